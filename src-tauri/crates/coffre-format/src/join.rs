//! The join mailbox: an invite and the request that answers it (FORMAT.md 9.2).

use serde::{Deserialize, Serialize};

use crate::entry::Head;
use crate::hash::Hash;
use crate::id::{InviteId, PersonId, SeatId, VaultId};
use crate::json;
use crate::limits::MAX_JOIN;
use crate::rank::{Level, Protection, Rank};
use crate::root::PublicKeys;
use crate::text::{ParseError, base64, date, recipient, to_base64};

const INVITE: &str = "coffre-invite/v1";
const REQUEST: &str = "coffre-request/v1";

/// A head as it stands in an invite.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InviteHead {
    /// Note hash.
    pub note: Hash,
    /// Journal.
    pub seat: SeatId,
    /// Number.
    pub seq: u64,
}

/// The root that an invite pins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InviteRoot {
    /// Note hash of the newest version.
    pub note: Hash,
    /// Its number.
    pub version: u64,
}

/// What the inviter tells the newcomer, sealed under the seven words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Invite {
    /// Last day on which the inviter answers.
    pub expires: String,
    /// Heads that the newcomer must find or exceed.
    pub heads: Vec<InviteHead>,
    /// The invite.
    pub invite: InviteId,
    /// Always `coffre-invite/v1`.
    pub join: String,
    /// Name of the vault, for the screen.
    pub name: String,
    /// Who is invited.
    pub person: PersonId,
    /// His rank, which says whether a high seat is made.
    pub rank: Rank,
    /// Newest root.
    pub root: InviteRoot,
    /// The vault, pinned by the newcomer.
    pub vault: VaultId,
}

/// A seat that a request offers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequestSeat {
    /// Day or high.
    pub level: Level,
    /// Its recipient.
    pub recipient: String,
    /// Its Ed25519 key in base64.
    pub sign: String,
    /// Its signature over [`Request::signed_text`] in base64.
    pub sig: String,
}

impl RequestSeat {
    /// Its public keys.
    ///
    /// # Errors
    /// A key that cannot be one.
    pub fn keys(&self) -> Result<PublicKeys, ParseError> {
        recipient(&self.recipient)?;
        Ok(PublicKeys {
            recipient: self.recipient.clone(),
            sign: base64(&self.sign)?,
        })
    }
}

/// What the newcomer answers, sealed under the same words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// Name of the computer, for the inviter's screen.
    pub computer: String,
    /// The invite.
    pub invite: InviteId,
    /// Always `coffre-request/v1`.
    pub join: String,
    /// Who is invited.
    pub person: PersonId,
    /// How the seats' keys are kept.
    pub protection: Protection,
    /// The seats, ascending by level.
    pub seats: Vec<RequestSeat>,
    /// The vault.
    pub vault: VaultId,
}

impl Invite {
    /// Names this kind of file; the value of `join`.
    pub const KIND: &'static str = INVITE;

    /// Reads the opened mailbox file.
    ///
    /// # Errors
    /// Anything but a canonical invite.
    pub fn parse(plaintext: &[u8]) -> Result<Self, ParseError> {
        let invite: Self = json::parse(text(plaintext)?)?;
        date(&invite.expires)?;
        if invite.join == INVITE {
            Ok(invite)
        } else {
            Err(ParseError::Word)
        }
    }

    /// Writes what is sealed.
    pub fn line(&self) -> String {
        json::write_map(json::to_map(self))
    }

    /// The heads as the journal knows them.
    pub fn heads(&self) -> impl Iterator<Item = Head> + '_ {
        self.heads.iter().map(|h| Head {
            seat: h.seat,
            seq: h.seq,
            note: h.note,
        })
    }
}

impl Request {
    /// Names this kind of file; the value of `join`.
    pub const KIND: &'static str = REQUEST;

    /// Reads the opened mailbox file. Signatures are checked where the keys are, over [`Request::signed_text`].
    ///
    /// # Errors
    /// Anything but a canonical request with one or two seats of different levels.
    pub fn parse(plaintext: &[u8]) -> Result<Self, ParseError> {
        let request: Self = json::parse(text(plaintext)?)?;
        let levels = request.seats.windows(2).all(|w| w[0].level < w[1].level);
        let sound = request.join == REQUEST && levels && (1..=2).contains(&request.seats.len());
        if sound {
            Ok(request)
        } else {
            Err(ParseError::Contradiction)
        }
    }

    /// Writes what is sealed.
    pub fn line(&self) -> String {
        json::write_map(json::to_map(self))
    }

    /// The text that each seat signs: the request with every `sig` empty, after its domain line.
    pub fn signed_text(&self) -> String {
        let mut bare = self.clone();
        for seat in &mut bare.seats {
            seat.sig.clear();
        }
        format!("{REQUEST}\n{}", bare.line())
    }

    /// Puts a signature in place.
    pub fn set_signature(&mut self, level: Level, signature: &[u8; 64]) {
        for seat in self.seats.iter_mut().filter(|s| s.level == level) {
            seat.sig = to_base64(signature);
        }
    }

    /// The two indices into the word list that both screens show (FORMAT.md 9.2).
    pub fn check_indices(&self) -> [u16; 2] {
        let hash = Hash::of(self.line().as_bytes());
        let b = hash.as_bytes();
        let bits = (u32::from(b[0]) << 16) | (u32::from(b[1]) << 8) | u32::from(b[2]);
        [((bits >> 13) & 0x7ff) as u16, ((bits >> 2) & 0x7ff) as u16]
    }
}

fn text(plaintext: &[u8]) -> Result<&str, ParseError> {
    if plaintext.len() as u64 > MAX_JOIN {
        return Err(ParseError::Size);
    }
    std::str::from_utf8(plaintext).map_err(|_| ParseError::Text)
}

#[cfg(test)]
mod tests;
