//! Codes of translations: the words of a questionnaire in another language.

use super::{Code, code};

pub(super) const CODES: &[Code] = &[
    code(
        "HT110",
        "not translated",
        "A translation has every text of the questionnaire, so that nobody meets a page in two languages. What was added to \
         the questionnaire is missing there until it is translated too.",
        "    ask: \"¿Cuánto le duele?\"\n",
        "    ask: \"¿Cuánto le duele?\"\n    why: Muestra cuánto le limita.\n",
    ),
    code(
        "HT111",
        "left over in a translation",
        "A translation holds the texts of the questionnaire and nothing else: no points, no branches, no text that was taken \
         out or has another id by now. What is asked and what it means stands once, in the questionnaire.",
        "    low: Sin dolor\n    min: 0\n",
        "    low: Sin dolor\n",
    ),
    code(
        "HT112",
        "other braces than in the questionnaire",
        "What stands in braces is where the program puts something, as the number to call. Without it that is never said, and \
         what the questionnaire does not have there stands as it is on the screen.",
        "help: \"Llame a {numero} ahora.\"",
        "help: \"Llame a {number} ahora.\"",
    ),
    code(
        "HT113",
        "a choice longer than its screen",
        "On the smallest screen, of 40 columns and 12 rows, a choice must be seen as a whole: nobody can choose what they \
         cannot read to its end.",
        "fever: Fiebre de más de treinta y ocho grados en los últimos siete días, o escalofríos que le hacen temblar tanto que \
         no puede estarse quieto, o sudores de noche que mojan las sábanas\n",
        "fever: Fiebre\n",
    ),
    code(
        "HT114",
        "nothing says how a text about safety was looked over",
        "Somebody may come to harm by a red flag, a safety question or an act that says something else in another language. A \
         mark says how its translation was looked over: `machine`, `back_translated`, or `{reviewed_by: a name}`. Until every one \
         of them is reviewed by somebody, the program says so with each page.",
        "language: es\n",
        "language: es\nreview: machine\n",
    ),
    code(
        "HT115",
        "still in the words of the questionnaire",
        "More than two words are the same in both languages, so it was most likely forgotten. Where both do say the same, as with \
         the name of a test, allow it with a reason.",
        "do: See a doctor today.",
        "do: Vea a un médico hoy mismo.",
    ),
    code(
        "HT116",
        "a language twice",
        "A questionnaire is written in one language, and each other one has one file.",
        "language: en",
        "language: es",
    ),
    Code {
        code: "HT117",
        title: "a translation without its questionnaire",
        meaning: "A file with the key `translates` holds words alone, and means nothing without the questionnaire that it \
                  translates. Both stand in one folder.",
        example: None,
    },
];
