//! The schedule: which rules of retention are in force, in which version.
//!
//! The shipped rules R01 to R26 are defaults of Belgian practice, each with its basis, source and confidence, and
//! each *to be reviewed by the agency's lawyer*. A vault keeps its own copy of every rule; a change is a new object
//! under the same code.

mod rule;
mod vocabulary;

use std::collections::BTreeMap;
use std::sync::LazyLock;

pub use rule::{Case, Clock, PeriodEdit, Rule, RuleError, RuleVersion};
pub use vocabulary::{Confidence, EndAction, Nature, Review, Scope, Target};

use crate::Code;

static SHIPPED: LazyLock<Schedule> = LazyLock::new(|| {
    let rules: Vec<Rule> = serde_json::from_str(include_str!("../../data/schedule.json"))
        .expect("the shipped schedule is checked by a test");
    Schedule::from_rules(rules)
});

/// Rules by code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Schedule {
    rules: BTreeMap<Code, Rule>,
}

impl Schedule {
    /// Gathers rules; of two with one code the later one stays.
    pub fn from_rules(rules: impl IntoIterator<Item = Rule>) -> Self {
        Self {
            rules: rules.into_iter().map(|rule| (rule.code.clone(), rule)).collect(),
        }
    }

    /// The schedule that ships.
    pub fn shipped() -> &'static Self {
        &SHIPPED
    }

    /// The rules in the order of their codes.
    pub fn rules(&self) -> impl Iterator<Item = &Rule> {
        self.rules.values()
    }

    /// One rule.
    pub fn rule(&self, code: &str) -> Option<&Rule> {
        self.rules.get(code)
    }
}

#[cfg(test)]
mod tests;
