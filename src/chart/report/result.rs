//! The result, for the person who answered.

use crate::words::handover::{self, on_one_line};
use crate::words::{base_rate, report, result as words};
use hip_triage_core::assessment::{Assessment, Standing, Verdict};
use hip_triage_core::explain::{Reason, is_no_doubt, pointed_outside};
use hip_triage_core::interview::{Allowed, Answer, Interview};
use hip_triage_core::questionnaire::{
    Advice, Atom, Audience, CategoryId, Condition, PtLine, Role, TipKind, Under, Urgency,
};

use super::change::what_would_change_it;
use super::common::{self, capital};
use super::for_pt::name_a_test;
use super::losses::lost_for_client;
use super::spoken;
use super::stop::{care_first, sooner, warnings};
use super::told_before::ToldBefore;
use super::{Block, Page, answer_in_words};

/// The most reasons that are listed in either direction.
const MOST_REASONS: usize = 4;
/// With fewer of a person's own, how common it is there is told too.
const FEW_REASONS: usize = 2;

/// The page for a person: care first, then the origin and why, what it means, the PT, what helps,
/// and what this is not.
#[must_use]
pub fn result(interview: &Interview<'_>, assessment: &Assessment<'_>) -> Page {
    judged_by(interview, interview, assessment, &|reason| sentence(&reason.because))
}

/// The same, the origin judged by other answers than those of this interview alone, and each reason as it is `told`.
pub(super) fn judged_by(
    interview: &Interview<'_>,
    judged: &Interview<'_>,
    assessment: &Assessment<'_>,
    told: &dyn Fn(&Reason) -> String,
) -> Page {
    let mut page = Page::new(words::title());
    let before = ToldBefore::of(interview);
    let is_flagged = assessment.doctor_first() || !assessment.red_flags().is_empty();
    if is_flagged || !interview.called_before().is_empty() {
        let heading = if assessment.doctor_first() { words::care_first() } else { words::know_first() };
        page.part(heading, |page| care_first(page, interview, assessment));
    }
    if assessment.is_withheld() {
        page.paragraphs(words::withheld());
    } else {
        origin(&mut page, judged, assessment, &before, told);
        what_would_change_it(&mut page, judged, assessment);
        open_questions(&mut page, interview, assessment);
        meaning(&mut page, judged, assessment, &before);
    }
    if assessment.urgency() < Some(Urgency::SameDay) {
        outside(&mut page, assessment, &before);
        therapist(&mut page, interview, judged, assessment, &before);
        if !assessment.is_withheld() {
            page.part(words::helps(), |page| meanwhile(page, judged, assessment, &before));
        }
    }
    // Whoever is to be seen today waits for that, and has to know what cannot wait.
    if assessment.urgency() < Some(Urgency::Emergency) {
        warnings(&mut page, interview);
    }
    if assessment.urgency() < Some(Urgency::SameDay) {
        sooner(&mut page, interview);
    }
    page.heading(words::is_not());
    page.paragraphs(&interview.questionnaire().identity().disclaimer);
    for caution in crate::words::cautions(interview.questionnaire(), Audience::Everyone) {
        page.paragraphs(&caution);
    }
    page
}

/// The origin, how clear it is, and what pointed there and away.
fn origin(
    page: &mut Page,
    interview: &Interview<'_>,
    assessment: &Assessment<'_>,
    before: &ToldBefore,
    told: &dyn Fn(&Reason) -> String,
) {
    let reasons = |category, sign| -> Vec<_> {
        let mut reasons = common::reasons(assessment, category, sign);
        // How common it is there is no reason of a person's own, and stands where there is little else.
        let own = reasons.iter().filter(|reason| !reason.is_base_rate).count();
        reasons.retain(|reason| !reason.is_base_rate || own < FEW_REASONS);
        name_a_test(&mut reasons, MOST_REASONS, interview);
        reasons.iter().take(MOST_REASONS).map(told).collect()
    };
    let title = |category: CategoryId| assessment.questionnaire().category(category).title.as_str();
    page.heading(words::where_from());
    let examined = !interview.items_found().is_empty();
    if assessment.doctor_first() {
        page.paragraphs(words::origin_after_doctor());
    }
    match assessment.verdict() {
        Verdict::NotClear => page.lead(words::not_clear()),
        Verdict::MostOften(_) | Verdict::AboutAsOften(..) => {
            let common = common::common(assessment).unwrap_or_default();
            page.lead(base_rate::too_few_but(&common));
            let tell = assessment.prior().map_or(&[][..], |prior| &prior.row().tell);
            page.list(base_rate::would_tell(), tell.to_vec());
        }
        Verdict::Mixed(first, second) => {
            page.lead(words::mixed(title(first), title(second)));
            if !examined {
                page.paragraphs(words::mixed_means());
            }
            for category in [first, second] {
                page.list(&words::pointed_to(title(category)), reasons(category, 1));
            }
        }
        verdict @ (Verdict::Leans(category, _) | Verdict::Fits(category)) => {
            page.lead(if matches!(verdict, Verdict::Fits(_)) {
                words::fits(title(category), examined)
            } else if before.fitted(category) {
                words::leans_still(title(category))
            } else {
                words::leans(title(category), examined)
            });
            if let Some(pattern) = assessment.score(category).pattern {
                let pattern = assessment.questionnaire().pattern(pattern);
                let looks = Some(pattern.looks.as_str()).filter(|looks| before.is_new(looks)).unwrap_or_default();
                page.paragraphs(&format!("{} {looks}", words::looks_like(&pattern.title)));
            }
            page.list(words::pointed_there(), reasons(category, 1));
            // Where it led clearly on the visit before, what does not fit any more may be what got better: the PT's page tells it.
            let fades = before.fitted(category) && matches!(verdict, Verdict::Leans(..));
            let away = if fades { Vec::new() } else { against(interview, assessment, category, told) };
            // What was found in the room is no answer, and of that nothing is said here.
            let by_answers = matches!(verdict, Verdict::Fits(_)) && !examined;
            let nothing = by_answers.then(|| words::nothing_away().to_owned());
            page.list(words::pointed_away(), if away.is_empty() { nothing.into_iter().collect() } else { away });
            if let Some(second) = assessment.next_after(&[category]) {
                page.paragraphs(&words::also_possible(title(second)));
            }
        }
        Verdict::Outside(position, beside) => {
            let outside = &assessment.questionnaire().outside()[position];
            page.lead(words::fits(&outside.title, examined));
            page.paragraphs(&outside.text);
            let pointed = pointed_outside(assessment, outside);
            page.list(words::pointed_there(), pointed.iter().map(|because| sentence(because)).collect());
            if let Some(beside) = beside {
                page.paragraphs(&words::also_possible(title(beside)));
            }
        }
    }
}

/// What speaks against an origin, as the person is told it.
fn against(
    interview: &Interview<'_>,
    assessment: &Assessment<'_>,
    category: CategoryId,
    told: &dyn Fn(&Reason) -> String,
) -> Vec<String> {
    let reasons = common::reasons(assessment, category, -1).into_iter();
    let reasons = reasons.filter(|reason| !is_no_doubt(interview, assessment, reason));
    reasons.take(MOST_REASONS).map(|reason| told(&reason)).collect()
}

/// A clause as a sentence of its own.
pub(super) fn sentence(clause: &str) -> String {
    format!("{}.", capital(clause))
}

/// The questions on the path that the person was not sure about and that bear on the verdict.
fn open_questions(page: &mut Page, interview: &Interview<'_>, assessment: &Assessment<'_>) {
    let bears = |question| {
        let mut reads = false;
        for (_, finding, standing) in assessment.evidence() {
            if standing == Standing::NotSure {
                finding.condition.each_atom(&mut |atom| reads |= atom.question() == Some(question));
            }
        }
        reads
    };
    let open: Vec<_> = interview
        .path()
        .answered
        .into_iter()
        .filter(|question| interview.answer_to(*question) == Some(&Answer::NotSure) && bears(*question))
        .map(|question| interview.question(question).ask.clone())
        .collect();
    if !open.is_empty() {
        page.heading(words::not_known());
        page.list(&words::open(open.len()), open);
    }
}

fn meaning(page: &mut Page, interview: &Interview<'_>, assessment: &Assessment<'_>, before: &ToldBefore) {
    page.part(words::meaning(), |page| {
        let named = assessment.verdict().points_to().into_iter().map(|id| assessment.questionnaire().category(id));
        for category in named.filter(|category| before.is_new(&category.means)) {
            page.paragraphs(&category.summary);
            page.paragraphs(&category.means);
        }
        for text in advice(interview, assessment, Under::Meaning, before) {
            page.paragraphs(text);
        }
    });
}

fn outside(page: &mut Page, assessment: &Assessment<'_>, before: &ToldBefore) {
    page.part(words::outside(), |page| {
        for outside in assessment.outside_beside().into_iter().filter(|outside| before.is_new(&outside.text)) {
            page.paragraphs(&handover::told(sentence(&outside.title).trim_end_matches('.'), &outside.text));
        }
    });
}

fn therapist(
    page: &mut Page,
    interview: &Interview<'_>,
    judged: &Interview<'_>,
    assessment: &Assessment<'_>,
    before: &ToldBefore,
) {
    // A PT who took the answers down need not be told them.
    let at_pt = interview.audience() == Audience::Clinician;
    page.heading(if at_pt { words::with_pt() } else { words::see_pt() });
    page.paragraphs(match (assessment.doctor_first(), at_pt) {
        (true, true) => words::with_pt_later(),
        (true, false) => words::see_pt_later(),
        (false, true) if interview.is_examined() => words::with_pt_examined(),
        (false, true) => words::with_pt_asked(),
        (false, false) => words::see_pt_text(),
    });
    // How to see a PT is not for those who are to see a doctor first, nor for those who have just seen one.
    for text in advice(interview, assessment, Under::Therapist, before).filter(|_| !assessment.doctor_first() && !at_pt)
    {
        page.paragraphs(text);
    }
    if !at_pt {
        page.list(words::tell(), to_tell(interview));
    }
    if at_pt {
        page.list(words::tell_doctor(), lost_for_client(interview, judged));
        for told in [goals(interview), worry(interview)].into_iter().flatten() {
            page.paragraphs(&told);
        }
        let to_worry =
            worry(interview).filter(|_| is_said_anew(interview, Role::Worries)).map(|_| words::about_the_worry());
        let lines = to_worry.into_iter().chain([words::agreed(), words::next_visit()]);
        page.blocks.push(Block::ToFill(lines.map(str::to_owned).collect()));
        for text in recheck(interview, assessment) {
            page.paragraphs(&text);
        }
        let is_shorter = !assessment.is_withheld() && before.leaves_out(assessment);
        page.paragraphs(if is_shorter { words::told_before() } else { words::agreed_first() });
    }
    if assessment.is_withheld() {
        return;
    }
    let named: Vec<_> =
        assessment.verdict().names().into_iter().map(|id| assessment.questionnaire().category(id)).collect();
    // What waits for a doctor is no next step.
    let waits = assessment.doctor_first();
    let [ask, check] =
        if waits { [words::ask_later(), words::checks_later()] } else { [words::ask(), words::checks()] };
    let does = match assessment.allowed() {
        _ if waits => words::does_later(),
        None | Some(Allowed::Anything) => words::does(),
        Some(Allowed::Some | Allowed::Nothing | Allowed::NotSaid) => words::does_as_allowed(),
    };
    // What was to wait then, and waits no more, is as good as new.
    let is_released = before.waited && !waits;
    let new = |texts: Vec<Vec<String>>| {
        texts.into_iter().flatten().filter(|text| is_released || before.is_new(text)).collect::<Vec<_>>()
    };
    let examined = judged.is_examined();
    let open = |lines: &[PtLine]| -> Vec<String> {
        let open = lines.iter().filter(|line| !(examined && line.until_examined));
        open.map(|line| line.text.clone()).collect()
    };
    page.list(ask, new(named.iter().map(|category| open(&category.ask)).collect()));
    let to_check = named.iter().filter(|category| !examined && (is_released || before.is_new(&category.means)));
    page.list(check, new(to_check.map(|category| category.checks.clone()).collect()));
    page.list(does, new(named.iter().map(|category| open(&category.does)).collect()));
}

/// What the person wants to get back to, which the plan is made for, as a PT took it down.
fn goals(interview: &Interview<'_>) -> Option<String> {
    taken_down(interview, Role::Goals).map(words::goals)
}

/// What worries the person, which only who knows them can answer.
fn worry(interview: &Interview<'_>) -> Option<String> {
    taken_down(interview, Role::Worries).map(words::worry)
}

/// Tells whether something was said on this visit, and not only carried over from the one before.
fn is_said_anew(interview: &Interview<'_>, role: Role) -> bool {
    let id = interview.questionnaire().with_role(role);
    id.is_some_and(|id| interview.earlier(id) != interview.answer_to(id))
}

fn taken_down(interview: &Interview<'_>, role: Role) -> Option<String> {
    let Answer::Text(said) = interview.answer_to(interview.questionnaire().with_role(role)?)? else { return None };
    Some(on_one_line(said))
}

/// The answers, in the order of the interview. Where nothing of a list fits, there is nothing to tell.
fn to_tell(interview: &Interview<'_>) -> Vec<String> {
    let tell = |question| {
        let asked = interview.question(question);
        let none = |answer: &Answer| match answer {
            Answer::Skipped => true,
            Answer::Many(chosen) => chosen.keys().all(|choice| asked.choice(*choice).exclusive),
            _ => false,
        };
        let answer =
            interview.answer_to(question).filter(|answer| !none(answer) && !asked.goes_without_saying(answer))?;
        let answer = answer_in_words(asked, answer);
        let own_words = asked.role == Some(Role::OwnWords);
        let answer = if own_words { report::own_words(&answer) } else { report::answered(&asked.ask, &answer) };
        Some(spoken::marked(answer, interview.said_in(question)))
    };
    interview.path().answered.into_iter().filter_map(tell).collect()
}

fn meanwhile(page: &mut Page, interview: &Interview<'_>, assessment: &Assessment<'_>, before: &ToldBefore) {
    let doctor_first = assessment.doctor_first();
    let told = |kind| {
        let tips = assessment.tips(interview, kind).into_iter();
        tips.filter(|tip| before.is_new(&tip.text)).collect::<Vec<_>>()
    };
    let [helps, avoid] = [told(TipKind::Helps), told(TipKind::Avoid)];
    let postures: Vec<_> = helps.iter().filter_map(|tip| Some((tip.draw?, tip.text.clone()))).collect();
    let words_alone = helps.into_iter().filter(|tip| tip.draw.is_none()).map(|tip| tip.text.clone());
    page.paragraphs(match assessment.allowed() {
        _ if doctor_first => words::exercise_waits(),
        Some(Allowed::Nothing) => words::exercise_not_allowed(),
        Some(Allowed::Some) => words::exercise_as_allowed(),
        Some(Allowed::NotSaid) => words::exercise_ask_first(),
        None | Some(Allowed::Anything) => "",
    });
    for text in advice(interview, assessment, Under::Meanwhile, before) {
        page.paragraphs(text);
    }
    page.list(words::what_can_help(), words_alone.collect());
    if !postures.is_empty() {
        page.blocks.push(Block::Postures(postures));
    }
    page.list(words::avoid(), avoid.into_iter().map(|tip| tip.text.clone()).collect());
    // With a PT it stands beside the next visit.
    for text in recheck(interview, assessment).into_iter().filter(|_| interview.audience() == Audience::Everyone) {
        page.paragraphs(&text);
    }
}

/// When to get back in touch, and when sooner.
fn recheck(interview: &Interview<'_>, assessment: &Assessment<'_>) -> Vec<String> {
    // When nothing points there, how soon it should be better is not known either: the advice says when to ask.
    // Who is to see a doctor within days reads above how soon, and waits for nothing.
    if assessment.verdict().is_by_base_rate() || assessment.is_withheld() || assessment.doctor_first() {
        return Vec::new();
    }
    // With a PT the next visit is agreed.
    let only_sooner = interview.audience() == Audience::Clinician;
    // What somebody has looked at has an act of its own for when it gets worse.
    let is_told = interview.decision().is_some() || assessment.red_flags().iter().any(|flag| flag.looked_at.is_some());
    let named = assessment.verdict().names().into_iter().map(|id| assessment.questionnaire().category(id));
    let told = named.map(|category| {
        let recheck = match category.recheck.split_once(". ") {
            sooner if only_sooner => sooner.map(|(_, sooner)| sooner),
            _ => Some(&*category.recheck),
        };
        let sooner = category.sooner.as_deref().filter(|_| !is_told);
        recheck.into_iter().chain(sooner).collect::<Vec<_>>().join(" ")
    });
    told.filter(|told| !told.is_empty()).collect()
}

/// The advice that stands under a heading, as far as it is new, or about safety, and no examination has answered it.
fn advice<'q>(
    interview: &Interview<'_>,
    assessment: &Assessment<'q>,
    under: Under,
    before: &ToldBefore,
) -> impl Iterator<Item = &'q str> {
    let examined = interview.is_examined();
    let advice = assessment.advice().into_iter().filter(move |advice| advice.under == under);
    let advice = advice.filter(move |advice| !(examined && advice.until_examined));
    let is_safety = |advice: &Advice| {
        let read = advice.condition.iter().flat_map(Condition::atoms).filter_map(Atom::question);
        read.into_iter().any(|question| assessment.questionnaire().is_safety(question))
    };
    let told = advice.filter(move |advice| before.is_new(&advice.text) || is_safety(advice));
    told.map(|advice| advice.text.as_str())
}
