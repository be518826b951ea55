//! Cuts and strata (7.2, 7.3, 12.3): what a removal ends, and who can end whom.

use coffre_format::{Level, Right};

use super::super::{Finding, QuarantineReason, Verdict};
use super::history::*;

#[test]
fn a_director_who_claims_anothers_seat_does_not_drop_it() {
    let mut h = History::agency();
    let base = h.others(99);
    let own = h.write(2, &base, vec![certify(35, 2, Level::High)]);
    h.write(1, &base, vec![certify(35, 1, Level::High)]);
    h.write(1, &[], vec![drop_seat(35)]);
    let act = h.write(35, &[own], vec![make_person(63)]);
    assert_eq!(
        h.verdict(act),
        Verdict::Counts,
        "the root alone removes another director's seat"
    );
}

const REMOVED: Verdict = Verdict::Quarantine(QuarantineReason::Removed);

#[test]
fn what_the_remover_saw_counts_and_the_rest_waits() {
    let mut h = History::agency();
    let seen = h.file(4, FILES);
    let removal = h.say(3, vec![drop_seat(4)]);
    let unseen = h.file_after(4, &[], FILES);
    let after = h.file_after(4, &[removal], FILES);
    assert_eq!(h.verdict(seen), Verdict::Counts);
    assert_eq!((h.verdict(unseen), h.verdict(after)), (REMOVED, REMOVED));
}

#[test]
fn backdated_entries_of_a_removed_seat_wait() {
    let mut h = History::agency();
    let past = h.others(4);
    h.say(3, vec![drop_person(4)]);
    let backdated = h.file_after(4, &past, FILES);
    assert_eq!(h.verdict(backdated), REMOVED);
}

#[test]
fn a_removal_of_a_person_ends_seats_certified_meanwhile() {
    let mut h = History::agency();
    let base = h.others(99);
    h.write(3, &[], vec![drop_person(4)]);
    let certificate = h.write(1, &base, vec![certify(44, 4, Level::Day)]);
    let work = h.file_after(44, &[certificate], FILES);
    assert_eq!(
        h.verdict(work),
        REMOVED,
        "deny wins over the concurrent certificate"
    );
}

#[test]
fn of_several_removals_the_lowest_cut_holds() {
    let mut h = History::agency();
    let manager = h.head(3).expect("written");
    h.write(1, &[manager], vec![drop_seat(4)]);
    let work = h.file_after(4, &[manager], FILES);
    h.write(3, &[work], vec![drop_seat(4)]);
    assert_eq!(h.verdict(work), REMOVED);
}

#[test]
fn a_manager_removes_no_manager() {
    let mut h = History::agency();
    h.say(
        1,
        vec![make_person(6), certify(6, 6, Level::High), give(6, 6, MANAGER)],
    );
    h.say(3, vec![drop_person(6), drop_seat(6)]);
    let entry = h.say(6, vec![make_person(9)]);
    assert_eq!(h.verdict(entry), Verdict::Counts);
    assert!(h.judge().person(person(9)).is_some());
}

#[test]
fn two_fresh_managers_do_not_cut_one_another() {
    let mut h = History::agency();
    h.say(
        1,
        vec![
            make_person(6),
            certify(6, 6, Level::High),
            make_person(7),
            certify(7, 7, Level::High),
        ],
    );
    let base = h.others(99);
    let promotion = h.say(1, vec![give(6, 6, MANAGER), give(7, 7, MANAGER)]);
    // Manager 3 has not heard of the promotion and drops both as agents.
    let drop = h.write(3, &base, vec![drop_seat(6), drop_seat(7)]);
    let work = h.write(6, &[promotion], vec![make_person(9)]);
    let authority = h.judge();
    assert_eq!(authority.verdict(&drop), Verdict::Counts);
    assert_eq!(
        authority.verdict(&work),
        Verdict::Counts,
        "a manager's entry is cut by directors alone"
    );
}

#[test]
fn a_manager_removed_by_a_director_cannot_answer() {
    let mut h = History::agency();
    let base = h.others(99);
    h.say(1, vec![drop_person(3)]);
    let revenge = h.write(3, &base, vec![drop_person(4), make_person(9), epoch(FILES, 9)]);
    let work = h.file(4, FILES);
    let authority = h.judge();
    assert_eq!(authority.verdict(&revenge), REMOVED);
    assert_eq!(authority.verdict(&work), Verdict::Counts);
    assert!(authority.person(person(9)).is_none());
}

#[test]
fn a_manager_cannot_remove_the_director_who_removes_him() {
    let mut h = History::agency();
    let base = h.others(99);
    h.write(3, &base, vec![drop_seat(1), drop_person(1)]);
    let removal = h.write(1, &base, vec![drop_person(3)]);
    assert_eq!(h.verdict(removal), Verdict::Counts);
    assert!(
        h.judge()
            .person(person(1))
            .is_some_and(|info| info.removed.is_none())
    );
}

#[test]
fn a_demoted_managers_later_acts_are_void_and_his_work_goes_on() {
    let mut h = History::agency();
    h.say(1, vec![give(33, 3, AGENT), drop_grant(3)]);
    let later = h.say(3, vec![make_person(9)]);
    let authority = h.judge();
    assert_eq!(authority.verdict(&later), Verdict::Counts);
    assert!(authority.person(person(9)).is_none());
    assert_eq!(authority.right(person(3), c(FILES)), Right::Read);
}

#[test]
fn acts_beyond_the_drop_of_the_managers_role_are_void() {
    let mut h = History::agency();
    let base = h.others(99);
    h.say(1, vec![drop_grant(3)]);
    h.write(3, &base, vec![make_person(9)]);
    assert!(h.judge().person(person(9)).is_none());
}

#[test]
fn acts_that_the_drop_of_the_role_had_seen_stand() {
    let mut h = History::agency();
    h.say(3, vec![make_person(9)]);
    h.say(1, vec![drop_grant(3)]);
    assert!(h.judge().person(person(9)).is_some());
}

#[test]
fn one_untouched_grant_keeps_the_rank() {
    let mut h = History::agency();
    h.say(1, vec![give(33, 3, MANAGER)]);
    let base = h.others(99);
    h.say(1, vec![drop_grant(3)]);
    h.write(3, &base, vec![make_person(9)]);
    assert!(h.judge().person(person(9)).is_some());
}

#[test]
fn two_own_seats_that_drop_one_another_are_both_gone() {
    let mut h = History::agency();
    h.say(1, vec![certify(21, 1, Level::High)]);
    let base = h.say(21, Vec::new());
    h.write(1, &[base], vec![drop_seat(21)]);
    h.write(21, &[], vec![drop_seat(1)]);
    let (first, second) = (h.say(1, Vec::new()), h.say(21, Vec::new()));
    assert_eq!((h.verdict(first), h.verdict(second)), (REMOVED, REMOVED));
}

#[test]
fn a_dropped_own_seat_drops_nothing_later() {
    let mut h = History::agency();
    h.say(1, vec![certify(21, 1, Level::High)]);
    h.say(1, vec![drop_seat(21)]);
    h.say(21, vec![drop_seat(1)]);
    let after = h.say(1, vec![make_person(9)]);
    assert_eq!(h.verdict(after), Verdict::Counts);
    assert!(h.judge().person(person(9)).is_some());
}

#[test]
fn the_entry_of_a_removal_lies_inside_its_own_cut() {
    let mut h = History::agency();
    h.say(1, vec![certify(21, 1, Level::High)]);
    let own = h.say(21, vec![make_person(9), drop_seat(21)]);
    assert_eq!(h.verdict(own), Verdict::Counts);
    assert!(h.judge().person(person(9)).is_some());
}

#[test]
fn a_managers_puppet_is_no_manager() {
    // A seat that a manager certified acts for nobody, whatever role its person gets.
    let mut h = History::agency();
    h.say(3, vec![certify(45, 4, Level::High)]);
    h.say(1, vec![give(44, 4, MANAGER)]);
    let entry = h.say(45, vec![make_person(9)]);
    assert_eq!(h.verdict(entry), Verdict::Counts);
    assert!(h.judge().person(person(9)).is_none());
}

#[test]
fn a_cut_behind_what_a_third_person_acknowledged_is_found() {
    let mut h = History::agency();
    let base = h.others(99);
    let work = h.file(4, FILES);
    h.write(5, &[work], Vec::new());
    let removal = h.write(3, &base, vec![drop_seat(4)]);
    let finding = Finding::CutBehindAcknowledged {
        seat: seat(4),
        removal,
    };
    assert!(h.judge().findings().contains(&finding));
}

#[test]
fn a_cut_that_others_learn_of_with_the_work_is_ordinary() {
    let mut h = History::agency();
    let base = h.others(99);
    h.file(4, FILES);
    let removal = h.write(3, &base, vec![drop_seat(4)]);
    h.say(5, Vec::new());
    let finding = Finding::CutBehindAcknowledged {
        seat: seat(4),
        removal,
    };
    assert!(!h.judge().findings().contains(&finding));
}

#[test]
fn a_manager_whom_another_dropped_as_an_agent_keeps_his_entries_and_loses_his_rights() {
    let mut h = History::agency();
    h.say(1, vec![make_person(6), certify(6, 6, Level::High)]);
    let base = h.others(99);
    let promotion = h.say(1, vec![give(6, 6, MANAGER)]);
    let drop = h.write(3, &base, vec![drop_person(6)]);
    let unaware = h.file_after(6, &[promotion], FILES);
    let work = h.file_after(6, &[drop], FILES);
    let authority = h.judge();
    assert_eq!(
        (authority.verdict(&unaware), authority.verdict(&work)),
        (Verdict::Counts, Verdict::Counts)
    );
    let taken = Verdict::Quarantine(QuarantineReason::RightRemoved);
    assert_eq!(authority.op_verdict(&unaware, c(FILES)), taken);
    assert!(
        matches!(authority.op_verdict(&work, c(FILES)), Verdict::Void(_)),
        "deny wins"
    );
}
