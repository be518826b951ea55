//! A tray over whole vaults in memory, with a double for what reads files.

mod inside;
mod later;
mod learnt;

use std::collections::BTreeMap;

use coffre_format::op::What;
use coffre_format::{DocId, EntityId};
use coffre_index::Listing;
use coffre_understand::propose::{Media, ReadBy, Warning};
use jiff::civil::date;

use super::*;
use crate::document::{Outcome, Silent, Source};
use crate::dossier::NewEntity;
use crate::vault::tests::world::{World, compartment, file};
use crate::vault::{Language, Vault, field};

/// Reads a file as its text; marks in it stand for what a worker would see.
#[derive(Default)]
struct Double {
    /// Whether recognition is installed.
    engine: bool,
    asked: usize,
}

impl Reader for Double {
    fn read(&mut self, bytes: &[u8], _: &str, _: &Room) -> Result<ReadFile, ReadFailure> {
        self.asked += 1;
        let text = String::from_utf8_lossy(bytes).into_owned();
        if text.starts_with("BOMB") {
            return Err(ReadFailure::Crashed);
        }
        let scan = text.starts_with("SCAN");
        let inside = text
            .lines()
            .filter_map(|line| line.strip_prefix("INSIDE "))
            .filter_map(|line| line.split_once('='))
            .map(|(name, content)| Inside {
                name: name.to_owned(),
                bytes: match content.strip_prefix("LOST") {
                    Some(_) => Err(ReadFailure::Damaged),
                    None => Ok(content.replace('|', "\n").into_bytes().into()),
                },
            });
        let unread = scan && !self.engine;
        Ok(ReadFile {
            media: if text.contains("INSIDE ") {
                Media::Mail
            } else {
                Media::Pages
            },
            pages: 1,
            inside: inside.collect(),
            looks: Looks::of([&drawn(&text)], ""),
            text: if unread { String::new() } else { text },
            read_by: match (scan, unread) {
                (_, true) => ReadBy::Nothing,
                (true, false) => ReadBy::Recognition,
                (false, _) => ReadBy::File,
            },
            by: (!unread).then(|| if scan { "ocr double" } else { "file" }.to_owned()),
            unread: Vec::new(),
            taken: None,
            thumbnail: None,
        })
    }
}

/// A page whose grey follows the text up to a sign after which only noise differs.
fn drawn(text: &str) -> Thumbnail {
    let seen = text.split('~').next().unwrap_or_default().as_bytes();
    let (width, height) = (90u32, 80u32);
    let grey = (0..width * height).map(|at| {
        let cell = (at % width / 10 + at / width / 10 * 9) as usize;
        seen.get(cell * 3 % seen.len().max(1))
            .map_or(200, |byte| byte.wrapping_mul(37))
    });
    Thumbnail {
        width,
        height,
        grey: grey.collect(),
    }
}

fn party(vault: &mut Vault, name: &str, dossier: EntityId, part: &str) -> EntityId {
    let c = compartment(vault, "ventes");
    let new = NewEntity {
        what: What::Party,
        c,
        fields: BTreeMap::from([(field::NAME.to_owned(), name.to_owned())]),
        links: vec![(dossier, part.to_owned())],
    };
    vault.make_entities(&[new]).expect("made").remove(0)
}

/// A sale with its seller and a visitor.
fn sale(vault: &mut Vault) -> (EntityId, EntityId, EntityId) {
    let c = compartment(vault, "ventes");
    let new = NewEntity {
        what: What::Dossier,
        c,
        fields: BTreeMap::from([
            (field::TITLE.to_owned(), "Dupont".to_owned()),
            (field::REFERENCE.to_owned(), "OMN-412345".to_owned()),
            (field::PROPERTY.to_owned(), "rue Haute 3, 4999 Valbois".to_owned()),
        ]),
        links: Vec::new(),
    };
    let dossier = vault.make_entities(&[new]).expect("made").remove(0);
    let seller = party(vault, "Éloïse Dupont", dossier, "seller");
    let visitor = party(vault, "Loïc Quévrin", dossier, "prospect");
    (dossier, seller, visitor)
}

fn cards(vault: &Vault, reader: &mut Double, name: &str, text: &str) -> Vec<Card> {
    let knowledge = vault.knowledge(Language::Fr).expect("known");
    look_at(&Source::Bytes(text.as_bytes().into()), name, &knowledge, reader).expect("looked at")
}

fn catch_up(vault: &mut Vault, reader: &mut Double, hear: &mut dyn FnMut(PendingStep) -> bool) {
    let knowledge = vault.knowledge(Language::Fr).expect("known");
    vault
        .read_pending(reader, &knowledge, 9, hear)
        .expect("what can be read is read");
}

fn accept(vault: &mut Vault, card: &Card) -> DocId {
    let choice = vault
        .accepted(card)
        .expect("asked")
        .expect("everything needed is above its line");
    let filed = vault.file_cards(&[(card, Some(choice))], &Silent).expect("filed");
    filed[0]
        .as_ref()
        .and_then(|filed| filed.doc)
        .expect("it has a document")
}

const PEB: &str =
    "Certificat PEB\nBien : rue Haute 3 à 4999 Valbois\nÉtabli le 14/03/2025\nÉnergie primaire 300 kWh/m² an";

#[test]
fn what_is_proposed_is_filed_with_its_words_kept_apart_from_search() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let (dossier, ..) = sale(&mut vault);
    let card = cards(&vault, &mut Double::default(), "peb.pdf", PEB).remove(0);
    let doc = accept(&mut vault, &card);
    let view = vault.document_view(doc).expect("there");
    assert_eq!(view.row.kind.as_deref(), Some("peb"));
    assert_eq!(view.row.doc_date, Some(date(2025, 3, 14)));
    assert_eq!(
        view.dossiers.first().map(|one| one.dossier.id.clone()),
        Some(dossier.to_string())
    );
    let state = vault.document_state(doc).expect("there").1.values();
    let read = state.get(field::READ).map(String::as_str).unwrap_or_default();
    assert!(read.starts_with("file of "), "{read}");
    assert_eq!(vault.read_state(doc).expect("asked"), ReadState::Read(None));
    assert!(state.contains_key(field::PROPOSED) && state.contains_key(field::LOOKS));
    assert!(
        vault
            .text_of(doc)
            .expect("asked")
            .is_some_and(|text| text.contains("primaire"))
    );
}

#[test]
fn one_bad_file_is_a_card_with_its_reason() {
    let mut world = World::new();
    let (vault, ..) = world.create();
    let card = cards(&vault, &mut Double::default(), "x.pdf", "BOMB").remove(0);
    assert_eq!(card.failure, Some(ReadFailure::Crashed));
    assert_eq!(
        vault.accepted(&card).expect("asked"),
        None,
        "nothing is accepted unseen"
    );
}

#[test]
fn the_same_bytes_and_the_same_pages_are_noticed() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    sale(&mut vault);
    let mut reader = Double::default();
    let card = cards(&vault, &mut reader, "peb.pdf", PEB).remove(0);
    let doc = accept(&mut vault, &card);
    let again = cards(&vault, &mut reader, "autre nom.pdf", PEB).remove(0);
    assert_eq!(again.duplicates, [Duplicate::Bytes(doc)]);
    let rescanned = cards(&vault, &mut reader, "scan.pdf", &format!("{PEB}~un peu de bruit")).remove(0);
    assert_eq!(rescanned.duplicates, [Duplicate::Pages(doc)]);
    let other = cards(
        &vault,
        &mut reader,
        "lettre.pdf",
        "Concerne : tout autre chose, sans rapport",
    )
    .remove(0);
    assert_eq!(other.duplicates, []);
}

#[test]
fn a_card_of_the_same_person_that_is_valid_is_noticed_and_one_of_a_visitor_warned_of() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let (.., seller, _) = sale(&mut vault);
    let mut reader = Double::default();
    let text = |name: &str, more: &str| {
        format!(
            "CARTE D'IDENTITÉ IDENTITEITSKAART\nNom\n{name}\nValable du - au\n01.02.2021 - 01.02.2040\n{more}"
        )
    };
    let old = cards(&vault, &mut reader, "ci0.jpg", "une ancienne carte").remove(0);
    let expired = Choice {
        kind: Some("identity-card".to_owned()),
        people: vec![(seller, "seller".to_owned())],
        valid: Some(coffre_understand::validity::Validity::Until(date(2021, 2, 1))),
        ..Choice::of(compartment(&vault, "identites"))
    };
    // The one that it replaces does not hide a renewed card.
    vault
        .file_cards(&[(&old, Some(expired))], &Silent)
        .expect("filed");
    let card = cards(&vault, &mut reader, "ci.jpg", &text("DUPONT\nÉloïse", "")).remove(0);
    let choice = Choice {
        kind: Some("identity-card".to_owned()),
        people: vec![(seller, "seller".to_owned())],
        valid: Some(coffre_understand::validity::Validity::Until(date(2040, 2, 1))),
        ..Choice::of(compartment(&vault, "identites"))
    };
    let filed = vault
        .file_cards(&[(&card, Some(choice))], &Silent)
        .expect("filed");
    let doc = filed[0].as_ref().and_then(|filed| filed.doc).expect("filed");
    let second = cards(
        &vault,
        &mut reader,
        "ci2.jpg",
        &text("DUPONT\nÉloïse", "photo de mardi"),
    )
    .remove(0);
    assert!(
        second
            .duplicates
            .contains(&Duplicate::Card(doc, date(2040, 2, 1))),
        "{:?}",
        second.duplicates
    );
    let visitor = cards(&vault, &mut reader, "ci3.jpg", &text("QUÉVRIN\nLoïc", "z")).remove(0);
    assert_eq!(visitor.proposals.warnings, [Warning::ProspectIdentity]);
    assert_eq!(vault.accepted(&visitor).expect("asked"), None);
}

#[test]
fn a_national_number_is_neither_in_the_words_nor_in_a_title_nor_found() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let number = "85.07.30-033.28";
    let text = format!("Procuration\nnuméro national {number}\nBEL85073003328<8");
    let card = cards(&vault, &mut Double::default(), &format!("CI {number}.pdf"), &text).remove(0);
    let choice = Choice {
        kind: Some("proxy".to_owned()),
        title: Some(format!("Procuration {number}")),
        ..Choice::of(compartment(&vault, "ventes"))
    };
    let filed = vault
        .file_cards(&[(&card, Some(choice))], &Silent)
        .expect("filed");
    let doc = filed[0].as_ref().and_then(|filed| filed.doc).expect("filed");
    let row = vault.document_view(doc).expect("there").row;
    let words = vault.text_of(doc).expect("asked").expect("it has words");
    for shown in [&words, &row.title, &row.file_name] {
        assert!(
            !shown.contains("033") && !shown.contains("85073003328"),
            "{shown}"
        );
    }
    assert!(words.contains("numéro national"));
}

#[test]
fn many_files_are_looked_at_together_in_their_order() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    sale(&mut vault);
    let knowledge = vault.knowledge(Language::Fr).expect("known");
    let mail = format!("Objet : PEB\nINSIDE peb.pdf={}", PEB.replace('\n', "|"));
    let texts = [PEB, "BOMB", &mail, "lettre"];
    let sources: Vec<(Source, String)> = (0..40)
        .map(|at| {
            let text = texts[at % 4].as_bytes().to_vec();
            (Source::Bytes(text.into()), format!("{at}.pdf"))
        })
        .collect();
    let mut readers = [Double::default(), Double::default(), Double::default()];
    let looked = look_at_all(&sources, &knowledge, &mut readers, &|_| true);
    let groups: Vec<Vec<Card>> = looked
        .into_iter()
        .map(|one| one.expect("reached").expect("looked at"))
        .collect();
    let names: Vec<&str> = groups.iter().map(|cards| cards[0].name.as_str()).collect();
    assert_eq!(names[..3], ["0.pdf", "1.pdf", "2.pdf"]);
    assert_eq!(groups[1][0].failure, Some(ReadFailure::Crashed));
    let cards = lay_out(groups);
    assert_eq!(cards.len(), 50, "the piece of each mail has a card");
    let inside: Vec<usize> = cards.iter().filter_map(|card| card.inside).collect();
    assert!(inside.iter().all(|outer| cards[*outer].name.ends_with(".pdf")));
    assert_eq!(inside[..2], [2, 7]);
}

#[test]
fn looking_at_many_files_can_be_stopped() {
    let mut world = World::new();
    let (vault, ..) = world.create();
    let knowledge = vault.knowledge(Language::Fr).expect("known");
    let sources: Vec<(Source, String)> = (0..40)
        .map(|at| (Source::Bytes(b"x".as_slice().into()), format!("{at}.pdf")))
        .collect();
    let looked = look_at_all(&sources, &knowledge, &mut [Double::default()], &|done| done < 3);
    assert_eq!(looked.iter().flatten().count(), 3);
}

#[test]
fn filing_tells_what_was_refused() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    sale(&mut vault);
    let card = cards(&vault, &mut Double::default(), "peb.pdf", PEB).remove(0);
    let choice = vault.accepted(&card).expect("asked");
    let filed = vault
        .file_cards(
            &[(&card, choice.clone()), (&card, choice), (&card, None)],
            &Silent,
        )
        .expect("filed");
    assert!(matches!(
        filed[0].as_ref().map(|one| &one.outcome),
        Some(Outcome::Filed(_))
    ));
    assert!(matches!(
        filed[1].as_ref().map(|one| &one.outcome),
        Some(Outcome::Twice)
    ));
    assert!(filed[2].is_none(), "what nobody chose stays in the tray");
}

#[test]
fn the_deadline_is_foreseen_as_it_will_be_once_filed() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let (dossier, ..) = sale(&mut vault);
    let deed = crate::dossier::EntityChange::Fact {
        event: "deed".to_owned(),
        date: "2025-03-14".to_owned(),
        note: String::new(),
    };
    vault.change_entity(dossier, &[deed]).expect("stated");
    let card = cards(&vault, &mut Double::default(), "acte.pdf", "Acte authentique").remove(0);
    let choice = Choice {
        kind: Some("deed-copy".to_owned()),
        dossier: Some(dossier),
        ..Choice::of(compartment(&vault, "ventes"))
    };
    let foreseen = vault
        .foreseen_deadline(&choice)
        .expect("asked")
        .expect("it has a kind");
    let filed = vault
        .file_cards(&[(&card, Some(choice))], &Silent)
        .expect("filed");
    let doc = filed[0].as_ref().and_then(|filed| filed.doc).expect("filed");
    let row = vault.document_view(doc).expect("there").row;
    assert!(matches!(foreseen, coffre_index::Deadline::On(_)), "{foreseen:?}");
    assert_eq!(foreseen, row.deadline);
}
