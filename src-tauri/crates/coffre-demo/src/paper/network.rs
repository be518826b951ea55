//! Forms for the network, by phase.

use super::{Kind, official};

pub(super) const KINDS: &[Kind] = &[
    official(
        "cup-mandat",
        0,
        &["CUP Mandat {ref}"],
        "
^Réseau – formulaire fictif|{agence}
# CUP Mandat
@Référence|{ref} / {crm}
@Vendeur(s)|{vendeurs}
@Bien|{bien_type} – {bien}
@Prix demandé|{prix} €
@Début et fin|{mandat} – {mandat_fin}
@Exclusivité|oui
@Transmis le|{date} par {office}
",
    ),
    official(
        "cup-compromis",
        0,
        &["CUP Compromis {ref}"],
        "
^Réseau – formulaire fictif|{agence}
# CUP Compromis
@Référence|{ref} / {crm}
@Acquéreur(s)|{acquereurs}
@Prix de vente|{offre} €
@Date du compromis|{compromis}
@Date d’acte prévue|{acte}
@Honoraires HTVA|{honoraires_ht} €
@Transmis le|{date} par {office}
",
    ),
    official(
        "cup-acte",
        0,
        &["CUP Acte {ref}"],
        "
^Réseau – formulaire fictif|{agence}
# CUP Acte
@Référence|{ref} / {crm}
@Date de l’acte|{acte}
@Notaire|{notaire_v}
@Honoraires encaissés|{honoraires} €
@Publications retirées|oui
@Clôture par|{office}, le {date}
",
    ),
];
