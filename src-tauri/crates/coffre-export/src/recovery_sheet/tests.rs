use std::fs;
use std::process::Command;

use super::*;

/// The identity of the bytes 1 to 32: everybody knows it.
const IDENTITY: &str = "AGE-SECRET-KEY-1QYPQXPQ9QCRSSZG2PVXQ6RS0ZQG3YYC5Z5TPWXQERGD3C8G7RUSQGPQYEE";

fn sheet(
    agency: &str,
    part: SheetPart,
    make: fn(&SheetContent<'_>, Language) -> Result<SecretText, SheetError>,
) -> String {
    let identity = SecretText::new(IDENTITY.into());
    let content = SheetContent {
        agency,
        vault: "3f9a0c1d5b7e42688a90cc17d2e4f6b1",
        fingerprint: "b71c9d20e4a85f63",
        identity: &identity,
        checksum: "9f02c4d1",
        made_on: jiff::civil::date(2026, 3, 14),
        part,
    };
    make(&content, Language::French)
        .expect("the identity has the right form")
        .expose()
        .to_owned()
}

#[test]
fn the_page_shows_the_key_in_groups() {
    let page = sheet("Agence du Parc", SheetPart::Whole, html);
    let shown: String = page.split("<li>").skip(1).take(5).collect();
    let tags = ["<span>", "</span>", "</li>"];
    let shown = tags.iter().fold(shown, |text, tag| text.replace(tag, ""));
    assert!(
        shown.starts_with(IDENTITY),
        "typing the groups in their order gives the key"
    );
}

/// What a scanner reads of the page, its SVG path painted with eight dots for each module.
fn scan(page: &str) -> Vec<String> {
    let number = |text: &str| text.parse::<usize>().expect("a number of modules");
    let (_, drawing) = page
        .split_once("class=\"qr\" viewBox=\"0 0 ")
        .expect("the code is on the page");
    let side = number(drawing.split(' ').next().expect("a side"));
    let (_, path) = drawing.split_once(" d=\"").expect("the code is a path");
    let mut dark = vec![false; side * side];
    for run in path
        .split('"')
        .next()
        .expect("its end")
        .split('z')
        .filter(|run| !run.is_empty())
    {
        let (start, rest) = run
            .trim_start_matches('M')
            .split_once('h')
            .expect("a run to the right");
        let (x, y) = start.split_once(' ').expect("two coordinates");
        let (x, y, length) = (
            number(x),
            number(y),
            number(rest.split('v').next().expect("a length")),
        );
        dark[y * side + x..y * side + x + length].fill(true);
    }
    let dots = side * 8;
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(dots, dots, |x, y| {
        if dark[y / 8 * side + x / 8] { 0 } else { 255 }
    });
    image
        .detect_grids()
        .iter()
        .map(|code| code.decode().expect("a scanner reads it").1)
        .collect()
}

#[test]
fn the_qr_code_reads_as_the_key() {
    let read = scan(&sheet("Agence du Parc", SheetPart::Whole, html));
    assert_eq!(
        read,
        [IDENTITY],
        "what is scanned is the key, ready for an identity file"
    );
}

#[test]
fn the_page_loads_nothing() {
    let page = sheet("Agence du Parc", SheetPart::Whole, html);
    for reference in [
        "http://", "https://", "src=", "href=", "url(", "@import", "<script",
    ] {
        assert!(!page.contains(reference), "{reference} could fetch something");
    }
}

#[test]
fn an_agency_name_cannot_write_markup() {
    let page = sheet("Parc & Fils <script>alert(1)</script>", SheetPart::Whole, html);
    assert!(
        page.contains("Parc &amp; Fils &lt;script&gt;"),
        "the name is text"
    );
}

#[test]
fn an_agency_name_cannot_add_a_key_line() {
    let other = format!("Parc\n{IDENTITY}\r\u{2028}x");
    let text = sheet(&other, SheetPart::Whole, text);
    let keys = text.lines().filter(|line| !line.starts_with('#')).count();
    assert_eq!(keys, 1, "the only line that is no comment is the key");
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a file of this test")]
fn the_plain_sheet_is_an_identity_file_for_stock_age() {
    let folder = tempfile::tempdir().expect("temp folder");
    let path = folder.path().join("sheet.txt");
    fs::write(&path, sheet("Agence du Parc", SheetPart::Whole, text)).expect("temp file");
    let output = Command::new("age-keygen")
        .arg("-y")
        .arg(&path)
        .output()
        .expect("age is installed");
    let recipient = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success(),
        "age-keygen: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(
        recipient.starts_with("age1"),
        "stock age reads the key in the sheet: {recipient}"
    );
}

#[test]
fn a_part_says_whose_it_is_and_how_two_are_joined() {
    let page = sheet("Agence du Parc", SheetPart::OneOfThree(Holder::B), html);
    assert!(page.contains("Feuille B, une de trois"), "the holder's letter");
    assert!(page.contains("half.age"), "the step that joins two parts");
    assert!(
        !sheet("Agence du Parc", SheetPart::Whole, html).contains("half.age"),
        "a whole key joins nothing"
    );
}

#[test]
fn both_pages_carry_their_number() {
    let page = sheet("Agence du Parc", SheetPart::Whole, html);
    assert!(
        page.contains("Page 1 sur 2") && page.contains("Page 2 sur 2"),
        "page n of m"
    );
}

#[test]
fn every_language_fills_its_blanks() {
    let identity = SecretText::new(IDENTITY.into());
    for language in [Language::French, Language::Dutch, Language::English] {
        let content = SheetContent {
            agency: "Agence du Parc",
            vault: "3f9a0c1d5b7e42688a90cc17d2e4f6b1",
            fingerprint: "b71c9d20e4a85f63",
            identity: &identity,
            checksum: "9f02c4d1",
            made_on: jiff::civil::date(2026, 3, 14),
            part: SheetPart::OneOfThree(Holder::C),
        };
        let plain = text(&content, language).expect("the identity has the right form");
        assert!(
            !plain.expose().contains(['{', '}']),
            "{language:?} leaves a blank open"
        );
    }
}

#[test]
fn what_is_no_identity_is_refused() {
    for wrong in [
        "",
        "age1qqqq",
        "AGE-SECRET-KEY-1QQ",
        &IDENTITY.to_lowercase(),
        &IDENTITY.replace('G', "B"),
    ] {
        let identity = SecretText::new(wrong.to_owned());
        let content = SheetContent {
            agency: "Agence du Parc",
            vault: "3f9a",
            fingerprint: "b71c",
            identity: &identity,
            checksum: "9f02c4d1",
            made_on: jiff::civil::date(2026, 3, 14),
            part: SheetPart::Whole,
        };
        assert!(
            matches!(html(&content, Language::Dutch), Err(SheetError::Identity)),
            "not a key that age reads"
        );
    }
}
