//! What is added to a result is the same as what is evaluated whole (extension.rs).

use coffre_format::Hash;
use proptest::prelude::*;

use super::super::{NoteSet, evaluate, evaluate_more};
use super::history::*;
use super::scenes::{Drama, scenes};

/// The notes of a history as they were written, some by some.
fn grown(h: &History, all: &[Hash], lots: &[usize]) -> Vec<Vec<Hash>> {
    let mut lots = lots.iter().copied().cycle();
    let mut rest = all.to_vec();
    rest.retain(|hash| h.notes.contains(hash));
    let mut seen = std::collections::BTreeSet::new();
    rest.retain(|hash| seen.insert(*hash));
    let mut grown = Vec::new();
    while !rest.is_empty() {
        let lot = lots.next().unwrap_or(1).clamp(1, rest.len());
        grown.push(rest.drain(..lot).collect());
    }
    grown
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn adding_notes_gives_what_evaluating_all_gives(scenes in scenes(), lots in prop::collection::vec(1usize..4, 1..6)) {
        let mut drama = Drama::play(&scenes);
        for by in [4, 1, 5, 13, 4] {
            let filed = drama.h.file(by, FILES);
            drama.all.push(filed);
        }
        let h = &drama.h;
        let mut notes = NoteSet::new();
        let mut authority = evaluate(&h.chain, &notes);
        for lot in grown(h, &drama.all, &lots) {
            for hash in &lot {
                notes.insert(*hash, h.notes.get(hash).expect("a note of the history").clone());
            }
            evaluate_more(&mut authority, &h.chain, &notes, &lot);
            prop_assert!(authority == evaluate(&h.chain, &notes));
        }
    }
}

#[test]
fn a_day_of_filing_is_added_and_not_evaluated() {
    let mut h = History::agency();
    let mut authority = evaluate(&h.chain, &h.notes);
    for by in [4, 5, 13, 4, 1] {
        let filed = h.file(by, FILES);
        assert!(
            authority.add(&h.chain, &h.notes, &[filed]).is_some(),
            "seat {by} files"
        );
        assert!(authority == evaluate(&h.chain, &h.notes), "the same result");
    }
}

#[test]
fn another_result_than_that_before_is_not_built_on() {
    let mut h = History::agency();
    let before = evaluate(&h.chain, &h.notes);
    let (one, two) = (h.file(4, FILES), h.file(5, FILES));
    for new in [[one].as_slice(), &[two], &[one, one]] {
        let mut authority = before.clone();
        assert!(
            authority.add(&h.chain, &h.notes, new).is_none(),
            "a note is missing from what is said to be new"
        );
    }
    let mut authority = before;
    assert!(authority.add(&h.chain, &h.notes, &[two, one]).is_some());
}

#[test]
fn a_note_with_an_act_has_everything_evaluated() {
    let mut h = History::agency();
    let mut authority = evaluate(&h.chain, &h.notes);
    let removal = h.say(1, vec![drop_seat(4)]);
    assert!(authority.add(&h.chain, &h.notes, &[removal]).is_none());
}

#[test]
fn a_second_note_in_one_place_has_everything_evaluated() {
    let mut h = History::agency();
    let filed = h.file(4, FILES);
    let mut authority = evaluate(&h.chain, &h.notes);
    let fork = h.fork(filed, Vec::new());
    assert!(authority.add(&h.chain, &h.notes, &[fork]).is_none());
}
