prompt = Su respuesta:{" "}
side-prompt = Qué lado:{" "}
not-saved = Sus respuestas no se guardan. Se pierden cuando termina este programa.
how-it-goes = Verá una pregunta a la vez. Escriba el número de su respuesta y presione Enter. En cualquier momento, escriba h para ver la ayuda, a para volver atrás o q para salir.
start = Presione Enter para empezar, o escriba q para salir.
start-allowed = presione Enter para empezar, o escriba q para salir
kept-how-to = Escriba 1 o 2 y presione Enter. Escriba q para salir.
kept-allowed = escriba 1 o 2, o q para salir
item-by-item = No lo sabe: entonces vamos una por una.
sign-prompt = Sí, no o no lo sé:{" "}
is-that-so = ¿Es así? 1 sí, 2 no:{" "}
type-yes-or-no = Por favor, escriba 1 para sí o 2 para no.
yes-or-no = Por favor, escriba 1 para sí, 2 para no o u si no lo sabe.
still-true = Si todo esto sigue siendo cierto hoy, presione Enter.
keep-it = Presione Enter para dejarla así.
left-out = La dejó sin responder.
sides-missing = Uno de los lugares todavía no tiene lado. Por favor, escriba un lado para cada uno.
first = Esta es la primera pregunta. No hay ninguna antes.
say-anew = En lo que toca a su seguridad, no vale una respuesta de otro día.
nothing-typed = No escribió nada.
only-one = Aquí solo se puede elegir una opción.
your-answers = Sus respuestas
off-path = También dio estas respuestas. Ya no van con las demás y solo cuentan para su seguridad:
review = Escriba el número de una respuesta para cambiarla, o presione Enter para ver su resultado.
review-stopped = Escriba el número de una respuesta para cambiarla, o presione Enter para volver a la página anterior.
stopped = Cuando haya leído esto, escriba y y presione Enter. Escriba d para verlo todo, o a para ver sus respuestas y cambiar alguna.
stopped-allowed = escriba y cuando lo haya leído, d para verlo todo, o a para ver sus respuestas
plain-now = Aquí están las preguntas en texto sencillo. Escriba h en cualquier momento para ver la ayuda.
how-long = Se tarda { $minutes }. Hay { $most } pasos como máximo.
emergency = Si esto puede ser una emergencia, no siga. { $help }
saved-in = Sus respuestas se guardan en { $place }
kept-for = { $kept-for } Para borrarlas, ejecute: { $forget }
kept = { $answers ->
    [1] Tiene 1 respuesta guardada de la última vez; { $to-go ->
        [1] falta cerca de 1 pregunta.
       *[other] faltan unas { $to-go } preguntas.
    }
   *[other] Tiene { $answers } respuestas guardadas de la última vez; { $to-go ->
        [1] falta cerca de 1 pregunta.
       *[other] faltan unas { $to-go } preguntas.
    }
}
kept-whole = { $answers ->
    [1] Tiene 1 respuesta guardada de la última vez.
   *[other] Tiene { $answers } respuestas guardadas de la última vez.
}
kept-go-on = Seguir con estas respuestas
kept-start-new = Empezar un cuestionario nuevo. Las respuestas anteriores se guardan en otro archivo.
position = { $place }.
position-done = { $place }, { $done }.
means = { $step } significa: { $what }
how-to-one = Escriba el número de su respuesta y presione Enter.
how-to-many = Escriba los números de todo lo que corresponda, como 1 3, y presione Enter.
how-to-sides = Escriba el número de cada lugar con su lado, como 1 izquierda, 3 ambos, y presione Enter.
how-to-number = Escriba un número entero del { $min } al { $max }, o las palabras no lo sé, y presione Enter.
how-to-number-of = Escriba un número entero de { $unit }, del { $min } al { $max }, o las palabras no lo sé, y presione Enter.
how-to-text = Escriba sus palabras en una línea y presione Enter.
how-to-activities = Escriba hasta tres cosas, cada una con un número del 0 (no puede) al 10 (como antes), por ejemplo: escaleras 4; sentarse 7, y presione Enter.
one-sign = { $number } de { $many }: ¿{ $label }? 1 sí, 2 no, u no lo sé.
allowed-undone = escriba { $numbers ->
    [1] 1
   *[other] un número del 1 al { $numbers }
}, u para dejarlo sin hacer, o las primeras palabras de una opción
allowed-one = escriba { $numbers ->
    [1] 1
   *[other] un número del 1 al { $numbers }
}, u si no lo sabe, o las primeras palabras de una opción
allowed-one-none = escriba { $numbers ->
    [1] 1
   *[other] un número del 1 al { $numbers }
}, 0 para ninguna, u si no lo sabe, o las primeras palabras de una opción
allowed-many = escriba { $numbers ->
    [1] 1
   *[other] uno o más números del 1 al { $numbers }
}, u si no lo sabe, o las primeras palabras de las opciones con comas entre ellas
allowed-many-none = escriba { $numbers ->
    [1] 1
   *[other] uno o más números del 1 al { $numbers }
}, 0 para ninguna, u si no lo sabe, o las primeras palabras de las opciones con comas entre ellas
allowed-number = escriba un número entero del { $min } al { $max }, o las palabras no lo sé
allowed-number-of = escriba un número entero de { $unit }, del { $min } al { $max }, o las palabras no lo sé
allowed-text = escriba unas palabras
allowed-text-optional = escriba unas palabras, o u para dejarla sin responder
allowed-activities = escriba cosas con un número del 0 al 10 detrás de cada una, por ejemplo: escaleras 4; sentarse 7
instruction = { $how } h para ayuda, a para volver atrás.
instruction-first = { $how } h para ayuda.
instruction-optional = { $how } Escriba u para dejarla sin responder. h para ayuda, a para volver atrás.
instruction-optional-first = { $how } Escriba u para dejarla sin responder. h para ayuda.
so-far = Su respuesta hasta ahora: { $answer }
last-time = La última vez respondió: { $answer }
kept-as = Se queda con: { $answer }
chose = Eligió: { $chosen }
answered = Respondió: { $answer }
wrote = Escribió: “{ $text }”
which-side = ¿De qué lado le duele?
which-side-how = Escriba izquierda, derecha o ambos, y presione Enter. Escriba u si no lo sabe.
which-side-how-each = Escriba izquierda, derecha o ambos para todos, o un lado para cada uno, como: 1 izquierda, 3 ambos. Escriba u si no lo sabe.
why = Por qué lo preguntamos: { $why }
help-hint = Sobre esta pregunta: { $hint }
help-how = Para responder: { $how }
help-words = En lugar de un número puede escribir las primeras palabras de una opción.
help-letters = También puede escribir una de estas letras y presionar Enter:
help-back = a: volver a la pregunta anterior
help-repeat = r: repetir esta pregunta
help-why = p: por qué preguntamos esto
help-not-sure = u: no lo sé; o dejarla sin responder, si la pregunta dice que se puede
help-none = 0: ninguna de estas, en una lista que la tenga
help-help = h: esta ayuda
help-save-and-quit = q: guardar y salir
help-quit = q: salir
help-list = Escriba una de estas letras y presione Enter:
help-list-repeat = r: repetir esto
help-list-back = a: volver atrás
also-here = Aquí también puede hacer esto: { $allowed }.
not-a-choice = “{ $typed }” no es una de las opciones.
ambiguous = “{ $typed }” puede ser más de una opción.
stands-alone = “{ $label }” va sola. No puede ir con otras opciones.
side-alone = “{ $typed }” es un lado. Escriba antes el número del lugar.
not-a-side = “{ $typed }” no es un lado. Escriba izquierda, derecha o ambos, o u si no lo sabe.
no-side-typed = No escribió nada. Escriba izquierda, derecha o ambos, o u si no lo sabe.
not-a-number = “{ $typed }” no es un número entero.
activity-without-number = “{ $typed }” no tiene al final un número del 0 al 10.
not-from-to = { $typed } no está entre { $min } y { $max }.
wrong = { $what } Por favor, { $allowed }.
listed = { $number }. { $asked } { $answer }
review-allowed = escriba un número de la lista, del 1 al { $last }, o presione Enter
