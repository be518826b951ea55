//! Views of houses and rooms, as a photographer brings them.

use crate::dice::Dice;
use crate::ink::{BLACK, GREEN, GREY, Page, Rgb, Spot, WHITE};

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
