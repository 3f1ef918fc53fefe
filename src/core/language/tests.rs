use super::*;
use crate::words::{all_of, day, minutes, not_sure, one_of, phone, result, short};

#[test]
fn what_is_done_within_a_language_leaves_no_trace_even_if_it_panics() {
    assert_eq!(current(), Language::English);
    assert_eq!(within(Language::Spanish, not_sure), "No lo sé");
    assert_eq!(not_sure(), "Not sure");
    let panics = std::panic::catch_unwind(|| within(Language::Spanish, || panic!("halfway")));
    assert!(panics.is_err());
    assert_eq!(current(), Language::English);
}

#[test]
fn a_language_is_known_by_its_tag_and_by_the_locales_of_every_country() {
    for locale in ["es", "es_MX.UTF-8", "es_ES@euro", "es_419", "ES-us", "de_DE:es_MX:en"] {
        assert_eq!(Language::of_locale(locale), Some(Language::Spanish), "{locale}");
    }
    for locale in ["en_US.UTF-8", "en", "en_GB:es"] {
        assert_eq!(Language::of_locale(locale), Some(Language::English), "{locale}");
    }
    for locale in ["C", "POSIX", "C.UTF-8", "", "de_DE.UTF-8", "est_EE", "e"] {
        assert_eq!(Language::of_locale(locale), None, "{locale}");
    }
    for language in Language::ALL {
        assert_eq!(language.tag().parse(), Ok(*language));
        let other = within(*language, other).unwrap();
        assert_ne!(other, *language);
    }
}

#[test]
fn only_what_the_questions_are_written_in_is_offered() {
    offer([Language::English]);
    assert_eq!(other(), None);
    assert_eq!(within(Language::Spanish, other), Some(Language::English));
    offer([Language::English, Language::Spanish]);
    assert_eq!(other(), Some(Language::Spanish));
    offer([]);
    assert_eq!(other(), None);
}

#[test]
fn numbers_lists_and_days_follow_the_language() {
    assert_eq!((minutes(1), minutes(0)), ("about 1 minute".to_owned(), "about 0 minutes".to_owned()));
    assert_eq!(day(2026, 11, 27), "November 27, 2026");
    assert_eq!(all_of(&["a", "b", "c"]), "a, b and c");
    within(Language::Spanish, || {
        assert_eq!((minutes(1), minutes(9)), ("cerca de 1 minuto".to_owned(), "unos 9 minutos".to_owned()));
        assert_eq!(day(2026, 11, 27), "27 de noviembre de 2026");
        assert_eq!(all_of(&["la ingle"]), "la ingle");
        assert_eq!(all_of(&["pie", "cadera", "ingle"]), "pie, cadera e ingle");
        assert_eq!(all_of(&["agua", "hielo"]), "agua y hielo");
        assert_eq!(one_of(&["siete", "ocho"]), "siete u ocho");
        assert_eq!(one_of(&["uno", "dos", "tres"]), "uno, dos o tres");
    });
}

#[test]
fn a_preposition_and_an_article_are_one_where_the_language_makes_them_one() {
    within(Language::Spanish, || {
        assert_eq!(result::pointed_to("el músculo"), "Lo que apuntó al músculo");
        assert_eq!(result::pointed_to("la articulación"), "Lo que apuntó a la articulación");
        assert!(result::fits("el nervio", false).ends_with("viene del nervio."));
        assert_eq!(short::call(&phone("911"), "Ya."), "Llame ahora al 911. Ya.");
        assert_eq!(short::call("el número de su zona", "Ya."), "Llame ahora al número de su zona. Ya.");
    });
    assert_eq!(short::call("911", "Go."), "Call 911 now. Go.");
}
