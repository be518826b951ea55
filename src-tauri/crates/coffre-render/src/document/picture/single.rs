//! Pictures of one page: JPEG, PNG, WebP, GIF, BMP.

use std::io::Cursor;

use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder as _, ImageError, ImageFormat, ImageReader};

use super::camera;
use super::raster::{Raster, check_size};
use crate::about::{About, MediaKind};
use crate::document::Document;
use crate::failure::ReadFailure;
use crate::limits::Limits;
use crate::pixels::{PageSize, Pixels};

pub(super) struct Single<'a> {
    bytes: &'a [u8],
    format: ImageFormat,
    about: About,
    limits: &'a Limits,
}

pub(super) fn open<'a>(
    bytes: &'a [u8],
    kind: MediaKind,
    limits: &'a Limits,
) -> Result<Single<'a>, ReadFailure> {
    let format = match kind {
        MediaKind::Jpeg => ImageFormat::Jpeg,
        MediaKind::Png => ImageFormat::Png,
        MediaKind::WebP => ImageFormat::WebP,
        MediaKind::Gif => ImageFormat::Gif,
        MediaKind::Bmp => ImageFormat::Bmp,
        _ => return Err(ReadFailure::Unsupported),
    };
    let mut picture = Single {
        bytes,
        format,
        about: About::new(kind, 1),
        limits,
    };
    let mut decoder = picture.decoder()?;
    let (width, height) = decoder.dimensions();
    check_size(width.into(), height.into(), limits)?;
    let exif = decoder.exif_metadata().ok().flatten();
    drop(decoder);
    picture.about.taken = exif.and_then(|exif| camera::day(&exif));
    Ok(picture)
}

impl Single<'_> {
    fn decoder(&self) -> Result<impl image::ImageDecoder, ReadFailure> {
        let mut reader = ImageReader::with_format(Cursor::new(self.bytes), self.format);
        let mut most = image::Limits::default();
        most.max_alloc = Some(self.limits.memory);
        reader.limits(most);
        reader.into_decoder().map_err(|error| cause(&error))
    }
}

impl Document for Single<'_> {
    fn about(&self) -> &About {
        &self.about
    }

    fn size(&mut self, _page: u32) -> Option<PageSize> {
        let mut decoder = self.decoder().ok()?;
        let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
        let (width, height) = decoder.dimensions();
        Some(PageSize::of_picture(width as usize, height as usize, orientation))
    }

    fn page(&mut self, _page: u32, width: u32) -> Result<Pixels, ReadFailure> {
        let mut decoder = self.decoder()?;
        // A photo whose tags are damaged is shown as it lies.
        let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
        let image = DynamicImage::from_decoder(decoder).map_err(|error| cause(&error))?;
        Raster::from_image(image)?.show(orientation, width, self.limits)
    }
}

fn cause(error: &ImageError) -> ReadFailure {
    match error {
        ImageError::Limits(_) => ReadFailure::TooLarge,
        ImageError::Unsupported(_) => ReadFailure::Unsupported,
        _ => ReadFailure::Damaged,
    }
}
