//! What left the vault.

use serde::Serialize;
use ts_rs::TS;

/// An export that was written and recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Exported {
    /// Where, to be shown.
    pub shown: String,
    /// How many documents.
    pub documents: u32,
    /// First letters of the manifest's hash, for the accompanying letter.
    pub fingerprint: String,
}

/// A printing that was recorded: its pages can be asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PrintJob {
    /// By which it goes on and ends.
    pub job: String,
    /// Where its pages are in the pixels of a printer: the number of a page follows, from 0.
    pub pages_at: String,
}
