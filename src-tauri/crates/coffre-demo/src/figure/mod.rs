//! Drawings on documents: identity cards, the energy scale, plans, a view of a house.

mod plan;
mod scene;

pub(crate) use scene::{house, room};

use crate::block::Fill;
use crate::dice::Dice;
use crate::ink::{BLACK, Face, GREY, Page, RED, Spot, WHITE};
use crate::pen::sign;

/// Width and height of an identity card as it is drawn, in points.
pub(crate) const CARD: (f32, f32) = (342.0, 216.0);

/// Tells how much of a page a drawing takes.
pub(crate) fn height(word: &str) -> f32 {
    match word {
        "recto" | "verso" => CARD.1 + 14.0,
        "peb" => 170.0,
        "plan" => 400.0,
        "cadastre" => 330.0,
        "maison" => 250.0,
        _ => 0.0,
    }
}

/// Draws what `word` names, its top left corner at `at`.
pub(crate) fn draw(page: &mut Page, word: &str, at: Spot, fill: &Fill, dice: &mut Dice) {
    match word {
        "recto" => front(page, (at.0 + 60.0, at.1), fill, dice),
        "verso" => back(page, (at.0 + 60.0, at.1), fill),
        "peb" => plan::scale(page, at, fill),
        "plan" => plan::plan(page, at, dice),
        "cadastre" => plan::parcels(page, at, fill, dice),
        "maison" => house(page, at, (471.0, 240.0), dice),
        _ => {}
    }
}

fn get<'a>(fill: &'a Fill, key: &'static str) -> &'a str {
    fill.get(key).map_or("", String::as_str)
}

/// Draws the front of an identity card, stylised and marked as a specimen.
pub(crate) fn front(page: &mut Page, (x, y): Spot, fill: &Fill, dice: &mut Dice) {
    page.block((x, y), CARD.0, CARD.1, [222, 232, 226]);
    page.block((x, y), CARD.0, 30.0, [176, 204, 190]);
    page.frame((x, y), CARD.0, CARD.1, 1.0, GREY);
    page.text(
        (x + 12.0, y + 13.0),
        9.0,
        Face::Bold,
        BLACK,
        "BELGIQUE  BELGIË  BELGIEN",
    );
    page.text(
        (x + 12.0, y + 25.0),
        8.0,
        Face::Sans,
        BLACK,
        "CARTE D’IDENTITÉ  IDENTITEITSKAART",
    );
    page.text((x + 236.0, y + 20.0), 12.0, Face::Bold, RED, "SPECIMEN");
    // A head and shoulders of plain shapes.
    page.block((x + 14.0, y + 42.0), 84.0, 108.0, [206, 212, 214]);
    let tint = [196, 160, 136].map(|part: u8| part.saturating_add(dice.below(40) as u8));
    page.fill(
        vec![
            (x + 20.0, y + 150.0),
            (x + 34.0, y + 122.0),
            (x + 78.0, y + 122.0),
            (x + 92.0, y + 150.0),
        ],
        [60 + dice.below(60) as u8, 80, 110],
    );
    page.disc((x + 56.0, y + 82.0), 24.0, [70 + dice.below(60) as u8, 54, 40]);
    page.disc((x + 56.0, y + 88.0), 20.0, tint);
    page.block((x + 50.0, y + 106.0), 12.0, 18.0, tint);
    page.disc((x + 49.0, y + 86.0), 2.0, BLACK);
    page.disc((x + 63.0, y + 86.0), 2.0, BLACK);
    page.stroke(vec![(x + 50.0, y + 98.0), (x + 62.0, y + 98.0)], 1.4, RED);
    let rows = [
        ("Nom / Naam", get(fill, "nom"), 50.0),
        ("Prénoms / Voornamen", get(fill, "prenom"), 76.0),
        (
            "Sexe / Geslacht   Nationalité / Nationaliteit",
            get(fill, "sexe_nat"),
            102.0,
        ),
        ("Date de naissance / Geboortedatum", get(fill, "naissance"), 128.0),
        ("N° de carte / Kaartnr", get(fill, "carte"), 154.0),
        ("Valable jusqu’au / Geldig tot", get(fill, "carte_fin"), 180.0),
    ];
    for (label, value, down) in rows {
        page.text((x + 112.0, y + down), 6.0, Face::Sans, GREY, label);
        page.text((x + 112.0, y + down + 12.0), 11.0, Face::Bold, BLACK, value);
    }
    page.block((x + 280.0, y + 60.0), 40.0, 32.0, [206, 176, 92]);
    page.frame((x + 286.0, y + 66.0), 28.0, 20.0, 0.8, [140, 110, 40]);
    sign(page, (x + 20.0, y + 186.0), 66.0, dice);
}

/// Draws the back: the national number, and the lines a machine reads.
pub(crate) fn back(page: &mut Page, (x, y): Spot, fill: &Fill) {
    page.block((x, y), CARD.0, CARD.1, [226, 230, 222]);
    page.frame((x, y), CARD.0, CARD.1, 1.0, GREY);
    page.text((x + 236.0, y + 20.0), 12.0, Face::Bold, RED, "SPECIMEN");
    let rows = [
        (
            "Lieu de naissance / Geboorteplaats",
            get(fill, "lieu_naissance"),
            20.0,
        ),
        ("N° national / Rijksregisternr", get(fill, "niss"), 48.0),
        ("Délivrée à / Afgegeven te", get(fill, "lieu_naissance"), 76.0),
    ];
    for (label, value, down) in rows {
        page.text((x + 14.0, y + down), 6.0, Face::Sans, GREY, label);
        page.text((x + 14.0, y + down + 13.0), 11.0, Face::Bold, BLACK, value);
    }
    page.block((x, y + 132.0), CARD.0, 84.0, WHITE);
    for (number, key) in ["mrz1", "mrz2", "mrz3"].into_iter().enumerate() {
        page.text(
            (x + 12.0, y + 154.0 + number as f32 * 22.0),
            17.0,
            Face::Mono,
            BLACK,
            get(fill, key),
        );
    }
    page.frame((x, y), CARD.0, CARD.1, 1.0, GREY);
}
