//! How much a document may take.

use std::time::Duration;

use serde::{Deserialize, Serialize};

/// Bounds on the reading of one document. The parent holds the worker to them, not the worker itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Time for each answer, after which the worker is ended.
    pub answer: Duration,
    /// Processor time of the worker in its whole life.
    pub processor: Duration,
    /// Memory of the worker, the document included.
    pub memory: u64,
    /// Bytes of a document.
    pub document: u64,
    /// Pages; later ones are not read.
    pub pages: u32,
    /// Pixels of a picture before it is made smaller.
    pub picture: u64,
    /// Pixels of a page that is sent back.
    pub page: u64,
    /// Bytes of the text of a page.
    pub text: usize,
    /// Children of a document, and of all documents within it together.
    pub children: u32,
    /// Bytes of one child.
    pub child: u64,
    /// Bytes of all children together.
    pub all_children: u64,
    /// How many times larger the children of an archive may be than the archive.
    pub growth: u64,
    /// How deep children of children are unpacked.
    pub depth: u8,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            answer: Duration::from_secs(20),
            processor: Duration::from_secs(120),
            memory: 1 << 30,
            document: 256 << 20,
            pages: 5_000,
            picture: 130_000_000,
            page: 40_000_000,
            text: 4 << 20,
            children: 2_000,
            child: 256 << 20,
            all_children: 1 << 30,
            growth: 200,
            depth: 4,
        }
    }
}
