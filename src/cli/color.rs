//! The choice of colours.

use std::env;
use std::ffi::OsString;

use clap::ValueEnum;

use super::help;

/// The person's wish about colours.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, ValueEnum)]
pub enum ColorChoice {
    /// On a terminal that has them, unless `NO_COLOR` is set.
    #[default]
    #[value(help = help::said::colorchoice_auto())]
    Auto,
    /// In any case.
    #[value(help = help::said::colorchoice_always())]
    Always,
    /// In no case.
    #[value(help = help::said::colorchoice_never())]
    Never,
}

impl ColorChoice {
    /// Decides about colours on a stream; the environment is this process's.
    pub(super) fn wanted(self, terminal: bool) -> bool {
        self.decide(&|name| env::var_os(name), terminal)
    }

    /// The order: the option; `NO_COLOR`; `CLICOLOR_FORCE`; `CLICOLOR`; a terminal that is not dumb.
    fn decide(self, var: &dyn Fn(&str) -> Option<OsString>, terminal: bool) -> bool {
        let filled = |name: &str| var(name).filter(|value| !value.is_empty());
        match self {
            Self::Always => true,
            Self::Never => false,
            Self::Auto => {
                if filled("NO_COLOR").is_some() {
                    false
                } else if filled("CLICOLOR_FORCE").is_some_and(|value| value != "0") {
                    true
                } else if var("CLICOLOR").is_some_and(|value| value == "0") {
                    false
                } else {
                    terminal && var("TERM").is_none_or(|term| term != "dumb")
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ColorChoice;

    #[test]
    fn the_first_that_speaks_decides() {
        use ColorChoice::{Always, Auto, Never};
        type Variables = &'static [(&'static str, &'static str)];
        let cases: &[(ColorChoice, Variables, bool, bool)] = &[
            (Auto, &[], true, true),
            (Auto, &[], false, false),
            (Auto, &[("TERM", "dumb")], true, false),
            (Auto, &[("NO_COLOR", "1")], true, false),
            (Auto, &[("NO_COLOR", "")], true, true),
            (Auto, &[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")], true, false),
            (Auto, &[("CLICOLOR_FORCE", "1")], false, true),
            (Auto, &[("CLICOLOR_FORCE", "1"), ("CLICOLOR", "0")], false, true),
            (Auto, &[("CLICOLOR_FORCE", "0")], false, false),
            (Auto, &[("CLICOLOR_FORCE", "")], false, false),
            (Auto, &[("CLICOLOR", "0")], true, false),
            (Auto, &[("CLICOLOR", "1")], false, false),
            (Always, &[("NO_COLOR", "1"), ("TERM", "dumb")], false, true),
            (Never, &[("CLICOLOR_FORCE", "1")], true, false),
        ];
        for (choice, set, terminal, on) in cases {
            let var = |name: &str| set.iter().find(|(known, _)| *known == name).map(|(_, value)| value.into());
            assert_eq!(choice.decide(&var, *terminal), *on, "{choice:?} {set:?} terminal: {terminal}");
        }
    }
}
