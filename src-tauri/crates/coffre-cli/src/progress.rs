//! A bar on the terminal for long work, which Ctrl-C stops at its next step.

use std::time::Duration;

use coffre_core::document::Progress;
use indicatif::{ProgressBar, ProgressStyle};

use crate::interrupt;
use crate::output::Output;

/// How often a sign of life moves.
const TICK: Duration = Duration::from_millis(120);

/// A bar; silent where nobody looks. It goes when it is dropped.
pub(crate) struct Bar(ProgressBar);

impl Bar {
    /// Shows `what` with a count of `all`.
    pub(crate) fn new(output: Output, what: &'static str, all: usize) -> Self {
        interrupt::begin();
        let bar = drawn(output, || ProgressBar::new(all as u64));
        let style = ProgressStyle::with_template("{msg} [{wide_bar}] {pos}/{len}");
        bar.set_style(style.expect("a fixed template").progress_chars("=> "));
        bar.set_message(what);
        Self(bar)
    }

    /// Takes the bar away.
    pub(crate) fn done(&self) {
        interrupt::end();
        self.0.finish_and_clear();
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.done();
    }
}

impl Progress for Bar {
    fn at(&self, done: usize, all: usize) {
        self.0.set_length(all as u64);
        self.0.set_position(done as u64);
    }

    fn stop(&self) -> bool {
        interrupt::is_asked()
    }
}

/// A sign of life during one long step, which cannot be counted nor stopped; Ctrl-C ends the program.
pub(crate) fn during<T>(output: Output, what: &'static str, step: impl FnOnce() -> T) -> T {
    let bar = drawn(output, ProgressBar::new_spinner);
    let style = ProgressStyle::with_template("{spinner} {msg}, {elapsed}");
    bar.set_style(style.expect("a fixed template"));
    bar.set_message(what);
    bar.enable_steady_tick(TICK);
    let done = step();
    bar.finish_and_clear();
    done
}

fn drawn(output: Output, bar: impl FnOnce() -> ProgressBar) -> ProgressBar {
    if output.is_json() {
        ProgressBar::hidden()
    } else {
        bar()
    }
}
