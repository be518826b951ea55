//! Documents within documents within documents.

use crate::about::MediaKind;
use crate::child::Child;
use crate::failure::ReadFailure;
use crate::renderer::Renderer;

/// A child at any depth.
#[derive(Debug)]
pub struct UnpackedChild {
    /// Its name and bytes.
    pub child: Child,
    /// What it is, or why it cannot be read.
    pub kind: Result<MediaKind, ReadFailure>,
    /// 1 for a child of the document itself.
    pub depth: u8,
    /// The place in the list of the child that contains it; `None` for a child of the document itself.
    pub parent: Option<usize>,
}

/// All that is within a document.
#[derive(Debug, Default)]
pub struct Unpacked {
    /// Children, each after the one that contains it.
    pub children: Vec<UnpackedChild>,
    /// Why there may be more than these: a limit was reached, or a child could not be unpacked.
    pub left_out: Vec<ReadFailure>,
}

impl Renderer {
    /// The documents within a document and within those, each unpacked by a worker of its own, as deep and as many as
    /// the limits allow.
    ///
    /// # Errors
    /// When the document itself cannot be opened.
    pub fn unpack(&self, document: &[u8]) -> Result<Unpacked, ReadFailure> {
        let mut opened = self.open(document)?;
        let mut unpacked = Unpacked::default();
        let mut room = Room {
            count: self.limits().children,
            bytes: self.limits().all_children,
        };
        match opened.children() {
            Ok(children) => unpacked.take(children, 1, None, &mut room),
            Err(failure) => unpacked.left_out.push(failure),
        }
        drop(opened);
        let mut next = 0;
        while let Some(child) = unpacked.children.get(next) {
            let depth = child.depth;
            let opened = self.open(&child.child.bytes);
            let kind = opened
                .as_ref()
                .map(|opened| opened.about().kind)
                .map_err(|failure| *failure);
            unpacked.children[next].kind = kind;
            if let Ok(mut opened) = opened
                && opened.about().kind.has_children()
            {
                if depth >= self.limits().depth {
                    unpacked.left_out.push(ReadFailure::TooLarge);
                } else {
                    match opened.children() {
                        Ok(children) => unpacked.take(children, depth + 1, Some(next), &mut room),
                        Err(failure) => unpacked.left_out.push(failure),
                    }
                }
            }
            next += 1;
        }
        Ok(unpacked)
    }
}

/// What may still be unpacked.
struct Room {
    count: u32,
    bytes: u64,
}

impl Unpacked {
    fn take(&mut self, children: Vec<Child>, depth: u8, parent: Option<usize>, room: &mut Room) {
        for child in children {
            let length = child.bytes.len() as u64;
            if room.count == 0 || length > room.bytes {
                self.left_out.push(ReadFailure::TooLarge);
                return;
            }
            room.count -= 1;
            room.bytes -= length;
            self.children.push(UnpackedChild {
                child,
                kind: Err(ReadFailure::Unsupported),
                depth,
                parent,
            });
        }
    }
}
