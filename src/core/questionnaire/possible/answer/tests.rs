use std::collections::BTreeMap;

use crate::interview::{Activity, Answer, AnswerError, Chosen, Side};
use crate::questionnaire::{ChoiceId, Questionnaire, Source};

use super::{LONGEST_TEXT, MOST_ACTIVITIES};

fn small() -> Questionnaire {
    let text = include_str!("../../../../../tests/support/small.yaml").to_owned();
    Questionnaire::read(&[Source { name: "small.yaml".to_owned(), text }]).unwrap().questionnaire
}

fn many(chosen: &[(usize, Option<Side>)]) -> Answer {
    Answer::Many(chosen.iter().map(|(choice, side)| (ChoiceId::new(*choice), *side)).collect())
}

fn activities(count: usize, ability: u8) -> Answer {
    Answer::Activities((0..count).map(|number| Activity { name: format!("Stairs {number}"), ability }).collect())
}

#[test]
fn an_answer_fits_up_to_its_bounds_and_not_beyond() {
    let questionnaire = small();
    let letters = |count| Answer::Text("ñ".repeat(count));
    for (question, answer, error) in [
        ("age", Answer::NotSure, None),
        ("age", Answer::Number(0), None),
        ("age", Answer::Number(120), None),
        ("age", Answer::Number(-1), Some(AnswerError::OutOfRange { min: "0".into(), max: "120".into() })),
        ("age", Answer::Number(121), Some(AnswerError::OutOfRange { min: "0".into(), max: "120".into() })),
        ("age", Answer::One(ChoiceId::new(0)), Some(AnswerError::WrongKind)),
        ("age", Answer::Skipped, Some(AnswerError::CannotSkip { safety: true })),
        ("sitting", Answer::Skipped, Some(AnswerError::CannotSkip { safety: false })),
        ("sitting", Answer::One(ChoiceId::new(2)), None),
        ("sitting", Answer::One(ChoiceId::new(3)), Some(AnswerError::UnknownChoice { choices: 3 })),
        ("right_now", many(&[(0, None), (2, None)]), None),
        ("right_now", many(&[]), Some(AnswerError::Nothing)),
        ("right_now", many(&[(4, None)]), Some(AnswerError::UnknownChoice { choices: 4 })),
        ("right_now", many(&[(3, None)]), None),
        (
            "right_now",
            many(&[(0, None), (3, None)]),
            Some(AnswerError::Exclusive { label: "None of these".to_owned() }),
        ),
        ("right_now", many(&[(0, Some(Side::Left))]), Some(AnswerError::NoSides)),
        ("pain_site", many(&[(0, Some(Side::Left))]), None),
        ("pain_site", many(&[(4, Some(Side::Left))]), Some(AnswerError::NoSides)),
        ("own_words", Answer::NotSure, Some(AnswerError::CannotBeUnsure)),
        ("own_words", Answer::Skipped, None),
        ("own_words", letters(LONGEST_TEXT.into()), None),
        ("own_words", letters(usize::from(LONGEST_TEXT) + 1), Some(AnswerError::TooLong { most: LONGEST_TEXT.into() })),
        ("own_words", Answer::Text(" \u{1b}\n".to_owned()), Some(AnswerError::NoWords)),
        (
            "own_words",
            Answer::Text("\u{200b}\u{2060}\n\u{3164}\u{2800}\u{e0020}".to_owned()),
            Some(AnswerError::NoWords),
        ),
        ("own_words", Answer::Text("\u{200b}.".to_owned()), None),
        ("can_no_longer", activities(0, 3), Some(AnswerError::Nothing)),
        ("can_no_longer", activities(MOST_ACTIVITIES, 10), None),
        (
            "can_no_longer",
            activities(MOST_ACTIVITIES + 1, 3),
            Some(AnswerError::TooManyActivities { most: MOST_ACTIVITIES }),
        ),
        ("can_no_longer", activities(1, 11), Some(AnswerError::OutOfRange { min: "0".into(), max: "10".into() })),
    ] {
        let id = questionnaire.find_question(question).unwrap();
        let mut fitted = answer.clone();
        let fitted = fitted.fit_to(questionnaire.question(id), || questionnaire.is_safety(id)).map(|()| fitted);
        assert_eq!(fitted, error.map_or(Ok(answer.clone()), Err), "{answer:?} to {question}");
    }
}

#[test]
fn choices_are_kept_in_order_each_with_the_side_that_was_said_last() {
    let mut dice = fastrand::Rng::with_seed(1);
    for _ in 0..2_000 {
        let (mut chosen, mut map) = (Chosen::new(), BTreeMap::new());
        for _ in 0..dice.usize(..16) {
            let choice = ChoiceId::new(dice.usize(..8));
            let side = [None, Some(Side::Left), Some(Side::Right), Some(Side::Both)][dice.usize(..4)];
            match dice.u8(..6) {
                0 => assert_eq!(chosen.remove(&choice), map.remove(&choice)),
                1 => {
                    chosen.retain(|kept| *kept >= choice);
                    map.retain(|kept, _| *kept >= choice);
                }
                2 => {
                    chosen.iter_mut().filter(|(kept, _)| **kept > choice).for_each(|(_, known)| *known = side);
                    map.iter_mut().filter(|(kept, _)| **kept > choice).for_each(|(_, known)| *known = side);
                }
                _ => {
                    chosen.insert(choice, side);
                    map.insert(choice, side);
                }
            }
            assert!(chosen.iter().eq(&map) && chosen.len() == map.len(), "{chosen:?} {map:?}");
            assert!(chosen.keys().eq(map.keys()) && chosen.values().eq(map.values()));
            let all = || (0..8).map(ChoiceId::new);
            assert!(all().all(|choice| chosen.get(&choice) == map.get(&choice)));
            assert!(all().all(|choice| chosen.contains_key(&choice) == map.contains_key(&choice)));
        }
        assert_eq!(map.into_iter().rev().collect::<Chosen>(), chosen);
    }
}
