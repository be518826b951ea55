//! Rights, floors, step-up, concurrent edits (5.6, 5.7, 6.4, 7.5, 12.6).

use coffre_format::{Level, Rank, Right};

use super::super::{QuarantineReason, Verdict, VoidReason};
use super::history::*;

const TAKEN: Verdict = Verdict::Quarantine(QuarantineReason::RightRemoved);

fn no_right() -> Verdict {
    Verdict::Void(VoidReason::NoRight)
}

#[test]
fn an_author_needs_the_right_in_his_own_past() {
    let mut h = History::agency();
    let none = h.file(4, DESK);
    let reads = h.file(4, FILES);
    let authority = h.judge();
    assert_eq!(authority.op_verdict(&none, c(DESK)), no_right());
    assert_eq!(authority.right_of_author(&reads, c(FILES)), Right::Read);
    assert_eq!(
        authority.op_verdict_for(&reads, c(FILES), Right::Manage),
        no_right()
    );
}

#[test]
fn who_may_only_file_holds_no_more() {
    let mut h = History::agency();
    h.say(3, vec![drop_grant(5), give(55, 5, CLERK)]);
    let deposit = h.file(5, FILES);
    let authority = h.judge();
    assert_eq!(authority.right_of_author(&deposit, c(FILES)), Right::File);
    assert_eq!(authority.op_verdict(&deposit, c(FILES)), Verdict::Counts);
    assert_eq!(
        authority.op_verdict_for(&deposit, c(FILES), Right::Read),
        no_right()
    );
}

#[test]
fn a_right_granted_later_does_not_reach_back() {
    let mut h = History::agency();
    let early = h.file(4, DESK);
    h.say(
        1,
        vec![
            make_role(50, Rank::Manager, &[(DESK, Right::Read)]),
            give(50, 4, 50),
        ],
    );
    assert_eq!(h.judge().op_verdict(&early, c(DESK)), no_right());
}

#[test]
fn deny_wins_over_concurrent_work() {
    for (label, denial) in [
        ("grant", drop_grant(4)),
        ("person", drop_person(4)),
        ("right", edit(AGENT, FILES, Right::None)),
    ] {
        let mut h = History::agency();
        let base = h.others(99);
        h.write(1, &base, vec![denial]);
        let work = h.file_after(4, &base, FILES);
        assert!(
            matches!(h.judge().op_verdict(&work, c(FILES)), Verdict::Quarantine(_)),
            "concurrent removal of the {label}"
        );
    }
}

#[test]
fn work_that_the_denial_had_seen_stands() {
    let mut h = History::agency();
    let work = h.file(4, FILES);
    h.say(3, vec![drop_grant(4)]);
    let later = h.file(4, FILES);
    let authority = h.judge();
    assert_eq!(authority.op_verdict(&work, c(FILES)), Verdict::Counts);
    assert_eq!(authority.op_verdict(&later, c(FILES)), no_right());
}

#[test]
fn one_untouched_grant_keeps_the_right() {
    let mut h = History::agency();
    h.say(3, vec![give(44, 4, AGENT)]);
    let base = h.others(99);
    h.write(3, &base, vec![drop_grant(4)]);
    let work = h.file_after(4, &base, FILES);
    assert_eq!(h.judge().op_verdict(&work, c(FILES)), Verdict::Counts);
}

#[test]
fn a_concurrent_lowering_above_the_needed_right_takes_nothing() {
    let mut h = History::agency();
    let base = h.others(99);
    h.write(1, &base, vec![edit(AGENT, FILES, Right::File)]);
    let work = h.file_after(4, &base, FILES);
    let authority = h.judge();
    assert_eq!(authority.op_verdict(&work, c(FILES)), Verdict::Counts);
    assert_eq!(authority.op_verdict_for(&work, c(FILES), Right::Read), TAKEN);
}

#[test]
fn of_concurrent_edits_the_lower_right_holds() {
    let mut h = History::agency();
    let base = h.others(99);
    h.write(1, &base, vec![edit(AGENT, FILES, Right::Manage)]);
    h.write(2, &base, vec![edit(AGENT, FILES, Right::File)]);
    assert_eq!(h.judge().right(person(4), c(FILES)), Right::File);
}

#[test]
fn of_successive_edits_the_later_holds() {
    let mut h = History::agency();
    h.say(1, vec![edit(AGENT, FILES, Right::None)]);
    h.say(
        2,
        vec![edit(AGENT, FILES, Right::File), edit(AGENT, FILES, Right::Manage)],
    );
    assert_eq!(h.judge().right(person(4), c(FILES)), Right::Manage);
}

#[test]
fn a_later_edit_does_not_beat_one_that_it_had_not_seen() {
    let mut h = History::agency();
    let base = h.others(99);
    h.write(1, &base, vec![edit(AGENT, FILES, Right::None)]);
    h.write(2, &base, vec![edit(AGENT, FILES, Right::File)]);
    h.write(2, &[], vec![edit(AGENT, FILES, Right::Manage)]);
    assert_eq!(h.judge().right(person(4), c(FILES)), Right::None);
}

#[test]
fn a_right_under_the_floor_is_none() {
    let mut h = History::agency();
    h.say(
        1,
        vec![
            edit(AGENT, DIRECTION, Right::Read),
            edit(AGENT, DESK, Right::File),
        ],
    );
    let authority = h.judge();
    assert_eq!(authority.right(person(4), c(DIRECTION)), Right::None);
    assert_eq!(
        authority.right(person(4), c(DESK)),
        Right::File,
        "filing is free of the floor"
    );
    let role = authority.role(role(AGENT)).expect("a role");
    assert_eq!(role.rights.get(&c(DIRECTION)), None);
}

#[test]
fn a_puppet_in_a_reading_role_does_not_reach_above_the_floor() {
    let mut h = History::agency();
    h.say(
        1,
        vec![make_role(50, Rank::Director, &[(DIRECTION, Right::Read)])],
    );
    h.say(1, vec![make_role(51, Rank::Manager, &[(DIRECTION, Right::Read)])]);
    h.say(
        3,
        vec![
            make_person(9),
            certify(9, 9, Level::High),
            give(90, 9, 50),
            give(91, 9, 51),
            give(92, 9, AGENT),
        ],
    );
    let authority = h.judge();
    assert!(!authority.readers(c(DIRECTION)).contains(&seat(9)));
    assert_eq!(authority.right(person(9), c(DIRECTION)), Right::None);
}

#[test]
fn a_seat_that_a_manager_certified_does_not_rise_with_its_person() {
    let mut h = History::agency();
    // The manager keeps the key of seat 45, in the name of agent 4, who becomes a manager himself.
    h.say(3, vec![certify(45, 4, Level::Day)]);
    h.say(
        1,
        vec![
            make_role(50, Rank::Manager, &[(DESK, Right::Read)]),
            give(50, 4, 50),
        ],
    );
    h.say(1, vec![certify(46, 4, Level::Day)]);
    let (spy, honest) = (h.file(45, DESK), h.file(46, DESK));
    let authority = h.judge();
    let readers = authority.readers(c(DESK));
    assert!(!readers.contains(&seat(45)) && readers.contains(&seat(46)));
    assert_eq!(authority.op_verdict_for(&spy, c(DESK), Right::Read), no_right());
    assert_eq!(
        authority.op_verdict_for(&honest, c(DESK), Right::Read),
        Verdict::Counts
    );
}

#[test]
fn a_seat_that_a_manager_certified_does_not_become_a_directors() {
    let mut h = History::agency();
    h.follow(&[1, 2, 64], |root| {
        root.directors.push(director(4, 64));
        root.directors.sort();
    });
    let (spy, acts) = (h.file(4, DIRECTION), h.say(14, vec![make_person(9)]));
    let authority = h.judge();
    assert_eq!(authority.op_verdict(&spy, c(DIRECTION)), no_right());
    assert_eq!(authority.verdict(&acts), Verdict::Counts);
    assert!(authority.person(person(9)).is_none());
    assert!(!authority.readers(c(DIRECTION)).contains(&seat(14)));
}

#[test]
fn step_up_takes_a_high_seat_for_all_but_filing() {
    let mut h = History::agency();
    h.say(1, vec![certify(21, 1, Level::Day)]);
    let day = h.file(21, DIRECTION);
    let high = h.file(1, DIRECTION);
    let authority = h.judge();
    assert_eq!(authority.right_of_author(&day, c(DIRECTION)), Right::File);
    let day_seat = Verdict::Void(VoidReason::DaySeat);
    assert_eq!(
        authority.op_verdict_for(&day, c(DIRECTION), Right::Read),
        day_seat
    );
    assert_eq!(authority.right_of_author(&high, c(DIRECTION)), Right::Manage);
    assert!(!authority.readers(c(DIRECTION)).contains(&seat(21)));
    assert!(authority.readers(c(FILES)).contains(&seat(21)));
    assert!(
        !authority.readers(c(FILES)).contains(&seat(1)),
        "everyday keyrings are for day seats"
    );
}

#[test]
fn nothing_is_written_to_a_dropped_compartment() {
    let mut h = History::agency();
    let base = h.others(99);
    let before = h.file(4, FILES);
    h.write(1, &base, vec![drop_compartment(FILES)]);
    let after = h.file(4, FILES);
    let authority = h.judge();
    assert_eq!(
        authority.op_verdict(&before, c(FILES)),
        Verdict::Counts,
        "concurrent work stands"
    );
    assert_eq!(
        authority.op_verdict(&after, c(FILES)),
        Verdict::Void(VoidReason::NoCompartment)
    );
    assert!(
        authority.readers(c(FILES)).contains(&seat(4)),
        "what is there is still read"
    );
}

#[test]
fn a_compartment_that_nobody_made_has_no_ops() {
    let mut h = History::agency();
    let work = h.file(1, 77);
    assert_eq!(
        h.judge().op_verdict(&work, c(77)),
        Verdict::Void(VoidReason::NoCompartment)
    );
}

#[test]
fn the_ops_of_a_removed_persons_seen_entries_stand() {
    let mut h = History::agency();
    let work = h.file(4, FILES);
    h.say(3, vec![drop_person(4)]);
    assert_eq!(h.judge().op_verdict(&work, c(FILES)), Verdict::Counts);
    assert_eq!(h.judge().right(person(4), c(FILES)), Right::None);
}
