//! Who was handed which keys, as far as this seat has settled it: worked out once for each epoch and seat, then kept.

use std::collections::{BTreeMap, BTreeSet};

use coffre_format::{CompartmentId, Kid, SeatId};

use super::Vault;
use super::error::VaultError;
use crate::authority::Authority;

/// Seats of which it is settled that they were handed the key of an epoch.
pub(super) type Settled = BTreeMap<Kid, BTreeSet<SeatId>>;

impl Vault {
    /// What is settled of a compartment.
    pub(super) fn settled(&self, c: CompartmentId) -> Result<Settled, VaultError> {
        let read = self.journal.read();
        let mut settled = Settled::new();
        for epoch in self.authority.epochs(c) {
            let kept = read.setting(&key(&epoch.kid))?.unwrap_or_default();
            let seats = String::from_utf8_lossy(&kept);
            let seats = seats
                .split_whitespace()
                .filter_map(|seat| SeatId::parse(seat).ok());
            settled.insert(epoch.kid, seats.collect());
        }
        Ok(settled)
    }

    /// Whether somebody who reads the compartment lacks a key that is held here.
    pub(super) fn somebody_lacks(&self, c: CompartmentId, settled: &Settled) -> bool {
        let known = |kid: &Kid, seat: SeatId| settled.get(kid).is_some_and(|seats| seats.contains(&seat));
        let lacking = self.authority.unserved(c, &known);
        lacking.keys().any(|kid| self.chest_for(kid).is_some())
    }

    /// Keeps what authority says after this seat did what it owes: who was served needs no second look. Whom it `handed`
    /// its keys a moment ago is served, whatever authority says.
    pub(super) fn keep_settled(
        &mut self,
        c: CompartmentId,
        before: &Settled,
        handed: bool,
    ) -> Result<(), VaultError> {
        let mut settled = served(&self.authority, c, before);
        for (kid, seats) in &mut settled {
            if handed && self.chest_for(kid).is_some() {
                seats.extend(self.authority.readers(c));
            }
        }
        let changed: Vec<_> = settled
            .into_iter()
            .filter(|(kid, seats)| before.get(kid) != Some(seats))
            .collect();
        if changed.is_empty() {
            return Ok(());
        }
        Ok(self.journal.transaction(|tx| {
            changed.iter().try_for_each(|(kid, seats)| {
                let seats: Vec<String> = seats.iter().map(ToString::to_string).collect();
                tx.set_setting(&key(kid), seats.join(" ").as_bytes())
            })
        })?)
    }
}

fn served(authority: &Authority, c: CompartmentId, before: &Settled) -> Settled {
    let known = |kid: &Kid, seat: SeatId| before.get(kid).is_some_and(|seats| seats.contains(&seat));
    let lacking = authority.unserved(c, &known);
    let readers: BTreeSet<SeatId> = authority.readers(c).into_iter().collect();
    let counting = authority.epochs(c).iter().filter(|epoch| epoch.counts);
    counting
        .map(|epoch| {
            let none = BTreeSet::new();
            let lacking = lacking.get(&epoch.kid).unwrap_or(&none);
            (epoch.kid, readers.difference(lacking).copied().collect())
        })
        .collect()
}

fn key(kid: &Kid) -> String {
    format!("served {kid}")
}
