//! Papers on who may sign: marriage, divorce, protection, companies, loans.

use super::{Kind, act, official};

pub(super) const KINDS: &[Kind] = &[
    act("contrat-mariage", 0, &["contrat de mariage {nom}"], "
^{etude_v}|{notaire_v}|Place du Marché 8, 5999 Saint-Orban
# Contrat de mariage
>Répertoire n° {num}
Devant {notaire_v} ont comparu {personne}, né(e) à {lieu_naissance} le {naissance}, et son futur conjoint, lesquels ont arrêté comme suit les clauses de leur union.
## Régime
Les époux adoptent le régime de [[la séparation de biens pure et simple||la communauté d’acquêts||la séparation de biens avec société d’acquêts limitée au logement]]. Chacun conserve l’administration et la jouissance de ses biens propres.
## Logement familial
Aucun des époux ne peut disposer, sans l’accord de l’autre, des droits sur l’immeuble qui sert de logement principal à la famille.
## Contributions
Chacun contribue aux charges du mariage en proportion de ses facultés. Les comptes entre époux sont présumés réglés au jour le jour.
===
## Annexe – Biens propres déclarés
- un compte d’épargne ouvert avant le mariage ;
- les meubles anciens provenant de la grand-mère, estimés à 4.200 € ;
- [[un véhicule||un piano droit||une collection de timbres]].
Dont acte, lu et signé le {date}.
!{personne}|Le notaire
"),
    official("cohabitation-legale", 6, &["déclaration cohabitation légale"], "
^Commune de {commune}|État civil|Place communale 1
# Déclaration de cohabitation légale
{acquereurs} ont déclaré le {date}, devant l’Officier de l’état civil, leur volonté de cohabiter légalement à l’adresse {adresse}.
Les déclarants reconnaissent avoir pris connaissance des articles 1475 à 1479 de l’ancien Code civil. Une mention est portée au registre de la population.
*COMMUNE|{commune}
!L’Officier de l’état civil
"),
    act("jugement-divorce", 0, &["jugement divorce {nom}"], "
^Tribunal de la famille de Roncheval (fictif)|Deuxième chambre|Rôle général {num}
# Jugement
En cause de {personne}, domicilié(e) {adresse}, partie demanderesse, et de son conjoint, partie défenderesse.
Vu la requête conjointe ; vu les conventions préalables signées par les parties ; vu l’avis du ministère public.
Attendu que les parties persistent dans leur volonté de divorcer par consentement mutuel et que leurs conventions règlent le sort de l’immeuble sis {bien}, attribué en pleine propriété à {personne} ;
PAR CES MOTIFS, le Tribunal prononce le divorce entre les parties, entérine les conventions et dit que mention sera portée en marge de l’acte de mariage.
===
## Conventions annexées
- l’immeuble sis {bien} est attribué à {personne}, à charge d’une soulte de 40.000 € ;
- les meubles ont été partagés ;
- les frais extraordinaires des enfants sont partagés par moitié.
Prononcé en audience publique le {date}. Passé en force de chose jugée.
*TRIBUNAL|Greffe
!Le greffier|Le juge
"),
    act("autorisation-juge-paix", 0, &["ordonnance juge de paix"], "
^Justice de paix du canton de Marchoux (fictive)|Requête {num}
# Ordonnance
Vu la requête de l’administrateur de biens de {personne}, personne protégée, tendant à l’autorisation de vendre de gré à gré sa part dans l’immeuble sis {bien} ;
Attendu que la vente est faite dans l’intérêt de la personne protégée, que le prix minimum de {montant2} € est conforme au rapport d’expertise et que le produit sera versé sur un compte à son nom ;
Autorise la vente aux conditions du projet annexé, à charge de rapport dans le mois de l’acte.
Fait en chambre du conseil, le {date}.
!Le juge de paix|Le greffier
"),
    act("statuts-societe", 0, &["statuts coordonnés", "statuts société acquéreur"], "
# Statuts coordonnés
@Dénomination|Les Trois Saules Fictifs SRL
@Siège|{adresse}
@Numéro d’entreprise|{entreprise}
@Administrateur|{personne}
## Article 1 – Forme et dénomination
La société revêt la forme d’une société à responsabilité limitée.
## Article 3 – Objet
L’achat, la vente, la mise en valeur et la location de biens immeubles pour compte propre.
## Article 9 – Administration
La société est administrée par un ou plusieurs administrateurs. Chacun peut seul la représenter à l’égard des tiers et en justice, y compris dans les actes où intervient un officier public.
## Article 14 – Assemblée
L’assemblée générale ordinaire se réunit le deuxième vendredi de mai.
Coordination certifiée conforme au {date}.
!{personne}
"),
    official("credit-mainlevee", 0, &["mainlevée hypothèque", "décompte crédit {nom}"], "
^Caisse du Midi Fictive SA|Service Sûretés|Boulevard des Exemples 12
>le {date}
# Décompte de remboursement et promesse de mainlevée
@Emprunteur|{vendeurs}
@Crédit n°|{num}
@Solde restant dû|[[41.208,16||78.310,55||12.904,72]] €
@Indemnité de remploi|trois mois d’intérêts
@Immeuble grevé|{bien}
À la réception du montant ci-dessus par les soins du notaire, la banque donnera mainlevée de l’inscription hypothécaire prise sur l’immeuble. Ce décompte est valable jusqu’à la fin du mois suivant.
!Le service Sûretés
"),
];
