//! What is inside documents: read when they are filed or later, found, proposed, shown.

use std::sync::OnceLock;

use coffre_demo::{Agency, Document, Format};

use crate::program::{Place, Said};

fn agency() -> &'static Agency {
    static AGENCY: OnceLock<Agency> = OnceLock::new();
    AGENCY.get_or_init(|| coffre_demo::agency(5))
}

/// A scan without words of its own, of one of the demonstration's papers.
fn scan() -> &'static Document {
    let mut scans = agency().documents.iter().filter(|one| {
        let short = (600..2500).contains(&one.text.len());
        short && one.format == Format::ScannedPdf && one.hazard.is_none() && long_words(one).len() >= 5
    });
    scans.next().expect("a scan")
}

/// Long words of a paper, that stand in no file name.
fn long_words(document: &Document) -> Vec<&str> {
    let long = |word: &&str| word.len() >= 9 && word.chars().all(|sign| sign.is_ascii_lowercase());
    let mut words: Vec<&str> = document.text.split_whitespace().filter(long).collect();
    words.sort_unstable();
    words.dedup();
    words
}

fn words_of(document: &Document) -> Vec<&str> {
    let mut words = long_words(document);
    words.truncate(6);
    words
}

fn found(place: &Place, words: &[&str]) -> usize {
    let hits = |word: &&&str| place.json("director", &["search", word])["total"] == 1;
    words.iter().filter(hits).count()
}

#[test]
fn a_scanned_page_that_was_filed_is_found_by_a_word_in_it() {
    let place = Place::with_vault();
    let path = place.write("2025_0001.pdf", &scan().bytes);
    let report = place.json("director", &["file", &path]);
    assert_eq!(report["files"][0]["waits"], false, "{report}");
    let words = words_of(scan());
    let hits = found(&place, &words);
    assert!(hits * 4 >= words.len() * 3, "{hits} of {words:?}");
}

#[test]
fn without_an_engine_a_scan_waits_and_is_read_later() {
    let place = Place::with_vault();
    let path = place.write("2025_0001.pdf", &scan().bytes);
    let mut command = place.command("director", &["file", &path, "--json"]);
    let report = Said::of(command.env("COFFRE_TEST_NO_ENGINE", "1").output().unwrap()).json(0);
    assert_eq!(report["files"][0]["waits"], true, "{report}");
    assert!(
        report["engine"].as_str().unwrap().contains("tesseract"),
        "{report}"
    );
    let id = report["files"][0]["document"].as_str().unwrap();
    place.run("director", &["text", id]).must(4);
    let waits = place.json("director", &["read", "--estimate"]);
    assert_eq!(
        (&waits["read"], &waits["waiting"]),
        (&0.into(), &1.into()),
        "{waits}"
    );
    let words = words_of(scan());
    assert_eq!(found(&place, &words), 0, "nobody has read it");
    let read = place.json("director", &["read"]);
    assert_eq!(
        (&read["read"], &read["waiting"]),
        (&1.into(), &0.into()),
        "{read}"
    );
    assert!(found(&place, &words) * 4 >= words.len() * 3);
    assert_eq!(
        place.json("director", &["read"])["read"],
        0,
        "each document is read once"
    );
}

#[test]
fn filing_that_leaves_the_words_for_later_says_so() {
    let place = Place::with_vault();
    let path = place.write("2025_0001.pdf", &scan().bytes);
    let report = place.json("director", &["file", "--read-later", &path]);
    assert_eq!(report["files"][0]["waits"], true, "{report}");
    assert!(report["engine"].is_null(), "the engine is there: {report}");
}

#[test]
fn words_and_pages_are_shown_and_the_log_says_so() {
    let place = Place::with_vault();
    let path = place.write("2025_0001.pdf", &scan().bytes);
    let report = place.json("director", &["file", &path]);
    let id = report["files"][0]["document"].as_str().unwrap();
    let before = views(&place);
    let text = place.run("director", &["text", id]);
    text.must(0);
    let text = String::from_utf8(text.out).unwrap();
    assert!(words_of(scan()).iter().any(|word| text.contains(word)), "{text}");
    let out = place.text("page.png");
    place.run("director", &["page", id, "1", "--out", &out]).must(0);
    let png = std::fs::read(&out).unwrap();
    assert!(png.starts_with(b"\x89PNG"), "a picture");
    assert_eq!(views(&place), before + 2, "one line each");
    place.run("director", &["page", id, "1", "--out", &out]).must(1);
    assert_eq!(std::fs::read(&out).unwrap(), png, "what was there stays");
    place
        .run("director", &["page", id, "900", "--out", &place.text("b.png")])
        .must(4);
}

fn views(place: &Place) -> usize {
    let log = place.json("director", &["log", "--limit", "500"]);
    let lines = log["log"].as_array().unwrap();
    lines.iter().filter(|line| line["event"] == "view").count()
}

#[test]
fn kind_and_dossier_come_from_the_content_where_they_are_sure() {
    let place = Place::with_vault();
    let new = ["dossier", "new", "--title", "Dupont", "--reference", "OMN-412345"];
    let property = ["--property", "rue Haute 3, 4999 Valbois"];
    place.run("director", &[&new[..], &property[..]].concat()).must(0);
    let text = "Certificat PEB\nBien : rue Haute 3 à 4999 Valbois\nÉtabli le 14/03/2025\n\
        Énergie primaire 300 kWh/m² an";
    let path = place.write("IMG_0001.txt", text.as_bytes());
    let report = place.json("director", &["file", &path]);
    let line = &report["files"][0];
    assert_eq!(line["kind"]["code"], "peb", "{report}");
    assert_eq!(
        (&line["date"], &line["dossier"]),
        (&"2025-03-14".into(), &"Dupont".into())
    );
    assert!(line["because"].is_string(), "the words that led to it: {report}");
    let listed = place.json("director", &["ls", "--dossier", "OMN-412345"]);
    assert_eq!(listed["total"], 1, "{listed}");
}

#[test]
fn what_is_not_sure_is_filed_without_a_kind_and_what_is_said_wins() {
    let place = Place::with_vault();
    let vague = place.write("note.txt", b"quelques mots sans plus");
    let line = place.json("director", &["file", &vague])["files"][0].clone();
    assert_eq!(line["outcome"], "filed");
    assert!(line["kind"].is_null(), "{line}");
    let text = "Certificat PEB\n\u{c9}nergie primaire 300 kWh/m\u{b2} an";
    let said = place.write("peb.txt", text.as_bytes());
    let line = place.json("director", &["file", &said, "--kind", "plans"])["files"][0].clone();
    assert_eq!(line["kind"]["code"], "plans", "{line}");
}

#[test]
fn a_mail_and_its_attachment_are_two_documents() {
    let place = Place::with_vault();
    let mail = "From: a@example.org\r\nSubject: PEB\r\nMIME-Version: 1.0\r\n\
        Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n\
        Voici le certificat.\r\n--b\r\nContent-Type: text/plain; name=\"peb.txt\"\r\n\
        Content-Disposition: attachment; filename=\"peb.txt\"\r\n\r\nCertificat PEB energie primaire\r\n--b--\r\n";
    let path = place.write("TR.eml", mail.as_bytes());
    let report = place.json("director", &["file", &path]);
    assert_eq!(report["filed"], 2, "{report}");
    assert_eq!(report["files"][1]["inside"], "peb.txt");
    assert_eq!(place.json("director", &["search", "primaire"])["total"], 1);
    let again = place.json("director", &["file", &path]);
    assert_eq!(
        (&again["filed"], &again["held"]),
        (&0.into(), &2.into()),
        "{again}"
    );
}

#[test]
fn the_identity_card_of_a_mere_visitor_is_left_with_its_reason() {
    let place = Place::with_vault();
    place
        .run(
            "director",
            &["dossier", "new", "--title", "Visite", "--reference", "R1"],
        )
        .must(0);
    let add = [
        "dossier",
        "party",
        "add",
        "R1",
        "--name",
        "Loïc Quévrin",
        "--part",
        "prospect",
    ];
    place.run("director", &add).must(0);
    let text =
        "CARTE D'IDENTITÉ IDENTITEITSKAART\nNom\nQUÉVRIN\nLoïc\nValable du - au\n01.02.2021 - 01.02.2040\n";
    let path = place.write("ci.txt", text.as_bytes());
    let said = place.run("director", &["file", &path, "--delete-source", "--json"]);
    let report = said.json(1);
    let line = &report["files"][0];
    assert_eq!(
        (&line["outcome"], &line["warnings"][0]),
        (&"left".into(), &"prospect-identity".into())
    );
    assert!(line["reason"].as_str().unwrap().contains("R09"), "{report}");
    assert!(place.path("ci.txt").exists(), "the file stays");
    place
        .run("director", &["file", &path, "--kind", "identity-card"])
        .must(0);
}

#[test]
fn a_page_scanned_twice_is_told() {
    let place = Place::with_vault();
    let path = place.write("a.pdf", &scan().bytes);
    let first = place.json("director", &["file", &path])["files"][0]["document"].clone();
    let mut bytes = scan().bytes.clone();
    bytes.extend_from_slice(b"\n% scanned once more\n");
    let path = place.write("b.pdf", &bytes);
    let line = place.json("director", &["file", &path])["files"][0].clone();
    assert_eq!(line["duplicates"][0]["same"], "pages", "{line}");
    assert_eq!(line["duplicates"][0]["document"], first);
}
