//! The root chain (3.3 to 3.5) and what it does to journals (7.2, 12.1).

use coffre_format::note::Signer;
use coffre_format::root::{Cut, Recovery};
use coffre_format::{Level, Rank, Right};

use super::super::{Finding, QuarantineReason, RootChain, RootError, RootVersion, Verdict, VoidReason};
use super::history::*;

fn cut(h: &History, n: u8) -> Cut {
    let last = h
        .head(n)
        .map(|hash| (h.notes.get(&hash).expect("a note of the history").seq, hash));
    Cut { seat: seat(n), last }
}

/// A version without director n, with a cut where his journal stands.
fn omit(h: &mut History, n: u8, signers: &[u8]) {
    let end = cut(h, n);
    h.follow(signers, |root| {
        root.directors.retain(|d| d.seat != seat(n));
        root.threshold = 1;
        root.cuts = vec![end];
    });
}

fn refused(
    h: &mut History,
    signers: &[u8],
    change: impl FnOnce(&mut coffre_format::root::Root),
) -> RootError {
    let next = signed(h.next_root(change), signers);
    h.chain.accept(next).expect_err("refused")
}

#[test]
fn version_1_needs_every_seat() {
    let root = h_root(&[1, 2]);
    assert_eq!(
        RootChain::start(signed(root.clone(), &[1])),
        Err(RootError::NewSeatUnsigned)
    );
    assert!(RootChain::start(signed(root, &[1, 2])).is_ok());
}

fn h_root(directors: &[u8]) -> coffre_format::root::Root {
    History::of_directors(directors, 1).chain.newest().0.clone()
}

#[test]
fn the_threshold_counts_persons() {
    let mut h = History::of_directors(&[1, 2], 2);
    assert_eq!(refused(&mut h, &[1], |_| ()), RootError::Threshold);
    h.follow(&[1, 2, 3], |root| {
        root.directors.push(director(1, 3));
        root.directors.sort();
    });
    assert_eq!(
        refused(&mut h, &[1, 3], |_| ()),
        RootError::Threshold,
        "two seats of one person"
    );
}

#[test]
fn a_new_seat_must_sign_and_an_omitted_one_needs_a_cut() {
    let mut h = History::of_directors(&[1, 2], 2);
    let add = |root: &mut coffre_format::root::Root| {
        root.directors.push(director(3, 3));
        root.directors.sort();
    };
    assert_eq!(refused(&mut h, &[1, 2], add), RootError::NewSeatUnsigned);
    let leave = |root: &mut coffre_format::root::Root| {
        root.directors.retain(|d| d.seat != seat(2));
        root.threshold = 1;
    };
    assert_eq!(refused(&mut h, &[1, 2], leave), RootError::NoCut);
}

#[test]
fn a_recovery_key_counts_as_one_signer_or_alone() {
    for (alone, threshold, result) in [
        (false, 2, Err(RootError::Threshold)),
        (true, 2, Ok(())),
        (false, 1, Ok(())),
    ] {
        let mut h = History::of_directors(&[1, 2], threshold);
        h.follow(&[1, 2], |root| {
            root.recovery = vec![Recovery {
                keys: keys(90),
                alone,
            }]
        });
        let mut next = signed(h.next_root(|_| ()), &[]);
        assert_eq!(
            next.signer_keys(Some(&h.chain), Signer::Recovery),
            [keys(90).sign]
        );
        next.signers.insert(Signer::Recovery);
        assert_eq!(
            h.chain.accept(next),
            result,
            "alone {alone}, threshold {threshold}"
        );
    }
}

#[test]
fn a_recovery_key_that_only_the_new_version_names_signs_nothing() {
    let h = History::of_directors(&[1], 1);
    let next = signed(
        h.next_root(|root| {
            root.recovery = vec![Recovery {
                keys: keys(90),
                alone: true,
            }]
        }),
        &[],
    );
    assert!(next.signer_keys(Some(&h.chain), Signer::Recovery).is_empty());
    let seat_keys = next.signer_keys(Some(&h.chain), Signer::Seat(seat(1)));
    assert_eq!(seat_keys, [keys(1).sign]);
    assert!(next.signer_keys(None, Signer::Seat(seat(9))).is_empty());
}

#[test]
fn a_version_must_follow_the_newest_of_this_vault() {
    let mut h = History::of_directors(&[1], 1);
    let other = History::of_directors(&[2], 1).chain.vault();
    assert_eq!(
        refused(&mut h, &[1], |root| root.vault = Some(other)),
        RootError::NotNext
    );
    assert_eq!(refused(&mut h, &[1], |root| root.version = 3), RootError::NotNext);
    let unknown = coffre_format::Hash::of(b"unknown");
    assert_eq!(
        refused(&mut h, &[1], |root| root.prev = vec![unknown]),
        RootError::UnknownPrevious
    );
}

/// Two valid versions 2; the chain took the first.
fn split() -> (History, RootVersion) {
    let mut h = History::of_directors(&[1, 2], 1);
    let sibling = signed(h.next_root(|root| root.reader = 1), &[2]);
    let mine = signed(
        h.next_root(|root| {
            root.recovery = vec![Recovery {
                keys: keys(90),
                alone: false,
            }];
        }),
        &[1],
    );
    h.chain.accept(mine).expect("the first successor");
    (h, sibling)
}

#[test]
fn a_sibling_is_evidence_only_whatever_its_hash() {
    let (mut h, sibling) = split();
    let newest = h.chain.newest().1;
    assert_eq!(h.chain.accept(sibling.clone()), Err(RootError::Sibling));
    assert_eq!(h.chain.newest().1, newest);
    assert!(!h.chain.knows(2, &sibling.hash));
    assert!(h.judge().findings().contains(&Finding::RootSibling {
        version: 2,
        hash: sibling.hash
    }));
}

#[test]
fn a_sibling_without_its_signatures_is_not_even_evidence() {
    let (mut h, mut sibling) = split();
    sibling.signers.clear();
    assert_eq!(h.chain.accept(sibling), Err(RootError::Threshold));
    assert_eq!(h.chain.siblings().count(), 0);
}

#[test]
fn former_directors_cannot_grind_a_successor() {
    let mut h = History::of_directors(&[1, 2], 2);
    let first = h.next_root(|_| ()).prev;
    omit(&mut h, 2, &[1, 2]);
    for attempt in 1..50 {
        let forged = h.next_root(|root| {
            (root.version, root.prev, root.reader) = (2, first.clone(), attempt);
        });
        assert_ne!(h.chain.accept(signed(forged, &[2])), Ok(()));
        let after = h.next_root(|root| root.reader = attempt);
        assert_eq!(h.chain.accept(signed(after, &[2])), Err(RootError::Threshold));
    }
}

#[test]
fn a_version_over_both_joins_siblings() {
    let (mut h, sibling) = split();
    let hash = sibling.hash;
    let _ = h.chain.accept(sibling);
    let mut both = vec![h.chain.newest().1, hash];
    both.sort();
    h.follow(&[1], |root| root.prev = both);
    assert!(h.chain.knows(2, &hash));
    let mut entry = h.draft(2, None, &[]);
    entry.root = (2, hash);
    let note = h.put(entry);
    assert_eq!(h.verdict(note), Verdict::Counts);
}

#[test]
fn a_version_over_both_needs_the_threshold_under_both() {
    let (mut h, _) = split();
    let newest = h.chain.newest().1;
    let mut stricter = h.next_root(|root| root.threshold = 2);
    (stricter.version, stricter.prev) = (2, vec![h.chain.vault().0]);
    let stricter = signed(stricter, &[2]);
    let hash = stricter.hash;
    assert_eq!(h.chain.accept(stricter), Err(RootError::Sibling));
    let mut both = vec![newest, hash];
    both.sort();
    assert_eq!(
        refused(&mut h, &[1], |root| root.prev = both.clone()),
        RootError::Threshold
    );
}

#[test]
fn a_root_cut_ends_a_journal() {
    let mut h = History::agency();
    let inside = h.say(2, vec![compartment(50, Rank::Agent, false)]);
    let mut forked = h.draft(2, None, &h.others(2));
    forked.time = "2030-03-03T00:00:00Z".into();
    omit(&mut h, 2, &[1, 2]);
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
    omit(&mut h, 2, &[1, 2]);
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
    omit(&mut h, 2, &[1, 2]);
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
    omit(&mut h, 2, &[1, 2]);
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
