//! A look into the journals' folder. Listing a hundred thousand names takes a while and needs no key, so it is done
//! beside an open vault and not with it.

use std::collections::BTreeMap;
use std::sync::Arc;

use coffre_format::SeatId;
use coffre_store::{Folder, Listed, Store, list_all};

use super::Vault;
use super::error::VaultError;

/// Ready to look.
pub struct Lookout {
    store: Arc<dyn Store>,
    seat: SeatId,
    heads: BTreeMap<SeatId, u64>,
}

/// What lay in the journals' folder.
pub struct News {
    pub(super) listed: Vec<Listed>,
    /// For whom.
    pub(super) seat: SeatId,
    /// The ends of the journals when the look began: what was said here since cannot have been seen.
    pub(super) heads: BTreeMap<SeatId, u64>,
}

impl Lookout {
    /// Looks.
    ///
    /// # Errors
    /// A folder that cannot be read.
    pub fn look(self) -> Result<News, VaultError> {
        let log = Folder::parse("log").expect("a fixed name");
        Ok(News {
            listed: list_all(&*self.store, &log)?,
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
}
