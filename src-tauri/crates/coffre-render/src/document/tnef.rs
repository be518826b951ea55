//! `winmail.dat`: the wrapper in which Outlook sends attachments (MS-OXTNEF).

use encoding_rs::WINDOWS_1252;
use zeroize::Zeroizing;

use super::Document;
use crate::about::{About, MediaKind};
use crate::child::Child;
use crate::failure::ReadFailure;
use crate::limits::Limits;

/// The first four bytes.
pub(super) const SIGNATURE: [u8; 4] = [0x78, 0x9f, 0x3e, 0x22];

/// Attributes, type and number: an attachment begins, its name, its bytes.
const BEGINS: u32 = 0x0006_9002;
const TITLE: u32 = 0x0001_8010;
const DATA: u32 = 0x0006_800f;

pub(super) struct Tnef<'a> {
    attachments: Vec<(String, &'a [u8])>,
    about: About,
}

pub(super) fn open<'a>(bytes: &'a [u8], limits: &Limits) -> Result<Tnef<'a>, ReadFailure> {
    let mut rest = bytes.get(6..).ok_or(ReadFailure::Damaged)?;
    let mut attachments: Vec<(String, &[u8])> = Vec::new();
    // A file that is cut short has the attachments before the cut.
    while let Some((attribute, value, after)) = attribute(rest) {
        rest = after;
        if attribute == BEGINS {
            if attachments.len() >= limits.children as usize {
                return Err(ReadFailure::TooLarge);
            }
            attachments.push((String::new(), &[]));
        }
        match (attribute, attachments.last_mut()) {
            (TITLE, Some(last)) => {
                WINDOWS_1252
                    .decode(value)
                    .0
                    .trim_end_matches('\0')
                    .clone_into(&mut last.0);
            }
            (DATA, Some(last)) => last.1 = value,
            _ => {}
        }
    }
    Ok(Tnef {
        attachments,
        about: About::new(MediaKind::Tnef, 0),
    })
}

/// One attribute: its number, its value, and what comes after its checksum.
fn attribute(bytes: &[u8]) -> Option<(u32, &[u8], &[u8])> {
    let number = u32::from_le_bytes(bytes.get(1..5)?.try_into().ok()?);
    let length = u32::from_le_bytes(bytes.get(5..9)?.try_into().ok()?) as usize;
    let end = 9_usize.checked_add(length)?;
    Some((number, bytes.get(9..end)?, bytes.get(end + 2..)?))
}

impl Document for Tnef<'_> {
    fn about(&self) -> &About {
        &self.about
    }

    fn child(&mut self, place: u32) -> Result<Option<Child>, ReadFailure> {
        Ok(self.attachments.get(place as usize).map(|(name, bytes)| Child {
            name: name.clone(),
            bytes: Zeroizing::new(bytes.to_vec()),
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(number: u32, value: &[u8]) -> Vec<u8> {
        let length = u32::try_from(value.len()).expect("short").to_le_bytes();
        [&[2], &number.to_le_bytes()[..], &length, value, &[0, 0]].concat()
    }

    #[test]
    fn attachments_come_out_with_their_names() {
        let file = [
            SIGNATURE.to_vec(),
            vec![1, 0],
            piece(BEGINS, &[0; 14]),
            piece(TITLE, b"bail.pdf\0"),
            piece(DATA, b"%PDF-"),
        ]
        .concat();
        let mut opened = open(&file, &Limits::default()).expect("it opens");
        let child = opened.child(0).expect("it reads").expect("a child");
        assert_eq!(
            (child.name.as_str(), child.bytes.as_slice()),
            ("bail.pdf", b"%PDF-".as_slice())
        );
        assert!(opened.child(1).expect("it reads").is_none());
    }

    #[test]
    fn a_length_beyond_the_end_ends_the_list() {
        let mut file = [SIGNATURE.to_vec(), vec![1, 0], piece(BEGINS, &[])].concat();
        file.extend([2, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff]);
        assert_eq!(
            open(&file, &Limits::default())
                .expect("it opens")
                .attachments
                .len(),
            1
        );
    }
}
