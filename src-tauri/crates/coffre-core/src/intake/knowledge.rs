//! What proposals are made from: taken out of the open indexes, so only what this seat reads.

use std::collections::{BTreeSet, HashMap};

use coffre_format::{DocId, EntityId, Hash};
use coffre_index::{DossierRow, IndexDb, Listing};
use coffre_understand::propose::{
    Dossier, Evidence, Known, Lessons, Media, Party, Proposals, ReadBy, propose,
};
use coffre_understand::{Event, Part};
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::lesson::lesson_of;
use super::looks::Looks;
use crate::vault::{Language, Vault, VaultError, field};

/// Dossiers that are looked at, the newest.
const DOSSIERS: u32 = 20_000;
/// Past choices that are learnt from, the newest.
const LESSONS: u32 = 5_000;
/// Documents whose looks are compared.
const LOOKS: u32 = 1_000_000;
/// The kind of identity papers that expire.
const CARD: &str = "identity-card";

/// What proposals and duplicates are looked up in. It is a copy: the vault is free while files are read.
pub struct Knowledge {
    pub(super) known: Known,
    pub(super) lessons: Lessons,
    pub(super) held: HashMap<Hash, DocId>,
    pub(super) looks: Vec<(DocId, Looks)>,
    /// Identity cards by their holder, with their last day.
    pub(super) cards: HashMap<EntityId, (DocId, Date)>,
    pub(super) today: Date,
}

impl Knowledge {
    /// What a name alone proposes, of a file or a folder.
    pub(crate) fn of_name(&self, name: &str) -> Proposals {
        let evidence = Evidence {
            name,
            media: Media::Other,
            pages: 0,
            text: "",
            read_by: ReadBy::Nothing,
            taken: None,
        };
        self.propose(&evidence)
    }

    /// What is proposed for a document.
    pub(super) fn propose(&self, evidence: &Evidence<'_>) -> Proposals {
        propose(evidence, &self.known, &self.lessons, self.today)
    }
}

impl Vault {
    /// Takes out what proposals are made from.
    ///
    /// # Errors
    /// Failures of the local databases.
    pub fn knowledge(&self, language: Language) -> Result<Knowledge, VaultError> {
        let (mut dossiers, mut parties) = (Vec::new(), HashMap::new());
        let (mut held, mut looks, mut lessons) = (HashMap::new(), Vec::new(), Lessons::default());
        let mut cards = HashMap::new();
        for index in self.indexes() {
            let read = index.read();
            let last: HashMap<String, Date> = read
                .last_filed()?
                .into_iter()
                .map(|(id, at)| (id, at.to_zoned(TimeZone::UTC).date()))
                .collect();
            for counted in read.dossiers(DOSSIERS, 0)? {
                dossiers.extend(dossier_of(index, counted.dossier, &last, &mut parties)?);
            }
            for (hash, doc) in read.plaintext_hashes()? {
                if let (Ok(hash), Ok(doc)) = (Hash::parse(&hash), DocId::parse(&doc)) {
                    held.insert(hash, doc);
                }
            }
            for row in read.kept(field::LOOKS, LOOKS)? {
                let doc = DocId::parse(&row.document)?;
                looks.push((doc, Looks::parse(&row.value)));
            }
            learn(index, &mut lessons)?;
            let listing = Listing::Kind(CARD.to_owned());
            for document in read.list(&listing, u32::MAX, 0)? {
                let Some(until) = document.valid_until else {
                    continue;
                };
                for holder in read.parties_of_document(&document.id)? {
                    let (holder, doc) = (EntityId::parse(&holder.id)?, DocId::parse(&document.id)?);
                    // A renewed card is the one that counts.
                    let held = cards.entry(holder).or_insert((doc, until));
                    if held.1 < until {
                        *held = (doc, until);
                    }
                }
            }
        }
        Ok(Knowledge {
            known: Known::new(
                self.house().kinds().values().cloned(),
                dossiers,
                parties.into_values().collect(),
                language.code(),
            )
            .of_house(self.house().setting("agency").unwrap_or_default()),
            lessons,
            held,
            looks,
            cards,
            today: self.clock.now().today(),
        })
    }
}

/// Learns from past choices, the newest first: from what persons taught, and from what was filed unseen only as far as there
/// is room left, so that the papers of a whole archive do not drown what a person said of one.
fn learn(index: &IndexDb, lessons: &mut Lessons) -> Result<(), VaultError> {
    let read = index.read();
    let taught: BTreeSet<String> = read
        .kept(field::TAUGHT, LESSONS)?
        .into_iter()
        .map(|row| row.document)
        .collect();
    let room = LESSONS.saturating_sub(u32::try_from(taught.len()).unwrap_or(LESSONS));
    let others = read.kept(field::PROPOSED, room)?.into_iter();
    let others = others.map(|row| row.document).filter(|id| !taught.contains(id));
    for id in taught.iter().cloned().chain(others) {
        let (Some(document), Some(proposed)) = (read.document(&id)?, read.kept_of(&id, field::PROPOSED)?)
        else {
            continue;
        };
        let dossier = read.dossiers_of_document(&id)?.first().cloned();
        let dossier = dossier.and_then(|id| EntityId::parse(&id).ok());
        if let Some(lesson) = lesson_of(&proposed, document.kind, dossier) {
            lessons.add(&lesson);
        }
    }
    Ok(())
}

fn dossier_of(
    index: &IndexDb,
    row: DossierRow,
    last: &HashMap<String, Date>,
    parties: &mut HashMap<EntityId, Party>,
) -> Result<Option<Dossier>, VaultError> {
    let read = index.read();
    let Ok(id) = EntityId::parse(&row.id) else {
        return Ok(None);
    };
    let mut players = Vec::new();
    for player in read.parties_of_dossier(&row.id)? {
        let party = player.party;
        let standing = party.merged_into.clone().unwrap_or_else(|| party.id.clone());
        let (Ok(own), Ok(standing)) = (EntityId::parse(&party.id), EntityId::parse(&standing)) else {
            continue;
        };
        players.push((own, Part::from_code(&player.part).unwrap_or(Part::Other)));
        parties.entry(own).or_insert_with(|| Party {
            id: standing,
            name: party.name,
            identifiers: vec![party.email, party.telephone],
        });
    }
    let facts = read.facts_about(&row.id)?;
    let stated = facts.iter().filter_map(|fact| fact.date).max();
    let accepted = facts.iter().any(|fact| {
        [Event::OfferAccepted, Event::Compromis, Event::Deed]
            .iter()
            .any(|event| fact.kind == event.code())
    });
    // A visitor whose offer was accepted is no mere visitor, whatever nobody changed since.
    let players = players
        .into_iter()
        .map(|(id, part)| {
            if accepted && part == Part::Candidate {
                (id, Part::Buyer)
            } else {
                (id, part)
            }
        })
        .collect();
    Ok(Some(Dossier {
        id,
        references: vec![row.reference, reference_in(&row.title)],
        title: row.title,
        property: row.property,
        open: row.state != "closed",
        last_activity: last.get(&row.id).copied().max(stated).max(row.opened),
        parties: players,
    }))
}

/// The reference that a title begins with, such as `2025-014 Dupont`; empty where it begins with a name.
fn reference_in(title: &str) -> String {
    let first = title.split_whitespace().next().unwrap_or_default();
    let digits = first.bytes().filter(u8::is_ascii_digit).count();
    if digits >= 5 {
        first.to_owned()
    } else {
        String::new()
    }
}
