no-visits = No hay visitas guardadas.
none-fits = Ninguna visita corresponde.
visit-form = indique una visita como CLIENTE o CLIENTE/NÚMERO, por ejemplo J-1970/2
not-a-day = dé un día, como 2026-11-23
needs-yes = no hay nadie que lo confirme
needs-yes-hint = añada --yes para borrar sin que se le pregunte
standard-output = la salida estándar
kept = No se borró nada.
same = Igual, byte por byte.
nothing-told = esta visita no tiene ninguna evaluación con la que comparar
same-questionnaire = El cuestionario es el mismo, así que cambió el programa o el archivo.
yes = sí
head-client = cliente
head-number = n.º
head-date = fecha
head-state = estado
head-verdict = resultado
count = { $visits ->
    [1] 1 visita
   *[other] { $visits } visitas
}
unreadable = { $place } no se puede leer: { $reason }
no-visit-of = no hay ninguna visita guardada de { $client }
no-such-visit = no hay una visita { $visit } de { $client }
neither = { $no-visit }, ni hay un archivo con ese nombre
delete-these = ¿Borrar para siempre: { $visits }? Escriba sí para borrar:{" "}
deleted = Se borró { $visit }
not-deleted = { $visit } no se pudo borrar: { $reason }
exported = { $visits ->
    [1] Se exportó 1 visita a { $place }
   *[other] Se exportaron { $visits } visitas a { $place }
}
differs = No es igual. Diferente: { $parts }.
other-content = El cuestionario { $id } { $now } tiene otro contenido que el que se respondió, con la misma versión.
other-version = La visita se respondió con { $id } { $then }; este es { $id } { $now }.
