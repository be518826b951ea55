//! Pictures that were made to do harm.

use std::io::Write as _;

use super::{Hostile, hostile};

fn encoded(format: image::ImageFormat) -> Vec<u8> {
    let mut file = std::io::Cursor::new(Vec::new());
    let picture = image::RgbImage::from_fn(64, 64, |x, y| image::Rgb([(x * 4) as u8, (y * 4) as u8, 9]));
    picture.write_to(&mut file, format).expect("memory takes it");
    file.into_inner()
}

pub(super) fn small_png() -> Vec<u8> {
    encoded(image::ImageFormat::Png)
}

pub(super) fn small_jpeg() -> Vec<u8> {
    encoded(image::ImageFormat::Jpeg)
}

/// A PNG that says these sizes and holds these bytes of pixels, packed.
fn png(width: u32, height: u32, color: u8, packed: &[u8]) -> Vec<u8> {
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut chunk = |name: &[u8; 4], bytes: &[u8]| {
        file.extend(u32::try_from(bytes.len()).expect("short").to_be_bytes());
        let body = [name.as_slice(), bytes].concat();
        let mut sum = flate2::Crc::new();
        sum.update(&body);
        file.extend(body);
        file.extend(sum.sum().to_be_bytes());
    };
    let head = [
        &width.to_be_bytes()[..],
        &height.to_be_bytes(),
        &[8, color, 0, 0, 0],
    ]
    .concat();
    chunk(b"IHDR", &head);
    chunk(b"IDAT", packed);
    chunk(b"IEND", &[]);
    file
}

fn zeros(count: usize) -> Vec<u8> {
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    let block = vec![0; 1 << 20];
    for _ in 0..count >> 20 {
        encoder.write_all(&block).expect("memory takes it");
    }
    encoder.finish().expect("memory takes it")
}

/// Tag, type, count and value of an entry of a TIFF directory.
type Entry = (u16, u16, u32, u32);

/// A TIFF of directories and the place of the next after each.
fn tiff(directories: &[(&[Entry], u32)]) -> Vec<u8> {
    let mut file = b"II*\0\x08\0\0\0".to_vec();
    for (entries, next) in directories {
        file.extend(u16::try_from(entries.len()).expect("few").to_le_bytes());
        for (tag, kind, count, value) in *entries {
            file.extend(tag.to_le_bytes());
            file.extend(kind.to_le_bytes());
            file.extend(count.to_le_bytes());
            file.extend(value.to_le_bytes());
        }
        file.extend(next.to_le_bytes());
    }
    file
}

/// A box of an ISO file.
fn iso(name: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let length = u32::try_from(body.len() + 8).expect("short");
    [&length.to_be_bytes()[..], name, body].concat()
}

pub(super) fn all() -> Vec<Hostile> {
    let page = |width: u32, height: u32| {
        vec![
            (256, 4, 1, width),
            (257, 4, 1, height),
            (258, 3, 1, 1),
            (259, 3, 1, 4),
            (262, 3, 1, 0),
            (273, 4, 1, 8),
            (277, 3, 1, 1),
            (278, 4, 1, height),
            (279, 4, 1, 4),
        ]
    };
    let small = page(8, 8);
    let large = page(4_000_000_000, 4_000_000_000);
    let head = iso(b"ftyp", b"heic\0\0\0\0mif1heic");
    let deep = (0..5000).fold(Vec::new(), |inner, _| {
        iso(b"meta", &[&[0; 4][..], &inner].concat())
    });
    let mut long = head.clone();
    long.extend([0, 0, 0, 1]);
    long.extend(b"meta");
    long.extend([0xff; 16]);
    let gif = |width: u16, height: u16, frames: usize| {
        let mut file = b"GIF89a".to_vec();
        file.extend(width.to_le_bytes());
        file.extend(height.to_le_bytes());
        file.extend([0x80, 0, 0, 0, 0, 0, 255, 255, 255]);
        for _ in 0..frames {
            file.push(0x2c);
            file.extend([0; 4]);
            file.extend(width.to_le_bytes());
            file.extend(height.to_le_bytes());
            file.extend([0, 2, 2, 0x44, 1, 0]);
        }
        file.push(0x3b);
        file
    };
    let mut bmp = vec![0; 54];
    bmp[..2].copy_from_slice(b"BM");
    bmp[14] = 40;
    bmp[18..22].copy_from_slice(&i32::MAX.to_le_bytes());
    bmp[22..26].copy_from_slice(&i32::MIN.to_le_bytes());
    bmp[26..30].copy_from_slice(&[1, 0, 24, 0]);
    let mut jpeg = small_jpeg();
    if let Some(place) = jpeg.windows(2).position(|pair| pair == [0xff, 0xc0]) {
        jpeg[place + 5..place + 9].copy_from_slice(&[0xff; 4]);
    }
    vec![
        hostile(
            "a PNG that says 60,000 times 60,000",
            png(60_000, 60_000, 6, &zeros(1 << 20)),
        ),
        hostile(
            "a PNG of 11,000 times 11,000 in colour",
            png(11_000, 11_000, 2, &zeros(364 << 20)),
        ),
        hostile(
            "a PNG with fewer pixels than it says",
            png(5_000, 5_000, 6, &zeros(1 << 20)),
        ),
        hostile("a PNG of no size", png(0, 0, 6, &zeros(0))),
        hostile("a JPEG that says 65,535 times 65,535", jpeg),
        hostile("a GIF of 65,535 times 65,535", gif(65_535, 65_535, 1)),
        hostile("a GIF of 50,000 frames", gif(9_000, 9_000, 50_000)),
        hostile("a BMP of negative size", bmp),
        hostile("a TIFF whose directory names itself", tiff(&[(&small, 8)])),
        hostile(
            "a TIFF of two directories in a circle",
            tiff(&[(&small, 8 + 6 + 108), (&small, 8)]),
        ),
        hostile("a TIFF of four billion times four billion", tiff(&[(&large, 0)])),
        hostile(
            "a TIFF with four billion values in an entry",
            tiff(&[(&[(256, 4, u32::MAX, 8), (257, 4, 1, 8)], 0)]),
        ),
        hostile("a HEIC without boxes", head.clone()),
        hostile("a HEIC of boxes 5,000 deep", [head, deep].concat()),
        hostile("a HEIC whose box is longer than numbers go", long),
    ]
}
