//! Every key, once.
//!
//! One table says what a key does where. From it come the look-up, the key line at the foot of
//! each page, and the help.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::app::{Action, App, Screen, View};
use crate::rows::RowKey;
use crate::words::keys as letter;
use crate::words::tui::{key as label, named_key};

/// A key that can be pressed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Press {
    Code(KeyCode),
    /// A letter or sign; letters in either case.
    Char(char),
    Ctrl(char),
    /// The number or letter of a choice.
    Choice,
    Digit,
    /// Anything that can be written.
    Letter,
}

/// A key, or several that do the same, and what it does on some screens.
struct Binding {
    press: &'static [Press],
    action: Action,
    label: &'static str,
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
use Press::{Char, Choice, Code, Ctrl, Digit, Letter};
use Screen as S;

/// Where `Up` and `Down` move a highlight.
const LISTS: &[Screen] = &[S::Welcome, S::One, S::Many, S::Number, S::Scale, S::TextRow, S::Items, S::Review, S::Save];
/// Where they, and the keys to the sides, move over the drawn body.
const MAPS: &[Screen] = &[S::OneOnMap, S::ManyOnMap];
/// Where they scroll.
const READ: &[Screen] = &[S::Stop, S::Result, S::Why, S::Help, S::Evidence];
/// Where a question is open and letters are commands.
const ASKING: &[Screen] = &[S::One, S::Many, S::OneOnMap, S::ManyOnMap, S::Number, S::Scale, S::TextRow];
/// Where words are written.
const WRITING: &[Screen] = &[S::Text, S::Activities, S::Client, S::Note, S::Chart, S::Find];
/// Where the program can be stopped and go on: on no page where the system has no such thing.
const PAUSING: &[Screen] = if cfg!(windows) { &[] } else { EVERYWHERE };
/// Where everything is.
const EVERYWHERE: &[Screen] = &[
    S::Welcome,
    S::One,
    S::Many,
    S::OneOnMap,
    S::ManyOnMap,
    S::Number,
    S::Scale,
    S::Text,
    S::TextRow,
    S::Activities,
    S::Client,
    S::Note,
    S::Items,
    S::Chart,
    S::Find,
    S::Evidence,
    S::Review,
    S::Stop,
    S::Result,
    S::Save,
    S::Why,
    S::Help,
    S::Leave,
    S::Forget,
    S::TooSmall,
];

const BINDINGS: &[Binding] = &[
    // What the page is for comes first on the key line.
    bind(&[Choice], Action::Key(0), label::CHOOSE, &[S::Welcome, S::One, S::OneOnMap], true),
    bind(&[Choice], Action::Key(0), label::MARK, &[S::Many, S::ManyOnMap], true),
    bind(&[Char(' ')], Action::Toggle, label::MARK, &[S::Many, S::ManyOnMap], true),
    // Its row says the key, so the key line need not.
    bind(&[Char(letter::NONE)], Action::NoneOfThese, label::NONE, &[S::One, S::Many, S::OneOnMap, S::ManyOnMap], false),
    bind(&[Choice], Action::Key(0), label::CHANGE, &[S::Review], true),
    bind(&[Digit], Action::Digit('0'), label::NUMBER, &[S::Number, S::Scale], true),
    bind(&[Digit], Action::Digit('0'), label::OPEN_ITEM, &[S::Items], true),
    bind(&[Char(letter::FIND)], Action::Find, label::FIND, &[S::Items], true),
    bind(&[Code(Enter)], Action::Confirm, label::KEEP_CHART, &[S::Chart], true),
    bind(&[Code(Enter)], Action::Confirm, label::OPEN_ITEM, &[S::Find], true),
    bind(&[Code(Esc)], Action::Close, label::CLOSE, &[S::Chart, S::Find], true),
    bind(&[Ctrl('c')], Action::Leave, label::LEAVE, &[S::Chart, S::Find], false),
    bind(&[Code(Up), Code(BackTab)], Action::Up, label::UP, &[S::Find], false),
    bind(&[Code(Down), Code(Tab)], Action::Down, label::DOWN, &[S::Find], false),
    bind(&[Choice], Action::Key(0), label::SAVE_SO, &[S::Save], true),
    bind(&[Letter], Action::Type(' '), label::WRITE, WRITING, false),
    bind(&[Char('n')], Action::Proceed, label::GO_ON, &[S::Items, S::Review], true),
    bind(&[Code(Enter)], Action::Confirm, label::GO_ON, &[S::Welcome, S::Client], true),
    bind(&[Code(Enter)], Action::Confirm, label::CHOOSE_THIS, &[S::Items, S::Review, S::Save], true),
    bind(&[Code(Enter)], Action::Confirm, label::CHOOSE_THIS, &[S::One, S::OneOnMap, S::TextRow], true),
    bind(&[Char(' ')], Action::Confirm, label::CHOOSE_THIS, &[S::One, S::OneOnMap, S::TextRow], true),
    bind(
        &[Code(Enter)],
        Action::Confirm,
        label::NEXT,
        &[S::Many, S::ManyOnMap, S::Number, S::Scale, S::Activities],
        true,
    ),
    bind(&[Char(letter::MAP)], Action::Map, label::MAP, &[S::One, S::Many], true),
    bind(&[Char(letter::MAP)], Action::Map, label::LIST, MAPS, true),
    bind(&[Code(Enter)], Action::Confirm, label::DONE, &[S::Text], true),
    bind(&[Code(Enter)], Action::Type('\n'), label::NEW_LINE, &[S::Note], true),
    bind(&[Code(Esc), Code(Tab)], Action::Close, label::KEEP_NOTE, &[S::Note], true),
    // Not Enter: one press too many must not carry somebody past it.
    bind(&[Char(letter::HAVE_READ)], Action::Confirm, label::READ, &[S::Stop], false),
    bind(&[Char('a')], Action::Acknowledge, label::ACKNOWLEDGE, &[S::Stop], true),
    bind(&[Char('d')], Action::Details, label::DETAILS, &[S::Stop, S::Result], true),
    bind(&[Char('p')], Action::ForPt, label::FOR_PT, &[S::Result], true),
    bind(&[Char('y')], Action::Review, label::MY_ANSWERS, &[S::Result], true),
    bind(&[Char('w'), Char('s')], Action::Save, label::SAVE, &[S::Result], true),
    bind(&[Char('c')], Action::Copy, label::COPY, &[S::Result], true),
    bind(&[Char('t')], Action::TurnPage, label::TURN_PAGE, &[S::Result], true),
    bind(&[Code(Enter), Char('y'), Ctrl('c')], Action::Confirm, label::LEAVE_NOW, &[S::Leave], true),
    bind(&[Char('y')], Action::Confirm, label::DELETE_NOW, &[S::Forget], true),
    bind(
        &[Code(Esc), Char('n'), Char('b'), Code(Left), Code(Backspace)],
        Action::Close,
        label::STAY,
        &[S::Leave],
        true,
    ),
    bind(
        &[Code(Esc), Char('n'), Char('b'), Code(Left), Code(Backspace)],
        Action::Close,
        label::KEEP,
        &[S::Forget],
        true,
    ),
    bind(
        &[Code(Esc), Code(Enter), Char('b'), Code(Left), Code(Backspace), Char('w'), Char('h'), Char('?')],
        Action::Close,
        label::CLOSE,
        &[S::Why, S::Help],
        true,
    ),
    bind(&[Code(Esc), Char('b'), Code(Left), Code(Backspace)], Action::Close, label::CLOSE, &[S::Save], true),
    bind(
        &[Code(Esc), Code(Enter), Char('b'), Code(Left), Code(Backspace), Char('e')],
        Action::Close,
        label::CLOSE,
        &[S::Evidence],
        true,
    ),
    // Moving.
    bind(&[Code(Up), Char('k'), Code(BackTab)], Action::Up, label::MOVE, MAPS, true),
    bind(&[Code(Down), Char('j'), Code(Tab)], Action::Down, label::MOVE, MAPS, true),
    bind(&[Code(Left)], Action::Less, label::MOVE, MAPS, true),
    bind(&[Code(Right)], Action::More, label::MOVE, MAPS, true),
    bind(&[Code(Home)], Action::First, label::FIRST, MAPS, false),
    bind(&[Code(End)], Action::Last, label::LAST, MAPS, false),
    bind(&[Code(Up), Char('k'), Code(BackTab)], Action::Up, label::UP, LISTS, false),
    bind(&[Code(Down), Char('j'), Code(Tab)], Action::Down, label::DOWN, LISTS, false),
    bind(&[Code(Up), Char('k')], Action::Up, label::UP, READ, false),
    bind(&[Code(Down), Char('j')], Action::Down, label::DOWN, READ, false),
    bind(&[Char(' '), Code(PageDown)], Action::PageDown, label::PAGE_DOWN, READ, true),
    bind(&[Code(PageUp)], Action::PageUp, label::PAGE_UP, READ, false),
    bind(&[Code(PageDown)], Action::PageDown, label::PAGE_DOWN, LISTS, false),
    bind(&[Char(' ')], Action::PageDown, label::PAGE_DOWN, &[S::Welcome], false),
    bind(&[Code(PageUp)], Action::PageUp, label::PAGE_UP, LISTS, false),
    bind(&[Code(Home)], Action::First, label::FIRST, LISTS, false),
    bind(&[Code(End)], Action::Last, label::LAST, LISTS, false),
    bind(&[Code(Home)], Action::First, label::FIRST, READ, false),
    bind(&[Code(End)], Action::Last, label::LAST, READ, false),
    bind(&[Code(Left)], Action::Less, label::LESS, &[S::Scale], false),
    bind(&[Code(Right)], Action::More, label::MORE, &[S::Scale], false),
    // Writing.
    bind(&[Code(Tab), Code(Down)], Action::Down, label::OTHER_KEYS, &[S::Text], true),
    bind(&[Code(Up), Code(BackTab)], Action::Up, label::INTO_FIELD, &[S::Text], false),
    bind(&[Code(Tab), Code(Down)], Action::Down, label::DOWN, &[S::Activities], false),
    bind(&[Code(Up), Code(BackTab)], Action::Up, label::UP, &[S::Activities], false),
    bind(&[Code(Down)], Action::Down, label::DOWN, &[S::Note], false),
    bind(&[Code(Up)], Action::Up, label::UP, &[S::Note], false),
    bind(&[Code(Left)], Action::Less, label::LEFT, WRITING, false),
    bind(&[Code(Right)], Action::More, label::RIGHT, WRITING, false),
    bind(&[Code(Home), Ctrl('a')], Action::First, label::FIRST, WRITING, false),
    bind(&[Code(End), Ctrl('e')], Action::Last, label::LAST, WRITING, false),
    bind(&[Code(Delete)], Action::Delete, label::DELETE, WRITING, false),
    bind(
        &[Code(Backspace)],
        Action::Erase,
        label::ERASE,
        &[S::Text, S::Number, S::Activities, S::Client, S::Note, S::Chart, S::Find],
        false,
    ),
    bind(&[Ctrl('w')], Action::EraseWord, label::ERASE_WORD, WRITING, false),
    bind(&[Ctrl('u')], Action::EraseLine, label::ERASE_LINE, WRITING, false),
    // What is the same everywhere.
    bind(
        &[Char(letter::BACK), Code(Left), Code(Backspace)],
        Action::Back,
        label::BACK,
        &[S::Items, S::Review, S::Stop, S::Result],
        true,
    ),
    bind(&[Code(Esc)], Action::Back, label::BACK, &[S::Items], false),
    // At a question the Left key would be a side, a smaller number, or a letter.
    bind(
        &[Char(letter::BACK), Code(Backspace)],
        Action::Back,
        label::BACK,
        &[S::One, S::Many, S::OneOnMap, S::ManyOnMap, S::Scale, S::TextRow],
        true,
    ),
    bind(&[Char(letter::BACK)], Action::Back, label::BACK, &[S::Number], true),
    bind(&[Char(letter::NOTE)], Action::Note, label::NOTE, ASKING, true),
    bind(&[Ctrl('n')], Action::Note, label::NOTE, &[S::Text, S::Activities], true),
    bind(&[Char(letter::EVIDENCE)], Action::Evidence, label::EVIDENCE, ASKING, true),
    bind(
        &[Char(letter::EVIDENCE)],
        Action::Evidence,
        label::EVIDENCE,
        &[S::Items, S::Review, S::Stop, S::Result],
        false,
    ),
    bind(
        &[Char(letter::EXAMINATION)],
        Action::Items,
        label::EXAMINATION,
        &[S::One, S::Many, S::OneOnMap, S::ManyOnMap, S::Number, S::Review, S::Result],
        true,
    ),
    bind(&[Char(letter::CHART)], Action::Chart, label::CHART, &[S::One, S::OneOnMap], true),
    bind(&[Char(letter::WHY)], Action::Why, label::WHY, ASKING, true),
    // Its row says the key, so the key line need not.
    bind(&[Char(letter::NOT_SURE)], Action::NotSure, label::NOT_SURE, ASKING, false),
    bind(&[Char(letter::REVIEW)], Action::Review, label::REVIEW, ASKING, false),
    bind(&[Char(letter::REVIEW)], Action::Review, label::REVIEW, &[S::Items, S::Stop], true),
    bind(&[Char(letter::REVIEW)], Action::Review, label::REVIEW, &[S::Result], false),
    bind(
        &[Char(letter::HELP), Char(letter::HELP_TOO), Code(F(1))],
        Action::Help,
        label::HELP,
        &[
            S::Welcome,
            S::One,
            S::Many,
            S::OneOnMap,
            S::ManyOnMap,
            S::Number,
            S::Scale,
            S::TextRow,
            S::Items,
            S::Review,
            S::Stop,
            S::Result,
        ],
        true,
    ),
    bind(&[Code(F(1))], Action::Help, label::HELP, &[S::Text, S::Activities, S::Client], true),
    bind(&[Char('p')], Action::Plain, label::PLAIN, &[S::Welcome, S::TooSmall], false),
    bind(
        &[Char(letter::LEAVE), Code(Esc), Ctrl('c')],
        Action::Leave,
        label::LEAVE,
        &[
            S::Welcome,
            S::One,
            S::Many,
            S::OneOnMap,
            S::ManyOnMap,
            S::Number,
            S::Scale,
            S::TextRow,
            S::Review,
            S::Stop,
            S::Result,
            S::TooSmall,
        ],
        true,
    ),
    // There Esc leaves the list, and not the program.
    bind(&[Char(letter::LEAVE), Ctrl('c')], Action::Leave, label::LEAVE, &[S::Items], true),
    bind(&[Code(Esc), Ctrl('c')], Action::Leave, label::LEAVE, &[S::Text, S::Activities, S::Client], true),
    bind(&[Ctrl('c')], Action::Leave, label::LEAVE, &[S::Note], false),
    bind(
        &[Char('q'), Ctrl('c')],
        Action::Leave,
        label::LEAVE,
        &[S::Why, S::Help, S::Evidence, S::Save, S::Forget],
        false,
    ),
    bind(&[Char('d')], Action::Forget, label::FORGET, &[S::Welcome, S::Leave], true),
    bind(&[Char('f')], Action::Forget, label::FORGET, &[S::Result], false),
    // The hint tells of them too, so they go first where there is no room.
    bind(&[Code(Left)], Action::Less, label::TO_THE_LEFT, &[S::Many], true),
    bind(&[Code(Right)], Action::More, label::TO_THE_RIGHT, &[S::Many], true),
    bind(&[Ctrl('z')], Action::Pause, label::PAUSE, PAUSING, false),
    bind(&[Ctrl('l')], Action::Redraw, label::REDRAW, EVERYWHERE, false),
];

const fn bind(
    press: &'static [Press],
    action: Action,
    label: &'static str,
    on: &'static [Screen],
    line: bool,
) -> Binding {
    Binding { press, action, label, on, line }
}

/// The key of the choice in that place, from 0.
pub(super) fn of_choice(place: usize) -> Option<char> {
    letter::CHOICES.chars().nth(place)
}

/// The key of a row of a list, as it is shown.
pub(super) fn of_row(key: RowKey) -> Option<char> {
    match key {
        RowKey::Number(place) => of_choice(place),
        RowKey::None => Some(letter::NONE),
        RowKey::NotSure => Some(letter::NOT_SURE),
    }
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
        Choice => letter::CHOICES.chars().position(|known| Some(known) == lower).map(Action::Key),
        Digit => letter.filter(|letter| letter.is_ascii_digit() || *letter == '-').map(Action::Digit),
        Letter => letter.filter(|letter| !letter.is_control()).map(Action::Type),
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
                Action::NotSure if app.is_examining() => label::LEAVE_UNDONE,
                Action::NotSure if optional => label::LEAVE_OUT,
                Action::Review if app.is_intake() => label::REVIEW,
                Action::Details if app.view() == View::Details => label::SHORT,
                Action::ForPt if app.view() == View::ForPt => label::SHORT,
                Action::TurnPage if app.shows_client_page() => label::TURN_BACK,
                _ => binding.label,
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
        Char(' ') => named_key::SPACE,
        Char(letter) => return letter.to_string(),
        Ctrl(letter) => return format!("{}{}", named_key::CTRL, letter.to_ascii_uppercase()),
        Digit => named_key::DIGITS,
        Letter => named_key::LETTERS,
        Choice => {
            let last = of_choice(choices.saturating_sub(1)).unwrap_or('z');
            return match (choices, last.is_ascii_digit()) {
                (0 | 1, _) => "1".to_owned(),
                (_, true) => format!("1-{last}"),
                (10, false) => "1-9, a".to_owned(),
                (_, false) => named_key::CHOICES.to_owned(),
            };
        }
        Code(code) => match code {
            Enter => named_key::ENTER,
            Esc => named_key::ESC,
            Tab => named_key::TAB,
            BackTab => named_key::BACK_TAB,
            Backspace => named_key::BACKSPACE,
            Delete => named_key::DELETE,
            Up => named_key::UP,
            Down => named_key::DOWN,
            Left => named_key::LEFT,
            Right => named_key::RIGHT,
            PageUp => named_key::PAGE_UP,
            PageDown => named_key::PAGE_DOWN,
            Home => named_key::HOME,
            End => named_key::END,
            F(number) => return format!("F{number}"),
            _ => "",
        },
    };
    named.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

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
        for screen in Screen::ALL {
            for key in every_key() {
                let here = BINDINGS.iter().filter(|binding| binding.on.contains(&screen));
                let meanings: Vec<_> = here
                    .flat_map(|binding| binding.press.iter().map(|press| (*press, binding.action)))
                    .filter_map(|(press, action)| meant(press, action, key))
                    .collect();
                assert!(meanings.len() <= 1, "{key:?} on {screen:?} means {meanings:?}");
            }
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
            Action::Review,
            Action::Proceed,
            Action::Leave,
            Action::Forget,
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
