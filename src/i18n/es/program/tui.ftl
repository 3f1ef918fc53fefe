screen-reader = ¿Usa un lector de pantalla? Presione P para preguntas en texto sencillo.
start = Empezar
start-new = Empezar un cuestionario nuevo.
old-stays = Las respuestas anteriores se guardan en otro archivo.
go-on = Seguir con las preguntas
see-result = Ver su resultado
see-stop = Ver lo que necesita atención primero
nothing-kept = Sus respuestas no se guardan. Cuando salga, se pierden.
review = Sus respuestas
review-hint = ¿Está todo bien? Puede cambiar cualquier respuesta.
set-aside = ya no se pregunta, pero todavía cuenta para su seguridad
why = Por qué preguntamos esto
help = Ayuda
how = Cómo responder
keys = Teclas
leave = ¿Guardar y salir?
leave-unsaved = ¿Salir?
leave-failed = ¿Salir? No se guardó todo
leave-failed-means = Lo que se respondió o cambió desde la última vez que se guardó se pierde al salir, si no se puede guardar. Al salir se intenta una vez más. Si tampoco se puede, se muestran todas las respuestas para que pueda copiarlas.
leave-means = Más tarde puede seguir donde está ahora.
leave-now = Salir ahora
stay = Quedarse aquí
forget-row = Borrar lo guardado
forget = ¿Borrar lo guardado?
forget-means = Esto borra todas las respuestas guardadas en esta computadora. No se puede deshacer.
delete-now = Sí, borrarlo
keep = No, dejarlo
forgotten = Lo guardado se borró.
stop-read = Ya lo leí
stop-by-key = Presione { $key } cuando lo haya leído.
result = Resultado
more-below = más abajo
more-above = más arriba
more-both = más arriba y abajo
too-small = La ventana es muy pequeña
enlarge = Agrándela a 40 por 12 o más. No se pierde nada. q: salir.
item-by-item = Vaya una por una: [?] es no lo sé, [x] es sí, [ ] es no. Presione una tecla para cambiar una.
from-before = Esta es su respuesta de la última vez. Revísela y presione Enter.
as-last-time = Esta es la respuesta de la última visita. Presione Enter para tomarla como la de hoy, o cámbiela.
which-side = ¿qué lado?
sides-hint = Izquierda o Derecha dice el lado; la misma tecla otra vez, los dos lados.
chosen = elegido
not-chosen = sin elegir
side-not-said = elegido, ¿qué lado?
body-front = delante
body-back = detrás
first-question = Esta es la primera pregunta.
type-here = Escriba aquí y presione Enter. Enter solo la deja sin responder.
side-is-open-on-map = ¿Qué lado? Un lugar con [?] se eligió sin lado: elija su lado, o presione Enter otra vez.
look-first = No se vio toda la lista. Lea el resto y luego responda.
ability = Dele un número del 0 (no puede) al 10 (como antes), o vacíe su nombre si no lo intentó.
enter-again = Presione Enter otra vez para elegir esto, o el número de su respuesta.
leave-out = Dejarla sin responder
out-of-field = Tab u
more-by-space = { $more }: Espacio
answered-above = { $question } { $answer }
place = { $name }: { $stands }
place-side = { $name }, { $side }: { $stands }
chosen-on-map = Elegido: { $chosen }
nothing-chosen-on-map = Elegido: nada todavía
side-is-open = ¿Qué lado? Presione Izquierda o Derecha, o { $key } para los dos lados. Enter otra vez lo deja sin decir.
row-is-not-chosen = Todavía no eligió nada. Espacio o { $key } elige esta línea.
row-is-not-chosen-besides = Espacio o { $key } elige esta línea. Enter otra vez sigue sin ella.
words-stay = Espacio o { $key } deja fuera lo que escribió. Enter otra vez lo conserva.
place-not-chosen = Todavía no eligió nada. Espacio elige este lugar.
place-not-chosen-besides = Espacio elige este lugar. Enter otra vez sigue sin él.
no-such-row = Ninguna línea tiene la tecla { $key }.
no-such-row-none = Ninguna línea tiene la tecla { $key }. 0 es ninguna de estas.
replaced = { $choices ->
    [1] Esto ocupa el lugar de 1 opción. Si lo deshace, vuelve.
   *[other] Esto ocupa el lugar de { $choices } opciones. Si lo deshace, vuelven.
}
how-long = { $steps ->
    [1] { $steps } paso como máximo, { $minutes }. Puede parar en cualquier momento.
   *[other] { $steps } pasos como máximo, { $minutes }. Puede parar en cualquier momento.
}
go-on-unfinished = { $answers ->
    [1] Seguir donde lo dejó (sin terminar, { $answers } respuesta guardada)
   *[other] Seguir donde lo dejó (sin terminar, { $answers } respuestas guardadas)
}
go-on-again = { $answers ->
    [1] Seguir con el último cuestionario: otra vez la seguridad y después el resto ({ $answers } respuesta guardada)
   *[other] Seguir con el último cuestionario: otra vez la seguridad y después el resto ({ $answers } respuestas guardadas)
}
go-on-finished = { $answers ->
    [1] Ver su último resultado (terminado, { $answers } respuesta guardada)
   *[other] Ver su último resultado (terminado, { $answers } respuestas guardadas)
}
kept-at = Nada sale de esta computadora. Sus respuestas se guardan en { $place }
all-answered = todo respondido
page-of = página { $page } de { $pages }
not-deleted = No se pudo borrar ({ $reason }).
scale-end = { $step } = { $means }
number-range = Un número entero del { $min } al { $max }.
no-number = Aquí solo vale un número entero, y “{ $typed }” no lo es. Redondéelo: Retroceso quita un signo.
step-waits = Está escrito { $step }, y espera a Enter. Para otro número presione antes Izquierda o Derecha.
no-step = Aquí solo vale un número entero, y “{ $typed }” no lo es. Presione Enter y después el número.
number-not-taken = El número todavía no está tomado. La misma tecla o Enter toma ahora esta línea; Arriba vuelve al número.
paste-no-number = Lo que se pegó no es un número entero que sirva aquí. No se tomó nada.
does-nothing = La tecla “{ $letter }” no hace nada aquí. ? muestra las teclas.
