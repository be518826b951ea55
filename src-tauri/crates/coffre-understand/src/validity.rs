//! How long a certificate speaks. This is not how long its copy is kept: the two dates never mix.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{Code, Event, Label, Period};

/// Until when a document is valid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Validity {
    /// To the end of this day.
    Until(Date),
    /// Without end.
    Unlimited,
    /// The date from which it runs is not known.
    Unknown,
}

impl Validity {
    /// Whether the document has expired on that day; an unknown validity is not an expired one.
    pub fn is_expired(self, today: Date) -> bool {
        match self {
            Self::Until(last) => today > last,
            Self::Unlimited | Self::Unknown => false,
        }
    }
}

/// How long one case of a kind is valid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ValidityRule {
    /// Its code within the kind, such as `conform` or `non-conform`.
    pub case: Code,
    /// What it is called.
    pub label: Label,
    /// The event from which the period runs.
    pub from: Event,
    /// The period; none = without end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// Where the period comes from.
    pub source: String,
}

/// The case of a period that no law gives: the checklist warns when it is over, and no document says it of itself.
const REMINDER: &str = "warn";

impl ValidityRule {
    /// Whether this is a reminder of the house and no end of what the document says.
    pub fn is_reminder(&self) -> bool {
        self.case.as_str() == REMINDER
    }

    /// The validity of a document whose period starts on `start`.
    pub fn validity(&self, start: Option<Date>) -> Validity {
        match (self.period, start) {
            (None, _) => Validity::Unlimited,
            (Some(_), None) => Validity::Unknown,
            (Some(period), Some(start)) => Validity::Until(period.after(start)),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::kind::kind;

    fn validity(kind_code: &str, case: &str, start: Option<Date>) -> Validity {
        let kind = kind(kind_code).unwrap();
        kind.validity()
            .iter()
            .find(|rule| rule.case.as_str() == case)
            .unwrap()
            .validity(start)
    }

    #[test]
    fn certificates_expire_by_their_own_period() {
        let issued = Some(date(2024, 2, 29));
        let rows = [
            ("peb", "certificate", issued, Validity::Until(date(2034, 2, 28))),
            (
                "electrical",
                "conform",
                issued,
                Validity::Until(date(2049, 2, 28)),
            ),
            (
                "electrical",
                "non-conform",
                Some(date(2025, 8, 31)),
                Validity::Until(date(2027, 2, 28)),
            ),
            ("soil-brussels", "category-1-2", issued, Validity::Unlimited),
            (
                "soil-brussels",
                "other",
                issued,
                Validity::Until(date(2025, 2, 28)),
            ),
            (
                "asbestos",
                "high-risk",
                issued,
                Validity::Until(date(2029, 2, 28)),
            ),
            (
                "urbanism-wallonia",
                "certificate-1",
                issued,
                Validity::Until(date(2026, 2, 28)),
            ),
            ("peb", "certificate", None, Validity::Unknown),
        ];
        for (kind, case, start, expected) in rows {
            assert_eq!(validity(kind, case, start), expected, "{kind} {case}");
        }
    }

    #[test]
    fn the_walloon_soil_extract_alone_has_a_reminder_in_the_place_of_a_period() {
        let reminders = crate::shipped_kinds().iter().filter(|kind| {
            let mut rules = kind.validity().iter();
            rules.any(ValidityRule::is_reminder)
        });
        let codes: Vec<&str> = reminders.map(crate::kind::Kind::code).collect();
        assert_eq!(codes, ["soil-wallonia"]);
    }

    #[test]
    fn a_document_is_valid_to_the_end_of_its_last_day() {
        let last = Validity::Until(date(2025, 6, 30));
        assert!(!last.is_expired(date(2025, 6, 30)));
        assert!(last.is_expired(date(2025, 7, 1)));
        assert!(!Validity::Unlimited.is_expired(Date::MAX) && !Validity::Unknown.is_expired(Date::MAX));
    }
}
