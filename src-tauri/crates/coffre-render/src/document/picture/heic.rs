//! HEIC photos. The container's rotation is applied by the decoder, so the one in its EXIF data is not.

use heic_decoder::HeifError;
use image::metadata::Orientation;

use super::camera;
use super::raster::{Raster, check_size};
use crate::about::{About, MediaKind, TakenOn};
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
    let mut about = About::new(MediaKind::Heic, 1);
    about.taken = taken(bytes);
    Ok(Heic {
        bytes,
        about,
        size: PageSize::of_picture(info.width, info.height, Orientation::NoTransforms),
        limits,
    })
}

/// The day that the photo says.
fn taken(bytes: &[u8]) -> Option<TakenOn> {
    let metadata = heic_decoder::read_metadata(bytes).ok()?;
    camera::day(&metadata.exif?)
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

#[cfg(test)]
mod tests {
    use super::*;

    fn boxed(name: &[u8; 4], body: &[u8]) -> Vec<u8> {
        let length = u32::try_from(body.len() + 8).expect("short");
        [&length.to_be_bytes()[..], name, body].concat()
    }

    /// A box with a version.
    fn versioned(name: &[u8; 4], version: u8, body: &[u8]) -> Vec<u8> {
        boxed(name, &[&[version, 0, 0, 0], body].concat())
    }

    /// A container of a photo without pixels and of its EXIF data, both among its own bytes.
    fn container(exif: &[u8]) -> Vec<u8> {
        let item =
            |id: u8, kind: &[u8; 4]| versioned(b"infe", 2, &[&[0, id, 0, 0], &kind[..], &[0]].concat());
        let items = [&[0, 2][..], &item(1, b"hvc1"), &item(2, b"Exif")].concat();
        let payload = [&6_u32.to_be_bytes()[..], b"Exif\0\0", exif].concat();
        let length = |bytes: &[u8]| u32::try_from(bytes.len()).expect("short").to_be_bytes();
        // Each item: its bytes within the box of data (method 1), one piece from here and so long.
        let place = |id: u8, from: u32, bytes: &[u8]| {
            let head = [0, id, 0, 1, 0, 0, 0, 1];
            [&head[..], &from.to_be_bytes(), &length(bytes)].concat()
        };
        let places = [
            &[0x44, 0, 0, 2][..],
            &place(1, 0, b"pict"),
            &place(2, 4, &payload),
        ]
        .concat();
        let codec = [&[
            1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 93, 0xf0, 0, 0xfc, 0xfd, 0xf8, 0xf8, 0, 0, 0x0f, 0,
        ][..]]
        .concat();
        let properties = [
            boxed(b"ipco", &boxed(b"hvcC", &codec)),
            versioned(b"ipma", 0, &[0, 0, 0, 1, 0, 1, 1, 0x81]),
        ]
        .concat();
        let meta = [
            versioned(b"hdlr", 0, b"\0\0\0\0pict\0\0\0\0\0\0\0\0\0\0\0\0\0"),
            versioned(b"pitm", 0, &[0, 1]),
            versioned(b"iinf", 0, &items),
            versioned(b"iloc", 1, &places),
            boxed(b"iprp", &properties),
            boxed(b"idat", &[&b"pict"[..], &payload].concat()),
        ];
        [
            boxed(b"ftyp", b"heic\0\0\0\0mif1heic"),
            versioned(b"meta", 0, &meta.concat()),
        ]
        .concat()
    }

    #[test]
    fn the_day_of_a_photo_is_found_within_its_container() {
        let mut exif = b"MM\0*\0\0\0\x08\0\x01\x87\x69\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0".to_vec();
        exif.extend(b"\0\x01\x90\x03\0\x02\0\0\0\x14\0\0\0\x2c\0\0\0\0");
        exif.extend(b"2025:03:14 10:15:22\0");
        let day = TakenOn {
            year: 2025,
            month: 3,
            day: 14,
        };
        assert_eq!(taken(&container(&exif)), Some(day));
    }

    #[test]
    fn a_container_without_such_data_says_no_day() {
        assert_eq!(taken(&container(b"II*\0")), None);
    }
}
