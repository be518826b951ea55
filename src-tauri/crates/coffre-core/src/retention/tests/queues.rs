//! The due list, the open questions and the preview of an event.

use super::*;

fn holdings(rules: &Rules, rows: &[(&str, &str)]) -> Holdings {
    let mut holdings = Holdings::new();
    for (kind, text) in rows {
        let dossier = Some(holdings.add_facts(facts(text)));
        holdings.add_document(
            document(rules, kind),
            &[Context {
                dossier,
                ..Context::default()
            }],
        );
    }
    holdings
}

#[test]
fn the_due_list_goes_from_the_most_pressing_to_what_comes_soon() {
    let rules = Rules::shipped();
    let mut holdings = holdings(
        &rules,
        &[
            ("peb", "deed 2016-12-10"),
            ("compromis", "deed 2016-11-22"),
            ("cctv", "recording 2026-09-30"),
            ("cctv", "recording 2026-08-31"),
            ("cctv", "recording 2026-08-31"),
            ("publication-record", "compromis 2026-11-01"),
            ("compromis", ""),
            ("peb", "deed 2026-11-01"),
        ],
    );
    holdings.document_mut(4).unwrap().held = true;
    let outcomes = rules.outcomes(&holdings, d(TODAY));
    let list = due_list(&outcomes, d(TODAY), d("2026-12-31"));
    let lines: Vec<(u32, Urgency, Date)> = list
        .lines
        .iter()
        .map(|l| (l.document, l.urgency, l.date))
        .collect();
    let expected = [
        (3, Urgency::Overdue, d("2026-09-30")),
        (2, Urgency::Overdue, d("2026-10-30")),
        (4, Urgency::OverdueHeld, d("2026-09-30")),
        (5, Urgency::Published, d("2026-11-08")),
        (1, Urgency::Disposable, d("2026-11-23")),
        (0, Urgency::Soon, d("2026-12-11")),
    ];
    assert_eq!(lines, expected);
    assert_eq!(list.count(Urgency::Overdue), 2);
}

#[test]
fn a_maximum_that_comes_within_the_horizon_is_announced() {
    let rules = Rules::shipped();
    let mut holdings = holdings(&rules, &[("cctv", "recording 2026-11-10")]);
    holdings.document_mut(0).unwrap().held = true;
    let outcomes = rules.outcomes(&holdings, d(TODAY));
    let list = due_list(&outcomes, d(TODAY), d("2026-12-31"));
    assert_eq!(
        list.lines,
        [Due {
            urgency: Urgency::Soon,
            date: d("2026-12-10"),
            document: 0
        }]
    );
}

/// An outcome past or on the last day of its maximum.
fn bounded(deadline: Deadline, last: &str) -> Outcome {
    let erase_by = Some(d(last));
    Outcome {
        deadline,
        disposable_from: None,
        keep_until: None,
        erase_by,
        remove_by: None,
    }
}

#[test]
fn no_state_hides_a_maximum_that_has_passed() {
    let conflict = Deadline::Conflict {
        keep_until: d("2030-01-01"),
        erase_by: d("2026-11-22"),
    };
    for (deadline, urgency) in [
        (Deadline::On(d("2026-11-22")), Urgency::Overdue),
        (conflict, Urgency::OverdueInConflict),
        (Deadline::Unknown(Question::Part), Urgency::OverdueUnknown),
        (Deadline::Held, Urgency::OverdueHeld),
    ] {
        let list = due_list(&[bounded(deadline, "2026-11-22")], d(TODAY), d(TODAY));
        assert_eq!(
            list.lines,
            [Due {
                urgency,
                date: d("2026-11-22"),
                document: 0
            }],
            "{deadline:?}"
        );
    }
}

#[test]
fn the_last_day_of_a_maximum_is_not_past_it() {
    let list = due_list(&[bounded(Deadline::Held, TODAY)], d(TODAY), d(TODAY));
    assert_eq!(
        (list.count(Urgency::OverdueHeld), list.count(Urgency::Soon)),
        (0, 1)
    );
}

#[test]
fn one_answer_settles_every_document_of_its_question() {
    let rules = Rules::shipped();
    let mut all = holdings(&rules, &[("compromis", "compromis 2016-01-10")]);
    let context = all.contexts(0).to_vec();
    all.add_document(document(&rules, "deed-copy"), &context);
    let open = open_questions(&rules.outcomes(&all, d(TODAY)));
    let question = Question::Event {
        event: Event::Deed,
        case: rules.case("R05", "operation").unwrap(),
    };
    assert_eq!(open.into_iter().collect::<Vec<_>>(), [(question, vec![0, 1])]);

    let mut answered = all.clone();
    let dossier = context[0].dossier.unwrap();
    answered
        .facts_mut(dossier)
        .unwrap()
        .state(Event::Deed, d("2016-03-14"));
    let effect = preview((&rules, &all), (&rules, &answered), d(TODAY)).unwrap();
    assert_eq!((effect.settled, effect.disposable), (2, vec![0, 1]));
}

#[test]
fn every_question_comes_back_from_its_code() {
    let rules = Rules::shipped();
    let event = Question::Event {
        event: Event::Deed,
        case: rules.case("R05", "operation").unwrap(),
    };
    for question in [event, Question::Kind, Question::Part, Question::Rule] {
        let code = question.code(&rules);
        assert_eq!(Question::from_code(&code, &rules), Some(question), "{code}");
    }
}

#[test]
fn a_question_of_a_case_that_is_gone_is_none() {
    assert_eq!(
        Question::from_code("event/deed/R99/operation", &Rules::shipped()),
        None
    );
}

#[test]
fn a_preview_wants_the_same_documents_on_both_sides() {
    let rules = Rules::shipped();
    let (one, none) = (holdings(&rules, &[("peb", "")]), Holdings::new());
    assert_eq!(
        preview((&rules, &one), (&rules, &none), d(TODAY)),
        Err(EffectError::Documents)
    );
}

#[test]
fn of_two_dates_of_one_event_the_later_starts_the_clock() {
    let mut facts = facts("deed 2016-03-14, deed 2015-01-01");
    assert_eq!(facts.date(Event::Deed), Some(d("2016-03-14")));
    facts.take_back(Event::Deed);
    assert_eq!(
        (facts.date(Event::Deed), facts.known()),
        (None, EventSet::default())
    );
}
