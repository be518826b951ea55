//! What is done to a picture before it is read: its size, its lighting, its skew.

use crate::{Picture, slant};

/// The longer side of A4 at 300 dots an inch. More costs time and reads no better; phones give much more.
const LONGEST: usize = 3508;
/// A picture of a page smaller than this has letters too small for the engine, and is enlarged.
const SHORTEST: usize = 2200;

/// A picture that is ready to be read.
pub(crate) struct Prepared {
    pub(crate) picture: Picture,
    /// Pixels of it for one pixel of the picture that was given.
    pub(crate) scale: f64,
    /// Its resolution, taking it for a sheet of A4.
    pub(crate) dots_per_inch: usize,
    /// Rise over run by which it was straightened.
    pub(crate) slope: f32,
}

/// Prepares the picture of a page.
pub(crate) fn page(picture: &Picture) -> Prepared {
    let long = picture.width().max(picture.height());
    let target = long.clamp(SHORTEST, LONGEST);
    let scale = target as f64 / long as f64;
    let side = |length: usize| ((length as f64 * scale).round() as usize).max(1);
    let sized = if target == long {
        picture.clone()
    } else {
        picture.resized(side(picture.width()), side(picture.height()))
    };
    let (picture, slope) = slant::straightened(level(&sized));
    Prepared {
        picture,
        slope,
        scale,
        dots_per_inch: target * 300 / LONGEST,
    }
}

/// Side of the squares in which the paper's brightness is taken.
const SQUARE: usize = 48;

/// Makes the paper white everywhere: a lamp that fades, the shadow of a hand. Each pixel is measured against the
/// paper around it, which is what the brighter pixels of its square are, and between squares it is interpolated.
fn level(picture: &Picture) -> Picture {
    let (width, height) = (picture.width(), picture.height());
    let (across, down) = (width.div_ceil(SQUARE), height.div_ceil(SQUARE));
    let paper = smoothed(&paper(picture, across, down), across, down);
    let mut luma = Vec::with_capacity(width * height);
    for (y, row) in picture.luma().chunks_exact(width).enumerate() {
        let (top, below) = between(y, down);
        for (x, &pixel) in row.iter().enumerate() {
            let (left, right) = between(x, across);
            let at = |row: usize, column: usize| u32::from(paper[row * across + column]);
            let upper = at(top.0, left.0) * left.1 + at(top.0, right.0) * right.1;
            let lower = at(below.0, left.0) * left.1 + at(below.0, right.0) * right.1;
            // Weights of 1/64 twice.
            let here = ((upper * top.1 + lower * below.1) >> 12).max(1);
            luma.push((u32::from(pixel) * 255 / here).min(255) as u8);
        }
    }
    Picture::new(width, height, luma).expect("a pixel was written for each that was read")
}

/// The two squares whose centres are around a pixel, each with its weight of 64.
fn between(at: usize, count: usize) -> ((usize, u32), (usize, u32)) {
    let shifted = at.saturating_sub(SQUARE / 2);
    let first = (shifted / SQUARE).min(count - 1);
    let part = (shifted % SQUARE * 64 / SQUARE) as u32;
    let second = (first + 1).min(count - 1);
    ((first, 64 - part), (second, part))
}

/// The brightness that a tenth of the pixels of each square exceed.
fn paper(picture: &Picture, across: usize, down: usize) -> Vec<u8> {
    let (width, height) = (picture.width(), picture.height());
    let mut paper = Vec::with_capacity(across * down);
    for square_y in 0..down {
        for square_x in 0..across {
            let mut counts = [0_u32; 256];
            let mut all = 0;
            let columns = square_x * SQUARE..((square_x + 1) * SQUARE).min(width);
            for y in square_y * SQUARE..((square_y + 1) * SQUARE).min(height) {
                for &pixel in &picture.luma()[y * width + columns.start..y * width + columns.end] {
                    counts[usize::from(pixel)] += 1;
                    all += 1;
                }
            }
            let mut above = 0;
            let bright = (0..256).rev().find(|&value| {
                above += counts[value];
                above * 10 >= all
            });
            paper.push(bright.unwrap_or(255) as u8);
        }
    }
    paper
}

/// A square that is all ink, such as a black bar or a photograph, takes the paper of its neighbours.
fn smoothed(paper: &[u8], across: usize, down: usize) -> Vec<u8> {
    let mut out = Vec::with_capacity(paper.len());
    for y in 0..down {
        for x in 0..across {
            let mut near: Vec<u8> = Vec::with_capacity(25);
            for row in y.saturating_sub(2)..(y + 3).min(down) {
                near.extend_from_slice(
                    &paper[row * across + x.saturating_sub(2)..row * across + (x + 3).min(across)],
                );
            }
            near.sort_unstable();
            let usual = near[near.len() * 3 / 4];
            let own = paper[y * across + x];
            // Paper in shadow is darker than its neighbours by less than a third.
            out.push(if u32::from(own) * 3 < u32::from(usual) * 2 {
                usual
            } else {
                own
            });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paper_in_shadow_becomes_white_and_ink_stays_dark() {
        let (width, height) = (480, 480);
        let luma = (0..width * height)
            .map(|at| {
                let (x, y) = (at % width, at / width);
                let light = 240 - x / 4;
                let ink = y % 40 < 4 && x % 10 < 5;
                (if ink { light / 5 } else { light }) as u8
            })
            .collect();
        let even = level(&Picture::new(width, height, luma).expect("all pixels"));
        for (at, &pixel) in even.luma().iter().enumerate() {
            let (x, y) = (at % width, at / width);
            let ink = y % 40 < 4 && x % 10 < 5;
            assert!(if ink { pixel < 90 } else { pixel > 225 }, "{x} {y}: {pixel}");
        }
    }

    #[test]
    fn a_black_bar_stays_black() {
        let (width, height) = (960, 960);
        let bar = |x: usize, y: usize| (400..560).contains(&y) && (300..700).contains(&x);
        let luma = (0..width * height)
            .map(|at| if bar(at % width, at / width) { 10 } else { 250 })
            .collect();
        let even = level(&Picture::new(width, height, luma).expect("all pixels"));
        assert!(even.luma()[480 * width + 500] < 60);
    }

    #[test]
    fn a_large_picture_is_shrunk_and_a_small_one_enlarged() {
        let of = |long: usize| page(&Picture::new(60, long, vec![255; 60 * long]).expect("all pixels"));
        assert_eq!(of(7016).picture.height(), LONGEST);
        assert_eq!(of(1100).picture.height(), SHORTEST);
        assert_eq!(of(3000).scale, 1.0);
    }
}
