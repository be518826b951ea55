//! A sealed line of a body: its nonce and its op (FORMAT.md 8.3).

use serde_json::Value;

use super::Op;
use crate::act::Unknown;
use crate::id::LineNonce;
use crate::json;
use crate::text::ParseError;

/// A sealed line: its nonce and its op.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Makes the line's hash unguessable.
    pub n: LineNonce,
    /// What it says.
    pub op: Op,
}

impl Line {
    /// Reads a line after the header.
    ///
    /// # Errors
    /// JSON that is not canonical or lacks `n`. An unknown op is no error but [`Op::Unknown`], and so is one
    /// without `op` or without a true `crit` (FORMAT.md 12.11).
    pub fn parse(line: &str) -> Result<Self, ParseError> {
        let mut members = json::parse_object(line)?;
        let n = match members.remove("n") {
            Some(Value::String(n)) => LineNonce::parse(&n)?,
            _ => return Err(ParseError::Json),
        };
        let unknown = Unknown { members };
        let known = unknown.rest().and_then(|rest| Op::from_parts(unknown.op(), rest));
        let op = known.filter(Op::is_sound).unwrap_or(Op::Unknown(unknown));
        Ok(Self { n, op })
    }

    /// Writes the line.
    pub fn line(&self) -> String {
        let mut map = self.op.members();
        map.insert("n".into(), self.n.to_string().into());
        json::write_map(map)
    }
}
