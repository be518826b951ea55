//! A session: unlock, step up where a verb needs it, work, lock.

use std::collections::BTreeSet;

use coffre_core::vault::{Finding, Published, Vault, VaultError};

use crate::context::Context;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::place::open_vault_folder;
use crate::progress::during;

/// An unlocked vault and its surroundings.
pub(crate) struct Session<'c> {
    /// What the command knows.
    pub(crate) context: &'c Context,
    /// The vault.
    pub(crate) vault: Vault,
}

impl<'c> Session<'c> {
    /// Asks for the passphrase and unlocks.
    pub(crate) fn open(context: &'c Context) -> Result<Self, CommandError> {
        let (home, folder) = context.chosen_seat()?;
        let store = open_vault_folder(&folder)?;
        let passphrase = context.prompt.passphrase()?;
        let vault = context.unlock(home, store, &passphrase)?;
        let mut session = Self { context, vault };
        session.tell_what_was_noticed();
        if context.step_up {
            session.step_up()?;
        }
        Ok(session)
    }

    fn tell_what_was_noticed(&self) {
        let person = self.vault.authority().person(self.vault.person());
        if person.is_some_and(|person| person.removed.is_some()) {
            self.context
                .output
                .note("This person was removed from the house: only what was read before is still here.");
        }
        if self.vault.profile().recovering {
            self.context.output.note(
                "The recovery with the sheet did not come to its end: run `coffre recover` again, with the same sheet.",
            );
        }
        let codes: BTreeSet<&str> = self.vault.findings().map(Finding::code).collect();
        if !codes.is_empty() {
            let codes = codes.into_iter().collect::<Vec<_>>().join(", ");
            self.context.output.note(&format!(
                "Something was noticed ({codes}); `coffre check` says more."
            ));
        }
    }

    /// Opens the step-up keys where they are not open yet.
    pub(crate) fn step_up(&mut self) -> Result<(), CommandError> {
        if self.vault.is_stepped_up() {
            return Ok(());
        }
        let passphrase = self.context.prompt.step_up()?;
        let (vault, context) = (&mut self.vault, self.context);
        Ok(during(context.output, "opening", || {
            vault.step_up(&passphrase, &context.device)
        })?)
    }

    /// Says what is left to say and wipes the keys. Tells whether the folder has taken everything.
    pub(crate) fn close(mut self) -> Result<Exit, CommandError> {
        match self.vault.flush_audit() {
            // A newcomer to whom nobody has handed keys yet: the lines are durable here and are said later.
            Err(VaultError::NoEpoch) => {
                self.context
                    .output
                    .note("No key to write with has been handed to this computer yet; the log waits here.");
            }
            other => other?,
        }
        match self.vault.publish()? {
            Published::All => Ok(Exit::Done),
            Published::Waiting { files } => {
                self.context.output.note(&format!(
                    "{files} files wait on this computer: the vault's folder did not take them. Nothing is lost; they \
                     are published at the next command once the folder can be written again."
                ));
                Ok(Exit::Waiting)
            }
        }
    }
}
