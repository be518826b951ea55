//! Papers in other words and languages than those of the demonstration, with the people and properties of its dossiers.
//!
//! `{street}` is the property, `{short}` the same with the words of streets shortened, `{town}` its town, `{seller}` and
//! `{buyer}` people, `{turned}` the seller with the family name first and in capitals, `{initial}` with an initial,
//! `{ref}` the reference. The date of every paper is 14 March 2025, in the form that it has there.

use coffre_demo::{Agency, Nature, Part};
use coffre_understand::propose::{Media, ReadBy};
use jiff::civil::date;

use crate::agency::id;
use crate::labelled::Labelled;

/// Kind, name of the file, whether it says its date, and its text.
type Paper = (&'static str, &'static str, bool, &'static str);

const PAPERS: &[Paper] = &[
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
        "Étude Grandjean\nATTESTATION D’ACTE\nNous attestons que l’acte de vente du bien {street} a été signé en mon étude le 14 mars 2025, entre {seller} et {buyer}.",
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
    (
        "title-deed",
        "acte propriété 1998.pdf",
        true,
        "L’an mil neuf cent nonante-huit, le douze mai\nDevant nous, Maître Albert, notaire de résidence à {town}, ont comparu\nles époux Martin, vendeurs, et {seller}, acquéreur\nUne maison sise {street}\nOrigine de propriété. Transcrit au bureau des hypothèques. Dont quittance. Dispense d’inscription d’office.\nDONT ACTE\nAnnexe imprimée le 14 mars 2025",
    ),
    (
        "mortgage",
        "état hypothécaire.pdf",
        true,
        "CERTIFICAT HYPOTHÉCAIRE\nBureau de sécurité juridique\nDélivré le 14/03/2025\nInscription hypothécaire prise sur l’immeuble {street} au profit de la banque, créancier, en premier rang. Débiteur : {seller}.",
    ),
    (
        "seizure",
        "exploit huissier.pdf",
        true,
        "Étude de Maître Roland, huissier de justice\nSIGNIFICATION – COMMANDEMENT PRÉALABLE À LA SAISIE IMMOBILIÈRE\nL’an deux mille vingt-cinq, le quatorze mars\nÀ la requête de la Banque Exemple, créancier, je fais commandement à {seller} de payer la créance en vertu du titre exécutoire. Immeuble : {street}. Frais de l’exploit.",
    ),
    (
        "seizure",
        "beslag.pdf",
        true,
        "Gerechtsdeurwaarder Claes\nBERICHT VAN BESLAG\nUitvoerend onroerend beslag ten verzoeke van de schuldeiser op het goed {street}, eigendom van {seller}, schuldenaar.\nGedaan op 14/03/2025",
    ),
    (
        "inheritance-certificate",
        "attest.pdf",
        true,
        "ATTEST VAN ERFOPVOLGING\nDe nalatenschap van de erflater, overleden op 3 januari 2025, komt toe aan {seller}. De rechthebbenden kunnen vrij beschikken over de tegoeden.\nAfgeleverd op 14 maart 2025",
    ),
    (
        "marriage-contract",
        "huwelijk.pdf",
        true,
        "HUWELIJKSCONTRACT\nVerschenen {seller} en zijn aanstaande echtgenote, die het stelsel van scheiding van goederen aannemen. Gezinswoning.\nVerleden op 14 maart 2025",
    ),
    (
        "cohabitation",
        "samenwoning.pdf",
        true,
        "VERKLARING VAN WETTELIJKE SAMENWONING\nVoor de ambtenaar van de burgerlijke stand hebben {buyer} en zijn partner verklaard wettelijk samen te wonen.\nDatum: 14.03.2025",
    ),
    (
        "family-judgment",
        "vonnis.pdf",
        true,
        "Familierechtbank te Luik\nECHTSCHEIDINGSVONNIS\nDe rechtbank spreekt de echtscheiding uit op grond van onderlinge toestemming tussen {seller} en zijn echtgenote.\nUitgesproken op 14 maart 2025",
    ),
    (
        "judge-authorisation",
        "machtiging.pdf",
        true,
        "Vredegerecht\nBESCHIKKING – MACHTIGING TOT VERKOOP\nDe vrederechter machtigt de bewindvoerder van {seller}, beschermde persoon, om {street} te verkopen.\nGedaan in raadkamer op 14 maart 2025",
    ),
    (
        "peb",
        "EPC_20250314.pdf",
        true,
        "ENERGIEPRESTATIECERTIFICAAT\nResidentiële eenheid\n{street}\ncertificaatnummer 20250314-0002774593-RES-1\nEnergielabel D – 342 kWh/(m² jaar)\nEnergiedeskundige: Testbureau\nDatum: 14-03-2025\nGeldig tot en met 14 maart 2035",
    ),
    (
        "peb",
        "energie.pdf",
        true,
        "Certificat de Performance Énergétique (PEB)\nBâtiment résidentiel existant\nNuméro : 20250314001234\nÉtabli le : 14/03/2025   Validité maximale : 14/03/2035\nRue : {street}\nConsommation spécifique d’énergie primaire 410 kWh/m².an\nBesoins en chaleur du logement : élevés",
    ),
    (
        "electrical",
        "rapport 44122.pdf",
        true,
        "ORGANISME DE CONTRÔLE AGRÉÉ\nRAPPORT DE CONTRÔLE D’UNE INSTALLATION ÉLECTRIQUE À BASSE TENSION\nDate de visite : 14/03/2025\nLieu : {short}\nRGIE. Résistance de dispersion de la terre 18 Ω. Différentiel 300 mA. Schéma unifilaire absent.\nConclusion : l’installation électrique n’est pas conforme.",
    ),
    (
        "electrical",
        "keuring elektriciteit.pdf",
        true,
        "KEURINGSVERSLAG ELEKTRISCHE INSTALLATIE\nAREI – erkend organisme\nDatum keuring 14/03/2025\n{street}\nSpreidingsweerstand 12 ohm, isolatieweerstand goed. Nominale spanning 230 V.\nBesluit: de installatie is conform.",
    ),
    (
        "soil-wallonia",
        "sol.pdf",
        true,
        "BDES – Banque de Données de l’État des Sols\nEXTRAIT CONFORME\nParcelle cadastrée : {parcel}\nDélivré le 14/03/2025\nCette parcelle n’est pas soumise à des obligations au regard du décret sols",
    ),
    (
        "soil-brussels",
        "sol bruxelles.pdf",
        true,
        "BRUXELLES ENVIRONNEMENT\nATTESTATION DU SOL\nInventaire de l’état du sol : catégorie 0\nParcelle {parcel}\nDate de délivrance : 14/03/2025",
    ),
    (
        "soil-flanders",
        "ovam.pdf",
        true,
        "OVAM – BODEMATTEST\nGrondeninformatieregister\nPerceel {parcel}\nInhoud: geen relevante gegevens beschikbaar\nAfgeleverd op 14.03.2025",
    ),
    (
        "urbanism-wallonia",
        "infos commune.pdf",
        true,
        "Commune de {town}\nService de l’Urbanisme\n{town}, le 14 mars 2025\nINFORMATIONS NOTARIALES – CoDT, article D.IV.97\nBien : {street}\nZone d’habitat au plan de secteur. Périmètre de préemption : non.",
    ),
    (
        "urbanism-brussels",
        "inlichtingen.pdf",
        true,
        "Gemeente\nSTEDENBOUWKUNDIGE INLICHTINGEN – BWRO artikel 275\nDatum 14/03/2025\n{street}\nGewestelijk bestemmingsplan: woongebied",
    ),
    (
        "urbanism-flanders",
        "uittreksel.pdf",
        true,
        "STEDENBOUWKUNDIG UITTREKSEL\nPlannenregister en vergunningenregister\n{street}\nGewestplan: woongebied\nAfgeleverd op 14 maart 2025",
    ),
    (
        "permit",
        "vergunning veranda.pdf",
        true,
        "College van burgemeester en schepenen\nOMGEVINGSVERGUNNING\nGelet op de aanvraag van {seller} voor het bouwen van een veranda, {street}\nDe vergunning wordt verleend.\nBeslist op 14 maart 2025",
    ),
    (
        "planning-offence",
        "pv.pdf",
        true,
        "PROCES-VERBAAL VAN VASTSTELLING\nDe verbalisant heeft op 14 maart 2025 vastgesteld dat te {street} zonder vergunning een bijgebouw werd opgericht. Overtreder: {seller}.",
    ),
    (
        "preemption",
        "voorkooprecht.pdf",
        true,
        "VERZAKING AAN HET VOORKOOPRECHT\nDe begunstigde ziet af van zijn voorkooprecht op {street}.\nDatum: 14/03/2025",
    ),
    (
        "flood",
        "watertoets.pdf",
        true,
        "OVERSTROMINGSRAPPORT\nInformatieplicht – P-score B, G-score A\nPerceel {parcel}\nOpgesteld op 14/03/2025",
    ),
    (
        "asbestos",
        "amiante.pdf",
        true,
        "INVENTAIRE AMIANTE\nExpert en inventaire amiante\n{street}\nDate de visite : 14/03/2025\nMatériaux contenant de l’amiante : aucun",
    ),
    (
        "tank",
        "attest tank.pdf",
        true,
        "KEURINGSATTEST STOOKOLIETANK\nErkend technicus\n{street}\nInhoud 3.000 liter, ondergronds, groene dop\nDatum controle 14/03/2025",
    ),
    (
        "tank",
        "citerne.jpg",
        true,
        "ATTESTATION DE CONTRÔLE CITERNE À MAZOUT\n{street}\nTest d’étanchéité : conforme. Plaquette verte. Contenance 3.500 litres\nFait le 14/03/2025 par le technicien agréé",
    ),
    (
        "certibeau",
        "certificat eau.pdf",
        true,
        "CertIBEau – Certification eau des immeubles bâtis\n{street}\nDate : 14/03/2025\nInstallation intérieure d’eau conforme, clapet présent",
    ),
    (
        "diu",
        "postinterventie.pdf",
        true,
        "POSTINTERVENTIEDOSSIER\n{street}\nUitgevoerde werken: nieuw dak. Aannemers. Veiligheidscoördinator.\nDatum 14/03/2025",
    ),
    (
        "coownership",
        "AV verslag.pdf",
        true,
        "VME Residentie Zonnehof – syndicus\nNOTULEN VAN DE ALGEMENE VERGADERING van 14 maart 2025\nQuorum bereikt. Reservekapitaal en werkkapitaal goedgekeurd. Mede-eigenaar: {seller}",
    ),
    (
        "coownership",
        "appel de fonds T1.pdf",
        true,
        "ACP LES ÉRABLES\nSyndic : Gestion Exemple\nAPPEL DE FONDS – premier trimestre\nDate : 14/03/2025\nCopropriétaire : {seller}\nCharges communes, fonds de réserve, quotités 512/10.000",
    ),
    (
        "coownership-notary",
        "réponse au notaire.pdf",
        true,
        "Syndic Gestion Exemple\nRECOMMANDÉ\nLe 14 mars 2025\nMaître, renseignements – article 3.94, § 2, du Code civil\nDettes certaines de l’association, dépenses décidées avant l’acte, litiges\nLot de {seller}",
    ),
    (
        "coownership-deed",
        "basisakte.pdf",
        true,
        "BASISAKTE EN REGLEMENT VAN MEDE-EIGENDOM\nPrivatieve kavels en gemeenschappelijke delen, duizendsten\nVerleden op 14 maart 2025\nResidentie aan {street}",
    ),
    (
        "lease",
        "huur.pdf",
        true,
        "WONINGHUUROVEREENKOMST\nTussen de verhuurder {seller} en de huurder {buyer}\n{street}\nHuurprijs 850 euro, huurwaarborg twee maanden\nOpgemaakt te {town} op 14 maart 2025",
    ),
    (
        "lease",
        "edl sortie.pdf",
        true,
        "ÉTAT DES LIEUX DE SORTIE\n{street}\nBailleur {seller}, locataire {buyer}\nDate : 14/03/2025\nMurs peints, sol carrelé, clés",
    ),
    (
        "deposit-receipt",
        "virement.pdf",
        true,
        "Rekeninguittreksel\nOverschrijving uitgevoerd op 14/03/2025\nOpdrachtgever rekening {buyer}\nBegunstigde derdenrekening\nBedrag 25.000,00 EUR\nMededeling voorschot {ref}",
    ),
    (
        "keys",
        "energie overname.pdf",
        true,
        "ENERGIEOVERNAMEDOCUMENT\nMeterstanden op 14/03/2025\n{street}\nDagteller, nachtteller, aardgas, EAN\nOverdrager {seller}, overnemer {buyer}",
    ),
    (
        "invoice",
        "note honoraires.pdf",
        true,
        "NOTE D’HONORAIRES\n{town}, le 14 mars 2025\n{seller}\nCommission d’agence pour la vente du bien {street}\nTVA 21 %, total à payer 9.800 €",
    ),
    (
        "supplier-invoice",
        "F2025-118.pdf",
        true,
        "Studio Lumière, photographe\nFACTURE\nDate 14/03/2025\nClient : Agence du Vieux Pont\nPrestations : 3 reportages photos, retouche\nMontant HTVA 480,00, TVA 21 %\nPayable à trente jours",
    ),
    (
        "accounting-record",
        "grand livre 2024.pdf",
        true,
        "GRAND LIVRE\nExercice 2024\nCompte 400000 clients, débit, crédit, solde\nFiduciaire Exemple, édité le 14/03/2025",
    ),
    (
        "accounting-record",
        "jaarrekening.pdf",
        true,
        "JAARREKENING\nBoekjaar 2024\nVaste activa, eigen vermogen, resultatenrekening\nDatum 14/03/2025",
    ),
    (
        "third-party-account",
        "derdenrekening maart.pdf",
        true,
        "SITUATION DU COMPTE DE TIERS\nArrêtée au 14/03/2025\nAcompte reçu de {buyer}, dossier {ref}\nTransfert au notaire, solde",
    ),
    (
        "window-sheet",
        "affiche.pdf",
        false,
        "À VENDRE\n{town}\nMaison 3 chambres\n295.000 €\nAFFICHE VITRINE – réf. {ref}",
    ),
    (
        "flash",
        "brochure.pdf",
        false,
        "DESCRIPTIF DU BIEN\nMaison à vendre à {town}\n{street}\nLumineuse, jardin orienté sud, à proximité des écoles. Visite sur rendez-vous. Informations données à titre indicatif, non contractuelles.",
    ),
    (
        "publication-record",
        "advertentie.pdf",
        true,
        "PUBLICATIEFICHE\nPortaal: portaal.example\nOnline sinds 14/03/2025\nPand {street}\nTekst van de advertentie",
    ),
    (
        "estimation",
        "schatting.pdf",
        true,
        "SCHATTINGSVERSLAG\nOp vraag van {seller}\n{street}\nNa plaatsbezoek op basis van vergelijkingspunten schatten wij de venale waarde op 280.000 euro.\n{town}, 14 maart 2025",
    ),
    (
        "employee-contract",
        "overeenkomst.pdf",
        true,
        "ARBEIDSOVEREENKOMST VOOR BEDIENDEN\nTussen de werkgever en de werknemer\nBrutoloon 2.900 euro, paritair comité 323, arbeidsduur 38 uren\nGetekend op 14 maart 2025",
    ),
    (
        "student-contract",
        "contrat job.pdf",
        true,
        "CONVENTION D’OCCUPATION D’ÉTUDIANT\nEntre l’employeur et l’étudiant, student@work, 600 heures, cotisation de solidarité, trois jours d’essai\nFait le 14/03/2025",
    ),
    (
        "student-contract",
        "studentenjob.pdf",
        true,
        "STUDENTENOVEREENKOMST\nDe student, onderwijsinstelling, solidariteitsbijdrage\nOpgemaakt op 14 maart 2025",
    ),
    (
        "social-document",
        "loon maart.pdf",
        true,
        "LOONBRIEF\nSociaal secretariaat\nPeriode 03/2025\nBrutoloon, RSZ, bedrijfsvoorheffing, nettoloon\nDatum 14/03/2025",
    ),
    (
        "contractor-contract",
        "samenwerking.pdf",
        true,
        "SAMENWERKINGSOVEREENKOMST\nTussen het kantoor en de zelfstandige dienstverlener, zonder ondergeschikt verband\nArtikel 28 AVG\nGetekend op 14/03/2025",
    ),
    (
        "job-application",
        "Lebenslauf.pdf",
        true,
        "Curriculum vitae\nOpleiding, werkervaring, talen, rijbewijs B, vaardigheden\nDatum: 14/03/2025",
    ),
    (
        "complaint",
        "brief klant.pdf",
        true,
        "{buyer}\n{town}, 14 maart 2025\nKlacht over uw kantoor\nGeachte directie,\nIk ben zeer ontevreden: u heeft uw informatieplicht niet nageleefd over het vocht te {street}. Ik eis een schadevergoeding, bij gebreke waarvan ik het BIV verwittig.",
    ),
    (
        "complaint",
        "mise en demeure.pdf",
        true,
        "RECOMMANDÉ\n{town}, le 14 mars 2025\nMISE EN DEMEURE\nVous avez manqué à votre devoir d’information lors de la vente de {street}. À défaut de dédommagement je saisirai l’institut professionnel.\n{buyer}",
    ),
    (
        "tort-claim",
        "sinistre visite.pdf",
        true,
        "DÉCLARATION DE SINISTRE – RESPONSABILITÉ CIVILE\nDate : 14/03/2025\nTiers lésé : {buyer}, chute dans l’escalier lors de la visite de {street}. Dommage, lien causal, police n° 55.112",
    ),
    (
        "lawyer-mail",
        "officiel.pdf",
        true,
        "CABINET D’AVOCATS BRULLEMANS\nAvocats au barreau de Liège\nLiège, le 14 mars 2025\nLettre officielle\nMon cher confrère, mes clients {seller} contestent. Partie adverse : {buyer}. Sans reconnaissance préjudiciable.",
    ),
    (
        "judgment",
        "dading.pdf",
        true,
        "DADINGSOVEREENKOMST\nTussen het kantoor en {buyer}: om een einde te maken aan het geschil, met wederzijdse toegevingen.\nGetekend op 14 maart 2025",
    ),
    (
        "cctv",
        "incident caméra.pdf",
        true,
        "EXTRAIT DE VIDÉOSURVEILLANCE\nCaméra entrée, loi du 21 mars 2007\nImages du 12/03/2025, incident\nRelevé établi le 14/03/2025",
    ),
    (
        "disclosure-record",
        "registre.pdf",
        true,
        "REGISTRE DES COMMUNICATIONS À DES TIERS\nDate d’envoi : 14/03/2025\nDestinataire : étude notariale, motif, base légale, canal",
    ),
    (
        "disposal-certificate",
        "vernietiging.pdf",
        true,
        "VERNIETIGINGSATTEST\nPapierversnippering van 12 dozen archief, DIN 66399\nDatum 14/03/2025",
    ),
    (
        "subject-request",
        "verzoek.pdf",
        true,
        "{buyer}\n{town}, 14 maart 2025\nInzageverzoek – artikel 15 AVG\nGraag ontvang ik een kopie van mijn persoonsgegevens, de doeleinden en de bewaartermijn binnen een maand.",
    ),
    (
        "breach-record",
        "incident.docx",
        true,
        "MELDING DATALEK\nVastgesteld op 14/03/2025\nE-mail naar verkeerde ontvanger. Betrokkenen: twee. Gegevensbeschermingsautoriteit binnen 72 uur. Maatregelen.",
    ),
    (
        "procedure",
        "werkwijze.docx",
        false,
        "INTERNE PROCEDURE – een dossier openen\nDoel, stappen, wie doet wat\nGoedgekeurd door de directie",
    ),
    (
        "house-paper",
        "contrat rc pro.pdf",
        true,
        "POLICE D’ASSURANCE – CONDITIONS PARTICULIÈRES\nPreneur d’assurance : Agence du Vieux Pont\nNuméro de police, prime annuelle, franchise\nÉtabli le 14/03/2025",
    ),
    (
        "company-extract",
        "kbo.pdf",
        true,
        "KRUISPUNTBANK VAN ONDERNEMINGEN\nKBO-uittreksel\nOndernemingsnummer, rechtstoestand, vestigingseenheden\nDatum 14/03/2025",
    ),
    (
        "statutes",
        "moniteur.pdf",
        true,
        "Annexes du Moniteur belge\nSTATUTS COORDONNÉS\nDénomination, siège, objet, administrateur, assemblée générale\nDéposé, version du 14/03/2025",
    ),
    (
        "aml-sheet",
        "kyc.pdf",
        true,
        "ANTIWITWASFICHE\nIndividuele risicobeoordeling\nCliënt: {buyer}\nPolitiek prominente persoon: neen. Herkomst van de middelen: spaargeld. Risiconiveau laag.\nOpgesteld op 14/03/2025",
    ),
    (
        "aml-report",
        "melding.pdf",
        true,
        "MELDING AAN DE CFI – verdachte verrichting\nOpgesteld op 14/03/2025\nVermoeden, contanten, mededelingsverbod, cliënt {buyer}",
    ),
    (
        "proof-of-address",
        "gezin.pdf",
        true,
        "Gemeente {town}\nDienst bevolking\nATTEST VAN GEZINSSAMENSTELLING\n{buyer} is ingeschreven sinds 3 mei 2012\nAfgeleverd op 14/03/2025",
    ),
    (
        "proxy",
        "volmacht.pdf",
        true,
        "BIJZONDERE VOLMACHT\nOndergetekende {seller} geeft volmacht om {street} te verkopen in zijn naam en voor zijn rekening. Goed voor volmacht.\nGetekend te {town} op 14 maart 2025",
    ),
    (
        "plans",
        "plattegrond gelijkvloers.pdf",
        true,
        "Plattegrond\n{street}\nWoonkamer, keuken, badkamer, slaapkamer\nSchaal 1/50, 14/03/2025",
    ),
    (
        "cadastral",
        "legger.pdf",
        true,
        "UITTREKSEL UIT DE KADASTRALE LEGGER\nPatrimoniumdocumentatie\nPerceel {parcel}, kadastraal inkomen 745\nEigenaar {seller}\nDatum 14/03/2025",
    ),
    (
        "letter",
        "lettre.pdf",
        true,
        "{seller}\n{town}, le 14 mars 2025\nConcerne : votre passage\nMadame, Monsieur,\nPar la présente je vous remercie pour votre accueil et vous confirme mon déménagement prochain.\nVeuillez agréer mes salutations distinguées.",
    ),
    (
        "identity-card",
        "IMG_0031.HEIC",
        false,
        "BELGIË BELGIQUE BELGIEN BELGIUM\nCARTE D’IDENTITÉ IDENTITEITSKAART PERSONALAUSWEIS IDENTITY CARD\nNom / Name\n{family}\nPrénoms / Given names\n{first}\nValable du – au / Valid from – until\n01.02.2021 – 01.02.2031",
    ),
    (
        "identity-card",
        "ausweis Verkäufer.jpg",
        false,
        "PERSONALAUSWEIS\n{turned}\nGeburtsdatum 03.05.1970\nGültig bis 01.02.2031",
    ),
];

/// Every paper, for one sale of the agency after another.
pub(crate) fn written(agency: &Agency) -> Vec<Labelled> {
    let sales: Vec<usize> = (0..agency.dossiers.len())
        .filter(|place| agency.dossiers[*place].nature == Nature::Sale)
        .filter(|place| !agency.dossiers[*place].in_part(Part::Seller).is_empty())
        .collect();
    PAPERS
        .iter()
        .enumerate()
        .map(|(number, paper)| labelled(agency, sales[number % sales.len()], paper))
        .collect()
}

fn labelled(agency: &Agency, place: usize, (kind, name, dated, form): &Paper) -> Labelled {
    let dossier = &agency.dossiers[place];
    let first = |part| dossier.in_part(part).first().copied();
    let seller = first(Part::Seller).expect("only sales with sellers are taken");
    let buyer = first(Part::Buyer).or(first(Part::Prospect)).unwrap_or(seller);
    let property = dossier.property.as_ref().expect("a sale has a property");
    let person = &agency.people[seller];
    let street = property.address.line();
    let short = street
        .replace("avenue", "av.")
        .replace("chaussée", "chée")
        .replace("rue ", "r. ")
        .replace("place", "pl.");
    let fills = [
        ("{street}", street),
        ("{short}", short),
        ("{town}", property.address.town.to_owned()),
        ("{parcel}", property.parcel.clone()),
        ("{seller}", person.name()),
        ("{buyer}", agency.people[buyer].name()),
        (
            "{turned}",
            format!("{} {}", person.last.to_uppercase(), person.first),
        ),
        (
            "{initial}",
            format!("{}. {}", person.first.chars().next().unwrap_or('X'), person.last),
        ),
        ("{family}", person.last.to_uppercase()),
        ("{first}", person.first.to_owned()),
        ("{ref}", dossier.reference.clone()),
    ];
    let mut text = (*form).to_owned();
    let tells = [
        "{street}", "{short}", "{parcel}", "{seller}", "{turned}", "{ref}", "{buyer}",
    ];
    let told = tells.iter().any(|key| form.contains(key));
    for (key, value) in &fills {
        text = text.replace(key, value);
    }
    let media = match name
        .rsplit_once('.')
        .map(|(_, end)| end.to_lowercase())
        .as_deref()
    {
        Some("jpg" | "heic") => Media::Picture,
        Some("docx" | "xlsx") => Media::Office,
        _ => Media::Pages,
    };
    let card = *kind == "identity-card";
    Labelled {
        name: (*name).to_owned(),
        media,
        text,
        read_by: ReadBy::File,
        taken: None,
        kind,
        dossier: told.then(|| id(1, 0, place)),
        people: if card { vec![id(2, 0, seller)] } else { Vec::new() },
        date: dated.then(|| date(2025, 3, 14)),
        valid: card.then(|| coffre_understand::validity::Validity::Until(date(2031, 2, 1))),
    }
}
