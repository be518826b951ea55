//! Dated facts that start a clock, each with the question that is asked when it is missing.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::Label;
use crate::coded::coded;

coded! {
    /// A dated fact about a dossier, a person or a document.
    Event {
        /// The mandate begins.
        MandateStart = "mandate-start",
        /// The mandate is renewed.
        MandateRenewed = "mandate-renewed",
        /// The mandate ends, for whatever reason.
        MandateEnd = "mandate-end",
        /// An offer is made.
        OfferMade = "offer-made",
        /// An offer is accepted.
        OfferAccepted = "offer-accepted",
        /// An offer is refused.
        OfferRefused = "offer-refused",
        /// An offer lapses without answer.
        OfferExpired = "offer-expired",
        /// The property is visited.
        Visit = "visit",
        /// The last contact with a person.
        LastContact = "last-contact",
        /// The compromis is signed by all.
        Compromis = "compromis",
        /// The compromis is amended.
        CompromisAmended = "compromis-amended",
        /// The compromis lapses or is undone: the sale fails.
        CompromisLapsed = "compromis-lapsed",
        /// The authentic deed is passed.
        Deed = "deed",
        /// An operation in the sense of the anti-money-laundering law is executed.
        OperationExecuted = "operation-executed",
        /// The date that stands on the document.
        DocumentDate = "document-date",
        /// A message is received.
        Receipt = "receipt",
        /// The accounting year closes.
        AccountingYearClosed = "accounting-year-closed",
        /// The yearly closing of a social document.
        SocialYearClosed = "social-year-closed",
        /// A contract with staff or a contractor ends.
        ContractEnd = "contract-end",
        /// A complaint or dispute is finally closed.
        ComplaintClosed = "complaint-closed",
        /// A judgment or settlement becomes final.
        FinalJudgment = "final-judgment",
        /// An application is decided.
        Decision = "decision",
        /// Images are recorded.
        Recording = "recording",
        /// A property is estimated.
        Estimation = "estimation",
        /// A line enters a register or log.
        Entry = "entry",
        /// A data subject's request is closed.
        RequestClosed = "request-closed",
        /// A breach is closed.
        BreachClosed = "breach-closed",
        /// The cause of a nullity becomes known.
        CauseKnown = "cause-known",
    }
}

/// What is shown about an event.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wording {
    event: Event,
    label: Label,
    after: Label,
    question: Label,
}

static WORDINGS: LazyLock<Vec<Wording>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../data/events.json"))
        .expect("the shipped events are checked by a test")
});

impl Event {
    /// What the event is called.
    pub fn label(self) -> &'static Label {
        &self.wording().label
    }

    /// The words after a period: "10 ans *après l’acte*".
    pub fn after(self) -> &'static Label {
        &self.wording().after
    }

    /// The question that settles a deadline which waits for this event.
    pub fn question(self) -> &'static Label {
        &self.wording().question
    }

    fn wording(self) -> &'static Wording {
        WORDINGS
            .get(self as usize)
            .expect("a test holds the shipped events to the order of the enum")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_events_are_in_the_order_of_the_enum() {
        let shipped: Vec<Event> = WORDINGS.iter().map(|wording| wording.event).collect();
        assert_eq!(shipped, Event::ALL);
    }

    #[test]
    fn a_code_reads_back() {
        for event in Event::ALL {
            assert_eq!(Event::from_code(event.code()), Some(*event));
        }
        assert_eq!(Event::from_code("acte"), None);
    }
}
