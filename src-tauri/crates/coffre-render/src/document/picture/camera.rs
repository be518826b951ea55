//! The day on which a camera took a photo: one field of its EXIF data, which is laid out as a TIFF file (CIPA DC-008).

use crate::about::TakenOn;

/// The entry of the main directory that says where the directory of the photo lies.
const DETAILS: u16 = 0x8769;
/// `DateTimeOriginal`, `2025:03:14 10:15:22`.
const TAKEN: u16 = 0x9003;
/// The types of these two entries.
const LONG: u16 = 4;
const ASCII: u16 = 2;
/// Bytes of an entry.
const ENTRY: usize = 12;

/// The day that EXIF data say. None where they are damaged: a photo is shown all the same.
pub(super) fn day(exif: &[u8]) -> Option<TakenOn> {
    let exif = Exif::of(exif.strip_prefix(b"Exif\0\0").unwrap_or(exif))?;
    let main = exif.long(4)?;
    let details = exif.long(exif.entry(main, DETAILS, LONG)? + 8)?;
    let taken = exif.long(exif.entry(details, TAKEN, ASCII)? + 8)?;
    on(exif.bytes(taken, 10)?)
}

/// `2025:03:14`; a camera that was never set writes spaces or zeros.
fn on(text: &[u8]) -> Option<TakenOn> {
    let mut parts = str::from_utf8(text).ok()?.split([':', '-']);
    let mut part = |length: usize| {
        let digits = |part: &&str| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
        parts.next().filter(digits)
    };
    let (year, month, day) = (part(4)?, part(2)?, part(2)?);
    let on = TakenOn {
        year: year.parse().ok()?,
        month: month.parse().ok()?,
        day: day.parse().ok()?,
    };
    (on.month > 0 && on.day > 0).then_some(on)
}

/// Bytes in which every place comes from a stranger.
struct Exif<'a> {
    bytes: &'a [u8],
    big: bool,
}

impl<'a> Exif<'a> {
    fn of(bytes: &'a [u8]) -> Option<Self> {
        let big = match bytes.get(..4)? {
            b"II*\0" => false,
            b"MM\0*" => true,
            _ => return None,
        };
        Some(Self { bytes, big })
    }

    fn bytes(&self, at: usize, length: usize) -> Option<&'a [u8]> {
        self.bytes.get(at..at.checked_add(length)?)
    }

    fn short(&self, at: usize) -> Option<u16> {
        let bytes = self.bytes(at, 2)?.try_into().ok()?;
        Some(if self.big {
            u16::from_be_bytes(bytes)
        } else {
            u16::from_le_bytes(bytes)
        })
    }

    fn long(&self, at: usize) -> Option<usize> {
        let bytes = self.bytes(at, 4)?.try_into().ok()?;
        let long = if self.big {
            u32::from_be_bytes(bytes)
        } else {
            u32::from_le_bytes(bytes)
        };
        usize::try_from(long).ok()
    }

    /// Where the entry of a directory with this tag and type lies.
    fn entry(&self, directory: usize, tag: u16, kind: u16) -> Option<usize> {
        let count = usize::from(self.short(directory)?);
        let entries = (0..count).map_while(|place| directory.checked_add(2 + place * ENTRY));
        let fits = |at: &usize| self.short(*at) == Some(tag) && self.short(*at + 2) == Some(kind);
        entries
            .take_while(|at| self.bytes(*at, ENTRY).is_some())
            .find(fits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// EXIF data in either order of bytes, with this text as the time.
    fn exif(big: bool, text: &[u8]) -> Vec<u8> {
        let short = |value: u16| {
            if big {
                value.to_be_bytes()
            } else {
                value.to_le_bytes()
            }
        };
        let long = |value: u32| {
            if big {
                value.to_be_bytes()
            } else {
                value.to_le_bytes()
            }
        };
        let directory = |tag, kind, count, value| {
            [
                &short(1)[..],
                &short(tag),
                &short(kind),
                &long(count),
                &long(value),
                &long(0),
            ]
            .concat()
        };
        let head: &[u8] = if big { b"MM\0*" } else { b"II*\0" };
        let length = u32::try_from(text.len()).expect("short");
        [
            head,
            &long(8),
            &directory(DETAILS, LONG, 1, 26),
            &directory(TAKEN, ASCII, length, 44),
            text,
        ]
        .concat()
    }

    const DAY: TakenOn = TakenOn {
        year: 2025,
        month: 3,
        day: 14,
    };

    #[test]
    fn both_orders_of_bytes_say_the_day() {
        for big in [false, true] {
            assert_eq!(day(&exif(big, b"2025:03:14 10:15:22\0")), Some(DAY));
        }
    }

    #[test]
    fn the_mark_that_some_files_keep_before_the_data_is_passed_over() {
        let marked = [&b"Exif\0\0"[..], &exif(true, b"2025:03:14 10:15:22\0")].concat();
        assert_eq!(day(&marked), Some(DAY));
    }

    #[test]
    fn a_clock_that_was_never_set_says_no_day() {
        for text in [
            &b"0000:00:00 00:00:00\0"[..],
            b"    :  :     :  :  \0",
            b"2025:3:14 10:15:22\0\0",
        ] {
            assert_eq!(day(&exif(false, text)), None);
        }
    }

    #[test]
    fn data_cut_short_anywhere_say_no_day() {
        let whole = exif(false, b"2025:03:14");
        for length in 0..whole.len() {
            assert_eq!(day(&whole[..length]), None, "{length} bytes");
        }
    }

    #[test]
    fn places_at_the_end_of_numbers_say_no_day() {
        let mut far = exif(false, b"2025:03:14 10:15:22\0");
        for place in [4, 18, 36] {
            let kept = far[place..place + 4].to_vec();
            far[place..place + 4].fill(0xff);
            assert_eq!(day(&far), None);
            far[place..place + 4].copy_from_slice(&kept);
        }
    }
}
