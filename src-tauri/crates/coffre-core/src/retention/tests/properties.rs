//! What holds for any facts, any shipped kind and any day.

use coffre_understand::schedule::{Nature, Scope, Target};
use jiff::ToSpan;
use jiff::civil::date;
use proptest::prelude::*;

use super::*;

/// Some document: kind, part, taken, held, and dated events in two dossiers.
#[derive(Clone, Debug)]
struct Some_ {
    kind: usize,
    part: Option<Part>,
    taken: i32,
    held: bool,
    dossiers: Vec<Vec<(Event, i32)>>,
}

fn day(offset: i32) -> Date {
    date(2010, 1, 1).saturating_add(offset.days())
}

fn some() -> impl Strategy<Value = Some_> {
    let event = prop::sample::select(Event::ALL);
    let dossier = prop::collection::vec((event, 0i32..9000), 0..6);
    let part = prop::option::weighted(0.8, prop::sample::select(Part::ALL));
    let dossiers = prop::collection::vec(dossier, 0..3);
    (
        0..shipped_kinds().len(),
        part,
        0i32..9000,
        prop::bool::weighted(0.1),
        dossiers,
    )
        .prop_map(|(kind, part, taken, held, dossiers)| Some_ {
            kind,
            part,
            taken,
            held,
            dossiers,
        })
}

fn build(rules: &Rules, some: &Some_) -> Holdings {
    let mut holdings = Holdings::new();
    let mut contexts = Vec::new();
    for dossier in &some.dossiers {
        let facts = dossier.iter().map(|(event, at)| (*event, day(*at))).collect();
        contexts.push(Context {
            part: some.part,
            person: None,
            dossier: Some(holdings.add_facts(facts)),
        });
    }
    let mut document = document(rules, shipped_kinds()[some.kind].code());
    document.taken = day(some.taken);
    document.held = some.held;
    holdings.add_document(document, &contexts);
    holdings
}

/// Whether a version of the rule is chosen by the date of its event, so that a later event may have another period.
fn is_chosen_by_event(rules: &Rules, reason: &Reason) -> bool {
    let case = rules.case(&reason.rule, reason.case.as_str()).unwrap();
    let (rule, code) = rules.rule_of(case).unwrap();
    rule.case(code.as_str())
        .unwrap()
        .versions
        .iter()
        .skip(1)
        .any(|version| version.scope == Scope::Events)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn never_disposable_before_every_minimum_says_so(some in some(), today in 0i32..15000) {
        let rules = Rules::shipped();
        let (holdings, today) = (build(&rules, &some), day(today));
        let decision = rules.decide(&holdings, 0, today).unwrap();
        if decision.outcome.is_disposable(today) {
            prop_assert!(!some.held);
            for reason in &decision.reasons {
                let minimum = matches!(reason.nature, Nature::Minimum | Nature::MinimumThenErase);
                prop_assert!(!minimum || reason.date.is_some_and(|last| last < today), "{reason:?}");
            }
        }
    }

    #[test]
    fn never_kept_silently_past_a_maximum(some in some(), today in 0i32..15000) {
        let rules = Rules::shipped();
        let (holdings, today) = (build(&rules, &some), day(today));
        let decision = rules.decide(&holdings, 0, today).unwrap();
        let ended = |reason: &&Reason| {
            let maximum = matches!(reason.nature, Nature::Maximum | Nature::MinimumThenErase);
            maximum && reason.target == Target::Copy
        };
        let maxima: Vec<&Reason> = decision.reasons.iter().filter(ended).collect();
        // R01 and R02 are one duty, and every other shipped kind has one rule with a maximum.
        let passed = !maxima.is_empty() && maxima.iter().all(|r| r.date.is_some_and(|last| last < today));
        let list = due_list(&[decision.outcome], today, today);
        let shown = list.lines.iter().any(|line| line.urgency <= Urgency::OverdueHeld);
        prop_assert!(!passed || shown, "{decision:?}");
    }

    #[test]
    fn a_document_without_deadline_is_an_open_question_or_is_meant_so(some in some(), today in 0i32..15000) {
        let rules = Rules::shipped();
        let (holdings, today) = (build(&rules, &some), day(today));
        let outcome = rules.outcome(&holdings, 0, today).unwrap();
        if outcome.deadline == Deadline::None(NoDeadline::NoRule) {
            prop_assert!(shipped_kinds()[some.kind].rules().is_empty());
        }
    }

    #[test]
    fn a_later_event_never_ends_a_minimum_earlier(some in some(), pick in any::<prop::sample::Index>(), by in 0i32..4000) {
        let rules = Rules::shipped();
        let mut later = some.clone();
        let mut events: Vec<&mut (Event, i32)> = later.dossiers.iter_mut().flatten().collect();
        prop_assume!(!events.is_empty());
        let place = pick.index(events.len());
        events[place].1 += by;
        let today = day(6000);
        let before = rules.decide(&build(&rules, &some), 0, today).unwrap();
        let after = rules.decide(&build(&rules, &later), 0, today).unwrap();
        let fixed = before.reasons.iter().all(|reason| !is_chosen_by_event(&rules, reason));
        prop_assert!(!fixed || before.outcome.keep_until <= after.outcome.keep_until);
        if let (Deadline::On(old), Deadline::On(new)) = (before.outcome.deadline, after.outcome.deadline) {
            prop_assert!(!fixed || old <= new);
        }
    }

    #[test]
    fn a_deadline_lies_between_its_bounds(some in some(), today in 0i32..15000) {
        let rules = Rules::shipped();
        let outcome = rules.outcome(&build(&rules, &some), 0, day(today)).unwrap();
        if let Deadline::On(last) = outcome.deadline {
            prop_assert!(outcome.keep_until.is_none_or(|least| least <= last));
            prop_assert!(outcome.erase_by.is_none_or(|most| last <= most));
        }
    }

    #[test]
    fn the_preview_is_what_computing_again_gives(
        before in prop::collection::vec(some(), 1..6), edit in some(), pick in any::<prop::sample::Index>(),
    ) {
        let rules = Rules::shipped();
        let today = day(6000);
        let gather = |all: &[Some_]| {
            let mut holdings = Holdings::new();
            for one in all {
                let single = build(&rules, one);
                let contexts: Vec<Context> = single.contexts(0).iter().map(|context| {
                    let facts = context.dossier.and_then(|id| single.facts(id)).cloned();
                    Context { dossier: facts.map(|facts| holdings.add_facts(facts)), ..*context }
                }).collect();
                holdings.add_document(*single.document(0).unwrap(), &contexts);
            }
            holdings
        };
        let mut changed = before.clone();
        let place = pick.index(changed.len());
        changed[place].dossiers = edit.dossiers;
        let (old, new) = (gather(&before), gather(&changed));
        let effect = preview((&rules, &old), (&rules, &new), today).unwrap();
        let mut predicted = rules.outcomes(&old, today);
        for moved in &effect.moves {
            prop_assert_eq!(predicted[moved.document as usize], moved.before);
            predicted[moved.document as usize] = moved.after;
        }
        prop_assert_eq!(predicted, rules.outcomes(&new, today));
        prop_assert_eq!(effect.unchanged + effect.moves.len(), before.len());
    }
}
