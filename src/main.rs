//! A stand-in until the command line is merged.
use hip_triage::interview::Interview;
use hip_triage::questionnaire::{Audience, Questionnaire};
use hip_triage::{builtin, load, tui};
use std::path::{Path, PathBuf};

struct Nowhere(Option<PathBuf>);
impl hip_triage::saved::Keep for Nowhere {
    fn save(&mut self, _: &Interview<'_>) -> std::io::Result<()> {
        Ok(())
    }
    fn forget(&mut self) -> std::io::Result<()> {
        Ok(())
    }
    fn place(&self) -> Option<&Path> {
        self.0.as_deref()
    }
}

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().collect();
    let questionnaire = match arguments.iter().position(|argument| argument == "--questions") {
        Some(at) => Questionnaire::read(&load::load(Path::new(&arguments[at + 1]))?).map_err(|f| anyhow::anyhow!("{f:?}"))?.questionnaire,
        None => builtin::questionnaire(),
    };
    let look_up = |name: &str| std::env::var(name).ok();
    let theme = tui::Theme::COLOR
        .coloured(tui::is_coloured(tui::ColourWish::Auto, look_up, true))
        .unicode(tui::is_unicode(look_up));
    let fresh = Interview::new(&questionnaire, Audience::Everyone);
    let start = tui::Start { fresh, kept: None, notices: Vec::new() };
    let left = tui::run(start, &mut Nowhere(Some("~/.local/state/hip-triage".into())), &theme)?;
    #[allow(clippy::print_stdout)]
    {
        println!("{:?}", left.ending);
    }
    Ok(())
}
