code = Código del cliente:{" "}
choose = Escriba el número y presione Enter. Escriba q para salir.
note = Nota:{" "}
no-note = No hay nota.
commands = n toma una nota. e dice la evidencia hasta ahora. Después de las preguntas, x muestra la lista del examen; en una de sus pruebas, x lo termina y muestra todas las respuestas. h es la ayuda.
to-items = Escriba x para ver la lista del examen, también para lo que quedó sin hacer.
help-items = x: la lista del examen
leave-undone = Dejarla sin hacer
numbers-are-charted = Lo que midió se escribe detrás de i o d, como en { $example }.
item = Escriba el resultado, u para dejarla sin hacer, l para anotar izquierda y derecha, o x para terminar el examen.
items = Escriba el número de una prueba para hacerla, o parte de su nombre. Presione Enter para ver todas las respuestas y el resultado.
chart = Izquierda y derecha:{" "}
stopped = Escriba y para ver el resultado. Escriba c si ya sabe esto y sigue: queda registrado. Escriba a para ver o cambiar las respuestas.
stopped-allowed = escriba y, c o a
left-undone = Se dejó sin hacer.
note-on = Una nota sobre: { $name }
note-how = Escríbala línea por línea. Una línea vacía la termina. Un solo - la borra.
note-replaces = Lo que escriba reemplaza esa nota.
or-examination = { $allowed }, o x para el examen
help-note = n: tomar una nota sobre esta pregunta
help-evidence = e: la evidencia hasta ahora
help-as-last-time = =: como se respondió en la última visita
say-or-same = Enter solo no toma nada de la última visita. Si es como entonces, escriba =.
help-examination = x: la lista del examen, después de las preguntas
help-chart = l: anotar izquierda y derecha, también en una línea, como en i 15 p + d 35 - n con defensa; la n empieza una nota sobre esta prueba
help-leave-undone = u: dejarla sin hacer
help-note-at-item = n: tomar una nota sobre esta prueba
help-end-examination = x: terminar el examen y mostrar todas las respuestas; desde ahí, x vuelve a la lista de sus pruebas
rate-again = { $count ->
    [1] Para dar otra vez un número a lo mismo ({ $names }), escriba solo su número, como en 6.
    [2] Para dar otra vez un número a lo mismo ({ $names }), escriba solo los dos números, en este orden, como en 4 6.
   *[other] Para dar otra vez un número a lo mismo ({ $names }), escriba solo los tres números, en este orden, como en 4 6 3.
}
items-allowed = escriba un número del 1 al { $items } o parte de un nombre, o presione Enter
found = Escriba un número del 1 al { $found } para hacer una de estas, parte de otro nombre, o repetir para ver toda la lista.
found-allowed = escriba un número del 1 al { $found } para una de las encontradas, parte de un nombre, repetir para ver toda la lista, o presione Enter
