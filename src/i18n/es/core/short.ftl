title = Qué hacer ahora
see-pt = Consulte a un fisioterapeuta (terapeuta físico) en las próximas semanas. Llame y pregunte si necesita una orden médica. ¿Sigue igual dentro de 6 semanas? Vea a un médico.
go-on = Siga con su fisioterapeuta, como acuerden.
found-by-pt = Su fisioterapeuta encontró: { $found }
where-from = De dónde viene más probablemente
why = Por qué lo creemos
helps = Qué ayuda hasta entonces
helps-too = Qué ayuda también
sooner = Busque ayuda antes si
# Behind what is a reason to see a doctor today.
doctor-today = { $group }: vaya al médico hoy
# The heading over such reasons.
today-if = Vaya al médico hoy mismo si
pain-relief = Pregunte a un farmacéutico o médico por algo para el dolor, y diga qué toma.
exercises = Todos los ejercicios, hasta que le haya visto un médico.
exercises-not-allowed = Todos los ejercicios, hasta que el médico los permita.
not-certain = Puede que no sea nada. Aun así, lo correcto es llamar.
withheld = Por ahora no decimos de dónde viene el dolor. Primero, que un médico revise esto.
cannot-tell = Con sus respuestas no se puede saber de dónde viene. Es algo común. Un fisioterapeuta puede empezar por la cadera y la espalda.
fits-best = Sus respuestas encajan mejor con { $origin }.
fits-best-like = Sus respuestas encajan mejor con { $origin }; a lo que más se parece es a { $like }.
fits-partly = Sus respuestas encajan en parte con { $origin }.
fits-partly-like = Sus respuestas encajan en parte con { $origin }; a lo que más se parece es a { $like }.
nearly = Encajan casi igual de bien con { $origin }.
partly-too = También encajan en parte con { $origin }.
mixed = Sus respuestas encajan con dos cosas: { $first } y { $second }. Pueden darse juntas. Un fisioterapeuta puede revisar las dos en una visita.
call = Llame ahora a { $number }. { $action }
told = Usted dijo: { $answer }
told-asked = { $asked } Usted dijo: { $answer }
also-emergency = También ahora: { $about }
also-same-day = También hoy: { $about }
also-soon = También en unos días: { $about }
also-mention = Dígale a su fisioterapeuta: { $about }
mention = Dígale a su fisioterapeuta: { $about }.
mention-too = Dígales esto también: { $about }.
unsure-about = { $unsure ->
    [one] hay { $unsure } cosa que no sabe
   *[other] hay { $unsure } cosas que no sabe
}
look-again = { $unsure ->
    [one] Hay { $unsure } cosa que no sabe. Véala otra vez
   *[other] Hay { $unsure } cosas que no sabe. { $shown ->
        [one] Vea esta otra vez
       *[other] Vea estas otra vez
    }
}
unsure-emergency = { $doubt } Si cree que tiene una, llame ahora a { $number }.
ask-about = También deben preguntarle sobre esto: { $about }.
against = En contra: { $reason }
avoid = Evite: { $what }
much-worse = Si empeora mucho, o si siente que se desmaya, llame a { $number }.
warning-sign = empieza una señal de alarma (vea los detalles): llame a { $number }
