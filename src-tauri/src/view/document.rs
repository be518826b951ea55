//! Documents: lists and one of them.

use coffre_core::terms;
use coffre_core::vault::Vault;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    AlsoOn, Coded, DeadlineView, HistoryLine, Participant, PersonName, Place, ProposedEvent, ReadView, Why,
};

/// Which list.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(tag = "of", rename_all = "kebab-case", deny_unknown_fields)]
pub enum ListOf {
    /// Everything, newest first.
    Recent,
    /// A dossier.
    Dossier {
        /// Its id.
        id: String,
    },
    /// What names a party.
    Party {
        /// Its id.
        id: String,
    },
    /// A kind.
    Kind {
        /// Its code.
        code: String,
    },
    /// A compartment.
    Place {
        /// Its id.
        id: String,
    },
    /// A tag.
    Tag {
        /// The tag.
        tag: String,
    },
    /// Without a kind or without a dossier.
    Inbox,
    /// Retention ends within so many days, what is overdue first.
    Due {
        /// Days from today.
        days: u32,
    },
    /// Validity ends within so many days. Not a retention date.
    Expiring {
        /// Days from today.
        days: u32,
    },
    /// An event is missing that starts the clock.
    UnknownDeadline,
    /// Rules contradict each other.
    Conflict,
    /// Two people changed it at once.
    Concurrent,
    /// The bin.
    Binned,
}

/// A document in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DocumentRow {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Name of the file as it was filed.
    pub file_name: String,
    /// Type by content: `pdf`, `jpg`, `docx` …
    pub file_type: String,
    /// Kind.
    pub kind: Option<Coded>,
    /// Whether it is an identity document: blurred until pressed.
    pub identity: bool,
    /// Compartment.
    pub place: Place,
    /// Date that it bears.
    pub date: Option<String>,
    /// Last day of its validity; not the end of its retention.
    pub valid_until: Option<String>,
    /// End of its retention.
    pub deadline: DeadlineView,
    /// Bytes.
    pub size: u64,
    /// When it was filed.
    pub filed_at: String,
    /// Who filed it.
    pub filed_by: PersonName,
    /// Whether it is in the bin.
    pub binned: bool,
    /// Whether two people changed it at once.
    pub concurrent: bool,
}

impl DocumentRow {
    /// A row of the index.
    pub fn of(vault: &Vault, row: &terms::DocumentRow) -> Self {
        Self {
            id: row.id.clone(),
            title: row.title.clone(),
            file_name: row.file_name.clone(),
            file_type: row.file_type.clone(),
            kind: row.kind.as_deref().map(|code| Coded::kind(vault, code)),
            identity: row.category.as_deref() == Some("identity"),
            place: Place::parse(vault, &row.compartment),
            date: row.doc_date.map(|date| date.to_string()),
            valid_until: row.valid_until.map(|date| date.to_string()),
            deadline: deadline_view(&row.deadline),
            size: row.size,
            filed_at: row.filed_at.to_string(),
            filed_by: PersonName::parse(vault, &row.filed_by),
            binned: row.binned,
            concurrent: row.concurrent,
        }
    }
}

/// The end of retention as a row holds it.
pub(crate) fn deadline_view(deadline: &terms::Deadline) -> DeadlineView {
    match deadline {
        terms::Deadline::On(date) => DeadlineView::On {
            date: date.to_string(),
        },
        terms::Deadline::Conflict => DeadlineView::Conflict,
        terms::Deadline::Never => DeadlineView::Never,
        // What a newer index says and this window cannot show is a question for a person.
        _ => DeadlineView::Unknown,
    }
}

/// A window of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct DocumentList {
    /// How many documents the list holds.
    pub total: u64,
    /// How many come before this window.
    pub offset: u32,
    /// The window.
    pub rows: Vec<DocumentRow>,
}

/// A version of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Version {
    /// Id.
    pub id: String,
    /// Name of its file.
    pub file_name: String,
    /// Bytes.
    pub size: u64,
    /// When it was filed.
    pub filed_at: String,
    /// Who filed it.
    pub filed_by: PersonName,
    /// Whether no other version follows it.
    pub current: bool,
}

/// A dated fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Fact {
    /// The event.
    pub event: Coded,
    /// The day; none where it was taken back.
    pub date: Option<String>,
}

/// A dossier in which a document lies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct TaggedDossier {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Reference in the agency's other software.
    pub reference: String,
}

/// A document named by its title.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct NamedDocument {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
}

/// What is proposed for a document without a kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct OfferView {
    /// The kind.
    pub kind: Coded,
    /// The dossier, where the document lies in none.
    pub dossier: Option<NamedDossier>,
    /// The date, where it says none.
    pub date: Option<String>,
}

/// A dossier named by its title.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct NamedDossier {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
}

/// The documents that came with a document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Attachments {
    /// Those inside which it came.
    pub of: Vec<NamedDocument>,
    /// Those that came inside it.
    pub inside: Vec<NamedDocument>,
}

/// A piece that stays inside a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct LeftView {
    /// Its name.
    pub name: String,
    /// Why; the page has the sentence.
    pub why: String,
}

/// A document with what is around it. Nothing is opened for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DocumentFull {
    /// The document.
    pub row: DocumentRow,
    /// Its versions, oldest first.
    pub versions: Vec<Version>,
    /// The dossiers in which it lies.
    pub dossiers: Vec<TaggedDossier>,
    /// The parties that it names, with their parts.
    pub parties: Vec<Participant>,
    /// The part of its person, said of a document that names none.
    pub part: Option<String>,
    /// What it states of its validity: a last day, or `unlimited`.
    pub valid: Option<String>,
    /// What came inside it, and inside what it came: mails, archives and their pieces.
    pub attachments: Attachments,
    /// What stays inside it until somebody has looked at it.
    pub left: Vec<LeftView>,
    /// How far its words are known.
    pub words: ReadView,
    /// What is proposed for it, where it has no kind.
    pub offer: Option<OfferView>,
    /// Its tags.
    pub tags: Vec<String>,
    /// Dated facts about it.
    pub facts: Vec<Fact>,
    /// Why it is kept until when.
    pub why: Option<Why>,
    /// Events that it makes likely and that its dossiers do not know.
    pub proposals: Vec<ProposedEvent>,
    /// The other computers that have all of it; none where it is only here so far.
    pub also_on: Vec<AlsoOn>,
    /// Where it may be moved.
    pub may_move_to: Vec<Place>,
}

/// A field of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum FieldName {
    /// Title.
    Title,
    /// Code of the kind.
    Kind,
    /// Date that it bears.
    Date,
    /// Last day of its validity, or `unlimited`.
    Valid,
    /// The part that its person plays.
    Part,
}

/// A change to documents.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(tag = "change", rename_all = "kebab-case", deny_unknown_fields)]
pub enum DocumentChange {
    /// Sets a field, or takes its value away.
    Field {
        /// Its name.
        name: FieldName,
        /// Its value.
        value: Option<String>,
    },
    /// Sets a tag.
    Tag {
        /// The tag.
        tag: String,
    },
    /// Takes a tag off.
    Untag {
        /// The tag.
        tag: String,
    },
    /// Lays it into a dossier.
    IntoDossier {
        /// Id of the dossier.
        dossier: String,
    },
    /// Links it to a party.
    Party {
        /// Id of the party.
        party: String,
        /// Code of the part that the party plays.
        part: String,
    },
    /// Takes it out of a dossier or off a party.
    Unlink {
        /// Id of the dossier or party.
        from: String,
    },
    /// Somebody looked at what stays inside it.
    Looked,
}

/// Something that went between the agency and somebody outside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "of", rename_all = "kebab-case")]
pub enum CommunicationLine {
    /// A mail or letter that was filed.
    Filed {
        /// The document.
        row: Box<DocumentRow>,
    },
    /// What left, as the log says.
    Left {
        /// The line of the log.
        line: HistoryLine,
    },
}
