//! Every key, once.
//!
//! One table says what a key does where. From it come the look-up, the key line at the foot of
//! each page, and the help.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::app::{Action, App, Screen, View};
use crate::words::keys::{Letter, choices, of_choice};
use crate::words::language::other_name as other_language;
use crate::words::tui::{key as label, named_key};
use hip_triage_core::questionnaire::SIGNS;

/// A key that can be pressed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Press {
    Code(KeyCode),
    /// A letter or sign; letters in either case.
    Char(char),
    /// The letter or sign that means this in the language that is spoken.
    Means(Letter),
    Ctrl(char),
    /// The number or letter of a choice.
    Choice,
    Digit,
    /// Anything that can be written.
    Written,
}

/// A key, or several that do the same, and what it does on some screens.
struct Binding {
    press: &'static [Press],
    action: Action,
    label: fn() -> &'static str,
    on: &'static [Screen],
    /// Says whether it stands on the key line; everything stands in the help.
    line: bool,
}

/// A key on the key line, or a line of the help.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Hint {
    pub(super) keys: String,
    pub(super) label: &'static str,
    pub(super) action: Action,
}

use KeyCode::{BackTab, Backspace, Delete, Down, End, Enter, Esc, F, Home, Left, PageDown, PageUp, Right, Tab, Up};
use Press::{Char, Choice, Code, Ctrl, Digit, Means, Written};
use Screen as S;

/// Where `Up` and `Down` move a highlight.
const LISTS: &[Screen] = &[S::Welcome, S::One, S::Many, S::Number, S::Scale, S::TextRow, S::Items, S::Review, S::Save];
/// Where they, and the keys to the sides, move over the drawn body.
const MAPS: &[Screen] = &[S::OneOnMap, S::ManyOnMap];
/// Where they scroll.
const READ: &[Screen] = &[S::Stop, S::Result, S::Why, S::Help, S::Evidence];
/// Where a question is open and letters are commands.
const ASKING: &[Screen] = &[S::One, S::Many, S::OneOnMap, S::ManyOnMap, S::Number, S::Scale, S::TextRow];
/// The same but the drawn body.
const OFF_MAPS: &[Screen] = &[S::One, S::Many, S::Number, S::Scale, S::TextRow];
/// Where words are written.
const WRITING: &[Screen] = &[S::Text, S::Activities, S::Client, S::Note, S::Chart, S::Find];
/// Where the program can be stopped and go on: on no page where the system has no such thing.
const PAUSING: &[Screen] = if cfg!(windows) { &[] } else { EVERYWHERE };
/// Where everything is.
const EVERYWHERE: &[Screen] = &Screen::ALL;

const HELP: &[Press] = &[Means(Letter::Help), Means(Letter::HelpToo), Code(F(1))];
const LEAVE: &[Press] = &[Means(Letter::Leave), Code(Esc), Ctrl('c')];
const STAY: &[Press] = &[Code(Esc), Char('n'), Means(Letter::Back), Code(Left), Code(Backspace)];

const BINDINGS: &[Binding] = &[
    // What the page is for comes first on the key line.
    bind(&[Choice], Action::Key(0), label::choose, &[S::Welcome, S::One, S::OneOnMap], true),
    bind(&[Choice], Action::Key(0), label::mark, &[S::Many, S::ManyOnMap], true),
    bind(&[Char(' ')], Action::Toggle, label::mark, &[S::Many, S::ManyOnMap], true),
    // Its row says the key, so the key line need not.
    bind(
        &[Means(Letter::None)],
        Action::NoneOfThese,
        label::none,
        &[S::One, S::Many, S::OneOnMap, S::ManyOnMap],
        false,
    ),
    bind(&[Choice], Action::Key(0), label::change, &[S::Review], true),
    bind(&[Digit], Action::Digit('0'), label::number, &[S::Number, S::Scale], true),
    bind(&[Digit], Action::Digit('0'), label::open_item, &[S::Items], true),
    bind(&[Means(Letter::Find)], Action::Find, label::find, &[S::Items], true),
    bind(&[Code(Enter)], Action::Confirm, label::keep_chart, &[S::Chart], true),
    bind(&[Code(Enter)], Action::Confirm, label::open_item, &[S::Find], true),
    bind(&[Code(Esc)], Action::Close, label::close, &[S::Chart, S::Find], true),
    bind(&[Ctrl('c')], Action::Leave, label::leave, &[S::Chart, S::Find], false),
    bind(&[Code(Up), Code(BackTab)], Action::Up, label::up, &[S::Find], false),
    bind(&[Code(Down), Code(Tab)], Action::Down, label::down, &[S::Find], false),
    bind(&[Choice], Action::Key(0), label::save_so, &[S::Save], true),
    bind(&[Written], Action::Type(' '), label::write, WRITING, false),
    bind(&[Char('n')], Action::Proceed, label::go_on, &[S::Items, S::Review], true),
    bind(&[Code(Enter)], Action::Confirm, label::go_on, &[S::Welcome, S::Client], true),
    bind(&[Code(Enter)], Action::Confirm, label::choose_this, &[S::Items, S::Review, S::Save], true),
    bind(&[Code(Enter)], Action::Confirm, label::choose_this, &[S::One, S::OneOnMap, S::TextRow], true),
    bind(&[Char(' ')], Action::Confirm, label::choose_this, &[S::One, S::OneOnMap], true),
    bind(&[Char(' ')], Action::Toggle, label::choose_this, &[S::TextRow], true),
    bind(
        &[Code(Enter)],
        Action::Confirm,
        label::next,
        &[S::Many, S::ManyOnMap, S::Number, S::Scale, S::Activities],
        true,
    ),
    bind(&[Means(Letter::Map)], Action::Map, label::map, &[S::One, S::Many], true),
    // There Esc leaves the drawing, and not the program.
    bind(&[Means(Letter::Map), Code(Esc)], Action::Map, label::list, MAPS, true),
    bind(&[Code(Enter)], Action::Confirm, label::done, &[S::Text], true),
    bind(&[Code(Enter)], Action::Type('\n'), label::new_line, &[S::Note], true),
    bind(&[Code(Esc), Code(Tab)], Action::Close, label::keep_note, &[S::Note], true),
    // Not Enter: one press too many must not carry somebody past it.
    bind(&[Means(Letter::HaveRead)], Action::Confirm, label::read, &[S::Stop], false),
    bind(&[Means(Letter::Acknowledge)], Action::Acknowledge, label::acknowledge, &[S::Stop], true),
    bind(&[Char('d')], Action::Details, label::details, &[S::Stop, S::Result], true),
    bind(&[Char('p')], Action::ForPt, label::for_pt, &[S::Result], true),
    bind(&[Char('y')], Action::Review, label::my_answers, &[S::Result], true),
    bind(&[Means(Letter::Save), Char('s')], Action::Save, label::save, &[S::Result], true),
    bind(&[Char('c')], Action::Copy, label::copy, &[S::Result], true),
    bind(&[Char('t')], Action::TurnPage, label::turn_page, &[S::Result], true),
    bind(&[Code(Enter), Means(Letter::Yes), Ctrl('c')], Action::Confirm, label::leave_now, &[S::Leave], true),
    bind(&[Means(Letter::Yes)], Action::Confirm, label::delete_now, &[S::Forget], true),
    bind(STAY, Action::Close, label::stay, &[S::Leave], true),
    bind(STAY, Action::Close, label::keep, &[S::Forget], true),
    bind(
        &[
            Code(Esc),
            Code(Enter),
            Means(Letter::Back),
            Code(Left),
            Code(Backspace),
            Means(Letter::Why),
            Means(Letter::Help),
            Means(Letter::HelpToo),
        ],
        Action::Close,
        label::close,
        &[S::Why, S::Help],
        true,
    ),
    bind(&[Code(Esc), Means(Letter::Back), Code(Left), Code(Backspace)], Action::Close, label::close, &[S::Save], true),
    bind(
        &[Code(Esc), Code(Enter), Means(Letter::Back), Code(Left), Code(Backspace), Means(Letter::Evidence)],
        Action::Close,
        label::close,
        &[S::Evidence],
        true,
    ),
    // Moving.
    bind(&[Code(Up), Char('k'), Code(BackTab)], Action::Up, label::move_it, MAPS, true),
    bind(&[Code(Down), Char('j'), Code(Tab)], Action::Down, label::move_it, MAPS, true),
    bind(&[Code(Left)], Action::Less, label::move_it, MAPS, true),
    bind(&[Code(Right)], Action::More, label::move_it, MAPS, true),
    bind(&[Code(Home)], Action::First, label::first, MAPS, false),
    bind(&[Code(End)], Action::Last, label::last, MAPS, false),
    bind(&[Code(Up), Char('k'), Code(BackTab)], Action::Up, label::up, LISTS, false),
    bind(&[Code(Down), Char('j'), Code(Tab)], Action::Down, label::down, LISTS, false),
    bind(&[Code(Up), Char('k')], Action::Up, label::up, READ, false),
    bind(&[Code(Down), Char('j')], Action::Down, label::down, READ, false),
    bind(&[Char(' '), Code(PageDown)], Action::PageDown, label::page_down, READ, true),
    bind(&[Code(PageUp)], Action::PageUp, label::page_up, READ, false),
    bind(&[Code(PageDown)], Action::PageDown, label::page_down, LISTS, false),
    bind(&[Char(' ')], Action::PageDown, label::page_down, &[S::Welcome, S::Items, S::Review], false),
    bind(&[Code(PageUp)], Action::PageUp, label::page_up, LISTS, false),
    bind(&[Code(Home)], Action::First, label::first, LISTS, false),
    bind(&[Code(End)], Action::Last, label::last, LISTS, false),
    bind(&[Code(Home)], Action::First, label::first, READ, false),
    bind(&[Code(End)], Action::Last, label::last, READ, false),
    bind(&[Code(Left)], Action::Less, label::less, &[S::Scale], false),
    bind(&[Code(Right)], Action::More, label::more, &[S::Scale], false),
    // Writing.
    bind(&[Code(Tab), Code(Down)], Action::Down, label::other_keys, &[S::Text], true),
    bind(&[Code(Up), Code(BackTab)], Action::Up, label::into_field, &[S::Text], false),
    bind(&[Code(Tab), Code(Down)], Action::Down, label::down, &[S::Activities], false),
    bind(&[Code(Up), Code(BackTab)], Action::Up, label::up, &[S::Activities], false),
    bind(&[Code(Down)], Action::Down, label::down, &[S::Note], false),
    bind(&[Code(Up)], Action::Up, label::up, &[S::Note], false),
    bind(&[Code(Left)], Action::Less, label::left, WRITING, false),
    bind(&[Code(Right)], Action::More, label::right, WRITING, false),
    bind(&[Code(Home), Ctrl('a')], Action::First, label::first, WRITING, false),
    bind(&[Code(End), Ctrl('e')], Action::Last, label::last, WRITING, false),
    bind(&[Code(Delete)], Action::Delete, label::delete, WRITING, false),
    bind(
        &[Code(Backspace)],
        Action::Erase,
        label::erase,
        &[S::Text, S::Number, S::Activities, S::Client, S::Note, S::Chart, S::Find],
        false,
    ),
    bind(&[Ctrl('w')], Action::EraseWord, label::erase_word, WRITING, false),
    bind(&[Ctrl('u')], Action::EraseLine, label::erase_line, WRITING, false),
    // What is the same everywhere.
    bind(
        &[Means(Letter::Back), Code(Left), Code(Backspace)],
        Action::Back,
        label::back,
        &[S::Items, S::Review, S::Stop, S::Result],
        true,
    ),
    bind(&[Code(Esc)], Action::Back, label::back, &[S::Items], false),
    // At a question the Left key would be a side, a smaller number, or a letter.
    bind(
        &[Means(Letter::Back), Code(Backspace)],
        Action::Back,
        label::back,
        &[S::One, S::Many, S::OneOnMap, S::ManyOnMap, S::Scale, S::TextRow],
        true,
    ),
    bind(&[Means(Letter::Back)], Action::Back, label::back, &[S::Number], true),
    bind(&[Means(Letter::AsLastTime)], Action::AsLastTime, label::as_last_time, ASKING, true),
    bind(&[Ctrl('t')], Action::AsLastTime, label::as_last_time, &[S::Text, S::Activities, S::Note], true),
    bind(&[Means(Letter::Note)], Action::Note, label::note, ASKING, true),
    bind(&[Ctrl('n')], Action::Note, label::note, &[S::Text, S::Activities], true),
    bind(&[Means(Letter::Note)], Action::Note, label::decide, &[S::Result], true),
    bind(&[Means(Letter::Evidence)], Action::Evidence, label::evidence, ASKING, true),
    bind(
        &[Means(Letter::Evidence)],
        Action::Evidence,
        label::evidence,
        &[S::Items, S::Review, S::Stop, S::Result],
        false,
    ),
    bind(
        &[Means(Letter::Examination)],
        Action::Items,
        label::examination,
        &[S::One, S::Many, S::OneOnMap, S::ManyOnMap, S::Number, S::Review, S::Result],
        true,
    ),
    bind(&[Means(Letter::Chart)], Action::Chart, label::chart, &[S::One, S::OneOnMap], true),
    bind(&[Means(Letter::Why)], Action::Why, label::why, ASKING, true),
    // Its row says the key, so the key line need not.
    bind(&[Means(Letter::NotSure)], Action::NotSure, label::not_sure, ASKING, false),
    bind(&[Means(Letter::Review)], Action::Review, label::review, ASKING, false),
    bind(&[Means(Letter::Review)], Action::Review, label::review, &[S::Items, S::Stop], true),
    bind(&[Means(Letter::Review)], Action::Review, label::review, &[S::Result], false),
    bind(HELP, Action::Help, label::help, ASKING, true),
    bind(HELP, Action::Help, label::help, &[S::Welcome, S::Items, S::Review, S::Stop, S::Result], true),
    bind(&[Code(F(1))], Action::Help, label::help, &[S::Text, S::Activities, S::Client], true),
    bind(&[Means(Letter::OtherLanguage)], Action::OtherLanguage, other_language, &[S::Welcome], true),
    // There a letter belongs to the code.
    bind(&[Code(Tab)], Action::OtherLanguage, other_language, &[S::Client], true),
    bind(&[Char('p')], Action::Plain, label::plain, &[S::Welcome, S::TooSmall], false),
    bind(LEAVE, Action::Leave, label::leave, OFF_MAPS, true),
    bind(&[Means(Letter::Leave), Ctrl('c')], Action::Leave, label::leave, MAPS, true),
    bind(LEAVE, Action::Leave, label::leave, &[S::Welcome, S::Review, S::TooSmall], true),
    // From a longer page there Esc leads back to the short one, and not out of the program.
    bind(&[Means(Letter::Leave), Ctrl('c')], Action::Leave, label::leave, &[S::Stop, S::Result], true),
    bind(&[Code(Esc)], Action::Out, label::leave, &[S::Stop, S::Result], false),
    // There Esc leaves the list, and not the program.
    bind(&[Means(Letter::Leave), Ctrl('c')], Action::Leave, label::leave, &[S::Items], true),
    bind(&[Code(Esc), Ctrl('c')], Action::Leave, label::leave, &[S::Text, S::Activities, S::Client], true),
    bind(&[Ctrl('c')], Action::Leave, label::leave, &[S::Note], false),
    bind(
        &[Char('q'), Ctrl('c')],
        Action::Leave,
        label::leave,
        &[S::Why, S::Help, S::Evidence, S::Save, S::Forget],
        false,
    ),
    bind(&[Char('d')], Action::Forget, label::forget, &[S::Welcome, S::Leave], true),
    bind(&[Char('f')], Action::Forget, label::forget, &[S::Result], false),
    // The hint tells of them too, so they go first where there is no room.
    bind(&[Code(Left)], Action::Less, label::to_the_left, &[S::Many], true),
    bind(&[Code(Right)], Action::More, label::to_the_right, &[S::Many], true),
    bind(&[Ctrl('z')], Action::Pause, label::pause, PAUSING, false),
    bind(&[Ctrl('l')], Action::Redraw, label::redraw, EVERYWHERE, false),
];

const fn bind(
    press: &'static [Press],
    action: Action,
    label: fn() -> &'static str,
    on: &'static [Screen],
    line: bool,
) -> Binding {
    Binding { press, action, label, on, line }
}

/// The action of a key on a screen.
pub(super) fn action(screen: Screen, key: KeyEvent) -> Option<Action> {
    // A key with Alt is none of ours: it must not be taken for the same key without.
    if key.kind == KeyEventKind::Release || key.modifiers.contains(KeyModifiers::ALT) {
        return None;
    }
    let here = BINDINGS.iter().filter(|binding| binding.on.contains(&screen));
    here.flat_map(|binding| binding.press.iter().map(|press| (*press, binding.action)))
        .find_map(|(press, action)| meant(press, action, key))
}

/// The letter or sign of a key that was pressed by itself; that of Enter is the end of a line.
pub(super) fn letter(key: KeyEvent) -> Option<char> {
    let held = KeyModifiers::ALT | KeyModifiers::CONTROL;
    match key.code {
        KeyCode::Char(letter) if key.kind != KeyEventKind::Release && !key.modifiers.intersects(held) => {
            Some(letter).filter(|letter| !letter.is_control())
        }
        KeyCode::Enter if key.kind != KeyEventKind::Release && !key.modifiers.intersects(held) => Some('\n'),
        _ => None,
    }
}

/// The action, if the key is the one that is meant.
fn meant(press: Press, action: Action, key: KeyEvent) -> Option<Action> {
    let ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
    let letter = match key.code {
        KeyCode::Char(letter) if !ctrl => Some(letter),
        _ => None,
    };
    let lower = letter.map(|letter| letter.to_ascii_lowercase());
    match press {
        Code(code) => (key.code == code).then_some(action),
        Ctrl(wanted) => (ctrl && key.code == KeyCode::Char(wanted)).then_some(action),
        Char(wanted) => (lower == Some(wanted)).then_some(action),
        Means(wanted) => (lower == Some(wanted.key())).then_some(action),
        Choice => choices().chars().position(|known| Some(known) == lower).map(Action::Key),
        Digit => letter.filter(|letter| letter.is_ascii_digit() || SIGNS.contains(*letter)).map(Action::Digit),
        Written => letter.filter(|letter| !letter.is_control()).map(Action::Type),
    }
}

/// The keys that are worth showing at the foot of the page, the most useful first.
pub(super) fn line(app: &App<'_>) -> Vec<Hint> {
    hints(app, app.screen(), |binding| binding.line, |press| vec![press[0]])
}

/// Every key of the page under the help.
pub(super) fn help(app: &App<'_>) -> Vec<Hint> {
    hints(app, app.under(), |_| true, <[Press]>::to_vec)
}

fn hints(
    app: &App<'_>,
    screen: Screen,
    shown: impl Fn(&Binding) -> bool,
    pressed: impl Fn(&[Press]) -> Vec<Press>,
) -> Vec<Hint> {
    let here = BINDINGS.iter().filter(|binding| binding.on.contains(&screen) && shown(binding));
    let hint = |binding: &Binding| {
        let optional = app.open_question().is_some_and(|question| question.optional);
        let keys: Vec<_> = pressed(binding.press).into_iter().map(|press| name(press, app.choices())).collect();
        Hint {
            keys: keys.join(", "),
            label: match binding.action {
                Action::Key(_) if app.number_points() => label::point_at(),
                Action::Key(_) if app.answers_by_number() => label::choose_at_once(),
                Action::NotSure if app.is_examining() => label::leave_undone(),
                Action::NotSure if optional => label::leave_out(),
                Action::Review if app.is_intake() => label::review(),
                Action::Details if app.view() == View::Details => label::short(),
                Action::ForPt if app.view() == View::ForPt => label::short(),
                Action::TurnPage if app.shows_client_page() => label::turn_back(),
                _ => (binding.label)(),
            },
            action: binding.action,
        }
    };
    let mut hints: Vec<Hint> = Vec::new();
    for hint in here.filter(|binding| app.offers(binding.action)).map(hint) {
        match hints.last_mut() {
            // Two ways to do one thing stand together. A click does what the second does, which needs no number.
            Some(before) if before.label == hint.label => {
                before.keys = format!("{}, {}", before.keys, hint.keys);
                before.action = hint.action;
            }
            _ => hints.push(hint),
        }
    }
    hints
}

/// A key as it is shown; there are so many choices.
fn name(press: Press, choices: usize) -> String {
    let named = match press {
        Char(' ') => named_key::space(),
        Char(letter) => return letter.to_string(),
        Means(letter) => return letter.key().to_string(),
        Ctrl(letter) => return format!("{}{}", named_key::ctrl(), letter.to_ascii_uppercase()),
        Digit => named_key::digits(),
        Written => named_key::letters(),
        Choice => {
            let last = of_choice(choices.saturating_sub(1)).unwrap_or('z');
            return match (choices, last.is_ascii_digit()) {
                (0 | 1, _) => "1".to_owned(),
                (_, true) => format!("1-{last}"),
                (10, false) => format!("1-9, {last}"),
                (_, false) => named_key::choices().to_owned(),
            };
        }
        Code(code) => match code {
            Enter => named_key::enter(),
            Esc => named_key::esc(),
            Tab => named_key::tab(),
            BackTab => named_key::back_tab(),
            Backspace => named_key::backspace(),
            Delete => named_key::delete(),
            Up => named_key::up(),
            Down => named_key::down(),
            Left => named_key::left(),
            Right => named_key::right(),
            PageUp => named_key::page_up(),
            PageDown => named_key::page_down(),
            Home => named_key::home(),
            End => named_key::end(),
            F(number) => return format!("F{number}"),
            _ => "",
        },
    };
    named.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use hip_triage_core::language::{Language, current, within};

    /// Every key that a terminal sends us.
    fn every_key() -> Vec<KeyEvent> {
        let mut keys: Vec<_> = (' '..='~').map(KeyCode::Char).collect();
        keys.extend([BackTab, Backspace, Delete, Down, End, Enter, Esc, F(1), Home, Left]);
        keys.extend([PageDown, PageUp, Right, Tab, Up, KeyCode::Char('ñ')]);
        let plain = keys.into_iter().map(|code| KeyEvent::new(code, KeyModifiers::NONE));
        plain.chain(('a'..='z').map(|letter| KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL))).collect()
    }

    #[test]
    fn no_key_means_two_things_on_one_screen() {
        for language in Language::ALL {
            within(*language, || Screen::ALL.into_iter().for_each(no_key_means_two_things_on));
        }
    }

    fn no_key_means_two_things_on(screen: Screen) {
        for key in every_key() {
            let here = BINDINGS.iter().filter(|binding| binding.on.contains(&screen));
            let meanings: Vec<_> = here
                .flat_map(|binding| binding.press.iter().map(|press| (*press, binding.action)))
                .filter_map(|(press, action)| meant(press, action, key))
                .collect();
            assert!(meanings.len() <= 1, "{key:?} on {screen:?} means {meanings:?} in {:?}", current());
        }
    }

    #[test]
    fn every_action_has_a_key_and_every_screen_a_way_out() {
        let actions = [
            Action::Key(0),
            Action::NoneOfThese,
            Action::Confirm,
            Action::Toggle,
            Action::Up,
            Action::Down,
            Action::PageUp,
            Action::PageDown,
            Action::First,
            Action::Last,
            Action::Map,
            Action::Digit('0'),
            Action::Type(' '),
            Action::Erase,
            Action::Delete,
            Action::Less,
            Action::More,
            Action::Back,
            Action::Why,
            Action::Help,
            Action::Note,
            Action::Evidence,
            Action::Items,
            Action::Chart,
            Action::Find,
            Action::Acknowledge,
            Action::TurnPage,
            Action::Copy,
            Action::Save,
            Action::NotSure,
            Action::AsLastTime,
            Action::Review,
            Action::Proceed,
            Action::Leave,
            Action::Out,
            Action::Forget,
            Action::OtherLanguage,
            Action::Plain,
            Action::Close,
            Action::Pause,
            Action::Redraw,
        ];
        for action in actions {
            // `Action::Value`, `Action::Pick` and `Action::Mark` are clicks: keys do the same.
            assert!(BINDINGS.iter().any(|binding| binding.action == action), "{action:?} has no key");
        }
        for screen in Screen::ALL {
            let out = BINDINGS.iter().any(|binding| {
                let leaves = matches!(binding.action, Action::Leave | Action::Confirm);
                binding.on.contains(&screen) && leaves && binding.press.contains(&Ctrl('c'))
            });
            assert!(out, "Ctrl-C does nothing on {screen:?}");
        }
    }

    #[test]
    fn letters_count_in_either_case_and_releases_do_not_count() {
        let key = |letter, modifiers| KeyEvent::new(KeyCode::Char(letter), modifiers);
        assert_eq!(action(Screen::Welcome, key('P', KeyModifiers::SHIFT)), Some(Action::Plain));
        assert_eq!(action(Screen::One, key('A', KeyModifiers::NONE)), Some(Action::Key(9)));
        assert_eq!(action(Screen::Text, key('B', KeyModifiers::NONE)), Some(Action::Type('B')));
        assert_eq!(action(Screen::One, key('b', KeyModifiers::CONTROL)), None);
        let mut released = key('1', KeyModifiers::NONE);
        released.kind = KeyEventKind::Release;
        assert_eq!(action(Screen::One, released), None);
    }
}
