//! What root versions do to journals and rank (7.2, 7.3 a, 12.1).

use coffre_format::root::Cut;
use coffre_format::{Level, Rank, Right};

use super::super::{Finding, QuarantineReason, Verdict, VoidReason};
use super::history::*;

#[test]
fn a_root_cut_ends_a_journal() {
    let mut h = History::agency();
    let inside = h.say(2, vec![compartment(50, Rank::Agent, false)]);
    let mut forked = h.draft(2, None, &h.others(2));
    forked.time = "2030-03-03T00:00:00Z".into();
    h.omit(2, &[1, 2]);
    let beyond = h.say(2, vec![compartment(51, Rank::Agent, false)]);
    let authority = h.judge();
    assert_eq!(authority.verdict(&inside), Verdict::Counts);
    assert_eq!(
        authority.verdict(&beyond),
        Verdict::Quarantine(QuarantineReason::RootCut)
    );
    assert!(authority.compartment(c(50)).is_some() && authority.compartment(c(51)).is_none());
    assert!(
        authority
            .seat(seat(2))
            .is_some_and(|info| info.removed == Some(h.chain.newest().1))
    );
    // A note that is not on the chain that ends in the stated hash lies beyond it, whatever its number.
    let aside = h.put(forked);
    assert_eq!(h.verdict(aside), Verdict::Quarantine(QuarantineReason::RootCut));
}

#[test]
fn a_cut_whose_note_is_missing_keeps_the_whole_journal_aside() {
    let mut h = History::agency();
    let written = h.say(2, Vec::new());
    h.follow(&[1, 2], |root| {
        root.directors.retain(|d| d.seat != seat(2));
        root.threshold = 1;
        root.cuts = vec![Cut {
            seat: seat(2),
            last: Some((5, coffre_format::Hash::of(b"gone"))),
        }];
    });
    assert_eq!(h.verdict(written), Verdict::Quarantine(QuarantineReason::RootCut));
    assert!(
        h.judge()
            .findings()
            .contains(&Finding::CutMissing { seat: seat(2) })
    );
}

#[test]
fn an_omitted_directors_other_seats_do_not_go_on_under_the_old_root() {
    let mut h = History::agency();
    h.say(2, vec![certify(22, 2, Level::High), certify(32, 2, Level::Day)]);
    let old = (1, h.chain.vault().0);
    h.omit(2, &[1, 2]);
    let mut entry = h.draft(22, None, &h.others(22));
    (entry.root, entry.acts) = (old, vec![make_person(9)]);
    let acts = h.put(entry);
    let mut entry = h.draft(32, None, &h.others(32));
    entry.root = old;
    let work = h.put(entry);
    let authority = h.judge();
    let omitted = Verdict::Quarantine(QuarantineReason::Omitted);
    assert_eq!(
        (authority.verdict(&acts), authority.verdict(&work)),
        (omitted, omitted)
    );
    assert!(authority.person(person(9)).is_none());
}

#[test]
fn an_omitted_directors_other_seats_have_no_rank_under_the_new_root_and_can_be_dropped() {
    let mut h = History::agency();
    h.say(2, vec![certify(22, 2, Level::High)]);
    h.omit(2, &[1, 2]);
    h.say(22, vec![make_person(9)]);
    let removal = h.say(1, vec![drop_seat(22)]);
    let late = h.say(22, Vec::new());
    let authority = h.judge();
    assert!(authority.person(person(9)).is_none());
    assert_eq!(authority.verdict(&removal), Verdict::Counts);
    assert_eq!(
        authority.verdict(&late),
        Verdict::Quarantine(QuarantineReason::Removed)
    );
}

#[test]
fn what_an_omitted_director_did_before_stands() {
    let mut h = History::agency();
    let work = h.file(4, FILES);
    h.say(
        2,
        vec![make_person(6), certify(6, 6, Level::Day), give(6, 6, AGENT)],
    );
    h.omit(2, &[1, 2]);
    let theirs = h.file(6, FILES);
    let authority = h.judge();
    assert_eq!(authority.op_verdict(&work, c(FILES)), Verdict::Counts);
    assert_eq!(authority.op_verdict(&theirs, c(FILES)), Verdict::Counts);
}

#[test]
fn a_seat_that_a_later_root_lists_has_no_certificate_under_an_older_one() {
    let mut h = History::agency();
    let old = (1, h.chain.vault().0);
    h.follow(&[1, 2, 6], |root| {
        root.directors.push(director(6, 6));
        root.directors.sort();
    });
    let mut entry = h.draft(6, None, &h.others(6));
    entry.root = old;
    let early = h.put(entry);
    assert_eq!(h.verdict(early), Verdict::Void(VoidReason::NoCertificate));
    let later = h.say(6, vec![make_person(9)]);
    assert_eq!(h.verdict(later), Verdict::Counts);
    assert!(h.judge().person(person(9)).is_some());
}

#[test]
fn a_listed_director_manages_everything_without_a_role() {
    let h = History::agency();
    assert_eq!(h.judge().right(person(2), c(DIRECTION)), Right::Manage);
    assert_eq!(h.judge().readers(c(DIRECTION)), {
        let mut seats = vec![seat(1), seat(2)];
        seats.sort();
        seats
    });
}

#[test]
fn a_day_seat_that_a_root_cuts_is_no_reader_and_asks_for_new_epochs() {
    let mut h = History::agency();
    h.say(1, vec![certify(21, 1, Level::Day), epoch(FILES, 2)]);
    assert!(h.judge().readers(c(FILES)).contains(&seat(21)));
    h.follow(&[1, 2], |root| {
        root.cuts = vec![Cut {
            seat: seat(21),
            last: None,
        }]
    });
    assert!(!h.judge().readers(c(FILES)).contains(&seat(21)));
    assert!(h.judge().needs_rotation().contains(&c(FILES)));
}

#[test]
fn a_former_director_is_given_a_role_without_being_made_again() {
    let mut h = History::agency();
    h.omit(2, &[1, 2]);
    h.say(
        1,
        vec![make_person(2), give(22, 2, AGENT), certify(22, 2, Level::Day)],
    );
    let work = h.file(22, FILES);
    assert_eq!(h.judge().right(person(2), c(FILES)), Right::Read);
    assert_eq!(h.verdict(work), Verdict::Counts);
}

#[test]
fn a_drop_of_a_listed_person_holds_nothing_later_either() {
    let mut h = History::agency();
    h.say(1, vec![drop_person(2)]);
    h.omit(2, &[1, 2]);
    h.say(1, vec![give(22, 2, AGENT)]);
    assert_eq!(h.judge().right(person(2), c(FILES)), Right::Read);
}

#[test]
fn a_seat_left_behind_certifies_nobody() {
    let mut h = History::agency();
    h.say(2, vec![certify(22, 2, Level::High)]);
    let old = (1, h.chain.vault().0);
    h.omit(2, &[1, 2]);
    let mut entry = h.draft(22, None, &h.others(22));
    (entry.root, entry.acts) = (old, vec![certify(42, 2, Level::Day)]);
    h.put(entry);
    let work = h.file(42, FILES);
    assert_eq!(h.verdict(work), Verdict::Void(VoidReason::NoCertificate));
}

#[test]
fn a_seat_beyond_its_cut_certifies_nobody() {
    let mut h = History::agency();
    h.follow(&[1, 2, 52], |root| {
        root.directors.retain(|d| d.seat != seat(2));
        root.directors.push(director(2, 52));
        root.directors.sort();
        root.cuts = vec![Cut {
            seat: seat(2),
            last: None,
        }];
    });
    h.say(2, vec![certify(62, 2, Level::High)]);
    let late = h.say(62, Vec::new());
    assert_eq!(h.verdict(late), Verdict::Void(VoidReason::NoCertificate));
}

#[test]
fn omitting_a_seat_that_was_cut_before_asks_for_new_epochs() {
    let mut h = History::agency();
    h.follow(&[1, 2], |root| {
        root.cuts = vec![Cut {
            seat: seat(2),
            last: None,
        }]
    });
    h.say(1, vec![epoch(FILES, 2)]);
    assert!(!h.judge().needs_rotation().contains(&c(FILES)));
    h.omit(2, &[1, 2]);
    assert!(h.judge().needs_rotation().contains(&c(FILES)));
}
