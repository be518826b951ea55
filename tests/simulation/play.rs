//! What people do in a run.

use std::collections::{BTreeMap, BTreeSet};

use coffre_core::document::{Change, Outcome, Silent};
use coffre_core::dossier::{EntityChange, NewEntity};
use coffre_core::vault::{Vault, VaultError, field};
use coffre_format::op::What;
use coffre_format::{CompartmentId, DocId, EntityId, PersonId};
use coffre_store::StoreError;
use coffre_tests::world::{compartment, document, every_document, role, work};

use super::fleet::Fleet;

/// Who may come in the middle of a run.
const NEWCOMERS: [&str; 2] = ["nina", "otto"];
/// Roles that are given; some read what the others do not.
const ROLES: [&str; 3] = ["office", "agent", "office-manager"];

/// What was acknowledged in a run.
#[derive(Default)]
pub(crate) struct Told {
    /// Who filed each document, or moved it here.
    pub(crate) filers: BTreeMap<DocId, &'static str>,
    /// What was filed, by whom, with its bytes: documents and versions of them.
    pub(crate) filed: Vec<(DocId, &'static str, Vec<u8>)>,
    /// People whose rights were changed.
    pub(crate) touched: BTreeSet<&'static str>,
    /// People who were invited on the way.
    invited: BTreeSet<&'static str>,
    number: usize,
}

/// Whether an error is what a seat answers that lacks a right, a key or a file at present.
fn is_refusal(error: &VaultError) -> bool {
    matches!(
        error,
        VaultError::NotAllowed
            | VaultError::NotFound
            | VaultError::NoEpoch
            | VaultError::NoKey
            | VaultError::Removed
            // Something that the source says is on its way; versions that a depositor would tear apart.
            | VaultError::NotHere
            | VaultError::Value(_)
            | VaultError::Store(StoreError::NotFound)
    )
}

impl Fleet {
    /// One person does something.
    pub(crate) fn act(&mut self, at: usize) {
        let what = self.below(if self.turmoil { 20 } else { 16 });
        let pick = self.below(1 << 20);
        let who = self.seats[at].who;
        self.open(at).expect("a seat opens");
        let Self { seats, told, .. } = self;
        let vault = seats[at].open.as_mut().expect("open");
        if vault.house().id_of("ventes").is_none() {
            // A newcomer to whom the names of the house have not come yet can do nothing but wait for them.
            vault.pull().expect("a pull");
            return;
        }
        told.number += 1;
        let number = told.number;
        let answer = match what {
            0..=3 => deed(told, who, vault, |v| filing(v, "ventes", number, pick)),
            4 => deed(told, who, vault, |v| filing(v, "litiges", number, pick)),
            5 => deed(told, who, vault, |v| filing(v, "direction", number, pick)),
            6 => new_version(told, who, vault, number, pick),
            7 => edit(
                vault,
                pick,
                &Change::Field {
                    name: field::TITLE.into(),
                    value: Some(format!("t{number}")),
                },
            ),
            8 => edit(vault, pick, &Change::Tag(format!("tag{}", pick % 3))),
            9 => edit(vault, pick, &Change::Untag(format!("tag{}", pick % 3))),
            10 => make(vault, number, pick),
            11 => link(vault, pick),
            12 => rename(vault, number, pick),
            13 => move_away(told, who, vault, pick),
            14 => vault.pull().map(|_| ()),
            15 => vault.flush_audit().and_then(|()| {
                if pick.is_multiple_of(4) {
                    vault.tidy(&Silent).map(|_| ())
                } else {
                    Ok(())
                }
            }),
            16 => self.remove(at, pick),
            17 => self.admit(at),
            _ => self.change_role(at, pick),
        };
        if let Err(error) = answer {
            assert!(is_refusal(&error), "{who} did {what}: {error:?}");
        }
    }

    fn remove(&mut self, at: usize, pick: usize) -> Result<(), VaultError> {
        let others: Vec<usize> = (2..self.seats.len()).collect();
        if at > 1 || others.is_empty() {
            return Ok(());
        }
        let leaver = others[pick % others.len()];
        let who = self.seats[leaver].who;
        let vault = self.seats[at].open.as_mut().expect("open");
        let Some(person) = known(vault, who) else {
            return Ok(());
        };
        self.told.touched.insert(who);
        vault.remove_person(person)?;
        self.seats[leaver].out = true;
        Ok(())
    }

    fn change_role(&mut self, at: usize, pick: usize) -> Result<(), VaultError> {
        let others: Vec<usize> = (2..self.seats.len()).collect();
        if at > 1 || others.is_empty() {
            return Ok(());
        }
        let who = self.seats[others[pick % others.len()]].who;
        let vault = self.seats[at].open.as_mut().expect("open");
        let Some(person) = known(vault, who) else {
            return Ok(());
        };
        let role = role(vault, ROLES[pick % ROLES.len()]);
        self.told.touched.insert(who);
        vault.change_role(person, role)
    }

    /// Somebody new comes by and is admitted at once.
    fn admit(&mut self, at: usize) -> Result<(), VaultError> {
        let new = |who: &&str| !self.told.invited.contains(who);
        let Some(who) = NEWCOMERS.into_iter().find(new).filter(|_| at < 2) else {
            return Ok(());
        };
        self.told.invited.insert(who);
        self.world.store = self.seats[at].view.clone();
        let vault = self.seats[at].open.as_mut().expect("open");
        let invited = vault.invite(who, role(vault, "agent"), work())?;
        self.world
            .answer_by(who, &invited.words, vault)
            .expect("the invite opens");
        vault.admit(invited.id)?;
        self.take_home(who, at);
        Ok(())
    }
}

/// The person of that name, where this seat has heard of him.
fn known(vault: &Vault, who: &str) -> Option<PersonId> {
    let mut members = vault.members().into_iter();
    Some(members.find(|member| member.name.as_deref() == Some(who))?.person)
}

fn deed(
    told: &mut Told,
    who: &'static str,
    vault: &mut Vault,
    act: impl FnOnce(&mut Vault) -> Result<Option<(DocId, Vec<u8>)>, VaultError>,
) -> Result<(), VaultError> {
    if let Some((doc, bytes)) = act(vault)? {
        told.filers.insert(doc, who);
        told.filed.push((doc, who, bytes));
    }
    Ok(())
}

fn filing(
    vault: &mut Vault,
    code: &str,
    number: usize,
    pick: usize,
) -> Result<Option<(DocId, Vec<u8>)>, VaultError> {
    let bytes = format!("document {number} {pick}").into_bytes();
    let words = format!(
        "mots{number} {}",
        "longue ".repeat(if pick.is_multiple_of(5) { 3000 } else { 1 })
    );
    let mut new = document(
        compartment(vault, code),
        &format!("{number}.txt"),
        &bytes,
        Some(&words),
    );
    let dossiers = entities(vault, What::Dossier);
    if !dossiers.is_empty() && code == "ventes" {
        new.links
            .push((dossiers[pick % dossiers.len()], field::DOSSIER.into()));
    }
    new.tags = vec![format!("tag{}", pick % 3)];
    Ok(match vault.file(&[new], &Silent)?.remove(0) {
        Outcome::Filed(filed) => Some((filed.doc, bytes)),
        _ => None,
    })
}

fn any_document(vault: &Vault, pick: usize) -> Option<DocId> {
    let all = every_document(vault);
    (!all.is_empty()).then(|| all[pick % all.len()])
}

fn new_version(
    told: &mut Told,
    who: &'static str,
    vault: &mut Vault,
    number: usize,
    pick: usize,
) -> Result<(), VaultError> {
    let Some(doc) = any_document(vault, pick) else {
        return Ok(());
    };
    let (c, _) = vault.document_state(doc)?;
    let bytes = format!("version {number} {pick}").into_bytes();
    let mut new = document(
        c,
        &format!("{number}.txt"),
        &bytes,
        Some(&format!("motsversion{number}")),
    );
    new.version_of = Some(doc);
    if let Outcome::Filed(_) = vault.file(&[new], &Silent)?.remove(0) {
        told.filed.push((doc, who, bytes));
    }
    Ok(())
}

fn edit(vault: &mut Vault, pick: usize, change: &Change) -> Result<(), VaultError> {
    match any_document(vault, pick) {
        Some(doc) => vault.change(&[doc], std::slice::from_ref(change)),
        None => Ok(()),
    }
}

/// The dossiers or parties that can be seen.
pub(crate) fn entities(vault: &Vault, what: What) -> Vec<EntityId> {
    let ids: Vec<String> = match what {
        What::Dossier => {
            let all = vault.dossiers(None, u32::MAX).expect("a list");
            all.into_iter().map(|d| d.dossier.id).collect()
        }
        What::Party => vault
            .parties("partie", u32::MAX)
            .expect("a list")
            .into_iter()
            .map(|p| p.id)
            .collect(),
    };
    let mut ids: Vec<EntityId> = ids.iter().map(|id| EntityId::parse(id).expect("an id")).collect();
    ids.sort();
    ids
}

fn make(vault: &mut Vault, number: usize, pick: usize) -> Result<(), VaultError> {
    let c: CompartmentId = compartment(vault, "ventes");
    let dossiers = entities(vault, What::Dossier);
    let new = if pick.is_multiple_of(2) || dossiers.is_empty() {
        let fields = BTreeMap::from([(field::TITLE.to_owned(), format!("dossier {number}"))]);
        NewEntity {
            what: What::Dossier,
            c,
            fields,
            links: Vec::new(),
        }
    } else {
        let fields = BTreeMap::from([(field::NAME.to_owned(), format!("partie {number}"))]);
        let links = vec![(dossiers[pick % dossiers.len()], "seller".to_owned())];
        NewEntity {
            what: What::Party,
            c,
            fields,
            links,
        }
    };
    vault.make_entities(&[new]).map(|_| ())
}

fn link(vault: &mut Vault, pick: usize) -> Result<(), VaultError> {
    let dossiers = entities(vault, What::Dossier);
    if dossiers.is_empty() {
        return Ok(());
    }
    let to = dossiers[pick % dossiers.len()];
    let change = match pick % 3 {
        0 => Change::Unlink(to),
        _ => Change::Link {
            to,
            part: field::DOSSIER.into(),
        },
    };
    edit(vault, pick, &change)
}

fn rename(vault: &mut Vault, number: usize, pick: usize) -> Result<(), VaultError> {
    let (what, name) = if pick.is_multiple_of(2) {
        (What::Dossier, field::TITLE)
    } else {
        (What::Party, field::NAME)
    };
    let all = entities(vault, what);
    if all.is_empty() {
        return Ok(());
    }
    let fact = EntityChange::Fact {
        event: "deed".into(),
        date: "2026-04-10".into(),
        note: String::new(),
    };
    let value = Some(format!("partie {number}"));
    let change = EntityChange::Field {
        name: name.into(),
        value,
    };
    vault.change_entity(all[pick % all.len()], &[change, fact])
}

fn move_away(told: &mut Told, who: &'static str, vault: &mut Vault, pick: usize) -> Result<(), VaultError> {
    let Some(doc) = any_document(vault, pick) else {
        return Ok(());
    };
    let target = compartment(
        vault,
        if pick.is_multiple_of(2) {
            "litiges"
        } else {
            "identites"
        },
    );
    let moved = vault.move_document(doc, target)?;
    if moved != doc {
        told.filers.insert(moved, who);
    }
    Ok(())
}
