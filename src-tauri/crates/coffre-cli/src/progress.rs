//! A bar on the terminal for long work.

use coffre_core::document::Progress;
use indicatif::{ProgressBar, ProgressStyle};

use crate::output::Output;

/// A bar; silent where nobody looks.
pub(crate) struct Bar(ProgressBar);

impl Bar {
    /// Shows `what` with a count of `all`.
    pub(crate) fn new(output: Output, what: &'static str, all: usize) -> Self {
        if output.is_json() {
            return Self(ProgressBar::hidden());
        }
        let bar = ProgressBar::new(all as u64);
        let style = ProgressStyle::with_template("{msg} [{wide_bar}] {pos}/{len}");
        bar.set_style(style.expect("a fixed template").progress_chars("=> "));
        bar.set_message(what);
        Self(bar)
    }

    /// Takes the bar away.
    pub(crate) fn done(&self) {
        self.0.finish_and_clear();
    }
}

impl Progress for Bar {
    fn at(&self, done: usize, all: usize) {
        self.0.set_length(all as u64);
        self.0.set_position(done as u64);
    }

    fn stop(&self) -> bool {
        false
    }
}
