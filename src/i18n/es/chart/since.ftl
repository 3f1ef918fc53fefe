since = Desde su última revisión, el { $day }
nothing-different = Dio las mismas respuestas que la última vez.
tell-your-pt = Diga a su fisioterapeuta o médico qué ha cambiado.
of-question = { $asked } { $told }
of-name = { $asked }: { $told }
then-and-now = La última vez: { $before }. Ahora: { $today }.
new = Nuevo: { $new }.
gone = Ya no: { $gone }.
