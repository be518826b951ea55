//! PDF files.

mod draw;
mod facts;
mod glyphs;
mod lines;

use std::sync::Arc;

use hayro::RenderCache;
use hayro::hayro_interpret::InterpreterCache;
use hayro::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

use zeroize::Zeroizing;

use super::Document;
use crate::about::{About, MediaKind, Note};
use crate::failure::ReadFailure;
use crate::limits::Limits;
use crate::pixels::{PageSize, Pixels};
use crate::text::PageText;

struct PdfDocument<'a> {
    pdf: &'a Pdf,
    /// What was learnt while drawing, and while reading: fonts, colours, outlines.
    drawing: RenderCache<'a>,
    reading: InterpreterCache<'a>,
    about: About,
    limits: &'a Limits,
}

/// Opens a PDF file, with the empty password if it is encrypted.
pub(super) fn open<T>(
    bytes: Zeroizing<Vec<u8>>,
    limits: &Limits,
    work: impl FnOnce(&mut dyn Document) -> T,
) -> Result<T, ReadFailure> {
    let pdf = Pdf::new(Arc::new(bytes)).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => ReadFailure::Encrypted,
        LoadPdfError::Decryption(DecryptionError::UnsupportedAlgorithm) => ReadFailure::Encrypted,
        LoadPdfError::Decryption(_) | LoadPdfError::Invalid => ReadFailure::Damaged,
    })?;
    let count = u32::try_from(pdf.pages().len()).unwrap_or(u32::MAX);
    if count == 0 {
        return Err(ReadFailure::Damaged);
    }
    let mut about = About::new(MediaKind::Pdf, count.min(limits.pages));
    facts::find(&pdf, &mut about);
    if count > limits.pages {
        about.notes.push(Note::PagesCut);
    }
    Ok(work(&mut PdfDocument {
        pdf: &pdf,
        drawing: RenderCache::new(),
        reading: InterpreterCache::new(),
        about,
        limits,
    }))
}

impl Document for PdfDocument<'_> {
    fn about(&self) -> &About {
        &self.about
    }

    fn size(&mut self, page: u32) -> Option<PageSize> {
        let (width, height) = self.pdf.pages().get(page as usize)?.render_dimensions();
        Some(PageSize { width, height })
    }

    fn page(&mut self, page: u32, width: u32) -> Result<Pixels, ReadFailure> {
        let page = self
            .pdf
            .pages()
            .get(page as usize)
            .ok_or(ReadFailure::NoSuchPage)?;
        draw::draw(page, &self.drawing, width, self.limits)
    }

    fn text(&mut self, number: u32) -> Result<PageText, ReadFailure> {
        let page = self
            .pdf
            .pages()
            .get(number as usize)
            .ok_or(ReadFailure::NoSuchPage)?;
        let found = glyphs::find(page, &self.reading, self.limits);
        Ok(lines::arrange(number, found, self.limits))
    }
}
