//! Papers of the co-ownership and its managing agent.

use super::{Kind, act, letter};

pub(super) const KINDS: &[Kind] = &[
    letter("syndic-avant-vente", 0, &["réponse syndic 3.94", "syndic infos vente"], "
^{syndic}|Syndic agréé – fictif|Rue du Compteur 44, 1999 Montclair-lez-Senne
>le {date}
{agence}
{agence_adresse}
# Renseignements – article 3.94, § 1er, du Code civil
Concerne : ACP {copro} – lot {lot} – {vendeurs}
Madame, Monsieur,
En réponse à votre demande simple, nous vous communiquons les renseignements suivants.
@Fonds de roulement – quote-part|[[620,00||845,50||1.012,00]] €
@Fonds de réserve – total|[[38.400,00||61.212,80||12.905,40]] €
@Arriérés du cédant|[[aucun||214,36 €]]
@Appels de fonds décidés|[[rénovation de la toiture plate, appel de 1.450 € au 1er juillet||aucun||remplacement de l’ascenseur, quatre appels de 600 €]]
@Procédures en cours|[[aucune||litige avec l’entreprise de façade, provision constituée]]
Vous trouverez en annexe les procès-verbaux des assemblées des trois dernières années, les décomptes des deux dernières années et le dernier bilan approuvé.
Nos frais s’élèvent à 185 € TVAC, à charge du cédant.
!Le gestionnaire
"),
    letter("syndic-avant-acte", 0, &["syndic recommandé notaire", "3.94 §2 réponse"], "
^{syndic}|Syndic agréé – fictif|Rue du Compteur 44, 1999 Montclair-lez-Senne
>RECOMMANDÉ – le {date}
{notaire_v}
{etude_v}
# Renseignements – article 3.94, § 2, du Code civil
@Copropriété|ACP {copro} – lot {lot}
@Dépenses décidées avant l’acte|[[toiture : 1.450 €||néant]]
@Appels de fonds approuvés|[[300 € par trimestre||210 € par trimestre]]
@Dettes certaines de l’association|[[néant||facture de l’ascensoriste contestée]]
@Litiges|[[néant||façade – tribunal de première instance]]
Nous vous saurions gré de nous aviser de la date de l’acte et de l’identité de l’acquéreur.
!Le gestionnaire
"),
    letter("pv-ag", 0, &["PV AG {copro}", "PV assemblée générale"], "
^{syndic}|Syndic agréé – fictif|Rue du Compteur 44, 1999 Montclair-lez-Senne
# Procès-verbal de l’assemblée générale ordinaire
@Association|ACP {copro}, BCE {entreprise}
@Date et lieu|{date}, salle paroissiale, 19 h 00
@Quorum|[[14 copropriétaires sur 19, soit 7.420/10.000||17 copropriétaires sur 22, soit 8.115/10.000]]
## 1. Ouverture et bureau
Le double quorum étant atteint, l’assemblée est valablement constituée. Est nommé président de séance [[le copropriétaire du lot A4||la copropriétaire du lot B2]]. Le syndic tient le procès-verbal.
## 2. Comptes de l’exercice
Les comptes sont approuvés à l’unanimité moins [[une abstention||deux abstentions]]. Décharge est donnée au commissaire aux comptes et au conseil de copropriété.
## 3. Budget
Le budget des charges courantes est fixé à [[46.500||58.200||39.750]] €. Le fonds de réserve est alimenté à hauteur de 5 % au moins.
## 4. Travaux
- Toiture plate : trois devis présentés ; l’assemblée retient [[Toitures Réunies Fictives||Étanchéité du Nord Fictive]] pour [[27.840||31.300]] €, à la majorité des deux tiers.
- Ascenseur : mise en conformité [[reportée à la prochaine assemblée||votée pour 18.900 €]].
- Vélos : un rangement sera aménagé dans la cave commune.
## 5. Divers
Il est rappelé que [[les sacs poubelles ne peuvent rester dans le hall||les travaux bruyants sont interdits le dimanche||les châssis doivent rester blancs]]. La prochaine assemblée est fixée à la première quinzaine de mai.
La séance est levée à 21 h 25.
!Le président|Le syndic
"),
    letter("decompte-charges", 0, &["décompte charges {lot}", "décompte copro"], "
^{syndic}|Syndic agréé – fictif|Rue du Compteur 44, 1999 Montclair-lez-Senne
>le {date}
# Décompte annuel des charges
@Copropriétaire|{vendeurs}
@Lot et quotités|{lot} – {quotites}/10.000
@Chauffage|[[812,40||1.046,18]] €
@Eau|[[184,20||236,75]] €
@Ascenseur|[[142,00||98,60]] €
@Nettoyage et communs|[[310,55||278,90]] €
@Assurance|[[120,33||133,08]] €
@Honoraires du syndic|[[216,00||204,00]] €
@Provisions versées|[[1.800,00||1.680,00]] €
@Solde|[[14,52 € en faveur du copropriétaire||317,51 € à payer]]
Payable sous trente jours au compte {iban_tiers}.
"),
    letter("bilan-copropriete", 0, &["bilan ACP {copro}"], "
^{syndic}|Syndic agréé – fictif|Rue du Compteur 44, 1999 Montclair-lez-Senne
# Bilan approuvé de l’association
@Association|ACP {copro}
@Clôture|{date}
@Actif – banque, compte courant|[[11.204,15||8.930,42]] €
@Actif – banque, compte de réserve|[[61.212,80||38.400,00]] €
@Actif – copropriétaires débiteurs|[[1.904,77||612,30]] €
@Passif – fonds de roulement|[[12.000,00||9.000,00]] €
@Passif – fonds de réserve|[[61.212,80||38.400,00]] €
@Passif – fournisseurs|[[1.108,92||542,72]] €
Certifié conforme aux comptes approuvés par l’assemblée générale.
!Le syndic
"),
    act("acte-base", 0, &["acte de base {copro}", "acte de base et règlement"], "
^Étude Grandvoirie (fictive)|Acte du 14 septembre 1971
# Acte de base
Devant le notaire Alphonse Grandvoirie a comparu la société Les Bâtisseurs Fictifs, laquelle a requis d’acter la division de l’immeuble dénommé « {copro} », sis {bien}.
## Chapitre I – Description
L’immeuble comprend un sous-sol à usage de caves, un rez-de-chaussée et cinq étages de quatre appartements. Les parties communes sont le terrain, les fondations, les gros murs, la toiture, le hall, l’ascenseur et les canalisations principales.
## Chapitre II – Lots privatifs
L’appartement {lot} comprend hall, séjour, cuisine, salle de bain, deux chambres, une terrasse et, au sous-sol, une cave ; il lui est attribué {quotites} dix-millièmes des parties communes.
Les caves portent les mêmes numéros que les appartements. Les emplacements de parcage extérieurs, au nombre de douze, restent communs ; leur usage est réglé par le règlement de copropriété.
===
## Tableau des quotités
@Appartements A1 à A5|5 x 512 dix-millièmes
@Appartements B1 à B5|5 x 498 dix-millièmes
@Appartements C1 à C5|5 x 530 dix-millièmes
@Rez-de-chaussée, local professionnel|2.300 dix-millièmes
@Lot {lot}|{quotites} dix-millièmes
%plan
===
## Chapitre III – Servitudes
La division crée entre les lots des servitudes de vue, de passage de conduites et d’accès, qui s’exercent de plein droit.
Une servitude de passage à pied existe au profit de la parcelle voisine, le long de la limite arrière, sur une largeur d’un mètre vingt.
## Chapitre IV – Modification
L’acte de base ne peut être modifié que par l’assemblée générale statuant aux majorités légales et par acte authentique.
Dont acte.
!Le comparant|Le notaire
"),
    letter("reglement-interieur", 0, &["ROI {copro}", "règlement ordre intérieur"], "
# Règlement d’ordre intérieur
ACP {copro} – version coordonnée du {date}
## Occupation
- Chacun use des parties communes sans nuire aux autres.
- Le silence est de rigueur entre 22 h et 7 h.
- Les animaux sont tolérés tant qu’ils ne troublent pas l’immeuble.
## Parties communes
- Aucun objet n’est laissé dans le hall ni sur les paliers.
- Les vélos sont rangés au sous-sol.
- Les déménagements utilisent l’élévateur extérieur.
## Terrasses et façades
- Ni linge ni antenne en façade avant.
- Les tentures visibles de la rue sont de teinte claire.
## Sanctions
Après un rappel écrit du syndic, l’assemblée peut fixer une indemnité forfaitaire.
"),
];
