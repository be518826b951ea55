//! Stable codes: ASCII words that data refers to and that never change with a label.

use std::borrow::Borrow;
use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The longest code, in bytes.
const MAX_CODE: usize = 40;

/// A stable code: 1 to 40 of `a-z`, `A-Z`, `0-9` and `-`, with a letter or digit first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Code(String);

/// Why a text is no code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum CodeError {
    /// Empty, too long, or with a character that a code may not have.
    #[error("a code has 1 to 40 letters without accents, digits or dashes; write it so")]
    Shape,
}

impl Code {
    /// Reads a code.
    ///
    /// # Errors
    /// [`CodeError::Shape`].
    pub fn parse(text: &str) -> Result<Self, CodeError> {
        let shape = text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        let start = text.bytes().next().is_some_and(|b| b.is_ascii_alphanumeric());
        if shape && start && text.len() <= MAX_CODE {
            Ok(Self(text.to_owned()))
        } else {
            Err(CodeError::Shape)
        }
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Code {
    type Error = CodeError;

    fn try_from(text: String) -> Result<Self, CodeError> {
        Self::parse(&text)
    }
}

impl From<Code> for String {
    fn from(code: Code) -> Self {
        code.0
    }
}

impl Borrow<str> for Code {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_short_ascii_words() {
        for good in ["peb", "R01", "lcb-ft", "0a"] {
            assert!(Code::parse(good).is_ok(), "{good}");
        }
        for bad in ["", "-a", "é", "a b", "a/b", &"a".repeat(MAX_CODE + 1)] {
            assert_eq!(Code::parse(bad), Err(CodeError::Shape), "{bad}");
        }
    }
}
