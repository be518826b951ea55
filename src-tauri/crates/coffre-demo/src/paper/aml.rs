//! Papers of the law of 18 September 2017 on money laundering.

use super::{Kind, letter, official};

pub(super) const KINDS: &[Kind] = &[
    letter("fiche-lcb-ft", 0, &["fiche LCB-FT {nom}", "analyse de risque {ref}"], "
^{agence}|Responsable LCB-FT : {directeur}|CONFIDENTIEL – ne pas joindre au dossier transmis au notaire
# Fiche signalétique et analyse individuelle des risques
@Dossier|{ref}
@Personne identifiée|{personne}
@Qualité|[[vendeur||acquéreur||mandataire]]
@Né(e) le|{naissance} à {lieu_naissance}
@Pièce|carte d’identité n° {carte}, valable jusqu’au {carte_fin}
@Vérification|[[lecture de la carte en présence de la personne||copie reçue puis contrôlée à la visite]]
@Bénéficiaire effectif|[[la personne elle-même||société – extrait UBO joint]]
@Personne politiquement exposée|non
@Pays à haut risque|non
@Origine des fonds|[[crédit hypothécaire et épargne||vente d’un autre immeuble||donation familiale déclarée]]
@Prix conforme au marché|[[oui||oui, légèrement supérieur]]
@Paiement en espèces|aucun – interdit
@Intervention d’un tiers payeur|[[non||oui, parents de l’acquéreur]]
@Cohérence du profil|[[cohérent||à suivre]]
@Niveau de risque|[[faible||standard||standard||élevé – vigilance accrue]]
Fiche établie le {date} par {agent}, contrôlée par le responsable. À conserver dix ans à dater de l’opération.
!{agent}|{directeur}
"),
    official("extrait-ubo", 1, &["extrait UBO", "registre UBO société"], "
^Registre des bénéficiaires effectifs – extrait fictif|Consultation n° {num}
# Extrait du registre UBO
@Entité|Les Trois Saules Fictifs SRL
@Numéro d’entreprise|{entreprise}
@Bénéficiaire effectif|{personne}
@Date de naissance|{naissance}
@Nature de l’intérêt|détention directe de [[60||75||100]] % des droits de vote
@Date d’enregistrement|[[02/03/2021||18/09/2022]]
@Dernière confirmation annuelle|[[14/02/2025||30/03/2025]]
Extrait obtenu le {date} par une entité assujettie.
"),
    letter("rapport-atypique", 0, &["rapport opération atypique", "note interne vigilance"], "
^{agence}|Note interne du responsable LCB-FT|STRICTEMENT CONFIDENTIEL
# Rapport écrit d’une opération atypique
@Référence|{ref}
@Personne|{personne}, {adresse}
@Date des faits|{date}
## Faits
Lors de la remise de l’offre, l’intéressé(e) a proposé de verser l’acompte depuis un compte [[ouvert dans un autre pays, au nom d’un tiers||au nom d’une société étrangère au dossier]]. Interrogé(e) sur l’origine des fonds, il/elle a donné deux explications différentes à trois jours d’intervalle et demandé que le prix figurant au compromis soit réduit de 25.000 €, le solde étant remis en espèces.
## Analyse
Le montage proposé est interdit (paiement en espèces d’un immeuble) et les explications ne concordent pas avec la profession déclarée. Le bien est recherché, mais le prix offert dépasse de 15 % l’estimation.
## Décision
L’agence refuse son concours. Une déclaration de soupçon est adressée à la cellule compétente. L’intéressé(e) n’en est pas informé(e).
!{directeur}
"),
    letter("declaration-soupcon", 0, &["déclaration CTIF copie", "accusé déclaration"], "
^{agence}|{agence_adresse}|Entité assujettie – agent immobilier
>{commune}, le {date}
# Déclaration de soupçon – copie
@Déclarant|{directeur}, responsable LCB-FT
@Personne visée|{personne}
@Né(e) le|{naissance}
@Compte renseigné|{iban}
@Opération|acquisition projetée d’un immeuble, non réalisée
@Montant|{montant} €
Motifs : origine des fonds inexpliquée, proposition de paiement en espèces, intervention d’un tiers. Pièces jointes : fiche signalétique, rapport écrit, échange d’e-mails.
La présente déclaration est couverte par l’interdiction de divulgation. Accusé de réception n° {num}.
!{directeur}
"),
];
