//! Offers, counter-offers, the bank's word.

use super::{Kind, letter};

pub(super) const KINDS: &[Kind] = &[
    letter("offre", 0, &["offre achat {nom}", "Offre {nom} signée", "offre"], "
^{agence}|{agence_adresse}|{agence_tel}
# Offre d’achat
Je soussigné(e), {personne}, né(e) à {lieu_naissance} le {naissance}, domicilié(e) {adresse}, e-mail {email}, GSM {gsm},
fais offre ferme et irrévocable d’acquérir le bien ci-après, que je déclare avoir visité et bien connaître :
@Bien|{bien_type}, {bien}
@Cadastre|{parcelle}
@Prix offert|{offre} €
@Durée de l’offre|[[dix jours||sept jours||quinze jours]] à dater de ce jour
@Condition suspensive|[[octroi d’un crédit hypothécaire de 80 % dans les six semaines||aucune||octroi d’un crédit de 200.000 € dans le mois]]
@Acompte|10 % à la signature du compromis
L’offre est faite pour un bien quitte et libre de toute charge hypothécaire. La vente sera parfaite dès l’acceptation écrite du vendeur portée à la connaissance de l’amateur.
Je déclare agir pour mon compte et avoir remis ma carte d’identité à l’agence aux fins de la loi du 18 septembre 2017.
Fait à {commune}, le {date}.
!L’amateur, {personne}|Reçu par {agent}
"),
    letter("offre-refusee", 0, &["offre refusée {nom}", "offre {nom} REFUS"], "
^{agence}|{agence_adresse}|{agence_tel}
# Offre d’achat
L’amateur : {personne}, {adresse}, GSM {gsm}.
@Bien|{bien_type}, {bien}
@Prix offert|{montant2} €
@Prix demandé|{prix} €
@Validité|huit jours
@Condition suspensive|[[crédit hypothécaire de 100 %||vente préalable du bien de l’amateur||visite d’un expert]]
Fait à {commune}, le {date}.
!{personne}
---
## Réponse du vendeur
Après lecture, le vendeur ne peut accepter l’offre : [[le prix est trop éloigné du prix demandé||la condition de vente préalable est refusée||une autre offre lui est préférée]].
*REFUSÉE|le {date}
!{vendeurs}
"),
    letter("contre-offre", 0, &["contre-offre vendeurs", "contre offre {ref}"], "
^{agence}|{agence_adresse}|{agence_tel}
>{commune}, le {date}
# Contre-offre du vendeur
{vendeurs}, propriétaire(s) du bien sis {bien}, ayant pris connaissance de l’offre de {personne}, propose(nt) de vendre aux conditions suivantes :
@Prix|{offre} €
@Délai de réponse|quarante-huit heures
@Mobilier|[[cuisine équipée comprise||tentures et luminaires compris||abri de jardin compris]]
@Entrée en jouissance|à la signature de l’acte
Les autres conditions de l’offre demeurent inchangées.
!{vendeurs}|Pour accord, {personne}
"),
    letter("accord-banque", 3, &["accord de principe banque", "attestation crédit {nom}"], "
^Caisse du Midi Fictive SA|Crédits aux particuliers|Boulevard des Exemples 12, 1999 Montclair-lez-Senne
>Montclair-lez-Senne, le {date}
{personne}
{adresse}
# Accord de principe
Madame, Monsieur,
Suite à votre demande, nous avons le plaisir de vous confirmer notre accord de principe sur l’octroi d’un crédit hypothécaire aux conditions suivantes.
@Montant|{montant} €
@Durée|[[240||300||360]] mois
@Taux annuel fixe|[[3,12||3,38||3,54]] %
@Mensualité estimée|[[1.058||1.246||1.392]] €
@Bien financé|{bien}
Cet accord est donné sous réserve de l’expertise du bien, de l’analyse définitive du dossier et de la constitution des sûretés. Il est valable trois mois.
Nous vous prions d’agréer nos salutations distinguées.
!Le responsable crédits
"),
];
