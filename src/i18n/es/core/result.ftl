title = Su resultado
care-first = Lo que necesita atención primero
know-first = Lo que usted y su fisioterapeuta deben saber primero
stopped = Dejamos aquí las preguntas. Esto importa más que de dónde viene el dolor.
correct-it = Si eligió algo por error, vuelva atrás y cámbielo.
look-again = Puede volver atrás y ver otra vez las preguntas, o pedir a alguien que las vea con usted. Responda lo que ahora sepa con seguridad. Si todavía no lo sabe, no importa: entonces pregunte a un médico.
new = Nuevo
read-before = Ya leído
also-raised = También salió esto
withheld = Por ahora no decimos de dónde puede venir su dolor. Primero, que un médico revise esto. Después puede ayudarle un fisioterapeuta.
where-from = De dónde puede venir su dolor
pointed-there = Lo que más apuntó en esa dirección
pointed-away = Lo que no encaja
nothing-away = Ninguna de sus respuestas indica lo contrario.
not-known = Lo que no sabemos
meaning = Qué significa
outside = Qué otra cosa puede ser
see-pt = Consulte a un fisioterapeuta (terapeuta físico)
see-pt-text = Solo una persona que le examine puede decir de dónde viene el dolor. Lleve esta hoja.
with-pt-later = Vea primero a un médico y lleve esta hoja. Después, siga con su fisioterapeuta.
see-pt-later = Vea primero a un médico. Después puede examinarle un fisioterapeuta. Lleve esta hoja.
tell = Qué decirle a su fisioterapeuta
ask = Qué preguntarle a su fisioterapeuta
checks = Qué puede revisar su fisioterapeuta
does = Qué puede hacer su fisioterapeuta
with-pt = Usted y su fisioterapeuta
with-pt-asked = Su fisioterapeuta le hizo estas preguntas. Guarde esta página y llévela a la próxima visita.
tell-doctor = Muestre también a su médico lo que encontró su fisioterapeuta
as-last-time = { $found } (como en su última visita)
# What the plan of a visit is made for, in the person's words.
goals = A qué quiere volver: “{ $goals }”
worry = Lo que le preocupa: “{ $worry }”
about-the-worry = Lo que dice su fisioterapeuta de eso
# The lines to write on, of a visit.
agreed = Lo que acordamos, y mis ejercicios
next-visit = Próxima visita
# Said under them.
agreed-first = Lo que acuerde con su fisioterapeuta va antes que las listas de esta página.
# The same on a later visit, whose page leaves out what the one before has told.
told-before = Su página anterior dice más sobre este tipo de dolor. Lo que acuerde con su fisioterapeuta va antes que las dos páginas.
with-pt-examined = Su fisioterapeuta le hizo estas preguntas y le examinó. Guarde esta página y llévela a la próxima visita.
pt-knows = Su fisioterapeuta ya anotó lo que sigue. Dígaselo también a las demás personas que le den tratamiento.
ask-later = Qué preguntarle a su fisioterapeuta, después de que le revise un médico
checks-later = Qué puede revisar su fisioterapeuta, después de que le revise un médico
does-later = Qué puede hacer su fisioterapeuta, después de que le revise un médico
does-as-allowed = Qué puede hacer su fisioterapeuta, en lo que el médico permita
what-to-do = Qué hacer
why-care = Por qué
you-told = Lo que usted nos dijo
why-and-do = Por qué, y qué hacer
say-too = Dígales esto también
warnings = Cuándo buscar ayuda de inmediato
look-again-at = Vea otra vez estas preguntas
what-can-help = Qué puede ayudar
helps = Qué ayuda mientras tanto
avoid = Evite
is-not = Qué no es esto
exercise-waits = No haga ejercicios hasta que le haya visto un médico. Tampoco los que ya venía haciendo. Hasta entonces no corra, no salte ni levante peso.
# The same, where the doctor who looked has allowed none yet.
exercise-not-allowed = No haga ejercicios hasta que el médico los permita. Tampoco los que ya venía haciendo.
# The same, where only some are allowed, or where nobody has said which.
exercise-as-allowed = Haga solo los ejercicios que el médico permite. Están al principio de esta hoja, o se los dice su fisioterapeuta.
exercise-ask-first = Antes de hacer cualquier ejercicio, pregúntele al médico cuáles puede hacer.
mixed-means = Los dos pueden parecerse y pueden darse juntos. Un fisioterapeuta puede revisar los dos en una visita.
not-clear = Sus respuestas no apuntan con claridad a un solo origen.
would-change = Qué cambiaría nuestra opinión
if-one-starts = Si empieza alguna de estas, no espere. Llame a { $number }
fits = Sus respuestas encajan mejor con un dolor que viene de { $origin }.
fits-found = Sus respuestas y lo que encontró su fisioterapeuta encajan mejor con un dolor que viene de { $origin }.
leans-found = Sus respuestas y lo que encontró su fisioterapeuta encajan en parte con un dolor que viene de { $origin }. No apuntan ahí con claridad.
leans = Sus respuestas encajan en parte con un dolor que viene de { $origin }. No apuntan ahí con claridad.
mixed = Sus respuestas apuntan a dos lugares. Encajan con un dolor que viene de { $first } y con uno que viene de { $second }.
looks-like = A lo que más se parece es a { $pattern }.
also-possible = Después de eso, lo más probable es un dolor que viene de { $origin }.
pointed-to = Lo que apuntó a { $origin }
flag = { $urgency }: { $concern }
would-be-mixed = sus respuestas encajarían con un dolor que viene de { $first } y con uno que viene de { $second }
would-lean = sus respuestas encajarían en parte con un dolor que viene de { $origin }
would-fit = sus respuestas encajarían mejor con un dolor que viene de { $origin }
if-instead = { $question } Si su respuesta fuera “{ $answer }”, { $then }.
open = { $unsure ->
    [1] Hay una pregunta importante para esto a la que respondió que no lo sabe
   *[other] Hay { $unsure } preguntas importantes para esto a las que respondió que no lo sabe
}
origin-after-doctor = Esto dice solo con qué concuerdan sus respuestas. Lo que un médico tiene que revisar primero está arriba.
awaited-in-days = Antes, sus respuestas indicaron que debía ver a un médico. Si desde entonces ninguno le ha revisado eso, vaya al médico en los próximos días. No haga ejercicios antes.
awaited-today = Antes, sus respuestas indicaron que debía ver a un médico de inmediato. Si desde entonces ninguno le ha revisado eso, vaya al médico hoy mismo.
allowed-anything = El médico que le examinó le permite cualquier ejercicio.
allowed-some = El médico que le examinó le permite solo algunos ejercicios. No haga otros: su fisioterapeuta le dice cuáles.
allowed-some-of = El médico que le examinó le permite solo algunos ejercicios: { $which }. No haga otros.
allowed-nothing = El médico que le examinó todavía no le permite hacer ejercicios.
allowed-not-said = El médico que le examinó no dijo qué ejercicios puede hacer. Pregúntele antes de hacer cualquiera, también los que ya venía haciendo.
awaited-why = Por qué sus respuestas indicaron un médico
doctor-has-looked = Antes, sus respuestas indicaron que debía ver a un médico. Usted dice que un médico ya le revisó eso. Si sigue o empeora, dígaselo a ese médico.
looked-at = Un médico ya revisó esto, y sus respuestas sobre ello son las mismas que antes. Haga lo que le dijo ese médico.
decided = Su fisioterapeuta valoró lo que sus respuestas podrían significar, y sigue con usted. Si empeora de un día a otro, le despierta más o le cuesta más caminar, o si aparece algo nuevo, vaya al médico el mismo día.
looked-at-if-worse = Si ha empeorado desde entonces, o ese médico no lo sabía todo
