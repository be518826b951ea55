//! Several computers on one folder that a sync client delivers as it likes, from a seed: delayed, in any order, twice,
//! with conflict copies and files that vanish and come back, clocks years apart, computers that stop dead or stay away
//! for months, people who are removed and change roles meanwhile. When everything has arrived, every seat shows the same.
//!
//! Failing seeds are printed; `COFFRE_SIMULATION_SEED` runs it alone.

mod fleet;
mod play;
mod quiet;

use fleet::{Base, Fleet};

/// Short runs of one test; the four tests run beside each other.
const RUNS: u64 = 25;
/// Steps of one run.
const STEPS: usize = 24;

fn run(base: &Base, seed: u64) {
    let mut fleet = Fleet::new(base, seed);
    for _ in 0..STEPS {
        fleet.step();
    }
    fleet.settle();
    quiet::check(&mut fleet);
}

fn runs(first: u64, turmoil: bool) {
    let base = Base::prepare(turmoil);
    let alone = std::env::var("COFFRE_SIMULATION_SEED")
        .ok()
        .and_then(|seed| seed.parse().ok());
    let seeds: Vec<u64> = alone.map_or_else(|| (first..first + RUNS).collect(), |seed| vec![seed]);
    let mut failed = Vec::new();
    for seed in seeds {
        if std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| run(&base, seed))).is_err() {
            failed.push(seed);
        }
    }
    assert!(
        failed.is_empty(),
        "failing seeds, each for COFFRE_SIMULATION_SEED: {failed:?}"
    );
}

#[test]
fn seats_that_only_work_converge() {
    runs(1_000, false);
}

#[test]
fn seats_that_only_work_converge_again() {
    runs(2_000, false);
}

#[test]
fn seats_converge_while_people_leave_and_change_roles() {
    runs(3_000, true);
}

#[test]
fn seats_converge_while_people_leave_and_change_roles_again() {
    runs(4_000, true);
}
