//! A card: what is known of one source before it is filed.

use std::ops::Deref;
use std::sync::Arc;

use coffre_format::{DocId, Hash};
use coffre_understand::propose::{Evidence, Media, Proposals, marks, propose};
use jiff::civil::Date;

use super::duplicate::Duplicate;
use super::knowledge::Knowledge;
use super::looks::Looks;
use super::reader::{Inside, ReadFailure, ReadFile, Reader, Thumbnail};
use super::room::Room;
use super::words::cannot_value;
use crate::document::{Source, SourceError, kind_of_bytes, read_whole};

/// The largest file that is read for its words; a larger one is filed unread.
const LARGEST: u64 = 256 * 1024 * 1024;
/// Files inside files inside files: how deep they have cards of their own.
const DEEPEST: usize = 4;

/// Begins the names of what recognises pages.
const RECOGNISED: &str = "ocr";

/// One source in the tray.
#[derive(Clone)]
pub struct Card {
    /// Where it comes from.
    pub source: Source,
    /// The name of its file.
    pub name: String,
    /// Its size in bytes.
    pub size: u64,
    /// Hash of its bytes.
    pub sha256: Hash,
    /// Its type by content.
    pub file_type: String,
    /// What it holds.
    pub media: Media,
    /// Its pages; 0 where it was not read.
    pub pages: u32,
    /// The day on which a camera took it.
    pub photographed: Option<Date>,
    /// The first page, small.
    pub thumbnail: Option<Thumbnail>,
    /// Its words; of a scan that is not read whole yet only some, for the proposals.
    pub text: String,
    /// What read them, or why nothing can; none = not read whole yet.
    pub by: Option<String>,
    /// Pages, from 0, that were tried and have no words.
    pub unread: Vec<u32>,
    /// How its pages look.
    pub looks: Looks,
    /// What is proposed, with warnings.
    pub proposals: Proposals,
    /// The marks by which past choices for such documents are found.
    pub marks: Vec<String>,
    /// What of it is held already.
    pub duplicates: Vec<Duplicate>,
    /// Why it was not read, if it was not.
    pub failure: Option<ReadFailure>,
    /// The card, by its place in the same answer, inside which this one came.
    pub inside: Option<usize>,
}

impl Card {
    /// Whether its words were recognised on pictures of its pages.
    pub fn is_recognised(&self) -> bool {
        self.by.as_deref().is_some_and(|by| by.starts_with(RECOGNISED))
    }

    /// The document that is held already and has the same pages.
    pub fn near(&self) -> Option<DocId> {
        self.duplicates.iter().find_map(|one| match one {
            Duplicate::Pages(doc) => Some(*doc),
            Duplicate::Bytes(_) | Duplicate::Card(..) => None,
        })
    }

    /// Whether it stands for something that could not be taken out of the file that it is in: there is nothing to file.
    pub fn is_lost(&self) -> bool {
        self.size == 0 && self.failure.is_some()
    }
}

/// Reads a source and makes its card, then those of what came inside it.
///
/// # Errors
/// [`SourceError`] for a file that cannot be had at all. One that cannot be read has a card that says why.
pub fn look_at(
    source: &Source,
    name: &str,
    knowledge: &Knowledge,
    reader: &mut dyn Reader,
) -> Result<Vec<Card>, SourceError> {
    let (bytes, size, sha256) = read_whole(source, LARGEST)?;
    let first = Found {
        source: source.clone(),
        name: name.to_owned(),
        size,
        sha256,
        inside: None,
        depth: 0,
    };
    Ok(cards_of(first, bytes, knowledge, reader))
}

/// The cards of a document that lies in the vault, and of what came inside it. The first is not there to be filed: it has no
/// source.
pub(super) fn look_again(
    bytes: &[u8],
    name: &str,
    knowledge: &Knowledge,
    reader: &mut dyn Reader,
) -> Vec<Card> {
    let first = Found {
        source: Source::Bytes(Arc::default()),
        name: name.to_owned(),
        size: bytes.len() as u64,
        sha256: Hash::of(bytes),
        inside: None,
        depth: 0,
    };
    cards_of(first, Some(bytes), knowledge, reader)
}

/// Without bytes the first is too large to be read.
fn cards_of(
    first: Found,
    bytes: Option<impl Deref<Target = [u8]>>,
    knowledge: &Knowledge,
    reader: &mut dyn Reader,
) -> Vec<Card> {
    let mut room = Room::whole();
    let (card, inside) = first.card(bytes.as_deref(), knowledge, reader, &room);
    drop(bytes);
    let mut cards = vec![card];
    let mut waiting = Vec::new();
    put_before(&mut waiting, inside, (0, &cards[0], 0), &mut room);
    while let Some(next) = waiting.pop() {
        let (place, depth) = (cards.len(), next.found.depth);
        let (card, inside) = match next.bytes {
            Ok(bytes) => {
                let room = if depth < DEEPEST { room } else { Room::none() };
                next.found.card(Some(&bytes), knowledge, reader, &room)
            }
            Err(failure) => (next.found.lost(failure, knowledge), Vec::new()),
        };
        put_before(&mut waiting, inside, (place, &card, depth), &mut room);
        cards.push(card);
    }
    cards
}

/// What came inside a file and waits for its card.
struct Next {
    found: Found,
    bytes: Result<Arc<[u8]>, ReadFailure>,
}

/// Puts what came inside a card, at its place and depth, before all that waits. Last in, first out: it stands behind its card
/// then, in order.
fn put_before(
    waiting: &mut Vec<Next>,
    inside: Vec<Inside>,
    (place, card, depth): (usize, &Card, usize),
    room: &mut Room,
) {
    let mut next = Vec::new();
    for (number, one) in inside.into_iter().enumerate() {
        // A reader that heeds no room is held to it here. What is lost has a card too, so it takes its place.
        let bytes = match one.bytes {
            Ok(bytes) if room.take(bytes.len()) => Ok(bytes),
            Err(failure) if room.take(0) => Err(failure),
            Ok(_) | Err(_) => Err(ReadFailure::NotUnpacked),
        };
        if bytes.as_ref().is_ok_and(|bytes| bytes.is_empty()) {
            continue;
        }
        let over = bytes
            .as_ref()
            .is_err_and(|failure| *failure == ReadFailure::NotUnpacked);
        let held = bytes.as_deref().unwrap_or_default();
        let name = if one.name.is_empty() {
            format!("{} ({})", card.name, number + 1)
        } else {
            one.name
        };
        let sha256 = match &bytes {
            Ok(bytes) => Hash::of(bytes),
            // Nothing has these bytes; a name that no other piece has is enough.
            Err(_) => Hash::of(format!("{} {number}", card.sha256).as_bytes()),
        };
        let found = Found {
            source: Source::Bytes(bytes.clone().unwrap_or_default()),
            size: held.len() as u64,
            sha256,
            name,
            inside: Some(place),
            depth: depth + 1,
        };
        next.push(Next { found, bytes });
        if over {
            break;
        }
    }
    waiting.extend(next.into_iter().rev());
}

/// A file that was met and is to be read.
struct Found {
    source: Source,
    name: String,
    size: u64,
    sha256: Hash,
    inside: Option<usize>,
    depth: usize,
}

impl Found {
    /// Its card; without bytes it is too large to be read.
    fn card(
        self,
        bytes: Option<&[u8]>,
        knowledge: &Knowledge,
        reader: &mut dyn Reader,
        room: &Room,
    ) -> (Card, Vec<Inside>) {
        let read = match bytes {
            Some(bytes) => reader.read(bytes, &self.name, room),
            None => Err(ReadFailure::TooLarge),
        };
        self.carded(bytes.unwrap_or_default(), read, knowledge)
    }

    /// The card of what could not be taken out of the file that it is in.
    fn lost(self, failure: ReadFailure, knowledge: &Knowledge) -> Card {
        self.carded(&[], Err(failure), knowledge).0
    }

    fn carded(
        self,
        bytes: &[u8],
        read: Result<ReadFile, ReadFailure>,
        knowledge: &Knowledge,
    ) -> (Card, Vec<Inside>) {
        let file_type = kind_of_bytes(&bytes[..bytes.len().min(8 * 1024)], &self.name);
        let (mut read, failure) = match read {
            Ok(read) => (read, None),
            // What cannot be read says so, and is not tried again.
            Err(failure) => {
                let by = Some(cannot_value(failure));
                (
                    ReadFile {
                        by,
                        ..ReadFile::not_yet()
                    },
                    Some(failure),
                )
            }
        };
        let inside = std::mem::take(&mut read.inside);
        let evidence = Evidence {
            name: &self.name,
            media: read.media,
            pages: read.pages,
            text: &read.text,
            read_by: read.read_by,
            taken: read.taken,
        };
        let proposals = propose(&evidence, &knowledge.known, &knowledge.lessons, knowledge.today);
        let marks = marks(&evidence);
        let duplicates = knowledge.duplicates(&self.sha256, &read.looks, &proposals);
        let card = Card {
            source: self.source,
            name: self.name,
            size: self.size,
            sha256: self.sha256,
            file_type,
            media: read.media,
            pages: read.pages,
            photographed: read.taken,
            thumbnail: read.thumbnail,
            text: read.text,
            by: read.by,
            unread: read.unread,
            looks: read.looks,
            proposals,
            marks,
            duplicates,
            failure,
            inside: self.inside,
        };
        (card, inside)
    }
}
