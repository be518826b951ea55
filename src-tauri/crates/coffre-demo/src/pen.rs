//! What is put on a page by hand: signatures and rubber stamps.

use crate::dice::Dice;
use crate::ink::{BLUE, Face, Ink, Page, RED, Spot};
use crate::metrics::width;

/// Draws a signature: a line of loops, in pen blue.
pub(crate) fn sign(page: &mut Page, (x, y): Spot, room: f32, dice: &mut Dice) {
    let count = dice.between(5, 9);
    let step = room / count as f32;
    let mut points: Vec<Spot> = Vec::new();
    let mut from = (x, y);
    for number in 0..count {
        let tall = 6.0 + dice.below(18) as f32;
        let to = (x + step * (number + 1) as f32, y + dice.sway() * 5.0);
        // A cubic curve whose arms cross over, cut into twelve lines.
        let (a, b) = (
            (from.0 + step * 1.3, from.1 - tall),
            (to.0 - step * 1.5, to.1 - tall + dice.sway() * 22.0),
        );
        for cut in 0..12 {
            let t = cut as f32 / 11.0;
            let s = 1.0 - t;
            let (p, q, r, u) = (s * s * s, 3.0 * s * s * t, 3.0 * s * t * t, t * t * t);
            points.push((
                p * from.0 + q * a.0 + r * b.0 + u * to.0,
                p * from.1 + q * a.1 + r * b.1 + u * to.1,
            ));
        }
        from = to;
    }
    page.stroke(points, 1.3, BLUE);
    page.stroke(
        vec![(x - 4.0, y + 9.0), (x + room + 10.0, y + 5.0 + dice.sway() * 4.0)],
        1.0,
        BLUE,
    );
}

/// Draws a rubber stamp, a little turned, not further left than `left`.
pub(crate) fn stamp(page: &mut Page, centre: Spot, left: f32, top: &str, bottom: &str, dice: &mut Dice) {
    let rgb = if dice.chance(50) { RED } else { BLUE };
    let slope = dice.sway() * 0.12;
    let half = (width(top, Face::Bold, 11.0).max(width(bottom, Face::Sans, 9.0)) / 2.0 + 10.0).max(46.0);
    let centre = (centre.0.max(left + half), centre.1);
    let corner = |x: f32, y: f32| (centre.0 + x + y * slope, centre.1 + y - x * slope);
    for (wide, tall, thick) in [(half, 25.0, 1.6), (half - 3.5, 21.5, 0.7)] {
        let points = vec![
            corner(-wide, -tall),
            corner(wide, -tall),
            corner(wide, tall),
            corner(-wide, tall),
            corner(-wide, -tall),
        ];
        page.stroke(points, thick, rgb);
    }
    for (run, face, size, down) in [(top, Face::Bold, 11.0, -2.0), (bottom, Face::Sans, 9.0, 12.0)] {
        let at = corner(-width(run, face, size) / 2.0, down);
        page.inks.push(Ink::Text {
            at,
            size,
            face,
            rgb,
            slope,
            run: run.to_owned(),
        });
    }
}
