//! A look into the journals' folder. Listing a hundred thousand names takes a while and needs no key, so it is done
//! beside an open vault and not with it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use coffre_format::{Hash, SeatId};
use coffre_store::{Folder, Listed, Store, list_readable};

use super::Vault;
use super::error::VaultError;
use super::finding::Finding;

/// The setting that holds the heads of the invite, one note hash a line.
pub(crate) const PINNED_HEADS: &str = "heads of the invite";

/// Ready to look.
pub struct Lookout {
    store: Arc<dyn Store>,
    seat: SeatId,
    heads: BTreeMap<SeatId, u64>,
}

/// What lay in the journals' folder.
pub struct News {
    pub(super) listed: Vec<Listed>,
    /// Folders that could not be listed: nothing is known of what is in them.
    pub(super) unlisted: BTreeSet<Folder>,
    /// For whom.
    pub(super) seat: SeatId,
    /// The ends of the journals when the look began: what was said here since cannot have been seen.
    pub(super) heads: BTreeMap<SeatId, u64>,
}

impl Lookout {
    /// Looks.
    ///
    /// # Errors
    /// A folder that cannot be read. One below it that cannot is noted.
    pub fn look(self) -> Result<News, VaultError> {
        let log = Folder::parse("log").expect("a fixed name");
        let (listed, unlisted) = list_readable(&*self.store, &log)?;
        Ok(News {
            listed,
            unlisted,
            seat: self.seat,
            heads: self.heads,
        })
    }
}

impl Vault {
    /// Puts what waits into the folder and gets ready to look for what others put there.
    ///
    /// # Errors
    /// As [`Vault::publish`].
    pub fn lookout(&mut self) -> Result<Lookout, VaultError> {
        self.publish()?;
        let ends = self.notes.seats().filter_map(|seat| {
            let (seq, _) = self.notes.head(seat)?;
            Some((seat, seq))
        });
        Ok(Lookout {
            store: Arc::clone(&self.store),
            seat: self.seat(),
            heads: ends.collect(),
        })
    }

    /// Notices that notes which this seat has seen are not there any more. Of a folder that cannot be listed nothing is
    /// known.
    pub(super) fn notice_missing(
        &mut self,
        present: &BTreeSet<(SeatId, u64)>,
        unlisted: &BTreeSet<Folder>,
        heads: &BTreeMap<SeatId, u64>,
    ) {
        let is_listed = |seat: SeatId| {
            let own = format!("log/{seat}");
            unlisted.iter().all(|folder| !own.starts_with(folder.as_str()))
        };
        let seats: BTreeSet<SeatId> = self.notes.seats().filter(|seat| is_listed(*seat)).collect();
        let held = self.notes.iter().map(|(_, e)| (e.seat, e.seq));
        let held = held.filter(|(seat, _)| seats.contains(seat));
        let held = held.filter(|(seat, seq)| heads.get(seat).is_some_and(|head| seq <= head));
        let missing = held.filter(|position| !present.contains(position)).count() as u64;
        if missing > 0 {
            self.finding(Finding::WentBack { missing });
        }
    }

    /// A folder that shows a newcomer less than his invite names is older than the invite, or was cut.
    pub(super) fn notice_withheld(&mut self) -> Result<(), VaultError> {
        let Some(pinned) = self.journal.read().setting(PINNED_HEADS)? else {
            return Ok(());
        };
        let pinned = String::from_utf8_lossy(&pinned);
        let heads = pinned.lines().filter_map(|line| Hash::parse(line).ok());
        let missing = heads.filter(|head| !self.notes.contains(head)).count() as u64;
        if missing > 0 {
            self.finding(Finding::WentBack { missing });
        }
        Ok(())
    }
}
