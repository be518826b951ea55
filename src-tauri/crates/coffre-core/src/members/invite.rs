//! An invite: seven words for the phone, and a mailbox file that they open.

use coffre_crypto::{InviteWords, WorkFactor, seal_phrase};
use coffre_format::act::{Act, Grant, Person};
use coffre_format::join::{Invite, InviteHead, InviteRoot};
use coffre_format::op::Definition;
use coffre_format::path::FileName;
use coffre_format::rank::{Level, Rank};
use coffre_format::{GrantId, InviteId, PersonId, RoleId};
use coffre_index::{InviteRow, InviteState};
use coffre_secret::SecretText;
use jiff::ToSpan as _;

use crate::random::RandomId as _;
use crate::vault::{Draft, Vault, VaultError, name_of, name_value};

/// How long an invite is answered, in days.
const DAYS: i64 = 7;

/// An invite that was made.
pub struct Invited {
    /// Its id.
    pub id: InviteId,
    /// Who is invited.
    pub person: PersonId,
    /// The seven words, to be said outside the folder.
    pub words: SecretText,
    /// Last day on which it is answered.
    pub expires: String,
}

/// An invite of this seat that nobody has been admitted for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenInvite {
    /// Its id.
    pub id: InviteId,
    /// Who is invited.
    pub person: PersonId,
    /// Last day on which it is answered.
    pub expires: String,
}

impl Vault {
    /// The open invites of this seat, answered or not.
    ///
    /// # Errors
    /// Failures of the local database.
    pub fn open_invites(&self) -> Result<Vec<OpenInvite>, VaultError> {
        let rows = self.journal.read().invites()?;
        let open = rows.iter().filter(|row| row.state == InviteState::Open);
        open.map(|row| {
            let line = row.body.split(|byte| *byte == b'\n').nth(1).unwrap_or_default();
            let invite = Invite::parse(line)?;
            Ok(OpenInvite {
                id: invite.invite,
                person: invite.person,
                expires: invite.expires,
            })
        })
        .collect()
    }

    /// Invites a new person with a role. Needs the step-up keys.
    ///
    /// # Errors
    /// [`VaultError::StepUp`], [`VaultError::NotAllowed`] for a rank that this person may not add.
    pub fn invite(&mut self, name: &str, role: RoleId, work: WorkFactor) -> Result<Invited, VaultError> {
        self.seat_keys(Level::High)?;
        let rank = self.grantable(role)?.rank;
        if rank >= self.rank()? {
            return Err(VaultError::NotAllowed);
        }
        let person = PersonId::make(&mut *self.random);
        let grant = GrantId::make(&mut *self.random);
        let mut draft = Draft::new();
        draft
            .act(Act::Person(Person { person }))
            .act(Act::Grant(Grant { grant, person, role }));
        let value = name_value("person", None, &[("fr", name)]);
        self.define(&mut draft, Definition::Name, &person.to_string(), Some(value))?;
        self.commit(Level::High, draft)?;
        self.write_invite(person, rank, work)
    }

    /// Invites a person who is known already: a new computer, or a forgotten passphrase.
    ///
    /// # Errors
    /// As [`Vault::invite`].
    pub fn invite_again(&mut self, person: PersonId, work: WorkFactor) -> Result<Invited, VaultError> {
        self.seat_keys(Level::High)?;
        let info = self
            .authority
            .person(person)
            .filter(|p| p.removed.is_none())
            .ok_or(VaultError::NotFound)?;
        let rank = info.rank;
        if rank >= self.rank()? && person != self.person() {
            return Err(VaultError::NotAllowed);
        }
        self.write_invite(person, rank, work)
    }

    /// Closes an invite; its words open nothing any more.
    ///
    /// # Errors
    /// Failures of the folder and of the local database.
    pub fn close_invite(&mut self, id: InviteId) -> Result<(), VaultError> {
        for name in [FileName::Invite(id), FileName::Request(id)] {
            self.store.delete(&name_of(&name.path()))?;
        }
        self.journal
            .transaction(|tx| tx.set_invite_state(&id.to_string(), InviteState::Closed))?;
        Ok(())
    }

    /// The rank of this person.
    ///
    /// # Errors
    /// [`VaultError::Removed`] for a person who is not part of the house any more.
    pub fn rank(&self) -> Result<Rank, VaultError> {
        let info = self
            .authority
            .person(self.person())
            .filter(|p| p.removed.is_none());
        info.map(|p| p.rank).ok_or(VaultError::Removed)
    }

    pub(super) fn write_invite(
        &mut self,
        person: PersonId,
        rank: Rank,
        work: WorkFactor,
    ) -> Result<Invited, VaultError> {
        let id = InviteId::make(&mut *self.random);
        let words = InviteWords::make(&mut *self.random);
        let (root, note) = self.chain.newest();
        let expires = self
            .clock
            .now()
            .today()
            .checked_add(DAYS.days())
            .map_err(|_| VaultError::InviteClosed)?;
        let invite = Invite {
            expires: expires.to_string(),
            heads: self.invite_heads(),
            invite: id,
            join: Invite::KIND.to_owned(),
            name: self.house.setting("agency").unwrap_or_default().to_owned(),
            person,
            rank,
            root: InviteRoot {
                note,
                version: root.version,
            },
            vault: self.id(),
        };
        let sealed = seal_phrase(invite.line().as_bytes(), words.as_passphrase(), work)?;
        // EXPOSE: kept in the encrypted journal until the invite is used, so that the answer can be opened.
        let kept = format!("{}\n{}", words.as_passphrase().expose(), invite.line());
        let row = InviteRow {
            id: id.to_string(),
            made_at: self.clock.now().instant(),
            state: InviteState::Open,
            body: kept.into_bytes(),
        };
        self.journal.transaction(|tx| tx.put_invite(&row))?;
        self.store
            .put_new(&name_of(&FileName::Invite(id).path()), &sealed)?;
        Ok(Invited {
            id,
            person,
            words: words.to_display(),
            expires: expires.to_string(),
        })
    }

    fn invite_heads(&self) -> Vec<InviteHead> {
        let heads = self.authority.heads().into_iter();
        let mut heads: Vec<_> = heads
            .map(|h| InviteHead {
                note: h.note,
                seat: h.seat,
                seq: h.seq,
            })
            .collect();
        heads.sort_by_key(|h| (h.seat, h.note));
        heads.truncate(256);
        heads
    }
}
