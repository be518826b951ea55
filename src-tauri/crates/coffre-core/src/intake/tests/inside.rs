//! What came inside a file: attachments of a mail, members of an archive.

use super::*;

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
fn what_came_inside_a_mail_that_was_filed_unread_comes_out_when_it_is_read() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let (dossier, _, _) = sale(&mut vault);
    let mail = format!(
        "Objet : le dossier\nINSIDE peb.pdf={}\nINSIDE scan.pdf=SCAN une page",
        PEB.replace('\n', "|")
    );
    let outer = file(&mut vault, "ventes", "TR.eml", mail.as_bytes());
    catch_up(&mut vault, &mut Double::default(), &mut |_| true);
    let out = vault.came_with(outer).expect("asked");
    let names: Vec<&str> = out.iter().map(|row| row.file_name.as_str()).collect();
    assert_eq!(names, ["peb.pdf", "scan.pdf"]);
    let peb = DocId::parse(&out[0].id).expect("an id");
    let view = vault.document_view(peb).expect("there");
    assert_eq!(
        view.row.kind.as_deref(),
        Some("peb"),
        "what is sure is said of it"
    );
    assert_eq!(view.dossiers[0].dossier.id, dossier.to_string());
    let scan = DocId::parse(&out[1].id).expect("an id");
    assert!(
        vault.is_unread(scan).expect("asked"),
        "no engine: it waits in its turn"
    );
    assert_eq!(vault.read_state(outer).expect("asked"), ReadState::Read(None));
}

#[test]
fn what_came_inside_a_mail_comes_out_once_and_lies_in_the_dossier_of_the_mail() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let (dossier, ..) = sale(&mut vault);
    let piece = file(&mut vault, "ventes", "plan.pdf", b"le plan");
    let outer = file(
        &mut vault,
        "ventes",
        "TR.eml",
        b"Objet : deux pieces\nINSIDE plan.pdf=le plan\nINSIDE note.txt=une note",
    );
    let link = crate::document::Change::Link {
        to: dossier,
        part: field::DOSSIER.to_owned(),
    };
    vault.change(&[outer], &[link]).expect("linked");
    catch_up(&mut vault, &mut Double::default(), &mut |_| true);
    let out = vault.came_with(outer).expect("asked");
    assert_eq!(out.len(), 2);
    assert!(
        out.iter().any(|row| row.id == piece.to_string()),
        "held already: linked only"
    );
    let note = out
        .iter()
        .find(|row| row.file_name == "note.txt")
        .expect("it came out");
    let note = DocId::parse(&note.id).expect("an id");
    let lies = vault.document_view(note).expect("there").dossiers;
    assert_eq!(lies[0].dossier.id, dossier.to_string());
}

#[test]
fn the_identity_card_of_a_visitor_stays_inside_the_mail() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    sale(&mut vault);
    let card = "CARTE D'IDENTITÉ IDENTITEITSKAART|Nom|QUÉVRIN|Loïc|Valable du - au|01.02.2021 - 01.02.2040";
    let mail = format!("Objet : visite\nINSIDE ci.jpg={card}");
    let outer = file(&mut vault, "ventes", "TR.eml", mail.as_bytes());
    let knowledge = vault.knowledge(Language::Fr).expect("known");
    let Fetched::Here(waiting) = vault.fetch_waiting(outer).expect("opened") else {
        panic!("it is here and unread");
    };
    let read = waiting.read(&knowledge, &mut Double::default());
    let kept = vault.keep_reading(&waiting, &read).expect("kept");
    assert_eq!(kept.left, [("ci.jpg".to_owned(), Left::Prospect)]);
    assert_eq!(
        (kept.out, vault.came_with(outer).expect("asked")),
        (vec![], vec![])
    );
}

#[test]
fn what_stays_inside_is_told_until_somebody_has_looked() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    sale(&mut vault);
    let card = "CARTE D'IDENTITÉ IDENTITEITSKAART|Nom|QUÉVRIN|Loïc|Valable du - au|01.02.2021 - 01.02.2040";
    let mail = format!("Objet : visite\nINSIDE ci.jpg={card}");
    let outer = file(&mut vault, "ventes", "TR.eml", mail.as_bytes());
    catch_up(&mut vault, &mut Double::default(), &mut |_| true);
    let told = vault.left_inside(outer).expect("asked");
    let told: Vec<(&str, &str)> = told
        .iter()
        .map(|one| (one.name.as_str(), one.why.as_str()))
        .collect();
    assert_eq!(told, [("ci.jpg", "prospect")]);
    let waiting = Listing::Kept(field::LEFT.to_owned());
    assert_eq!(vault.count(&waiting).expect("asked"), 1);
    vault
        .change(&[outer], &[crate::document::Change::looked_inside()])
        .expect("said");
    assert_eq!(vault.left_inside(outer).expect("asked"), []);
    assert_eq!(vault.count(&waiting).expect("asked"), 0);
}
