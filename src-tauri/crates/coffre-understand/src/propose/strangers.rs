//! Papers of people whom the house has not met: nothing in them is of a habit.

use super::tests::{TODAY, evidence, id, known, photographed, proposed};
use super::*;

fn kind(proposals: &Proposals) -> Option<&str> {
    proposals.kind.best().map(|guess| guess.value.as_str())
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

#[test]
fn a_heading_alone_is_asked() {
    for text in [
        "Mode d'emploi\nFour encastrable 60 cm\nRégler la minuterie, puis appuyer sur la touche",
        "Procès-verbal de la réunion\nClub de marche des Ardennes\nBalades, goûter, cotisations",
    ] {
        let proposals = proposed("scan0043.pdf", text);
        assert!(proposals.kind.taken().is_none(), "{:?}", proposals.kind.best());
    }
}

#[test]
fn a_note_of_fees_for_no_sale_is_that_of_a_supplier() {
    let note = "Bureau Lambrechts, géomètre\nNote d'honoraires\nBornage de deux parcelles\n420,00 €\nTVA 21 % 88,20 €";
    assert_eq!(kind(&proposed("scan0043.pdf", note)), Some("supplier-invoice"));
}

#[test]
fn a_letter_without_a_heading_is_told_by_its_shape() {
    let letter = "Odile Brasme\nchemin Vert 2\nle 14 mars 2025\nMadame,\nLe double de la télécommande se trouve chez la voisine d'en face.\nBien à vous,\nOdile Brasme";
    assert_eq!(kind(&proposed("scan0043.pdf", letter)), Some("letter"));
}

#[test]
fn a_letter_is_of_who_sends_it_whatever_it_is_about() {
    let body = "14 mars 2025\nMise en demeure\nMonsieur,\nMon client attend un remboursement.\nVotre dévoué";
    let lawyer = format!("Cabinet Ardoise, avocats au barreau de Dinant\n{body}");
    assert_eq!(kind(&proposed("scan0043.pdf", &lawyer)), Some("lawyer-mail"));
    let client = format!("Odile Brasme\nÀ Maître Ardoise, avocat\n{body}");
    assert_ne!(kind(&proposed("scan0043.pdf", &client)), Some("lawyer-mail"));
}

#[test]
fn a_policy_is_no_claim_and_a_students_contract_not_that_of_an_employee() {
    let policy = "Assureurs réunis\nPolice RC professionnelle n° 12\nPreneur : agence\nPrime annuelle 700 €";
    assert_eq!(kind(&proposed("scan0043.pdf", policy)), Some("house-paper"));
    let student = "CONTRAT DE TRAVAIL\nÉTUDIANT\nentre l'employeur et l'étudiante, trente heures en juillet";
    assert_eq!(kind(&proposed("scan0043.pdf", student)), Some("student-contract"));
}

#[test]
fn a_few_words_that_offer_a_house_hang_in_the_window() {
    let poster = "À VENDRE\nSaint-Orban\n245.000 €\n3 ch. - cour - garage";
    assert_eq!(kind(&proposed("scan0043.pdf", poster)), Some("window-sheet"));
}

#[test]
fn a_mail_that_brings_the_words_of_a_bank_is_asked() {
    let brought = mailed(
        "Inès Van Ossenvoorde <ines@poste.example>",
        "crédit",
        "Bonjour, pour l'avenue du Parc 8, 5999 Saint-Orban, la banque écrit : votre demande de crédit hypothécaire \
         est acceptée, montant du crédit 200.000 €, taux fixe, mensualité 900 €.",
    );
    assert_eq!(kind(&brought), Some("bank-agreement"));
    assert!(brought.kind.taken().is_none());
}

#[test]
fn a_mail_that_names_nothing_of_the_house_was_left_in_the_mailbox() {
    let sent = mailed(
        "Salon <salon@foire.example>",
        "Printemps",
        "Bonjour, nos halls ouvrent samedi dès neuf heures.",
    );
    assert_eq!(kind(&sent), Some("mailbox-mail"));
}

#[test]
fn a_mail_that_names_a_price_is_asked() {
    let named = mailed(
        "Inès Van Ossenvoorde <ines@poste.example>",
        "la maison",
        "Bonjour, et si nous disions 195.000 € pour l'avenue du Parc 8, 5999 Saint-Orban ? Inès Van Ossenvoorde",
    );
    assert!(named.kind.taken().is_none(), "{:?}", named.kind.best());
}
