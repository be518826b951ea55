//! A tray over whole vaults in memory, with a double for what reads files.

use std::collections::BTreeMap;

use coffre_format::op::What;
use coffre_format::{DocId, EntityId};
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
            looks: Looks::of([&drawn(&text)]),
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
fn what_came_inside_a_mail_is_a_document_of_its_own_linked_to_it() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    sale(&mut vault);
    let mail = format!(
        "Objet : PEB rue Haute\nBonjour\nINSIDE peb.pdf={}",
        PEB.replace('\n', "|")
    );
    let cards = cards(&vault, &mut Double::default(), "TR.eml", &mail);
    assert_eq!(
        cards.iter().map(|card| card.inside).collect::<Vec<_>>(),
        [None, Some(0)]
    );
    let c = compartment(&vault, "ventes");
    let choice = |kind: &str| Choice {
        c,
        kind: Some(kind.to_owned()),
        ..Choice::of(c)
    };
    let chosen = [
        (&cards[0], Some(choice("mail"))),
        (&cards[1], Some(choice("peb"))),
    ];
    let filed = vault.file_cards(&chosen, &Silent).expect("filed");
    let docs: Vec<DocId> = filed.iter().flatten().filter_map(|filed| filed.doc).collect();
    let links = vault.document_state(docs[1]).expect("there").1.links;
    let link = links.values().next().expect("it is linked");
    assert_eq!((link.to, link.part.as_str()), (docs[0].into(), field::ATTACHMENT));
    vault.undo_filing(&docs).expect("undone");
    assert!(
        docs.iter()
            .all(|doc| vault.document_view(*doc).expect("there").row.binned)
    );
}

#[test]
fn past_corrections_lead_the_next_proposal() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let mut reader = Double::default();
    let c = compartment(&vault, "ventes");
    let text = "Bureau Beaulieu Conseils\nNote diverse\nmesures";
    let card = cards(&vault, &mut reader, "note.pdf", text).remove(0);
    assert_ne!(
        card.proposals.kind.best().map(|guess| guess.value.as_str()),
        Some("plans")
    );
    let choice = Choice {
        c,
        kind: Some("plans".to_owned()),
        ..Choice::of(c)
    };
    vault
        .file_cards(&[(&card, Some(choice))], &Silent)
        .expect("filed");
    let next = cards(
        &vault,
        &mut reader,
        "autre.pdf",
        "Bureau Beaulieu Conseils\nNote encore\nmesures",
    )
    .remove(0);
    assert_eq!(
        next.proposals.kind.best().map(|guess| guess.value.as_str()),
        Some("plans")
    );
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
fn what_no_engine_read_is_listed_and_read_later_once() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let doc = file(&mut vault, "ventes", "scan.pdf", b"SCAN des mots");
    let broken = file(&mut vault, "ventes", "casse.pdf", b"BOMB");
    assert!(vault.is_unread(doc).expect("asked"));
    assert_eq!(vault.pending().expect("asked").documents, 2);
    let mut steps = Vec::new();
    let mut hear = |step| {
        steps.push(step);
        true
    };
    let mut reader = Double::default();
    catch_up(&mut vault, &mut reader, &mut hear);
    assert!(steps.contains(&PendingStep::Later(doc)), "no engine: it waits");
    assert!(steps.contains(&PendingStep::Unreadable(broken, ReadFailure::Crashed)));
    reader.engine = true;
    catch_up(&mut vault, &mut reader, &mut |_| true);
    assert_eq!(
        vault.text_of(doc).expect("asked").as_deref(),
        Some("SCAN des mots")
    );
    assert_eq!(vault.pending().expect("asked").documents, 0);
    let asked = reader.asked;
    catch_up(&mut vault, &mut reader, &mut |_| true);
    assert_eq!(reader.asked, asked, "each document is read once");
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
fn of_a_scan_that_is_not_read_whole_no_words_are_kept_and_it_waits() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let mut card = cards(&vault, &mut Double::default(), "peb.pdf", PEB).remove(0);
    card.by = None;
    let choice = Choice::of(compartment(&vault, "ventes"));
    let filed = vault
        .file_cards(&[(&card, Some(choice))], &Silent)
        .expect("filed");
    let doc = filed[0].as_ref().and_then(|filed| filed.doc).expect("filed");
    assert_eq!(vault.text_of(doc).expect("asked"), None);
    assert!(vault.is_unread(doc).expect("asked"));
}

#[test]
fn what_cannot_be_read_when_it_is_filed_is_not_tried_again() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let card = cards(&vault, &mut Double::default(), "x.pdf", "BOMB").remove(0);
    let choice = Choice::of(compartment(&vault, "ventes"));
    vault
        .file_cards(&[(&card, Some(choice))], &Silent)
        .expect("filed");
    assert_eq!(vault.pending().expect("asked").documents, 0);
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

#[test]
fn no_more_comes_out_of_files_inside_files_than_there_is_room() {
    let mut world = World::new();
    let (vault, ..) = world.create();
    let inner: String = (0..1500)
        .map(|at| format!("|INSIDE {at}.txt=papier {at}"))
        .collect();
    let bomb = format!("Objet : tout\nINSIDE a.eml=Objet : a{inner}\nINSIDE b.eml=Objet : b{inner}");
    let cards = cards(&vault, &mut Double::default(), "bombe.eml", &bomb);
    let over: Vec<&Card> = cards
        .iter()
        .filter(|card| card.failure == Some(ReadFailure::NotUnpacked))
        .collect();
    assert_eq!(
        cards.len() - over.len(),
        2001,
        "the file and what there is room for"
    );
    assert_eq!(over.len(), 1, "it says once that there is more");
    assert!(over[0].is_lost());
}

/// Finds a file in every file.
struct Endless;

impl Reader for Endless {
    fn read(&mut self, bytes: &[u8], name: &str, room: &Room) -> Result<ReadFile, ReadFailure> {
        let mut room = *room;
        let bytes = if room.take(bytes.len()) {
            Ok(bytes.into())
        } else {
            Err(ReadFailure::NotUnpacked)
        };
        let name = name.to_owned();
        Ok(ReadFile {
            inside: vec![Inside { name, bytes }],
            ..ReadFile::not_yet()
        })
    }
}

#[test]
fn what_lies_deeper_than_is_unpacked_is_said() {
    let mut world = World::new();
    let (vault, ..) = world.create();
    let knowledge = vault.knowledge(Language::Fr).expect("known");
    let source = Source::Bytes(b"x".as_slice().into());
    let cards = look_at(&source, "x.eml", &knowledge, &mut Endless).expect("looked at");
    assert_eq!(
        cards.last().and_then(|card| card.failure),
        Some(ReadFailure::NotUnpacked)
    );
}

#[test]
fn what_cannot_be_taken_out_of_its_file_is_a_card_with_its_reason() {
    let mut world = World::new();
    let (vault, ..) = world.create();
    let mail = "Objet : x\nINSIDE a.pdf=LOST\nINSIDE b.pdf=une lettre";
    let cards = cards(&vault, &mut Double::default(), "TR.eml", mail);
    let said: Vec<(&str, Option<ReadFailure>)> = cards
        .iter()
        .map(|card| (card.name.as_str(), card.failure))
        .collect();
    assert_eq!(
        said,
        [
            ("TR.eml", None),
            ("a.pdf", Some(ReadFailure::Damaged)),
            ("b.pdf", None)
        ]
    );
    let nothing = Said::nothing(compartment(&vault, "ventes"));
    let left = vault.choice_of(&cards[1], &nothing);
    assert_eq!(left, Err(Left::Lost(ReadFailure::Damaged)));
}

fn filed_as(vault: &mut Vault, card: &Card, version_of: Option<DocId>) -> DocId {
    let choice = Choice {
        version_of,
        ..Choice::of(compartment(vault, "ventes"))
    };
    let filed = vault.file_cards(&[(card, Some(choice))], &Silent).expect("filed");
    filed[0].as_ref().and_then(|filed| filed.doc).expect("filed")
}

#[test]
fn a_new_version_that_is_not_read_whole_waits_although_the_old_one_was_read() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let mut reader = Double::default();
    let first = cards(&vault, &mut reader, "bail.pdf", "le bail").remove(0);
    let doc = filed_as(&mut vault, &first, None);
    let second = cards(&vault, &mut reader, "bail.pdf", "SCAN le bail signe").remove(0);
    assert_eq!(second.by, None, "no engine yet");
    filed_as(&mut vault, &second, Some(doc));
    assert_eq!(vault.read_state(doc).expect("asked"), ReadState::Waiting);
    reader.engine = true;
    catch_up(&mut vault, &mut reader, &mut |_| true);
    assert_eq!(vault.read_state(doc).expect("asked"), ReadState::Read(None));
    let words = vault.text_of(doc).expect("asked");
    assert_eq!(words.as_deref(), Some("SCAN le bail signe"));
}

#[test]
fn an_unreadable_new_version_is_not_tried_again_and_is_no_fault_of_the_old_one() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let mut reader = Double::default();
    let first = cards(&vault, &mut reader, "bail.pdf", "le bail").remove(0);
    let doc = filed_as(&mut vault, &first, None);
    let broken = cards(&vault, &mut reader, "bail.pdf", "BOMB").remove(0);
    filed_as(&mut vault, &broken, Some(doc));
    let cannot = ReadState::Cannot("crashed".to_owned());
    assert_eq!(vault.read_state(doc).expect("asked"), cannot);
    assert_eq!(vault.pending().expect("asked").documents, 0);
}

#[test]
fn pages_that_were_not_read_are_said_of_the_document() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let card = Card {
        unread: vec![2, 6, 7],
        ..cards(&vault, &mut Double::default(), "bail.pdf", "le bail").remove(0)
    };
    let doc = filed_as(&mut vault, &card, None);
    let said = ReadState::Read(Some("3, 7-8".to_owned()));
    assert_eq!(vault.read_state(doc).expect("asked"), said);
}

#[test]
fn what_is_held_already_is_linked_to_the_second_mail_too() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let c = compartment(&vault, "ventes");
    let mut reader = Double::default();
    let mut mail = |vault: &mut Vault, words: &str| {
        let text = format!("Objet : {words}\nINSIDE a.pdf=le plan\nINSIDE b.pdf=le plan");
        let cards = cards(vault, &mut reader, "x.eml", &text);
        let chosen: Vec<_> = cards.iter().map(|card| (card, Some(Choice::of(c)))).collect();
        let filed = vault.file_cards(&chosen, &Silent).expect("filed");
        let docs: Vec<DocId> = filed.iter().flatten().filter_map(|one| one.doc).collect();
        assert_eq!(docs[1], docs[2], "the two pieces are alike");
        (docs[0], docs[1])
    };
    let (first, piece) = mail(&mut vault, "un");
    let (second, again) = mail(&mut vault, "deux");
    assert_eq!(piece, again);
    let ids = |rows: Vec<coffre_index::DocumentRow>| rows.into_iter().map(|row| row.id).collect::<Vec<_>>();
    let mut outer = ids(vault.came_inside(piece).expect("asked"));
    outer.sort();
    let mut wanted = vec![first.to_string(), second.to_string()];
    wanted.sort();
    assert_eq!(outer, wanted);
    for mail in [first, second] {
        assert_eq!(ids(vault.came_with(mail).expect("asked")), [piece.to_string()]);
    }
}

#[test]
fn what_a_person_taught_stands_apart_from_what_nobody_looked_at() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let mut reader = Double::default();
    let mut filed = |vault: &mut Vault, words: &str, unseen: bool| {
        let card = cards(vault, &mut reader, "x.pdf", words).remove(0);
        let choice = Choice {
            kind: Some("plans".to_owned()),
            unseen,
            ..Choice::of(compartment(vault, "ventes"))
        };
        let filed = vault
            .file_cards(&[(&card, Some(choice))], &Silent)
            .expect("filed");
        filed[0].as_ref().and_then(|filed| filed.doc).expect("filed")
    };
    let seen = filed(&mut vault, "un", false);
    let unseen = filed(&mut vault, "deux", true);
    let taught = |vault: &Vault| {
        let rows = vault
            .indexes()
            .map(|index| index.read().kept(field::TAUGHT, 9).expect("asked"));
        let mut ids: Vec<String> = rows.flatten().map(|row| row.document).collect();
        ids.sort();
        ids
    };
    assert_eq!(taught(&vault), [seen.to_string()]);
    let change = crate::document::Change::Field {
        name: field::KIND.to_owned(),
        value: Some("peb".to_owned()),
    };
    vault.change(&[unseen], &[change]).expect("corrected");
    let mut both = vec![seen.to_string(), unseen.to_string()];
    both.sort();
    assert_eq!(taught(&vault), both, "a correction teaches");
}

#[test]
fn what_is_read_later_is_proposed_where_nobody_said_a_kind() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let (dossier, ..) = sale(&mut vault);
    let scan = format!("SCAN\n{PEB}");
    let doc = file(&mut vault, "ventes", "scan.pdf", scan.as_bytes());
    assert_eq!(vault.offer(doc).expect("asked"), None);
    let mut reader = Double {
        engine: true,
        ..Double::default()
    };
    catch_up(&mut vault, &mut reader, &mut |_| true);
    let offer = vault.offer(doc).expect("asked").expect("it says what it is");
    assert_eq!(offer.kind, "peb");
    assert_eq!(
        (offer.dossier, offer.date),
        (Some(dossier), Some(date(2025, 3, 14)))
    );
    let kind = crate::document::Change::Field {
        name: field::KIND.to_owned(),
        value: Some("peb".to_owned()),
    };
    vault.change(&[doc], &[kind]).expect("accepted");
    assert_eq!(vault.offer(doc).expect("asked"), None);
}
