//! Papers with several days, of which one is theirs.

use super::Paper;

pub(super) const PAPERS: &[Paper] = &[
    (
        "supplier-invoice",
        "F2025-118.pdf",
        true,
        "PHOTO LUMIÈRE SRL\nFACTURE 2025-118\nDate de la facture : 14/03/2025\nDate de la prestation : 10/03/2025\nDate d’échéance : 13/04/2025\nReportage photo {short}\nTotal à payer 181,50 € TVA comprise\nConditions générales, version du 01/01/2020",
    ),
    (
        "supplier-invoice",
        "factuur drukker.pdf",
        true,
        "DRUKKERIJ DE LEEUW\nFACTUUR 45-2025\nBestelling van 3 maart 2025, geleverd op 12 maart 2025\nFactuurdatum: 14 maart 2025\nVervaldatum: 13 april 2025\nTotaal te betalen 212 euro inclusief btw",
    ),
    (
        "lease",
        "bail.pdf",
        true,
        "BAIL DE RÉSIDENCE PRINCIPALE\nEntre {seller}, bailleur, et {buyer}, preneur\nBien : {street}\nLe bail est conclu pour neuf ans, du 1er avril 2025 au 31 mars 2034. Loyer 850 €. Garantie locative.\nÉtat des lieux d’entrée dressé le 28 mars 2025\nFait à {town}, le 14 mars 2025\nModèle de bail, édition du 1er septembre 2018",
    ),
    (
        "coownership",
        "PV AG.pdf",
        true,
        "ASSOCIATION DES COPROPRIÉTAIRES – {street}\nProcès-verbal de l’assemblée générale ordinaire du 14 mars 2025\nConvocations envoyées le 20 février 2025\nApprobation des comptes de l’exercice 2024. Budget. Le syndic est reconduit jusqu’au 31 décembre 2026.\nProchaine assemblée : mars 2026",
    ),
    (
        "coownership",
        "notulen.pdf",
        true,
        "VERENIGING VAN MEDE-EIGENAARS {street}\nNotulen van de algemene vergadering van 14 maart 2025\nUitnodiging verstuurd op 20 februari 2025. Goedkeuring van de rekeningen over 2024. De syndicus wordt herkozen.",
    ),
    (
        "urbanism-wallonia",
        "renseignements.pdf",
        true,
        "Commune de {town}\nService urbanisme\nINFORMATIONS NOTARIALES – article D.IV.99 du CoDT\nVotre demande du 3 mars 2025, reçue le 5 mars 2025\nBien : {street}, cadastré {parcel}\nLe bien est situé en zone d’habitat au plan de secteur arrêté le 26 novembre 1987.\nPermis d’urbanisme délivré le 4 juin 1992.\nPar le Collège, le 14 mars 2025",
    ),
    (
        "urbanism-flanders",
        "stedenbouw.pdf",
        true,
        "Gemeente {town}\nSTEDENBOUWKUNDIG UITTREKSEL\nUw aanvraag van 3 maart 2025\nPerceel {parcel}, {street}\nGewestplan goedgekeurd op 7 november 1978. Vergunning verleend op 4 juni 1992.\nAfgeleverd te {town} op 14 maart 2025",
    ),
    (
        "electrical",
        "controle elec.pdf",
        true,
        "ORGANISME AGRÉÉ CONTRÔLE PLUS\nPROCÈS-VERBAL D’EXAMEN DE CONFORMITÉ D’UNE INSTALLATION ÉLECTRIQUE À BASSE TENSION\nAdresse : {street}\nDate de l’examen : 14/03/2025\nInstallation réalisée avant le 01/10/1981\nProchain contrôle avant le 14/03/2050\nL’installation n’est pas conforme",
    ),
    (
        "electrical",
        "keuring.pdf",
        true,
        "ERKEND ORGANISME\nVERSLAG VAN ONDERZOEK VAN EEN ELEKTRISCHE INSTALLATIE\nAdres: {street}\nDatum onderzoek: 14/03/2025 – AREI van 8 september 2019\nVolgend onderzoek vóór 14/03/2050\nDe installatie is conform",
    ),
    (
        "inheritance-deed",
        "hérédité.pdf",
        true,
        "ACTE D’HÉRÉDITÉ\nL’an deux mille vingt-cinq, le quatorze mars, devant nous, notaire à {town}\nLe défunt, né le 3 mai 1940, est décédé le 12 décembre 2024.\nMariage célébré le 4 juin 1965. Testament du 2 février 2010.\nHéritier : {seller}. Bien dépendant de la succession : {street}.",
    ),
    (
        "letter",
        "relance.pdf",
        true,
        "Agence des Remparts\nVos réf. : votre lettre du 3 mars 2025\nNos réf. : {ref}\n{town}, le 14 mars 2025\nConcerne : {street}\nMadame, Monsieur,\nComme suite à notre entretien du 10 mars 2025, nous vous confirmons notre passage.\nVeuillez agréer nos salutations distinguées.",
    ),
    (
        "notary-mail",
        "etude.pdf",
        true,
        "Étude des notaires Colson\nDossier 2025/44 – clerc : M. Duval\nCompromis du 10 janvier 2025\n{town}, le 14 mars 2025\nCher Confrère agent,\nNous recevrons les parties {seller} et {buyer} pour la signature de l’acte le 28 avril 2025 à 10 heures, en l’étude. Merci de nous transmettre les pièces de la copropriété.",
    ),
    (
        "deposit-receipt",
        "acompte.pdf",
        true,
        "REÇU\nCompte de tiers de l’agence\nReçu de {buyer} la somme de 12.500 € à titre d’acompte sur le compromis signé le 10 mars 2025 pour {street}.\nDate de valeur : 13/03/2025\n{town}, le 14 mars 2025",
    ),
    (
        "compromis-amendment",
        "avenant.pdf",
        true,
        "AVENANT AU COMPROMIS DE VENTE signé le 10 janvier 2025\nEntre {seller} et {buyer}, bien {street}\nLe délai pour la condition suspensive, fixé au 28 février 2025, est prolongé jusqu’au 30 avril 2026.\nSigné à {town} le 14 mars 2025",
    ),
    (
        "compromis",
        "vente signee.pdf",
        true,
        "COMPROMIS DE VENTE\nEntre {seller}, né le 3 mai 1970, vendeur, et {buyer}, née le 8 août 1985, acquéreur\nBien : {street}. Titre de propriété : acte du notaire Albert du 12 mai 1998.\nPEB établi le 2 février 2024. Contrôle électrique du 5 février 2024.\nActe authentique au plus tard le 14 juillet 2026. Acompte, condition suspensive.\nFait à {town} en trois exemplaires, le 14 mars 2025\nPour le vendeur, pour l’acquéreur",
    ),
    (
        "estimation",
        "schatting pand.pdf",
        true,
        "SCHATTINGSVERSLAG\n{street}\nPlaatsbezoek van 10 maart 2025\nVergelijkingspunten: verkopen van 2 december 2024 en 20 januari 2025\nVenale waarde: 285.000 euro\nVerslag afgesloten op 14 maart 2025",
    ),
    (
        "visit-slip",
        "bon visite.pdf",
        true,
        "BON DE VISITE\nJe soussigné {buyer} déclare avoir visité le bien {street} ce 14 mars 2025, en compagnie de l’agence.\nPremière visite : 8 mars 2025\nFormulaire BV-3, édition 01/2019",
    ),
    (
        "soil-flanders",
        "bodem.pdf",
        true,
        "BODEMATTEST\nOVAM\nAanvraagdatum: 3 maart 2025\nDatum van afgifte: 14 maart 2025\nPerceel {parcel}, toestand op 1 januari 2025\nVoor deze grond zijn geen gegevens beschikbaar. Decreet van 27 oktober 2006.",
    ),
    (
        "social-document",
        "fiche paie.pdf",
        true,
        "SECRÉTARIAT SOCIAL EXEMPLE\nFICHE DE PAIE\nPériode du 01/02/2025 au 28/02/2025\nDate d’entrée : 02/05/2019\nSalaire brut, ONSS, précompte professionnel, net payé\nDate de paiement : 05/03/2025\nÉtabli le 14/03/2025",
    ),
    (
        "employee-contract",
        "contrat employe.pdf",
        true,
        "CONTRAT DE TRAVAIL D’EMPLOYÉ À DURÉE INDÉTERMINÉE\nEntre l’employeur et l’employé, né le 8 août 1990\nLe contrat prend cours le 1er avril 2025. Rémunération, durée du travail, loi du 3 juillet 1978.\nFait en double exemplaire à {town}, le 14 mars 2025",
    ),
    (
        "proof-of-address",
        "menage.pdf",
        true,
        "Ville de {town} – population\nCOMPOSITION DE MÉNAGE\n{buyer}, inscrit depuis le 3 mai 2012\nSituation au 13/03/2025\nDélivré à {town} le 14/03/2025 – valable trois mois",
    ),
    (
        "judgment",
        "jugement paix.pdf",
        true,
        "JUSTICE DE PAIX DU CANTON\nJUGEMENT\nEn cause de {seller}, partie demanderesse, contre {buyer}, partie défenderesse\nVu la citation du 4 novembre 2024 et les conclusions déposées le 10 février 2025\nPAR CES MOTIFS, le juge condamne la partie défenderesse aux dépens.\nAinsi prononcé en audience publique le 14 mars 2025",
    ),
];
