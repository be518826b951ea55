//! What a director demands of everybody: the second secret on each computer, and a new passphrase.
//!
//! No program can look into another computer, so a demand works at the places that pass through ours: nobody is admitted
//! without the second secret, the computers that lack it are listed, and whoever is asked for a new passphrase is told
//! at every unlock until he has changed it.

use coffre_format::op::Definition;
use coffre_format::rank::{Level, Protection, Rank};
use coffre_format::{PersonId, SeatId};
use jiff::civil::Date;
use serde_json::{Map, Value};

use crate::vault::{Draft, Vault, VaultError};

/// The setting that makes the second secret compulsory.
const SECOND_FACTOR: &str = "second-factor";
/// Its value then.
const REQUIRED: &str = "required";
/// Begins the key of the setting that keeps the day on which somebody was asked for a new passphrase.
const PASSPHRASE: &str = "passphrase.";

impl Vault {
    /// Whether every computer must keep a second secret in its keyring.
    pub fn demands_second_factor(&self) -> bool {
        self.house.setting(SECOND_FACTOR) == Some(REQUIRED)
    }

    /// Demands the second secret of every computer that is admitted from now on, or does not any more. Needs the step-up
    /// keys of a director.
    ///
    /// # Errors
    /// [`VaultError::NotAllowed`] for anybody else; as [`Vault::commit`].
    pub fn demand_second_factor(&mut self, demand: bool) -> Result<(), VaultError> {
        self.demand(SECOND_FACTOR, demand.then_some(REQUIRED))
    }

    /// The seats that are not removed and keep their keys behind the passphrase alone, as their certificates say. The
    /// step-up seat of a director has none: the root lists it, and his everyday seat speaks for the computer.
    pub fn without_second_factor(&self) -> Vec<SeatId> {
        let lacks = |seat: &&crate::authority::SeatInfo| {
            seat.removed.is_none() && seat.certified_by.is_some() && seat.protection == Protection::Phrase
        };
        self.authority
            .seats()
            .filter(lacks)
            .map(|seat| seat.seat)
            .collect()
    }

    /// Asks a person for a new passphrase. Needs the step-up keys of a director.
    ///
    /// # Errors
    /// [`VaultError::NotFound`] for who is no member any more; [`VaultError::NotAllowed`]; as [`Vault::commit`].
    pub fn ask_new_passphrase(&mut self, person: PersonId) -> Result<(), VaultError> {
        let member = self.authority.person(person);
        if member.is_none_or(|member| member.removed.is_some()) {
            return Err(VaultError::NotFound);
        }
        let today = self.today().to_string();
        self.demand(&format!("{PASSPHRASE}{person}"), Some(&today))
    }

    /// The day on which a person was last asked for a new passphrase.
    pub fn new_passphrase_asked(&self, person: PersonId) -> Option<Date> {
        let day = self.house.setting(&format!("{PASSPHRASE}{person}"))?;
        day.parse().ok()
    }

    /// The day on which the person who is unlocked was asked for a new passphrase, while he has not changed it on this
    /// computer since; a change on that very day counts.
    pub fn new_passphrase_due(&self) -> Option<Date> {
        let asked = self.new_passphrase_asked(self.person())?;
        let since = self.home.passphrase_since();
        since.is_none_or(|since| since < asked).then_some(asked)
    }

    fn demand(&mut self, key: &str, value: Option<&str>) -> Result<(), VaultError> {
        self.seat_keys(Level::High)?;
        if self.rank()? < Rank::Director {
            return Err(VaultError::NotAllowed);
        }
        let value = value.map(|value| {
            let mut object = Map::new();
            object.insert("value".to_owned(), Value::from(value));
            object
        });
        let mut draft = Draft::new();
        self.define(&mut draft, Definition::Setting, key, value)?;
        self.commit(Level::High, draft).map(|_| ())
    }
}
