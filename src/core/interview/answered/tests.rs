use std::collections::BTreeMap;

use crate::interview::Answer;
use crate::questionnaire::QuestionId;

use super::Answered;

#[test]
fn it_holds_what_a_map_would() {
    let mut dice = fastrand::Rng::with_seed(1);
    for _ in 0..200 {
        let (mut answered, mut map) = (Answered::default(), BTreeMap::new());
        for number in 0..40 {
            let question = QuestionId::new(dice.usize(..20));
            if dice.usize(..4) == 0 {
                answered.remove(question);
                map.remove(&question);
            } else {
                answered.insert(question, Answer::Number(number));
                map.insert(question, Answer::Number(number));
            }
            assert!(answered.iter().eq(&map) && answered.into_iter().eq(&map), "{answered:?} is not {map:?}");
            for question in (0..22).map(QuestionId::new) {
                assert_eq!(answered.get(&question), map.get(&question), "{question:?} of {answered:?}");
            }
        }
        assert_eq!(answered, map.into_iter().rev().collect());
    }
}
