//! The preliminary sale agreement, its amendments and the money that follows.

use super::{Kind, act, letter, official};

pub(super) const KINDS: &[Kind] = &[
    act("compromis", 0, &["compromis v3 DEF corrigé notaire (1)", "Compromis {nom} signé", "compromis {ref}", "compromis projet"], "
# Compromis de vente
>Dossier {ref}
## Entre
{vendeurs_id}
ci-après dénommé(s) « le vendeur »,
## Et
{acquereurs_id}
ci-après dénommé(s) « l’acquéreur »,
par l’intermédiaire de {agence}, {agence_adresse}, BCE {agence_bce}.
## Article 1 – Le bien
Le vendeur vend à l’acquéreur, qui accepte, sous les garanties ordinaires de fait et de droit : commune de {commune}, {un_bien} avec toutes dépendances à {bien}, cadastré {parcelle} pour une contenance de {surface} mètres carrés, revenu cadastral non indexé de {rc} €.
## Article 2 – Origine de propriété
Le vendeur déclare être propriétaire du bien en vertu d’un acte reçu par {notaire_v}, transcrit au bureau de sécurité juridique compétent.
## Article 3 – Prix
La vente est consentie et acceptée pour le prix de {offre} €. L’acquéreur verse un acompte de {acompte} € sur le compte de tiers {iban_tiers}, communication {comm}, dans les huit jours de la signature. Le solde de {solde} € sera payé à la signature de l’acte authentique par virement depuis le compte {iban} ouvert au nom de l’acquéreur.
## Article 4 – Condition suspensive
La vente est conclue sous la condition suspensive de l’obtention par l’acquéreur d’un crédit hypothécaire de {montant} € au taux du marché, au plus tard six semaines après la signature. À défaut de notification par envoi recommandé dans ce délai, la condition est réputée réalisée.
## Article 5 – Occupation et risques
[[Le bien est occupé par le vendeur, qui le libérera pour l’acte.||Le bien est libre d’occupation.||Le bien est vide de meubles.]] L’acquéreur supporte les risques à compter de la signature de l’acte authentique. Les compteurs sont relevés contradictoirement ce jour-là.
## Article 6 – Situation hypothécaire et servitudes
Le bien est vendu quitte et libre de toute dette, inscription ou transcription. Le vendeur déclare n’avoir consenti aucune servitude et ne pas en connaître [[.||, à l’exception d’un droit de passage au profit de la parcelle voisine.]]
## Article 7 – Urbanisme
Le vendeur déclare ne pas avoir exécuté de travaux sans permis. La commune a délivré les renseignements urbanistiques, annexés au présent compromis. [[Le bien est situé en zone d’habitat au plan de secteur.||Le bien est situé en zone d’habitat à caractère rural.]]
## Article 8 – État du sol
L’extrait conforme de la banque de données de l’état des sols énonce : « Cette parcelle n’est pas soumise à des obligations au regard du décret sols ». L’acquéreur reconnaît en avoir été informé avant la signature.
## Article 9 – Performance énergétique et électricité
Le certificat PEB n° {peb_num} attribue la classe {peb} ({kwh} kWh/m².an). L’installation électrique a fait l’objet d’un procès-verbal de contrôle [[conforme||non conforme ; l’acquéreur dispose de dix-huit mois à dater de l’acte pour la mettre en conformité]].
## Article 10 – Acte authentique
L’acte sera reçu au plus tard quatre mois après la signature, par {notaire_v}, {etude_v}, pour le vendeur, et {notaire_a}, {etude_a}, pour l’acquéreur. Date prévue : {acte}.
## Article 11 – Sanctions
Si l’une des parties n’exécute pas ses obligations, l’autre peut, quinze jours après une mise en demeure restée sans effet, soit poursuivre l’exécution forcée, soit tenir la vente pour résolue et réclamer une indemnité de dix pour cent du prix.
## Article 12 – Identité et état civil
Les parties ont présenté leurs cartes d’identité. Les numéros de registre national repris ci-dessus le sont pour l’usage du notaire instrumentant.
Fait à {commune}, le {date}, en autant d’exemplaires que de parties ayant un intérêt distinct, plus un pour chaque notaire.
!{vendeurs}|{acquereurs}
"),
    act("avenant-compromis", 0, &["avenant compromis prolongation", "avenant n° 1 {ref}"], "
# Avenant au compromis de vente
Entre {vendeurs}, vendeur(s), et {acquereurs}, acquéreur(s), il est convenu ce qui suit au sujet du compromis signé le {compromis} et portant sur le bien sis {bien}.
[[Le délai pour l’obtention du crédit est prolongé de trois semaines.||La date de l’acte est reportée d’un mois à la demande de la banque de l’acquéreur.||Le vendeur conserve la jouissance du bien jusqu’à la fin du mois qui suit l’acte, sans indemnité.]]
Les autres clauses du compromis demeurent inchangées. Le présent avenant en fait partie intégrante.
Fait à {commune}, le {date}.
!{vendeurs}|{acquereurs}
"),
    letter("preuve-acompte", 0, &["preuve acompte", "extrait compte acompte {nom}"], "
^Caisse du Midi Fictive SA|Avis d’opération|www.caissedumidi.example
# Avis de virement exécuté
@Date d’exécution|{date}
@Donneur d’ordre|{acquereurs}
@Compte débité|{iban}
@Bénéficiaire|{agence} – compte de tiers
@Compte crédité|{iban_tiers}
@Montant|{acompte},00 EUR
@Communication|{comm}
Opération exécutée. Cet avis tient lieu de preuve de paiement.
_Document produit automatiquement, sans signature.
"),
    letter("facture-honoraires", 0, &["facture honoraires {ref}", "Facture {num}"], "
^{agence}|{agence_adresse}|TVA BE {agence_bce} – {agence_tel}
>{commune}, le {date}
{vendeurs}
{vendeurs_adresse}
# Facture n° {num}
@Référence|{ref}
@Objet|Honoraires d’intermédiation – vente du bien sis {bien}
@Prix de vente|{offre} €
@Honoraires hors TVA|{honoraires_ht} €
@TVA 21 %|{tva} €
@Total à payer|{honoraires} €
@Échéance|trente jours
Payable au compte {agence_iban} avec la communication {comm}. Les honoraires peuvent être retenus sur l’acompte détenu sur le compte de tiers.
_Toute facture impayée à l’échéance produit de plein droit un intérêt de 8 % l’an.
"),
    official("cles-compteurs", 0, &["relevé compteurs et clés", "compteurs {ref}"], "
^{agence}|{agence_adresse}|{agence_tel}
# Relevé des compteurs et remise des clés
@Bien|{bien}
@Date|{date}
@Électricité – EAN 541400000000{num}|jour [[18.442||27.910||9.305]] – nuit [[12.118||31.004||7.760]]
@Gaz naturel|[[8.214||11.730||sans objet]] m³
@Eau – compteur n° {num}|[[412||1.086||233]] m³
@Clés remises|[[3 porte d’entrée, 2 garage||4 porte d’entrée, 1 boîte aux lettres||2 porte d’entrée, 1 badge]]
Relevé établi contradictoirement et transmis aux fournisseurs par chaque partie.
!{vendeurs}|{acquereurs}
"),
];
