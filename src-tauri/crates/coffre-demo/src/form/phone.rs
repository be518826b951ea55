//! The agent's telephone: a sheet on a table seen at an angle, or a view of a house, with EXIF data.

use super::ifd::{Value, directory, header};
use super::scan::jpeg;
use crate::dice::Dice;
use crate::ink::{Page, Rgb, Spot, WHITE};
use crate::raster::Picture;

/// Photographs a sheet that lies on a table.
pub(crate) fn sheet(page: &Page, date: jiff::civil::Date, dice: &mut Dice) -> Vec<u8> {
    let upright = page.height > page.width;
    let (width, height) = if upright { (1140, 1520) } else { (1200, 900) };
    let tables: [&Rgb; 4] = [&[122, 88, 60], &[176, 150, 120], &[70, 74, 80], &[150, 160, 150]];
    let table = *dice.pick(&tables);
    let mut picture = Picture::plain(width, height, 3, table);
    grain(&mut picture, dice);
    // Paper fills most of the view; its four corners are where a hand-held telephone puts them.
    let (w, h) = (width as f32, height as f32);
    let ratio = (page.width / page.height) / (w / h);
    let (across, along) = if ratio < 1.0 {
        (0.9 * ratio, 0.9)
    } else {
        (0.9, 0.9 / ratio)
    };
    let mut corner = |x: f32, y: f32| {
        let (dx, dy) = (dice.sway() * 0.018, dice.sway() * 0.018);
        (
            (0.5 + x * across / 2.0 + dx) * w,
            (0.5 + y * along / 2.0 + dy) * h,
        )
    };
    let quad = [
        corner(-1.0, -1.0),
        corner(1.0, -1.0),
        corner(1.0, 1.0),
        corner(-1.0, 1.0),
    ];
    let view = perspective(quad, page.width, page.height);
    let mut paper = Page::blank(page.width, page.height);
    paper.block(
        (3.0, 4.0),
        page.width + 2.0,
        page.height + 2.0,
        table.map(|part| part / 2),
    );
    paper.block((0.0, 0.0), page.width, page.height, [250, 248, 242]);
    picture.draw(&paper, &view);
    picture.draw(page, &view);
    shade(&mut picture, dice);
    finish(picture, 62, date, dice)
}

/// Photographs what a page shows, edge to edge.
pub(crate) fn view(page: &Page, date: jiff::civil::Date, dice: &mut Dice) -> Vec<u8> {
    let scale = 960.0 / page.width.max(page.height);
    let mut picture = Picture::plain(
        (page.width * scale) as usize,
        (page.height * scale) as usize,
        3,
        WHITE,
    );
    picture.draw(page, &|(x, y)| (x * scale, y * scale));
    shade(&mut picture, dice);
    finish(picture, 72, date, dice)
}

fn finish(picture: Picture, quality: u8, date: jiff::civil::Date, dice: &mut Dice) -> Vec<u8> {
    // Orientation 6: the sensor lies on its side, the viewer turns the picture a quarter clockwise.
    let aside = dice.chance(40);
    let picture = if aside { quarter_left(&picture) } else { picture };
    jpeg(
        &picture,
        quality,
        Some(exif(if aside { 6 } else { 1 }, date, dice)),
    )
}

/// Maps a sheet onto four corners: top left, top right, bottom right, bottom left.
fn perspective(quad: [Spot; 4], width: f32, height: f32) -> impl Fn(Spot) -> Spot {
    let [a, b, c, d] = quad;
    let (dx1, dx2, dx3) = (b.0 - c.0, d.0 - c.0, a.0 - b.0 + c.0 - d.0);
    let (dy1, dy2, dy3) = (b.1 - c.1, d.1 - c.1, a.1 - b.1 + c.1 - d.1);
    let determinant = dx1 * dy2 - dx2 * dy1;
    let g = (dx3 * dy2 - dx2 * dy3) / determinant;
    let h = (dx1 * dy3 - dx3 * dy1) / determinant;
    let (ax, ay) = (b.0 - a.0 + g * b.0, b.1 - a.1 + g * b.1);
    let (bx, by) = (d.0 - a.0 + h * d.0, d.1 - a.1 + h * d.1);
    move |(x, y)| {
        let (u, v) = (x / width, y / height);
        let depth = g * u + h * v + 1.0;
        ((ax * u + bx * v + a.0) / depth, (ay * u + by * v + a.1) / depth)
    }
}

/// Draws the boards of the table.
fn grain(picture: &mut Picture, dice: &mut Dice) {
    let board = dice.between(90, 220) as usize;
    let tints: Vec<i32> = (0..32).map(|_| dice.between(-14, 14)).collect();
    for (row, line) in picture.pixels.chunks_mut(picture.width * 3).enumerate() {
        let tint = if row % board < 3 {
            -40
        } else {
            tints[(row / board) % 32] + ((row * 7) % 5) as i32
        };
        for part in line {
            *part = (i32::from(*part) + tint).clamp(0, 255) as u8;
        }
    }
}

/// Lets light fall from one side and adds the noise of a small sensor.
fn shade(picture: &mut Picture, dice: &mut Dice) {
    let (across, down) = (dice.between(-38, 38), dice.between(-30, 30));
    let mut noise = dice.below(u32::MAX) | 1;
    let (width, height) = (picture.width as i32, picture.height as i32);
    for (row, line) in picture.pixels.chunks_mut(picture.width * 3).enumerate() {
        let base = 232 + down * (row as i32 * 2 - height) / height / 2 - across / 2;
        // The light of a line in 1/65536, so that a pixel costs an addition.
        let (mut light, step) = (base << 16, (across << 16) / width);
        for pixel in line.chunks_exact_mut(3) {
            noise ^= noise << 13;
            noise ^= noise >> 17;
            noise ^= noise << 5;
            light += step;
            let grain = (noise & 7) as i32 - 4;
            for part in pixel {
                *part = (((i32::from(*part) * (light >> 16)) >> 8) + grain).clamp(0, 255) as u8;
            }
        }
    }
}

fn quarter_left(picture: &Picture) -> Picture {
    let (width, height) = (picture.width, picture.height);
    let mut pixels = Vec::with_capacity(picture.pixels.len());
    for column in (0..width).rev() {
        for row in 0..height {
            let start = (row * width + column) * 3;
            pixels.extend_from_slice(&picture.pixels[start..start + 3]);
        }
    }
    Picture {
        width: height,
        height: width,
        channels: 3,
        pixels,
    }
}

/// Writes what a telephone tells of its picture; the place is in the sea, where nobody lives.
fn exif(orientation: u16, date: jiff::civil::Date, dice: &mut Dice) -> Vec<u8> {
    let taken = format!(
        "{:04}:{:02}:{:02} {:02}:{:02}:{:02}",
        date.year(),
        date.month(),
        date.day(),
        dice.between(8, 18),
        dice.between(0, 59),
        dice.between(0, 59)
    );
    let gps = [
        (1, Value::Ascii("N".into())),
        (
            2,
            Value::Rational(vec![(51, 1), (30, 1), (dice.below(6000), 100)]),
        ),
        (3, Value::Ascii("E".into())),
        (4, Value::Rational(vec![(2, 1), (20, 1), (dice.below(6000), 100)])),
    ];
    let detail = [(0x9003, Value::Ascii(taken.clone()))];
    let main = |detail_at, gps_at| {
        [
            (0x010f, Value::Ascii("Luciole".into())),
            (0x0110, Value::Ascii("Luciole 8".into())),
            (0x0112, Value::Short(orientation)),
            (0x0132, Value::Ascii(taken.clone())),
            (0x8769, Value::Offset(detail_at)),
            (0x8825, Value::Offset(gps_at)),
        ]
    };
    let mut bytes = header();
    let detail_at = 8 + directory(&main(0, 0), 8, 0).len() as u32;
    let gps_at = detail_at + directory(&detail, detail_at, 0).len() as u32;
    bytes.extend(directory(&main(detail_at, gps_at), 8, 0));
    bytes.extend(directory(&detail, detail_at, 0));
    bytes.extend(directory(&gps, gps_at, 0));
    bytes
}
