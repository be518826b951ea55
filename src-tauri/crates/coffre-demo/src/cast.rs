//! The staff of the house and the people of its dossiers, drawn from the seed.

use jiff::ToSpan;
use jiff::civil::{Date, date};

use crate::agency::{Agency, Dossier, Fact, Member, Nature, Part, Party, Role};
use crate::dice::Dice;
use crate::people::{self, Person};
use crate::places::{self, Address, Property, Region};

/// What a dossier is made from.
struct Outline {
    year: i16,
    number: u32,
    nature: Nature,
    region: Region,
    property: Option<&'static str>,
    family: Option<&'static str>,
    sellers: u32,
    buyers: u32,
    prospects: u32,
    /// Facts and their days counted from the first.
    facts: &'static [(&'static str, i32)],
    start: (i8, i8),
    label: &'static str,
}

const SOLD: &[(&str, i32)] = &[
    ("mandat-debut", 0),
    ("offre-acceptee", 41),
    ("compromis", 63),
    ("acte", 172),
];
const OUTLINES: [Outline; 15] = [
    sale(
        2013,
        7,
        Region::Wallonia,
        "maison",
        Some("Collignard"),
        (1, 1, 1),
        SOLD,
        (4, 9),
        "vente clôturée",
    ),
    sale(
        2024,
        3,
        Region::Wallonia,
        "maison",
        Some("Dupont"),
        (2, 2, 2),
        SOLD,
        (2, 12),
        "vente",
    ),
    sale(
        2024,
        11,
        Region::Wallonia,
        "maison",
        Some("Lambrechon"),
        (3, 2, 2),
        SOLD,
        (5, 21),
        "succession",
    ),
    other(
        2024,
        15,
        Nature::Complaint,
        &[("plainte-ouverte", 0), ("plainte-close", 96)],
        (9, 16),
        "plainte",
    ),
    sale(
        2025,
        2,
        Region::Brussels,
        "appartement",
        None,
        (1, 2, 2),
        &[("mandat-debut", 0), ("offre-acceptee", 30), ("compromis", 52)],
        (1, 20),
        "copropriété",
    ),
    sale(
        2025,
        5,
        Region::Wallonia,
        "maison",
        Some("Dupont"),
        (1, 1, 3),
        &[
            ("mandat-debut", 0),
            ("offre-refusee", 34),
            ("offre-acceptee", 58),
            ("compromis", 79),
        ],
        (2, 17),
        "offres refusées",
    ),
    sale(
        2025,
        6,
        Region::Wallonia,
        "terrain à bâtir",
        None,
        (2, 1, 1),
        &[("mandat-debut", 0), ("offre-acceptee", 66), ("compromis", 90)],
        (3, 3),
        "terrain",
    ),
    sale(
        2025,
        8,
        Region::Wallonia,
        "maison",
        None,
        (2, 0, 2),
        &[("mandat-debut", 0), ("mandat-fin", 183)],
        (3, 14),
        "mandat sans vente",
    ),
    sale(
        2025,
        9,
        Region::Flanders,
        "woning",
        None,
        (1, 2, 1),
        SOLD,
        (4, 7),
        "verkoop",
    ),
    sale(
        2025,
        14,
        Region::Brussels,
        "appartement",
        None,
        (1, 0, 1),
        &[("mandat-debut", 0)],
        (9, 1),
        "en vente",
    ),
    other(
        2021,
        1,
        Nature::Employee,
        &[("contrat-debut", 0)],
        (3, 1),
        "employée",
    ),
    other(
        2019,
        2,
        Nature::Employee,
        &[("contrat-debut", 0), ("contrat-fin", 1580)],
        (9, 2),
        "ancien employé",
    ),
    other(
        2023,
        3,
        Nature::Contractor,
        &[("contrat-debut", 0)],
        (6, 5),
        "prestataire",
    ),
    other(
        2025,
        7,
        Nature::MoneyLaundering,
        &[("operation", 0)],
        (4, 24),
        "vigilance",
    ),
    Outline {
        nature: Nature::Letting,
        ..sale(
            2025,
            12,
            Region::Wallonia,
            "appartement",
            None,
            (1, 1, 1),
            &[("mandat-debut", 0), ("contrat-debut", 40)],
            (6, 10),
            "location",
        )
    },
];

const fn sale(
    year: i16,
    number: u32,
    region: Region,
    property: &'static str,
    family: Option<&'static str>,
    counts: (u32, u32, u32),
    facts: &'static [(&'static str, i32)],
    start: (i8, i8),
    label: &'static str,
) -> Outline {
    let (sellers, buyers, prospects) = counts;
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
        start,
        label,
    }
}

const fn other(
    year: i16,
    number: u32,
    nature: Nature,
    facts: &'static [(&'static str, i32)],
    start: (i8, i8),
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
        start,
        label,
    }
}

/// Draws the house, without its documents.
pub(crate) fn house(seed: u64) -> Agency {
    let mut dice = Dice::new(seed, "house");
    let address = Address {
        street: "place du Vieux Pont 3".into(),
        code: "4999",
        town: "Valbois-sur-Orne",
    };
    let roles = [
        Role::Director,
        Role::Director,
        Role::OfficeManager,
        Role::OfficeManager,
        Role::Agent,
        Role::Agent,
        Role::Agent,
        Role::Agent,
        Role::Office,
        Role::Auditor,
    ];
    let mut agency = Agency {
        name: "Agence du Vieux Pont",
        address,
        enterprise: people::enterprise(dice.below(10_000)),
        staff: Vec::new(),
        people: Vec::new(),
        dossiers: Vec::new(),
        documents: Vec::new(),
    };
    for role in roles {
        let person = enrol(&mut agency, Region::Wallonia, None, &mut dice);
        let known = &agency.people[person];
        let email = format!(
            "{}.{}@vieuxpont.example",
            people::folded(known.first),
            people::folded(known.last)
        );
        agency.staff.push(Member { person, role, email });
    }
    for outline in &OUTLINES {
        let mut dice = Dice::new(seed, &format!("dossier {} {}", outline.year, outline.number));
        let dossier = dossier(&mut agency, outline, &mut dice);
        agency.dossiers.push(dossier);
    }
    agency
}

fn dossier(agency: &mut Agency, outline: &Outline, dice: &mut Dice) -> Dossier {
    let mut parties = Vec::new();
    let mut join = |agency: &mut Agency, part, family, dice: &mut Dice| {
        let person = enrol(agency, outline.region, family, dice);
        parties.push(Party { person, part });
    };
    match outline.nature {
        Nature::Sale | Nature::Letting => {
            for (part, count) in [
                (Part::Seller, outline.sellers),
                (Part::Buyer, outline.buyers),
                (Part::Prospect, outline.prospects),
            ] {
                for _ in 0..count {
                    join(
                        agency,
                        part,
                        if part == Part::Seller {
                            outline.family
                        } else {
                            None
                        },
                        dice,
                    );
                }
            }
            if outline.nature == Nature::Sale {
                join(agency, Part::SellerNotary, None, dice);
                join(agency, Part::BuyerNotary, None, dice);
            }
        }
        Nature::Employee => {}
        Nature::Contractor => join(agency, Part::Contractor, None, dice),
        Nature::Complaint => {
            join(agency, Part::Complainant, None, dice);
            join(agency, Part::Lawyer, None, dice);
        }
        Nature::MoneyLaundering => join(agency, Part::Buyer, None, dice),
    }
    // Couples live together; heirs do not.
    for part in [Part::Seller, Part::Buyer] {
        let couple: Vec<usize> = parties
            .iter()
            .filter(|party| party.part == part)
            .map(|party| party.person)
            .collect();
        if let [first, second] = couple[..] {
            agency.people[second].address = agency.people[first].address.clone();
        }
    }
    if outline.nature == Nature::Employee {
        // An agent of today, and one who left.
        let person = if outline.facts.len() == 1 {
            agency.staff[4].person
        } else {
            enrol(agency, outline.region, None, dice)
        };
        parties.push(Party {
            person,
            part: Part::Employee,
        });
    }
    let property: Option<Property> = outline
        .property
        .map(|nature| places::property(outline.region, nature, dice));
    let start = date(outline.year, outline.start.0, outline.start.1);
    let facts = outline
        .facts
        .iter()
        .map(|&(code, days)| Fact {
            code,
            date: after(start, days),
        })
        .collect();
    let lead = parties
        .first()
        .map_or("", |party| agency.people[party.person].last);
    let title = match &property {
        Some(property) => format!(
            "{lead} – {}, {} ({})",
            property.address.street, property.address.town, outline.label
        ),
        None => format!("{lead} ({})", outline.label),
    };
    let prefix = match outline.nature {
        Nature::Sale | Nature::Letting => "",
        Nature::Employee => "RH-",
        Nature::Contractor => "ST-",
        Nature::Complaint => "PL-",
        Nature::MoneyLaundering => "AML-",
    };
    Dossier {
        reference: format!("{prefix}{}-{:03}", outline.year, outline.number),
        title,
        nature: outline.nature,
        crm_reference: property
            .is_some()
            .then(|| format!("OMN-{}", 400_000 + dice.below(99_999))),
        property,
        parties,
        facts,
        in_charge: if outline.nature == Nature::Sale || outline.nature == Nature::Letting {
            4 + dice.below(4) as usize
        } else {
            0
        },
    }
}

/// Moves a day by a number of days.
pub(crate) fn after(day: Date, days: i32) -> Date {
    day.saturating_add(days.days())
}

/// Adds a person whose name nobody else has.
fn enrol(agency: &mut Agency, region: Region, family: Option<&'static str>, dice: &mut Dice) -> usize {
    let known = |person: &Person| {
        agency
            .people
            .iter()
            .any(|other| other.first == person.first && other.last == person.last)
    };
    let mut person = people::person(region, family, dice);
    for _ in 0..50 {
        if !known(&person) {
            break;
        }
        person = people::person(region, family, dice);
    }
    agency.people.push(person);
    agency.people.len() - 1
}
