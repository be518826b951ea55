//! Pictures: a page is a picture.

mod camera;
mod heic;
mod raster;
mod single;
mod tiff;

use super::Document;
use crate::about::MediaKind;
use crate::failure::ReadFailure;
use crate::limits::Limits;

/// Opens a picture of this kind. Its sizes are known and within the limits afterwards; nothing is decoded yet.
pub(super) fn open<'a>(
    bytes: &'a [u8],
    kind: MediaKind,
    limits: &'a Limits,
) -> Result<Box<dyn Document + 'a>, ReadFailure> {
    Ok(match kind {
        MediaKind::Tiff => Box::new(tiff::open(bytes, limits)?),
        MediaKind::Heic => Box::new(heic::open(bytes, limits)?),
        kind => Box::new(single::open(bytes, kind, limits)?),
    })
}
