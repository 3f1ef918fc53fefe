//! Files in which something is another thing than it should be.
#![allow(clippy::print_stdout, reason = "whoever asks for much wants to know what became of it")]

use fastrand::Rng;
use hip_triage_chart::fhir;
use serde_json::{Value, json};

use crate::bench::trials_of;
use crate::own::finished;
use crate::support::small;

/// Puts something else somewhere.
fn mutate(value: &mut Value, random: &mut Rng) {
    let deeper = random.u8(..) > 40;
    match value {
        Value::Array(values) if deeper && !values.is_empty() => {
            let at = random.usize(..values.len());
            mutate(&mut values[at], random);
        }
        Value::Object(fields) if deeper && !fields.is_empty() => {
            let at = random.usize(..fields.len());
            if let Some((_, value)) = fields.iter_mut().nth(at) {
                mutate(value, random);
            }
        }
        value => {
            let long = "9".repeat(300);
            let others = [
                json!(null),
                json!(true),
                json!(-1),
                json!(i64::MAX),
                json!(1e300),
                json!(""),
                json!("(((("),
                json!(long),
                json!("9999-12-31T23:59:60.999999999999-14:00"),
                json!("+=\u{202e}é́/?|#"),
                json!([]),
                json!({}),
                json!([{}]),
                json!({"valueString": "x", "valueInteger": 1}),
                json!([{"linkId": "pain_site", "type": "group", "answer": [{}], "item": [{"linkId": "pain_site"}]}]),
            ];
            *value = others[random.usize(..others.len())].clone();
        }
    }
}

#[test]
fn no_file_brings_the_check_down() {
    let (own, sound) = finished();
    let forms = [own, serde_json::to_value(fhir::questionnaire(&small())).unwrap()];
    let mutant = |seed| {
        let mut random = Rng::with_seed(seed);
        let (mut form, mut response) = (random.choice(&forms).unwrap().clone(), sound.clone());
        mutate(if random.u8(..3) == 0 { &mut form } else { &mut response }, &mut random);
        (form, response)
    };
    let mut judged = 0_u64;
    trials_of(
        600,
        |seed| format!("{:?}", mutant(seed)),
        |seed| {
            let (form, response) = mutant(seed);
            let Ok(form) = serde_json::from_value(form) else { return };
            let Ok(response) = serde_json::from_value(response) else { return };
            let checked = fhir::check(&form, &response);
            // What is said is one line each, whatever stands in the files.
            let faults = checked.faults.iter().map(ToString::to_string);
            for line in faults.chain(checked.unchecked.iter().map(ToString::to_string)) {
                assert!(!line.chars().any(char::is_control), "{line:?}");
            }
            judged += 1;
        },
    );
    assert!(judged > 200, "{judged}");
    println!("{judged} are judged");
}
