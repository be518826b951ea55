//! Which way the lines of a page run, from its pixels alone.

use crate::Picture;

/// The longer side of the small picture on which lines are looked for.
const SMALL: usize = 900;
/// The largest skew that is straightened, in steps of a hundredth of the height over the width: about 5 degrees.
const MOST: i32 = 36;
/// Rise over run of one step.
const STEP: f32 = 0.0025;

/// Whether the lines run down the picture instead of across.
pub(crate) fn runs_down(picture: &Picture) -> bool {
    let small = ink(picture);
    let turned = small.turned(crate::Turn::Right);
    best(&turned).1 > best(&small).1 * 1.25
}

/// The picture with its lines level, and the rise over run by which it was turned for that.
pub(crate) fn straightened(picture: Picture) -> (Picture, f32) {
    let small = ink(&picture);
    let turned = small.turned(crate::Turn::Right);
    let (upright, aside) = (best(&small), best(&turned));
    let slope = if aside.1 > upright.1 * 1.25 {
        aside.0
    } else {
        upright.0
    };
    if slope.abs() < 2 {
        return (picture, 0.0);
    }
    let slope = slope as f32 * STEP;
    (rotated(&picture, slope), slope)
}

/// A small picture of the ink: 0 where there is paper, up to 255 where there is ink.
fn ink(picture: &Picture) -> Picture {
    let long = picture.width().max(picture.height()).max(1);
    let side = |length: usize| (length * SMALL / long).max(1);
    let small = picture.resized(side(picture.width()), side(picture.height()));
    let luma = small.luma().iter().map(|&pixel| 255 - pixel).collect();
    Picture::new(small.width(), small.height(), luma).expect("a pixel for each")
}

/// The slope, in steps, at which the ink falls into the clearest lines, and how clear they are.
fn best(ink: &Picture) -> (i32, f32) {
    let rough = (-MOST..=MOST).step_by(4);
    let (near, _) = clearest(ink, rough);
    clearest(ink, near - 3..=near + 3)
}

fn clearest(ink: &Picture, slopes: impl Iterator<Item = i32>) -> (i32, f32) {
    let mut best = (0, 0.0);
    for slope in slopes {
        let clear = clearness(ink, slope);
        // Of equals the smaller slope.
        if clear > best.1 * 1.001 {
            best = (slope, clear);
        }
    }
    best
}

/// How much the ink of neighbouring rows differs when rows run at a slope: lines of text make it large.
fn clearness(ink: &Picture, slope: i32) -> f32 {
    let (width, height) = (ink.width(), ink.height());
    let mut rows = vec![0_u32; height];
    for (y, line) in ink.luma().chunks_exact(width).enumerate() {
        // In strips that share one shift.
        for (strip, pixels) in line.chunks(16).enumerate() {
            let middle = strip as f32 * 16.0 + 8.0 - width as f32 / 2.0;
            let shifted = y as i64 - (middle * slope as f32 * STEP).round() as i64;
            if let Some(row) = usize::try_from(shifted).ok().and_then(|row| rows.get_mut(row)) {
                *row += pixels.iter().map(|&pixel| u32::from(pixel)).sum::<u32>();
            }
        }
    }
    let rise = |pair: &[u32]| (f64::from(pair[0]) - f64::from(pair[1])).powi(2);
    let sum: f64 = rows.windows(2).map(rise).sum();
    // Per row and column, so that a picture and its quarter turn compare.
    (sum / (height as f64 * (width as f64).powi(2))) as f32
}

/// Where a spot of a straightened picture lay before.
pub(crate) fn before((x, y): (f32, f32), (width, height): (usize, usize), slope: f32) -> (f32, f32) {
    let length = (1.0 + slope * slope).sqrt();
    let (cos, sin) = (1.0 / length, slope / length);
    let (middle_x, middle_y) = (width as f32 / 2.0, height as f32 / 2.0);
    let (dx, dy) = (x - middle_x, y - middle_y);
    (middle_x + dx * cos - dy * sin, middle_y + dx * sin + dy * cos)
}

/// The picture turned about its middle so that lines of a slope are level; what comes in from outside is paper.
fn rotated(picture: &Picture, slope: f32) -> Picture {
    let (width, height) = (picture.width(), picture.height());
    let luma = picture.luma();
    let mut out = Vec::with_capacity(luma.len());
    for y in 0..height {
        for x in 0..width {
            let (from_x, from_y) = before((x as f32, y as f32), (width, height), slope);
            out.push(sample(luma, width, height, from_x, from_y));
        }
    }
    Picture::new(width, height, out).expect("a pixel for each")
}

fn sample(luma: &[u8], width: usize, height: usize, x: f32, y: f32) -> u8 {
    if x < 0.0 || y < 0.0 || x >= (width - 1) as f32 || y >= (height - 1) as f32 {
        return 255;
    }
    let (left, top) = (x as usize, y as usize);
    let (part_x, part_y) = (
        ((x - left as f32) * 64.0) as u32,
        ((y - top as f32) * 64.0) as u32,
    );
    let at = top * width + left;
    let pixel = |at: usize| u32::from(luma[at]);
    let upper = pixel(at) * (64 - part_x) + pixel(at + 1) * part_x;
    let lower = pixel(at + width) * (64 - part_x) + pixel(at + width + 1) * part_x;
    ((upper * (64 - part_y) + lower * part_y) >> 12) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lines of words at a slope (rise over run, downwards to the right).
    fn lines(slope: f32) -> Picture {
        let (width, height) = (900, 1270);
        let luma = (0..width * height)
            .map(|at| {
                let (x, y) = (at % width, at / width);
                let row = y as f32 - (x as f32 - 450.0) * slope;
                let inside = (100..800).contains(&x) && (120.0..1150.0).contains(&row);
                let ink = inside && row.rem_euclid(24.0) < 9.0 && x % 61 > 10;
                if ink { 30 } else { 250 }
            })
            .collect();
        Picture::new(width, height, luma).expect("all pixels")
    }

    #[test]
    fn lines_that_run_down_are_noticed() {
        assert!(!runs_down(&lines(0.01)));
        assert!(runs_down(&lines(0.01).turned(crate::Turn::Right)));
        assert!(runs_down(&lines(0.01).turned(crate::Turn::Left)));
    }

    #[test]
    fn the_skew_is_measured_and_taken_out() {
        for slope in [-0.06_f32, -0.02, 0.03, 0.07] {
            let (found, _) = best(&ink(&lines(slope)));
            assert!(
                (found as f32 * STEP - slope).abs() < 0.004,
                "{slope} is found as {found}"
            );
            let (left, _) = best(&ink(&straightened(lines(slope)).0));
            assert!(left.abs() <= 2, "{slope} leaves {left}");
        }
    }

    #[test]
    fn a_level_page_is_left_as_it_is() {
        assert_eq!(straightened(lines(0.0)), (lines(0.0), 0.0));
    }
}
