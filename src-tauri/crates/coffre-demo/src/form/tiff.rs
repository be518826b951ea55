//! Multi-page TIFF, group 4 or LZW, as an older copier writes it.

use weezl::BitOrder;
use weezl::encode::Encoder;

use super::ifd::{Value, directory, header};
use super::scan;
use crate::dice::Dice;
use crate::ink::Page;
use crate::raster::Picture;

/// The compression of a TIFF file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Packing {
    Group4,
    Lzw,
}

/// Scans pages into one TIFF file, 200 dots an inch.
pub(crate) fn scanned(pages: &[Page], packing: Packing, date: jiff::civil::Date, dice: &mut Dice) -> Vec<u8> {
    let mut file = header();
    for (number, page) in pages.iter().enumerate() {
        let picture = scan::bilevel(page, dice);
        let (code, photometric, bytes) = match packing {
            // Group 4 codes white as 0; the LZW rows have a set bit for white.
            Packing::Group4 => (4, 0, scan::pack(&picture)),
            Packing::Lzw => (5, 1, lzw(&picture)),
        };
        let offset = file.len() as u32;
        let entries = |data: u32| {
            vec![
                (254, Value::Long(2)),
                (256, Value::Long(picture.width as u32)),
                (257, Value::Long(picture.height as u32)),
                (258, Value::Short(1)),
                (259, Value::Short(code)),
                (262, Value::Short(photometric)),
                (273, Value::Offset(data)),
                (277, Value::Short(1)),
                (278, Value::Long(picture.height as u32)),
                (279, Value::Long(bytes.len() as u32)),
                (282, Value::Rational(vec![(200, 1)])),
                (283, Value::Rational(vec![(200, 1)])),
                (296, Value::Short(2)),
                (
                    306,
                    Value::Ascii(format!(
                        "{:04}:{:02}:{:02} 09:12:00",
                        date.year(),
                        date.month(),
                        date.day()
                    )),
                ),
            ]
        };
        let size = directory(&entries(0), offset, 0).len() as u32;
        let end = offset + size + bytes.len() as u32;
        let next = if number + 1 == pages.len() {
            0
        } else {
            end + end % 2
        };
        file.extend(directory(&entries(offset + size), offset, next));
        file.extend(&bytes);
        if file.len() % 2 == 1 {
            file.push(0);
        }
    }
    file
}

fn lzw(picture: &Picture) -> Vec<u8> {
    let rows: Vec<u8> = picture
        .pixels
        .chunks(picture.width)
        .flat_map(|line| {
            line.chunks(8).map(|eight| {
                eight
                    .iter()
                    .enumerate()
                    .fold(0, |byte, (n, &p)| byte | ((p & 1) << (7 - n)))
            })
        })
        .collect();
    Encoder::with_tiff_size_switch(BitOrder::Msb, 8)
        .encode(&rows)
        .expect("every byte is a symbol of eight bits")
}
