//! TIFF files of one or more pages, as scanners and fax machines write them.

use std::io::Cursor;

use image::metadata::Orientation;
use tiff::decoder::{Decoder, DecodingResult};
use tiff::tags::Tag;
use tiff::{ColorType, TiffError};

use super::raster::{Raster, check_size};
use crate::about::{About, MediaKind, Note};
use crate::document::Document;
use crate::failure::ReadFailure;
use crate::limits::Limits;
use crate::pixels::{PageSize, Pixels};

pub(super) struct Tiff<'a> {
    decoder: Decoder<Cursor<&'a [u8]>>,
    about: About,
    limits: &'a Limits,
}

pub(super) fn open<'a>(bytes: &'a [u8], limits: &'a Limits) -> Result<Tiff<'a>, ReadFailure> {
    let mut most = tiff::decoder::Limits::default();
    let memory = usize::try_from(limits.memory).unwrap_or(usize::MAX);
    most.decoding_buffer_size = memory;
    most.intermediate_buffer_size = memory;
    let mut decoder = Decoder::new(Cursor::new(bytes))
        .map_err(|error| cause(&error))?
        .with_limits(most);
    let mut about = About::new(MediaKind::Tiff, 1);
    // The decoder refuses a directory that it has seen, so a chain in a circle ends here.
    while decoder.more_images() {
        if about.pages >= limits.pages {
            about.notes.push(Note::PagesCut);
            break;
        }
        if decoder.next_image().is_err() {
            // What comes before the damage is read.
            break;
        }
        about.pages += 1;
    }
    Ok(Tiff {
        decoder,
        about,
        limits,
    })
}

impl Tiff<'_> {
    /// How the page at hand is to be turned.
    fn orientation(&mut self) -> Orientation {
        self.decoder
            .find_tag_unsigned::<u8>(Tag::Orientation)
            .ok()
            .flatten()
            .and_then(Orientation::from_exif)
            .unwrap_or(Orientation::NoTransforms)
    }
}

impl Document for Tiff<'_> {
    fn about(&self) -> &About {
        &self.about
    }

    fn size(&mut self, page: u32) -> Option<PageSize> {
        self.decoder.seek_to_image(page as usize).ok()?;
        let (width, height) = self.decoder.dimensions().ok()?;
        let orientation = self.orientation();
        Some(PageSize::of_picture(width as usize, height as usize, orientation))
    }

    fn page(&mut self, page: u32, width: u32) -> Result<Pixels, ReadFailure> {
        let decoder = &mut self.decoder;
        decoder
            .seek_to_image(page as usize)
            .map_err(|error| cause(&error))?;
        let (own_width, own_height) = decoder.dimensions().map_err(|error| cause(&error))?;
        check_size(own_width.into(), own_height.into(), self.limits)?;
        let orientation = self.orientation();
        let decoder = &mut self.decoder;
        let color = decoder.colortype().map_err(|error| cause(&error))?;
        let samples = decoder.read_image().map_err(|error| cause(&error))?;
        let raster = raster(own_width as usize, own_height as usize, color, samples)?;
        raster.show(orientation, width, self.limits)
    }
}

/// The samples of a page as a picture.
fn raster(
    width: usize,
    height: usize,
    color: ColorType,
    samples: DecodingResult,
) -> Result<Raster, ReadFailure> {
    let bytes = match samples {
        DecodingResult::U8(bytes) => bytes,
        DecodingResult::U16(words) => words.iter().map(|word| (word >> 8) as u8).collect(),
        _ => return Err(ReadFailure::Unsupported),
    };
    match color {
        ColorType::Gray(depth @ (1 | 2 | 4)) => Raster::luma(width, height, unpack(&bytes, width, depth)),
        ColorType::Gray(8 | 16) => Raster::luma(width, height, bytes),
        ColorType::GrayA(8 | 16) => Raster::luma(width, height, bytes.iter().step_by(2).copied().collect()),
        ColorType::Multiband {
            bit_depth: 8 | 16,
            num_samples,
        } => {
            // Brightness and samples of other meaning after it.
            let step = usize::from(num_samples).max(1);
            Raster::luma(width, height, bytes.into_iter().step_by(step).collect())
        }
        ColorType::RGB(8 | 16) => Raster::rgb(width, height, bytes),
        ColorType::RGBA(8 | 16) => Raster::rgb(width, height, without_fourth(&bytes)),
        ColorType::CMYK(8 | 16) => Raster::rgb(width, height, bytes.chunks_exact(4).flat_map(ink).collect()),
        ColorType::YCbCr(8) => Raster::rgb(width, height, bytes.chunks_exact(3).flat_map(video).collect()),
        _ => Err(ReadFailure::Unsupported),
    }
}

/// Samples of one, two or four bits, rows padded to bytes, as bytes.
fn unpack(packed: &[u8], width: usize, depth: u8) -> Vec<u8> {
    let per_byte = usize::from(8 / depth);
    let most = (1_u8 << depth) - 1;
    let spread = 255 / most;
    packed
        .chunks_exact(width.div_ceil(per_byte).max(1))
        .flat_map(|row| {
            (0..width).map(move |column| {
                let shift = 8 - depth * (u8::try_from(column % per_byte).unwrap_or(0) + 1);
                (row[column / per_byte] >> shift & most) * spread
            })
        })
        .collect()
}

fn without_fourth(bytes: &[u8]) -> Vec<u8> {
    bytes
        .chunks_exact(4)
        .flat_map(|pixel| [pixel[0], pixel[1], pixel[2]])
        .collect()
}

/// Cyan, magenta, yellow and black on white paper.
fn ink(pixel: &[u8]) -> [u8; 3] {
    let left = |ink: u8| {
        let part = u32::from(255 - ink) * u32::from(255 - pixel[3]) / 255;
        u8::try_from(part).unwrap_or(u8::MAX)
    };
    [left(pixel[0]), left(pixel[1]), left(pixel[2])]
}

/// Brightness and two differences of colour (ITU-R BT.601, full range), as JPEG has them.
fn video(pixel: &[u8]) -> [u8; 3] {
    let y = f32::from(pixel[0]);
    let (blue, red) = (f32::from(pixel[1]) - 128.0, f32::from(pixel[2]) - 128.0);
    #[expect(clippy::cast_possible_truncation, reason = "clamped to a byte")]
    #[expect(clippy::cast_sign_loss, reason = "clamped to a byte")]
    let byte = |value: f32| value.round().clamp(0.0, 255.0) as u8;
    [
        byte(y + 1.402 * red),
        byte(y - 0.344_136 * blue - 0.714_136 * red),
        byte(y + 1.772 * blue),
    ]
}

fn cause(error: &TiffError) -> ReadFailure {
    match error {
        TiffError::UnsupportedError(_) => ReadFailure::Unsupported,
        TiffError::LimitsExceeded | TiffError::IntSizeError => ReadFailure::TooLarge,
        _ => ReadFailure::Damaged,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_are_spread_over_bytes_and_rows_are_padded() {
        assert_eq!(
            unpack(&[0b1010_0000, 0b0110_0000], 3, 1),
            [255, 0, 255, 0, 255, 255]
        );
        assert_eq!(unpack(&[0x0f], 2, 4), [0, 255]);
    }

    #[test]
    fn inks_and_video_colors_give_black_and_white() {
        assert_eq!((ink(&[0, 0, 0, 0]), ink(&[0, 0, 0, 255])), ([255; 3], [0; 3]));
        assert_eq!(
            (video(&[255, 128, 128]), video(&[0, 128, 128])),
            ([255; 3], [0; 3])
        );
    }
}
