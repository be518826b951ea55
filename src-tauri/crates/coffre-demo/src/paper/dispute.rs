//! Complaints, the lawyer's letters, judgments and settlements.

use super::{Kind, act, letter};

pub(super) const KINDS: &[Kind] = &[
    letter("plainte", 0, &["plainte {nom}", "réclamation {nom}"], "
{personne}
{adresse}
{email}
>{commune}, le {date}
{agence}
{agence_adresse}
PAR ENVOI RECOMMANDÉ
# Plainte
Madame, Monsieur,
J’ai acheté par votre intermédiaire une maison dont l’acte a été signé il y a [[quatre||sept]] mois. Dès les premières pluies, l’eau est entrée dans la cave sur une hauteur de [[huit||douze]] centimètres. Votre agent m’avait pourtant affirmé, lors de la seconde visite, que la cave était « parfaitement sèche ».
Les voisins m’apprennent que le problème est connu depuis des années et qu’une pompe avait été installée par l’ancien propriétaire. Rien de tout cela ne figure dans le descriptif ni dans le compromis.
J’estime que vous avez manqué à votre devoir d’information. Je vous demande :
- de me communiquer copie de toutes les informations reçues du vendeur au sujet de l’humidité ;
- d’intervenir dans les frais d’étanchéité, soit [[6.480||9.150]] € selon le devis joint ;
- de me répondre dans les quinze jours.
À défaut, je saisirai l’Institut professionnel et je confierai le dossier à mon conseil.
Veuillez agréer mes salutations.
!{personne}
"),
    letter("reponse-plainte", 0, &["réponse plainte {nom}"], "
^{agence}|La direction|{agence_adresse}
>{commune}, le {date}
{personne}
{adresse}
# Votre réclamation
Madame, Monsieur,
Nous avons bien reçu votre courrier recommandé et comprenons votre désagrément. Après examen du dossier, nous constatons que le vendeur a déclaré par écrit n’avoir connaissance d’aucun défaut d’humidité et que deux visites ont eu lieu par temps sec.
[[Sans reconnaissance de responsabilité, nous proposons une rencontre sur place en présence de l’expert de notre assureur.||Nous avons transmis votre lettre à notre assureur, qui désignera un expert.]]
Nous suspendons dans l’intervalle la destruction de toute pièce du dossier.
Veuillez agréer, Madame, Monsieur, l’assurance de notre considération.
!{directeur}
"),
    act("courrier-avocat", 0, &["lettre avocat {ref}", "courrier conseil"], "
^Cabinet {avocat} (fictif)|Avocats au barreau de Roncheval|Rue de la Toge 5, 6999 Roncheval
>le {date} – CONFIDENTIEL
{agence}
{agence_adresse}
Concerne : {agence} / {personne} – nos réf. {num}
Madame, Monsieur le Directeur,
J’ai pris connaissance de votre dossier. La responsabilité de l’agent immobilier suppose une faute ; il vous appartient de démontrer que vous avez interrogé le vendeur et reproduit fidèlement ses déclarations. La fiche de visite et les e-mails de mars seront à cet égard décisifs.
Je vous recommande de [[ne plus écrire directement à la partie adverse||proposer une médiation]] et de conserver l’ensemble des pièces, y compris les versions antérieures du compromis.
Je reste à votre disposition et vous prie d’agréer l’expression de mes sentiments distingués.
!{avocat}
"),
    act("transaction", 0, &["transaction {nom}", "accord amiable signé"], "
# Convention de transaction
Entre {agence} et {personne}, domicilié(e) {adresse}.
Les parties, désireuses de mettre fin à leur différend au sujet de l’humidité de la cave, conviennent, sans aucune reconnaissance préjudiciable, de ce qui suit.
@Indemnité forfaitaire|[[2.400||3.150]] €, versée sur le compte {iban} dans les trente jours
@Renonciation|à toute action née des mêmes faits
@Confidentialité|les termes restent entre les parties et leurs conseils
La présente convention vaut transaction au sens des articles 2044 et suivants de l’ancien Code civil.
Fait en deux exemplaires, le {date}.
!{personne}|{directeur}
"),
    act("jugement", 0, &["jugement {nom}"], "
^Justice de paix de Roncheval (fictive)|Rôle {num}
# Jugement
En cause de {personne} contre {agence}. Vu la citation, les conclusions et les pièces ; entendu les parties à l’audience.
Attendu que la partie demanderesse ne prouve pas que l’agence connaissait le vice ; que le devoir d’information ne va pas jusqu’à une recherche technique ; mais que la mention « cave sèche » dans l’annonce manquait de prudence ;
PAR CES MOTIFS, dit la demande recevable et partiellement fondée ; condamne la partie défenderesse à payer [[750||1.000]] € ; compense les dépens.
Prononcé le {date}.
*JUSTICE DE PAIX|Greffe
!Le greffier|Le juge de paix
"),
];
