//! The energy scale and the plans.

use super::get;
use crate::block::Fill;
use crate::dice::Dice;
use crate::ink::{BLACK, BLUE, Face, GREY, LIGHT, Page, RED, Rgb, Spot, WHITE};

/// Draws the arrows of the energy labels, the building's own pointed at.
pub(super) fn scale(page: &mut Page, (x, y): Spot, fill: &Fill) {
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
pub(super) fn plan(page: &mut Page, (x, y): Spot, dice: &mut Dice) {
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

/// Draws an extract of the land register, the parcel in colour.
pub(super) fn parcels(page: &mut Page, (x, y): Spot, fill: &Fill, dice: &mut Dice) {
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
