//! A document that a worker has open.

use std::ops::Range;

use crate::about::About;
use crate::child::Child;
use crate::failure::ReadFailure;
use crate::limits::Limits;
use crate::name::clean_name;
use crate::pixels::{PageSize, Pixels};
use crate::process::{Ender, Process};
use crate::text::PageText;
use crate::wire::{Answer, Request};

/// A document in its worker. Dropping it ends the worker and forgets the document.
///
/// After a failure that ended the worker ([`ReadFailure::TimedOut`], [`ReadFailure::Memory`],
/// [`ReadFailure::Crashed`], [`ReadFailure::Nonsense`]) every further question fails as well.
pub struct Opened {
    process: Process,
    about: About,
    limits: Limits,
    ended: Option<ReadFailure>,
}

impl Opened {
    /// Takes what the worker said of the document that it was given.
    pub(crate) fn begin(process: Process, answer: Answer, limits: &Limits) -> Result<Self, ReadFailure> {
        let Answer::Opened(about) = answer else {
            return Err(ReadFailure::Nonsense);
        };
        if about.pages > limits.pages || about.notes.len() > 16 {
            return Err(ReadFailure::Nonsense);
        }
        Ok(Self {
            process,
            about,
            limits: limits.clone(),
            ended: None,
        })
    }

    /// What the document is.
    #[must_use]
    pub fn about(&self) -> &About {
        &self.about
    }

    /// The sizes of its pages, for laying them out before they are drawn; `None` for a page that is text, or whose size
    /// is not known before it is drawn.
    ///
    /// # Errors
    /// When the worker cannot tell them.
    pub fn sizes(&mut self) -> Result<Vec<Option<PageSize>>, ReadFailure> {
        let Answer::Sizes(sizes) = self.ask(&Request::Sizes)? else {
            return Err(self.end(ReadFailure::Nonsense));
        };
        if sizes.len() != self.about.pages as usize {
            return Err(self.end(ReadFailure::Nonsense));
        }
        let real = |size: &PageSize| size.is_real();
        Ok(sizes.into_iter().map(|size| size.filter(real)).collect())
    }

    /// A page as a picture, from 0. PDF pages have exactly this width; a picture is never enlarged, and a page that
    /// would have too many pixels at this width is drawn smaller.
    ///
    /// # Errors
    /// When there is no such page, or it cannot be drawn.
    pub fn page(&mut self, page: u32, width: u32) -> Result<Pixels, ReadFailure> {
        self.pixels(page, width, false)
    }

    /// The same, after which the worker draws the next page at the same width while nothing else is asked.
    ///
    /// # Errors
    /// When there is no such page, or it cannot be drawn.
    pub fn page_and_ahead(&mut self, page: u32, width: u32) -> Result<Pixels, ReadFailure> {
        self.pixels(page, width, true)
    }

    fn pixels(&mut self, page: u32, width: u32, ahead: bool) -> Result<Pixels, ReadFailure> {
        if page >= self.about.pages {
            return Err(ReadFailure::NoSuchPage);
        }
        let request = Request::Page {
            page,
            width: width.max(1),
            ahead,
        };
        let Answer::Pixels {
            width,
            height,
            layout,
        } = self.ask(&request)?
        else {
            return Err(self.end(ReadFailure::Nonsense));
        };
        let length = Pixels::bytes_of(width, height, layout)
            .filter(|_| u64::from(width) * u64::from(height) <= self.limits.page)
            .ok_or(ReadFailure::Nonsense)
            .map_err(|failure| self.end(failure))?;
        let mut bytes = self.process.body(length).map_err(|failure| self.end(failure))?;
        Pixels::new(width, height, layout, std::mem::take(&mut *bytes))
            .ok_or(ReadFailure::Nonsense)
            .map_err(|failure| self.end(failure))
    }

    /// The texts of these pages; pages beyond the last are left out.
    ///
    /// # Errors
    /// When one of them cannot be read.
    pub fn text(&mut self, pages: Range<u32>) -> Result<Vec<PageText>, ReadFailure> {
        (pages.start..pages.end.min(self.about.pages))
            .map(|page| self.page_text(page))
            .collect()
    }

    fn page_text(&mut self, page: u32) -> Result<PageText, ReadFailure> {
        let Answer::Text(text) = self.ask(&Request::Text { page })? else {
            return Err(self.end(ReadFailure::Nonsense));
        };
        let words: usize = text.words.iter().map(|word| word.text.len()).sum();
        if text.page != page || text.text.len() > self.limits.text || words > self.limits.text {
            return Err(self.end(ReadFailure::Nonsense));
        }
        Ok(text)
    }

    /// The documents directly within it: attachments of a mail, members of an archive. Those within those are had by
    /// opening them, or all at once with [`Renderer::unpack`](crate::Renderer::unpack).
    ///
    /// # Errors
    /// When there are more or larger ones than the limits allow, or one cannot be read.
    pub fn children(&mut self) -> Result<Vec<Child>, ReadFailure> {
        let mut children = Vec::new();
        let mut room = self.limits.all_children;
        while let Some(child) = self.child(u32::try_from(children.len()).unwrap_or(u32::MAX), room)? {
            room -= child.bytes.len() as u64;
            children.push(child);
        }
        Ok(children)
    }

    /// The document at this place within it, from 0; `None` where there is none. `room` bounds its bytes further.
    ///
    /// # Errors
    /// When it is larger than the limits or the room allow, or cannot be read.
    pub fn child(&mut self, place: u32, room: u64) -> Result<Option<Child>, ReadFailure> {
        let (name, length) = match self.ask(&Request::Child { place })? {
            Answer::NoMore => return Ok(None),
            Answer::Child { name, length } => (name, length),
            _ => return Err(self.end(ReadFailure::Nonsense)),
        };
        if place >= self.limits.children || length > self.limits.child.min(room) {
            return Err(self.end(ReadFailure::TooLarge));
        }
        let length = usize::try_from(length).map_err(|_| self.end(ReadFailure::TooLarge))?;
        let bytes = self.process.body(length).map_err(|failure| self.end(failure))?;
        Ok(Some(Child {
            name: clean_name(&name),
            bytes,
        }))
    }

    /// The most memory that the worker has had, where the operating system tells it.
    #[must_use]
    pub fn memory(&self) -> Option<u64> {
        self.process.memory()
    }

    /// What ends the worker from another thread, without waiting for an answer that is under way.
    #[must_use]
    pub fn ender(&self) -> Ender {
        self.process.ender()
    }

    /// The process id of the worker, for a person who looks at it from outside.
    #[must_use]
    pub fn process_id(&self) -> u32 {
        self.process.id()
    }

    fn ask(&mut self, request: &Request) -> Result<Answer, ReadFailure> {
        if let Some(failure) = self.ended {
            return Err(failure);
        }
        let answer = self.process.ask(request);
        match answer {
            Err(
                failure @ (ReadFailure::TimedOut
                | ReadFailure::Memory
                | ReadFailure::Crashed
                | ReadFailure::Nonsense),
            ) => Err(self.end(failure)),
            answer => answer,
        }
    }

    /// Nothing more is asked of this worker: after half an answer the next one would be misread.
    fn end(&mut self, failure: ReadFailure) -> ReadFailure {
        self.ended = Some(failure);
        failure
    }
}

impl std::fmt::Debug for Opened {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Opened")
            .field("about", &self.about)
            .finish_non_exhaustive()
    }
}
