//! Runs the steps of a lane, one after the other, and sums them up.

use std::time::{Duration, Instant};

use crate::error::TaskError;
use crate::machine::{self, Purpose};
use crate::repository::execute;
use crate::steps::{STEPS, Step, Work};

/// How much is tested.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lane {
    /// What one runs before every commit.
    Quick,
    /// What CI asks for: everything.
    All,
}

/// How a step ended.
pub(crate) enum Ending {
    /// It did its work and found nothing wrong.
    Passed,
    /// This machine cannot do it, for the reason given.
    Skipped(&'static str),
}

/// Runs every step of the lane, also after one failed, and prints the summary.
///
/// # Errors
/// When a step failed, or what the steps need cannot be installed.
#[expect(clippy::disallowed_methods, reason = "says how long each step took")]
pub(crate) fn run(lane: Lane) -> Result<(), TaskError> {
    machine::install(Purpose::Test)?;
    let mut summary = Vec::new();
    for step in STEPS.iter().filter(|step| lane == Lane::All || step.lane == lane) {
        println!("\n=== {} ({})", step.name, step.shows);
        let start = Instant::now();
        let result = perform(step);
        if let Err(error) = &result {
            eprintln!("{}: {error}", step.name);
        }
        println!("--- {}: {}", step.name, line(&result, start.elapsed()));
        summary.push((step.name, result, start.elapsed()));
    }
    println!("\n=== Summary");
    for (name, result, took) in &summary {
        println!("{name:<16} {}", line(result, *took));
    }
    match summary.iter().filter(|(_, result, _)| result.is_err()).count() {
        0 => Ok(()),
        count => Err(TaskError::Steps { count }),
    }
}

fn perform(step: &Step) -> Result<Ending, TaskError> {
    match step.work {
        Work::Command(line) => execute(line, &[]).map(|()| Ending::Passed),
        Work::CommandWith(line, environment) => execute(line, environment).map(|()| Ending::Passed),
        Work::Own(work) => work(),
    }
}

fn line(result: &Result<Ending, TaskError>, took: Duration) -> String {
    let seconds = took.as_secs_f32();
    match result {
        Ok(Ending::Passed) => format!("ok, {seconds:.1} s"),
        Ok(Ending::Skipped(reason)) => format!("not done: {reason}"),
        Err(_) => format!("FAILED, {seconds:.1} s"),
    }
}
