//! Papers and mails in which people say in their own words what they do, and bills told by who sends them to whom.

use super::tests::{TODAY, evidence, known, proposed};
use super::*;

fn kind(proposals: &Proposals) -> Option<&str> {
    proposals.kind.best().map(|guess| guess.value.as_str())
}

fn mailed(subject: &str, body: &str) -> Proposals {
    let text = format!(
        "From: Omer Quidam <omer@poste.example>\nTo: agence@maison.example\nDate: 2025-03-14 09:12:00+01:00\nSubject: {subject}\n\n{body}"
    );
    let mail = Evidence {
        media: Media::Mail,
        ..evidence("message.eml", &text)
    };
    propose(&mail, &known(), &Lessons::default(), TODAY)
}

/// What an agency that is called Immo Valbois proposes.
fn received(text: &str) -> Proposals {
    let known = known().of_house("Immo Valbois SRL");
    propose(
        &evidence("scan0043.pdf", text),
        &known,
        &Lessons::default(),
        TODAY,
    )
}

#[test]
fn who_names_a_sum_that_he_gives_offers_it_and_a_person_is_asked() {
    for body in [
        "Bonjour, mon mari et moi pouvons mettre 231.000 euros pour la petite maison d'hier, la banque suit.",
        "Dag, we zouden 264.000 euro willen geven voor de woning, als onze lening lukt.",
    ] {
        let mail = mailed("la suite", body);
        assert_eq!(kind(&mail), Some("offer"), "{body}");
        assert!(mail.kind.taken().is_none(), "{body}");
    }
}

#[test]
fn who_finds_an_offer_too_low_and_names_his_sum_makes_a_counter_offer() {
    for body in [
        "Bonjour, leur offre de 231.000 euros est trop basse pour nous, c'est trop peu : à 240.000 nous signons.",
        "Beste, dat bod is ons te laag, vanaf 251.000 euro praten wij verder.",
    ] {
        assert_eq!(kind(&mailed("re", body)), Some("counter-offer"), "{body}");
    }
}

#[test]
fn who_ends_what_he_signed_with_the_agency_gives_notice() {
    let letter = "Dinant, le 4 mars 2025\nMadame,\nJe ne désire pas reconduire l'exclusivité que je vous ai confiée pour \
                  vendre mon appartement et je vous prie d'en prendre note.\nMes salutations";
    assert_eq!(
        kind(&proposed("scan0043.pdf", letter)),
        Some("mandate-end-notice")
    );
    let apart = "Geachte, hierbij zeg ik onze overeenkomst voor de verkoop van het huis na twee maanden zonder bezoeken op.";
    assert_eq!(kind(&mailed("einde", apart)), Some("mandate-end-notice"));
}

#[test]
fn a_contract_that_speaks_of_its_end_is_no_notice() {
    let lease = "Bonjour, notre locataire résilie le bail de la maison et remet les pièces vendredi.";
    assert_ne!(kind(&mailed("bail", lease)), Some("mandate-end-notice"));
}

#[test]
fn who_is_ill_content_with_the_agency_complains() {
    let letter = "Dinant, le 4 mars 2025\nMonsieur,\nJe déplore que votre collaborateur ne soit jamais venu : un tel manque de \
                  sérieux est inacceptable.\nOmer Quidam";
    assert_eq!(kind(&proposed("scan0043.pdf", letter)), Some("complaint"));
}

#[test]
fn the_bill_of_a_household_proves_where_its_owner_lives_and_is_asked() {
    let bill = |to: &str| {
        format!(
            "Hydrobel\nDécompte annuel d'eau\n{to}\nchemin Vert 2, 4999 Valbois\nCompteur 1182, consommation 61 m³\nFacture du 4 mars 2025\nTotal 301,20"
        )
    };
    let own = received(&bill("Mme Odile Brasme"));
    assert_eq!(kind(&own), Some("proof-of-address"));
    assert!(own.kind.taken().is_none());
    assert_eq!(
        kind(&received(&bill("Immo Valbois SRL"))),
        Some("supplier-invoice")
    );
}

#[test]
fn a_bill_is_that_of_the_agency_where_its_name_stands_at_the_head() {
    let bill = |head: &str, to: &str| {
        format!(
            "{head}\nFACTURE 2025/7 du 4 mars 2025\n{to}\nHonoraires de négociation\nTVA 21 %\nTotal 6.050,00 €"
        )
    };
    assert_eq!(
        kind(&received(&bill("Immo Valbois", "Mme Odile Brasme"))),
        Some("invoice")
    );
    let other = received(&bill("Bureau Ardoise, géomètre", "Immo Valbois SRL"));
    assert_eq!(kind(&other), Some("supplier-invoice"));
    let neither = received(&bill("Bureau Ardoise, géomètre", "Mme Odile Brasme"));
    assert!(neither.kind.taken().is_none(), "{:?}", neither.kind.best());
}

#[test]
fn a_deed_between_people_of_no_dossier_is_asked() {
    let deed = "ACTE DE VENTE\nL'an mil neuf cent nonante-huit, le douze juin, devant maître Collard, notaire, ont comparu \
                Léon Gérard, vendeur, et Jules Noël, acquéreur, lequel acquiert une maison. Dont acte.";
    let proposals = proposed("scan0043.pdf", deed);
    assert!(proposals.kind.taken().is_none(), "{:?}", proposals.kind.best());
}

#[test]
fn the_name_that_a_program_gives_a_file_says_nothing() {
    let proposals = proposed("sans titre.pdf", "Bonjour, merci pour votre accueil de samedi.");
    assert_ne!(kind(&proposals), Some("title-deed"));
}

#[test]
fn the_last_day_of_an_offer_is_asked() {
    let text = "OFFRE D'ACHAT\nJe soussigné Omer Quidam offre 231.000 euros\nOffre valable jusqu'au 14.03.2025\nFait le 4 mars 2025";
    let proposals = proposed("scan0043.pdf", text);
    let last = Some(validity_of(2025, 3, 14));
    assert_eq!(proposals.valid.best().map(|guess| guess.value), last);
    assert!(proposals.valid.taken().is_none());
}

fn validity_of(year: i16, month: i8, day: i8) -> crate::validity::Validity {
    crate::validity::Validity::Until(jiff::civil::date(year, month, day))
}

#[test]
fn a_paper_that_names_nobody_and_nothing_of_the_agency_is_asked() {
    let blank = "OFFRE D'ACHAT\nJe soussigné ........\noffre d'acquérir le bien sis ........\nau prix de ........\nOffre valable jusqu'au ........\nDate et signature";
    assert!(received(blank).kind.taken().is_none());
    let filled = blank.replace(
        "le bien sis ........",
        "le bien sis avenue du Parc 8, 5999 Saint-Orban",
    );
    let taken = received(&filled).kind.taken().map(|guess| guess.value.clone());
    assert_eq!(taken.as_deref(), Some("offer"));
}

#[test]
fn a_policy_is_that_of_the_agency_where_it_names_the_agency() {
    let policy = |holder: &str| {
        let text = format!(
            "Assureurs réunis\nPolice RC professionnelle n° 12\nConditions particulières\nPreneur : {holder}\nPrime annuelle 700 €"
        );
        received(&text).kind.taken().map(|guess| guess.value.clone())
    };
    assert_eq!(policy("Gaëtan Dupont, avenue du Parc 8, 5999 Saint-Orban"), None);
    assert_eq!(policy("Immo Valbois SRL").as_deref(), Some("house-paper"));
}

#[test]
fn a_mail_that_has_all_parts_of_an_act_but_one_is_asked() {
    let mail = |said: &str| {
        let body = format!("Bonjour, {said} pour l'avenue du Parc 8, 5999 Saint-Orban. Gaëtan Dupont");
        mailed("visite", &body)
            .kind
            .taken()
            .map(|guess| guess.value.clone())
    };
    assert_eq!(mail("pouvez-vous m'envoyer les plans").as_deref(), Some("mail"));
    assert_eq!(
        mail("je veux arrêter tout avec votre équipe et vendre seul"),
        None
    );
}

#[test]
fn recognition_that_takes_a_point_for_a_comma_leaves_a_day_a_day() {
    let text = "IDENTITEITSKAART\nKaartnummer\n000-6619942-80\nGeldig tot\n15,03,2031";
    let read = Evidence {
        read_by: ReadBy::Recognition,
        ..evidence("scan0043.pdf", text)
    };
    let proposals = propose(&read, &known(), &Lessons::default(), TODAY);
    assert_eq!(
        proposals.valid.best().map(|guess| guess.value),
        Some(validity_of(2031, 3, 15))
    );
}

#[test]
fn a_day_by_which_something_is_due_is_not_that_of_the_paper() {
    let bill = "FACTURE 2025/7\nÀ payer pour le : 24/03/2025\nDate : 12/03/2025\nHonoraires de la vente\nTotal 6.050,00 €";
    let best = proposed("scan0043.pdf", bill)
        .date
        .best()
        .map(|guess| guess.value);
    assert_eq!(best, Some(jiff::civil::date(2025, 3, 12)));
}

#[test]
fn the_next_visit_is_the_end_of_a_report_and_not_the_visit() {
    let report = "VERSLAG VAN HET CONTROLEBEZOEK\nelektrische installatie, laagspanning\nBezoek van : 11/08/2025\nde installatie voldoet\nVolgend bezoek ten laatste : 11/08/2050";
    let proposals = proposed("keuring elektriciteit.pdf", report);
    assert_eq!(
        proposals.valid.best().map(|guess| guess.value),
        Some(validity_of(2050, 8, 11))
    );
}

#[test]
fn a_mail_that_asks_for_nothing_or_raises_its_voice_is_asked() {
    for said in ["vous n'êtes plus les nôtres", "pouvez-vous enfin venir !!"] {
        let body = format!("Bonjour, {said}, avenue du Parc 8, 5999 Saint-Orban. Gaëtan Dupont");
        let mail = mailed("la maison", &body);
        assert_eq!(kind(&mail), Some("mail"), "{said}");
        assert!(mail.kind.taken().is_none(), "{said}");
    }
}

#[test]
fn who_lets_another_sign_for_him_gives_a_proxy() {
    let text = "Je soussigné Omer Quidam donne mandat à ma sœur pour signer à ma place les papiers de la maison.\nFait à Dinant";
    assert_eq!(kind(&proposed("scan0043.pdf", text)), Some("proxy"));
}
