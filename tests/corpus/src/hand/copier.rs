//! A worn copier: sheets fed askew, a dirty glass, punched holes, a dark edge.

use crate::dice::Dice;
use crate::draw::Form;
use crate::pixels::{Scan, drawn};
use crate::sheet::Sheet;
use crate::typeface::Typefaces;

/// Scans a sheet, black on white where the form is; what is worn has pale letters.
pub(crate) fn scan(sheet: &Sheet, typefaces: &Typefaces, form: Form, worn: bool, dice: &mut Dice) -> Scan {
    let dots_per_inch = *dice.pick(&[200.0, 240.0, 300.0]);
    let mut flat = drawn(sheet, typefaces, dots_per_inch);
    if worn {
        for pixel in &mut flat.luma {
            *pixel = 255 - ((255 - u16::from(*pixel)) * 5 / 8) as u8;
        }
    }
    let slope = dice.sway() * 0.026;
    let (w, h) = (flat.width as f32, flat.height as f32);
    let mut fed = flat.warped(flat.width, flat.height, 250, &|x, y| {
        (x + (y - h / 2.0) * slope, y - (x - w / 2.0) * slope)
    });
    if dice.chance(40) {
        holes(&mut fed, dots_per_inch);
    }
    if dice.chance(30) {
        edge(&mut fed, dots_per_inch * 0.08);
    }
    let streak = dice.chance(25).then(|| dice.below(fed.width as u32) as usize);
    let paper = 226 + dice.below(22) as i32;
    let mut scanned = fed.noisy(paper, 9, dice);
    if let Some(x) = streak {
        for row in scanned.luma.chunks_mut(scanned.width) {
            row[x] = row[x].saturating_sub(60);
        }
    }
    if matches!(form, Form::BlackScan | Form::Tiff) {
        scanned.bilevel(142 + dice.below(20) as u8)
    } else {
        scanned
    }
}

/// Two holes for a binder in the left margin.
fn holes(page: &mut Scan, dots_per_inch: f32) {
    let radius = dots_per_inch * 0.11;
    let middle = page.height as f32 / 2.0;
    for centre in [middle - dots_per_inch * 1.57, middle + dots_per_inch * 1.57] {
        let left = dots_per_inch * 0.42;
        for y in (centre - radius).max(0.0) as usize..((centre + radius) as usize).min(page.height) {
            for x in (left - radius) as usize..((left + radius) as usize).min(page.width) {
                if (x as f32 - left).hypot(y as f32 - centre) < radius {
                    page.luma[y * page.width + x] = 70;
                }
            }
        }
    }
}

/// The lid was not shut: the right edge is dark.
fn edge(page: &mut Scan, wide: f32) {
    let wide = (wide as usize).min(page.width);
    for row in page.luma.chunks_mut(page.width) {
        let from = row.len() - wide;
        row[from..].fill(48);
    }
}
