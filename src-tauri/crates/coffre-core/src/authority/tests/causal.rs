//! Completeness, clocks and pasts (5.2, 5.3), lost notes (12.7).

use coffre_format::act::{self, Act};
use coffre_format::entry::Head;
use coffre_format::{Hash, Level};

use super::super::{Finding, Verdict, VoidReason};
use super::history::*;

fn lost(h: &History, note: Hash) -> Act {
    let entry = h.notes.get(&note).expect("a note of the history");
    Act::Lost(act::Lost {
        seat: entry.seat,
        seq: entry.seq,
        note,
    })
}

/// The history without one note.
fn without(h: &History, note: Hash) -> History {
    let mut less = History::agency();
    less.notes = super::super::NoteSet::new();
    for (hash, entry) in h.notes.iter().filter(|(hash, _)| **hash != note) {
        less.notes.insert(*hash, entry.clone());
    }
    less
}

#[test]
fn an_entry_is_pending_until_its_past_is_here() {
    let mut h = History::agency();
    let missing = h.file(4, FILES);
    let next = h.file(5, FILES);
    assert_eq!(without(&h, missing).verdict(next), Verdict::Pending);
    assert_eq!(h.verdict(next), Verdict::Counts);
}

#[test]
fn an_invented_head_stalls_its_author_alone() {
    let mut h = History::agency();
    let honest = h.file(4, FILES);
    let mut entry = h.draft(5, h.head(5), &[]);
    entry.saw = vec![Head {
        seat: seat(3),
        seq: 99,
        note: Hash::of(b"invented"),
    }];
    let invented = h.put(entry);
    let later = h.file_after(4, &[], FILES);
    assert_eq!(h.verdict(invented), Verdict::Pending);
    assert_eq!(
        (h.verdict(honest), h.verdict(later)),
        (Verdict::Counts, Verdict::Counts)
    );
    assert!(
        h.judge().heads().iter().all(|head| head.note != invented),
        "nobody honest names it"
    );
}

#[test]
fn a_head_with_another_number_than_stated_is_not_complete() {
    let mut h = History::agency();
    let mut entry = h.draft(4, None, &[h.head(3).expect("the manager wrote")]);
    entry.saw[0].seq += 1;
    let note = h.put(entry);
    assert_eq!(h.verdict(note), Verdict::Pending);
}

#[test]
fn an_entry_of_an_unknown_root_is_pending() {
    let mut h = History::agency();
    let mut entry = h.draft(4, None, &h.others(4));
    entry.root = (2, Hash::of(b"another root"));
    let note = h.put(entry);
    assert_eq!(h.verdict(note), Verdict::Pending);
}

#[test]
fn a_wrong_clock_voids_the_entry_and_not_its_successors() {
    let mut h = History::agency();
    let mut entry = h.draft(1, h.head(1), &h.others(1));
    entry.clock += 1000;
    entry.acts = vec![make_person(9)];
    let wrong = h.put(entry.clone());
    let mut next = h.draft(3, h.head(3), &[wrong]);
    next.clock = entry.clock - 1000 + 1;
    let next = h.put(next);
    let authority = h.judge();
    assert_eq!(authority.verdict(&wrong), Verdict::Void(VoidReason::WrongClock));
    assert_eq!(authority.verdict(&next), Verdict::Counts);
    assert_eq!(authority.clock(&wrong), Some(entry.clock - 1000));
    assert!(authority.person(person(9)).is_none(), "its acts have no effect");
    assert!(authority.findings().contains(&Finding::VoidClock { note: wrong }));
}

#[test]
fn an_unknown_act_is_void_and_found() {
    let mut h = History::agency();
    let unknown = Act::parse(r#"{"crit":true,"op":"promote"}"#).expect("canonical");
    let note = h.say(1, vec![unknown, make_person(9)]);
    let authority = h.judge();
    assert_eq!(authority.verdict(&note), Verdict::Counts);
    assert!(authority.person(person(9)).is_some(), "the other acts stand");
    assert!(authority.findings().contains(&Finding::UnknownAct {
        note,
        op: "promote".into()
    }));
}

#[test]
fn the_past_is_what_prev_and_saw_reach() {
    let mut h = History::agency();
    let a = h.file_after(4, &[h.head(3).expect("written")], FILES);
    let b = h.file_after(5, &[h.head(3).expect("written")], FILES);
    let joined = h.write(1, &[a], Vec::new());
    let authority = h.judge();
    assert!(authority.in_past(&a, &joined) && !authority.in_past(&b, &joined));
    assert!(!authority.in_past(&a, &b) && !authority.in_past(&b, &a));
    assert!(!authority.in_past(&a, &a), "an entry is not in its own past");
    assert!(authority.confirmed(&a) && !authority.confirmed(&b));
}

#[test]
fn own_entries_do_not_confirm() {
    let mut h = History::agency();
    let first = h.file(4, FILES);
    h.file_after(4, &[], FILES);
    assert!(!h.judge().confirmed(&first));
}

#[test]
fn one_head_a_journal() {
    let mut h = History::agency();
    h.file(4, FILES);
    let last = h.file_after(4, &[], FILES);
    let heads = h.judge().heads();
    assert_eq!(heads.len(), 3, "director, manager, agent");
    assert!(heads.iter().any(|head| head.note == last));
}

#[test]
fn an_older_root_than_in_the_past_is_found() {
    let mut h = History::agency();
    let old = (1, h.chain.vault().0);
    h.follow(&[1, 2], |_| ());
    let newer = h.say(1, Vec::new());
    let mut entry = h.draft(3, h.head(3), &[newer]);
    entry.root = old;
    let note = h.put(entry);
    assert!(h.judge().findings().contains(&Finding::StaleRoot { note }));
}

#[test]
fn a_lost_note_frees_those_that_name_it() {
    let mut h = History::agency();
    let gone = h.file(4, FILES);
    let stuck = h.file(5, FILES);
    let act = lost(&h, gone);
    h.write(1, &[h.head(3).expect("written")], vec![act]);
    let less = without(&h, gone);
    assert_eq!(less.verdict(stuck), Verdict::Counts);
    assert_eq!(
        h.verdict(gone),
        Verdict::Void(VoidReason::Lost),
        "empty even when it turns up"
    );
    assert_eq!(h.verdict(stuck), Verdict::Counts);
}

#[test]
fn a_manager_declares_nothing_lost() {
    let mut h = History::agency();
    let gone = h.file(4, FILES);
    let stuck = h.file(5, FILES);
    let act = lost(&h, gone);
    h.write(3, &[], vec![act]);
    assert_eq!(without(&h, gone).verdict(stuck), Verdict::Pending);
}

#[test]
fn another_directors_note_cannot_be_declared_lost() {
    let mut h = History::agency();
    let other = h.say(2, vec![make_person(9)]);
    let act = lost(&h, other);
    h.say(1, vec![act]);
    assert_eq!(h.verdict(other), Verdict::Counts);
}

#[test]
fn a_lost_act_that_states_another_place_is_void() {
    let mut h = History::agency();
    let note = h.file(4, FILES);
    h.write(
        1,
        &[note],
        vec![Act::Lost(act::Lost {
            seat: seat(5),
            seq: 1,
            note,
        })],
    );
    assert_eq!(h.verdict(note), Verdict::Counts);
}

#[test]
fn a_clock_cannot_be_driven_to_the_end_over_a_lost_note() {
    let mut h = History::agency();
    let gone = h.file(4, FILES);
    let act = lost(&h, gone);
    h.write(1, &[h.head(3).expect("written")], vec![act]);
    for (clock, verdict) in [
        (9_999_999_999_999_999_999, Verdict::Void(VoidReason::WrongClock)),
        (1, Verdict::Void(VoidReason::WrongClock)),
        (1000, Verdict::Counts),
    ] {
        let mut entry = h.draft(5, None, &[h.head(3).expect("written"), gone]);
        entry.clock = clock;
        let hash = Hash::of(entry.text().as_bytes());
        let mut notes = h.notes.clone();
        notes.insert(hash, entry);
        assert_eq!(
            super::super::evaluate(&h.chain, &notes).verdict(&hash),
            verdict,
            "clock {clock}"
        );
    }
}

#[test]
fn a_certificate_must_stand_in_the_past() {
    let mut h = History::agency();
    let early = h.file_after(15, &[], FILES);
    h.say(1, vec![certify(15, 4, Level::Day)]);
    let late = h.file(15, FILES);
    assert_eq!(h.verdict(early), Verdict::Void(VoidReason::NoCertificate));
    assert_eq!(h.verdict(late), Verdict::Counts);
}

#[test]
fn an_own_branch_does_not_confirm() {
    let mut h = History::agency();
    let first = h.file(4, FILES);
    let second = h.file_after(4, &[], FILES);
    h.fork(second, Vec::new());
    assert!(!h.judge().confirmed(&first));
}
