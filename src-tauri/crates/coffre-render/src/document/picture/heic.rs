//! HEIC photos. The container's rotation is applied by the decoder, so the one in its EXIF data is not.

use heic_decoder::HeifError;
use image::metadata::Orientation;

use super::raster::{Raster, check_size};
use crate::about::{About, MediaKind};
use crate::document::Document;
use crate::failure::ReadFailure;
use crate::limits::Limits;
use crate::pixels::{PageSize, Pixels};

pub(super) struct Heic<'a> {
    bytes: &'a [u8],
    about: About,
    size: PageSize,
    limits: &'a Limits,
}

pub(super) fn open<'a>(bytes: &'a [u8], limits: &'a Limits) -> Result<Heic<'a>, ReadFailure> {
    let info = heic_decoder::probe(bytes).map_err(|error| cause(&error))?;
    check_size(info.coded_width as u64, info.coded_height as u64, limits)?;
    check_size(info.width as u64, info.height as u64, limits)?;
    Ok(Heic {
        bytes,
        about: About::new(MediaKind::Heic, 1),
        size: PageSize::of_picture(info.width, info.height, Orientation::NoTransforms),
        limits,
    })
}

impl Document for Heic<'_> {
    fn about(&self) -> &About {
        &self.about
    }

    fn size(&mut self, _page: u32) -> Option<PageSize> {
        Some(self.size)
    }

    fn page(&mut self, _page: u32, width: u32) -> Result<Pixels, ReadFailure> {
        let decoded = heic_decoder::decode(self.bytes).map_err(|error| cause(&error))?;
        let colors = decoded.to_rgb8().map_err(|error| cause(&error))?;
        drop(decoded);
        Raster::rgb(colors.width, colors.height, colors.data)?.show(
            Orientation::NoTransforms,
            width,
            self.limits,
        )
    }
}

fn cause(error: &HeifError) -> ReadFailure {
    match error {
        HeifError::Unsupported(_) => ReadFailure::Unsupported,
        HeifError::LimitExceeded(_) => ReadFailure::TooLarge,
        _ => ReadFailure::Damaged,
    }
}
