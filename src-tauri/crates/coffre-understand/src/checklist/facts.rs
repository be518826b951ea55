//! What is known of one dossier: the sale, the people, the documents, and what was asked.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::row::Day;
use super::vocabulary::{Flag, Moment, PropertyType, Region, Supplier};
use crate::Part;

/// The facts of a dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// The sort of dossier, [`super::SALE`] for a sale.
    pub sort: String,
    /// Whose law the sale follows.
    pub region: Option<Region>,
    /// What is sold.
    pub property: Option<PropertyType>,
    /// The flags that were answered.
    pub flags: BTreeMap<Flag, bool>,
    /// Who takes part.
    pub people: Vec<Player>,
    /// The step that comes next; none after the deed.
    pub next: Option<Moment>,
    /// Day of the compromis, signed or planned.
    pub compromis: Option<Date>,
    /// Day of the deed, passed or planned.
    pub deed: Option<Date>,
    /// The documents outside the bin.
    pub pieces: Vec<Piece>,
    /// What was said about rows, by code.
    pub notes: BTreeMap<String, Note>,
    /// Kinds that the reader has no key for: nothing is said of them.
    pub unseen: BTreeSet<String>,
}

impl Facts {
    /// The facts of a sale of which nothing is known.
    pub fn of_sale() -> Self {
        Self {
            sort: super::SALE.to_owned(),
            region: None,
            property: None,
            flags: BTreeMap::new(),
            people: Vec::new(),
            next: Some(Moment::Mandate),
            compromis: None,
            deed: None,
            pieces: Vec::new(),
            notes: BTreeMap::new(),
            unseen: BTreeSet::new(),
        }
    }

    /// The day of a step, where one is known.
    pub fn day_of(&self, moment: Moment) -> Option<Date> {
        match moment {
            Moment::Compromis => self.compromis,
            Moment::Deed => self.deed,
            Moment::Mandate | Moment::Advertising | Moment::Offer => None,
        }
    }

    /// Whether a step still lies ahead.
    pub fn is_ahead(&self, moment: Moment) -> bool {
        self.next.is_some_and(|next| moment >= next)
    }
}

/// A person with a part in the dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Player {
    /// Id of the person's record.
    pub person: String,
    /// The part.
    pub part: Part,
}

/// Until when a document says itself that it is valid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Said {
    /// It says nothing; its kind decides.
    #[default]
    Nothing,
    /// To the end of this day.
    Until(Date),
    /// Without end.
    Unlimited,
}

/// A document of the dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Its id.
    pub id: String,
    /// Code of its kind.
    pub kind: String,
    /// The date that it bears.
    pub date: Option<Date>,
    /// The day on which it was filed.
    pub filed: Date,
    /// What it says of its own validity.
    pub said: Said,
    /// The case of its kind's validity; none: the usual one.
    pub case: Option<String>,
    /// Records of the people whom it names.
    pub people: Vec<String>,
    /// The parts that were said of it.
    pub parts: Vec<Part>,
}

/// What was said about one row of one dossier. It is kept as one field, so that changes to different rows made at the
/// same time both stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// When it was first asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<Day>,
    /// When its supplier was reminded.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reminded: Vec<Day>,
    /// Who was asked, where it is not the usual supplier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<Supplier>,
    /// Why it does not apply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_applicable: Option<String>,
}

impl Note {
    /// Reads what a field holds; none for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    /// The text of the field.
    pub fn text(&self) -> String {
        serde_json::to_string(self).expect("dates and texts are JSON")
    }

    /// States that it was asked for: the first time, or a reminder.
    #[must_use]
    pub fn asked_on(mut self, day: Date, of: Option<Supplier>) -> Self {
        self.of = of.or(self.of);
        self.not_applicable = None;
        let days = self.days().chain([day]).collect();
        self.on(days)
    }

    /// Takes back that it was asked for on a day.
    #[must_use]
    pub fn not_asked_on(self, day: Date) -> Self {
        let days = self.days().filter(|one| *one != day).collect();
        self.on(days)
    }

    /// The first of some days asked, every other one reminded.
    fn on(mut self, days: BTreeSet<Date>) -> Self {
        let mut days = days.into_iter().map(Day);
        self.asked = days.next();
        self.reminded = days.collect();
        self
    }

    fn days(&self) -> impl Iterator<Item = Date> {
        self.reminded.iter().chain(self.asked.as_ref()).map(|day| day.0)
    }

    /// The last day on which it was asked for.
    pub fn last(&self) -> Option<Date> {
        self.days().max()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn asking_twice_is_a_reminder_and_twice_a_day_is_once() {
        let note = Note::default().asked_on(date(2026, 3, 1), Some(Supplier::Notary));
        let note = note
            .asked_on(date(2026, 3, 20), None)
            .asked_on(date(2026, 3, 20), None);
        let text = r#"{"asked":"2026-03-01","reminded":["2026-03-20"],"of":"notary"}"#;
        assert_eq!(note.text(), text);
        assert_eq!(Note::parse(text), Some(note));
    }

    #[test]
    fn another_text_is_no_note() {
        assert_eq!(Note::parse("yes"), None);
        assert_eq!(Note::parse(r#"{"asked":"tomorrow"}"#), None);
    }

    #[test]
    fn an_earlier_day_is_the_first_and_the_others_are_reminders() {
        let note = Note::default()
            .asked_on(date(2026, 3, 9), None)
            .asked_on(date(2026, 3, 1), None);
        assert_eq!(note.asked, Some(Day(date(2026, 3, 1))));
        assert_eq!(note.reminded, [Day(date(2026, 3, 9))]);
    }

    #[test]
    fn a_day_that_is_taken_back_leaves_what_was_said_before() {
        let before = Note::default().asked_on(date(2026, 3, 1), Some(Supplier::Notary));
        let after = before.clone().asked_on(date(2026, 3, 9), None);
        assert_eq!(after.clone().not_asked_on(date(2026, 3, 9)), before);
        assert_eq!(
            after.not_asked_on(date(2026, 3, 1)).asked,
            Some(Day(date(2026, 3, 9)))
        );
    }
}
