//! Whose turn it is to read what waits, so that a document is read once although several computers hold its key.
//!
//! Nobody announces that he begins. Results stand in the journal, and the turn follows from what every seat finds there:
//!
//! 1. For an hour after it was filed, it is the turn of the computer that filed it, if that one holds the key.
//! 2. Then the others may begin, one some minutes after the other, in an order that follows from the ids of document and seats.
//! 3. Who has read something lately goes on reading: such seats share what waits, each takes the documents for which it stands
//!    first.
//!
//! A computer that is switched off holds nothing up for longer than that. Where clocks disagree, or folders are copied slowly,
//! two may still read the same; the first result that is known stands, and the other is dropped.

use std::collections::{BTreeMap, BTreeSet};

use coffre_format::op::{Line, Op};
use coffre_format::rank::Right;
use coffre_format::{CompartmentId, DocId, Hash, SeatId};
use jiff::Timestamp;

use crate::vault::{Vault, VaultError, field};

/// Seconds for which what was filed is left to the computer that filed it.
const GRACE: i64 = 60 * 60;
/// Seconds between the turns of two others.
const STEP: i64 = 10 * 60;
/// Seconds since a result for which its seat is taken to go on reading.
const BUSY: i64 = 30 * 60;
/// Changes of a compartment that are looked at for results, the newest.
const LOOKED_AT: u32 = 256;

/// The seats that may read what lies in one compartment.
#[derive(Default)]
struct Place {
    readers: BTreeSet<SeatId>,
    /// Those among them, other than this computer's, that have read something lately.
    busy: BTreeSet<SeatId>,
}

/// Whose turn it is, as far as the journal is known now.
pub(super) struct Turns {
    own: Vec<SeatId>,
    now: i64,
    places: BTreeMap<CompartmentId, Place>,
}

impl Turns {
    /// Whether this computer may read a document that was filed then and there. Which seat filed it, if its person reads there,
    /// is asked only where it matters.
    fn is_ours(
        &self,
        (doc, c): (DocId, CompartmentId),
        filed_at: i64,
        filer: impl FnOnce() -> Result<Option<SeatId>, VaultError>,
    ) -> Result<bool, VaultError> {
        let Some(place) = self.places.get(&c) else {
            return Ok(true);
        };
        let Some(own) = self.own.iter().map(|seat| score(doc, *seat)).min() else {
            return Ok(true);
        };
        let comes_before = |seat: &&SeatId| !self.own.contains(seat) && score(doc, **seat) < own;
        let since = self.now - filed_at;
        // A time that far ahead is of a clock that is wrong, and says nothing.
        let settled = GRACE + STEP * i64::try_from(place.readers.len()).unwrap_or(i64::MAX / STEP);
        if (-GRACE..settled).contains(&since) {
            let filer = filer()?;
            let first = filer.is_some_and(|seat| self.own.contains(&seat));
            if first && since < GRACE {
                return Ok(true);
            }
            let before = place.readers.iter().filter(comes_before);
            let before = before.filter(|seat| Some(**seat) != filer).count();
            let begins = filer.map_or(0, |_| GRACE) + STEP * i64::try_from(before).unwrap_or(0);
            if !first && since < begins {
                return Ok(false);
            }
        }
        Ok(!place.busy.iter().any(|seat| comes_before(&seat)))
    }
}

/// The order of seats for one document: the lowest stands first.
fn score(doc: DocId, seat: SeatId) -> Hash {
    Hash::of(&[doc.as_bytes().as_slice(), seat.as_bytes()].concat())
}

impl Vault {
    /// Finds out whose turn it is, everywhere.
    ///
    /// # Errors
    /// Failures of the local databases.
    pub(super) fn turns(&self) -> Result<Turns, VaultError> {
        self.turns_in(self.authority.compartments().into_iter().map(|info| info.c))
    }

    fn turns_in(&self, asked: impl IntoIterator<Item = CompartmentId>) -> Result<Turns, VaultError> {
        let high = self.high.as_ref().map(|high| high.keys.seat());
        let own: Vec<SeatId> = [self.seat()].into_iter().chain(high).collect();
        let now = self.clock.now().seconds();
        let mut places = BTreeMap::new();
        for c in asked {
            let readers = self.authority.readers(c).into_iter().collect();
            let busy = self.busy_in(c, now)?.into_iter();
            let busy = busy.filter(|seat| !own.contains(seat)).collect();
            places.insert(c, Place { readers, busy });
        }
        Ok(Turns { own, now, places })
    }

    /// Whether it is this computer's turn to read a document, as far as the journal is known at this moment.
    ///
    /// # Errors
    /// [`VaultError::NotFound`], and failures of the local databases.
    pub(super) fn is_turn_now(&self, doc: DocId) -> Result<bool, VaultError> {
        let c = CompartmentId::parse(&self.version_row(doc, None)?.0.compartment)?;
        self.is_turn(doc, &self.turns_in([c])?)
    }

    /// Whether it is this computer's turn to read a document.
    ///
    /// # Errors
    /// [`VaultError::NotFound`], and failures of the local databases.
    pub(super) fn is_turn(&self, doc: DocId, turns: &Turns) -> Result<bool, VaultError> {
        let (row, version) = self.version_row(doc, None)?;
        let c = CompartmentId::parse(&row.compartment)?;
        turns.is_ours((doc, c), version.filed_at.as_second(), || self.filer(doc))
    }

    /// The seat that filed the version of a document that is shown; none where its person may only file.
    fn filer(&self, doc: DocId) -> Result<Option<SeatId>, VaultError> {
        let (c, state) = self.document_state(doc)?;
        let note = state.current().map(|version| version.note);
        let author = note.and_then(|note| self.authority.author(&note));
        let reads = author
            .filter(|seat| seat.removed.is_none() && self.authority.right(seat.person, c) >= Right::Read);
        Ok(reads.map(|seat| seat.seat))
    }

    /// The seats that have read something of a compartment lately.
    fn busy_in(&self, c: CompartmentId, now: i64) -> Result<BTreeSet<SeatId>, VaultError> {
        let Some(index) = self.index_of(c) else {
            return Ok(BTreeSet::new());
        };
        let mut busy = BTreeSet::new();
        for row in index.read().newest_ops(&c.to_string(), "set", LOOKED_AT)? {
            let (Ok(seat), Ok(note), Ok(line)) = (
                SeatId::parse(&row.seat),
                Hash::parse(&row.note),
                Line::parse(&row.json),
            ) else {
                continue;
            };
            let entry = self.notes.get(&note);
            let said = entry.and_then(|entry| entry.time.parse::<Timestamp>().ok());
            let lately = said.is_some_and(|at| (now - at.as_second()).abs() < BUSY);
            if lately && matches!(&line.op, Op::Set(set) if set.field == field::READ) {
                busy.insert(seat);
            }
        }
        Ok(busy)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const C: CompartmentId = CompartmentId::from_bytes([9; 16]);

    fn seat(byte: u8) -> SeatId {
        SeatId::from_bytes([byte; 16])
    }

    /// Seat `own` of three, `now` seconds after something was filed.
    fn turns(own: u8, now: i64, busy: &[u8]) -> Turns {
        let place = Place {
            readers: (1..=3).map(seat).collect(),
            busy: busy
                .iter()
                .filter(|byte| **byte != own)
                .map(|byte| seat(*byte))
                .collect(),
        };
        Turns {
            own: vec![seat(own)],
            now,
            places: BTreeMap::from([(C, place)]),
        }
    }

    /// The seats whose turn it is for a document that `filer` filed at 0; 0 is one who may only file.
    fn whose(doc: u8, now: i64, filer: u8, busy: &[u8]) -> Vec<u8> {
        let doc = DocId::from_bytes([doc; 16]);
        let ours = |own: &u8| {
            let turns = turns(*own, now, busy);
            let asked = turns.is_ours((doc, C), 0, || Ok((filer > 0).then(|| seat(filer))));
            asked.expect("nothing fails here")
        };
        (1..=3).filter(ours).collect()
    }

    #[test]
    fn for_an_hour_it_is_the_turn_of_who_filed_it_alone() {
        for now in [0, GRACE - 1, -60] {
            assert_eq!(whose(7, now, 2, &[]), [2]);
            assert_eq!(whose(7, now, 2, &[1, 3]), [2], "whoever reads other things");
        }
    }

    #[test]
    fn then_one_after_the_other_may_begin() {
        let first = whose(7, GRACE, 2, &[]);
        assert_eq!(first.len(), 2, "who filed it and one more: {first:?}");
        assert_eq!(whose(7, GRACE + STEP - 1, 2, &[]), first);
        assert_eq!(whose(7, GRACE + STEP, 2, &[]), [1, 2, 3]);
    }

    #[test]
    fn nobody_waits_for_who_files_and_cannot_read() {
        assert_eq!(whose(7, 0, 0, &[]).len(), 1);
        assert_eq!(whose(7, 2 * STEP, 0, &[]), [1, 2, 3]);
    }

    #[test]
    fn those_who_are_reading_share_what_waits() {
        let mut shares = [0; 4];
        for doc in 0..90 {
            let turn = whose(doc, 100 * GRACE, 2, &[1, 2, 3]);
            assert_eq!(turn.len(), 1, "one reads document {doc}: {turn:?}");
            shares[usize::from(turn[0])] += 1;
        }
        assert!(shares[1..].iter().all(|share| *share > 15), "{shares:?}");
    }

    #[test]
    fn a_clock_that_is_far_ahead_holds_nothing_up() {
        assert_eq!(whose(7, -GRACE - 1, 2, &[]), [1, 2, 3]);
    }
}
