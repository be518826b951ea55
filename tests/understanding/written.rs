//! Papers in other words and languages than those of the demonstration, with the people and properties of its dossiers.
//!
//! `{street}` is the property, `{short}` the same with the words of streets shortened, `{town}` its town, `{seller}` and
//! `{buyer}` people, `{turned}` the seller with the family name first and in capitals, `{initial}` with an initial,
//! `{ref}` the reference. The date of every paper is 14 March 2025, in the form that it has there.

mod dated;
mod house;
mod property;
mod sale;
mod varied;

use coffre_demo::{Agency, Nature, Part};
use coffre_understand::propose::{Media, ReadBy};
use jiff::civil::date;

use crate::agency::id;
use crate::labelled::Labelled;

/// Kind, name of the file, whether it says its date, and its text.
type Paper = (&'static str, &'static str, bool, &'static str);

/// Every paper, for one sale of the agency after another.
pub(crate) fn written(agency: &Agency) -> Vec<Labelled> {
    let sales: Vec<usize> = (0..agency.dossiers.len())
        .filter(|place| agency.dossiers[*place].nature == Nature::Sale)
        .filter(|place| !agency.dossiers[*place].in_part(Part::Seller).is_empty())
        .collect();
    [
        sale::PAPERS,
        property::PAPERS,
        house::PAPERS,
        varied::PAPERS,
        dated::PAPERS,
    ]
    .into_iter()
    .flatten()
    .enumerate()
    .map(|(number, paper)| labelled(agency, sales[number % sales.len()], paper))
    .collect()
}

fn labelled(agency: &Agency, place: usize, (kind, name, dated, form): &Paper) -> Labelled {
    let dossier = &agency.dossiers[place];
    let first = |part| dossier.in_part(part).first().copied();
    let seller = first(Part::Seller).expect("only sales with sellers are taken");
    let buyer = first(Part::Buyer).or(first(Part::Prospect)).unwrap_or(seller);
    let property = dossier.property.as_ref().expect("a sale has a property");
    let person = &agency.people[seller];
    let street = property.address.line();
    let short = street
        .replace("avenue", "av.")
        .replace("chaussée", "chée")
        .replace("rue ", "r. ")
        .replace("place", "pl.");
    let fills = [
        ("{street}", street),
        ("{short}", short),
        ("{town}", property.address.town.to_owned()),
        ("{parcel}", property.parcel.clone()),
        ("{seller}", person.name()),
        ("{buyer}", agency.people[buyer].name()),
        (
            "{turned}",
            format!("{} {}", person.last.to_uppercase(), person.first),
        ),
        (
            "{initial}",
            format!("{}. {}", person.first.chars().next().unwrap_or('X'), person.last),
        ),
        ("{family}", person.last.to_uppercase()),
        ("{first}", person.first.to_owned()),
        ("{ref}", dossier.reference.clone()),
    ];
    let mut text = (*form).to_owned();
    let tells = [
        "{street}", "{short}", "{parcel}", "{seller}", "{turned}", "{ref}", "{buyer}",
    ];
    let told = tells.iter().any(|key| form.contains(key));
    for (key, value) in &fills {
        text = text.replace(key, value);
    }
    let media = match name
        .rsplit_once('.')
        .map(|(_, end)| end.to_lowercase())
        .as_deref()
    {
        Some("jpg" | "heic") => Media::Picture,
        Some("docx" | "xlsx") => Media::Office,
        Some("eml") => Media::Mail,
        _ => Media::Pages,
    };
    let card = *kind == "identity-card";
    Labelled {
        name: (*name).to_owned(),
        media,
        text,
        read_by: ReadBy::File,
        taken: None,
        kind,
        dossier: told.then(|| id(1, 0, place)),
        people: if card { vec![id(2, 0, seller)] } else { Vec::new() },
        date: dated.then(|| date(2025, 3, 14)),
        valid: card.then(|| coffre_understand::validity::Validity::Until(date(2031, 2, 1))),
    }
}
