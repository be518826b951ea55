//! Which documents tick a row, and how long they speak for it.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::facts::{Facts, Piece, Said};
use super::row::{People, Row, Tick};
use super::vocabulary::{Expiry, Region};
use crate::validity::{Validity, ValidityRule};
use crate::{Event, Part};

/// The validity rules of a kind, by its code.
pub type Rules<'k> = dyn Fn(&str) -> &'k [ValidityRule] + 'k;

/// The documents of a dossier, by kind.
pub(super) struct Pieces<'f> {
    by_kind: BTreeMap<&'f str, Vec<&'f Piece>>,
    facts: &'f Facts,
    /// The day on which validity is looked at.
    as_of: Date,
}

/// What ticks a row.
#[derive(Default)]
pub(super) struct Ticked<'f> {
    /// The best document of each group and person.
    pub(super) pieces: Vec<&'f Piece>,
    /// The end that comes first.
    pub(super) valid: Option<Validity>,
    /// People without a document.
    pub(super) absent: Vec<String>,
    /// Whether every group and person has one, valid or not.
    pub(super) whole: bool,
}

impl<'f> Pieces<'f> {
    pub(super) fn of(facts: &'f Facts, as_of: Date) -> Self {
        let mut by_kind: BTreeMap<&str, Vec<&Piece>> = BTreeMap::new();
        for piece in &facts.pieces {
            by_kind.entry(&piece.kind).or_default().push(piece);
        }
        Self {
            by_kind,
            facts,
            as_of,
        }
    }

    /// Whether any document of the row's kinds is there.
    pub(super) fn has_any(&self, row: &Row) -> bool {
        row.kinds().any(|kind| self.by_kind.contains_key(kind))
    }

    /// Holds the documents against a row.
    pub(super) fn tick(&self, row: &Row, rules: &Rules<'_>) -> Ticked<'f> {
        let mut ticked = Ticked {
            whole: true,
            ..Ticked::default()
        };
        match &row.people {
            Some(people) => self.tick_people(row, people, rules, &mut ticked),
            None => {
                for tick in &row.ticks {
                    let best = self.best(row, rules, self.candidates(tick));
                    ticked.take(best);
                }
            }
        }
        ticked.whole &= !row.ticks.is_empty() || row.people.is_some();
        ticked
    }

    fn tick_people(&self, row: &Row, people: &People, rules: &Rules<'_>, ticked: &mut Ticked<'f>) {
        let mut playing: Vec<&str> = Vec::new();
        for player in self
            .facts
            .people
            .iter()
            .filter(|p| people.parts.contains(&p.part))
        {
            if !playing.contains(&player.person.as_str()) {
                playing.push(&player.person);
            }
        }
        if row.ticks.is_empty() {
            ticked.whole = playing.len() >= usize::from(people.at_least);
            return;
        }
        for tick in &row.ticks {
            if playing.is_empty() {
                // Nobody is recorded: a document that was said to be of such a person speaks for him.
                let of_part = self
                    .candidates(tick)
                    .filter(|piece| plays(&piece.parts, &people.parts));
                ticked.take(self.best(row, rules, of_part));
            }
            for person in &playing {
                let own = |piece: &&Piece| {
                    let named = piece.people.iter().any(|one| one == person);
                    let meant = piece.people.is_empty() && plays(&piece.parts, &people.parts);
                    named || (meant && playing.len() == 1)
                };
                let best = self.best(row, rules, self.candidates(tick).filter(own));
                if best.is_none() {
                    ticked.absent.push((*person).to_owned());
                }
                ticked.take(best);
            }
        }
    }

    fn candidates<'a>(&'a self, tick: &'a Tick) -> impl Iterator<Item = &'f Piece> + 'a {
        let kinds = tick.kinds.iter();
        kinds.flat_map(|kind| self.by_kind.get(kind.as_str()).into_iter().flatten().copied())
    }

    /// The document that speaks longest: without end, to the latest day, not known; of equals the newest.
    fn best(
        &self,
        row: &Row,
        rules: &Rules<'_>,
        candidates: impl Iterator<Item = &'f Piece>,
    ) -> Option<(&'f Piece, Validity)> {
        let judged = candidates.map(|piece| (piece, self.validity(row, piece, rules)));
        judged.max_by_key(|(piece, valid)| (self.rank(*valid), piece.date, piece.filed, &piece.id))
    }

    fn rank(&self, valid: Validity) -> (u8, Option<Date>) {
        match valid {
            Validity::Unlimited => (3, None),
            Validity::Until(day) if day >= self.as_of => (2, Some(day)),
            Validity::Unknown => (1, None),
            Validity::Until(day) => (0, Some(day)),
        }
    }

    fn validity(&self, row: &Row, piece: &Piece, rules: &Rules<'_>) -> Validity {
        let too_old = self.earliest(row, self.facts.region);
        if let (Some(first), Some(date)) = (too_old, piece.date)
            && date < first
        {
            return Validity::Until(first.yesterday().unwrap_or(first));
        }
        match piece.said {
            Said::Until(day) => return Validity::Until(day),
            Said::Unlimited => return Validity::Unlimited,
            Said::Nothing => {}
        }
        let known = rules(&piece.kind);
        let case = piece.case.as_deref();
        let rule = known
            .iter()
            .find(|rule| case.is_none_or(|case| rule.case.as_str() == case));
        match (rule, &row.validity) {
            (Some(rule), _) => rule.validity(self.start(rule.from, piece)),
            (None, Some(fresh)) => piece.date.map_or(Validity::Unknown, |date| {
                Validity::Until(fresh.period.after(date))
            }),
            (None, None) if row.expiry == Expiry::None => Validity::Unlimited,
            (None, None) => Validity::Unknown,
        }
    }

    fn earliest(&self, row: &Row, region: Option<Region>) -> Option<Date> {
        row.issued_from.get(&region?).map(|day| day.0)
    }

    fn start(&self, from: Event, piece: &Piece) -> Option<Date> {
        #[expect(clippy::wildcard_enum_match_arm, reason = "certificates run from few events")]
        match from {
            Event::DocumentDate => piece.date,
            Event::Compromis => self.facts.compromis,
            Event::Deed => self.facts.deed,
            _ => None,
        }
    }
}

fn plays(said: &[Part], wanted: &[Part]) -> bool {
    said.iter().any(|part| wanted.contains(part))
}

impl<'f> Ticked<'f> {
    fn take(&mut self, best: Option<(&'f Piece, Validity)>) {
        let Some((piece, valid)) = best else {
            self.whole = false;
            return;
        };
        // One document may speak for several people, such as the cards of both sellers in one scan.
        if self.pieces.iter().all(|known| known.id != piece.id) {
            self.pieces.push(piece);
        }
        self.valid = Some(match self.valid {
            None => valid,
            Some(other) => sooner(other, valid),
        });
    }
}

/// The one that ends first; what is not known might.
fn sooner(one: Validity, other: Validity) -> Validity {
    match (one, other) {
        (Validity::Until(a), Validity::Until(b)) => Validity::Until(a.min(b)),
        (Validity::Until(_), _) => one,
        (_, Validity::Until(_)) => other,
        (Validity::Unknown, _) | (_, Validity::Unknown) => Validity::Unknown,
        (Validity::Unlimited, Validity::Unlimited) => Validity::Unlimited,
    }
}
