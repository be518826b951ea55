//! Arguments of verbs about documents.

use std::path::PathBuf;

use clap::Args;

/// Arguments of `file`.
#[derive(Args)]
pub(crate) struct FileArgs {
    /// Files and folders
    #[arg(required = true)]
    pub(crate) paths: Vec<PathBuf>,
    /// Code of the kind; it says in which compartment the documents go
    #[arg(long)]
    pub(crate) kind: Option<String>,
    /// Compartment; a stricter one than the kind's, or a laxer one for who manages both
    #[arg(long = "in", value_name = "COMPARTMENT")]
    pub(crate) compartment: Option<String>,
    /// Dossier: its reference, words of its title, or the beginning of its id
    #[arg(long)]
    pub(crate) dossier: Option<String>,
    /// Party whom the documents concern: words of the name, or an id
    #[arg(long)]
    pub(crate) party: Vec<String>,
    /// The part of that party: seller, buyer, prospect …
    #[arg(long)]
    pub(crate) part: Option<String>,
    /// Title; for one file
    #[arg(long)]
    pub(crate) title: Option<String>,
    /// Date that the documents bear
    #[arg(long)]
    pub(crate) date: Option<String>,
    /// Last day of validity; not the end of retention
    #[arg(long)]
    pub(crate) valid_until: Option<String>,
    /// Tag
    #[arg(long)]
    pub(crate) tag: Vec<String>,
    /// The document of which this file is a new version
    #[arg(long, value_name = "DOCUMENT")]
    pub(crate) version_of: Option<String>,
    /// File bytes that the vault holds already once more
    #[arg(long)]
    pub(crate) again: bool,
    /// State the dated events that the documents make likely: a signed deed, the start of a mandate; what they do to
    /// deadlines is shown first
    #[arg(long)]
    pub(crate) confirm_events: bool,
    /// With --confirm-events: do not ask, whatever they do to deadlines
    #[arg(long, requires = "confirm_events")]
    pub(crate) yes: bool,
    /// Delete each original once its sealed copy was read back
    #[arg(long)]
    pub(crate) delete_source: bool,
    /// Leave the words of scans for `coffre read`, so that filing is quick
    #[arg(long)]
    pub(crate) read_later: bool,
}

/// Which part of a list.
#[derive(Args)]
pub(crate) struct PartOfList {
    /// At most so many
    #[arg(long, default_value_t = 50)]
    pub(crate) limit: u32,
    /// After so many
    #[arg(long, default_value_t = 0)]
    pub(crate) offset: u32,
}

/// Arguments of `ls`.
#[derive(Args)]
pub(crate) struct LsArgs {
    /// Of a dossier
    #[arg(long, group = "which")]
    pub(crate) dossier: Option<String>,
    /// That name a party
    #[arg(long, group = "which")]
    pub(crate) party: Option<String>,
    /// Of a kind
    #[arg(long, group = "which")]
    pub(crate) kind: Option<String>,
    /// In a compartment
    #[arg(long = "in", group = "which", value_name = "COMPARTMENT")]
    pub(crate) compartment: Option<String>,
    /// With a tag
    #[arg(long, group = "which")]
    pub(crate) tag: Option<String>,
    /// Without a kind or without a dossier
    #[arg(long, group = "which")]
    pub(crate) inbox: bool,
    /// In the bin
    #[arg(long, group = "which")]
    pub(crate) bin: bool,
    /// Changed by two people at once
    #[arg(long, group = "which")]
    pub(crate) concurrent: bool,
    /// Which part of the list.
    #[command(flatten)]
    pub(crate) part: PartOfList,
}

/// Arguments of `search`.
#[derive(Args)]
pub(crate) struct SearchArgs {
    /// Words and filters
    #[arg(required = true)]
    pub(crate) words: Vec<String>,
    /// Newest first instead of best first
    #[arg(long)]
    pub(crate) by_date: bool,
    /// Which part of the answer.
    #[command(flatten)]
    pub(crate) part: PartOfList,
}

/// Arguments of `show`.
#[derive(Args)]
pub(crate) struct ShowArgs {
    /// The beginning of the document's id
    pub(crate) document: String,
    /// Everything that was said about it, too
    #[arg(long)]
    pub(crate) history: bool,
}

/// Arguments of `cat`.
#[derive(Args)]
pub(crate) struct CatArgs {
    /// The beginning of the document's id
    pub(crate) document: String,
    /// An earlier version, by its id
    #[arg(long)]
    pub(crate) version: Option<String>,
}

/// Arguments of `text`.
#[derive(Args)]
pub(crate) struct TextArgs {
    /// The beginning of the document's id
    pub(crate) document: String,
}

/// Arguments of `page`.
#[derive(Args)]
pub(crate) struct PageArgs {
    /// The beginning of the document's id
    pub(crate) document: String,
    /// Which page, from 1
    pub(crate) page: u32,
    /// New file for the picture, in PNG
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
    /// Pixels across
    #[arg(long, default_value_t = 1240, value_parser = clap::value_parser!(u32).range(16..=10_000))]
    pub(crate) width: u32,
}

/// Arguments of `read`.
#[derive(Args)]
pub(crate) struct ReadArgs {
    /// At most so many documents
    #[arg(long)]
    pub(crate) most: Option<u32>,
    /// Only say how much waits, and how long it will take
    #[arg(long)]
    pub(crate) estimate: bool,
}

/// Arguments of `export`.
#[derive(Args)]
pub(crate) struct ExportArgs {
    /// The beginnings of documents' ids
    #[arg(required = true)]
    pub(crate) documents: Vec<String>,
    /// Recipient: who gets them
    #[arg(long, value_name = "RECIPIENT")]
    pub(crate) to: String,
    /// Purpose: what for
    #[arg(long)]
    pub(crate) purpose: String,
    /// Legal basis
    #[arg(long)]
    pub(crate) basis: Option<String>,
    /// How they travel: mail, hand, portal …
    #[arg(long)]
    pub(crate) channel: Option<String>,
    /// New folder for the documents and what proves them
    #[arg(long, value_name = "FOLDER")]
    pub(crate) out: PathBuf,
}

/// Arguments of `mv`.
#[derive(Args)]
pub(crate) struct MvArgs {
    /// The beginning of the document's id
    #[arg(required_unless_present = "left_behind")]
    pub(crate) document: Option<String>,
    /// The compartment
    #[arg(required_unless_present = "left_behind")]
    pub(crate) compartment: Option<String>,
    /// List what others did to a document while it was moved; moving it again brings that along
    #[arg(long, conflicts_with_all = ["document", "compartment"])]
    pub(crate) left_behind: bool,
}

/// Arguments of `tag`.
#[derive(Args)]
pub(crate) struct TagArgs {
    /// The beginnings of documents' ids
    #[arg(required = true)]
    pub(crate) documents: Vec<String>,
    /// Add a tag
    #[arg(long, value_name = "TAG")]
    pub(crate) add: Vec<String>,
    /// Take a tag off
    #[arg(long, value_name = "TAG")]
    pub(crate) remove: Vec<String>,
    /// New title
    #[arg(long)]
    pub(crate) title: Option<String>,
    /// New kind; the document stays in its compartment
    #[arg(long)]
    pub(crate) kind: Option<String>,
    /// Date that they bear
    #[arg(long)]
    pub(crate) date: Option<String>,
    /// Last day of validity
    #[arg(long)]
    pub(crate) valid_until: Option<String>,
    /// Put into a dossier
    #[arg(long)]
    pub(crate) dossier: Vec<String>,
    /// Take out of a dossier
    #[arg(long)]
    pub(crate) not_dossier: Vec<String>,
    /// Name a party
    #[arg(long)]
    pub(crate) party: Vec<String>,
    /// The part of that party
    #[arg(long)]
    pub(crate) part: Option<String>,
}

/// Arguments of `bin`.
#[derive(Args)]
pub(crate) struct BinArgs {
    /// The beginnings of documents' ids
    #[arg(required = true)]
    pub(crate) documents: Vec<String>,
    /// Take them out of the bin
    #[arg(long)]
    pub(crate) restore: bool,
}

/// Arguments of `due`.
#[derive(Args)]
pub(crate) struct DueArgs {
    /// Days to look ahead
    #[arg(long, default_value_t = 90)]
    pub(crate) days: u32,
    /// Those whose deadline is unknown, because an event is missing
    #[arg(long, group = "queue")]
    pub(crate) unknown: bool,
    /// The questions whose answers settle unknown deadlines, those that settle most first
    #[arg(long, group = "queue")]
    pub(crate) questions: bool,
    /// Why this document is kept until when
    #[arg(long, group = "queue", value_name = "DOCUMENT")]
    pub(crate) why: Option<String>,
    /// Those whose rules contradict each other
    #[arg(long, group = "queue")]
    pub(crate) conflict: bool,
    /// Those whose validity ends in that time; not a retention date
    #[arg(long, group = "queue")]
    pub(crate) validity: bool,
    /// Which part of the list.
    #[command(flatten)]
    pub(crate) part: PartOfList,
}
