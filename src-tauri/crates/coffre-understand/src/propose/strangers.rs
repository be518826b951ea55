//! Papers of people whom the house has not met: nothing in them is of a habit.

use jiff::civil::{Date, date};

use super::tests::{TODAY, evidence, id, known, photographed, proposed};
use super::*;
use crate::validity::Validity;

fn kind(proposals: &Proposals) -> Option<&str> {
    proposals.kind.best().map(|guess| guess.value.as_str())
}

fn day(proposals: &Proposals) -> Option<Date> {
    proposals.date.best().map(|guess| guess.value)
}

fn mailed(sender: &str, subject: &str, body: &str) -> Proposals {
    let text = format!(
        "From: {sender}\nTo: agence@maison.example\nDate: 2025-03-14 09:12:00+01:00\nSubject: {subject}\n\n{body}"
    );
    let mail = Evidence {
        media: Media::Mail,
        ..evidence("RE_.eml", &text)
    };
    propose(&mail, &known(), &Lessons::default(), TODAY)
}

#[test]
fn a_mail_that_is_itself_the_act_is_that_act() {
    let house = "avenue du Parc 8, 5999 Saint-Orban";
    for (expected, sender, subject, body) in [
        (
            "offer",
            "Inès Van Ossenvoorde <ines@poste.example>",
            "Notre offre",
            format!("Bonjour, nous faisons offre au prix de 210.000 € pour {house}. Cette offre est valable dix jours."),
        ),
        (
            "complaint",
            "Gaëtan Dupont <g@poste.example>",
            "Réclamation officielle",
            format!("Je suis très mécontent du suivi de {house} et vous mets en demeure de réagir, faute de quoi je saisirai l'IPI."),
        ),
        (
            "job-application",
            "Odile Brasme <odile@poste.example>",
            "Candidature spontanée",
            "Madame, je me permets de joindre mon curriculum vitae. Titulaire d'un bachelier, je souhaite rejoindre votre équipe.".to_owned(),
        ),
        (
            "subject-request",
            "Odile Brasme <odile@poste.example>",
            "Suppression de mes données",
            "Bonjour, sur la base de l'article 17 du RGPD, je demande l'effacement de toutes les données me concernant.".to_owned(),
        ),
        (
            "notary-mail",
            "Étude Marlot <secretariat@notaires-marlot.example>",
            "Dossier Dupont",
            format!("Maître Marlot vous prie de trouver en annexe le projet d'acte pour {house} et de nous transmettre le décompte."),
        ),
    ] {
        assert_eq!(kind(&mailed(sender, subject, &body)), Some(expected));
    }
}

#[test]
fn a_mail_that_speaks_of_an_offer_is_a_mail_and_one_that_may_be_an_act_is_asked() {
    let spoken = mailed(
        "Gaëtan Dupont <g@poste.example>",
        "visite de samedi",
        "Bonjour, les visiteurs de l'avenue du Parc 8, 5999 Saint-Orban peuvent venir à 11 h. Bien à vous, Gaëtan Dupont",
    );
    assert_eq!(
        spoken.kind.taken().map(|guess| guess.value.as_str()),
        Some("mail")
    );
    let unsure = mailed(
        "Gaëtan Dupont <g@poste.example>",
        "Réclamation",
        "Bonjour, pouvez-vous m'appeler au sujet de l'avenue du Parc 8, 5999 Saint-Orban ?",
    );
    assert!(unsure.kind.taken().is_none(), "{:?}", unsure.kind.best());
}

#[test]
fn a_message_of_a_machine_was_left_in_the_mailbox() {
    let sent = mailed(
        "Hébergeur <noreply@nuage.example>",
        "Travaux cette nuit",
        "Ceci est un message automatique, merci de ne pas y répondre.",
    );
    assert_eq!(kind(&sent), Some("mailbox-mail"));
}

#[test]
fn the_finer_of_two_kinds_of_one_form_is_told_by_its_own_words() {
    for (expected, text) in [
        (
            "family-judgment",
            "TRIBUNAL DE PREMIÈRE INSTANCE DE NAMUR\nJUGEMENT\nEn cause de A, partie demanderesse, contre B, partie défenderesse\nLe tribunal prononce le divorce et condamne B aux dépens",
        ),
        (
            "coownership-notary",
            "Syndic Beaurivage\nRenseignements article 3.94 8 2 du Code civil\nAppels de fonds décidés : néant. Fonds de réserve : 400 €. Arriérés : néant",
        ),
        (
            "third-party-account",
            "BANQUE DU CONDROZ\nExtrait de compte\nCompte de qualité n° 3\nValeur Montant\nacompte 4.000,00\nSolde 4.000,00",
        ),
        (
            "social-document",
            "ONEM\nCertificat de chômage C4\nEmployeur : Agence X\nTravailleur : Y\nMotif : fin du contrat de travail",
        ),
        (
            "compromis-amendment",
            "Avenant n° 2 au compromis de vente\nLe délai de la condition suspensive est prolongé. Les autres clauses demeurent inchangées.",
        ),
        (
            "supplier-invoice",
            "Imprimerie du Pont\nFACTURE 2025/118\n500 cartes de visite\nTVA 21 %\nTotal à payer 96,80 €",
        ),
        (
            "invoice",
            "Agence du Pont\nFACTURE 2025/118\nHonoraires de vente\nTVA 21 %\nTotal à payer 9.680,00 €",
        ),
    ] {
        assert_eq!(kind(&proposed("scan0043.pdf", text)), Some(expected), "{text}");
    }
}

#[test]
fn a_deed_between_the_seller_and_the_buyer_of_a_dossier_is_that_of_its_sale() {
    let deed = |buyer: &str| {
        format!(
            "VENTE\nL'an deux mille vingt-cinq, le trois mars, devant Nous, notaire à Valbois, ont comparu : \
             Gaëtan DUPONT, vendeur, et {buyer}, acquéreur. Dont acte, lecture faite."
        )
    };
    assert_eq!(
        kind(&proposed("a.pdf", &deed("Inès VAN OSSENVOORDE"))),
        Some("deed-copy")
    );
    assert_eq!(kind(&proposed("a.pdf", &deed("Omer QUIDAM"))), Some("title-deed"));
}

#[test]
fn the_name_that_a_camera_gives_is_not_enough_for_a_photograph_of_a_house() {
    let taken = |name: &str| {
        let picture = photographed(name, "");
        propose(&picture, &known(), &Lessons::default(), TODAY)
            .kind
            .taken()
            .is_some()
    };
    assert!(!taken("DSCN0113.JPG"));
    assert!(taken("façade arrière.jpg"));
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
fn a_title_says_no_property_of_which_a_person_is_asked() {
    let text = "REGISTRE DES VIOLATIONS\nViolation de données\nFiche d'incident\nprès de l'avenue du Parc\nmesures, personnes concernées, datalek";
    let proposals = proposed("registre violations.pdf", text);
    assert!(proposals.kind.taken().is_some() && proposals.dossier.taken().is_none());
    let title = proposals.title.taken().map(|guess| guess.value.as_str());
    assert!(title.is_none_or(|title| !title.contains("Parc")), "{title:?}");
}

#[test]
fn a_title_is_asked_with_its_kind() {
    let proposals = proposed(
        "a.pdf",
        "Jugement\nGaëtan Dupont, avenue du Parc 8, 5999 Saint-Orban",
    );
    assert!(proposals.kind.taken().is_some() || proposals.title.taken().is_none());
    assert_eq!(proposals.dossier.best().map(|guess| guess.value), Some(id(2)));
}
