//! Certificates of the building: energy, electricity, asbestos, water, tank, later works.

use super::{Kind, letter, official};

pub(super) const KINDS: &[Kind] = &[
    official("peb", 120, &["PEB_{peb_num}", "Certificat PEB {rue}", "PEB"], "
^Certificat de performance énergétique (fictif)|Bâtiment résidentiel existant|Certificat n° {peb_num}
# Certificat PEB
@Adresse|{bien}
@Type de bâtiment|{bien_type}
@Permis de bâtir / construction|{annee}
@Certificateur|[[Énergimètre Fictif SRL||Bureau Thermo-Conseil||Kilowatt et Fils]] – agrément CERTIF-P2-{num}
@Établi le|{date}
@Validité maximale|dix ans
%peb
## Performance du bâtiment
@Consommation spécifique d’énergie primaire|{kwh} kWh/m².an
@Surface de plancher chauffée|[[112||148||96||174]] m²
@Besoins en chaleur|[[excessifs||élevés||moyens||faibles]]
@Installation de chauffage|[[chaudière gaz à condensation, rendement satisfaisant||chaudière mazout de 1994, rendement médiocre||pompe à chaleur air-eau]]
@Eau chaude sanitaire|[[instantanée, gaz||boiler électrique||combinée]]
@Ventilation|[[absente||partielle||complète]]
@Énergies renouvelables|[[aucune||panneaux photovoltaïques||panneaux solaires thermiques]]
## Recommandations
- isoler [[la toiture||les murs par l’extérieur||le plancher des combles]] : gain estimé de [[18||24||31]] % ;
- remplacer [[les châssis à simple vitrage||la chaudière||la porte d’entrée]] ;
- installer un système de ventilation complet.
_Ce certificat porte sur un bâtiment fictif.
"),
    official("pv-electrique", 300, &["PV elec NON CONFORME", "PV électrique {rue}", "controle elec"], "
^[[Contrôlis ASBL (fictive)||Vérif’Élec Organisme (fictif)||Sécurivolt (fictif)]]|Organisme agréé – installations électriques|Rapport n° {num}
# Procès-verbal d’examen de conformité
_Règlement général sur les installations électriques – Livre 1, chapitre 6.5 : contrôle lors de la vente d’une unité d’habitation
@Adresse de l’installation|{bien}
@Propriétaire|{vendeurs}
@Date du contrôle|{date}
@Code EAN|541400000000{num}
@Tension nominale|[[2 x 230 V||3 x 400 V + N]]
@Protection générale|[[40 A||63 A||25 A]]
@Différentiel général|[[300 mA type A||absent||30 mA et 300 mA]]
@Nombre de tableaux / circuits|[[1 / 14||2 / 23||1 / 9]]
@Résistance de terre|[[12,4||27,8||41,0||8,6]] Ω
@Isolement général|[[0,86||2,4||> 5]] MΩ
## Infractions et remarques
- [[Le schéma unifilaire et le plan de position sont absents.||Le schéma ne correspond pas à l’installation.||Néant.]]
- [[La liaison équipotentielle de la salle de bain fait défaut.||Des prises sans contact de terre sont à remplacer.||Néant.]]
?50 - Le tableau comporte des fusibles à broches accessibles.
## Conclusion
[[L’installation EST CONFORME aux prescriptions. Prochain contrôle avant vingt-cinq ans.||L’installation N’EST PAS CONFORME. L’acquéreur dispose de dix-huit mois à dater de l’acte pour la mettre en conformité et communiquer son identité à l’organisme.]]
*CONTRÔLÉ|le {date}
!L’agent visiteur n° {num}
"),
    official("asbestattest", 120, &["asbestattest"], "
^Inventaire amiante (fictif)|Attest n° A-{num}
# Asbestinventarisattest
@Adres|{bien}
@Bouwjaar|{annee}
@Datum plaatsbezoek|{date}
@Conclusie|[[asbestveilig||niet-asbestveilig, laag risico]]
De asbestdeskundige stelde vast : [[golfplaten op het tuinhuis (matig risico)||geen asbesthoudende materialen||vloertegels in de kelder (laag risico)]]. Het attest is tien jaar geldig.
!De asbestdeskundige
"),
    official("certibeau", 0, &["CertIBEau"], "
^Certificat fictif|Eau – immeubles bâtis|Certificat n° {num}
# CertIBEau
@Immeuble|{bien}
@Date de la visite|{date}
@Installation intérieure d’eau|conforme
@Protection contre les retours d’eau|clapet contrôlé
@Évacuation des eaux usées|[[raccordement à l’égout||système d’épuration individuelle de 5 équivalents-habitants]]
@Eaux pluviales|citerne de 10 m³ et infiltration
Le certificateur agréé atteste que l’immeuble satisfait aux exigences. Certificat sans limite de validité, sauf transformation.
!Le certificateur
"),
    official("citerne-mazout", 36, &["attestation citerne", "contrôle citerne mazout"], "
^[[Citernes Services Fictifs||Jauge et Fils SPRL (fictive)]]|Technicien agréé n° {num}
# Attestation de contrôle d’un réservoir à mazout
@Lieu|{bien}
@Capacité|[[3.000||5.000||3.500]] litres
@Type|[[enterré, simple paroi||aérien en cave||enterré, double paroi]]
@Année de pose|[[1987||1999||2006]]
@Test d’étanchéité|satisfaisant
@Plaque|[[verte||verte avec remarque]]
Le réservoir peut être rempli. Prochain contrôle dans trois ans. Contrôle effectué le {date}.
*PLAQUE VERTE|n° {num}
!Le technicien
"),
    letter("diu", 0, &["DIU", "dossier intervention ultérieure"], "
# Dossier d’intervention ultérieure
@Immeuble|{bien}
@Maître de l’ouvrage|{vendeurs}
@Coordinateur|[[sans – travaux par un seul entrepreneur||Bureau Sécurité Chantier Fictif]]
## Travaux depuis le 1er mai 2001
- [[2006||2011||2014]] : remplacement de la toiture, isolation laine minérale 18 cm ;
- [[2009||2016]] : nouvelle salle de bain, plan des canalisations joint ;
- [[2018||2021]] : châssis double vitrage, fiche technique jointe.
## Éléments utiles aux interventions
@Vannes d’eau|cave, mur avant
@Coupure gaz|[[garage||sans objet]]
@Matériaux à risque|[[ardoises en amiante-ciment sur l’annexe||néant]]
Dossier remis à l’acquéreur lors de l’acte. Établi le {date}.
!{vendeurs}
"),
];
