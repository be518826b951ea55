use coffre_format::EntityId;
use jiff::civil::date;

use super::*;
use crate::{Part, shipped_kinds};

pub(super) const TODAY: Date = date(2025, 11, 3);

pub(super) fn id(number: u8) -> EntityId {
    EntityId::from_bytes([number; 16])
}

fn party(number: u8, name: &str, identifiers: &[&str]) -> Party {
    Party {
        id: id(number),
        name: name.to_owned(),
        identifiers: identifiers.iter().map(|text| (*text).to_owned()).collect(),
    }
}

fn dossier(number: u8, property: &str, parties: &[(u8, Part)]) -> Dossier {
    Dossier {
        id: id(number),
        title: String::new(),
        references: vec![format!("2025-0{number}0")],
        property: property.to_owned(),
        open: true,
        last_activity: Some(TODAY),
        parties: parties.iter().map(|(party, part)| (id(*party), *part)).collect(),
    }
}

/// Two sales whose sellers are called Dupont, and a visitor.
pub(super) fn known() -> Known {
    Known::new(
        shipped_kinds().iter().cloned(),
        vec![
            dossier(
                1,
                "rue Haute 3, 4999 Valbois",
                &[(11, Part::Seller), (14, Part::Prospect)],
            ),
            dossier(
                2,
                "avenue du Parc 8, 5999 Saint-Orban",
                &[(12, Part::Seller), (13, Part::Buyer)],
            ),
        ],
        vec![
            party(11, "Éloïse Dupont", &["eloise@poste.example"]),
            party(12, "Gaëtan Dupont", &["0471 12 34 56"]),
            party(13, "Inès Van Ossenvoorde", &[]),
            party(14, "Loïc Quévrin", &[]),
        ],
        "fr",
    )
}

pub(super) fn evidence<'a>(name: &'a str, text: &'a str) -> Evidence<'a> {
    Evidence {
        name,
        media: Media::Pages,
        pages: 1,
        text,
        read_by: ReadBy::File,
        taken: None,
    }
}

pub(super) fn proposed(name: &str, text: &str) -> Proposals {
    propose(&evidence(name, text), &known(), &Lessons::default(), TODAY)
}

#[test]
fn the_first_name_tells_two_families_of_one_name_apart() {
    let text = "Procuration\nJe soussigné DUPONT Gaëtan donne pouvoir";
    let proposals = proposed("procuration.pdf", text);
    assert_eq!(proposals.dossier.best().map(|guess| guess.value), Some(id(2)));
    assert_eq!(
        proposals.people.best().map(|guess| &guess.value.whom),
        Some(&Whom::Party(id(12)))
    );
}

#[test]
fn a_family_name_that_two_share_is_asked() {
    let proposals = proposed("compromis Dupont.pdf", "Compromis de vente");
    assert!(proposals.dossier.taken().is_none());
    assert_eq!(proposals.dossier.guesses().len(), 2, "both are shown");
}

#[test]
fn an_initial_and_an_address_of_mail_find_their_dossier() {
    for text in ["Courrier de G. Dupont", "de la part du 0471/12.34.56"] {
        let proposals = proposed("scan.pdf", text);
        assert_eq!(
            proposals.dossier.best().map(|guess| guess.value),
            Some(id(2)),
            "{text}"
        );
    }
}

#[test]
fn the_words_that_led_to_a_guess_stand_at_their_place() {
    let text = "Certificat PEB\nBien : av. du Parc, 8 à 5999 Saint-Orban";
    let proposals = proposed("x.pdf", text);
    for because in [
        &proposals.kind.best().unwrap().because[0],
        &proposals.dossier.best().unwrap().because[0],
    ] {
        let Place::Text(range) = &because.place else {
            panic!("{because:?}")
        };
        assert_eq!(text[range.clone()], because.words);
    }
}

#[test]
fn little_evidence_is_below_the_line() {
    let proposals = proposed("scan0043.pdf", "bonjour");
    assert!(proposals.kind.taken().is_none());
    assert!(proposals.dossier.taken().is_none());
    assert!(proposals.date.taken().is_none());
}

#[test]
fn a_part_is_taken_only_with_the_dossier_in_which_it_is_played() {
    let text = "Procuration\nJe soussigné DUPONT Gaëtan donne pouvoir";
    let mut proposals = proposed("procuration.pdf", text);
    assert!(proposals.dossier.taken().is_some());
    assert_eq!(
        proposals.parts_taken().map(|(whom, _)| whom).collect::<Vec<_>>(),
        [id(12)]
    );
    let unsure = proposals.dossier.guesses().to_vec();
    proposals.dossier = Field::new(unsure, 1.1, 3);
    assert_eq!(
        proposals.parts_taken().count(),
        0,
        "whoever it is, the dossier is asked first"
    );
}

#[test]
fn the_card_of_a_visitor_is_warned_of() {
    let card =
        |name: &str| format!("CARTE D'IDENTITÉ\nIDENTITEITSKAART\nNom\n{name}\n01.02.2021 - 01.02.2031");
    let visitor = proposed("ci.jpg", &card("QUÉVRIN\nLoïc"));
    assert_eq!(visitor.warnings, [Warning::ProspectIdentity]);
    let seller = proposed("ci.jpg", &card("DUPONT\nÉloïse"));
    assert_eq!(seller.warnings, []);
    assert_eq!(
        identity_warning("identity-card", &[Part::Prospect, Part::Buyer]),
        None
    );
    assert_eq!(identity_warning("visit-slip", &[Part::Prospect]), None);
    assert_eq!(identity_warning("visit-slip", &[]), None);
    let stranger = proposed("ci.jpg", &card("ZANDER\nOdilon"));
    assert_eq!(stranger.warnings, [Warning::UnknownIdentity]);
}

#[test]
fn a_card_says_how_long_it_is_valid() {
    let text = "CARTE D'IDENTITÉ\nDUPONT\nÉloïse\nValable du - au\n01.02.2021 - 01.02.2031";
    let proposals = proposed("ci.jpg", text);
    let valid = proposals.valid.best().map(|guess| guess.value);
    assert_eq!(valid, Some(crate::validity::Validity::Until(date(2031, 2, 1))));
}

#[test]
fn a_reminder_of_the_house_is_no_end_of_what_a_document_says() {
    let text = "BDES - Banque de Données de l'État des Sols\nEXTRAIT CONFORME\nDélivré le 14/03/2025\n\
        Cette parcelle n'est pas soumise à des obligations au regard du décret sols";
    let proposals = proposed("sol.pdf", text);
    let kind = proposals.kind.best().map(|guess| guess.value.as_str());
    assert_eq!(kind, Some("soil-wallonia"));
    assert!(proposals.valid.best().is_none(), "no law ends it");
}

#[test]
fn an_expired_paper_is_warned_of() {
    let text = "Certificat PEB\nÉtabli le 14/03/2010\nvalable jusqu'au 14/03/2020";
    assert!(proposed("peb.pdf", text).warnings.contains(&Warning::Expired));
}

#[test]
fn no_title_holds_a_national_number() {
    let name = "CI Dupont 85.07.30-033.28.pdf";
    let proposals = proposed(name, "sans mots utiles");
    for guess in proposals.title.guesses() {
        assert!(!guess.value.contains("033"), "{}", guess.value);
    }
    assert!(proposals.warnings.contains(&Warning::NationalNumberInName));
    assert_eq!(clean_title("n° 85073003328 Dupont"), "n° Dupont");
}

#[test]
fn a_title_loses_national_numbers_that_are_misread_within_a_word_or_come_together() {
    for (title, clean) in [
        ("CI 85.O7.30-O33.28", "CI"),
        ("IDBEL85073003328 Dupont", "IDBEL Dupont"),
        ("x 850730 85.07.30-033.28 03328", "x"),
    ] {
        assert_eq!(clean_title(title), clean);
    }
}

#[test]
fn past_choices_for_a_letterhead_lead() {
    let text = "Bureau Beaulieu Conseils\nNote 14/03/2025\nmesures diverses";
    let before = proposed("note.pdf", text);
    assert_ne!(
        before.kind.best().map(|guess| guess.value.as_str()),
        Some("plans")
    );
    let marks = marks(&evidence("autre.pdf", text));
    let lesson = Lesson {
        marks,
        proposed: None,
        kind: Some("plans".to_owned()),
        dossier: Some(id(1)),
    };
    let lessons = Lessons::new(vec![lesson; 3]);
    let after = propose(&evidence("note.pdf", text), &known(), &lessons, TODAY);
    assert_eq!(after.kind.best().map(|guess| guess.value.as_str()), Some("plans"));
    assert_eq!(after.kind.best().unwrap().because[0].place, Place::Habit);
    assert_eq!(after.dossier.best().map(|guess| guess.value), Some(id(1)));
}

#[test]
fn marks_hold_no_number() {
    let marks = marks(&evidence(
        "dupont 85.07.30-033.28.pdf",
        "85.07.30-033.28 Jean Exemple\nB",
    ));
    assert!(
        marks.iter().all(|mark| !mark.bytes().any(|b| b.is_ascii_digit())),
        "{marks:?}"
    );
}

#[test]
fn a_picture_that_was_not_read_is_not_called_a_photograph() {
    let picture = Evidence {
        media: Media::Picture,
        read_by: ReadBy::Nothing,
        ..evidence("IMG_4821.HEIC", "")
    };
    let proposals = propose(&picture, &known(), &Lessons::default(), TODAY);
    assert!(proposals.kind.taken().is_none());
}

/// A picture with these words, taken on 14 March 2025 by its camera's clock.
pub(super) fn photographed<'a>(name: &'a str, text: &'a str) -> Evidence<'a> {
    Evidence {
        media: Media::Picture,
        read_by: ReadBy::Recognition,
        taken: Some(date(2025, 3, 14)),
        ..evidence(name, text)
    }
}

fn dated(picture: &Evidence<'_>) -> (Option<Date>, Option<Date>) {
    let proposals = propose(picture, &known(), &Lessons::default(), TODAY);
    let date = &proposals.date;
    (
        date.best().map(|guess| guess.value),
        date.taken().map(|guess| guess.value),
    )
}

#[test]
fn the_day_of_a_photograph_is_proposed_by_its_camera_and_asked() {
    let camera = Some(date(2025, 3, 14));
    assert_eq!(dated(&photographed("DSC_0113.JPG", "")), (camera, None));
}

#[test]
fn the_name_and_the_camera_together_are_sure_of_the_day_of_a_photograph() {
    let camera = Some(date(2025, 3, 14));
    assert_eq!(dated(&photographed("20250314_101522.jpg", "")), (camera, camera));
}

#[test]
fn a_day_that_a_photographed_paper_says_goes_before_that_of_the_camera() {
    let text = "Certificat de performance énergétique\nÉtabli le 2 février 2025";
    let (best, _) = dated(&photographed("IMG_4821.HEIC", text));
    assert_eq!(best, Some(date(2025, 2, 2)));
}

#[test]
fn a_mail_is_dated_by_its_head() {
    let mail = Evidence {
        media: Media::Mail,
        ..evidence(
            "visite.eml",
            "From: a@example.be\nDate: 2025-03-14 09:12:00+01:00\nSubject: visite\n\nFait à Valbois le 2 février 2025",
        )
    };
    assert_eq!(dated(&mail).1, Some(date(2025, 3, 14)));
}

#[test]
fn a_photographed_paper_without_a_day_is_asked_with_that_of_the_camera() {
    let camera = Some(date(2025, 3, 14));
    let picture = photographed("IMG_4821.HEIC", "Certificat de performance énergétique");
    assert_eq!(dated(&picture), (camera, None));
}

proptest::proptest! {
    #[test]
    fn no_text_and_no_name_make_it_fail(text in "\\PC{0,300}", name in "\\PC{0,40}") {
        let mut evidence = evidence(&name, &text);
        propose(&evidence, &known(), &Lessons::default(), TODAY);
        evidence.read_by = ReadBy::Recognition;
        propose(&evidence, &known(), &Lessons::default(), TODAY);
    }
}
