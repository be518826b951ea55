//! Soil, planning and flood papers of the three regions.

use super::{Kind, letter, official};

pub(super) const KINDS: &[Kind] = &[
    official("extrait-bdes", 6, &["BDES_extrait_conforme", "extrait conforme sol {parcelle_num}"], "
^Banque de données de l’état des sols – extrait fictif|Extrait conforme n° {num}
# Extrait conforme
@Parcelle|{parcelle}
@Commune|{commune}
@Demandeur|{agence}
@Délivré le|{date}
## Situation dans la BDES
[[Cette parcelle n’est pas soumise à des obligations au regard du décret du 1er mars 2018 relatif à la gestion et à l’assainissement des sols.||La parcelle est reprise à l’inventaire des procédures en raison d’informations de nature strictement indicative ; elle n’est pas soumise à des obligations.]]
@Motif d’inscription (art. 12 §2 et 3)|[[néant||voir ci-dessus]]
@Démarches réalisées|néant
Cet extrait ne dispense pas le vendeur d’informer l’acquéreur de ce qu’il sait du sol.
"),
    official("attestation-sol", 12, &["attestation du sol", "attestation sol BXL"], "
^Environnement – attestation fictive|Division Sols|Attestation SOL/{num}
# Attestation du sol
@Parcelle|{parcelle}
@Adresse|{bien}
@Catégorie de l’état du sol|[[aucune – la parcelle n’est pas inscrite à l’inventaire||0 – parcelle potentiellement polluée||2 – parcelle légèrement polluée sans risque]]
@Délivrée le|{date}
@Validité|un an
L’attestation doit être communiquée au cessionnaire avant la conclusion de la convention. Le compromis en reproduit le contenu.
"),
    official("renseignements-urbanistiques", 12, &["RU {rue}", "renseignements urbanistiques commune"], "
^Commune de {commune}|Service Urbanisme|Réf. RU/{num}
>{commune}, le {date}
# Renseignements urbanistiques
{agence}
{agence_adresse}
En réponse à votre demande relative au bien sis {bien}, cadastré {parcelle}, appartenant à {vendeurs}, nous vous communiquons les renseignements suivants.
@Affectation|[[zone d’habitat||zone d’habitation à prédominance résidentielle||zone d’habitat à caractère rural]]
@Permis d’urbanisation / de lotir|[[aucun||permis de lotir n° 112 du 4 juin 1974]]
@Permis délivrés|[[transformation d’une annexe, 1988||construction d’un garage, 1979||aucun depuis 1977]]
@Infraction|[[aucun procès-verbal connu||aucune infraction constatée à ce jour]]
@Expropriation|non
@Préemption|non
@Zone inondable|[[non||aléa faible]]
@Égouttage|[[raccordable||raccordé]]
La délivrance de ces renseignements ne dispense pas de solliciter un permis pour tout acte ou travaux.
*URBANISME|{commune}
!Le Directeur général|La Bourgmestre
"),
    official("certificat-urbanisme", 24, &["CU1 {commune}", "certificat urbanisme n° 1"], "
^Commune de {commune}|Service Urbanisme|CU1/{num}
# Certificat d’urbanisme n° 1
Le Collège communal certifie, conformément à l’article D.IV.97 du CoDT, que le bien sis {bien}, cadastré {parcelle} :
- est situé en [[zone d’habitat||zone d’habitat à caractère rural]] au plan de secteur ;
- n’est pas repris dans un périmètre de préemption ;
- [[est raccordable à l’égout||bénéficie d’un accès à une voirie équipée en eau et électricité]] ;
- n’est pas exposé à un risque naturel majeur.
Certificat délivré le {date}, valable deux ans.
*COLLÈGE|{commune}
!Le Directeur général|La Bourgmestre
"),
    official("alea-inondation", 0, &["aléa inondation"], "
^Géoportail – extrait fictif|Carte n° {num}
# Aléa d’inondation
@Parcelle|{parcelle}
@Adresse|{bien}
@Débordement|[[nul||faible||très faible]]
@Ruissellement|[[nul||faible]]
@Consultation|{date}
La parcelle n’est pas traversée par un axe de ruissellement concentré. Information sans valeur juridique.
"),
    official("permis-urbanisme", 0, &["permis urbanisme {annee}", "permis de bâtir"], "
^Commune de {commune}|Collège des Bourgmestre et Échevins|Permis n° {num}
# Permis d’urbanisme
Le Collège, vu la demande introduite par {vendeurs} relative à [[la construction d’une véranda||la transformation d’une grange en habitation||l’extension d’une cuisine]] au bien sis {bien} ;
Vu l’avis favorable conditionnel du fonctionnaire délégué ; considérant que le projet s’intègre au bâti existant ;
DÉCIDE : le permis est octroyé. Les matériaux seront identiques à ceux du volume principal. Les travaux sont entamés dans les cinq ans.
Ainsi décidé en séance du {date}.
*COLLÈGE|{commune}
!Le Secrétaire|Le Bourgmestre
===
## Annexe 1 – Plan approuvé
%plan
Vu pour être annexé au permis n° {num}.
===
## Annexe 2 – Situation
%cadastre
*VU ET APPROUVÉ|{commune}
"),
    official("pv-infraction", 0, &["PV infraction urbanisme"], "
^Commune de {commune}|Agent constatateur|PV n° {num}
# Procès-verbal de constat d’infraction
L’agent soussigné a constaté, le {date}, au bien sis {bien}, la présence [[d’un abri de jardin de 42 m² sans permis||d’une terrasse en surplomb sans permis||d’un second logement non autorisé]].
Le contrevenant dispose de trois mois pour régulariser. Une amende transactionnelle peut être proposée.
!L’agent constatateur
"),
    letter("preemption", 0, &["renonciation préemption"], "
^Commune de {commune}|Service du Patrimoine|Réf. {num}
>{commune}, le {date}
# Renonciation au droit de préemption
Nous accusons réception de la déclaration d’intention d’aliéner le bien sis {bien} au prix de {offre} €. Le pouvoir préemptant renonce à l’exercice de son droit. La présente renonciation est valable deux ans aux mêmes conditions de prix.
!Pour le Collège
"),
];
