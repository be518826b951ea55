//! How far a sale has come, from its dated facts: nobody moves a card by hand.

use std::collections::BTreeMap;

use coffre_understand::Event;
use coffre_understand::checklist::Moment;
use jiff::ToSpan as _;
use jiff::civil::Date;

/// A compromis has to be registered within four months, which is when the deed is expected.
const MONTHS_TO_DEED: i64 = 4;

/// A column of the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// The mandate is being prepared or has just been given.
    Mandate,
    /// Candidates visit.
    Discovery,
    /// An offer waits, or was accepted.
    Offer,
    /// The compromis is signed.
    Compromis,
    /// The deed is passed; the dossier waits to be closed.
    Deed,
    /// Closed, or ended without a sale.
    Closed,
}

impl Phase {
    /// All of them, in order.
    pub const ALL: [Self; 6] = [
        Self::Mandate,
        Self::Discovery,
        Self::Offer,
        Self::Compromis,
        Self::Deed,
        Self::Closed,
    ];

    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Mandate => "mandate",
            Self::Discovery => "discovery",
            Self::Offer => "offer",
            Self::Compromis => "compromis",
            Self::Deed => "deed",
            Self::Closed => "closed",
        }
    }
}

/// How sure the day of the deed is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sureness {
    /// It was passed.
    Passed,
    /// Somebody stated it.
    Planned,
    /// Four months after the compromis.
    Estimated,
}

/// The day of the deed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeedDay {
    /// The day.
    pub day: Date,
    /// How sure it is.
    pub sure: Sureness,
}

impl DeedDay {
    /// Days from `today` to the deed; negative when it has passed.
    pub fn days_from(self, today: Date) -> i32 {
        today.until(self.day).map_or(0, |span| span.get_days())
    }
}

/// How far a sale has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Its column.
    pub phase: Phase,
    /// The step that comes next; none after the deed.
    pub next: Option<Moment>,
    /// Day of the compromis, signed or planned.
    pub compromis: Option<Date>,
    /// Day of the deed.
    pub deed: Option<DeedDay>,
    /// Since when an offer waits for an answer.
    pub offer_waits: Option<Date>,
}

/// Days that somebody planned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Planned {
    /// Of the compromis.
    pub compromis: Option<Date>,
    /// Of the deed.
    pub deed: Option<Date>,
}

/// Reads the progress out of facts; of several of one event the latest counts.
pub fn progress(facts: &[(String, Option<Date>)], closed: bool, planned: Planned, today: Date) -> Progress {
    let mut days: BTreeMap<Event, Date> = BTreeMap::new();
    let mut ahead: BTreeMap<Event, Date> = BTreeMap::new();
    for (code, day) in facts {
        let (Some(event), Some(day)) = (Event::from_code(code), *day) else {
            continue;
        };
        let known = if day <= today { &mut days } else { &mut ahead };
        known
            .entry(event)
            .and_modify(|known| *known = day.max(*known))
            .or_insert(day);
    }
    let at = |event: Event| days.get(&event).copied();
    let lapsed = at(Event::CompromisLapsed);
    let after_lapse = |day: &Date| lapsed.is_none_or(|lapsed| *day > lapsed);
    let compromis = at(Event::Compromis).filter(after_lapse);
    let deed = at(Event::Deed);
    let accepted = at(Event::OfferAccepted).filter(after_lapse);
    let answered = [Event::OfferRefused, Event::OfferExpired, Event::OfferAccepted]
        .into_iter()
        .filter_map(at)
        .max();
    let offer_waits = at(Event::OfferMade)
        .filter(|made| answered.is_none_or(|answered| answered < *made) && after_lapse(made));
    let renewed = at(Event::MandateRenewed);
    let ended = at(Event::MandateEnd).filter(|end| renewed.is_none_or(|renewed| renewed < *end));
    let (phase, next) = if closed {
        (Phase::Closed, None)
    } else if deed.is_some() {
        (Phase::Deed, None)
    } else if compromis.is_some() {
        (Phase::Compromis, Some(Moment::Deed))
    } else if accepted.is_some() {
        (Phase::Offer, Some(Moment::Compromis))
    } else if ended.is_some() {
        (Phase::Closed, None)
    } else if offer_waits.is_some() {
        (Phase::Offer, Some(Moment::Offer))
    } else if at(Event::Visit).is_some() || at(Event::LastContact).is_some() {
        (Phase::Discovery, Some(Moment::Offer))
    } else if at(Event::MandateStart).is_some() {
        (Phase::Mandate, Some(Moment::Advertising))
    } else {
        (Phase::Mandate, Some(Moment::Mandate))
    };
    let stated = planned.deed.or_else(|| ahead.get(&Event::Deed).copied());
    let passed = deed.map(|day| DeedDay {
        day,
        sure: Sureness::Passed,
    });
    let planned_deed = stated.map(|day| DeedDay {
        day,
        sure: Sureness::Planned,
    });
    let estimated = compromis.map(|day| DeedDay {
        day: day.saturating_add(MONTHS_TO_DEED.months()),
        sure: Sureness::Estimated,
    });
    let soon = ahead.get(&Event::Compromis).copied();
    Progress {
        phase,
        next,
        compromis: compromis.or(planned.compromis).or(soon),
        deed: passed.or(planned_deed).or(estimated),
        offer_waits: offer_waits.filter(|_| phase == Phase::Offer),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const TODAY: Date = date(2026, 3, 1);

    fn at(facts: &[(&str, Date)]) -> Progress {
        let facts: Vec<(String, Option<Date>)> = facts
            .iter()
            .map(|(code, day)| ((*code).to_owned(), Some(*day)))
            .collect();
        progress(&facts, false, Planned::default(), TODAY)
    }

    #[test]
    fn facts_move_a_sale_through_its_phases() {
        let story = [
            (
                "mandate-start",
                date(2026, 1, 5),
                Phase::Mandate,
                Some(Moment::Advertising),
            ),
            ("visit", date(2026, 1, 20), Phase::Discovery, Some(Moment::Offer)),
            ("offer-made", date(2026, 2, 1), Phase::Offer, Some(Moment::Offer)),
            (
                "offer-accepted",
                date(2026, 2, 3),
                Phase::Offer,
                Some(Moment::Compromis),
            ),
            (
                "compromis",
                date(2026, 2, 20),
                Phase::Compromis,
                Some(Moment::Deed),
            ),
            ("deed", date(2026, 2, 28), Phase::Deed, None),
        ];
        let mut facts = Vec::new();
        assert_eq!(at(&facts).next, Some(Moment::Mandate));
        for (code, day, phase, next) in story {
            facts.push((code, day));
            let now = at(&facts);
            assert_eq!((now.phase, now.next), (phase, next), "{code}");
        }
    }

    #[test]
    fn a_refused_offer_goes_back_to_visits_and_an_accepted_one_waits_for_nobody() {
        let facts = [
            ("mandate-start", date(2026, 1, 5)),
            ("visit", date(2026, 1, 20)),
            ("offer-made", date(2026, 2, 1)),
            ("offer-refused", date(2026, 2, 2)),
        ];
        assert_eq!(at(&facts).phase, Phase::Discovery);
        let again = [&facts[..], &[("offer-made", date(2026, 2, 10))]].concat();
        assert_eq!(at(&again).offer_waits, Some(date(2026, 2, 10)));
        let accepted = [&again[..], &[("offer-accepted", date(2026, 2, 10))]].concat();
        assert_eq!(at(&accepted).offer_waits, None);
    }

    #[test]
    fn a_lapsed_compromis_takes_its_offer_with_it() {
        let facts = [
            ("mandate-start", date(2026, 1, 5)),
            ("visit", date(2026, 1, 6)),
            ("offer-made", date(2026, 1, 9)),
            ("offer-accepted", date(2026, 1, 10)),
            ("compromis", date(2026, 1, 20)),
            ("compromis-lapsed", date(2026, 2, 10)),
        ];
        let now = at(&facts);
        assert_eq!(
            (now.phase, now.compromis, now.deed),
            (Phase::Discovery, None, None)
        );
    }

    #[test]
    fn a_mandate_that_ends_without_sale_closes_unless_renewed() {
        let ended = [
            ("mandate-start", date(2025, 7, 1)),
            ("mandate-end", date(2026, 1, 1)),
        ];
        assert_eq!(at(&ended).phase, Phase::Closed);
        let renewed = [&ended[..], &[("mandate-renewed", date(2026, 1, 2))]].concat();
        assert_eq!(at(&renewed).phase, Phase::Mandate);
        let future = [
            ("mandate-start", date(2025, 7, 1)),
            ("mandate-end", date(2026, 7, 1)),
        ];
        assert_eq!(at(&future).phase, Phase::Mandate);
    }

    #[test]
    fn the_day_of_the_deed_is_planned_or_four_months_away() {
        let signed = [("compromis", date(2026, 2, 20))];
        let estimated = at(&signed).deed.expect("four months");
        assert_eq!(
            (estimated.day, estimated.sure),
            (date(2026, 6, 20), Sureness::Estimated)
        );
        assert_eq!(estimated.days_from(TODAY), 111);
        let fixed = [signed[0], ("deed", date(2026, 5, 4))];
        let planned = at(&fixed).deed.expect("a stated day");
        assert_eq!((planned.day, planned.sure), (date(2026, 5, 4), Sureness::Planned));
        assert_eq!(at(&fixed).phase, Phase::Compromis, "it lies ahead");
    }
}
