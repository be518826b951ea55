//! What fills a document's keys: the house, the dossier, the person it concerns.

use jiff::civil::Date;

use crate::agency::{Agency, Dossier, Part, Role};
use crate::block::Fill;
use crate::cast::after;
use crate::dice::Dice;
use crate::people::{self, Person};

/// Writes a day as in Belgium, `14/03/2025`.
pub(crate) fn day(date: Date) -> String {
    format!("{:02}/{:02}/{:04}", date.day(), date.month(), date.year())
}

/// Writes an amount with points, `295.000`.
pub(crate) fn amount(euros: u32) -> String {
    let digits = euros.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}

/// Fills the keys of a document of `date` about `subject`, in `dossier` where it has one.
pub(crate) fn fill(
    agency: &Agency,
    dossier: Option<&Dossier>,
    subject: Option<usize>,
    date: Date,
    dice: &mut Dice,
) -> Fill {
    let mut fill = Fill::new();
    house(&mut fill, agency, dossier);
    let number = 100_000 + dice.below(899_999);
    fill.insert("date", day(date));
    fill.insert("num", number.to_string());
    fill.insert("comm", people::communication(number));
    fill.insert("entreprise", people::enterprise(number));
    fill.insert("avocat", "Maître Faustine Robecourt".into());
    fill.insert("defunt", "Monsieur Anselme Lambrechon".into());
    let first = subject.or_else(|| {
        dossier
            .and_then(|dossier| dossier.parties.first())
            .map(|party| party.person)
    });
    let person = &agency.people[first.unwrap_or(agency.staff[0].person)];
    subject_keys(&mut fill, person);
    fill.insert("commune", agency.address.town.into());
    fill.insert("bien", agency.address.line());
    if let Some(dossier) = dossier {
        parties(&mut fill, agency, dossier);
        property(&mut fill, dossier);
    } else {
        fill.insert("prix", "245.000".into());
        fill.insert("montant2", "228.000".into());
        fill.insert("montant", "180.000".into());
    }
    fill
}

fn house(fill: &mut Fill, agency: &Agency, dossier: Option<&Dossier>) {
    let name = |role| {
        let member = agency.staff.iter().find(|member| member.role == role);
        member
            .map(|member| agency.people[member.person].name())
            .unwrap_or_default()
    };
    let agent = &agency.staff[dossier.map_or(4, |dossier| dossier.in_charge)];
    fill.insert("agence", agency.name.into());
    fill.insert("agence_adresse", agency.address.line());
    fill.insert("agence_bce", agency.enterprise.clone());
    fill.insert("agence_tel", "081/00.12.34".into());
    fill.insert("agence_mail", "info@vieuxpont.example".into());
    fill.insert("agence_iban", people::iban(1_234_567));
    fill.insert("iban_tiers", people::iban(7_654_321));
    fill.insert("directeur", name(Role::Director));
    fill.insert("office", name(Role::OfficeManager));
    fill.insert("agent", agency.people[agent.person].name());
}

fn subject_keys(fill: &mut Fill, person: &Person) {
    fill.insert("personne", person.formal());
    fill.insert("nom", person.last.into());
    fill.insert("prenom", person.first.into());
    fill.insert("naissance", day(person.born));
    fill.insert("lieu_naissance", person.birthplace.into());
    fill.insert("niss", person.niss.clone());
    fill.insert("carte", person.card.clone());
    fill.insert("carte_fin", day(person.card_until));
    fill.insert("adresse", person.address.line());
    fill.insert("email", person.email.clone());
    fill.insert("gsm", person.mobile.clone());
    fill.insert("iban", person.iban.clone());
    fill.insert(
        "sexe_nat",
        format!("{}    BELGE", if person.woman { "F/V" } else { "M/M" }),
    );
    // Three lines of 30 signs, as ICAO 9303 lays them out for cards; the check digits are left as signs.
    let niss: String = person.niss.chars().filter(char::is_ascii_digit).collect();
    let pad = |text: String| format!("{text:<<30}").chars().take(30).collect::<String>();
    let plain = |name: &str| people::folded(name).to_uppercase().replace('-', "<");
    fill.insert("mrz1", pad(format!("IDBEL{}", person.card.replace('-', ""))));
    fill.insert(
        "mrz2",
        pad(format!(
            "{}{}<BEL{niss}",
            niss.get(..6).unwrap_or_default(),
            if person.woman { "F" } else { "M" }
        )),
    );
    fill.insert(
        "mrz3",
        pad(format!("{}<<{}", plain(person.last), plain(person.first))),
    );
}

fn parties(fill: &mut Fill, agency: &Agency, dossier: &Dossier) {
    let people = |part| {
        dossier
            .in_part(part)
            .into_iter()
            .map(|place| &agency.people[place])
            .collect::<Vec<_>>()
    };
    let dutch = agency.people[dossier.parties.first().map_or(0, |party| party.person)].dutch;
    let names = |people: &[&Person]| {
        people
            .iter()
            .map(|person| person.formal())
            .collect::<Vec<_>>()
            .join(if dutch { " en " } else { " et " })
    };
    let full = |people: &[&Person]| {
        let each = people.iter().map(|person| {
            let (born, number, lives) = match (dutch, person.woman) {
                (true, _) => ("geboren te", "rijksregisternummer", "wonende te"),
                (false, true) => ("née à", "numéro national", "domiciliée"),
                (false, false) => ("né à", "numéro national", "domicilié"),
            };
            format!(
                "{}, {born} {} {} {}, {number} {}, {lives} {}",
                person.formal(),
                person.birthplace,
                if dutch { "op" } else { "le" },
                day(person.born),
                person.niss,
                person.address.line()
            )
        });
        each.collect::<Vec<_>>().join(" ; ")
    };
    let (sellers, mut buyers) = (people(Part::Seller), people(Part::Buyer));
    if buyers.is_empty() {
        buyers = people(Part::Prospect);
    }
    fill.insert("vendeurs", names(&sellers));
    fill.insert("vendeurs_id", full(&sellers));
    fill.insert(
        "vendeurs_adresse",
        sellers
            .first()
            .map(|person| person.address.line())
            .unwrap_or_default(),
    );
    fill.insert("acquereurs", names(&buyers));
    fill.insert("acquereurs_id", full(&buyers));
    let notary = |part| people(part).first().map(|person| (person.name(), person.last));
    if let Some((name, last)) = notary(Part::SellerNotary) {
        fill.insert(
            "notaire_v",
            if dutch {
                format!("Notaris {name}")
            } else {
                format!("Maître {name}")
            },
        );
        fill.insert(
            "etude_v",
            if dutch {
                format!("Notariskantoor {last}")
            } else {
                format!("Étude {last}")
            },
        );
    }
    if let Some((name, last)) = notary(Part::BuyerNotary) {
        fill.insert(
            "notaire_a",
            if dutch {
                format!("Notaris {name}")
            } else {
                format!("Maître {name}")
            },
        );
        fill.insert(
            "etude_a",
            if dutch {
                format!("Notariskantoor {last}")
            } else {
                format!("Étude {last}")
            },
        );
    }
}

fn property(fill: &mut Fill, dossier: &Dossier) {
    fill.insert("ref", dossier.reference.clone());
    fill.insert("crm", dossier.crm_reference.clone().unwrap_or_default());
    let start = dossier.facts.first().map(|fact| fact.date);
    let on = |code| dossier.day(code).map(day);
    fill.insert("mandat", start.map(day).unwrap_or_default());
    let end = dossier
        .day("mandat-fin")
        .or_else(|| start.map(|start| after(start, 183)));
    fill.insert("mandat_fin", end.map(day).unwrap_or_default());
    fill.insert("compromis", on("compromis").unwrap_or_default());
    let deed = dossier
        .day("acte")
        .or_else(|| dossier.day("compromis").map(|day| after(day, 115)));
    fill.insert("acte", deed.map(day).unwrap_or_default());
    fill.insert("montant", amount(180_000));
    fill.insert("montant2", amount(165_000));
    let Some(property) = &dossier.property else { return };
    let mut other = Dice::new(u64::from(property.price), &property.parcel);
    let offer = property.price - other.below(6) * 2500;
    let fee = offer * 3 / 100;
    fill.insert("bien", property.address.line());
    fill.insert("bien_type", property.nature.into());
    let article = if property.nature == "maison" { "une" } else { "un" };
    fill.insert("un_bien", format!("{article} {}", property.nature));
    fill.insert("rue", property.address.street.clone());
    fill.insert("commune", property.address.town.into());
    fill.insert("parcelle", property.parcel.clone());
    fill.insert("parcelle_num", short_parcel(&property.parcel));
    fill.insert("surface", property.area.to_string());
    fill.insert("chambres", property.bedrooms.to_string());
    fill.insert("annee", property.built.to_string());
    fill.insert("prix", amount(property.price));
    fill.insert("offre", amount(offer));
    fill.insert("acompte", amount(offer / 10));
    fill.insert("solde", amount(offer - offer / 10));
    fill.insert("montant", amount(offer * 8 / 10));
    fill.insert("montant2", amount(property.price * 88 / 100));
    fill.insert("honoraires_ht", amount(fee));
    fill.insert("tva", amount(fee * 21 / 100));
    fill.insert("honoraires", amount(fee + fee * 21 / 100));
    fill.insert("rc", (400 + other.below(900)).to_string());
    fill.insert("peb", property.energy.into());
    let place = "ABCDEFG".find(property.energy).unwrap_or(3) as u32;
    fill.insert("kwh", (60 + place * 82 + other.below(40)).to_string());
    let built = dossier.facts.first().map_or(2020, |fact| fact.date.year());
    fill.insert(
        "peb_num",
        format!(
            "{}{:02}{:02}{:06}",
            built - 1,
            1 + other.below(12),
            1 + other.below(28),
            other.below(99_999)
        ),
    );
    fill.insert("syndic", "Gestion Beaux-Paliers (fictive)".into());
    fill.insert(
        "copro",
        ["Les Platanes", "Résidence Montclair", "Le Belvédère"][other.below(3) as usize].into(),
    );
    fill.insert(
        "lot",
        format!(
            "{}{}",
            ["A", "B", "C"][other.below(3) as usize],
            1 + other.below(5)
        ),
    );
    fill.insert("quotites", (380 + other.below(300)).to_string());
}

/// Gives the number of a parcel as neighbours say it: `286K` for `99661A0286/00K000`.
fn short_parcel(parcel: &str) -> String {
    let number = parcel.get(6..10).unwrap_or_default().trim_start_matches('0');
    format!("{number}{}", parcel.get(13..14).unwrap_or_default())
}
