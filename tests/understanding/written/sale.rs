//! A sale from mandate to deed.

use super::Paper;

pub(super) const PAPERS: &[Paper] = &[
    (
        "mandate",
        "contrat signé.pdf",
        true,
        "IMMO DES TROIS PONTS\nAgent immobilier agréé IPI 500.000\nCONTRAT DE COURTAGE EXCLUSIF\nEntre {seller}, ci-après le commettant, et l’agence\nMission : rechercher un acquéreur pour le bien situé {short}\nLa commission est de 3 % HTVA. Le commettant dispose d’un droit de rétractation de quatorze jours calendrier.\nFait à {town} le 14 mars 2025",
    ),
    (
        "mandate",
        "doc0001.pdf",
        true,
        "VERKOOPOPDRACHT\nOpdrachtgever: {turned}\nPand: {street}\nDe opdrachtgever belast het kantoor exclusief een koper te zoeken. Vraagprijs 310.000 euro. Ereloon 3 %.\nDe consument heeft een herroepingsrecht van veertien dagen.\nOpgemaakt te {town} op 14 maart 2025",
    ),
    (
        "mandate",
        "Maklervertrag.pdf",
        true,
        "MAKLERVERTRAG\nZwischen {seller}, der Auftraggeber, und dem Makler\nObjekt: {street}\nAlleinauftrag für sechs Monate, Provision 3 %\nUnterzeichnet am 14. März 2025",
    ),
    (
        "mandate-annex",
        "prolongation mandat.pdf",
        true,
        "AVENANT AU MANDAT\n{seller} et l’agence conviennent que le mandat relatif au bien {street} est prolongé de trois mois.\nLe prix est ramené à 279.000 €. Les autres conditions restent inchangées.\nSigné le 14/03/2025",
    ),
    (
        "mandate-end-notice",
        "recommandé vendeur.pdf",
        true,
        "{seller}\n{town}, le 14 mars 2025\nRECOMMANDÉ\nConcerne : {street}\nRenon du mandat\nMadame, Monsieur,\nPar la présente je mets fin au mandat que je vous ai confié, moyennant le préavis d’un mois. Je souhaite retirer le bien de la vente.",
    ),
    (
        "mandate-end-notice",
        "opzegging.pdf",
        true,
        "Opzegging van de opdracht\n{town}, 14 maart 2025\nGeachte,\nHierbij zeg ik de opdracht tot verkoop van {street} op, met inachtneming van de opzegtermijn.\n{initial}",
    ),
    (
        "mandate-report",
        "maandverslag maart.docx",
        true,
        "Maandverslag aan de opdrachtgever\nDatum: 14/03/2025\nPand: {street}\nAantal bezoeken: 4. Aanvragen om inlichtingen: 11. Ontvangen biedingen: geen.\nDe bezoekers waarderen de tuin.",
    ),
    (
        "informed-candidates",
        "liste.xlsx",
        true,
        "Liste des candidats acquéreurs informés\nBien : {street}\nDate : 14/03/2025\nCandidat | Date de la visite | Mode d’information\n{buyer} | 02/03/2025 | visite\nPersonnes ayant reçu des informations pendant la mission",
    ),
    (
        "informed-candidates",
        "lijst kandidaten.pdf",
        true,
        "Lijst van kandidaat-kopers\nReferentie {ref}\nOpgesteld op 14-03-2025\nKandidaat, datum bezoek, wijze van informatie",
    ),
    (
        "offer",
        "IMG_2201.JPG",
        true,
        "OFFRE D’ACQUISITION\nLe soussigné {buyer} s’engage à acheter le bien {short}\npour le prix de 245.000 €\nOffre valable jusqu’au 31/03/2026\nSous la condition suspensive d’un crédit\nFait à {town} le 14/03/2025\nlu et approuvé",
    ),
    (
        "offer",
        "Angebot.pdf",
        true,
        "KAUFANGEBOT\nDer Unterzeichnete {buyer} bietet für das Objekt {street} den Preis von 245.000 EUR.\nErstellt am 14.03.2025",
    ),
    (
        "offer",
        "purchase offer signed.pdf",
        true,
        "OFFER TO PURCHASE\nI, {buyer}, offer to buy the property at {street} for EUR 245,000.\nSigned on March 14, 2025",
    ),
    (
        "offer-refusal",
        "courrier.pdf",
        true,
        "AGENCE DU VIEUX PONT\n{town}, le 14 mars 2025\n{buyer}\nConcerne : votre offre pour {street}\nRéponse à votre offre\nMadame, Monsieur,\nNous avons le regret de vous informer que le vendeur n’a pas retenu votre offre, une autre offre lui étant préférée.",
    ),
    (
        "offer-refusal",
        "weigering.pdf",
        true,
        "Weigering van het bod\n{town}, 14 maart 2025\nGeachte {buyer},\nDe verkoper heeft uw bod op {street} niet aanvaard.",
    ),
    (
        "counter-offer",
        "tegenbod verkoper.pdf",
        true,
        "Tegenbod\nOpgemaakt te {town} op 14/03/2025\n{seller} stelt voor te verkopen voor 262.000 euro, {street}. Overige voorwaarden van het bod blijven gelden.",
    ),
    (
        "bank-agreement",
        "kredietakkoord.pdf",
        true,
        "Bank van het Voorbeeld NV\nBrussel, 14 maart 2025\nKredietakkoord\nGeachte {buyer},\nWij bevestigen u een hypothecair krediet. Kredietbedrag 200.000 euro, looptijd 240 maanden, maandlast 1.020 euro, onder voorbehoud van schatting van {street}.",
    ),
    (
        "compromis",
        "verkoop getekend.pdf",
        true,
        "ONDERHANDSE VERKOOPOVEREENKOMST\nTussen {seller}, verkoper, en {buyer}, koper\nDe verkoper verkoopt aan de koper het goed gelegen {street}.\nOpschortende voorwaarde van krediet. Voorschot op de derdenrekening. De akte wordt verleden binnen vier maanden.\nOpgemaakt te {town} op 14 maart 2025 in zoveel exemplaren als er partijen zijn",
    ),
    (
        "compromis",
        "scan0007.pdf",
        true,
        "CONVENTION DE VENTE SOUS SEING PRIVÉ\nEntre : {turned}, ci-après dénommé le vendeur\nEt : {buyer}, ci-après l’acquéreur\nLe vendeur vend à l’acquéreur, qui accepte, la maison sise {short}\nPrix, acompte, condition suspensive, servitudes, urbanisme, état du sol\nActe authentique au plus tard quatre mois après ce jour\nFait en autant d’exemplaires que de parties à {town}, le quatorze mars deux mille vingt-cinq",
    ),
    (
        "compromis-draft",
        "compromis à relire.docx",
        false,
        "PROJET DE COMPROMIS DE VENTE – version 2, à compléter\nEntre {seller}, vendeur, et {buyer}, acquéreur\nBien : {street}\nRemarques du notaire attendues. Ne vaut pas engagement.",
    ),
    (
        "compromis-draft",
        "ontwerp compromis.docx",
        false,
        "ONTWERP VAN VERKOOPOVEREENKOMST\nTussen {seller} en {buyer}\n{street}\nNa te lezen door de notaris",
    ),
    (
        "compromis-amendment",
        "addendum.pdf",
        true,
        "ADDENDUM BIJ DE VERKOOPOVEREENKOMST van 2 februari 2025\nTussen {seller} en {buyer}: de termijn wordt verlengd met een maand. Overige bepalingen blijven ongewijzigd.\nGetekend te {town} op 14 maart 2025",
    ),
    (
        "deed-copy",
        "akte.pdf",
        true,
        "Notariskantoor Peeters\nVERKOOPAKTE\nHet jaar tweeduizend vijfentwintig, op veertien maart, voor ons, notaris, zijn verschenen {seller} en {buyer}.\nDe akte werd verleden voor het goed {street}. Registratierechten. Eigendom en het genot vanaf heden. Afschrift voor de agent.",
    ),
    (
        "deed-copy",
        "attestation étude.pdf",
        true,
        "Étude Vanoverstraete\nATTESTATION D’ACTE\nNous attestons que l’acte de vente du bien {street} a été signé en mon étude le 14 mars 2025, entre {seller} et {buyer}.",
    ),
    (
        "notary-mail",
        "courrier notaire Lambert.pdf",
        true,
        "Étude Lambert & associés, notaires associés\n{town}, le 14 mars 2025\nNos réf. 2025/118 – vos réf. {ref}\nCher Monsieur,\nNous avons bien reçu le compromis {seller} / {buyer}. Nous vous prions de nous transmettre les pièces de la copropriété. Nous proposons de fixer l’acte en l’étude.\nSentiments dévoués",
    ),
    (
        "discovery-sheet",
        "fiche candidat.pdf",
        true,
        "FICHE DE RECHERCHE ACQUÉREUR\nDate : 14/03/2025\nNom : {buyer}\nBudget : 250.000 €\nFinancement : accord en cours\nNombre de chambres : 3\nCommunes : {town}",
    ),
    (
        "visit-slip",
        "bezoek.jpg",
        true,
        "BEZOEKBON\nIk ondergetekende {buyer} verklaar het pand {street} bezocht te hebben op 14/03/2025.\nIk zal niet rechtstreeks onderhandelen met de eigenaar.",
    ),
];
