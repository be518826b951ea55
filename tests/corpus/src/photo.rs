//! A telephone held over a sheet, and its pictures of houses.

use crate::dice::Dice;
use crate::pixels::{Scan, drawn};
use crate::sheet::Sheet;
use crate::typeface::Typefaces;

/// Photographs a sheet that lies on a table: perspective, a turn of the hand, a shadow, grain, strong compression.
pub(crate) fn sheet(sheet: &Sheet, typefaces: &Typefaces, dice: &mut Dice) -> Vec<u8> {
    let dots_per_inch = if sheet.width < 400.0 { 420.0 } else { 250.0 };
    taken(&drawn(sheet, typefaces, dots_per_inch), dice).jpeg(68)
}

/// The same of a sheet that is drawn, before it is compressed.
pub(crate) fn taken(flat: &Scan, dice: &mut Dice) -> Scan {
    let (width, height) = (flat.width * 108 / 100, flat.height * 108 / 100);
    let (w, h) = (flat.width as f32, flat.height as f32);
    let (margin_x, margin_y) = (w * 0.04, h * 0.04);
    // The far edge of the sheet is seen smaller, by up to a twelfth; and the hand is not level.
    let (tilt, pan, roll) = (dice.sway() * 0.04, dice.sway() * 0.03, dice.sway() * 0.03);
    let picture = flat.warped(width, height, 92, &|x, y| {
        let (dx, dy) = ((x - margin_x) / w - 0.5, (y - margin_y) / h - 0.5);
        let (rolled_x, rolled_y) = (dx + dy * roll * h / w, dy - dx * roll * w / h);
        let depth = 1.0 + rolled_y * tilt + rolled_x * pan;
        ((rolled_x / depth + 0.5) * w, (rolled_y / depth + 0.5) * h)
    });
    let lit = shadowed(picture, dice).noisy(250, 14, dice);
    if dice.chance(15) {
        lit.turned_quarter()
    } else {
        lit
    }
}

/// Darkens from one corner, as the hand that holds the telephone does.
fn shadowed(mut picture: Scan, dice: &mut Dice) -> Scan {
    let (w, h) = (picture.width as f32, picture.height as f32);
    let (strength, slant, edge) = (
        0.15 + 0.2 * dice.sway().abs(),
        dice.sway() * 0.8,
        0.5 + dice.sway() * 0.4,
    );
    for (at, pixel) in picture.luma.iter_mut().enumerate() {
        let (x, y) = ((at % picture.width) as f32 / w, (at / picture.width) as f32 / h);
        let inside = ((x + slant * (y - 0.5) - edge) * 6.0).clamp(0.0, 1.0);
        *pixel = (f32::from(*pixel) * (1.0 - strength * inside)) as u8;
    }
    picture
}

/// A view of a house: sky, walls, windows, a lawn.
pub(crate) fn view(dice: &mut Dice) -> Vec<u8> {
    let (width, height) = (1280, 960);
    let mut picture = Scan::plain(width, height, 0);
    let wall = 120 + dice.below(80) as usize;
    let (left, right) = (150 + dice.below(200) as usize, 900 + dice.below(250) as usize);
    let roof = 220 + dice.below(120) as usize;
    for y in 0..height {
        for x in 0..width {
            let sky = 170 + y / 8;
            let slope = roof + (x.abs_diff(left.midpoint(right))) / 3;
            let inside = (left..right).contains(&x);
            let window = (x - x.min(left)) % 230 > 150 && (y - y.min(roof)) % 200 > 110;
            let shade = match (inside, y) {
                (_, y) if y > 800 => 90 + (x * 7 + y * 13) % 23,
                (true, y) if y > slope + 120 && window => 60,
                (true, y) if y > slope + 120 => wall,
                (true, y) if y > slope => 70,
                _ => sky,
            };
            picture.luma[y * width + x] = shade.min(255) as u8;
        }
    }
    picture.noisy(255, 12, dice).jpeg(70)
}
