//! Epochs and who writes to which (6.4 to 6.6, 12.8).

use std::collections::BTreeSet;

use coffre_format::root::Cut;
use coffre_format::{Kid, Level, Rank, Right};

use super::super::{Authority, Writer};
use super::history::*;

fn reader(authority: &Authority, of: u8, opened: &[Kid]) -> Option<Kid> {
    let opened: BTreeSet<Kid> = opened.iter().copied().collect();
    authority
        .writing_epoch(c(of), Writer::Reader { opened: &opened })
        .map(|epoch| epoch.kid)
}

fn depositor(authority: &Authority, of: u8, n: u8) -> Option<Kid> {
    authority
        .writing_epoch(c(of), Writer::Depositor { person: person(n) })
        .map(|epoch| epoch.kid)
}

#[test]
fn writing_goes_to_the_highest_clean_epoch_that_was_opened() {
    let mut h = History::agency();
    h.say(1, vec![epoch(FILES, 2)]);
    let authority = h.judge();
    let (one, two) = (kid(FILES, 1), kid(FILES, 2));
    assert_eq!(reader(&authority, FILES, &[one, two]), Some(two));
    assert_eq!(reader(&authority, FILES, &[one]), Some(one));
    assert_eq!(reader(&authority, FILES, &[]), None);
}

#[test]
fn a_removal_makes_older_epochs_unclean() {
    let mut h = History::agency();
    h.say(3, vec![drop_seat(4)]);
    let authority = h.judge();
    assert!(authority.needs_rotation().contains(&c(FILES)));
    assert_eq!(reader(&authority, FILES, &[kid(FILES, 1)]), None);
    h.say(3, vec![epoch(FILES, 2)]);
    assert!(!h.judge().needs_rotation().contains(&c(FILES)));
}

#[test]
fn removal_and_new_epoch_stand_in_one_entry() {
    let mut h = History::agency();
    h.say(3, vec![epoch(FILES, 2), drop_seat(4)]);
    assert!(!h.judge().needs_rotation().contains(&c(FILES)));
}

#[test]
fn every_way_of_ending_a_reader_asks_for_a_new_epoch() {
    for act in [
        drop_person(4),
        drop_grant(4),
        edit(AGENT, FILES, Right::File),
        drop_seat(4),
    ] {
        let mut h = History::agency();
        h.say(1, vec![act.clone()]);
        assert!(h.judge().needs_rotation().contains(&c(FILES)), "{act:?}");
    }
}

#[test]
fn what_ends_no_reader_asks_for_nothing() {
    for act in [
        drop_seat(14),
        edit(AGENT, FILES, Right::Manage),
        edit(AGENT, DESK, Right::None),
        drop_grant(9),
    ] {
        let mut h = History::agency();
        h.say(1, vec![act.clone()]);
        assert!(!h.judge().needs_rotation().contains(&c(FILES)), "{act:?}");
    }
}

#[test]
fn concurrent_removals_leave_no_clean_epoch() {
    let mut h = History::agency();
    let base = h.others(99);
    h.write(1, &base, vec![drop_seat(4), epoch(FILES, 2)]);
    h.write(3, &base, vec![drop_seat(5), epoch(FILES, 3)]);
    assert!(h.judge().needs_rotation().contains(&c(FILES)));
    h.say(1, vec![epoch(FILES, 4)]);
    assert!(!h.judge().needs_rotation().contains(&c(FILES)));
}

#[test]
fn two_removals_that_end_a_reader_only_together_count() {
    let mut h = History::agency();
    h.say(3, vec![give(44, 4, AGENT)]);
    let base = h.others(99);
    h.write(1, &base, vec![drop_grant(4)]);
    h.write(2, &base, vec![drop_grant(44)]);
    assert_eq!(h.judge().right(person(4), c(FILES)), Right::None);
    assert!(h.judge().needs_rotation().contains(&c(FILES)));
}

#[test]
fn a_root_that_omits_a_director_asks_for_new_epochs_everywhere() {
    let mut h = History::agency();
    h.follow(&[1, 2], |root| {
        root.directors.retain(|d| d.seat != seat(2));
        root.threshold = 1;
        root.cuts = vec![Cut {
            seat: seat(2),
            last: None,
        }];
    });
    assert!(h.judge().needs_rotation().contains(&c(FILES)));
    h.say(1, vec![epoch(FILES, 2)]);
    assert!(!h.judge().needs_rotation().contains(&c(FILES)));
    assert!(!h.judge().readers(c(DIRECTION)).contains(&seat(2)));
}

#[test]
fn an_epoch_of_who_has_no_say_is_read_and_never_written() {
    let mut h = History::agency();
    h.say(14, vec![epoch(FILES, 2)]);
    let authority = h.judge();
    assert_eq!(authority.epochs(c(FILES)).len(), 2, "stated all the same");
    assert_eq!(
        reader(&authority, FILES, &[kid(FILES, 1), kid(FILES, 2)]),
        Some(kid(FILES, 1))
    );
    assert_eq!(authority.keyrings(c(FILES)).len(), 2);
}

#[test]
fn a_manager_makes_no_epoch_of_what_he_does_not_read() {
    let mut h = History::agency();
    h.say(3, vec![epoch(DIRECTION, 2)]);
    assert!(h.judge().epochs(c(DIRECTION)).iter().all(|epoch| !epoch.counts));
    h.say(
        1,
        vec![
            make_role(50, Rank::Agent, &[(FILES, Right::File)]),
            edit(MANAGER, FILES, Right::File),
        ],
    );
    h.say(3, vec![epoch(FILES, 3)]);
    assert!(
        h.judge()
            .epochs(c(FILES))
            .iter()
            .all(|epoch| epoch.kid != kid(FILES, 3) || !epoch.counts)
    );
}

#[test]
fn a_ransom_epoch_is_written_to_by_nobody_else() {
    let mut h = History::agency();
    // The manager makes an epoch whose keyring opens for himself alone, and states that he opened it.
    h.say(3, vec![epoch(FILES, 2), opened(FILES, 2)]);
    h.say(13, vec![opened(FILES, 2)]);
    let authority = h.judge();
    assert_eq!(reader(&authority, FILES, &[kid(FILES, 1)]), Some(kid(FILES, 1)));
    assert_eq!(depositor(&authority, FILES, 5), Some(kid(FILES, 1)));
    h.say(4, vec![opened(FILES, 2)]);
    assert_eq!(
        depositor(&h.judge(), FILES, 5),
        Some(kid(FILES, 2)),
        "a second person vouches"
    );
}

#[test]
fn who_does_not_read_vouches_for_nothing() {
    let mut h = History::agency();
    h.say(3, vec![epoch(FILES, 2), drop_grant(5), give(55, 5, CLERK)]);
    h.say(3, vec![epoch(FILES, 3)]);
    h.say(5, vec![opened(FILES, 3)]);
    let authority = h.judge();
    let made = authority
        .epochs(c(FILES))
        .iter()
        .find(|epoch| epoch.kid == kid(FILES, 3))
        .expect("stated");
    assert!(made.clean && made.opened_by.is_empty());
    assert_eq!(depositor(&authority, FILES, 4), None);
}

#[test]
fn a_depositor_trusts_a_directors_epoch() {
    let mut h = History::agency();
    h.say(1, vec![epoch(FILES, 2)]);
    assert_eq!(depositor(&h.judge(), FILES, 5), Some(kid(FILES, 2)));
}

#[test]
fn a_stranger_cannot_take_over_the_name_of_an_epoch() {
    let mut h = History::agency();
    let base = h.others(99);
    h.say(1, vec![epoch(FILES, 2)]);
    h.write(3, &base, vec![epoch(FILES, 2)]);
    let authority = h.judge();
    let counting: Vec<_> = authority
        .epochs(c(FILES))
        .iter()
        .filter(|e| e.counts && e.kid == kid(FILES, 2))
        .collect();
    assert_eq!(counting.len(), 1);
    assert_eq!(counting[0].maker, seat(1));
}

#[test]
fn a_dropped_compartment_is_not_written_and_not_rotated() {
    let mut h = History::agency();
    h.say(1, vec![drop_compartment(FILES), drop_seat(4)]);
    let authority = h.judge();
    assert_eq!(reader(&authority, FILES, &[kid(FILES, 1)]), None);
    assert!(!authority.needs_rotation().contains(&c(FILES)));
}

#[test]
fn readers_are_the_day_seats_of_those_who_read() {
    let mut h = History::agency();
    h.say(3, vec![drop_grant(5), give(55, 5, CLERK)]);
    h.say(1, vec![certify(21, 1, Level::Day)]);
    let mut wanted = vec![seat(13), seat(4), seat(21)];
    wanted.sort();
    assert_eq!(h.judge().readers(c(FILES)), wanted);
    assert!(h.judge().may_rotate(person(3), c(FILES)) && !h.judge().may_rotate(person(4), c(FILES)));
}
