client = ¿Qué cliente?
client-hint = Escriba un código de letras, cifras, - o _. No hace falta un nombre. Con el mismo código se encuentra una visita anterior.
client-here = Código del cliente y Enter
begin = Cómo empezar
note = Nota
note-here = Escriba o pegue lo que se dijo o se encontró.
noted = Nota
noted-from = Nota del { $day }
evidence = Evidencia hasta ahora
red-flags = Señales de alarma
no-red-flags = ninguna presente
origins = Puntos de cada origen
no-pattern = ningún patrón destaca
changed = Último cambio
nothing-changed = nada todavía
no-longer = ya no cuenta
gone-past = Registrado. La señal de alarma sigue presente, y no se nombra ningún origen.
known = usted siguió a pesar de ella
open = sin descartar, por un “no lo sé”
acknowledge = Ya lo sé y sigo. Queda registrado.
end-here = Terminar aquí, con el resultado
history-first = El examen viene después de las preguntas.
examination = Examen
doctor-before = Primero, que lo vea un médico. Antes, ningún ejercicio ni prueba que cargue la pierna.
examination-hint = Por posición. Están marcadas las pruebas sin hacer que mejor distinguirían los dos orígenes con más puntos.
to-review = A todas las respuestas y al resultado
undone = sin hacer
leave-undone = Dejar sin hacer
how = Cómo se hace
positive = Positiva
accuracy = Precisión
review = Todas las respuestas
theirs = respuesta del cliente a solas
carried-over = de la última visita
ask-anew = Pregúntelo de nuevo: de esto no se toma nada.
ask-anew-or-same = Pregúntelo de nuevo. Si es como la última vez: { $key }
note-stays = Queda como está. Lo que escriba ocupa su lugar; { $key } la pone aquí, para cambiarla.
activity-here = ¿Qué le cuesta? Enter solo sigue adelante.
withheld = No se nombra ningún origen: primero, la atención médica.
this-computer = esta computadora
take-over-hint = indique el archivo interview.json del cliente, o lo que escribió "hip-triage report interview.json --format json"
nothing-fits = ninguna de sus respuestas encaja con estas preguntas
open-elsewhere-hint = cierre el otro e inténtelo otra vez
unsaved-page = Esta visita no se guardó. Todo lo que se respondió y anotó:
lost-hint = libere espacio o dé permiso para escribir ahí; las respuestas de arriba son todo lo que queda de ella
refused = Ese no es un código de cliente: { $fault }.
noted-on = Se anotó sobre: { $name }
their-answer = Lo que respondió el cliente a solas: { $answer }
last-time = Última visita: { $answer }
items-done = { $done } de { $all } hechas
without-outcome = { $told }, { $items } sin resultado
left-without-outcome = { $items ->
    [1] Anotada sin resultado, así que todavía no cuenta: { $names }.
   *[other] Anotadas sin resultado, así que todavía no cuentan: { $names }.
}
examination-of = Examen: { $group }
labelled = { $label }: { $text }
not-clear = Todavía no está claro
most-often = Solo por frecuencia: lo más común es { $origin }
about-as-often = Solo por frecuencia: { $first } o { $second }
mixed = Mixto: { $first } y { $second }
leans = Apunta a { $origin }
fits = Encaja con { $origin }
alike = Hay visitas de { $known }, y ninguna de { $client }. Si es el mismo cliente, salga con q y ejecute: { $program } intake --client { $known }{ $options }
new-visit = Empezar la primera visita de { $client }
answers = { $answers ->
    [1] 1 respuesta
   *[other] { $answers } respuestas
}
go-on-unfinished = Seguir con la visita { $visit } del { $day } (sin terminar, { $answers })
go-on-finished = Seguir con la visita { $visit } del { $day } (terminada, { $answers })
follow-up = Empezar la visita { $visit }: preguntar de nuevo lo que puede haber cambiado desde el { $day }
whole-again = Empezar la visita { $visit } y preguntar todo de nuevo
take-over = Tomar la autoevaluación del cliente ({ $whose }; { $answers }, de { $place })
whose = { $age }, guardada el { $day }
whose-unknown = edad desconocida, guardada el { $day }
named = Esta autoevaluación: { $whose }. ¿Es de este cliente?
other-questions = responde a las preguntas “{ $theirs }”, y estas son “{ $ours }”
cannot-take-over = la autoevaluación que está en { $place } no se puede tomar: { $reason }
unreadable = La visita que está en { $place } no se puede leer: { $reason }. Se deja como está.
other-visits = { $visits ->
    [1] La visita { $numbers } responde a las preguntas “{ $theirs }”, y estas son “{ $ours }”. Por eso se deja como está. Para seguir con ella, salga con q e indique sus preguntas con --questions.
   *[other] Las visitas { $numbers } responden a las preguntas “{ $theirs }”, y estas son “{ $ours }”. Por eso se dejan como están. Para seguir con ellas, salga con q e indique sus preguntas con --questions.
}
clock-is-behind = El reloj de esta computadora dice { $now }. La visita { $visit } se tomó el { $then }, que es más tarde. Si el reloj está mal, salga con q y póngalo en hora primero.
self-check-changed = Las preguntas han cambiado desde esta autoevaluación, con la misma versión. Lo que todavía encaja se toma.
self-check-changed-version = Las preguntas han cambiado desde esta autoevaluación (de la versión { $then } a la { $now }). Lo que todavía encaja se toma.
open-elsewhere = otro hip-triage tiene abiertos los registros de { $client }
cannot-keep = los registros de { $client } no se pueden guardar: { $reason }
not-saved = No se guardó: { $reason }. Se intenta otra vez con cada respuesta y al salir.
lost = la visita no se pudo guardar en { $place }: { $reason }
kept-at = La visita está guardada en { $place }
again = Para seguir, o para la próxima visita, ejecute: { $program } intake --client { $client }{ $options }
page-again = Para ver otra vez su hoja, ejecute: { $program } report { $visit }{ $options }
