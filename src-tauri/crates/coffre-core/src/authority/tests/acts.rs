//! Who may state what (5.4, 5.5, 12.1 to 12.3).

use coffre_format::{Level, Rank, Right};

use super::super::Verdict;
use super::history::*;

/// Whether person 9 exists after `by` made him.
fn makes_person(h: &mut History, by: u8) -> bool {
    h.say(by, vec![make_person(9)]);
    h.judge().person(person(9)).is_some()
}

#[test]
fn directors_and_managers_make_persons() {
    assert!(makes_person(&mut History::agency(), 1));
    assert!(makes_person(&mut History::agency(), 3));
}

#[test]
fn agents_make_nobody() {
    assert!(!makes_person(&mut History::agency(), 4));
    assert!(!makes_person(&mut History::agency(), 14), "nor from a high seat");
}

#[test]
fn a_day_seat_states_nothing() {
    assert!(!makes_person(&mut History::agency(), 13), "a manager's day seat");
    let mut h = History::agency();
    h.say(1, vec![certify(21, 1, Level::Day)]);
    assert!(!makes_person(&mut h, 21), "a director's day seat");
}

#[test]
fn a_further_high_seat_of_a_director_acts_as_director() {
    let mut h = History::agency();
    h.say(1, vec![certify(21, 1, Level::High)]);
    h.say(21, vec![compartment(50, Rank::Agent, false)]);
    assert!(h.judge().compartment(c(50)).is_some());
}

#[test]
fn only_directors_make_compartments_roles_and_rights() {
    let mut h = History::agency();
    h.say(
        3,
        vec![
            compartment(50, Rank::Agent, false),
            make_role(50, Rank::Agent, &[(DIRECTION, Right::Manage)]),
            edit(AGENT, FILES, Right::Manage),
            drop_compartment(FILES),
            drop_role(AGENT),
        ],
    );
    let authority = h.judge();
    assert!(authority.compartment(c(50)).is_none() && authority.role(role(50)).is_none());
    assert_eq!(authority.right(person(4), c(FILES)), Right::Read);
    assert!(authority.compartment(c(FILES)).is_some_and(|info| !info.dropped));
    assert!(authority.role(role(AGENT)).is_some_and(|info| !info.retired));
}

#[test]
fn a_retired_role_is_granted_no_more() {
    let mut h = History::agency();
    h.say(
        1,
        vec![
            make_person(9),
            make_role(50, Rank::Agent, &[(FILES, Right::Read)]),
        ],
    );
    h.say(2, vec![drop_role(50)]);
    h.say(1, vec![give(50, 9, 50)]);
    let authority = h.judge();
    assert!(authority.role(role(50)).is_some_and(|info| info.retired));
    assert_eq!(authority.right(person(9), c(FILES)), Right::None);
}

#[test]
fn who_has_a_retired_role_keeps_what_it_gives() {
    let mut h = History::agency();
    h.say(1, vec![drop_role(AGENT)]);
    let filed = h.file(4, FILES);
    let authority = h.judge();
    assert_eq!(authority.right(person(4), c(FILES)), Right::Read);
    assert_eq!(authority.op_verdict(&filed, c(FILES)), Verdict::Counts);
}

#[test]
fn a_grant_that_did_not_know_that_its_role_was_retired_stands() {
    let mut h = History::agency();
    h.say(
        1,
        vec![
            make_person(9),
            make_role(50, Rank::Agent, &[(FILES, Right::Read)]),
        ],
    );
    let base = h.others(99);
    h.write(1, &base, vec![drop_role(50)]);
    h.write(2, &base, vec![give(50, 9, 50)]);
    assert_eq!(h.judge().right(person(9), c(FILES)), Right::Read);
}

#[test]
fn a_manager_gives_roles_of_rank_agent_only() {
    let mut h = History::agency();
    h.say(3, vec![give(40, 4, MANAGER), give(41, 4, CLERK)]);
    let roles = h.judge().person(person(4)).expect("agent").roles;
    assert!(roles.contains(&(grant(41), role(CLERK))) && !roles.contains(&(grant(40), role(MANAGER))));
}

#[test]
fn a_manager_gives_nothing_to_himself_or_to_another_manager() {
    let mut h = History::agency();
    h.say(
        1,
        vec![make_person(6), certify(6, 6, Level::High), give(6, 6, MANAGER)],
    );
    h.say(
        3,
        vec![
            give(40, 3, AGENT),
            give(41, 6, AGENT),
            certify(60, 6, Level::Day),
            certify(61, 3, Level::Day),
        ],
    );
    let authority = h.judge();
    assert_eq!(authority.grants(person(3)).len(), 1);
    assert_eq!(authority.grants(person(6)).len(), 1);
    assert!(authority.seat(seat(60)).is_none() && authority.seat(seat(61)).is_none());
}

#[test]
fn a_manager_does_not_touch_a_person_with_any_role_above_agent() {
    let mut h = History::agency();
    h.say(1, vec![make_role(50, Rank::Director, &[]), give(50, 4, 50)]);
    h.say(3, vec![drop_person(4)]);
    assert!(
        h.judge()
            .person(person(4))
            .is_some_and(|info| info.removed.is_none())
    );
}

#[test]
fn a_role_of_rank_director_gives_neither_rank_nor_rights() {
    let mut h = History::agency();
    h.say(
        1,
        vec![
            make_role(50, Rank::Director, &[(DIRECTION, Right::Manage)]),
            give(50, 4, 50),
        ],
    );
    let authority = h.judge();
    assert_eq!(authority.person(person(4)).expect("agent").rank, Rank::Agent);
    assert_eq!(authority.right(person(4), c(DIRECTION)), Right::None);
}

#[test]
fn a_director_does_not_remove_or_enrol_for_another_director() {
    let mut h = History::agency();
    h.say(2, vec![certify(22, 2, Level::Day)]);
    h.say(
        1,
        vec![
            drop_seat(2),
            drop_seat(22),
            drop_person(2),
            certify(62, 2, Level::Day),
        ],
    );
    let (high, day) = (h.say(2, Vec::new()), h.file(22, FILES));
    let authority = h.judge();
    assert_eq!(
        (authority.verdict(&high), authority.verdict(&day)),
        (Verdict::Counts, Verdict::Counts)
    );
    assert!(authority.seat(seat(62)).is_none());
}

#[test]
fn a_seat_that_a_person_had_before_he_became_director_is_his_alone_to_drop() {
    let mut h = History::agency();
    h.say(
        1,
        vec![make_person(6), certify(66, 6, Level::Day), give(6, 6, AGENT)],
    );
    h.follow(&[1, 2, 6], |root| {
        root.directors.push(director(6, 6));
        root.directors.sort();
    });
    // A puppet's void statement about the seat does not make it another person's.
    h.say(4, vec![certify(66, 4, Level::Day)]);
    h.say(2, vec![drop_seat(66)]);
    assert!(
        h.judge()
            .seat(seat(66))
            .is_some_and(|info| info.removed.is_none())
    );
}

#[test]
fn a_director_drops_his_own_seat() {
    let mut h = History::agency();
    h.say(1, vec![certify(21, 1, Level::Day)]);
    h.say(1, vec![drop_seat(21)]);
    let late = h.file(21, FILES);
    assert!(matches!(h.verdict(late), Verdict::Quarantine(_)));
}

#[test]
fn a_dropped_person_is_not_made_again() {
    let mut h = History::agency();
    h.say(3, vec![drop_person(5)]);
    h.say(
        3,
        vec![make_person(5), give(55, 5, AGENT), certify(55, 5, Level::Day)],
    );
    let authority = h.judge();
    assert!(
        authority
            .person(person(5))
            .is_some_and(|info| info.removed.is_some())
    );
    assert_eq!(authority.right(person(5), c(FILES)), Right::None);
    assert!(authority.seat(seat(55)).is_none());
}

#[test]
fn an_id_is_made_once() {
    let mut h = History::agency();
    h.say(
        1,
        vec![give(4, 5, MANAGER), compartment(FILES, Rank::Director, true)],
    );
    let authority = h.judge();
    assert_eq!(authority.person(person(5)).expect("agent").rank, Rank::Agent);
    assert_eq!(authority.compartment(c(FILES)).expect("files").floor, Rank::Agent);
}

#[test]
fn of_concurrent_makers_a_director_comes_before_a_manager() {
    let mut h = History::agency();
    let base = h.others(99);
    h.say(3, vec![make_person(6), make_person(7)]);
    let both = h.others(99);
    h.write(3, &both, vec![give(60, 6, CLERK)]);
    h.write(1, &both, Vec::new());
    h.write(1, &base, vec![give(60, 7, AGENT)]);
    let authority = h.judge();
    assert!(
        authority.grants(person(6)).is_empty(),
        "the manager's has the lower clock and loses all the same"
    );
    assert_eq!(authority.grants(person(7)).len(), 1);
}

#[test]
fn a_backdated_rival_takes_nothing_from_those_who_had_not_seen_it() {
    let mut h = History::agency();
    let rival = h.head(1).expect("written");
    h.say(
        1,
        vec![make_person(6), certify(6, 6, Level::High), give(6, 6, MANAGER)],
    );
    let idle = h.write(6, &h.others(6), Vec::new());
    h.say(
        3,
        vec![make_person(7), certify(7, 7, Level::Day), give(7, 7, AGENT)],
    );
    let work = h.file(7, FILES);
    // Manager 6 makes the same seat and grant for a puppet, without naming anything newer than his last entry.
    h.write(
        6,
        &[],
        vec![make_person(8), certify(7, 8, Level::Day), give(7, 8, CLERK)],
    );
    let authority = h.judge();
    assert!(authority.in_past(&rival, &idle));
    assert_eq!(authority.verdict(&work), Verdict::Counts);
    assert_eq!(authority.op_verdict(&work, c(FILES)), Verdict::Counts);
}

#[test]
fn dropping_what_was_never_made_is_void() {
    let mut h = History::agency();
    h.write(1, &h.others(1), vec![drop_person(9), drop_grant(9), drop_seat(9)]);
    h.say(
        3,
        vec![make_person(9), certify(9, 9, Level::Day), give(9, 9, AGENT)],
    );
    let work = h.file(9, FILES);
    let authority = h.judge();
    assert_eq!(authority.op_verdict(&work, c(FILES)), Verdict::Counts);
    assert!(
        authority
            .person(person(9))
            .is_some_and(|info| info.removed.is_none())
    );
}

#[test]
fn an_act_sees_the_acts_before_it_in_its_entry() {
    let mut h = History::agency();
    h.say(3, vec![give(60, 6, AGENT), make_person(6), give(61, 6, AGENT)]);
    let grants = h.judge().grants(person(6));
    assert_eq!(
        grants.iter().map(|info| info.grant).collect::<Vec<_>>(),
        [grant(61)]
    );
}

#[test]
fn who_granted_is_told_by_the_note() {
    let mut h = History::agency();
    let note = h.say(1, vec![give(60, 4, CLERK)]);
    let granted = h.judge().grants(person(4));
    let info = granted
        .iter()
        .find(|info| info.grant == grant(60))
        .expect("granted");
    assert_eq!((info.note, info.by), (note, seat(1)));
}
