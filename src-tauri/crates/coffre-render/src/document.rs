//! The documents by kind. Everything here runs in the worker, behind bars.

mod archive;
mod kind;
mod mail;
mod office;
mod outlook;
mod pdf;
mod picture;
mod plain;
mod tnef;

use zeroize::Zeroizing;

use crate::about::{About, MediaKind};
use crate::child::Child;
use crate::failure::ReadFailure;
use crate::limits::Limits;
use crate::pixels::{PageSize, Pixels};
use crate::text::PageText;

/// An open document.
pub(crate) trait Document {
    /// What it is.
    fn about(&self) -> &About;

    /// The size of a page in units of its own, upright; `None` for a page that is text. The page is one of
    /// [`About::pages`].
    fn size(&mut self, _page: u32) -> Option<PageSize> {
        None
    }

    /// A page as a picture. The page is one of [`About::pages`].
    fn page(&mut self, _page: u32, _width: u32) -> Result<Pixels, ReadFailure> {
        Err(ReadFailure::Unsupported)
    }

    /// The text of a page. The page is one of [`About::pages`].
    fn text(&mut self, page: u32) -> Result<PageText, ReadFailure> {
        Ok(PageText {
            page,
            ..PageText::default()
        })
    }

    /// The document at this place within it.
    fn child(&mut self, _place: u32) -> Result<Option<Child>, ReadFailure> {
        Ok(None)
    }
}

/// Opens a document by its content and hands it to `work`.
pub(crate) fn open<T>(
    bytes: Zeroizing<Vec<u8>>,
    limits: &Limits,
    work: impl FnOnce(&mut dyn Document) -> T,
) -> Result<T, ReadFailure> {
    let kind = kind::find(&bytes).ok_or(ReadFailure::Unsupported)?;
    if kind == MediaKind::Pdf {
        return pdf::open(bytes, limits, work);
    }
    let bytes = bytes.as_slice();
    match kind {
        MediaKind::Pdf => Err(ReadFailure::Unsupported),
        MediaKind::Jpeg
        | MediaKind::Png
        | MediaKind::WebP
        | MediaKind::Gif
        | MediaKind::Bmp
        | MediaKind::Tiff
        | MediaKind::Heic => Ok(work(&mut *picture::open(bytes, kind, limits)?)),
        MediaKind::PlainText => Ok(work(&mut plain::open(bytes, limits))),
        MediaKind::Docx | MediaKind::Xlsx | MediaKind::OpenDocument => {
            Ok(work(&mut office::open(bytes, kind, limits)?))
        }
        MediaKind::Html => Ok(work(&mut plain::open_html(bytes, limits))),
        MediaKind::Eml => Ok(work(&mut mail::open(bytes, limits)?)),
        MediaKind::Msg => Ok(work(&mut outlook::open(bytes, limits)?)),
        MediaKind::Tnef => Ok(work(&mut tnef::open(bytes, limits)?)),
        MediaKind::Zip => Ok(work(&mut archive::open(bytes, limits)?)),
    }
}
