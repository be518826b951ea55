//! Joining: a new computer reads the invite, makes its seats and answers (FORMAT.md 9.2).

use std::path::PathBuf;
use std::sync::Arc;

use coffre_crypto::{AcceptedWork, InviteWords, SeatFile, WorkFactor, open_phrase, seal_phrase, words};
use coffre_format::join::{Invite, Request, RequestSeat};
use coffre_format::limits::MAX_JOIN;
use coffre_format::path::FileName;
use coffre_format::rank::{Level, Protection, Rank};
use coffre_format::text::to_base64;
use coffre_format::{Hash, SeatId};
use coffre_secret::Passphrase;
use coffre_store::{Folder, Store, StoreError, list_all};

use crate::vault::{
    DeviceSecret, Edge, FreshSeats, Home, PINNED_HEADS, Profile, SeatHome, VaultError, crypto_vault,
    fresh_device, name_of, public_keys, roots,
};

/// What the newcomer decides.
pub struct Joining {
    /// The vault's folder, as this computer names it.
    pub folder: PathBuf,
    /// Name of the computer, for the inviter's screen.
    pub computer: String,
    /// What the person wants to be called on the locked screen.
    pub label: String,
    /// How the seats' keys are kept.
    pub protection: Protection,
}

/// A computer that has answered and waits to be admitted.
pub struct Waiting {
    /// The seat's folder.
    pub home: SeatHome,
    /// Name of the agency, from the invite.
    pub agency: String,
    /// The two words to be compared on the phone.
    pub check: [String; 2],
}

/// Opens the invite that these words fit and answers it with new seats.
///
/// The vault is pinned by the invite: a folder whose root chain does not begin with that hash is refused.
///
/// # Errors
/// [`VaultError::NoInvite`], [`VaultError::OtherVault`], [`VaultError::RolledBack`] for a folder older than the invite,
/// [`VaultError::InviteClosed`] where another answer came first.
pub fn join(
    joining: Joining,
    typed: &InviteWords,
    home: &Home,
    store: Arc<dyn Store>,
    passphrase: &Passphrase,
    device: &dyn DeviceSecret,
    mut edge: Edge,
) -> Result<Waiting, VaultError> {
    let invite = find_invite(&*store, typed)?;
    if invite.expires.as_str() < edge.clock.now().today().to_string().as_str() {
        return Err(VaultError::InviteClosed);
    }
    let chain = roots::follow(&*store, &[], invite.vault.0, Some(invite.root.note))
        .map_err(|_| VaultError::OtherVault)?;
    if !chain.knows(invite.root.version, &invite.root.note) {
        return Err(VaultError::RolledBack);
    }
    if let Some(waiting) = answered_here(&*store, typed, &invite, home)? {
        return Ok(waiting);
    }
    let make = |level, edge: &mut Edge| SeatFile::make(crypto_vault(invite.vault), level, &mut *edge.random);
    let day = make(coffre_crypto::Level::Day, &mut edge);
    let high = (invite.rank > Rank::Agent).then(|| make(coffre_crypto::Level::High, &mut edge));
    let request = answer(&invite, &joining, &day, high.as_ref());
    let profile = Profile {
        vault: invite.vault,
        folder: joining.folder,
        seat: public_keys(&day).seat(),
        high: high.as_ref().map(|file| public_keys(file).seat()),
        person: invite.person,
        protection: joining.protection,
        label: joining.label,
        passphrase_since: edge.clock.now().today().to_string(),
        recovering: false,
    };
    let device_key = fresh_device(joining.protection, &mut edge);
    let work = edge.work;
    let fresh = FreshSeats::new(day, high, device_key);
    let home = fresh.keep(home, profile, passphrase, device, work)?;
    let (candidates, _) = roots::candidates(&*store, &[])?;
    let mut journal = fresh.journal(&home)?;
    roots::keep(&mut journal, &chain, &candidates)?;
    let heads: String = invite
        .heads
        .iter()
        .map(|head| format!("{}\n", head.note))
        .collect();
    journal.transaction(|tx| tx.set_setting(PINNED_HEADS, heads.as_bytes()))?;
    drop(journal);
    let sealed = seal_phrase(request.line().as_bytes(), typed.as_passphrase(), work)?;
    match store.put_new(&name_of(&FileName::Request(invite.invite).path()), &sealed) {
        Ok(_) => {}
        // Somebody answered already: another, or this computer before it was cut short.
        Err(StoreError::Collision) => return Err(VaultError::InviteClosed),
        Err(error) => return Err(error.into()),
    }
    fail::fail_point!("core::requested");
    home.enlist()?;
    Ok(Waiting {
        home,
        agency: invite.name,
        check: check_words(&request),
    })
}

/// The answer that this computer gave before, if the folder holds one of its seats: joining again changes nothing.
fn answered_here(
    store: &dyn Store,
    typed: &InviteWords,
    invite: &Invite,
    home: &Home,
) -> Result<Option<Waiting>, VaultError> {
    let name = name_of(&FileName::Request(invite.invite).path());
    let sealed = match store.get(&name, MAX_JOIN) {
        Ok(sealed) => sealed,
        Err(StoreError::NotFound) => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let Ok(request) = open_request(&sealed, typed.as_passphrase()) else {
        return Ok(None);
    };
    let offered: Vec<SeatId> = request
        .seats
        .iter()
        .filter_map(|s| Some(s.keys().ok()?.seat()))
        .collect();
    let mut seats = home.seats()?.into_iter();
    Ok(seats
        .find(|seat| offered.contains(&seat.profile().seat))
        .map(|home| Waiting {
            home,
            agency: invite.name.clone(),
            check: check_words(&request),
        }))
}

/// The two words of a request, shown on both screens.
pub(super) fn check_words(request: &Request) -> [String; 2] {
    words::derive_check_words(Hash::of(request.line().as_bytes()).as_bytes())
}

fn answer(invite: &Invite, joining: &Joining, day: &SeatFile, high: Option<&SeatFile>) -> Request {
    let offer = |file: &SeatFile, level| {
        let keys = public_keys(file);
        RequestSeat {
            level,
            recipient: keys.recipient,
            sign: to_base64(&keys.sign),
            sig: String::new(),
        }
    };
    let mut seats = vec![offer(day, Level::Day)];
    seats.extend(high.map(|file| offer(file, Level::High)));
    let mut request = Request {
        computer: joining.computer.clone(),
        invite: invite.invite,
        join: Request::KIND.to_owned(),
        person: invite.person,
        protection: joining.protection,
        seats,
        vault: invite.vault,
    };
    let text = request.signed_text();
    request.set_signature(Level::Day, &day.sign().sign(text.as_bytes()));
    if let Some(high) = high {
        request.set_signature(Level::High, &high.sign().sign(text.as_bytes()));
    }
    request
}

/// Tries the words on every open invite of the folder; each costs one scrypt run. An invite that cannot be read hides no
/// other; where none opens it may be the one, and is what is told.
fn find_invite(store: &dyn Store, typed: &InviteWords) -> Result<Invite, VaultError> {
    let mut closed = None;
    for listed in list_all(store, &Folder::parse("join").expect("a fixed name"))? {
        let Ok(FileName::Invite(id)) = FileName::parse(listed.name.as_str()) else {
            continue;
        };
        let sealed = match store.get(&listed.name, MAX_JOIN) {
            Ok(sealed) => sealed,
            Err(StoreError::NotFound | StoreError::TooLarge { .. }) => continue,
            Err(error) if error.is_of_one_file() || matches!(error, StoreError::NotDownloaded) => {
                closed = Some(error);
                continue;
            }
            Err(error) => return Err(error.into()),
        };
        let accepted = AcceptedWork::AtMost(WorkFactor::PRODUCT);
        let Ok(opened) = open_phrase(&sealed, typed.as_passphrase(), accepted) else {
            continue;
        };
        // EXPOSE: parsed into the invite, which holds no key.
        if let Ok(invite) = Invite::parse(opened.expose())
            && invite.invite == id
        {
            return Ok(invite);
        }
    }
    Err(closed.map_or(VaultError::NoInvite, VaultError::Store))
}

/// Opens a sealed request with the words of its invite.
pub(super) fn open_request(sealed: &[u8], words: &Passphrase) -> Result<Request, VaultError> {
    let opened = open_phrase(sealed, words, AcceptedWork::AtMost(WorkFactor::PRODUCT))?;
    // EXPOSE: parsed into the request, which holds public keys only.
    Ok(Request::parse(opened.expose())?)
}
