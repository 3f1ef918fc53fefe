//! The same in Spanish.
//!
//! *Usted* takes the verbs of the third person, so of what is said to somebody only that word changes. What somebody says
//! changes with its verbs. *Me* is *se* where the one who speaks does it (*me caí*), and else *le* (*me duele*).

use hip_triage_core::words::capital;

use super::pieces;

/// *Me siento mal, y me duele la rodilla* is *Se siente mal, y le duele la rodilla*.
pub(super) fn third_person(text: &str) -> String {
    told(text, replaced)
}

/// *Yo cojeo, y me duele la rodilla* is *Usted cojea, y le duele la rodilla*.
pub(super) fn second_person(text: &str) -> String {
    told(text, |word, before, next| {
        let other = match word.to_lowercase().as_str() {
            "yo" | "mí" | "usted" => "usted",
            "conmigo" => "con usted",
            _ => return replaced(word, before, next),
        };
        if word.starts_with(char::is_uppercase) { capital(other) } else { other.to_owned() }
    })
}

fn told(text: &str, replaced: impl Fn(&str, &str, &str) -> String) -> String {
    let pieces: Vec<&str> = pieces(text).collect();
    let beside = |space: Option<usize>, word: Option<usize>| match (pieces.get(space?)?, pieces.get(word?)?) {
        (&" ", word) => Some(word.to_lowercase()),
        _ => None,
    };
    let told = pieces.iter().enumerate().map(|(at, piece)| {
        let before = beside(at.checked_sub(1), at.checked_sub(2)).unwrap_or_default();
        let next = beside(Some(at + 1), Some(at + 2)).unwrap_or_default();
        replaced(piece, &before, &next)
    });
    told.collect()
}

fn replaced(word: &str, before: &str, next: &str) -> String {
    let small = word.to_lowercase();
    let other = match small.as_str() {
        // Whoever has the pain may be somebody else.
        "yo" => "quien responde".to_owned(),
        "usted" => "la persona".to_owned(),
        "mí" => "esa persona".to_owned(),
        "conmigo" => "con esa persona".to_owned(),
        "mi" => "su".to_owned(),
        "mis" => "sus".to_owned(),
        "mío" => "suyo".to_owned(),
        "mía" => "suya".to_owned(),
        "me" if is_own_act(next) || OBJECTS.contains(&next) => "se".to_owned(),
        "me" => "le".to_owned(),
        // Of sitting, and not of feeling.
        "siento" if before == "me" && !FEELINGS.contains(&next) => "sienta".to_owned(),
        verb => match of_them(verb).map(str::to_owned).or_else(|| joined(verb)) {
            Some(other) => other,
            None => return word.to_owned(),
        },
    };
    if word.starts_with(char::is_uppercase) { capital(&other) } else { other }
}

/// Tells whether whoever speaks does what a verb says, so that *me* before it is the one who does it.
fn is_own_act(verb: &str) -> bool {
    of_them(verb).is_some() || SUBJUNCTIVES.contains(&verb)
}

/// A verb of which *me* is a part: *acostarme*, *moviéndome*.
fn joined(verb: &str) -> Option<String> {
    let bare = verb.strip_suffix("me").filter(|_| !NOT_JOINED.contains(&verb))?;
    let is_verb = ["ar", "er", "ir", "ándo", "éndo"].iter().any(|end| bare.ends_with(end));
    let me = if BY_OTHERS.contains(&bare) { "le" } else { "se" };
    is_verb.then(|| format!("{bare}{me}"))
}

fn of_them(verb: &str) -> Option<&'static str> {
    VERBS.iter().find(|(mine, _)| *mine == verb).map(|(_, theirs)| *theirs)
}

/// Before these *le* is *se*.
const OBJECTS: [&str; 4] = ["lo", "la", "los", "las"];
/// Behind *me siento*, where it is of feeling.
const FEELINGS: [&str; 8] = ["bien", "con", "débil", "mal", "más", "mejor", "muy", "peor"];
/// Words that only end as such verbs do.
const NOT_JOINED: [&str; 6] = ["alarme", "confirme", "duerme", "enferme", "firme", "inerme"];
/// What others do to somebody.
const BY_OTHERS: [&str; 8] = ["tocar", "decir", "ayudar", "doler", "examinar", "operar", "explicar", "mirar"];
/// The same in both persons, and mostly of somebody's own.
const SUBJUNCTIVES: [&str; 10] =
    ["acueste", "agache", "caiga", "detenga", "duerma", "incline", "levante", "mueva", "siente", "quede"];

/// Verbs of whoever speaks, and the same of somebody else. What is a noun as well (*paso*, *trabajo*) is not among them.
const VERBS: &[(&str, &str)] = &[
    ("acuesto", "acuesta"),
    ("agacho", "agacha"),
    ("agarro", "agarra"),
    ("arrastro", "arrastra"),
    ("bailo", "baila"),
    ("bajé", "bajó"),
    ("bebo", "bebe"),
    ("caí", "cayó"),
    ("caigo", "cae"),
    ("cojeo", "cojea"),
    ("contesto", "contesta"),
    ("corro", "corre"),
    ("creo", "cree"),
    ("debo", "debe"),
    ("dejé", "dejó"),
    ("detengo", "detiene"),
    ("di", "dio"),
    ("dije", "dijo"),
    ("doy", "da"),
    ("duermo", "duerme"),
    ("empecé", "empezó"),
    ("entreno", "entrena"),
    ("estoy", "está"),
    ("estuve", "estuvo"),
    ("fui", "fue"),
    ("fumo", "fuma"),
    ("golpeé", "golpeó"),
    ("hago", "hace"),
    ("he", "ha"),
    ("hice", "hizo"),
    ("inclino", "inclina"),
    ("levanto", "levanta"),
    ("llevo", "lleva"),
    ("mareo", "marea"),
    ("muevo", "mueve"),
    ("necesito", "necesita"),
    ("noto", "nota"),
    ("noté", "notó"),
    ("oí", "oyó"),
    ("oigo", "oye"),
    ("orino", "orina"),
    ("perdí", "perdió"),
    ("pierdo", "pierde"),
    ("pongo", "pone"),
    ("prefiero", "prefiere"),
    ("pude", "pudo"),
    ("puedo", "puede"),
    ("quedo", "queda"),
    ("quiero", "quiere"),
    ("recuerdo", "recuerda"),
    ("rompí", "rompió"),
    ("sangro", "sangra"),
    ("sé", "sabe"),
    ("sentí", "sintió"),
    ("siento", "siente"),
    ("soy", "es"),
    ("subo", "sube"),
    ("sudo", "suda"),
    ("tengo", "tiene"),
    ("tiemblo", "tiembla"),
    ("tomé", "tomó"),
    ("tomo", "toma"),
    ("torcí", "torció"),
    ("tuve", "tuvo"),
    ("usé", "usó"),
    ("veo", "ve"),
    ("vi", "vio"),
    ("vomito", "vomita"),
    ("voy", "va"),
];

#[cfg(test)]
mod tests {
    use crate::words::third_person;

    #[test]
    fn who_speaks_and_who_is_spoken_to_become_somebody_else() {
        for (told, of_them) in [
            ("Cojeo", "Cojea"),
            ("Fiebre, o me siento mal", "Fiebre, o se siente mal"),
            ("Me caí, y ahora no puedo estar de pie", "Se cayó, y ahora no puede estar de pie"),
            (
                "Se me escapa el excremento, o no siento cuando sale",
                "Se le escapa el excremento, o no siente cuando sale",
            ),
            (
                "Siento que me voy a desmayar, o me da un sudor frío",
                "Siente que se va a desmayar, o le da un sudor frío",
            ),
            ("Más tiempo, y nadie me ha dicho por qué", "Más tiempo, y nadie le ha dicho por qué"),
            ("No lo he intentado", "No lo ha intentado"),
            ("Me duele acostarme sobre ese lado", "Le duele acostarse sobre ese lado"),
            (
                "El dolor me despierta, aunque no me acueste de lado",
                "El dolor le despierta, aunque no se acueste de lado",
            ),
            ("Tomo o me inyectan una medicina", "Toma o le inyectan una medicina"),
            ("Me duele al tocarme", "Le duele al tocarle"),
            ("Seguir caminando: se me va quitando", "Seguir caminando: se le va quitando"),
            ("¿Qué parte de mi espalda? Mis dos piernas", "¿Qué parte de su espalda? Sus dos piernas"),
            ("aunque usted sepa por qué", "aunque la persona sepa por qué"),
            ("Otra persona, y yo contesto por ella", "Otra persona, y quien responde contesta por ella"),
            ("En el hueso sobre el que me siento", "En el hueso sobre el que se sienta"),
            ("Yo", "Quien responde"),
            ("No lo sé", "No lo sabe"),
            (
                "Un tirón o un giro, como en el trabajo o a cada paso",
                "Un tirón o un giro, como en el trabajo o a cada paso",
            ),
            ("¿Cómo camina ahora? ¿Se cayó sobre su cadera?", "¿Cómo camina ahora? ¿Se cayó sobre su cadera?"),
            ("Se duerme la pierna; un informe firme", "Se duerme la pierna; un informe firme"),
        ] {
            assert_eq!(third_person(told, "es"), of_them);
        }
    }
}
