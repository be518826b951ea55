//! Drawings on documents: identity cards, the energy scale, plans, a view of a house.

use crate::block::Fill;
use crate::dice::Dice;
use crate::ink::{BLACK, BLUE, Face, GREEN, GREY, LIGHT, Page, RED, Rgb, Spot, WHITE};
use crate::layout::sign;

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
        "peb" => scale(page, at, fill),
        "plan" => plan(page, at, dice),
        "cadastre" => parcels(page, at, fill, dice),
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

fn scale(page: &mut Page, (x, y): Spot, fill: &Fill) {
    let labels: [(&str, Rgb); 8] = [
        ("A+", [0, 128, 80]),
        ("A", [30, 150, 70]),
        ("B", [110, 180, 60]),
        ("C", [190, 200, 50]),
        ("D", [236, 200, 40]),
        ("E", [236, 150, 40]),
        ("F", [226, 100, 40]),
        ("G", [200, 40, 40]),
    ];
    for (number, (label, rgb)) in labels.into_iter().enumerate() {
        let (top, wide) = (y + number as f32 * 21.0, 90.0 + number as f32 * 22.0);
        let arrow = vec![
            (x, top),
            (x + wide, top),
            (x + wide + 10.0, top + 9.0),
            (x + wide, top + 18.0),
            (x, top + 18.0),
        ];
        page.fill(arrow, rgb);
        page.text((x + 8.0, top + 13.5), 12.0, Face::Bold, WHITE, label);
        if label == get(fill, "peb") {
            page.fill(
                vec![
                    (x + 310.0, top + 9.0),
                    (x + 324.0, top - 2.0),
                    (x + 324.0, top + 20.0),
                ],
                BLACK,
            );
            page.block((x + 324.0, top - 4.0), 132.0, 26.0, BLACK);
            let value = format!("{label}   {} kWh/m².an", get(fill, "kwh"));
            page.text((x + 332.0, top + 14.0), 12.0, Face::Bold, WHITE, &value);
        }
    }
}

/// Draws the plan of a storey, its rooms named and measured.
pub(crate) fn plan(page: &mut Page, (x, y): Spot, dice: &mut Dice) {
    let middle = 190.0 + dice.sway() * 40.0;
    let waist = 170.0 + dice.sway() * 30.0;
    let (wide, tall) = (440.0, 360.0);
    let rooms = [
        (0.0, 0.0, middle, waist, "Séjour"),
        (middle, 0.0, wide - middle, waist, "Cuisine"),
        (0.0, waist, middle - 60.0, tall - waist, "Chambre 1"),
        (middle - 60.0, waist, 110.0, tall - waist, "Hall"),
        (middle + 50.0, waist, wide - middle - 50.0, 90.0, "Salle de bain"),
        (
            middle + 50.0,
            waist + 90.0,
            wide - middle - 50.0,
            tall - waist - 90.0,
            "Chambre 2",
        ),
    ];
    for (left, top, width, height, name) in rooms {
        page.frame((x + left, y + top), width, height, 3.0, BLACK);
        let middle = (x + left + width / 2.0, y + top + height / 2.0);
        page.centred(middle, 11.0, Face::Bold, BLUE, name);
        let area = (width * height / 100.0 * 0.1) as u32;
        page.centred(
            (middle.0, middle.1 + 14.0),
            9.0,
            Face::Sans,
            GREY,
            &format!("{area},{} m²", dice.below(10)),
        );
        page.block((x + left + width / 2.0 - 16.0, y + top - 3.0), 32.0, 6.0, WHITE);
        page.stroke(
            vec![
                (x + left + width / 2.0 - 16.0, y + top),
                (x + left + width / 2.0 + 10.0, y + top + 20.0),
            ],
            1.0,
            GREY,
        );
    }
    page.text(
        (x, y + tall + 22.0),
        9.0,
        Face::Sans,
        GREY,
        "Échelle 1/100 – mesures indicatives, non contractuelles",
    );
}

fn parcels(page: &mut Page, (x, y): Spot, fill: &Fill, dice: &mut Dice) {
    let mut left = x;
    for number in 0..6 {
        let wide = 62.0 + dice.sway() * 14.0;
        let (top, end) = (y + 40.0 + dice.sway() * 12.0, y + 230.0 + dice.sway() * 20.0);
        let shape = vec![
            (left, top),
            (left + wide, top + 6.0),
            (left + wide + 8.0, end),
            (left + 6.0, end - 4.0),
        ];
        let ours = number == 2;
        page.fill(
            shape.clone(),
            if ours { [246, 220, 170] } else { [246, 246, 240] },
        );
        page.stroke(
            [shape.as_slice(), &shape[..1]].concat(),
            if ours { 1.8 } else { 0.8 },
            if ours { RED } else { GREY },
        );
        page.block((left + 16.0, end - 90.0), 28.0, 44.0, LIGHT.map(|part| part - 50));
        let label = if ours {
            get(fill, "parcelle_num").to_owned()
        } else {
            format!("{}{}", dice.between(100, 999), dice.pick(&["A", "B", "C"]))
        };
        page.centred(
            (left + wide / 2.0 + 4.0, top + 40.0),
            8.5,
            Face::Sans,
            BLACK,
            &label,
        );
        left += wide + 4.0;
    }
    page.block((x, y + 262.0), 440.0, 30.0, [232, 232, 232]);
    page.centred(
        (x + 220.0, y + 281.0),
        10.0,
        Face::Italic,
        BLACK,
        get(fill, "rue"),
    );
    page.text((x, y + 312.0), 8.5, Face::Sans, GREY, "Échelle 1/1000 – N");
}

/// Draws a view of a house: sky, roof, windows, a hedge.
pub(crate) fn house(page: &mut Page, (x, y): Spot, (wide, tall): (f32, f32), dice: &mut Dice) {
    let sky = 176 + dice.below(50) as u8;
    for band in 0..12_u8 {
        let step = tall * 0.75 / 12.0;
        page.block(
            (x, y + f32::from(band) * step),
            wide,
            step + 1.0,
            [sky - 60 + band * 5, sky - 20 + band * 3, 236],
        );
    }
    page.disc((x + wide * 0.82, y + tall * 0.16), tall * 0.06, [252, 240, 190]);
    page.block(
        (x, y + tall * 0.72),
        wide,
        tall * 0.28,
        [96 + dice.below(30) as u8, 140, 74],
    );
    let (left, broad) = (x + wide * (0.22 + dice.sway() * 0.05), wide * 0.52);
    let (wall_top, ground) = (y + tall * 0.4, y + tall * 0.84);
    let walls: [&Rgb; 6] = [
        &[160, 84, 64],
        &[178, 104, 78],
        &[226, 220, 206],
        &[206, 190, 160],
        &[140, 74, 60],
        &[196, 198, 200],
    ];
    let wall = *dice.pick(&walls);
    let columns = dice.between(2, 4);
    page.block((left, wall_top), broad, ground - wall_top, wall);
    let ridge = y + tall * 0.14;
    page.fill(
        vec![
            (left - 12.0, wall_top),
            (left + broad * 0.28, ridge),
            (left + broad * 0.72, ridge),
            (left + broad + 12.0, wall_top),
        ],
        [86, 60 + dice.below(20) as u8, 58],
    );
    page.block(
        (left + broad * 0.64, ridge - tall * 0.05),
        tall * 0.05,
        tall * 0.1,
        [120, 66, 54],
    );
    for row in 0..2 {
        for column in 0..columns {
            let step = 0.96 / columns as f32;
            let (w, h) = (broad * step * 0.5, tall * 0.12);
            let at = (
                left + broad * (0.02 + step * (column as f32 + 0.25)),
                wall_top + tall * 0.05 + row as f32 * tall * 0.19,
            );
            if row == 1 && column == 1 {
                page.block(at, w, ground - at.1, [70, 46, 36]);
                page.disc((at.0 + w * 0.8, at.1 + tall * 0.1), 2.0, [220, 190, 90]);
            } else {
                page.block((at.0 - 3.0, at.1 - 3.0), w + 6.0, h + 6.0, WHITE);
                page.block(at, w, h, [110, 140, 160]);
                page.stroke(
                    vec![(at.0 + w / 2.0, at.1), (at.0 + w / 2.0, at.1 + h)],
                    2.0,
                    WHITE,
                );
            }
        }
    }
    for bush in 0..9 {
        let at = (
            x + wide * (0.04 + 0.115 * bush as f32),
            y + tall * (0.86 + 0.04 * dice.sway()),
        );
        page.disc(at, tall * 0.055, [50, 96 + dice.below(30) as u8, 50]);
    }
    page.fill(
        vec![
            (x + wide * 0.44, ground),
            (x + wide * 0.52, ground),
            (x + wide * 0.62, y + tall),
            (x + wide * 0.36, y + tall),
        ],
        GREY.map(|part| part + 60),
    );
    page.frame((x, y), wide, tall, 0.6, GREEN);
}

/// Draws the inside of a room, as a photographer sees it.
pub(crate) fn room(page: &mut Page, (wide, tall): (f32, f32), dice: &mut Dice) {
    let wall = [
        214 + dice.below(30) as u8,
        206 + dice.below(30) as u8,
        190 + dice.below(40) as u8,
    ];
    page.block((0.0, 0.0), wide, tall, wall);
    let floor = vec![
        (0.0, tall),
        (wide * 0.2, tall * 0.68),
        (wide * 0.8, tall * 0.68),
        (wide, tall),
    ];
    page.fill(floor, [150 + dice.below(40) as u8, 112, 78]);
    page.fill(
        vec![
            (0.0, 0.0),
            (wide * 0.2, tall * 0.16),
            (wide * 0.2, tall * 0.68),
            (0.0, tall),
        ],
        wall.map(|part| part - 24),
    );
    page.fill(
        vec![
            (wide, 0.0),
            (wide * 0.8, tall * 0.16),
            (wide * 0.8, tall * 0.68),
            (wide, tall),
        ],
        wall.map(|part| part - 14),
    );
    for line in 1..8 {
        let at = line as f32 / 8.0;
        page.stroke(
            vec![(wide * (0.2 + 0.6 * at), tall * 0.68), (wide * at, tall)],
            1.0,
            [110, 80, 60],
        );
    }
    for at in 0..dice.between(1, 3) {
        let left = wide * (0.24 + 0.19 * at as f32 + 0.02 * dice.sway());
        page.block((left, tall * 0.22), wide * 0.15, tall * 0.28, WHITE);
        page.block(
            (left + 6.0, tall * 0.22 + 6.0),
            wide * 0.15 - 12.0,
            tall * 0.28 - 12.0,
            [170, 206, 230],
        );
        page.stroke(
            vec![
                (left + wide * 0.075, tall * 0.22),
                (left + wide * 0.075, tall * 0.5),
            ],
            4.0,
            WHITE,
        );
    }
    if dice.chance(45) {
        return kitchen(page, (wide, tall), dice);
    }
    let rug = [
        150 + dice.below(90) as u8,
        90 + dice.below(90) as u8,
        80 + dice.below(90) as u8,
    ];
    page.fill(
        vec![
            (wide * 0.3, tall * 0.94),
            (wide * 0.36, tall * 0.8),
            (wide * 0.66, tall * 0.8),
            (wide * 0.74, tall * 0.94),
        ],
        rug,
    );
    let sofa = [
        60 + dice.below(120) as u8,
        70 + dice.below(100) as u8,
        90 + dice.below(90) as u8,
    ];
    page.block((wide * 0.26, tall * 0.66), wide * 0.34, tall * 0.12, sofa);
    page.block(
        (wide * 0.24, tall * 0.74),
        wide * 0.38,
        tall * 0.12,
        sofa.map(|part| part - 20),
    );
    page.stroke(
        vec![(wide * 0.7, tall * 0.8), (wide * 0.7, tall * 0.4)],
        4.0,
        BLACK,
    );
    page.disc((wide * 0.7, tall * 0.38), tall * 0.06, [246, 226, 160]);
}

/// Draws kitchen units and a table in a room.
fn kitchen(page: &mut Page, (wide, tall): (f32, f32), dice: &mut Dice) {
    let door = [
        190 + dice.below(60) as u8,
        190 + dice.below(50) as u8,
        180 + dice.below(60) as u8,
    ];
    page.block((wide * 0.2, tall * 0.52), wide * 0.6, tall * 0.03, [70, 66, 62]);
    for unit in 0..6 {
        let left = wide * (0.2 + 0.1 * unit as f32);
        page.block((left, tall * 0.55), wide * 0.1, tall * 0.15, door);
        page.frame((left, tall * 0.55), wide * 0.1, tall * 0.15, 1.2, GREY);
        page.block((left + wide * 0.04, tall * 0.57), wide * 0.02, 3.0, BLACK);
    }
    let wood = [150 + dice.below(50) as u8, 110, 70];
    page.fill(
        vec![
            (wide * 0.34, tall * 0.78),
            (wide * 0.62, tall * 0.78),
            (wide * 0.68, tall * 0.88),
            (wide * 0.28, tall * 0.88),
        ],
        wood,
    );
    for leg in [0.3, 0.65] {
        page.block(
            (wide * leg, tall * 0.88),
            9.0,
            tall * 0.1,
            wood.map(|part| part - 40),
        );
    }
    page.stroke(vec![(wide * 0.48, 0.0), (wide * 0.48, tall * 0.2)], 2.0, BLACK);
    page.disc((wide * 0.48, tall * 0.22), tall * 0.04, [240, 210, 120]);
}
