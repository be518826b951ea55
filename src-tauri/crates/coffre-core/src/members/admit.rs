//! Admitting: the inviter looks at who answered, compares two words, certifies and hands over keys.

use coffre_crypto::{PublicKey, Recipient};
use coffre_format::act::Act;
use coffre_format::join::{Invite, Request};
use coffre_format::limits::MAX_JOIN;
use coffre_format::path::FileName;
use coffre_format::rank::{Level, Protection, Rank, Right};
use coffre_format::root::PublicKeys;
use coffre_format::text::base64;
use coffre_format::{Hash, InviteId, PersonId};
use coffre_index::InviteState;
use coffre_secret::SecretText;

use super::join::{check_words, open_request};
use crate::vault::{Draft, Finding, RootDraft, Vault, VaultError, certificate, reading_level};

/// A seat that asks to be certified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatOffer {
    /// Day or high.
    pub level: Level,
    /// Its keys.
    pub keys: PublicKeys,
}

/// An answered invite, before it is decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Admission {
    /// The invite.
    pub invite: InviteId,
    /// Who answered.
    pub person: PersonId,
    /// Name of his computer.
    pub computer: String,
    /// How his keys are kept.
    pub protection: Protection,
    /// The two words to be compared on the phone.
    pub check: [String; 2],
    /// The seats that he offers.
    pub seats: Vec<SeatOffer>,
    /// For an invited director, once admitted: the root version that was proposed.
    pub root: Option<RootDraft>,
}

impl Vault {
    /// The invites of this seat that were answered. An answer that cannot be read, or is none, is a finding.
    ///
    /// # Errors
    /// [`VaultError::InviteClash`] where a second, different request answered one; that invite is closed.
    pub fn admissions(&mut self) -> Result<Vec<Admission>, VaultError> {
        let mut answered = Vec::new();
        for row in self
            .journal
            .read()
            .invites()?
            .into_iter()
            .filter(|row| row.state == InviteState::Open)
        {
            let id = InviteId::parse(&row.id)?;
            let Some(sealed) = self.fetch(&FileName::Request(id).path(), MAX_JOIN)? else {
                continue;
            };
            let (words, invite) = kept(&row.body)?;
            let answer = open_request(&sealed, &words)
                .and_then(|request| Ok((admission(&invite, &request)?, request)));
            let Ok((admission, request)) = answer else {
                let name = FileName::Request(id).path();
                self.finding(Finding::Damaged { name });
                continue;
            };
            self.remember_request(id, &request)?;
            if self.is_admitted(&admission) {
                // A crash came between the certificates and the end of the invite.
                self.use_up(id)?;
            } else {
                answered.push(admission);
            }
        }
        Ok(answered)
    }

    /// Certifies the seats of an answered invite and hands over the keys of what the person reads. Needs the step-up
    /// keys. The two words must have been compared by voice.
    ///
    /// # Errors
    /// [`VaultError::InviteClosed`], [`VaultError::InviteClash`], [`VaultError::NoRequest`]; [`VaultError::SecondFactor`]
    /// where the house demands it and the computer has none; as [`Vault::commit`].
    pub fn admit(&mut self, invite: InviteId) -> Result<Admission, VaultError> {
        self.seat_keys(Level::High)?;
        let mut admission = self
            .admissions()?
            .into_iter()
            .find(|a| a.invite == invite)
            .ok_or(VaultError::NoRequest)?;
        if self.demands_second_factor() && admission.protection == Protection::Phrase {
            return Err(VaultError::SecondFactor);
        }
        let row = self
            .journal
            .read()
            .invite(&invite.to_string())?
            .ok_or(VaultError::InviteClosed)?;
        let (_, stated) = kept(&row.body)?;
        if stated.expires < self.clock.now().today().to_string() {
            return Err(VaultError::InviteClosed);
        }
        if stated.rank == Rank::Director && admission.person != self.person() {
            let high = admission.seats.iter().find(|seat| seat.level == Level::High);
            let keys = high.ok_or(VaultError::NoRequest)?.keys.clone();
            admission.root = Some(self.propose_director(admission.person, keys)?);
        } else {
            self.certify(&admission)?;
        }
        fail::fail_point!("core::admitted");
        self.use_up(invite)?;
        Ok(admission)
    }

    fn certify(&mut self, admission: &Admission) -> Result<(), VaultError> {
        let mut draft = Draft::new();
        for seat in &admission.seats {
            draft.act(certificate(
                &seat.keys,
                admission.person,
                seat.level,
                admission.protection,
            ));
        }
        for act in self.hand_over_to(admission.person, &admission.seats)? {
            draft.act(act);
        }
        self.commit(Level::High, draft).map(|_| ())
    }

    /// Whether all seats of an answer are certified: an entry that is durable here did it.
    fn is_admitted(&self, admission: &Admission) -> bool {
        let certified = |offer: &SeatOffer| {
            let seat = self.authority.seat(offer.keys.seat());
            seat.is_some_and(|seat| seat.person == admission.person)
        };
        admission.seats.iter().all(certified)
    }

    fn use_up(&mut self, invite: InviteId) -> Result<(), VaultError> {
        self.close_mailbox(invite)?;
        fail::fail_point!("core::mailbox_closed");
        Ok(self
            .journal
            .transaction(|tx| tx.set_invite_state(&invite.to_string(), InviteState::Used))?)
    }

    /// Keyrings for every compartment that the person reads, for his seats and for all who read there already: whoever
    /// looks at the entry later can tell whom they served.
    fn hand_over_to(&mut self, person: PersonId, seats: &[SeatOffer]) -> Result<Vec<Act>, VaultError> {
        let mut acts = Vec::new();
        let compartments = self.authority.compartments();
        for c in compartments.iter().filter(|c| !c.dropped) {
            if self.authority.right(person, c.c) < Right::Read {
                continue;
            }
            let level = reading_level(c.stepup);
            self.open_keyrings(c.c)?;
            let of_level = seats.iter().filter(|seat| seat.level == level);
            let to = of_level
                .map(|seat| Recipient::parse(&seat.keys.recipient))
                .collect::<Result<Vec<_>, _>>()?;
            if !to.is_empty() && self.holds_any(c.c) {
                let readers = self.entitled(c.c);
                acts.push(self.hand_over(c.c, c.stepup, &readers, &to)?);
            }
        }
        Ok(acts)
    }

    /// The first request that was seen for an invite is the only one that may be admitted.
    fn remember_request(&mut self, id: InviteId, request: &Request) -> Result<(), VaultError> {
        let key = format!("request {id}");
        let hash = Hash::of(request.line().as_bytes());
        match self.journal.read().setting(&key)? {
            None => Ok(self
                .journal
                .transaction(|tx| tx.set_setting(&key, hash.as_bytes()))?),
            Some(known) if known == hash.as_bytes() => Ok(()),
            Some(_) => {
                self.journal
                    .transaction(|tx| tx.set_invite_state(&id.to_string(), InviteState::Closed))?;
                Err(VaultError::InviteClash)
            }
        }
    }

    fn close_mailbox(&self, id: InviteId) -> Result<(), VaultError> {
        for name in [FileName::Invite(id), FileName::Request(id)] {
            self.store.delete(&crate::vault::name_of(&name.path()))?;
        }
        Ok(())
    }
}

fn kept(body: &[u8]) -> Result<(SecretText, Invite), VaultError> {
    let text = std::str::from_utf8(body).map_err(|_| VaultError::InviteClosed)?;
    let (words, invite) = text.split_once('\n').ok_or(VaultError::InviteClosed)?;
    Ok((
        SecretText::new(words.to_owned()),
        Invite::parse(invite.as_bytes())?,
    ))
}

/// Checks that the request answers this invite and that each offered seat signed it.
fn admission(invite: &Invite, request: &Request) -> Result<Admission, VaultError> {
    let answers =
        request.invite == invite.invite && request.vault == invite.vault && request.person == invite.person;
    let text = request.signed_text();
    let mut seats = Vec::new();
    for seat in &request.seats {
        let keys = seat.keys()?;
        let signature: [u8; 64] = base64(&seat.sig)?;
        if !PublicKey::from_bytes(&keys.sign)?.verifies(text.as_bytes(), &signature) {
            return Err(VaultError::NoRequest);
        }
        Recipient::parse(&keys.recipient)?;
        seats.push(SeatOffer {
            level: seat.level,
            keys,
        });
    }
    if !answers {
        return Err(VaultError::NoRequest);
    }
    Ok(Admission {
        invite: invite.invite,
        person: invite.person,
        computer: request.computer.clone(),
        protection: request.protection,
        check: check_words(request),
        seats,
        root: None,
    })
}
