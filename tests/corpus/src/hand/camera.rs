//! A telephone that is held in haste over a sheet on a dark table, and pictures without a word.

use crate::dice::Dice;
use crate::pixels::{Scan, drawn};
use crate::sheet::Sheet;
use crate::typeface::Typefaces;

/// Photographs a sheet: strong perspective, a turned hand, light that falls off, the grain of a small lens.
pub(crate) fn sheet(sheet: &Sheet, typefaces: &Typefaces, dice: &mut Dice) -> Vec<u8> {
    let flat = drawn(sheet, typefaces, if sheet.width < 400.0 { 400.0 } else { 235.0 });
    let (w, h) = (flat.width as f32, flat.height as f32);
    let margin = 0.07 + 0.05 * dice.sway().abs();
    let (width, height) = (
        (w * (1.0 + 2.0 * margin)) as usize,
        (h * (1.0 + 2.0 * margin)) as usize,
    );
    let (tilt, pan, roll) = (dice.sway() * 0.075, dice.sway() * 0.05, dice.sway() * 0.045);
    let picture = flat.warped(width, height, 64, &|x, y| {
        let (dx, dy) = (x / w - margin - 0.5, y / h - margin - 0.5);
        let (rolled_x, rolled_y) = (dx + dy * roll * h / w, dy - dx * roll * w / h);
        let depth = 1.0 + rolled_y * tilt + rolled_x * pan;
        ((rolled_x / depth + 0.5) * w, (rolled_y / depth + 0.5) * h)
    });
    let lit = lamp(picture, dice).noisy(248, 16, dice);
    let turned = match dice.below(10) {
        0 => lit.turned_half(),
        1 | 2 => lit.turned_quarter(),
        _ => lit,
    };
    turned.jpeg(60)
}

/// What a telephone shows, as its own picture of it.
pub(crate) fn screen(sheet: &Sheet, typefaces: &Typefaces) -> Vec<u8> {
    drawn(sheet, typefaces, 144.0).jpeg(82)
}

/// One lamp at some place above the table.
fn lamp(mut picture: Scan, dice: &mut Dice) -> Scan {
    let (w, h) = (picture.width as f32, picture.height as f32);
    let (at_x, at_y) = (0.5 + dice.sway() * 0.4, 0.4 + dice.sway() * 0.3);
    let loss = 0.25 + 0.15 * dice.sway();
    for (at, pixel) in picture.luma.iter_mut().enumerate() {
        let (x, y) = ((at % picture.width) as f32 / w, (at / picture.width) as f32 / h);
        let far = ((x - at_x).powi(2) + (y - at_y).powi(2)).min(1.0);
        *pixel = (f32::from(*pixel) * (1.0 - loss * far)) as u8;
    }
    picture
}

/// A picture that is no sheet's.
pub(super) fn view(look: &str, dice: &mut Dice) -> Vec<u8> {
    if look == "holiday" {
        beach(dice)
    } else {
        room(dice)
    }
}

/// A room: floor, walls, a window, a door, a table.
fn room(dice: &mut Dice) -> Vec<u8> {
    let (width, height) = (1440, 1080);
    let mut picture = Scan::plain(width, height, 0);
    let horizon = 620 + dice.below(120) as usize;
    let (window, door) = (180 + dice.below(240) as usize, 900 + dice.below(200) as usize);
    let wall = 165 + dice.below(50) as usize;
    for y in 0..height {
        for x in 0..width {
            let shade = if (window..window + 300).contains(&x) && (160..480).contains(&y) {
                let bar = (x - window) % 150 < 8 || (y - 160) % 160 < 8;
                if bar { 120 } else { 240 }
            } else if (door..door + 210).contains(&x) && (220..horizon + 60).contains(&y) {
                95 + (y - 220) / 40
            } else if y > horizon {
                let plank = (x + (y - horizon) * 2) % 190 < 5;
                if plank { 70 } else { 118 + (y - horizon) / 20 }
            } else {
                wall - y / 40
            };
            picture.luma[y * width + x] = shade.min(255) as u8;
        }
    }
    picture.noisy(252, 14, dice).jpeg(66)
}

/// A holiday: sky, sea, sand, a parasol.
fn beach(dice: &mut Dice) -> Vec<u8> {
    let (width, height) = (1440, 960);
    let mut picture = Scan::plain(width, height, 0);
    let sea = 340 + dice.below(80) as usize;
    let sand = sea + 150 + dice.below(80) as usize;
    let (mast, top) = (300 + dice.below(800) as usize, 260 + dice.below(60) as usize);
    for y in 0..height {
        for x in 0..width {
            let canopy = y > top && x.abs_diff(mast) < (y - top) * 2;
            let shade = if canopy && y < top + 110 {
                if (x / 45) % 2 == 0 { 60 } else { 225 }
            } else if x.abs_diff(mast) < 5 && y > top && y < sand + 160 {
                50
            } else if y < sea {
                205 + y / 20
            } else if y < sand {
                90 + (x * 3 + y * 11) % 37
            } else {
                185 + (x * 5 + y * 17) % 29
            };
            picture.luma[y * width + x] = shade.min(255) as u8;
        }
    }
    picture.noisy(252, 15, dice).jpeg(64)
}
