//! PNG: plans and window sheets.

use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, ImageEncoder};

use crate::ink::Page;
use crate::raster::flat;

/// Draws a page in colour, 110 dots an inch.
pub(crate) fn drawn(page: &Page) -> Vec<u8> {
    let picture = flat(page, 110.0, 3);
    let mut bytes = Vec::new();
    PngEncoder::new(&mut bytes)
        .write_image(
            &picture.pixels,
            picture.width as u32,
            picture.height as u32,
            ExtendedColorType::Rgb8,
        )
        .expect("the pixels fill the picture");
    bytes
}
