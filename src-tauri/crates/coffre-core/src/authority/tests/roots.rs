//! The root chain (3.3 to 3.5).

use coffre_format::note::Signer;
use coffre_format::root::Recovery;

use super::super::{Finding, RootChain, RootError, RootVersion, Verdict};
use super::history::*;

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
    h.omit(2, &[1, 2]);
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
fn a_recovery_key_is_alone_only_where_every_key_is() {
    let mut h = History::of_directors(&[1, 2], 2);
    h.follow(&[1, 2], |root| {
        root.recovery = vec![
            Recovery {
                keys: keys(90),
                alone: true,
            },
            Recovery {
                keys: keys(91),
                alone: false,
            },
        ];
    });
    let mut next = signed(h.next_root(|_| ()), &[]);
    next.signers.insert(Signer::Recovery);
    assert_eq!(h.chain.accept(next), Err(RootError::Threshold));
}

#[test]
fn a_joined_sibling_brings_its_predecessors() {
    let (mut h, second) = split();
    let second_hash = second.hash;
    let mut third = h.next_root(|_| ());
    third.prev = vec![second_hash];
    third.recovery = Vec::new();
    let third = signed(third, &[2]);
    let third_hash = third.hash;
    assert_eq!(h.chain.accept(second), Err(RootError::Sibling));
    assert_eq!(h.chain.accept(third), Err(RootError::Sibling));
    h.follow(&[1], |_| ());
    let mut both = vec![h.chain.newest().1, third_hash];
    both.sort();
    h.follow(&[1], |root| root.prev = both);
    assert!(h.chain.knows(2, &second_hash) && h.chain.knows(3, &third_hash));
}
