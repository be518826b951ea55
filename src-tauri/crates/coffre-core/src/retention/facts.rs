//! The dated facts about a dossier, a person or a document.

use coffre_understand::Event;
use jiff::civil::Date;

const COUNT: usize = Event::ALL.len();
const _: () = assert!(COUNT <= 64, "an event set is one word");

/// A set of events.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Hash)]
pub struct EventSet(u64);

impl EventSet {
    /// The set of some events.
    pub fn of(events: &[Event]) -> Self {
        Self(events.iter().fold(0, |bits, event| bits | 1 << (*event as u64)))
    }

    /// Whether an event is in it.
    pub fn contains(self, event: Event) -> bool {
        self.0 & 1 << (event as u64) != 0
    }

    /// Whether two sets share an event.
    pub fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether nothing is in it.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub(super) fn insert(&mut self, event: Event) {
        self.0 |= 1 << (event as u64);
    }

    pub(super) fn remove(&mut self, event: Event) {
        self.0 &= !(1 << (event as u64));
    }
}

/// Dated facts. Of two of one event the later date counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    known: EventSet,
    dates: [Date; COUNT],
}

impl Default for Facts {
    fn default() -> Self {
        Self {
            known: EventSet::default(),
            dates: [Date::ZERO; COUNT],
        }
    }
}

impl Facts {
    /// Nothing known.
    pub fn new() -> Self {
        Self::default()
    }

    /// States a fact.
    pub fn state(&mut self, event: Event, date: Date) {
        let place = &mut self.dates[event as usize];
        *place = if self.known.contains(event) {
            date.max(*place)
        } else {
            date
        };
        self.known.insert(event);
    }

    /// Takes the facts of one event back.
    pub fn take_back(&mut self, event: Event) {
        self.known.remove(event);
        self.dates[event as usize] = Date::ZERO;
    }

    /// The date of an event.
    pub fn date(&self, event: Event) -> Option<Date> {
        self.known.contains(event).then(|| self.dates[event as usize])
    }

    /// The events that are known.
    pub fn known(&self) -> EventSet {
        self.known
    }
}

impl FromIterator<(Event, Date)> for Facts {
    fn from_iter<I: IntoIterator<Item = (Event, Date)>>(facts: I) -> Self {
        let mut all = Self::new();
        for (event, date) in facts {
            all.state(event, date);
        }
        all
    }
}

/// What is known about one document in one context: its own facts first, then those of the person, then those of the
/// dossier.
pub(super) struct View<'a> {
    layers: [Option<&'a Facts>; 3],
    own_date: Option<Date>,
    /// What the dossier may not say: how an offer ended, once the document or its person says it.
    dossier_hides: EventSet,
    known: EventSet,
}

/// How an offer ended. Several offers lie in one dossier, so the nearest statement is the one about this offer.
const OFFER_ENDS: [Event; 3] = [Event::OfferAccepted, Event::OfferRefused, Event::OfferExpired];

impl<'a> View<'a> {
    pub(super) fn new(own: Option<&'a Facts>, person: Option<&'a Facts>, dossier: Option<&'a Facts>) -> Self {
        let ends = EventSet::of(&OFFER_ENDS);
        let known_of = |facts: Option<&Facts>| facts.map_or_else(EventSet::default, Facts::known);
        let near = EventSet(known_of(own).0 | known_of(person).0);
        let dossier_hides = if near.meets(ends) {
            ends
        } else {
            EventSet::default()
        };
        let known = EventSet(near.0 | (known_of(dossier).0 & !dossier_hides.0));
        Self {
            layers: [own, person, dossier],
            own_date: None,
            dossier_hides,
            known,
        }
    }

    /// Adds the date that stands on the document.
    pub(super) fn dated(mut self, date: Option<Date>) -> Self {
        self.own_date = date;
        if date.is_some() {
            self.known.insert(Event::DocumentDate);
        }
        self
    }

    pub(super) fn known(&self) -> EventSet {
        self.known
    }

    pub(super) fn date(&self, event: Event) -> Option<Date> {
        if event == Event::DocumentDate && self.own_date.is_some() {
            return self.own_date;
        }
        if !self.known.contains(event) {
            return None;
        }
        let [own, person, dossier] = self.layers;
        let of = |facts: Option<&Facts>| facts.and_then(|facts| facts.date(event));
        let dossier = if self.dossier_hides.contains(event) {
            None
        } else {
            dossier
        };
        // A person's last contact and a dossier's may both be known: the later one is the last.
        of(own).or_else(|| of(person).max(of(dossier)))
    }
}
