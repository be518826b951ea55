//! ZIP archives: their members are documents.

use std::io::{Cursor, Read as _};

use zeroize::Zeroizing;
use zip::ZipArchive;
use zip::result::ZipError;

use super::{Document, office};
use crate::about::{About, MediaKind};
use crate::child::Child;
use crate::failure::ReadFailure;
use crate::limits::Limits;

/// An archive this small may grow freely up to this size.
const FREE_GROWTH: u64 = 16 << 20;

pub(super) struct Archive<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    about: About,
    members: Vec<usize>,
    room: u64,
    limits: &'a Limits,
}

/// The kind of an archive: an office document, or files.
pub(super) fn kind(bytes: &[u8]) -> MediaKind {
    ZipArchive::new(Cursor::new(bytes))
        .ok()
        .and_then(|archive| office::kind(&archive))
        .unwrap_or(MediaKind::Zip)
}

pub(super) fn open<'a>(bytes: &'a [u8], limits: &'a Limits) -> Result<Archive<'a>, ReadFailure> {
    let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ReadFailure::Damaged)?;
    let members: Vec<usize> = (0..archive.len())
        .filter(|place| {
            archive
                .name_for_index(*place)
                .is_some_and(|name| name.is_ok_and(|name| is_document(&name)))
        })
        .collect();
    Ok(Archive {
        archive,
        about: About::new(MediaKind::Zip, 0),
        members,
        room: (bytes.len() as u64)
            .saturating_mul(limits.growth)
            .max(FREE_GROWTH)
            .min(limits.all_children),
        limits,
    })
}

/// Neither a folder nor what operating systems leave in archives.
fn is_document(name: &str) -> bool {
    let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
    !last.is_empty()
        && !name.starts_with("__MACOSX/")
        && !matches!(last, ".DS_Store" | "Thumbs.db" | "desktop.ini")
}

impl Document for Archive<'_> {
    fn about(&self) -> &About {
        &self.about
    }

    fn child(&mut self, place: u32) -> Result<Option<Child>, ReadFailure> {
        let Some(member) = self.members.get(place as usize) else {
            return Ok(None);
        };
        if place >= self.limits.children {
            return Err(ReadFailure::TooLarge);
        }
        let file = self.archive.by_index(*member).map_err(|error| cause(&error))?;
        let name = file.name().map_err(|error| cause(&error))?.into_owned();
        let most = self.room.min(self.limits.child);
        let mut bytes = Zeroizing::new(Vec::new());
        file.take(most + 1)
            .read_to_end(&mut bytes)
            .map_err(|_| ReadFailure::Damaged)?;
        let length = bytes.len() as u64;
        if length > most {
            return Err(ReadFailure::TooLarge);
        }
        self.room -= length;
        Ok(Some(Child { name, bytes }))
    }
}

fn cause(error: &ZipError) -> ReadFailure {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => ReadFailure::Encrypted,
        ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_) => {
            ReadFailure::Unsupported
        }
        _ => ReadFailure::Damaged,
    }
}
