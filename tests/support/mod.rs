//! The one way to run the program, or the plain face alone, in a test.
#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(unreachable_pub, reason = "each test file is a crate of its own")]
#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

pub mod pages;
pub mod program;
pub mod pt;
pub mod visit;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufRead, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::rc::Rc;

use hip_triage::plain::{self, Ending, Options, Start, Streams};
use hip_triage::words;
use hip_triage_chart::record::Moment;
use hip_triage_chart::saved::Keep;
use hip_triage_core::interview::{Activity, Answer, Interview, Side};
use hip_triage_core::questionnaire::{Audience, Defaults, Kind, QuestionId, Questionnaire, Source};
use tempfile::TempDir;

/// The small questionnaire that uses every feature.
pub fn small() -> Questionnaire {
    small_changed(|text| text)
}

/// The small questionnaire with base rates.
pub fn small_with_base_rates() -> Questionnaire {
    small_changed(|text| text + include_str!("base_rates.yaml"))
}

/// The small questionnaire after a change to its text.
pub fn small_changed(change: impl Fn(String) -> String) -> Questionnaire {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/support/small.yaml");
    let text = change(std::fs::read_to_string(path).unwrap());
    Questionnaire::read(&[Source { name: "small.yaml".to_owned(), text }]).unwrap().questionnaire
}

/// The questionnaire with short questions below others, choices for some, and questions in place of others.
pub fn follow() -> Questionnaire {
    follow_changed(|text| text)
}

/// The same after a change to its text.
pub fn follow_changed(change: impl Fn(String) -> String) -> Questionnaire {
    let text = change(include_str!("follow.yaml").to_owned());
    Questionnaire::read(&[Source { name: "follow.yaml".to_owned(), text }]).unwrap().questionnaire
}

/// Answers by name: a number, a text, choices with sides or with a `?` behind one that is doubted, or `?` for *not sure*.
pub fn answer(interview: &mut Interview<'_>, name: &str, given: &str) {
    let id = interview.questionnaire().find_question(name).unwrap();
    let question = interview.question(id);
    let many = || {
        let (doubted, made): (Vec<_>, Vec<_>) = given.split_whitespace().partition(|word| word.ends_with('?'));
        let unsure = doubted.iter().map(|word| question.find_choice(word.trim_end_matches('?')).unwrap());
        let chosen = made.into_iter().map(|word| {
            let (name, side) = word.split_once('/').unwrap_or((word, ""));
            let side = [("left", Side::Left), ("right", Side::Right), ("both", Side::Both)]
                .into_iter()
                .find_map(|(word, known)| (word == side).then_some(known));
            (question.find_choice(name).unwrap(), side)
        });
        let (chosen, unsure) = (chosen.collect(), unsure.collect::<BTreeSet<_>>());
        if unsure.is_empty() { Answer::Many(chosen) } else { Answer::Doubt { chosen, unsure } }
    };
    let answer = match given {
        "?" => Answer::NotSure,
        "-" => Answer::Skipped,
        _ => match &question.kind {
            Kind::One { .. } => Answer::One(question.find_choice(given).unwrap()),
            Kind::Many { .. } => many(),
            Kind::Text => Answer::Text(given.to_owned()),
            Kind::Activities => Answer::Activities(activities(given)),
            _ => Answer::Number(given.parse().unwrap()),
        },
    };
    interview.answer(id, answer).unwrap();
}

fn activities(given: &str) -> Vec<Activity> {
    let each = given.split("; ").map(|activity| {
        let (name, ability) = activity.rsplit_once('=').unwrap();
        Activity { name: name.to_owned(), ability: ability.parse().unwrap() }
    });
    each.collect()
}

/// The answer of somebody of whom nothing is said: the choice that stands alone, left out, or *not sure*. About safety, where
/// that is never a no, it is the calmest choice.
pub fn quiet(questionnaire: &Questionnaire, defaults: &Defaults, id: QuestionId) -> Answer {
    let question = questionnaire.question(id);
    match &question.kind {
        Kind::One { .. } if questionnaire.is_safety(id) => defaults.answer(id).clone(),
        Kind::Many { .. } => question.quiet(),
        _ if question.optional => Answer::Skipped,
        _ => Answer::NotSure,
    }
}

/// Answers the question that waits, by name; one that is not named with what fits nothing else.
fn answer_waiting(interview: &mut Interview<'_>, id: QuestionId, defaults: &Defaults, answers: &[(&str, &str)]) {
    let name = &interview.question(id).name;
    match answers.iter().find(|(named, _)| named == name) {
        Some((_, given)) => answer(interview, name, given),
        None => interview.answer(id, quiet(interview.questionnaire(), defaults, id)).unwrap(),
    }
}

/// Answers the questions as they come, by name; the others with what fits nothing else.
pub fn walk(interview: &mut Interview<'_>, answers: &[(&str, &str)]) {
    let defaults = Defaults::of(interview.questionnaire());
    while let Some(id) = interview.path().waiting() {
        answer_waiting(interview, id, &defaults, answers);
    }
    for (name, given) in answers {
        let id = interview.questionnaire().find_question(name).unwrap();
        if interview.question(id).examination().is_some() {
            answer(interview, name, given);
        }
    }
}

/// The answers of a full intake of the built-in questionnaire.
pub const INTAKE: &[(&str, &str)] = &[
    ("who", "self"),
    ("sex", "male"),
    ("age", "61"),
    ("walking", "hurts"),
    ("start", "slow"),
    ("fall", "none"),
    ("how_long", "years"),
    ("trend", "not_worse"),
    ("medicines", "blood_thinner"),
    ("told", "hip_arthritis replacement"),
    ("imaged", "explained"),
    ("scans", "X-ray in March: “narrow joint space”"),
    ("treatment", "Heat helps for an hour. Tablets upset the stomach."),
    ("operation", "-"),
    ("goals", "Walk the dog for an hour by spring. Put on socks without help."),
    ("activities", "Put on socks=2; Climb the stairs at work=5; Walk the dog=4"),
    ("pain_site", "groin/left front_thigh/left buttock/both"),
    ("buttock_where", "deep"),
    ("how_far", "thigh"),
    ("leg_side", "left"),
    ("worst_site", "groin"),
    ("feel", "achy"),
    ("stiffness", "up_to_30"),
    ("pain_now", "3"),
    ("pain_worst", "7"),
    ("pain_least", "1"),
    ("brings_on", "walking stairs getting_up"),
    ("walking_when", "first_steps"),
    ("starts_after", "10"),
    ("starts_with", "walking"),
    ("climbs_to", "6"),
    ("settles_in", "30"),
    ("eases", "sit rest"),
    ("sit_gone", "less"),
    ("night", "Turning over wakes me once or twice."),
    ("sleep", "some_nights"),
    ("tasks", "socks ankle squat"),
    ("why_hard", "stiff"),
    ("bend_where", "elsewhere"),
    ("story", "family"),
    ("own_words", "I cannot put on my left sock any more,\nand the stairs at work hurt."),
    ("began", "About two years ago; worse since autumn."),
    ("work", "Postman, walks 8 km a day."),
    ("sport", "-"),
    ("worries", "That I end up in a wheelchair like my mother."),
    ("measure", "LEFS 41 of 80, 2026-11-20"),
    ("compared", "-"),
    ("anything_else", "-"),
];

/// A moment of the day on which the tests take place.
pub fn moment(time: &str) -> Moment {
    Moment::try_from(format!("2026-11-23T{time}:00-05:00")).unwrap()
}

/// A person's computer: a folder for what is saved, and nothing else of whoever runs the test.
pub struct Desk {
    pub home: TempDir,
    env: BTreeMap<String, String>,
    folder: PathBuf,
}

impl Desk {
    pub fn new() -> Self {
        let home = TempDir::new().unwrap();
        let env = BTreeMap::from([
            ("XDG_STATE_HOME".to_owned(), home.path().join("state").display().to_string()),
            ("HOME".to_owned(), home.path().display().to_string()),
            ("LANG".to_owned(), "C.UTF-8".to_owned()),
            ("PATH".to_owned(), format!("{}:/usr/bin:/bin", program::folder())),
            ("TZ".to_owned(), "UTC".to_owned()),
        ]);
        Self { home, env, folder: env!("CARGO_MANIFEST_DIR").into() }
    }

    /// One with a file of habits.
    pub fn with_habits(habits: &str) -> Self {
        let desk = Self::new();
        let config = desk.home.path().join("config");
        std::fs::create_dir_all(config.join("hip-triage")).unwrap();
        std::fs::write(config.join("hip-triage").join("config.toml"), habits).unwrap();
        let config = config.display().to_string();
        desk.set("XDG_CONFIG_HOME", &config)
    }

    pub fn set(mut self, name: &str, value: &str) -> Self {
        self.env.insert(name.to_owned(), value.to_owned());
        self
    }

    /// Runs the program in the person's own folder, where it may write.
    pub fn at_home(self) -> Self {
        Self { folder: self.home.path().to_owned(), ..self }
    }

    /// The folder in which the interviews of a questionnaire are kept.
    pub fn folder(&self, questionnaire: &str) -> PathBuf {
        self.home.path().join("state/hip-triage").join(questionnaire)
    }

    /// The files in that folder, by name.
    pub fn files(&self, questionnaire: &str) -> Vec<String> {
        let entries = std::fs::read_dir(self.folder(questionnaire)).into_iter().flatten();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(program::path());
        command.args(args).env_clear().envs(&self.env).current_dir(&self.folder);
        command
    }

    /// Runs the program; everything that the person sees is one text.
    pub fn run(&self, args: &[&str], typed: &str) -> String {
        let mut child =
            self.command(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        // It may have ended without reading.
        let _ = child.stdin.take().unwrap().write_all(typed.as_bytes());
        self.told(&child.wait_with_output().unwrap())
    }

    /// Output and exit status as one text, with the places of this test out of it.
    pub fn told(&self, output: &Output) -> String {
        assert!(!output.stdout.contains(&0x1b) && !output.stderr.contains(&0x1b), "an escape byte was written");
        let home = self.home.path().display().to_string();
        let shown = |bytes: &[u8]| as_here(str::from_utf8(bytes).unwrap()).replace(&home, "[HOME]");
        let status = output.status.code().map_or("signal".to_owned(), |code| code.to_string());
        format!("{}--- stderr\n{}--- exit status: {status}\n", shown(&output.stdout), shown(&output.stderr))
    }
}

/// A text of a program for Windows, with the places in it as they are called here, and the words of this system.
fn as_here(text: &str) -> String {
    let (theirs, ours) = (words::system::System::Windows, words::system::System::Linux);
    let text = text.replace(theirs.kept_for(), ours.kept_for()).replace(theirs.file_for(), ours.file_for());
    let mut words = text.split("Z:\\");
    let mut here = words.next().unwrap_or_default().replace("\r\n", "\n");
    for word in words {
        let (place, rest) = word.split_at(word.find(|c: char| c.is_whitespace() || c == '"').unwrap_or(word.len()));
        here.extend(["/", &place.replace('\\', "/"), &rest.replace("\r\n", "\n")]);
    }
    here
}

/// The sight of a person: questions and faults in the order in which they come, faults marked.
#[derive(Clone, Default)]
pub struct Screen {
    shown: Rc<RefCell<String>>,
    mark: &'static str,
}

impl Screen {
    fn text(&self) -> String {
        self.shown.borrow().clone()
    }
}

impl Write for Screen {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let text = std::str::from_utf8(bytes).unwrap();
        let mut shown = self.shown.borrow_mut();
        if !self.mark.is_empty() && (shown.ends_with('\n') || shown.is_empty()) && !text.is_empty() {
            shown.push_str(self.mark);
        }
        shown.push_str(text);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Keeps nothing, and writes no file either.
pub struct Nothing;

impl Keep for Nothing {
    fn save(&mut self, _: &Interview<'_>) -> io::Result<()> {
        Ok(())
    }

    fn write_page(&mut self, name: &str, ending: &str, _: &[u8]) -> io::Result<PathBuf> {
        Ok(format!("{name}{ending}").into())
    }

    fn forget(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn place(&self) -> Option<&Path> {
        None
    }
}

/// Holds the plain face; gives everything that was shown, and how it ended.
pub fn talk(start: Start<'_>, keep: &mut dyn Keep, brief: bool, typed: &str) -> (String, Ending) {
    talk_with(start, keep, brief, |_| Box::new(io::Cursor::new(typed.to_owned())))
}

/// The same with a person who reads what is asked.
pub fn talk_with(
    start: Start<'_>,
    keep: &mut dyn Keep,
    brief: bool,
    person: impl FnOnce(Screen) -> Box<dyn BufRead>,
) -> (String, Ending) {
    let out = Screen::default();
    let err = Screen { mark: "[fault] ", ..out.clone() };
    let mut input = person(out.clone());
    let streams = Streams { input: &mut input, out: &mut out.clone(), err: &mut { err } };
    let ending = plain::run(
        start,
        keep,
        streams,
        Options {
            brief,
            echo: true,
            width: 72,
            columns: None,
            again: "hip-triage --plain".to_owned(),
            forget: "hip-triage forget".to_owned(),
        },
    )
    .unwrap();
    let shown = out.text();
    assert!(!shown.contains('\u{1b}'), "an escape byte was written");
    (shown, ending)
}

/// The start of a new interview at the welcome.
pub fn fresh(questionnaire: &Questionnaire) -> Start<'_> {
    let fresh = Interview::new(questionnaire, Audience::Everyone);
    Start::Welcome { fresh, kept: None, notices: Vec::new() }
}

/// A person who reads each question and answers it by its id, by default as [`quiet`] says. Of a list of which they are not
/// sure they are sure of no sign either.
pub struct Person<'q> {
    questionnaire: &'q Questionnaire,
    defaults: Defaults,
    answers: BTreeMap<&'static str, &'static str>,
    screen: Screen,
    read: usize,
    line: Vec<u8>,
}

impl<'q> Person<'q> {
    pub fn who_answers(
        questionnaire: &'q Questionnaire,
        answers: &[(&'static str, &'static str)],
    ) -> impl FnOnce(Screen) -> Box<dyn BufRead + 'q> {
        for (id, _) in answers {
            assert!(questionnaire.find_question(id).is_some(), "there is no question {id}");
        }
        let answers = answers.iter().copied().collect();
        let defaults = Defaults::of(questionnaire);
        move |screen| Box::new(Person { questionnaire, defaults, answers, screen, read: 0, line: Vec::new() })
    }

    /// The line that they type at a prompt, given what was shown since the last one.
    fn reply(&self, shown: &str) -> String {
        // They would give the same answer again, for ever.
        assert!(!shown.contains("[fault] "), "{shown}");
        if shown.ends_with(words::plain::sign_prompt()) {
            return "not sure".to_owned();
        }
        if shown.ends_with(words::plain::is_that_so()) {
            return "yes".to_owned();
        }
        if shown.contains(words::plain::stopped()) {
            return "y".to_owned();
        }
        let asked = |ask: &str| shown.lines().any(|line| line == ask);
        let Some((id, question)) = self.questionnaire.question_ids().find(|(_, question)| asked(&question.ask)) else {
            // The welcome, the list of answers, a stop: go on.
            return String::new();
        };
        if let Some(answer) = self.answers.get(question.name.as_str()) {
            return (*answer).to_owned();
        }
        match quiet(self.questionnaire, &self.defaults, id) {
            _ if matches!(question.kind, Kind::Text | Kind::Activities) => "s".to_owned(),
            Answer::One(choice) => question.choice(choice).label.clone(),
            Answer::Many(chosen) => chosen.keys().map(|choice| question.choice(*choice).label.as_str()).collect(),
            _ => "not sure".to_owned(),
        }
    }
}

impl Read for Person<'_> {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        unreachable!("lines are read through the buffer")
    }
}

impl BufRead for Person<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.line.is_empty() {
            let shown = self.screen.text();
            self.line = format!("{}\n", self.reply(&shown[self.read..])).into_bytes();
            self.read = shown.len();
        }
        Ok(&self.line)
    }

    fn consume(&mut self, amount: usize) {
        self.line.drain(..amount);
    }
}

/// An interview that waits for the answer to a question, with the answers of [`INTAKE`] before it.
pub fn until<'q>(questionnaire: &'q Questionnaire, audience: Audience, name: &str) -> Interview<'q> {
    let defaults = Defaults::of(questionnaire);
    let mut interview = Interview::new(questionnaire, audience);
    while let Some(id) = interview.path().waiting().filter(|id| questionnaire.question(*id).name != name) {
        answer_waiting(&mut interview, id, &defaults, INTAKE);
    }
    interview
}
