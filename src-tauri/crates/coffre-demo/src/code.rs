//! The generator's own words, which follow the papers of an agency, in the codes of the product's data.

/// The code of a kind of document in the product's data.
pub(crate) fn kind(word: &str) -> &'static str {
    match word {
        "accord-banque" => "bank-agreement",
        "acte-base" | "reglement-interieur" => "coownership-deed",
        "acte-heredite" => "inheritance-deed",
        "certificat-heredite" => "inheritance-certificate",
        "alea-inondation" => "flood",
        "asbestattest" => "asbestos",
        "attestation-acte" | "copie-acte" => "deed-copy",
        "attestation-destruction" => "disposal-certificate",
        "attestation-sol" => "soil-brussels",
        "bodemattest" => "soil-flanders",
        "extrait-bdes" => "soil-wallonia",
        "autorisation-juge-paix" => "judge-authorisation",
        "jugement-divorce" => "family-judgment",
        "avenant-compromis" => "compromis-amendment",
        "bail" | "etat-des-lieux" | "garantie-locative" => "lease",
        "bilan-copropriete" | "decompte-charges" | "pv-ag" | "syndic-avant-vente" => "coownership",
        "syndic-avant-acte" => "coownership-notary",
        "bon-visite" => "visit-slip",
        "candidature" => "job-application",
        "carte-identite" => "identity-card",
        "certibeau" => "certibeau",
        "certificat-urbanisme" => "urbanism-wallonia",
        "renseignements-urbanistiques" => "urbanism-brussels",
        "vastgoedinformatie" => "urbanism-flanders",
        "citerne-mazout" => "tank",
        "cles-compteurs" => "keys",
        "cohabitation-legale" => "cohabitation",
        "compromis" => "compromis",
        "contrat-employe" | "avenant-employe" | "fin-contrat" => "employee-contract",
        "contrat-mariage" => "marriage-contract",
        "contrat-sous-traitant" => "contractor-contract",
        "contre-offre" => "counter-offer",
        "bordereau" | "coordonnees-notaires" | "lettre-notaire" => "notary-mail",
        "courrier-avocat" => "lawyer-mail",
        "credit-mainlevee" => "mortgage",
        "cup-acte" => "cup-deed",
        "cup-compromis" => "cup-compromis",
        "cup-mandat" => "cup-mandate",
        "declaration-soupcon" | "rapport-atypique" => "aml-report",
        "demande-acces" => "subject-request",
        "diu" => "diu",
        "email" => "mail",
        "estimation" => "estimation",
        "extrait-ubo" => "ubo-extract",
        "facture-honoraires" => "invoice",
        "facture-sous-traitant" => "supplier-invoice",
        "fiche-decouverte" => "discovery-sheet",
        "fiche-lcb-ft" => "aml-sheet",
        "fiche-paie" => "social-document",
        "flash" => "flash",
        "jugement" | "transaction" => "judgment",
        "mandat" => "mandate",
        "mandat-annexe" => "mandate-annex",
        "offre" => "offer",
        "offre-refusee" => "offer-refusal",
        "peb" => "peb",
        "permis-urbanisme" => "permit",
        "photos" | "photos-retouchees" => "photos",
        "plainte" | "reponse-plainte" => "complaint",
        "plan" => "plans",
        "plan-cadastral" => "cadastral",
        "preemption" => "preemption",
        "preuve-acompte" => "deposit-receipt",
        "preuve-adresse" => "proof-of-address",
        "procedure" => "procedure",
        "registre-traitements" => "house-paper",
        "proces-verbal-violation" => "breach-record",
        "procuration" => "proxy",
        "publication" => "publication-record",
        "pv-electrique" => "electrical",
        "pv-infraction" => "planning-offence",
        "rapport-mensuel" => "mandate-report",
        "statuts-societe" => "statutes",
        "titre-propriete" => "title-deed",
        "vitrine" => "window-sheet",
        _ => "other",
    }
}

/// The code of an event in the product's data; none for words that start no clock.
pub(crate) fn event(word: &str) -> Option<&'static str> {
    Some(match word {
        "mandat-debut" => "mandate-start",
        "mandat-fin" => "mandate-end",
        "offre-acceptee" => "offer-accepted",
        "offre-refusee" => "offer-refused",
        "compromis" => "compromis",
        "acte" => "deed",
        "contrat-fin" => "contract-end",
        "plainte-close" => "complaint-closed",
        "operation" => "operation-executed",
        _ => return None,
    })
}

/// The code of a part in the product's data.
pub(crate) fn part(word: &str) -> &'static str {
    match word {
        "vendeur" => "seller",
        "acquereur" => "buyer",
        "candidat" => "prospect",
        "notaire-vendeur" | "notaire-acquereur" => "notary",
        "employe" => "employee",
        "prestataire" => "contractor",
        "plaignant" => "complainant",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agency;

    #[test]
    fn every_kind_that_is_drawn_is_known_to_the_product() {
        for document in agency(1).documents {
            let code = kind(document.kind_code);
            assert!(
                coffre_understand::kind::kind(code).is_some(),
                "{} is {code}",
                document.kind_code
            );
            let scans = document.kind_code == "lot-scans";
            assert!(
                scans || code != "other",
                "{} has a kind of its own",
                document.kind_code
            );
        }
    }

    #[test]
    fn every_fact_that_starts_a_clock_is_known_to_the_product() {
        for fact in agency(1).dossiers.iter().flat_map(|dossier| &dossier.facts) {
            let known =
                event(fact.code).is_none_or(|code| coffre_understand::Event::from_code(code).is_some());
            assert!(known, "{} is an event", fact.code);
        }
    }
}
