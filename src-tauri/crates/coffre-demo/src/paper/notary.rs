//! The notary's dossier: who they are, what was sent.

use super::{Kind, act, letter};

pub(super) const KINDS: &[Kind] = &[
    letter("coordonnees-notaires", 0, &["notaires {ref}", "coordonnées notaires"], "
^{agence}|{agence_adresse}|{agence_tel}
# Notaires des parties
@Dossier|{ref} – {bien}
@Notaire du vendeur|{notaire_v}, {etude_v}
@Contact|secretariat@etude-v.example – 081/00.21.4{lot}
@Notaire de l’acquéreur|{notaire_a}, {etude_a}
@Contact|dossiers@etude-a.example – 02/000.17.63
@Choix confirmé le|{date}
!{office}
"),
    letter("bordereau", 0, &["bordereau dossier notaire {ref}"], "
^{agence}|{agence_adresse}|{agence_tel} – {agence_mail}
>{commune}, le {date}
{notaire_v}
{etude_v}
# Bordereau des pièces transmises
Concerne : vente {vendeurs} / {acquereurs} – {bien}
- 01 Titre de propriété
- 02 Compromis signé et offre acceptée
- 03 Cartes d’identité des parties
- 04 Certificat PEB
- 05 Procès-verbal de contrôle électrique
- 06 État du sol
- 07 Renseignements urbanistiques
- 08 Plan et matrice cadastrale
?50 - 09 Pièces de la copropriété
Manque encore : [[rien||le relevé des compteurs||la réponse de la commune, demandée il y a trois semaines]].
Merci de nous accuser réception et de nous communiquer une date d’acte.
!{office}
"),
    act("lettre-notaire", 0, &["lettre notaire {ref}", "courrier étude"], "
^{etude_a}|{notaire_a}|Avenue des Actes 20, 1999 Montclair-lez-Senne
>le {date}
{agence}
{agence_adresse}
Nos réf. : {num} – Vos réf. : {ref}
Concerne : {vendeurs} / {acquereurs}
Madame, Monsieur,
Nous avons bien reçu le compromis relatif au bien sis {bien}. [[Il nous manque toutefois la dernière page paraphée et l’attestation de la citerne.||Pourriez-vous nous transmettre les renseignements urbanistiques complets ?||Le numéro de compte mentionné diffère de celui de votre courrier ; nous vous prions de le confirmer par téléphone.]]
Nous proposons de fixer l’acte au {acte}, en l’étude du vendeur, sous réserve des recherches fiscales et hypothécaires.
Veuillez agréer, Madame, Monsieur, l’expression de nos sentiments dévoués.
!{notaire_a}
"),
];
