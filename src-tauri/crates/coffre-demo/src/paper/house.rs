//! Papers of the house that belong to no dossier.

use super::{Kind, letter};

pub(super) const KINDS: &[Kind] = &[
    letter("procedure", 0, &["procédure ouverture dossier", "procédure classement et archives", "procédure départ collaborateur", "procédure violation de données"], "
^{agence}|Manuel interne|Version du {date}
# [[Procédure – ouverture d’un dossier||Procédure – classement et archives||Procédure – départ d’un collaborateur||Procédure – violation de données]]
## But
Fixer qui fait quoi, dans quel délai et avec quelle trace.
## Étapes
- L’agent dépose les documents le jour même dans le coffre, sans les garder sur son GSM.
- L’Office vérifie le type, la personne et la date, et réclame ce qui manque.
- L’Office Manager contrôle le dossier avant tout envoi au notaire et note le destinataire et le motif.
- La direction approuve les destructions, à deux personnes, une fois par trimestre.
## À éviter
- envoyer une carte d’identité par messagerie ;
- renommer un fichier avec un numéro national ;
- quitter son poste sans verrouiller.
## En cas de problème
Prévenir {directeur} sans attendre. Le délai de 72 heures court dès la connaissance des faits.
Approuvé par la direction.
!{directeur}
"),
    letter("registre-traitements", 0, &["registre art 30"], "
^{agence}|Registre des activités de traitement|Mise à jour du {date}
# Registre – article 30 du RGPD
@Responsable|{agence}, {agence_adresse}
@Mandats et vente|vendeurs, héritiers – contrat – notaires, réseau, CRM
@Candidats acquéreurs|prospects – mesures précontractuelles – CRM
@Identification LCB-FT|clients, contreparties – obligation légale – autorités
@Personnel et indépendants|personnel – contrat et obligation légale – secrétariat social
@Plaintes et litiges|toute personne – intérêt légitime – avocat, assureur
@Photographies|occupants – intérêt légitime – retouche, portails
@Vidéosurveillance|visiteurs – un mois
@Mesures|chiffrement, compartiments, verrouillage, journal
!{directeur}
"),
    letter("demande-acces", 0, &["demande accès RGPD {nom}"], "
{personne}
{adresse}
{email}
>{commune}, le {date}
{agence}
# Demande d’accès à mes données
Madame, Monsieur,
En application de l’article 15 du règlement général sur la protection des données, je souhaite recevoir copie de toutes les données me concernant, connaître les finalités, les destinataires et la durée de conservation. J’ai visité deux biens par votre agence l’an dernier et je reçois encore des e-mails.
Je joins [[une copie masquée||le recto masqué]] de ma carte d’identité pour vous permettre de vérifier mon identité.
Dans l’attente de votre réponse dans le mois, je vous salue.
!{personne}
"),
    letter("candidature", 0, &["CV {prenom} {nom}", "candidature {nom}"], "
{personne}
{adresse} – {gsm} – {email}
>{commune}, le {date}
# Candidature – collaborateur commercial
Madame, Monsieur,
Titulaire d’un bachelier en immobilier, j’ai effectué mon stage de première inscription dans une agence de {commune}. J’aime le terrain, l’écoute des vendeurs et un dossier bien tenu.
## Parcours
@2022 – 2025|assistant commercial, agence fictive du Beffroi
@2019 – 2022|bachelier en immobilier
@Langues|français, néerlandais [[B1||B2]], anglais [[B2||C1]]
@Permis|B
Je serais heureux de vous rencontrer.
!{personne}
"),
    letter("proces-verbal-violation", 0, &["registre violations", "fiche incident"], "
^{agence}|Registre des violations de données|Fiche {num}
# Fiche d’incident
@Constaté le|{date}
@Nature|[[e-mail envoyé au mauvais destinataire||clé USB égarée puis retrouvée||GSM perdu, verrouillé]]
@Données|[[nom et adresse de deux candidats||aucune donnée lisible]]
@Risque|faible
@Notification à l’autorité|non requise, motivée
@Mesures|[[rappel au personnel||saisie automatique des adresses désactivée]]
!{directeur}
"),
    letter("attestation-destruction", 0, &["attestation destruction"], "
^{agence}|Registre des destructions|n° {num}
# Attestation de destruction
Les soussignés attestent la destruction, le {date}, de [[14||38||52]] documents échus (offres refusées, fiches découverte, bons de visite) et de leurs originaux papier : boîte [[B-2012-03||B-2013-01]], détruite par [[Broyage Réuni Fictif||Papiers Discrets Fictifs]].
Aucun document sous gel juridique n’était compris dans le lot.
!{directeur}|{office}
"),
];
