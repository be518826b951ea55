//! Several computers on one folder that a sync client delivers as it likes, from a seed: delayed, in any order, twice,
//! with conflict copies and files that vanish and come back, clocks years apart, computers that stop dead or stay away
//! for months, people who come, are removed and change roles meanwhile. When everything has arrived, every seat shows the same.
//!
//! Everything random comes from the seed, what age draws too. Failing seeds are printed; `COFFRE_SIMULATION_SEED` runs
//! one alone and replays it to the byte.

mod fleet;
mod play;
mod quiet;

use coffre_crypto::scripted::with_script;
use coffre_format::Hash;
use fleet::{Base, Fleet};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;

/// Short runs of one test; the four tests run beside each other.
const RUNS: u64 = 25;
/// Seeds of a test in which people come, go and change roles: such a run takes several times as long.
const TURMOILS: u64 = 12;
/// Steps of one run.
const STEPS: usize = 24;

/// Runs `work` on one thread whose sealing draws from a seed: threads that take turns would draw in any order.
fn scripted<T: Send>(seed: u64, work: impl FnOnce() -> T + Send) -> T {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build();
    let script = || Box::new(ChaCha20Rng::seed_from_u64(seed));
    pool.expect("a thread").install(|| with_script(script(), work))
}

fn prepare(turmoil: bool) -> Base {
    scripted(0, || Base::prepare(turmoil))
}

/// Runs a seed, and sums up what lay in each view of the folder after each step.
fn run(base: &Base, seed: u64) -> Vec<Hash> {
    scripted(seed, || {
        let mut fleet = Fleet::new(base, seed);
        let mut trace = Vec::new();
        for _ in 0..STEPS {
            fleet.step();
            trace.push(fleet.folders());
        }
        fleet.settle();
        trace.push(fleet.folders());
        quiet::check(&mut fleet);
        trace
    })
}

fn runs(first: u64, turmoil: bool) {
    let base = prepare(turmoil);
    let alone = std::env::var("COFFRE_SIMULATION_SEED")
        .ok()
        .and_then(|seed| seed.parse().ok());
    let seeds: Vec<u64> = alone.map_or_else(
        || (first..first + if turmoil { TURMOILS } else { RUNS }).collect(),
        |seed| vec![seed],
    );
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
fn a_seed_replays_to_the_byte() {
    let traces = [3_003, 3_003, 3_004].map(|seed| run(&prepare(true), seed));
    assert_eq!(
        traces[0], traces[1],
        "the names of sealed files are hashes of their bytes"
    );
    assert_ne!(traces[0], traces[2], "another seed goes another way");
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
