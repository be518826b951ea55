//! Killed at every write (design 10.1): a child process stops dead at a fail point in the middle of an act; the
//! computer is started again and everything acknowledged is there, nothing is half there.
//!
//! One test a kind of act. Each act runs once to its end to count how often it passes each point; then once for the
//! first and the last pass of every point of the core, and for one of every point of the store.

mod acts;
mod child;
mod export;
mod keys;
mod restart;
mod tree;

use std::collections::BTreeSet;

use acts::Act;

/// Stops the act at every point that it passes, and looks at what a restart finds.
fn killed_everywhere(act: Act) {
    let base = tempfile::TempDir::new().expect("a temporary folder");
    act.prepare(base.path());
    let hits = child::count(act, base.path());
    assert!(!hits.is_empty(), "the act passes fail points");
    let mut failures = Vec::new();
    for (point, times) in hits {
        // The store's points are passed once a file: the middle one stands for all.
        let middle = times.div_ceil(2);
        let hits = if point.starts_with("store::") {
            [middle, middle]
        } else {
            [1, times]
        };
        for hit in BTreeSet::from(hits) {
            let copy = child::copy(base.path());
            let finished = child::run(act, copy.path(), &point, hit);
            assert!(!finished, "the child stops at {point}, pass {hit}");
            let restart = std::panic::catch_unwind(|| restart::check(act, copy.path()));
            if restart.is_err() {
                failures.push(format!("{point} pass {hit} of {times}"));
            }
        }
    }
    assert!(failures.is_empty(), "{act:?} is not safe at: {failures:#?}");
}

#[test]
fn filing_is_whole_or_not_there() {
    killed_everywhere(Act::File);
}

#[test]
fn a_deposit_is_whole_or_not_there() {
    killed_everywhere(Act::Deposit);
}

#[test]
fn an_answer_to_an_invite_can_be_given_again() {
    killed_everywhere(Act::Answer);
}

#[test]
fn an_admission_is_whole_or_can_be_made_again() {
    killed_everywhere(Act::Admit);
}

#[test]
fn a_removal_comes_with_its_new_keys_or_not_at_all() {
    killed_everywhere(Act::Remove);
}

#[test]
fn a_passphrase_is_the_old_one_or_the_new_one() {
    killed_everywhere(Act::Passphrase);
}

#[test]
fn a_setup_that_was_cut_short_starts_again_in_the_same_folder() {
    killed_everywhere(Act::Setup);
}

#[test]
fn tidying_loses_no_line() {
    killed_everywhere(Act::Tidy);
}

#[test]
fn the_log_says_each_reading_once() {
    killed_everywhere(Act::Lock);
}

#[test]
fn a_tree_that_was_taken_over_in_part_is_taken_over_once() {
    killed_everywhere(Act::Import);
}

#[test]
fn a_recovery_that_was_cut_short_is_taken_up_with_the_same_sheet() {
    killed_everywhere(Act::Recover);
}

#[test]
fn a_sheet_is_renewed_with_every_key_or_can_be_renewed_again() {
    killed_everywhere(Act::RenewSheet);
}

#[test]
fn a_role_comes_with_its_keys_or_not_at_all() {
    killed_everywhere(Act::Role);
}

#[test]
fn a_move_loses_nothing() {
    killed_everywhere(Act::Move);
}

#[test]
fn an_export_leaves_nothing_in_the_clear_beside_its_target() {
    killed_everywhere(Act::Export);
}

#[test]
fn the_acts_pass_every_fail_point() {
    let mut passed = BTreeSet::new();
    for act in [
        Act::File,
        Act::Answer,
        Act::Admit,
        Act::Passphrase,
        Act::Setup,
        Act::Import,
        Act::RenewSheet,
        Act::Export,
    ] {
        let base = tempfile::TempDir::new().expect("a temporary folder");
        act.prepare(base.path());
        passed.extend(child::count(act, base.path()).into_keys());
    }
    let all = coffre_core::FAIL_POINTS.iter().chain(coffre_store::FAIL_POINTS);
    let all: BTreeSet<String> = all.map(|point| (*point).to_owned()).collect();
    assert_eq!(passed, all, "every write is killed by some act");
}

#[test]
fn child_of_a_crash() {
    child::entry();
}
