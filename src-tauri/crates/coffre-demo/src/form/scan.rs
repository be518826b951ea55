//! The office copier: a page laid a little askew, grey with dust or black on white.

use fax::{Color, VecWriter, encoder::Encoder};
use image::ExtendedColorType;
use image::codecs::jpeg::JpegEncoder;

use super::pdf::{Packing, Side};
use crate::dice::Dice;
use crate::ink::{Page, Spot, WHITE};
use crate::raster::Picture;

/// Scans a page in grey, 150 dots an inch.
pub(crate) fn grey(page: &Page, dice: &mut Dice) -> Side {
    let mut picture = copy(page, 150.0, dice);
    let mut grain = dice.below(u32::MAX) | 1;
    let paper = dice.between(238, 250);
    for (row, line) in picture.pixels.chunks_mut(picture.width).enumerate() {
        // The lamp fades towards one edge of the glass.
        let lamp = paper - (row * 8 / picture.height) as i32;
        for pixel in line {
            grain ^= grain << 13;
            grain ^= grain >> 17;
            grain ^= grain << 5;
            let value = ((i32::from(*pixel) * lamp) >> 8) + (grain & 3) as i32 - 1;
            *pixel = value.clamp(0, 255) as u8;
        }
    }
    let bytes = jpeg(&picture, 45, None);
    Side {
        width: picture.width,
        height: picture.height,
        packing: Packing::Jpeg,
        bytes,
    }
}

/// Scans a page black on white, 200 dots an inch, packed by CCITT group 4.
pub(crate) fn group4(page: &Page, dice: &mut Dice) -> Side {
    let picture = bilevel(page, dice);
    Side {
        width: picture.width,
        height: picture.height,
        packing: Packing::Group4,
        bytes: pack(&picture),
    }
}

/// Copies a page to 0 (black) and 255, 200 dots an inch.
pub(crate) fn bilevel(page: &Page, dice: &mut Dice) -> Picture {
    let mut picture = copy(page, 200.0, dice);
    let threshold = dice.between(150, 185) as u8;
    for pixel in &mut picture.pixels {
        *pixel = if *pixel < threshold { 0 } else { 255 };
    }
    for _ in 0..dice.between(10, 60) {
        let (x, y) = (
            dice.below(picture.width as u32 - 2),
            dice.below(picture.height as u32 - 2),
        );
        let start = y as usize * picture.width + x as usize;
        picture.pixels[start] = 0;
        picture.pixels[start + 1] = 0;
        picture.pixels[start + picture.width] = 0;
    }
    picture
}

/// Packs a picture of 0 and 255 by CCITT group 4.
pub(crate) fn pack(picture: &Picture) -> Vec<u8> {
    let mut encoder = Encoder::new(VecWriter::new());
    for line in picture.pixels.chunks(picture.width) {
        let pels = line
            .iter()
            .map(|&pixel| if pixel == 0 { Color::Black } else { Color::White });
        let Ok(()) = encoder.encode_line(pels, picture.width as u32);
    }
    let Ok(writer) = encoder.finish();
    writer.finish()
}

/// Encodes a picture as JPEG.
pub(crate) fn jpeg(picture: &Picture, quality: u8, exif: Option<Vec<u8>>) -> Vec<u8> {
    use image::ImageEncoder;
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, quality);
    if let Some(exif) = exif {
        encoder.set_exif_metadata(exif).expect("JPEG holds EXIF");
    }
    let kind = if picture.channels == 1 {
        ExtendedColorType::L8
    } else {
        ExtendedColorType::Rgb8
    };
    encoder
        .write_image(&picture.pixels, picture.width as u32, picture.height as u32, kind)
        .expect("the pixels fill the picture");
    bytes
}

fn copy(page: &Page, dpi: f32, dice: &mut Dice) -> Picture {
    let scale = dpi / 72.0;
    let mut picture = Picture::plain((595.0 * scale) as usize, (842.0 * scale) as usize, 1, WHITE);
    let (skew, left, top) = (dice.sway() * 0.009, dice.sway() * 4.0, dice.sway() * 4.0);
    picture.draw(page, &|(x, y): Spot| {
        ((x + y * skew + left) * scale, (y - x * skew + top) * scale)
    });
    picture
}
