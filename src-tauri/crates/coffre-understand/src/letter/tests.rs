use jiff::civil::date;

use super::*;
use crate::checklist::{Checklist, Flag, Note, PropertyType, Region, evaluate, rows, shipped_validity};

fn names(id: &str) -> Option<String> {
    (id == "p1").then(|| "Anna Lambert".to_owned())
}

const ABOUT: About<'static> = About {
    property: "Rue du Moulin 12, 5000 Namur",
    reference: "V-118",
    addressee: "",
    sender: "Luc Petit",
    agency: "Agence du Vieux Pont",
    names: &names,
};

fn facts() -> Facts {
    Facts {
        region: Some(Region::Brussels),
        property: Some(PropertyType::Flat),
        flags: Flag::ALL
            .iter()
            .map(|flag| (*flag, *flag == Flag::CoOwnership))
            .collect(),
        next: Some(Moment::Compromis),
        deed: Some(date(2026, 7, 15)),
        ..Facts::of_sale()
    }
}

fn list(facts: &Facts) -> Checklist<'static> {
    evaluate(rows(), facts, &shipped_validity, date(2026, 3, 1))
}

#[test]
fn the_syndic_gets_one_letter_with_all_that_he_owes() {
    let facts = facts();
    let list = list(&facts);
    let owed = list.owed_by(Supplier::Syndic);
    let written = letter(Supplier::Syndic, &owed, &facts, &ABOUT, Tone::Ask, "fr");
    assert_eq!(
        written.subject,
        "Rue du Moulin 12, 5000 Namur : pièces à nous transmettre"
    );
    let expected = "Madame, Monsieur,

Le lot situé Rue du Moulin 12, 5000 Namur est mis en vente par notre intermédiaire. Conformément à l’article 3.94 du \
Code civil, nous vous prions de nous transmettre dans les délais légaux :

- les pièces de l’article 3.94 § 1er du Code civil : fonds de roulement et de réserve, arriérés du vendeur, appels de \
fonds décidés, procédures en cours, procès-verbaux des assemblées de trois ans, décomptes de deux ans, dernier bilan
- la réponse au notaire selon l’article 3.94 § 2 du Code civil : dépenses décidées, dettes, litiges

L’acte est prévu le 15/07/2026.

Merci d’avance. Nous restons à votre disposition pour toute question.

Bien à vous,
Luc Petit
Agence du Vieux Pont

Notre référence : V-118
";
    assert_eq!(written.body, expected);
}

#[test]
fn a_reminder_says_when_it_was_asked() {
    let mut facts = facts();
    let asked = Note::default().asked_on(date(2026, 2, 3), None);
    facts.notes.insert("title-deed".to_owned(), asked);
    let list = list(&facts);
    let row = list.row("title-deed").unwrap();
    let written = letter(Supplier::Seller, &[row], &facts, &ABOUT, Tone::Remind, "nl");
    assert!(written.subject.starts_with("Herinnering – Rue du Moulin"));
    assert!(
        written.body.contains("(gevraagd op 03/02/2026)"),
        "{}",
        written.body
    );
}

#[test]
fn identity_cards_name_the_person_and_ask_for_a_visit() {
    let mut facts = facts();
    facts.people = vec![crate::checklist::Player {
        person: "p1".to_owned(),
        part: crate::Part::Seller,
    }];
    let list = list(&facts);
    let row = list.row("identity-sellers").unwrap();
    let written = letter(Supplier::Seller, &[row], &facts, &ABOUT, Tone::Ask, "en");
    assert!(written.body.contains("(for Anna Lambert)"), "{}", written.body);
    assert!(written.body.contains("bring the original"), "{}", written.body);
}

#[test]
fn every_supplier_has_a_letter_and_no_placeholder_stays() {
    let facts = facts();
    let list = list(&facts);
    let all: Vec<&RowState<'_>> = list.rows.iter().collect();
    for supplier in Supplier::ALL {
        for tone in [Tone::Ask, Tone::Remind] {
            for language in ["fr", "nl", "en"] {
                let written = letter(*supplier, &all, &facts, &ABOUT, tone, language);
                let text = written.text();
                assert!(
                    !text.contains(['{', '}']),
                    "{} {language}: {text}",
                    supplier.code()
                );
            }
        }
    }
}

#[test]
fn names_that_others_wrote_cannot_add_headers_or_lines() {
    let facts = facts();
    let about = About {
        property: "Rue\r\nBcc: tiers@exemple.be",
        addressee: "A\nB",
        ..ABOUT
    };
    let written = letter(Supplier::Seller, &[], &facts, &about, Tone::Ask, "fr");
    assert_eq!(written.subject.lines().count(), 1);
    assert!(written.body.starts_with("Bonjour A B,"));
    let eml = written.eml("x@exemple.be\r\nBcc: y@exemple.be");
    assert!(!eml.contains("Bcc"), "{eml}");
}

#[test]
fn a_draft_is_plain_mime_and_reads_back() {
    use base64::Engine as _;
    let decode = |text: &str| base64::engine::general_purpose::STANDARD.decode(text).unwrap();
    let written = Letter {
        subject: "Rappel – Chaussée de Wavre 1300, 1160 Auderghem : pièces attendues".to_owned(),
        body: "Été\nfini\n".to_owned(),
    };
    let eml = written.eml("syndic@exemple.be");
    let (head, body) = eml.split_once("\r\n\r\n").unwrap();
    assert!(
        head.starts_with("To: syndic@exemple.be\r\nSubject: =?utf-8?B?"),
        "{head}"
    );
    assert!(head.contains("\r\nX-Unsent: 1\r\n"));
    assert!(head.lines().all(|line| line.len() <= 76), "{head}");
    assert_eq!(decode(&body.replace("\r\n", "")), "Été\r\nfini\r\n".as_bytes());
    let subject: Vec<u8> = head
        .split("=?utf-8?B?")
        .skip(1)
        .flat_map(|word| decode(word.split_once("?=").unwrap().0))
        .collect();
    assert_eq!(String::from_utf8(subject).unwrap(), written.subject);
}

#[test]
fn a_link_is_encoded_and_not_too_long() {
    let short = Letter {
        subject: "Pièces & co".to_owned(),
        body: "a b\n".to_owned(),
    };
    let expected = "mailto:syndic@exemple.be?subject=Pi%C3%A8ces%20%26%20co&body=a%20b%0D%0A";
    assert_eq!(short.mailto("syndic@exemple.be").as_deref(), Some(expected));
    assert_eq!(short.mailto("nobody"), None);
    assert_eq!(short.mailto("a@b.be?cc=c@d.be&x"), None, "one address only");
    let long = Letter {
        body: "é".repeat(1000),
        ..short
    };
    assert_eq!(long.mailto("syndic@exemple.be"), None);
}

#[test]
fn a_letter_that_is_too_long_for_a_link_leaves_its_text_to_be_pasted() {
    let short = Letter {
        subject: "Pièces".to_owned(),
        body: "a\n".to_owned(),
    };
    let link = short.mail_link("");
    assert_eq!(
        (link.link.as_str(), link.whole),
        ("mailto:?subject=Pi%C3%A8ces&body=a%0D%0A", true)
    );
    let long = Letter {
        body: "é".repeat(1000),
        ..short
    };
    let link = long.mail_link("a@b.be");
    assert_eq!(
        (link.link.as_str(), link.whole),
        ("mailto:a@b.be?subject=Pi%C3%A8ces", false)
    );
}
