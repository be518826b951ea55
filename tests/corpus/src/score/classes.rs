//! Errors by their class: which kind, read how. Never a word of a document, so that who mends rules may look at them.

use std::collections::BTreeMap;

use coffre_corpus::{Form, Label};
use coffre_understand::propose::{Field, Guess, Proposals, ReadBy};

/// How often each class of error was met.
#[derive(Default)]
pub(crate) struct Classes(BTreeMap<String, usize>);

impl Classes {
    /// Counts kinds that are wrong above the line, and dates that are not the first guess.
    pub(crate) fn count(&mut self, label: &Label, by: ReadBy, proposals: &Proposals) {
        self.field(
            "kind",
            &label.kind.to_owned(),
            label.kind,
            by,
            &proposals.kind,
            false,
        );
        if let Some(date) = label.date {
            self.field("date", &date, label.kind, by, &proposals.date, true);
        } else if proposals.date.taken().is_some() {
            self.beside("date where there is none", label.kind, false);
        }
    }

    fn field<T: PartialEq>(
        &mut self,
        name: &str,
        right: &T,
        kind: &str,
        by: ReadBy,
        field: &Field<T>,
        below: bool,
    ) {
        let is = |place: Option<&Guess<T>>| place.is_some_and(|guess| guess.value == *right);
        let above = field.taken().is_some();
        if is(field.best()) || !(above || below) {
            return;
        }
        let side = if above { "above" } else { "below" };
        let among = field.guesses().iter().any(|guess| guess.value == *right);
        let among = if among { "among the guesses" } else { "nowhere" };
        let class = format!("{name} {side} the line, {kind}, {}, right one {among}", by.code());
        *self.0.entry(class).or_default() += 1;
    }

    /// Counts a person, part or title that is wrong above the line.
    pub(crate) fn beside(&mut self, field: &str, kind: &str, right: bool) {
        if !right {
            *self
                .0
                .entry(format!("{field} above the line, {kind}"))
                .or_default() += 1;
        }
    }

    /// Counts a number that was not found.
    pub(crate) fn number(&mut self, digits: usize, form: Form) {
        let class = format!("number of {digits} digits not found, {form:?}");
        *self.0.entry(class).or_default() += 1;
    }

    pub(crate) fn print(&self) {
        println!("\nerrors by class:");
        for (class, times) in &self.0 {
            println!("  {times} {class}");
        }
    }
}
