//! Equivocation (7.1, 7.4, 12.5).

use coffre_format::{Hash, Level};

use super::super::{Finding, QuarantineReason, Verdict};
use super::history::*;

const DISPUTED: Verdict = Verdict::Quarantine(QuarantineReason::Disputed);

/// Agent 4 wrote `before`, then two notes with number 2.
fn forked(h: &mut History) -> (Hash, Hash, Hash) {
    let before = h.file(4, FILES);
    let first = h.file(4, FILES);
    let second = h.fork(first, Vec::new());
    (before, first, second)
}

#[test]
fn both_branches_wait_and_what_came_before_counts() {
    let mut h = History::agency();
    let (before, first, second) = forked(&mut h);
    let authority = h.judge();
    assert_eq!(authority.verdict(&before), Verdict::Counts);
    assert_eq!(
        (authority.verdict(&first), authority.verdict(&second)),
        (DISPUTED, DISPUTED)
    );
    assert!(authority.seat(seat(4)).is_some_and(|info| info.frozen));
    assert!(authority.findings().contains(&Finding::Fork {
        seat: seat(4),
        seq: 2
    }));
}

#[test]
fn two_heads_are_named_after_a_fork() {
    let mut h = History::agency();
    let (_, first, second) = forked(&mut h);
    let mut both = vec![first, second];
    both.sort();
    let heads: Vec<Hash> = h
        .judge()
        .heads()
        .iter()
        .filter(|head| head.seat == seat(4))
        .map(|head| head.note)
        .collect();
    assert_eq!(heads, both);
}

#[test]
fn an_acknowledged_branch_counts() {
    let mut h = History::agency();
    let (_, first, second) = forked(&mut h);
    h.write(5, &[first], Vec::new());
    assert_eq!((h.verdict(first), h.verdict(second)), (Verdict::Counts, DISPUTED));
}

#[test]
fn an_acknowledgement_covers_predecessors_and_not_successors() {
    let mut h = History::agency();
    let (_, first, _) = forked(&mut h);
    let next = h.write(4, &[], Vec::new());
    let last = h.write(4, &[], Vec::new());
    h.write(5, &[next], Vec::new());
    assert_eq!(
        (h.verdict(first), h.verdict(next)),
        (Verdict::Counts, Verdict::Counts)
    );
    assert_eq!(h.verdict(last), DISPUTED);
}

#[test]
fn of_two_acknowledged_branches_neither_counts() {
    let mut h = History::agency();
    let (before, first, second) = forked(&mut h);
    h.write(5, &[first], Vec::new());
    h.write(3, &[second], Vec::new());
    assert_eq!((h.verdict(first), h.verdict(second)), (DISPUTED, DISPUTED));
    assert_eq!(h.verdict(before), Verdict::Counts);
}

#[test]
fn the_common_part_of_two_acknowledged_branches_counts() {
    let mut h = History::agency();
    // A fork at 1 disputes everything; the branches that others acknowledged share note 1 and part at 2.
    let one = h.file(4, FILES);
    let mut other = h.draft(4, None, &[]);
    other.time = "2030-04-04T00:00:00Z".into();
    let left = h.file(4, FILES);
    let right = h.fork(left, Vec::new());
    let stray = h.put(other);
    h.write(5, &[left], Vec::new());
    h.write(3, &[right], Vec::new());
    assert_eq!(h.verdict(one), Verdict::Counts);
    assert_eq!((h.verdict(left), h.verdict(right)), (DISPUTED, DISPUTED));
    assert_ne!(h.verdict(stray), Verdict::Counts);
}

#[test]
fn a_friend_cannot_bless_a_late_fork() {
    let mut h = History::agency();
    let (_, first, second) = forked(&mut h);
    h.write(5, &[first], Vec::new());
    h.write(5, &[second], Vec::new());
    assert_eq!((h.verdict(first), h.verdict(second)), (Verdict::Counts, DISPUTED));
}

#[test]
fn naming_both_branches_at_once_acknowledges_neither() {
    let mut h = History::agency();
    let (_, first, second) = forked(&mut h);
    h.write(5, &[first, second], Vec::new());
    assert_eq!((h.verdict(first), h.verdict(second)), (DISPUTED, DISPUTED));
}

#[test]
fn an_own_seat_does_not_acknowledge() {
    let mut h = History::agency();
    let (_, first, _) = forked(&mut h);
    h.write(14, &[first], Vec::new());
    assert_eq!(h.verdict(first), DISPUTED, "seat 14 is of the same person");
}

#[test]
fn a_managers_puppet_does_not_acknowledge_him() {
    let mut h = History::agency();
    let first = h.say(3, vec![make_person(9)]);
    h.fork(first, Vec::new());
    h.write(5, &[first], Vec::new());
    assert_eq!(h.verdict(first), DISPUTED, "the manager himself certified seat 5");
    h.write(1, &[first], Vec::new());
    assert_eq!(h.verdict(first), Verdict::Counts, "a seat listed by the root may");
}

#[test]
fn a_seat_that_a_director_certified_acknowledges_a_manager() {
    let mut h = History::agency();
    h.say(
        1,
        vec![make_person(6), certify(6, 6, Level::Day), give(6, 6, AGENT)],
    );
    let first = h.say(3, vec![make_person(9)]);
    h.fork(first, Vec::new());
    h.write(6, &[first], Vec::new());
    assert_eq!(h.verdict(first), Verdict::Counts);
}

#[test]
fn a_disputed_entry_does_not_acknowledge_another_forker() {
    let mut h = History::agency();
    let (_, first, _) = forked(&mut h);
    let accomplice = h.write(5, &[first], Vec::new());
    h.fork(accomplice, Vec::new());
    assert_eq!(h.verdict(first), DISPUTED);
}

#[test]
fn a_forked_director_needs_a_director() {
    let mut h = History::agency();
    let first = h.say(1, vec![make_person(9)]);
    h.fork(first, Vec::new());
    h.write(5, &[first], Vec::new());
    assert_eq!(h.verdict(first), DISPUTED);
    assert!(h.judge().person(person(9)).is_none());
    h.write(2, &[first], Vec::new());
    assert_eq!(h.verdict(first), Verdict::Counts);
    assert!(h.judge().person(person(9)).is_some());
}

#[test]
fn a_fork_does_not_void_what_the_leaver_did_before() {
    // A leaver forks his own past at the root; colleagues had acknowledged his work.
    let mut h = History::agency();
    let work = h.file(4, FILES);
    let more = h.file(4, FILES);
    h.say(5, Vec::new());
    h.fork(work, Vec::new());
    let authority = h.judge();
    assert_eq!(
        (authority.verdict(&work), authority.verdict(&more)),
        (Verdict::Counts, Verdict::Counts)
    );
}

#[test]
fn a_certificate_in_a_disputed_note_is_none() {
    let mut h = History::agency();
    let admission = h.say(
        3,
        vec![make_person(9), certify(9, 9, Level::Day), give(9, 9, AGENT)],
    );
    let work = h.file_after(9, &[admission], FILES);
    assert_eq!(h.verdict(work), Verdict::Counts);
    h.fork(admission, Vec::new());
    assert!(matches!(h.verdict(work), Verdict::Void(_)));
}

#[test]
fn many_forks_of_one_seat_are_settled_quickly() {
    let mut h = History::agency();
    let first = h.file(4, FILES);
    for n in 0..100 {
        h.fork(first, vec![make_person(n)]);
    }
    h.write(5, &[first], Vec::new());
    assert_eq!(h.verdict(first), Verdict::Counts);
    assert_eq!(
        h.judge()
            .heads()
            .iter()
            .filter(|head| head.seat == seat(4))
            .count(),
        2
    );
}
