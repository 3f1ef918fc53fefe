//! The evidence as it grows: beside a question, and as a page of its own.

use ratatui::text::{Line, Span};

use super::reading;
use crate::terminal::Theme;
use crate::tui::app::{App, SMALLEST};
use crate::tui::measure::{PANEL, width};
use crate::tui::sheet::{Sheet, SheetBlock, Spacing};
use crate::words;
use crate::words::intake as said;
use hip_triage_core::assessment::{Assessment, Standing};
use hip_triage_core::questionnaire::Target;

/// The evidence as a page of its own: red flags, what changed last, and the rest in full.
pub(super) fn page(app: &App<'_>, theme: &Theme) -> Sheet {
    let mut body = Vec::new();
    if app.is_intake() {
        let parts = Parts { app, width: width(app.size()), theme, assessment: Assessment::of(app.interview()) };
        // Those that are raised stand on the page itself, with the answers that raise them.
        if parts.assessment.red_flags().is_empty() {
            body.extend(parts.red_flags());
        }
        body.extend(parts.changed());
        body.extend(reading::blocks(app.evidence(), parts.width, theme));
    }
    Sheet { stage: said::evidence().to_owned(), body, reading: true, ..Sheet::default() }
}

/// The evidence as it is drawn beside a question; nothing in a self-check.
pub(super) fn panel(app: &App<'_>, theme: &Theme) -> Vec<Line<'static>> {
    if !app.is_intake() || app.size().width < 2 * SMALLEST.width {
        return Vec::new();
    }
    let parts = Parts { app, width: PANEL, theme, assessment: Assessment::of(app.interview()) };
    let mut lines = vec![Line::from(Span::styled(said::evidence(), theme.strong))];
    for block in [parts.red_flags(), parts.origins(), parts.changed()].into_iter().flatten() {
        if block.gap > Spacing::None {
            lines.push(Line::default());
        }
        lines.extend(block.lines);
    }
    lines
}

/// The source of the parts of the evidence.
struct Parts<'a, 'q> {
    app: &'a App<'q>,
    width: u16,
    theme: &'a Theme,
    assessment: Assessment<'q>,
}

impl Parts<'_, '_> {
    fn text(&self, text: &str) -> SheetBlock {
        SheetBlock::text(text, self.theme.text, self.width, self.theme)
    }

    fn heading(&self, text: &str) -> SheetBlock {
        SheetBlock::text(&format!("{text}:"), self.theme.strong, self.width, self.theme).gap(Spacing::Always)
    }

    fn item(&self, text: &str) -> SheetBlock {
        let lead = vec![Span::styled(if self.theme.unicode { "• " } else { "* " }, self.theme.accent)];
        SheetBlock::hanging(lead, text, self.theme.text, None, self.width, self.theme)
    }

    fn red_flags(&self) -> Vec<SheetBlock> {
        let interview = self.app.interview();
        let mut blocks = vec![self.heading(said::red_flags())];
        if self.assessment.red_flags().is_empty() {
            blocks.push(self.text(said::no_red_flags()));
        }
        for raised in self.assessment.red_flags() {
            let flag = interview.questionnaire().red_flag(raised.flag);
            let known = interview.acknowledged().contains_key(&raised.flag).then_some(said::known());
            let open = (!raised.certain).then_some(said::open());
            let behind: Vec<_> = [open, known].into_iter().flatten().collect();
            let mut told = words::handover::told(words::urgency(raised.urgency), &flag.concern);
            if !behind.is_empty() {
                told = format!("{told} ({})", behind.join(", "));
            }
            blocks.push(self.item(&told));
        }
        blocks
    }

    /// The points of each origin; none of them where care comes first.
    fn origins(&self) -> Vec<SheetBlock> {
        let (questionnaire, assessment) = (self.assessment.questionnaire(), &self.assessment);
        if assessment.is_withheld() {
            return vec![self.text(said::withheld()).gap(Spacing::Always)];
        }
        let title = |category| questionnaire.category(category).title.as_str();
        let mut blocks = vec![self.heading(said::origins()), self.text(&said::verdict(assessment))];
        for category in assessment.ranking() {
            let score = assessment.score(category);
            let pattern = score.pattern.map_or(said::no_pattern(), |pattern| &questionnaire.pattern(pattern).title);
            let lead = vec![Span::styled(format!("{:>3}  ", said::points(score.total)), self.theme.strong)];
            let told = format!("{} ({pattern})", title(category));
            blocks.push(SheetBlock::hanging(lead, &told, self.theme.text, None, self.width, self.theme));
        }
        blocks
    }

    /// The changes by the last answers, in points; nothing where care comes first.
    fn changed(&self) -> Vec<SheetBlock> {
        let (questionnaire, assessment) = (self.assessment.questionnaire(), &self.assessment);
        if assessment.is_withheld() {
            return Vec::new();
        }
        let mut blocks = vec![self.heading(said::changed())];
        if self.app.changed().is_empty() {
            blocks.push(self.text(said::nothing_changed()));
        }
        for finding in self.app.changed() {
            let told = questionnaire.finding(*finding);
            let points = match assessment.standing(*finding) {
                Standing::Fired => &told.points[..],
                Standing::Otherwise => &told.otherwise[..],
                _ => &[],
            };
            let each = points.iter().map(|points| {
                let target = match points.target {
                    Target::Category(category) => &questionnaire.category(category).title,
                    Target::Pattern(pattern) => &questionnaire.pattern(pattern).title,
                };
                format!("{} {target}", said::points(points.points))
            });
            let each: Vec<_> = each.collect();
            let means = if each.is_empty() { said::no_longer().to_owned() } else { each.join(", ") };
            blocks.push(self.item(&format!("{} ({means})", assessment.because(*finding))));
        }
        blocks
    }
}
