//! What a director demands of everybody's computers.

use serde::Serialize;
use ts_rs::TS;

use super::PersonName;

/// What a director demands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Demands {
    /// Whether nobody is admitted without a second secret.
    pub second_factor: bool,
    /// Who has a computer without one.
    pub without: Vec<PersonName>,
}
