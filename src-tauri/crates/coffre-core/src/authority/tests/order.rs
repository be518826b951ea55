//! The order of arrival decides nothing (part 7): random histories, shuffled and seen in parts.

use coffre_format::{Hash, Level, Right};
use proptest::prelude::*;
use proptest::test_runner::TestRng;

use super::super::{NoteSet, Verdict, evaluate};
use super::history::*;
use super::model::Case;

/// A step of a random history: who writes, what he has seen, what he says.
#[derive(Clone, Debug)]
struct Step {
    by: u8,
    seen: Vec<usize>,
    what: u8,
    about: u8,
    forks: bool,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let by = prop::sample::select(vec![1u8, 2, 3, 4, 5, 6, 13, 14, 21]);
    let seen = prop::collection::vec(any::<usize>(), 0..4);
    let about = prop::sample::select(vec![1u8, 3, 4, 5, 6, 13, 14, 21, 60]);
    let step = (by, seen, 0u8..14, about, prop::bool::weighted(0.05));
    prop::collection::vec(
        step.prop_map(|(by, seen, what, about, forks)| Step {
            by,
            seen,
            what,
            about,
            forks,
        }),
        1..40,
    )
}

fn write(h: &mut History, step: &Step, all: &mut Vec<Hash>) {
    let mut saw: Vec<Hash> = step.seen.iter().map(|at| all[at % all.len()]).collect();
    saw.sort();
    saw.dedup();
    saw.retain(|hash| h.notes.get(hash).is_some_and(|entry| entry.seat != seat(step.by)));
    let n = step.about;
    let acts = match step.what {
        0 => vec![make_person(n), certify(n, n, Level::Day)],
        1 => vec![drop_seat(n)],
        2 => vec![drop_person(n)],
        3 => vec![give(n, n, AGENT)],
        4 => vec![drop_grant(n)],
        5 => vec![certify(n, step.by, Level::High)],
        6 => vec![edit(AGENT, FILES, Right::File)],
        7 => vec![edit(AGENT, FILES, Right::Read), epoch(FILES, n)],
        8 => vec![give(n + 100, n, MANAGER)],
        9 => vec![opened(FILES, n)],
        10 => vec![h.adopt(FILES, &[all[n as usize % all.len()]])],
        _ => Vec::new(),
    };
    let hash = if step.what >= 11 {
        h.file_after(step.by, &saw, FILES)
    } else {
        h.write(step.by, &saw, acts)
    };
    all.push(hash);
    if step.forks {
        all.push(h.fork(hash, vec![make_person(n)]));
    }
}

fn history(steps: &[Step]) -> (History, Vec<Hash>) {
    let mut h = History::agency();
    let mut all: Vec<Hash> = h.notes.iter().map(|(hash, _)| *hash).collect();
    for step in steps {
        write(&mut h, step, &mut all);
    }
    (h, all)
}

fn shuffled(h: &History, all: &[Hash], mut rng: TestRng) -> NoteSet {
    let mut order = all.to_vec();
    for at in (1..order.len()).rev() {
        order.swap(at, rng.random_range(0..=at));
    }
    let mut notes = NoteSet::new();
    for hash in order {
        notes.insert(hash, h.notes.get(&hash).expect("a note of the history").clone());
    }
    notes
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn the_model_judges_the_same_histories_alike(steps in steps()) {
        let (h, _) = history(&steps);
        let case = Case::of(&h.chain, &[], &h.notes);
        let found = case.differences(&case.model(&[])["whole"]);
        prop_assert!(found.is_empty(), "the model judges otherwise:\n{}", found.join("\n"));
    }

    #[test]
    fn shuffled_arrival_gives_the_same_authority(steps in steps(), rng in any::<u64>().prop_perturb(|_, rng| rng)) {
        let (h, all) = history(&steps);
        let other = shuffled(&h, &all, rng);
        let (a, b) = (evaluate(&h.chain, &h.notes), evaluate(&h.chain, &other));
        prop_assert_eq!(a.digest(), b.digest());
        prop_assert_eq!(a.state_hash(c(FILES)), b.state_hash(c(FILES)));
        prop_assert!(a == b);
    }

    #[test]
    fn a_partial_view_never_panics_and_pends_rather_than_guesses(steps in steps(), keep in any::<u64>()) {
        let (h, all) = history(&steps);
        let mut notes = NoteSet::new();
        for (at, hash) in all.iter().enumerate() {
            if keep >> (at % 64) & 1 == 1 {
                notes.insert(*hash, h.notes.get(hash).expect("a note of the history").clone());
            }
        }
        let authority = evaluate(&h.chain, &notes);
        for hash in &all {
            let here = notes.contains(hash);
            prop_assert!(here || authority.verdict(hash) == Verdict::Pending);
        }
        prop_assert!(authority.heads().iter().all(|head| notes.contains(&head.note)));
    }

    #[test]
    fn directors_outlast_whatever_others_write(steps in steps()) {
        let (h, all) = history(&steps);
        let authority = evaluate(&h.chain, &h.notes);
        let forked = h.notes.seats().any(|s| s == seat(2) && h.notes.iter().filter(|(_, e)| e.seat == s).count() as u64
            != h.notes.head(s).map_or(0, |(seq, _)| seq));
        for hash in &all {
            let entry = h.notes.get(hash).expect("a note of the history");
            let own_drop = steps.iter().any(|s| s.what == 1 && s.about == 2);
            if entry.seat == seat(2) && !forked && !own_drop {
                prop_assert_eq!(authority.verdict(hash), Verdict::Counts);
            }
        }
        for info in authority.grants(person(4)).iter().chain(&authority.grants(person(5))) {
            let by = authority.seat(info.by).expect("a known seat");
            prop_assert!([person(1), person(2), person(3)].contains(&by.person) || authority
                .grants(by.person).iter().any(|g| g.role == role(MANAGER)) || by.removed.is_some());
        }
    }
}
