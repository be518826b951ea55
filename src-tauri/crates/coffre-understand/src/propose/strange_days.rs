//! The days and the terms of papers of people whom the house has not met.

use jiff::civil::{Date, date};

use super::tests::{TODAY, evidence, known, proposed};
use super::*;
use crate::validity::Validity;

fn kind(proposals: &Proposals) -> Option<&str> {
    proposals.kind.best().map(|guess| guess.value.as_str())
}

fn day(proposals: &Proposals) -> Option<Date> {
    proposals.date.best().map(|guess| guess.value)
}

#[test]
fn a_day_has_the_role_of_the_label_of_its_column() {
    for text in [
        "Attest\nAttestdatum\tGeldig tot\n02/02/2025\t02/02/2035\n",
        "Attest\nNummer\nAttestdatum\nGeldig tot\n12\n02/02/2025\n02/02/2035\n",
    ] {
        let proposals = proposed("asbestattest.pdf", &format!("asbestinventarisattest\n{text}"));
        assert_eq!(day(&proposals), Some(date(2025, 2, 2)), "{text}");
        let valid = proposals.valid.best().map(|guess| guess.value);
        assert_eq!(valid, Some(Validity::Until(date(2035, 2, 2))), "{text}");
    }
}

#[test]
fn the_days_of_the_rows_of_a_table_date_no_paper() {
    let text = "Relevé\nDate\tDestinataire\n02/02/2025\tétude A\n09/02/2025\tétude B\n";
    assert!(proposed("releve.pdf", text).date.taken().is_none());
}

#[test]
fn the_day_at_the_head_of_a_letter_goes_before_those_that_it_speaks_of() {
    let own = Some(date(2025, 3, 14));
    for text in [
        "Commune de Valbois\t14 mars 2025\nEn réponse à votre demande réceptionnée en date du 20/02/2025, voici.",
        "Commune de Valbois 14 mars 2025\nEn réponse à votre demande réceptionnée en date du 20/02/2025, voici.",
        "Commune de Valbois 14 mars 2025\nInfraction urbanistique\nLors de la visite du 20/02/2025, l'agent constatateur a constaté des travaux sans permis.",
    ] {
        let proposals = proposed("img20250320_11200000.pdf", text);
        assert_eq!(day(&proposals), own, "{text}");
    }
    let sure = proposed(
        "img20250320_11200000.pdf",
        "Commune de Valbois\t14 mars 2025\nRenseignements",
    );
    assert_eq!(sure.date.taken().map(|guess| guess.value), own);
}

#[test]
fn what_was_printed_from_a_register_bears_the_day_of_that() {
    let text = "Public Search\nSituation normale depuis le 12 janvier 2011\nAdministrateur Quidam 12 janvier 2011\nPage consultée le 06/02/2025.";
    assert_eq!(day(&proposed("x.pdf", text)), Some(date(2025, 2, 6)));
}

#[test]
fn a_term_that_a_paper_does_not_speak_of_is_asked() {
    let information = "Ville de Valbois\n14 mars 2025\nInformations notariales, article D.IV.97 du CoDT\nLe bien se situe en zone d'habitat au plan de secteur.";
    let letter = proposed("urba.pdf", information);
    assert_eq!(kind(&letter), Some("urbanism-wallonia"));
    assert!(letter.valid.best().is_none());
    let silent = "Certificat PEB\nCertificat de performance énergétique\nÉtabli le 14/03/2025\nkWh/m2.an certificateur";
    let silent = proposed("certificat peb.pdf", silent);
    assert!(silent.valid.best().is_some() && silent.valid.taken().is_none());
}

#[test]
fn the_cells_of_a_table_that_are_read_one_below_the_other_date_no_paper() {
    let text = "Relevé\nétude A\n02/02/2025\ntitre\nenvoi du compromis\n09/02/2025\nplan\nenvoi de la lettre\n16/02/2025\nPEB";
    assert!(proposed("releve.pdf", text).date.taken().is_none());
}

#[test]
fn a_recognised_day_in_words_is_asked() {
    let text = "ACTE DE DONATION\nL'an deux mille vingt, le quatorze mars, devant nous, notaire à Valbois";
    let read = |read_by: ReadBy| {
        let paper = Evidence {
            read_by,
            ..evidence("acte.pdf", text)
        };
        propose(&paper, &known(), &Lessons::default(), TODAY)
    };
    let (clean, recognised) = (read(ReadBy::File), read(ReadBy::Recognition));
    assert_eq!(
        clean.date.taken().map(|guess| guess.value),
        Some(date(2020, 3, 14))
    );
    assert_eq!(day(&recognised), Some(date(2020, 3, 14)));
    assert!(recognised.date.taken().is_none());
}

#[test]
fn the_visit_that_a_sentence_speaks_of_goes_after_the_day_of_the_letter() {
    let text = "Commune de Valbois\nValbois, le 14 mars 2025\nInfraction urbanistique\nNous avons constaté le 20/02/2025 que des travaux étaient en cours sans permis.";
    assert_eq!(day(&proposed("x.pdf", text)), Some(date(2025, 3, 14)));
}
