too-few-but = Sus respuestas no bastan para saberlo. Pero { $common }
would-tell = Fíjese en esto y dígaselo a su fisioterapeuta o médico
pain = el dolor { $place }
pain-at-your-age = el dolor { $place } a su edad
most-often = { $pain } viene con más frecuencia de { $origin }.
often = { $pain } viene muchas veces de { $origin }.
about-as-often = { $pain } viene más o menos tantas veces de { $first } como de { $second }.
other-too = { $origin } también puede causarlo.
