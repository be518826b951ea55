//! Deeds: title, inheritance, plans of the land register, the deed of sale.

use super::{Kind, act, official};

pub(super) const KINDS: &[Kind] = &[
    act("titre-propriete", 0, &["titre de propriété", "acte d’achat {nom}", "titre {commune}"], "
^{etude_v}|{notaire_v}|Place du Marché 8, 5999 Saint-Orban
# Vente
>Répertoire n° {num}
L’an [[mil neuf cent nonante-huit||deux mille quatre||deux mille neuf]], le [[douze mars||vingt-six juin||neuf octobre]].
Devant Nous, {notaire_v}, notaire de résidence à Saint-Orban, ont comparu :
[[Monsieur Ignace Bertholdeau, retraité, et son épouse Madame Odile Clairmontel||La société anonyme Les Bâtisseurs Fictifs, ayant son siège à Marchoux||Madame Rolande Trévinois, veuve, sans profession]], ci-après « le vendeur » ; lequel a déclaré vendre, sous les garanties ordinaires de droit et pour franc, quitte et libre de toutes charges, à :
{vendeurs_id}
ci-après « l’acquéreur », qui accepte, le bien suivant.
## Description du bien
Commune de {commune} : {bien_type} avec dépendances et terrain à {bien}, cadastré suivant titre {parcelle}, pour une contenance de {surface} mètres carrés.
## Origine de propriété
Le bien appartenait au vendeur pour l’avoir acquis aux termes d’un acte reçu par le notaire Alphonse Grandvoirie, ayant résidé à Roncheval, transcrit au bureau des hypothèques.
===
## Conditions
- l’acquéreur prend le bien dans l’état où il se trouve, sans garantie de contenance ;
- il souffre les servitudes passives, apparentes ou occultes, et profite des actives ;
- il paie les impositions à compter de ce jour ;
- il acquitte les frais, droits et honoraires du présent acte.
## Prix
La vente est consentie pour le prix de {montant2} euros, que le vendeur reconnaît avoir reçu, dont quittance. Les parties déclarent que le revenu cadastral s’élève à {rc} euros.
## Dispense d’inscription
Le conservateur des hypothèques est expressément dispensé de prendre inscription d’office.
## Certificat d’état civil
Le notaire certifie, au vu des pièces requises par la loi, les noms, prénoms, lieux et dates de naissance des parties tels qu’ils sont énoncés ci-dessus.
DONT ACTE. Fait et passé à Saint-Orban, en l’étude. Lecture faite, les parties ont signé avec Nous, notaire.
*NOTAIRE|Saint-Orban
!Le vendeur|L’acquéreur|Le notaire
"),
    act("acte-heredite", 0, &["acte d’hérédité", "succ {nom}", "acte hérédité immeubles"], "
^{etude_v}|{notaire_v}|Place du Marché 8, 5999 Saint-Orban
# Acte d’hérédité relatif aux immeubles
>Répertoire n° {num}
Le notaire soussigné constate ce qui suit, sur la base des pièces d’état civil et de la consultation du registre central des testaments.
{defunt}, veuf, né à Marchoux le 4 mai 1938, domicilié en dernier lieu {bien}, est décédé à Saint-Orban le 11 janvier 2024, sans laisser de testament connu.
## Héritiers
Ont seuls recueilli la succession, chacun pour une part égale en pleine propriété :
{vendeurs_id}
## Immeuble
Dépend de la succession : {bien_type} à {bien}, cadastré {parcelle}, contenance {surface} m².
Aucun des héritiers n’est mineur ni protégé. Aucune notification de dette fiscale ou sociale n’empêche la mise à disposition des biens.
===
## Annexe – Actif immobilier
@Situation|{bien}
@Parcelle|{parcelle}
@Contenance|{surface} m²
@Revenu cadastral|{rc} €
@Valeur déclarée|{prix} €
@Parts|{vendeurs}, chacun pour une part égale en pleine propriété
Le présent acte est établi en vue de sa transcription au bureau compétent de l’Administration générale de la Documentation patrimoniale.
Fait à Saint-Orban, le {date}.
*NOTAIRE|Saint-Orban
!{notaire_v}
"),
    act("certificat-heredite", 0, &["certificat d’hérédité", "certificat succession {nom}"], "
^{etude_v}|{notaire_v}|Place du Marché 8, 5999 Saint-Orban
# Certificat d’hérédité
Le notaire soussigné certifie que la succession de {defunt}, décédé à Saint-Orban le 11 janvier 2024, est dévolue à ses enfants : {vendeurs}, chacun pour une part égale.
Les ayants droit peuvent disposer librement des avoirs détenus auprès des établissements financiers. Il n’existe pas de dette fiscale ou sociale notifiée.
Le présent certificat ne vaut pas titre pour la vente d’un immeuble.
Fait à Saint-Orban, le {date}.
*NOTAIRE|Saint-Orban
!{notaire_v}
"),
    act("procuration", 0, &["procuration {nom}", "procuration vente signée"], "
# Procuration pour vendre
Je soussigné(e), {personne}, né(e) à {lieu_naissance} le {naissance}, numéro national {niss}, domicilié(e) {adresse}, donne par la présente pouvoir à [[mon frère||ma sœur||mon conjoint]], aux fins de :
- vendre de gré à gré le bien sis {bien}, pour un prix d’au moins {montant2} € ;
- signer le compromis, fixer les délais, recevoir l’acompte ;
- comparaître à l’acte authentique, donner quittance et dispenser d’inscription d’office.
La présente procuration est valable jusqu’à révocation écrite et au plus tard douze mois après sa signature. Elle devra être confirmée devant notaire pour l’acte.
Fait à {commune}, le {date}. Signature précédée de la mention « bon pour pouvoir ».
!Bon pour pouvoir – {personne}
"),
    act("copie-acte", 0, &["copie acte de vente", "acte authentique {ref}"], "
^{etude_v}|{notaire_v}|Place du Marché 8, 5999 Saint-Orban
# Vente – copie pour l’agence
>Répertoire n° {num}
L’an indiqué ci-dessous, le {date}, devant {notaire_v}, à l’intervention de {notaire_a}, ont comparu {vendeurs}, vendeur(s), et {acquereurs}, acquéreur(s).
Les comparants ont requis le notaire d’acter la vente du bien sis {bien}, cadastré {parcelle}, suivant compromis du {compromis}, pour le prix de {offre} euros, payé à concurrence de {acompte} euros antérieurement aux présentes et de {solde} euros ce jour par virement.
L’acquéreur a la propriété et la jouissance du bien à compter de ce jour. Les parties déclarent avoir reçu les clés et relevé les compteurs.
Droits d’enregistrement perçus au taux [[réduit de 3 %||ordinaire de 12,5 %]].
Pour copie conforme, délivrée à titre de simple renseignement.
*NOTAIRE|Saint-Orban
!{notaire_v}
"),
    act("attestation-acte", 0, &["attestation passation acte", "attestation notaire {ref}"], "
^{etude_v}|{notaire_v}|Place du Marché 8, 5999 Saint-Orban
# Attestation
Je soussigné, {notaire_v}, atteste que l’acte de vente du bien sis {bien} entre {vendeurs} et {acquereurs} a été signé en mon étude le {date}.
La présente est délivrée à {agence} pour valoir ce que de droit, notamment la libération des honoraires.
!{notaire_v}
"),
    official("plan-cadastral", 12, &["plan cadastral", "extrait matrice cadastrale {commune}"], "
^Documentation patrimoniale – extrait fictif|Mesures et Évaluations|Demande n° {num}
# Extrait du plan et de la matrice cadastrale
@Commune|{commune}
@Parcelle|{parcelle}
@Nature|{bien_type}
@Superficie|{surface} m²
@Revenu cadastral|{rc} €
@Propriétaire(s)|{vendeurs}
@Situation au|1er janvier de l’année
%cadastre
_Extrait délivré le {date} à titre d’information. Reproduction interdite.
"),
];
