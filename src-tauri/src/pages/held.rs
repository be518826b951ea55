//! One open document.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use coffre_core::terms::DocId;
use coffre_render::{About, Child, Ender, Opened, PageSize, PageText, ReadFailure};
use zeroize::Zeroizing;

use super::Origin;
use super::pictures::Pictures;

/// Pages from this width on are read one after the other, so the next one is drawn ahead; smaller ones are thumbnails.
const READING_WIDTH: u32 = 400;

/// A document in its worker. What is asked of the worker waits for its turn; ending it does not.
pub struct Held {
    token: String,
    origin: Origin,
    about: About,
    sizes: Vec<Option<PageSize>>,
    ender: Ender,
    opened: Mutex<Opened>,
    pictures: Mutex<Pictures>,
    troubles: Mutex<BTreeMap<u32, ReadFailure>>,
}

impl Held {
    pub(super) fn new(token: String, origin: Origin, mut opened: Opened) -> Result<Self, ReadFailure> {
        Ok(Self {
            token,
            origin,
            about: opened.about().clone(),
            sizes: opened.sizes()?,
            ender: opened.ender(),
            opened: Mutex::new(opened),
            pictures: Mutex::default(),
            troubles: Mutex::default(),
        })
    }

    /// The token by which the page knows it.
    pub fn token(&self) -> &str {
        &self.token
    }

    /// Where it comes from.
    pub fn origin(&self) -> Origin {
        self.origin
    }

    /// Its id, where what was recognised of the document belongs to it: the current version, and nothing inside it.
    pub fn document(&self) -> Option<DocId> {
        self.origin
            .doc
            .filter(|_| self.origin.version.is_none() && !self.origin.inside)
    }

    /// Whether it is of a sealed folder.
    pub fn is_sealed(&self) -> bool {
        self.origin.sealed
    }

    /// What it is.
    pub fn about(&self) -> &About {
        &self.about
    }

    /// The sizes of its pages.
    pub fn sizes(&self) -> &[Option<PageSize>] {
        &self.sizes
    }

    /// A page as a bitmap file of about this width in pixels: no packing that would cost more than drawing.
    ///
    /// # Errors
    /// When it cannot be drawn; [`Held::trouble`] says it again.
    pub fn picture(&self, page: u32, width: u32) -> Result<Arc<Zeroizing<Vec<u8>>>, ReadFailure> {
        if let Some(found) = lock(&self.pictures).find(page, width) {
            return Ok(found);
        }
        let drawn = {
            let mut opened = lock(&self.opened);
            // Somebody else may have asked for it while this waited.
            if let Some(found) = lock(&self.pictures).find(page, width) {
                return Ok(found);
            }
            if width >= READING_WIDTH {
                opened.page_and_ahead(page, width)
            } else {
                opened.page(page, width)
            }
        };
        match drawn {
            Ok(pixels) => Ok(lock(&self.pictures).keep(page, width, pixels.to_bmp())),
            Err(failure) => {
                lock(&self.troubles).insert(page, failure);
                Err(failure)
            }
        }
    }

    /// Why a page was not drawn, where it was not.
    pub fn trouble(&self, page: u32) -> Option<ReadFailure> {
        lock(&self.troubles).get(&page).copied()
    }

    /// The text of a page; none for a page that does not exist.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn text(&self, page: u32) -> Result<Option<PageText>, ReadFailure> {
        let next = page.saturating_add(1);
        Ok(lock(&self.opened).text(page..next)?.pop())
    }

    /// The document at a place within it, from 0; none where there is none.
    ///
    /// # Errors
    /// When it is too large or cannot be read.
    pub fn child(&self, place: u32, room: u64) -> Result<Option<Child>, ReadFailure> {
        lock(&self.opened).child(place, room)
    }

    pub(super) fn end(&self) {
        self.ender.end();
        lock(&self.pictures).clear();
    }
}

fn lock<T>(held: &Mutex<T>) -> MutexGuard<'_, T> {
    held.lock().unwrap_or_else(PoisonError::into_inner)
}
