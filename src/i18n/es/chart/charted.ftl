left = izquierda
right = derecha
counts = cuenta como
test = Prueba
not-noted = sin anotar
not-done = sin hacer
painful = con dolor
no-pain = sin dolor
chart = Izquierda y derecha
chart-here = i ... d ...
choose-outcome = Anotado. Ahora elija el resultado que cuenta.
only-sound-side = Anotado. Ese no es el lado que más duele, así que no cuenta. Anote también el otro, o elija su resultado.
sound-side = nada: no es el lado que más duele
outcome-not-chosen = resultado sin elegir
no-such-item = Ninguna prueba del examen se llama así.
find = Buscar una prueba
find-here = Parte del nombre
not-the-same = Izquierda y derecha se anotaron distintas: no son iguales en los dos lados.
the-angle-says = { $degrees }° cuenta como “{ $means }”, por su número. Por eso no puede haber otro resultado al lado: quítelo o corrija el número.
clearly-less = { $degrees }° es claramente menos que los { $other }° del otro lado, así que no puede ser “{ $said }”. Elija otro resultado o corrija el número.
does-not-go-with = “{ $said }” no concuerda con lo que está en: { $others }. Elija otro resultado, o corrija eso primero.
taken-back = Se quitó, porque no concuerda con esto: { $items }.
item-and-outcome = { $item } (“{ $outcome }”)
enter-takes-outcome = Enter toma este resultado.
enter-takes-it = Enter toma este resultado. Para anotar un número, presione antes l, como en i 15 d 35.
not-taken-yet = Este resultado todavía no está anotado. Enter lo toma; la misma tecla otra vez sale sin él.
charted = Anotado.
how = i empieza la izquierda, d la derecha, a las dos. p duele, sd sin dolor. n y las palabras que siguen, al final, son una nota sobre esta prueba.
worth-most = la más útil ahora
worth-second = 2.ª
worth-third = 3.ª
worth-doing = { $place }.ª
standing = De pie
sitting = En sedestación
on-the-back = En decúbito supino
on-the-side = En decúbito lateral
on-the-front = En decúbito prono
in-any-position = En cualquier posición, o por recuento
of-five = { $value } de 5
reflex-absent = 0 ausente
reflex-weaker = 1+ disminuido
reflex-normal = 2+ normal
reflex-brisk = 3+ vivo
reflex-clonus = 4+ con clonus
reflexes = { reflex-absent }, { reflex-weaker }, { reflex-normal }, { reflex-brisk }, { reflex-clonus }
-half-grades = con - o + detrás para medio grado, como en 4-
degrees = grados
degrees-from-to = grados, de { $low } a { $high }
seconds = segundos
strength = fuerza de 0 a 5, { -half-grades }; 5 es fuerte y menos es débil, si no se dice otra cosa
a-number = Un número: { $scale }.
a-number-each = Un número para cada uno: { $parts } ({ $scale }); un . deja uno sin anotar.
outcomes = { $all }; nr no realizada.
means-nothing = “{ $word }” aquí no significa nada.
no-measure = Aquí no se mide nada que pueda ser { $number }.
out-of-range = { $number }° está fuera de { $low }° a { $high }°, hasta donde llega este movimiento. Revíselo; si es correcto, póngalo en una nota.
no-degrees = “{ $text }” no es un número de grados. Escriba un número entero, y aparte el signo del resultado, como en 35 -.
no-seconds = “{ $text }” no es un número de segundos. Escriba un número entero.
no-strength = “{ $text }” no es un grado de fuerza. Escriba un número de 0 a 5, { -half-grades }.
no-reflex = “{ $text }” no es un grado de reflejo. Escriba uno de estos: { reflexes }.
which-part = { $grade } podría ser de cualquier parte. Escriba un número para cada una: { $parts } (un . para la que no se examinó), o el nombre de la parte antes del número.
of-or-sides = “{ $text }” puede ser un solo grado, o uno de cada lado. Empiece con i o d, como en i { $text }.
says-otherwise = “{ $mark }” contradice lo que está antes.
too-much = { $number } es más que { $most }, lo máximo que se puede medir.
no-such-sign = Aquí no hay un resultado { $sign }: escriba = y su número.
no-outcome = No hay ningún resultado con el número { $number }.
# The outcome that counts, and of which side.
counted-of = { $outcome } ({ $side })
# So many degrees more or less than on the visit before.
went-degrees = { $side } { $degrees }°
# Behind an outcome that was given by hand, where what was charted says otherwise.
charted-otherwise = { $outcome }; lo anotado cuenta como: { $other }
# Behind the outcome of an item that is put together from others: those that are positive.
with-positive-parts = { $outcome } (de ellas, anotadas: { $parts })
# Behind an outcome that nobody tested by itself, as other items tell it.
computed = { $outcome } (calculado)
# The same with those of them that are positive.
computed-from = { $outcome } (calculado de: { $parts })
