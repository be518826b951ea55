//! A card: what is known of one source before it is filed.

use coffre_format::{DocId, Hash};
use coffre_understand::propose::{Evidence, Media, Proposals, Whom, marks, propose};
use jiff::civil::Date;

use super::knowledge::Knowledge;
use super::looks::Looks;
use super::reader::{Inside, ReadFailure, ReadFile, Reader, Thumbnail};
use crate::document::{Source, SourceError, kind_of_bytes, read_whole};

/// The largest file that is read for its words; a larger one is filed unread.
const LARGEST: u64 = 256 * 1024 * 1024;
/// Files inside files inside files: how deep they have cards of their own.
const DEEPEST: usize = 4;

/// Something that is held already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Duplicate {
    /// The same bytes.
    Bytes(DocId),
    /// The same pages, scanned once more.
    Pages(DocId),
    /// An identity card of the same person that is still valid.
    Card(DocId, Date),
}

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
    let mut cards = Vec::new();
    let (bytes, size, sha256) = read_whole(source, LARGEST)?;
    let first = Found {
        source: source.clone(),
        name: name.to_owned(),
        bytes,
        size,
        sha256,
        inside: None,
        depth: 0,
    };
    let mut waiting = vec![first];
    while let Some(found) = waiting.pop() {
        let place = cards.len();
        let depth = found.depth;
        let (card, inside) = found.card(knowledge, reader);
        cards.push(card);
        // Last in, first out: what came inside stands behind it, in order.
        let further = inside.into_iter().rev().filter(|_| depth < DEEPEST);
        waiting.extend(further.filter(|one| !one.bytes.is_empty()).map(|one| Found {
            size: one.bytes.len() as u64,
            sha256: Hash::of(&one.bytes),
            source: Source::Bytes(one.bytes.clone()),
            name: one.name,
            bytes: Some(one.bytes),
            inside: Some(place),
            depth: depth + 1,
        }));
    }
    Ok(cards)
}

/// A file that was met and is to be read.
struct Found {
    source: Source,
    name: String,
    /// None where it is too large to be read.
    bytes: Option<Vec<u8>>,
    size: u64,
    sha256: Hash,
    inside: Option<usize>,
    depth: usize,
}

impl Found {
    fn card(self, knowledge: &Knowledge, reader: &mut dyn Reader) -> (Card, Vec<Inside>) {
        let read = match &self.bytes {
            Some(bytes) => reader.read(bytes, &self.name),
            None => Err(ReadFailure::TooLarge),
        };
        let start = self.bytes.as_deref().unwrap_or_default();
        let file_type = kind_of_bytes(&start[..start.len().min(8 * 1024)], &self.name);
        let (mut read, failure) = match read {
            Ok(read) => (read, None),
            // What cannot be read says so, and is not tried again.
            Err(failure) => {
                let by = Some(failure.read_field());
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

impl Knowledge {
    fn duplicates(&self, sha256: &Hash, looks: &Looks, proposals: &Proposals) -> Vec<Duplicate> {
        let mut found = Vec::new();
        if let Some(doc) = self.held.get(sha256) {
            found.push(Duplicate::Bytes(*doc));
        } else {
            let near = self.looks.iter().find(|(_, other)| looks.is_near(other));
            found.extend(near.map(|(doc, _)| Duplicate::Pages(*doc)));
        }
        let card = proposals
            .kind
            .best()
            .is_some_and(|guess| guess.value == "identity-card");
        if let Some(person) = proposals
            .people
            .best()
            .filter(|guess| card && guess.confidence >= 0.6)
            && let Whom::Party(id) = person.value.whom
            && let Some((doc, until)) = self.cards.get(&id).filter(|(_, until)| *until >= self.today)
        {
            found.push(Duplicate::Card(*doc, *until));
        }
        found
    }
}
