//! A document that is kept open: where a worker ended over a page, another one takes the document and goes on.

use coffre_render::{About, Opened, ReadFailure, Renderer};

/// Workers that one document may wear out beside its first.
const MOST: u32 = 8;

/// A document, its worker, and what starts the next one.
pub(crate) struct Kept<'a> {
    renderer: &'a Renderer,
    document: &'a [u8],
    opened: Opened,
    replaced: u32,
}

impl<'a> Kept<'a> {
    pub(crate) fn open(renderer: &'a Renderer, document: &'a [u8]) -> Result<Self, ReadFailure> {
        Ok(Self {
            opened: renderer.open(document)?,
            renderer,
            document,
            replaced: 0,
        })
    }

    pub(crate) fn about(&self) -> &About {
        self.opened.about()
    }

    /// Documents within it that are had, at most.
    pub(crate) fn most_children(&self) -> u32 {
        self.renderer.limits().children
    }

    /// Whether no worker takes the place of one that ends.
    pub(crate) fn is_worn_out(&self) -> bool {
        self.replaced >= MOST
    }

    /// Asks one question. A failure that ended the worker is the answer to this question alone.
    pub(crate) fn ask<T>(
        &mut self,
        question: impl FnOnce(&mut Opened) -> Result<T, ReadFailure>,
    ) -> Result<T, ReadFailure> {
        let answer = question(&mut self.opened);
        if answer.as_ref().is_err_and(|failure| has_ended(*failure)) && self.replaced < MOST {
            self.replaced += 1;
            // Where none takes it any more, the ended one goes on answering with its failure.
            if let Ok(opened) = self.renderer.open(self.document) {
                self.opened = opened;
            }
        }
        answer
    }
}

/// Whether a failure is of the worker, which answers nothing after it.
pub(crate) fn has_ended(failure: ReadFailure) -> bool {
    matches!(
        failure,
        ReadFailure::TimedOut | ReadFailure::Memory | ReadFailure::Crashed | ReadFailure::Nonsense
    )
}
