//! Contracts of employees and contractors, for the directors only.

use super::{Kind, letter};

pub(super) const KINDS: &[Kind] = &[
    letter("contrat-employe", 0, &["contrat de travail {nom}", "CDI {nom}"], "
^{agence}|{agence_adresse}|BCE {agence_bce}
# Contrat de travail d’employé à durée indéterminée
Entre {agence}, représentée par {directeur}, ci-après « l’employeur », et {personne}, né(e) le {naissance}, numéro national {niss}, domicilié(e) {adresse}, ci-après « l’employé ».
## Article 1 – Fonction
L’employé est engagé en qualité de [[négociateur immobilier||collaborateur commercial||assistant administratif]] à dater du {date}. Le lieu de travail est le siège de l’agence et la région qu’elle dessert.
## Article 2 – Durée du travail
Le contrat est conclu pour trente-huit heures par semaine, selon l’horaire repris au règlement de travail.
## Article 3 – Rémunération
@Salaire mensuel brut|[[2.780||3.040||2.915]] €
@Prime variable|[[5||8]] % des honoraires encaissés sur ses dossiers
@Compte|{iban}
@Commission paritaire|n° 323
## Article 4 – Confidentialité
L’employé tient secrets les documents et données dont il prend connaissance, pendant et après le contrat. Aucun document ne quitte l’agence sans autorisation ; les copies prises avec un téléphone sont effacées le jour même.
## Article 5 – Fin du contrat
Le contrat prend fin selon la loi du 3 juillet 1978. À son départ, l’employé restitue clés, badge et appareils ; ses accès sont retirés.
Fait en double exemplaire, le {date}.
!{directeur}|{personne}
"),
    letter("avenant-employe", 0, &["avenant contrat {nom}", "télétravail {nom}"], "
^{agence}|{agence_adresse}|BCE {agence_bce}
# Avenant au contrat de travail
Entre {agence} et {personne}, il est convenu, à dater du {date} :
- [[un jour de télétravail par semaine est accordé ; aucun dossier papier n’est emporté||le temps de travail est ramené à quatre cinquièmes]] ;
- le salaire brut est [[adapté en proportion||porté à 3.120 €]].
Les autres dispositions restent inchangées.
!{directeur}|{personne}
"),
    letter("fiche-paie", 0, &["fiche de paie {nom}", "salaire {nom}"], "
^Secrétariat social Le Barème (fictif)|Pour le compte de {agence}
# Fiche de paie
@Travailleur|{personne}
@Numéro national|{niss}
@Période|mois du {date}
@Salaire brut|[[2.780,00||3.040,00||2.915,00]] €
@ONSS 13,07 %|[[363,35||397,33||380,99]] €
@Précompte professionnel|[[486,12||572,40||529,84]] €
@Net payé|[[1.930,53||2.070,27||2.004,17]] €
@Compte|{iban}
"),
    letter("fin-contrat", 0, &["C4 {nom}", "lettre de démission {nom}"], "
{personne}
{adresse}
>{commune}, le {date}
{agence}
{agence_adresse}
# Fin de contrat
Madame, Monsieur,
Par la présente, je vous fais part de ma démission. Le préavis légal prendra cours le lundi suivant.
Je remettrai à {directeur}, le dernier jour, les clés de l’agence, mon badge et le GSM de service. Je confirme ne conserver aucune copie de dossier.
Je vous remercie pour ces années de collaboration.
!{personne}|Pour réception, {directeur}
"),
    letter("contrat-sous-traitant", 0, &["convention photographe", "contrat prestataire {nom}"], "
^{agence}|{agence_adresse}|BCE {agence_bce}
# Contrat d’entreprise
Entre {agence}, donneur d’ordre, et {personne}, exerçant sous le numéro d’entreprise {entreprise}, {adresse}, prestataire indépendant.
## Article 1 – Mission
Le prestataire réalise [[les photographies et leur retouche||les photographies, plans et visites filmées]] des biens confiés à l’agence, sans lien de subordination.
## Article 2 – Prix
@Reportage maison|[[165||180||195]] € HTVA
@Plan 2D|[[60||75]] € HTVA
@Délai|trois jours ouvrables
## Article 3 – Données personnelles
Le prestataire agit comme sous-traitant au sens de l’article 28 du RGPD pour les images qui permettent d’identifier une personne. Il retire les données de localisation, floute les visages et les photos de famille, et efface les originaux trente jours après livraison.
## Article 4 – Droits
Le prestataire cède à l’agence les droits d’exploitation pour la durée de la vente et trois ans au-delà.
## Article 5 – Durée
Un an, reconduit tacitement, préavis de deux mois. Fait le {date}.
!{directeur}|{personne}
"),
    letter("facture-sous-traitant", 0, &["facture photos {num}", "facture {nom} {num}"], "
^{personne} – Images|{adresse}|BCE {entreprise}
>le {date}
# Facture n° {num}
@Client|{agence}
@Prestations|[[4 reportages, 2 plans||3 reportages||5 reportages, 1 visite filmée]]
@Montant HTVA|[[780,00||495,00||1.035,00]] €
@TVA 21 %|[[163,80||103,95||217,35]] €
@Total|[[943,80||598,95||1.252,35]] €
@Compte|{iban}
@Communication|{comm}
Payable à trente jours.
"),
];
