//! Papers of a letting.

use super::{Kind, letter, official};

pub(super) const KINDS: &[Kind] = &[
    letter("bail", 0, &["bail {nom}", "bail de résidence principale"], "
# Bail de résidence principale
Entre {vendeurs_id} ci-après « le bailleur », et {acquereurs_id} ci-après « le preneur ».
## Article 1 – Objet
Le bailleur donne en location {un_bien} situé {bien}, PEB {peb} n° {peb_num}, que le preneur affecte à sa résidence principale.
## Article 2 – Durée
Le bail est conclu pour neuf ans prenant cours le {date}.
## Article 3 – Loyer et charges
@Loyer mensuel|[[780||845||920]] €
@Provision pour charges|[[95||110]] €
@Compte du bailleur|{iban_tiers}
@Indexation|à la date anniversaire, sur demande écrite
## Article 4 – Garantie
Le preneur constitue une garantie de deux mois de loyer sur un compte bloqué à son nom.
## Article 5 – Entretien
Le preneur entretient le bien en bon père de famille, fait ramoner la cheminée et contrôler la chaudière. Le bailleur supporte les grosses réparations.
## Article 6 – État des lieux
Un état des lieux détaillé est dressé contradictoirement et à frais partagés.
## Article 7 – Enregistrement
Le bailleur fait enregistrer le bail dans les deux mois.
Fait en trois exemplaires à {commune}, le {date}.
!{vendeurs}|{acquereurs}
"),
    official("etat-des-lieux", 0, &["état des lieux entrée", "EDL {rue}"], "
^Bureau Constat (fictif)|Expert géomètre|Rapport {num}
# État des lieux d’entrée
@Bien|{bien}
@Bailleur|{vendeurs}
@Preneur|{acquereurs}
@Date|{date}
## Hall
Sol carrelé, une dalle fêlée près de la porte. Murs peints en blanc, deux trous de cheville rebouchés. Parlophone en ordre.
## Séjour
Parquet stratifié, griffes sous la fenêtre. Radiateur fonctionnel, vanne thermostatique dure. Châssis PVC, double vitrage, un joint décollé.
## Cuisine
Meubles stratifiés en bon état. Plan de travail : brûlure ronde de deux centimètres. Hotte propre, filtre à remplacer.
## Salle de bain
Joints [[neufs||noircis en partie basse]]. Évacuation lente au lavabo. Miroir piqué dans l’angle.
## Chambres
Peinture récente. Tentures absentes. Prises au nombre de quatre, en ordre.
@Compteur eau|[[233||412]] m³
@Compteur électricité|[[9.305||18.442]] kWh
@Clés|2 porte d’entrée, 1 boîte aux lettres, 1 cave
Les parties marquent leur accord sur le présent constat.
!{vendeurs}|{acquereurs}|L’expert
"),
    letter("garantie-locative", 0, &["garantie locative {nom}"], "
^Caisse du Midi Fictive SA|Garanties locatives|Boulevard des Exemples 12
# Attestation de garantie locative
@Titulaire|{acquereurs}
@Bailleur|{vendeurs}
@Bien loué|{bien}
@Montant bloqué|[[1.560,00||1.690,00||1.840,00]] €
@Compte|{iban}
@Ouvert le|{date}
Les fonds ne sont libérés qu’avec l’accord écrit des deux parties ou sur décision de justice.
!Pour la banque
"),
];
