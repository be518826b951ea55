//! The state of the house.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{HealthView, NamedDocument, PersonName, Place, TaggedDossier};

/// Something that was noticed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Finding {
    /// Stable code; the page has the sentence.
    pub code: String,
    /// How many of it.
    pub count: u32,
}

/// A computer and when it was last heard of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Colleague {
    /// Whose.
    pub person: PersonName,
    /// First letters of the seat.
    pub seat: String,
    /// What the computer is called; none where it never said so.
    pub computer: Option<String>,
    /// Moment of its newest entry, as that computer says.
    pub last_heard: Option<String>,
    /// Days since then.
    pub days: Option<i64>,
}

/// How deep a check goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum CheckLevelWord {
    /// Names, presence and sizes.
    Names,
    /// All hashes and signatures.
    Hashes,
    /// Everything, opened with the own keys.
    Content,
}

/// One thing that a check found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CheckLine {
    /// Code: `missing`, `damaged`, `unreadable`, `size`, `not-signed`, `content`, `unnamed`, `stray`, `not-here`.
    pub fault: String,
    /// Whether something signed cannot be read.
    pub loss: bool,
    /// Name of the sealed file; says nothing of its content.
    pub file: String,
}

/// What a check saw.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckDone {
    /// When it ended.
    pub at: String,
    /// How deep it went.
    pub level: CheckLevelWord,
    /// Whether it was stopped before the end.
    pub stopped: bool,
    /// Whether nothing signed is lost.
    pub whole: bool,
    /// Files that were looked at.
    pub files: u64,
    /// Bytes that were read.
    pub bytes: u64,
    /// What was found, at most two hundred.
    pub findings: Vec<CheckLine>,
    /// How many there are.
    pub found: u64,
    /// Compartments whose documents were not looked for: closed, or not this person's to read.
    #[serde(default)]
    pub unseen: u32,
}

/// A second copy that was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupDone {
    /// When it ended.
    pub at: String,
    /// Where, to be shown.
    pub shown: String,
    /// Files that were copied.
    pub copied: u64,
    /// Files that were there already.
    pub known: u64,
    /// Damaged files of the copy that are whole again.
    #[serde(default)]
    pub replaced: u64,
    /// Files that are damaged or cannot be read, not copied.
    pub damaged: u64,
    /// Files that the place of the copy refused.
    #[serde(default)]
    pub refused: u64,
    /// Files that are in the cloud and not on this computer.
    pub not_here: u64,
}

/// What healing did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct HealDone {
    /// Files that are whole again.
    pub healed: u64,
    /// Files that no copy had.
    pub lost: u64,
}

/// Why something waits to be adopted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum AsideWhy {
    /// Its author was removed.
    Removed,
    /// A list of directors ends his journal before it.
    Cut,
    /// His computer was copied.
    Fork,
    /// Its author is no director any more.
    FormerDirector,
    /// The right was taken away.
    RightTaken,
}

/// What somebody wrote and nobody counts yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AsideView {
    /// The entry.
    pub note: String,
    /// Where.
    pub place: Place,
    /// Who.
    pub person: Option<PersonName>,
    /// When, as his computer says.
    pub time: String,
    /// Why.
    pub reason: AsideWhy,
    /// Names of the files that it brings.
    pub documents: Vec<String>,
    /// Its lines.
    pub lines: u32,
    /// Whether this person may adopt it.
    pub may_adopt: bool,
}

/// What somebody said of a document while somebody else moved it away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct LeftBehindView {
    /// Id of the document as it was called in the folder that it left.
    pub id: String,
    /// Its file name.
    pub name: String,
    /// That folder.
    pub place: Place,
    /// Versions that were not taken along.
    pub versions: u32,
    /// Other changes that were not taken along.
    pub changes: u32,
    /// The document that it belongs to, where this person sees it.
    pub became: Option<NamedDocument>,
    /// Where it may be brought: to that document alone, or to a folder where it lies as a document of its own.
    pub into: Vec<Place>,
}

/// What is to be adopted.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AsideWork {
    /// Where.
    pub place: String,
    /// The entry.
    pub note: String,
}

/// The state of the house.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HouseState {
    /// What was noticed since unlocking.
    pub findings: Vec<Finding>,
    /// What waits to be adopted, oldest first.
    pub aside: Vec<AsideView>,
    /// What was left behind when documents moved.
    pub left_behind: Vec<LeftBehindView>,
    /// Every other computer.
    pub colleagues: Vec<Colleague>,
    /// How the vault is doing.
    pub health: HealthView,
    /// What the last check on this computer saw.
    pub check: Option<CheckDone>,
    /// The last backup on this computer.
    pub backup: Option<BackupDone>,
    /// Files that the folder has not taken yet.
    pub waiting_files: u32,
    /// Compartments whose keys a director's step-up has to renew.
    pub to_renew: Vec<Place>,
    /// Whether the vault's folder lies on this computer alone.
    pub folder: super::FolderLook,
}

/// One line of the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HistoryLine {
    /// When, as that computer says.
    pub at: String,
    /// Who.
    pub person: Option<PersonName>,
    /// Code of the event: `view`, `export`, `disclose`, `step-up` …
    pub event: String,
    /// What it concerns, where that can be seen.
    pub about: Vec<TaggedDossier>,
    /// Further facts by key.
    #[ts(type = "Record<string, string>")]
    pub detail: std::collections::BTreeMap<String, String>,
    /// Whether it is signed and published, or waits on this computer.
    pub said: bool,
}

/// Which lines of the log are asked for; what is not named does not matter.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LogFilter {
    /// Id of a person.
    pub person: Option<String>,
    /// Code of an event.
    pub event: Option<String>,
    /// Id of a document, dossier or party that they concern.
    pub about: Option<String>,
    /// The first moment.
    pub from: Option<String>,
    /// The moment before which they were written.
    pub before: Option<String>,
}

/// A window of the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct LogPage {
    /// How many lines were asked for in all.
    pub total: u32,
    /// How many come before this window.
    pub offset: u32,
    /// The lines, newest first.
    pub lines: Vec<HistoryLine>,
}
