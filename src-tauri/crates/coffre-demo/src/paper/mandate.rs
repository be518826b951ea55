//! The mandate and what runs with it.

use super::{Kind, letter};

pub(super) const KINDS: &[Kind] = &[
    letter("mandat", 0, &["mandat exclusif", "Mandat {nom} signé", "contrat de mandat {ref}"], "
^{agence}|{agence_adresse}|BCE {agence_bce} – {agence_tel} – {agence_mail}
# Contrat d’intermédiation immobilière
>Dossier {ref}
## Entre les soussignés
{vendeurs_id}
ci-après dénommé(s) « le commettant », d’une part, et
{agence}, dont le siège est établi {agence_adresse}, inscrite à la Banque-Carrefour des Entreprises sous le numéro {agence_bce}, représentée par {agent}, agent immobilier agréé, ci-après dénommée « l’agence », d’autre part,
il est convenu ce qui suit.
## Article 1 – Objet
Le commettant confie à l’agence, [[à titre exclusif||en exclusivité]], la mission de rechercher un acquéreur pour le bien suivant : {bien_type}, {bien}, cadastré {parcelle}, d’une contenance de {surface} m² d’après cadastre.
## Article 2 – Prix
@Prix demandé|{prix} €
@Prix minimum accepté|à convenir par écrit avec le commettant
@Disponibilité|[[à l’acte||trois mois après l’acte||libre d’occupation]]
## Article 3 – Durée
Le contrat prend cours le {mandat} pour une durée de six mois et prend fin le {mandat_fin}. Il est ensuite reconduit tacitement pour une durée indéterminée, chaque partie pouvant y mettre fin moyennant un préavis d’un mois.
## Article 4 – Honoraires
Les honoraires de l’agence s’élèvent à 3 % du prix de vente, augmentés de la T.V.A. de 21 %, soit {honoraires} € sur la base du prix demandé. Ils sont dus dès la signature du compromis de vente.
## Article 5 – Obligations de l’agence
- établir un dossier complet et vérifier l’identité du commettant conformément à la loi du 18 septembre 2017 ;
- faire réaliser des photographies et publier le bien ;
- rendre compte par écrit, une fois par mois, des démarches accomplies ;
- transmettre sans délai toute offre reçue.
## Article 6 – Obligations du commettant
Le commettant remet à l’agence son titre de propriété, les attestations reprises en annexe et toute information utile. [[Il autorise la collaboration avec des confrères.||Il n’autorise pas la collaboration avec des confrères.]]
## Article 7 – Droit de rétractation
Lorsque le contrat est conclu hors de l’établissement de l’agence, le consommateur a le droit de se rétracter sans motif dans un délai de quatorze jours calendrier à dater du lendemain de la signature.
## Article 8 – Données personnelles
Les données sont traitées pour l’exécution de la mission et conservées aussi longtemps que la loi l’impose. Le commettant peut en demander l’accès et la rectification à l’adresse {agence_mail}.
Fait à {commune}, le {date}, en autant d’exemplaires que de parties, chacune reconnaissant avoir reçu le sien.
!{vendeurs}|Pour l’agence, {agent}
"),
    letter("mandat-annexe", 0, &["annexe mandat attestations", "liste attestations {ref}"], "
^{agence}|{agence_adresse}|{agence_tel}
# Annexe au contrat d’intermédiation
Liste des attestations et renseignements requis pour la vente du bien sis {bien} (dossier {ref}). Le commettant marque son accord pour chaque demande faite en son nom et à ses frais.
@Certificat PEB|[[reçu||à commander par l’agence – 215 € TVAC]]
@PV de contrôle électrique|[[reçu||à commander par l’agence – 178 € TVAC]]
@Extrait conforme BDES|à demander par l’agence – 30 € par parcelle
@Renseignements urbanistiques|à demander à la commune
@Titre de propriété|[[remis par le commettant||à demander au notaire]]
@Plan et matrice cadastrale|à demander par l’agence
@Citerne à mazout|[[sans objet||certificat de contrôle à fournir]]
@Dossier d’intervention ultérieure|[[sans objet||à fournir par le commettant]]
@Acte de base, PV d’assemblée, décomptes|[[sans objet||à demander au syndic]]
Fait à {commune}, le {date}.
!{vendeurs}|{agent}
"),
    letter("rapport-mensuel", 0, &["rapport mensuel {ref}", "compte rendu visites"], "
^{agence}|{agence_adresse}|{agence_tel} – {agence_mail}
>{commune}, le {date}
{vendeurs}
{vendeurs_adresse}
# Rapport mensuel de mission
Madame, Monsieur,
Conformément à notre contrat du {mandat}, nous vous rendons compte des démarches accomplies ce mois pour la vente de votre bien situé {bien}.
@Consultations de l’annonce|{num}
@Demandes de renseignements|[[9||14||21||32]]
@Visites effectuées|[[3||5||7||8]]
@Offres reçues|[[aucune||une||deux]]
[[Les visiteurs apprécient la luminosité et le jardin ; la cuisine est jugée à rénover.||Le prix est perçu comme correct, mais la note énergétique inquiète plusieurs candidats.||Deux candidats attendent l’accord de leur banque.||La proximité de la gare est un atout, le bruit de la rue revient dans les remarques.]]
?60 Nous vous proposons de revoir ensemble [[le prix demandé||les photographies||la description]] lors d’un entretien téléphonique la semaine prochaine.
Nous restons à votre disposition et vous prions d’agréer, Madame, Monsieur, l’expression de nos sentiments distingués.
!{agent}
"),
    letter("estimation", 0, &["estimation {commune}", "avis de valeur"], "
^{agence}|{agence_adresse}|{agence_tel} – {agence_mail}
>{commune}, le {date}
# Avis de valeur
Demandeur : {personne}, {adresse}.
@Bien|[[Maison mitoyenne trois façades||Villa quatre façades||Appartement deux chambres||Fermette à rénover]], {bien}
@Surface habitable|[[118||146||172||94]] m²
@État|[[bon||à rafraîchir||à rénover]]
@Points de comparaison|trois ventes de l’année dans un rayon de deux kilomètres
Après visite et comparaison, nous estimons que le bien peut être proposé à un prix de départ de {prix} €, la valeur de réalisation la plus probable se situant entre {montant2} € et {prix} €.
Cet avis est donné gracieusement, sans mandat. Il ne constitue pas une expertise et reste valable trois mois.
!{agent}
"),
    letter("fiche-decouverte", 0, &["fiche découverte {nom}", "découverte acquéreur {nom}"], "
^{agence}|{agence_adresse}|{agence_tel}
# Fiche découverte
@Date et agent|{date} – {agent}
@Candidat|{personne}
@Adresse|{adresse}
@E-mail|{email}
@GSM|{gsm}
@Bien recherché|[[maison 3 chambres avec jardin||appartement avec terrasse||terrain à bâtir||maison à rénover]]
@Communes|{commune} [[et environs||, Roncheval, Marchoux||et dix kilomètres autour]]
@Budget|[[200.000 à 250.000||250.000 à 310.000||180.000 à 220.000||330.000 à 400.000]] €
@Financement|[[accord de principe de la banque||simulation faite, dossier à introduire||vente du bien actuel d’abord]]
@Délai|[[trois mois||six mois||sans urgence]]
@Connaissance de l’agence|[[panneau||site||bouche-à-oreille||vitrine]]
Remarques : [[souhaite visiter le samedi ; deux enfants, école à distance de marche.||a déjà visité trois biens dans le quartier, sait ce qu’elle veut.||cherche pour y exercer une profession libérale.||préfère être contacté par e-mail.]]
_Données conservées 24 mois après le dernier contact, sauf opposition. Aucune copie de carte d’identité n’est prise à ce stade.
"),
    letter("bon-visite", 0, &["bon de visite {nom}", "visite {nom}"], "
^{agence}|{agence_adresse}|{agence_tel}
# Bon de visite
Je soussigné(e), {personne}, domicilié(e) {adresse}, GSM {gsm}, reconnais avoir visité ce jour, par l’intermédiaire de l’agence, le bien suivant :
@Bien|{bien_type} – {bien}
@Prix demandé|{prix} €
@Référence|{ref}
@Date et heure|{date}, [[10 h 30||14 h 00||16 h 15||17 h 45]]
Je m’engage à ne pas traiter directement avec le propriétaire pendant la durée du mandat et les six mois qui suivent.
!{personne}|{agent}
"),
];
