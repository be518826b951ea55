//! What the public sees: the flash, the window sheet, the advertisement, plans and pictures.

use super::{Kind, letter, official};

pub(super) const KINDS: &[Kind] = &[
    letter("flash", 0, &["flash {ref}", "flash descriptif {rue}"], "
^{agence}|{agence_adresse}|{agence_tel} – {agence_mail}
# {bien_type} à vendre – {commune}
%maison
@Référence|{crm}
@Prix|{prix} €
@Surface|{surface} m²
@Chambres|{chambres}
@Année|{annee}
@PEB|{peb} – {kwh} kWh/m².an – n° {peb_num}
@Disponibilité|à l’acte
[[Située au calme et à deux pas des commodités, cette habitation séduit par ses volumes et sa lumière.||Beaucoup de cachet pour ce bien entretenu avec soin, à proximité de la gare et des écoles.||Bien à rafraîchir offrant un potentiel réel, jardin orienté sud.]] Visite sur rendez-vous auprès de {agent}.
_Informations données à titre indicatif, non contractuelles.
"),
    letter("vitrine", 0, &["vitrine {ref}", "affiche vitrine {commune}"], "
# {commune}
%maison
## {bien_type} – {chambres} chambres – {surface} m²
## {prix} €
PEB {peb} – Réf. {crm}
{agence} – {agence_tel}
"),
    letter("publication", 0, &["annonce portail {ref}", "publication site"], "
# Fiche de publication
@Dossier|{ref}
@Portail|[[portail-immo.example||annonces-maisons.example||site de l’agence]]
@Texte|{bien_type} de {surface} m² à {commune}, {chambres} chambres, PEB {peb}
@Adresse affichée|[[non||oui, avec accord du vendeur]]
@En ligne depuis le|{date}
@À retirer|dans les sept jours du compromis
@Responsable|{agent}
"),
    official("plan", 0, &["plan 2D", "plan rez-de-chaussée", "plan étage"], "
# Plan du rez-de-chaussée
{bien}
%plan
Dressé par le bureau Équerre et Compas (fictif), le {date}.
"),
    official("photos", 0, &["DSC"], ""),
    official("photos-retouchees", 0, &["retouche {rue}"], ""),
];
