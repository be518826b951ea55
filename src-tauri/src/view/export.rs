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
