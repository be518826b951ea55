//! Nothing readable stays behind: not on the disk of a seat, not in the folder, not in the memory after step-up.

mod day;
mod deposit;
mod memory;

/// The child processes of these tests.
#[test]
fn child_of_a_leak_test() {
    match std::env::var("COFFRE_LEAK_TEST").as_deref() {
        Ok("day") => day::child(),
        Ok("memory") => memory::child(),
        _ => {}
    }
}
