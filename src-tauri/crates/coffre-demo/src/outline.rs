//! The dossiers of the house in outline: where, what, how many people, and what happened when.

use crate::agency::Nature;
use crate::places::Region;

/// What a dossier is made from.
pub(crate) struct Outline {
    pub(crate) year: i16,
    pub(crate) number: u32,
    pub(crate) nature: Nature,
    pub(crate) region: Region,
    pub(crate) property: Option<&'static str>,
    pub(crate) family: Option<&'static str>,
    pub(crate) sellers: u32,
    pub(crate) buyers: u32,
    pub(crate) prospects: u32,
    /// Facts and their days counted from the first.
    pub(crate) facts: &'static [(&'static str, i32)],
    pub(crate) start: (i8, i8),
    /// Days from the first fact to the day around which the house is laid, where it is laid around one.
    pub(crate) before: i32,
    pub(crate) label: &'static str,
}

const SOLD: &[(&str, i32)] = &[
    ("mandat-debut", 0),
    ("offre-acceptee", 41),
    ("compromis", 63),
    ("acte", 172),
];
pub(crate) const OUTLINES: [Outline; 15] = [
    sale(
        (2013, 7),
        (Region::Wallonia, "maison"),
        Some("Collignard"),
        (1, 1, 1),
        SOLD,
        (4, 9, 4600),
        "vente clôturée",
    ),
    sale(
        (2024, 3),
        (Region::Wallonia, "maison"),
        Some("Dupont"),
        (2, 2, 2),
        SOLD,
        (2, 12, 202),
        "vente",
    ),
    sale(
        (2024, 11),
        (Region::Wallonia, "maison"),
        Some("Lambrechon"),
        (3, 2, 2),
        SOLD,
        (5, 21, 292),
        "succession",
    ),
    other(
        2024,
        15,
        Nature::Complaint,
        &[("plainte-ouverte", 0), ("plainte-close", 96)],
        (9, 16, 110),
        "plainte",
    ),
    sale(
        (2025, 2),
        (Region::Brussels, "appartement"),
        None,
        (1, 2, 2),
        &[("mandat-debut", 0), ("offre-acceptee", 30), ("compromis", 52)],
        (1, 20, 147),
        "copropriété",
    ),
    sale(
        (2025, 5),
        (Region::Wallonia, "maison"),
        Some("Dupont"),
        (1, 1, 3),
        &[
            ("mandat-debut", 0),
            ("offre-refusee", 34),
            ("offre-acceptee", 58),
            ("compromis", 79),
        ],
        (2, 17, 139),
        "offres refusées",
    ),
    sale(
        (2025, 6),
        (Region::Wallonia, "terrain à bâtir"),
        None,
        (2, 1, 1),
        &[("mandat-debut", 0), ("offre-acceptee", 66), ("compromis", 90)],
        (3, 3, 115),
        "terrain",
    ),
    sale(
        (2025, 8),
        (Region::Wallonia, "maison"),
        None,
        (2, 0, 2),
        &[("mandat-debut", 0), ("mandat-fin", 183)],
        (3, 14, 203),
        "mandat sans vente",
    ),
    sale(
        (2025, 9),
        (Region::Flanders, "woning"),
        None,
        (1, 2, 1),
        SOLD,
        (4, 7, 168),
        "verkoop",
    ),
    sale(
        (2025, 14),
        (Region::Brussels, "appartement"),
        None,
        (1, 0, 1),
        &[("mandat-debut", 0)],
        (9, 1, 24),
        "en vente",
    ),
    other(
        2021,
        1,
        Nature::Employee,
        &[("contrat-debut", 0)],
        (3, 1, 1700),
        "employée",
    ),
    other(
        2019,
        2,
        Nature::Employee,
        &[("contrat-debut", 0), ("contrat-fin", 1580)],
        (9, 2, 2300),
        "ancien employé",
    ),
    other(
        2023,
        3,
        Nature::Contractor,
        &[("contrat-debut", 0)],
        (6, 5, 830),
        "prestataire",
    ),
    other(
        2025,
        7,
        Nature::MoneyLaundering,
        &[("operation", 0)],
        (4, 24, 140),
        "vigilance",
    ),
    Outline {
        nature: Nature::Letting,
        ..sale(
            (2025, 12),
            (Region::Wallonia, "appartement"),
            None,
            (1, 1, 1),
            &[("mandat-debut", 0), ("contrat-debut", 40)],
            (6, 10, 45),
            "location",
        )
    },
];

const fn sale(
    (year, number): (i16, u32),
    (region, property): (Region, &'static str),
    family: Option<&'static str>,
    (sellers, buyers, prospects): (u32, u32, u32),
    facts: &'static [(&'static str, i32)],
    (month, day, before): (i8, i8, i32),
    label: &'static str,
) -> Outline {
    Outline {
        year,
        number,
        nature: Nature::Sale,
        region,
        property: Some(property),
        family,
        sellers,
        buyers,
        prospects,
        facts,
        start: (month, day),
        before,
        label,
    }
}

const fn other(
    year: i16,
    number: u32,
    nature: Nature,
    facts: &'static [(&'static str, i32)],
    (month, day, before): (i8, i8, i32),
    label: &'static str,
) -> Outline {
    Outline {
        year,
        number,
        nature,
        region: Region::Wallonia,
        property: None,
        family: None,
        sellers: 0,
        buyers: 0,
        prospects: 0,
        facts,
        start: (month, day),
        before,
        label,
    }
}
