//! What an open seat owes the vault, and does without being asked (design 2.4).
//!
//! A reader states which epochs he opened, so that depositors may use them. A high seat renews keys where a removal or
//! a new recovery sheet left none clean. A director's adds its own keyring to epochs that another made, which mends
//! one that left out the sheet, hands keys to fellow directors, and agrees to be listed when he was invited. Any high
//! seat hands a key that it holds to who may read and was admitted beside the rotation that made it.

use std::collections::BTreeSet;

use coffre_format::act::{Act, DropPerson, Opened};
use coffre_format::rank::{Level, Rank, Right, Use};
use coffre_format::{CompartmentId, EntityId, PersonId, SeatId};

use super::error::VaultError;
use super::news::News;
use super::served::Settled;
use super::{Draft, Pulled, Vault, certificate};
use crate::authority::CompartmentInfo;

impl Vault {
    /// Takes in what is new in the folder and, while the step-up keys are open, does what they owe.
    ///
    /// # Errors
    /// As [`Vault::pull`] and [`Vault::commit`].
    pub fn catch_up(&mut self) -> Result<Pulled, VaultError> {
        let news = self.lookout()?.look()?;
        self.catch_up_with(news)
    }

    /// As [`Vault::catch_up`], with what a look found that was taken beside this vault. What another seat looked for is
    /// not used.
    ///
    /// # Errors
    /// As [`Vault::catch_up`].
    pub fn catch_up_with(&mut self, news: News) -> Result<Pulled, VaultError> {
        if news.seat != self.seat() {
            return self.catch_up();
        }
        let pulled = self.pull_from(news)?;
        if self.is_stepped_up() {
            self.settle()?;
        }
        Ok(pulled)
    }

    /// What an open high seat owes. Doing it again does nothing more.
    pub(crate) fn settle(&mut self) -> Result<(), VaultError> {
        self.consent()?;
        if !self.high_stands()? {
            return Ok(());
        }
        self.certify_own_day_seat()?;
        let compartments: Vec<CompartmentInfo> = self
            .authority
            .compartments()
            .into_iter()
            .filter(|c| !c.dropped)
            .collect();
        for c in &compartments {
            self.open_keyrings(c.c)?;
        }
        let mut draft = Draft::new();
        for act in self.opened_acts() {
            draft.act(act);
        }
        let mut marks = Vec::new();
        let mut settled = Vec::new();
        for c in &compartments {
            let before = self.settled(c.c)?;
            let handed = self.settle_keys(c, &before, &mut draft, &mut marks)?;
            settled.push((c.c, before, handed));
        }
        for person in self.former_directors() {
            draft.act(Act::DropPerson(DropPerson { person }));
        }
        if !draft.is_empty() {
            self.commit(Level::High, draft)?;
            self.journal
                .transaction(|tx| marks.iter().try_for_each(|mark| tx.set_setting(mark, b"1")))?;
        }
        for (c, before, handed) in &settled {
            self.keep_settled(*c, before, *handed)?;
        }
        Ok(())
    }

    /// Whether the open high seat is certified and not removed: the person may be a director with other seats.
    pub(crate) fn high_stands(&self) -> Result<bool, VaultError> {
        let seat = self.high_keys()?.seat();
        Ok(self
            .authority
            .seat(seat)
            .is_some_and(|info| info.removed.is_none()))
    }

    /// New keys for a compartment, or the present ones for those who may lack them. Returns whether there were any.
    fn settle_keys(
        &mut self,
        c: &CompartmentInfo,
        settled: &Settled,
        draft: &mut Draft,
        marks: &mut Vec<String>,
    ) -> Result<bool, VaultError> {
        let director = self.rank().is_ok_and(|rank| rank == Rank::Director);
        let stale = self.authority.needs_rotation().contains(&c.c) || (director && self.is_before_sheet(c.c));
        // Keys that outlast the right to read are handed to nobody.
        let held = self.holds_any(c.c) && self.authority.right(self.person(), c.c) >= Right::Read;
        let unmended = if director { self.unmended(c.c)? } else { Vec::new() };
        let waiting = if director {
            self.waiting_directors(c.c)?
        } else {
            Vec::new()
        };
        let owed = !unmended.is_empty() || !waiting.is_empty();
        let readers = self.entitled(c.c);
        let acts = if stale && self.authority.may_rotate(self.person(), c.c) {
            self.make_epoch(c.c, c.stepup, &readers, &[])?
        } else if held && (owed || self.somebody_lacks(c.c, settled)) {
            vec![self.hand_over(c.c, c.stepup, &readers, &[])?]
        } else {
            return Ok(false);
        };
        for act in acts {
            draft.act(act);
        }
        marks.extend(unmended);
        marks.extend(waiting.iter().map(|seat| handed_key(c.c, *seat)));
        Ok(true)
    }

    /// Marks of the epochs of others whose keys are held and to which this seat has not added a keyring.
    fn unmended(&self, c: CompartmentId) -> Result<Vec<String>, VaultError> {
        let mut marks = Vec::new();
        for epoch in self.authority.epochs(c) {
            let maker = self.authority.seat(epoch.maker).map(|seat| seat.person);
            let mark = format!("mended {}", epoch.kid);
            if maker != Some(self.person())
                && self.chest_for(&epoch.kid).is_some()
                && self.journal.read().setting(&mark)?.is_none()
            {
                marks.push(mark);
            }
        }
        Ok(marks)
    }

    /// Seats of the other directors that read `c` and to which this seat has not handed the keys.
    fn waiting_directors(&self, c: CompartmentId) -> Result<Vec<SeatId>, VaultError> {
        let directors = self.chain.newest().0.persons();
        let mut seats = Vec::new();
        for seat in self.entitled(c) {
            let owner = self.authority.seat(seat).map(|info| info.person);
            let other = owner.is_some_and(|p| p != self.person() && directors.contains(&p));
            if other && self.journal.read().setting(&handed_key(c, seat))?.is_none() {
                seats.push(seat);
            }
        }
        Ok(seats)
    }

    /// Whether the newest epoch of `c` was made before the present recovery sheet: its keyring is open to the old one
    /// and closed to the new.
    fn is_before_sheet(&self, c: CompartmentId) -> bool {
        let now = &self.chain.newest().0.recovery;
        let same = self
            .chain
            .iter()
            .map(|(_, root)| (root.version, &root.recovery == now));
        let other = same.filter(|(_, same)| !same).map(|(version, _)| version).max();
        let newest = self
            .authority
            .epochs(c)
            .iter()
            .rev()
            .find(|e| e.counts && e.clean);
        let made_under = newest
            .and_then(|e| self.notes.get(&e.note))
            .map(|entry| entry.root.0);
        made_under.zip(other).is_some_and(|(made, other)| made <= other)
    }

    /// Persons whom an earlier root lists and the newest does not, and who are not dropped yet.
    fn former_directors(&self) -> Vec<PersonId> {
        let now = self.chain.newest().0.persons();
        if !now.contains(&self.person()) {
            return Vec::new();
        }
        let ever: BTreeSet<PersonId> = self.chain.iter().flat_map(|(_, root)| root.persons()).collect();
        let stands = |p: &PersonId| {
            self.authority
                .person(*p)
                .is_some_and(|info| info.removed.is_none())
        };
        ever.difference(&now).filter(|p| stands(p)).copied().collect()
    }

    /// Agrees to be listed as a director: signs the one draft that lists this high seat, when a present director or the
    /// recovery sheet signed it. Only a seat without any other standing agrees unasked.
    fn consent(&mut self) -> Result<(), VaultError> {
        let seat = self.high_keys()?.seat();
        if self.authority.seat(seat).is_some() {
            return Ok(());
        }
        let lists_me = |draft: &super::RootDraft| draft.added.iter().any(|(_, added)| *added == seat);
        let mut drafts = self.pending_roots()?.into_iter().filter(lists_me);
        match (drafts.next(), drafts.next()) {
            (Some(draft), None) if !draft.signed_here => self.sign_root(draft.hash).map(|_| ()),
            _ => Ok(()),
        }
    }

    /// A director certifies further seats of his own person; the first is the day seat of this computer.
    fn certify_own_day_seat(&mut self) -> Result<(), VaultError> {
        let high = self.high_keys()?.seat();
        let listed = self.chain.newest().0.directors.iter().any(|d| d.seat == high);
        if !listed || self.authority.seat(self.day.seat()).is_some() {
            return Ok(());
        }
        let protection = self.home.profile().protection;
        let mut draft = Draft::new();
        draft.act(certificate(
            &self.day.public(),
            self.person(),
            Level::Day,
            protection,
        ));
        self.commit(Level::High, draft).map(|_| ())
    }

    /// States the epochs that this day seat opened and that depositors may not use before somebody says so: those that
    /// no director made and that nobody but their maker vouched for (FORMAT.md 6.6).
    pub(super) fn day_openings(&mut self) -> Result<Vec<Act>, VaultError> {
        let standing = self
            .authority
            .seat(self.day.seat())
            .is_some_and(|seat| seat.removed.is_none());
        let compartments = self
            .authority
            .compartments()
            .into_iter()
            .filter(|c| !c.dropped && !c.stepup);
        let mut acts = Vec::new();
        for c in compartments
            .filter(|_| standing)
            .map(|info| info.c)
            .collect::<Vec<_>>()
        {
            let owed = self.unvouched(c);
            if owed.is_empty() || self.authority.right(self.person(), c) < Right::Read {
                continue;
            }
            self.open_keyrings(c)?;
            let opened = owed.into_iter().filter(|kid| self.chest.get(kid).is_some());
            acts.extend(opened.map(|kid| Act::Opened(Opened { kid })));
        }
        Ok(acts)
    }

    fn unvouched(&self, c: CompartmentId) -> Vec<coffre_format::Kid> {
        let person = self.person();
        let epochs = self.authority.epochs(c).iter().filter(|epoch| {
            let maker = self.authority.seat(epoch.maker).map(|seat| seat.person);
            epoch.counts
                && epoch.clean
                && epoch.maker_rank != Rank::Director
                && maker != Some(person)
                && epoch.opened_by.iter().all(|opener| Some(*opener) == maker)
        });
        epochs.map(|epoch| epoch.kid).collect()
    }

    /// Keeps an audit line where this person may write to the log; a seat that nobody certified yet may not.
    pub(crate) fn note_act(
        &mut self,
        event: &str,
        ids: Vec<EntityId>,
        detail: &[(&str, &str)],
    ) -> Result<(), VaultError> {
        let log = self.compartment_of_use(Use::Audit);
        match log {
            Ok(c) if self.authority.right(self.person(), c) >= Right::File => {
                self.write_audit(event, ids, detail)
            }
            _ => Ok(()),
        }
    }
}

fn handed_key(c: CompartmentId, seat: SeatId) -> String {
    format!("handed {c} {seat}")
}
