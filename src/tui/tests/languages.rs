//! The screens in every language: all of it is said in that language, and fits.

#[path = "../../../tests/support/said.rs"]
mod said;

use std::collections::BTreeSet;

use super::{Memory, Script, play, shown};
use crate::builtin;
use crate::terminal::Theme;
use crate::tui::app::{AnswerDraft, App, Screen};
use crate::tui::{Start, screens};
use crate::words::keys::Letter;
use hip_triage_chart::saved::Beginning;
use hip_triage_core::interview::Interview;
use hip_triage_core::language::{Language, within};
use hip_triage_core::questionnaire::{Audience, Questionnaire};
use ratatui::layout::Size;
use said::Said;

const SIZES: [(u16, u16); 2] = [(40, 12), (80, 24)];

/// Somebody who looks at everything.
struct Looker<'q> {
    app: App<'q>,
    memory: Memory,
    said: &'q Said,
    /// The words that were shown and are none of the language.
    others: BTreeSet<(String, String)>,
    cut: Vec<String>,
    met: BTreeSet<String>,
    shown: String,
}

impl<'q> Looker<'q> {
    fn new(questionnaire: &'q Questionnaire, audience: Audience, size: (u16, u16), said: &'q Said) -> Self {
        let fresh = || Interview::new(questionnaire, audience);
        let first = hip_triage_chart::words::intake::new_visit("7");
        let intake = (audience == Audience::Clinician).then(|| vec![Beginning { label: first, interview: fresh() }]);
        let start = Start { fresh: fresh(), kept: None, notices: Vec::new(), intake };
        let app = App::new(start, Some("/7/7".to_owned()), Size::new(size.0, size.1));
        let (others, cut, met) = (BTreeSet::new(), Vec::new(), BTreeSet::new());
        Self { app, memory: Memory::default(), said, others, cut, met, shown: String::new() }
    }

    /// Presses keys and looks at what is shown then.
    fn press(&mut self, keys: &str) {
        let (_, terminal) = play(&mut self.app, &mut Script::keys(keys, false), &mut self.memory, &Theme::PLAIN);
        self.others.extend(self.said.others(&shown(&terminal)));
        let cut = screens::lay_out(&self.app, &Theme::PLAIN).cut_off(self.app.size());
        self.cut.extend(cut.into_iter().map(|line| format!("{:?}: {line:?}", self.app.screen())));
        self.met.insert(format!("{:?}", self.app.screen()));
        self.shown = shown(&terminal);
    }

    /// Reads a page to its end.
    fn read(&mut self) {
        let mut before = String::new();
        while self.shown != before {
            before.clone_from(&self.shown);
            self.press("⇟");
        }
    }

    /// Looks at a page over this one, and closes it.
    fn look(&mut self, keys: &str) {
        let under = self.app.screen();
        self.press(keys);
        if self.app.screen() != under {
            self.read();
            self.press("⎋");
        }
    }

    /// Looks at every page over a question.
    fn look_around(&mut self) {
        if matches!(self.app.screen(), Screen::Text | Screen::Activities | Screen::Client) {
            return self.look("ⓝ7");
        }
        for over in [Letter::Help, Letter::Why, Letter::Leave, Letter::Evidence, Letter::Note] {
            self.look(&over.key().to_string());
        }
        if matches!(self.app.screen(), Screen::One | Screen::Many) {
            let map = Letter::Map.key().to_string();
            self.press(&map);
            self.press(&map);
        }
    }

    /// In the examination: the list, what finds an item in it, and what charts one.
    fn look_at_examination(&mut self) {
        let (chart, find) = (Letter::Chart.key(), Letter::Find.key());
        self.look(&chart.to_string());
        self.look(&format!("{chart}7 7 7\n"));
        self.press(&Letter::Examination.key().to_string());
        self.read();
        self.look(&format!("{find}7"));
        self.press(&Letter::Review.key().to_string());
        self.read();
        self.press("n");
    }

    /// At the result: all of its pages, and what can be done with them.
    fn look_at_result(&mut self) {
        self.read();
        for page in ["d", "p", "t", "tt"] {
            self.press(page);
            self.read();
            self.press(&page[..1]);
        }
        self.look(&Letter::Evidence.key().to_string());
        self.look(&Letter::Help.key().to_string());
        self.look(&Letter::Save.key().to_string());
        self.look("f");
        self.press("c");
        self.press(&format!("{}1", Letter::Save.key()));
        self.press(&Letter::Leave.key().to_string());
    }

    /// Answers whatever is asked, as somebody who has little to tell.
    fn go_on(&mut self) {
        let unsure = Letter::NotSure.key();
        if self.app.open_question().is_some_and(|question| question.examination().is_some()) {
            return self.look_at_examination();
        }
        match self.app.screen() {
            Screen::Number => self.press("58\n"),
            Screen::Scale => self.press("5\n"),
            Screen::Many if matches!(self.app.draft(), AnswerDraft::Choices { chosen, .. } if chosen.is_empty()) => {
                let choice = if self.met.len() > 12 { '1' } else { '0' };
                self.press(&choice.to_string());
            }
            Screen::Text => self.press(&format!("\t{unsure}")),
            Screen::Activities => self.press("77\n3\n\n\n"),
            Screen::One => self.press("2"),
            Screen::Stop => self.press(&Letter::HaveRead.key().to_string()),
            Screen::Items => self.press("n"),
            _ => self.press("\n"),
        }
    }
}

/// Everything on the way from the first page through the result.
fn walk<'q>(questionnaire: &'q Questionnaire, audience: Audience, size: (u16, u16), said: &'q Said) -> Looker<'q> {
    let mut looker = Looker::new(questionnaire, audience, size, said);
    looker.press("");
    looker.read();
    let mut seen = BTreeSet::new();
    for _ in 0..250 {
        let screen = looker.app.screen();
        if screen == Screen::Result {
            break;
        }
        let kind = format!("{screen:?}");
        if seen.insert(kind) {
            looker.look_around();
        }
        looker.go_on();
    }
    looker.look_at_result();
    looker
}

#[test]
fn every_screen_speaks_one_language_and_fits() {
    let (mut untranslated, mut cut) = (BTreeSet::new(), BTreeSet::new());
    for language in &Language::ALL[1..] {
        let questionnaire = builtin::in_language(language.tag()).unwrap();
        let mut said = Said::of(*language, &questionnaire);
        said.take("home ada");
        for (size, audience) in SIZES
            .into_iter()
            .flat_map(|size| [Audience::Everyone, Audience::Clinician].map(|audience| (size, audience)))
        {
            within(*language, || {
                let looker = walk(&questionnaire, audience, size, &said);
                cut.extend(looker.cut.into_iter().map(|line| format!("{} at {size:?}: {line}", language.tag())));
                assert!(looker.met.contains("Save"), "{} {audience:?} {:?}", language.tag(), looker.shown);
                untranslated.extend(looker.others);
            });
        }
    }
    assert!(untranslated.is_empty() && cut.is_empty(), "{untranslated:#?}\n{cut:#?}");
}
