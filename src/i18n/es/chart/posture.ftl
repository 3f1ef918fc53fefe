pillow-between-knees = Dibujo: acostado de lado, con una almohada entre las rodillas
leaning-forward = Dibujo: de pie, inclinado hacia adelante con los brazos sobre una barra o mesa alta
stick-in-other-hand = Dibujo: de pie, con un bastón en la mano del lado contrario a la cadera que duele, que lleva una cruz
legs-not-crossed = Dibujo: sentado con los dos pies en el suelo, sin cruzar las piernas
higher-seat = Dibujo: sentado en un asiento más alto que las rodillas
