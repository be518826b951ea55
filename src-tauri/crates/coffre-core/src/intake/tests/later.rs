//! What was not read, or not whole, when it was filed.

use super::*;

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

/// The words of what lies here are read on several computers.
mod turns {
    use super::*;

    const SCAN: &[u8] = b"SCAN des mots";

    fn read(vault: &mut Vault, reader: &mut Double) -> usize {
        let before = reader.asked;
        catch_up(vault, reader, &mut |_| true);
        reader.asked - before
    }

    fn engine() -> Double {
        Double {
            engine: true,
            ..Double::default()
        }
    }

    #[test]
    fn what_another_computer_filed_just_now_is_left_to_it_and_taken_over_when_it_never_reads() {
        let mut world = World::new();
        let (mut director, _, first) = world.create();
        let (mut other, second) = world.join(&mut director, "Bob", "agent");
        drop(director);
        let mut filing = world.unlock(first).expect("opens");
        let docs = ["a.pdf", "b.pdf"].map(|name| {
            let bytes = [SCAN, name.as_bytes()].concat();
            file(&mut filing, "ventes", name, &bytes)
        });
        other.pull().expect("pulled");
        assert_eq!(
            other.pending().expect("asked").documents,
            2,
            "it sees that they wait"
        );
        assert_eq!(
            read(&mut other, &mut engine()),
            0,
            "the computer that filed them reads them"
        );
        drop((filing, other));
        world.days(1);
        let mut other = world.unlock(second).expect("opens");
        assert_eq!(read(&mut other, &mut engine()), 2, "it never did");
        let mut filing = world.unlock(first).expect("opens");
        assert_eq!(read(&mut filing, &mut engine()), 0, "and has nothing to do now");
        for doc in docs {
            assert_eq!(filing.read_state(doc).expect("asked"), ReadState::Read(None));
        }
    }

    #[test]
    fn a_result_that_arrives_before_a_reader_begins_is_not_found_again() {
        let mut world = World::new();
        let (mut director, ..) = world.create();
        let doc = file(&mut director, "ventes", "scan.pdf", SCAN);
        let (mut other, _) = world.join(&mut director, "Bob", "agent");
        assert_eq!(other.waiting(9).expect("asked"), [doc], "its hour is over");
        let mut engine = engine();
        assert_eq!(read(&mut director, &mut engine), 1);
        other.pull().expect("pulled");
        let fetched = other.fetch_waiting(doc).expect("asked");
        assert!(matches!(fetched, Fetched::Not(PendingStep::Elsewhere(_))));
    }

    #[test]
    fn two_computers_that_read_share_what_waits() {
        let mut world = World::new();
        let (mut director, _, first) = world.create();
        for at in 0..24 {
            let bytes = [SCAN, format!("{at}").as_bytes()].concat();
            file(&mut director, "ventes", &format!("{at}.pdf"), &bytes);
        }
        let (mut other, _) = world.join(&mut director, "Bob", "agent");
        drop(director);
        world.hours(-1);
        let mut director = world.unlock(first).expect("opens at the same hour");
        let knowledge = director.knowledge(Language::Fr).expect("known");
        for vault in [&mut director, &mut other] {
            let mut hear = |_| true;
            vault
                .read_pending(&mut engine(), &knowledge, 1, &mut hear)
                .expect("read");
        }
        director.pull().expect("pulled");
        other.pull().expect("pulled");
        let (own, others) = (
            director.waiting(99).expect("asked"),
            other.waiting(99).expect("asked"),
        );
        assert!(own.iter().all(|doc| !others.contains(doc)), "{own:?} {others:?}");
        assert!(!own.is_empty() && !others.is_empty());
        let all = director.pending().expect("asked").documents;
        assert_eq!(
            (own.len() + others.len()) as u64,
            all,
            "nothing is left to nobody"
        );
    }
}
