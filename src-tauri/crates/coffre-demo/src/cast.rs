//! The staff of the house and the people of its dossiers, drawn from the seed.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};

use crate::agency::{Agency, Dossier, Fact, Member, Nature, Part, Party, Role};
use crate::dice::Dice;
use crate::outline::{OUTLINES, Outline};
use crate::people::{self, Person};
use crate::places::{self, Address, Property, Region};

/// Days from a compromis to its deed: a little under the usual four months.
const DEED_AFTER: i32 = 107;

/// Draws the house, without its documents; laid around a day, or in the years of its outlines.
pub(crate) fn house(seed: u64, today: Option<Date>) -> Agency {
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
        today,
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
        let dossier = dossier(&mut agency, (outline, today), &mut dice);
        agency.dossiers.push(dossier);
    }
    agency
}

fn dossier(agency: &mut Agency, (outline, today): (&Outline, Option<Date>), dice: &mut Dice) -> Dossier {
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
    let start = today.map_or_else(
        || date(outline.year, outline.start.0, outline.start.1),
        |today| after(today, -outline.before),
    );
    let (facts, planned_deed) = happened(outline, start, today);
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
        reference: format!("{prefix}{}-{:03}", start.year(), outline.number),
        title,
        nature: outline.nature,
        crm_reference: property
            .is_some()
            .then(|| format!("OMN-{}", 400_000 + dice.below(99_999))),
        property,
        parties,
        facts,
        planned_deed,
        in_charge: if outline.nature == Nature::Sale || outline.nature == Nature::Letting {
            4 + dice.below(4) as usize
        } else {
            0
        },
    }
}

/// What has happened until a day, and when the deed of what was sold is planned.
fn happened(outline: &Outline, start: Date, today: Option<Date>) -> (Vec<Fact>, Option<Date>) {
    let all = outline.facts.iter().map(|&(code, days)| Fact {
        code,
        date: after(start, days),
    });
    let Some(today) = today else {
        return (all.collect(), None);
    };
    let (past, to_come): (Vec<Fact>, Vec<Fact>) = all.partition(|fact| fact.date <= today);
    let is_done = past.iter().any(|fact| fact.code == "acte");
    let agreed = past.iter().find(|fact| fact.code == "compromis");
    let planned = to_come
        .iter()
        .find(|fact| fact.code == "acte")
        .map(|fact| fact.date)
        .or_else(|| agreed.map(|fact| after(fact.date, DEED_AFTER)))
        .map(working_day);
    (past, planned.filter(|_| !is_done))
}

/// The day itself, or the Monday after it: no notary receives at the weekend.
fn working_day(day: Date) -> Date {
    match day.weekday() {
        Weekday::Saturday => after(day, 2),
        Weekday::Sunday => after(day, 1),
        Weekday::Monday | Weekday::Tuesday | Weekday::Wednesday | Weekday::Thursday | Weekday::Friday => day,
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
