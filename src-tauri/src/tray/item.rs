//! One source in the tray, and how far it is.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use coffre_core::document::{Source, kind_of_bytes};
use coffre_core::intake::Card;
use coffre_core::terms::DocId;

use super::said::Said;
use crate::edge::unguessable;
use crate::error::Code;

/// Bytes of the start of a file that tell its type.
const START: usize = 8192;

/// Where a card is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Waiting for a person, or for "file".
    Waiting,
    /// Being sealed.
    Filing,
    /// The same bytes are held already.
    Held(DocId),
    /// Not filed, and why.
    Refused(Code),
}

/// What is known of the content.
#[derive(Clone)]
pub enum Content {
    /// Nobody has looked at it yet.
    Unread,
    /// It is being read.
    Reading,
    /// What was read, with the proposals.
    Read(Arc<Card>),
    /// Reading was stopped, or the file cannot be had; it can be filed by hand.
    NotRead,
}

/// One source.
#[derive(Clone)]
pub struct Item {
    /// Id, of this session.
    pub id: String,
    /// Where it is.
    pub source: Source,
    /// Name of the file.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// When the file was changed last, as it was put into the tray.
    pub changed: Option<SystemTime>,
    /// Type by content.
    pub file_type: String,
    /// What a person said about it.
    pub said: Said,
    /// Where the card is.
    pub stage: Stage,
    /// What is known of its content.
    pub content: Content,
    /// The item inside which it came.
    pub inside: Option<String>,
    /// The name under which pasted bytes are kept with the journal of the seat.
    pub(super) pasted: Option<String>,
    /// What was said in an earlier session of what is inside, by hash.
    pub(super) said_inside: BTreeMap<String, Said>,
    /// What is inside and was taken out of the tray, by hash.
    pub(super) gone_inside: BTreeSet<String>,
}

impl Item {
    /// A file.
    pub(crate) fn of_path(path: PathBuf, said: Said) -> Self {
        let name = name_of(&path);
        let meta = std::fs::metadata(&path).ok();
        let file_type = kind_of_bytes(&start_of(&path), &name);
        let size = meta.as_ref().map_or(0, std::fs::Metadata::len);
        let changed = meta.and_then(|meta| meta.modified().ok());
        Self {
            changed,
            said,
            ..Self::new(name, Source::Path(path), size, file_type)
        }
    }

    /// Bytes.
    pub(super) fn of_bytes(name: &str, bytes: Vec<u8>) -> Self {
        let file_type = kind_of_bytes(&bytes[..bytes.len().min(START)], name);
        let size = bytes.len() as u64;
        Self::new(name.to_owned(), Source::Bytes(bytes.into()), size, file_type)
    }

    fn new(name: String, source: Source, size: u64, file_type: String) -> Self {
        Self {
            id: unguessable(),
            source,
            name,
            size,
            changed: None,
            file_type,
            said: Said::default(),
            stage: Stage::Waiting,
            content: Content::Unread,
            inside: None,
            pasted: None,
            said_inside: BTreeMap::new(),
            gone_inside: BTreeSet::new(),
        }
    }

    /// What came inside another item, already read.
    pub(super) fn inner(card: Card, inside: String, said: Said) -> Self {
        Self {
            inside: Some(inside),
            said,
            content: Content::Unread,
            ..Self::new(
                card.name.clone(),
                card.source.clone(),
                card.size,
                card.file_type.clone(),
            )
        }
        .with(card)
    }

    /// The same, read.
    pub fn with(self, card: Card) -> Self {
        Self {
            content: Content::Read(Arc::new(card)),
            ..self
        }
    }

    /// What was read of it.
    pub fn card(&self) -> Option<&Card> {
        match &self.content {
            Content::Read(card) => Some(card),
            Content::Unread | Content::Reading | Content::NotRead => None,
        }
    }

    /// Hash of its bytes, once it was read.
    pub(super) fn hash(&self) -> Option<String> {
        self.card().map(|card| card.sha256.to_string())
    }

    /// Whether the file on disk still is the one that was put into the tray.
    pub fn is_unchanged(&self) -> bool {
        let Source::Path(path) = &self.source else {
            return false;
        };
        let meta = std::fs::symlink_metadata(path);
        meta.is_ok_and(|meta| {
            meta.is_file() && meta.len() == self.size && meta.modified().ok() == self.changed
        })
    }

    /// Whether its bytes can still be had.
    pub fn is_there(&self) -> bool {
        match &self.source {
            Source::Path(path) => path.is_file(),
            Source::Bytes(_) => true,
        }
    }
}

fn start_of(path: &Path) -> Vec<u8> {
    use std::io::Read as _;
    let mut start = Vec::new();
    if let Ok(file) = std::fs::File::open(path) {
        // What cannot be read here is refused when it is filed, with its reason.
        let _ = file.take(START as u64).read_to_end(&mut start);
    }
    start
}

pub(super) fn name_of(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
