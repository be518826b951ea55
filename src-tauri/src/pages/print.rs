//! Pages on their way to a printer: an address of their own, which answers only after the log said that they leave.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::sync::Arc;

use coffre_render::PageSize;

use super::{Held, Pages};
use crate::edge::unguessable;

/// A4 in pixels of 200 to the inch.
const SHORT: f32 = 1654.0;
const LONG: f32 = 2339.0;

/// The printings that were recorded and have not ended.
#[derive(Default)]
pub(super) struct Prints(BTreeMap<String, Print>);

struct Print {
    token: String,
    pages: RangeInclusive<u32>,
}

impl Prints {
    /// Ends those of documents that are closed.
    pub(super) fn keep(&mut self, is_open: impl Fn(&str) -> bool) {
        self.0.retain(|_, print| is_open(&print.token));
    }
}

impl Pages {
    /// Lets pages of an open document be asked for in the pixels of a printer. To be called after the log said so. None
    /// where the document was closed meanwhile.
    pub fn print(&self, held: &Held, pages: RangeInclusive<u32>) -> Option<String> {
        let mut desk = self.desk();
        let open = desk.open.iter().any(|one| one.token() == held.token());
        let job = unguessable();
        let print = Print {
            token: held.token().to_owned(),
            pages,
        };
        open.then(|| desk.prints.0.insert(job.clone(), print))?;
        Some(job)
    }

    /// The document of a printing, if this page is part of it.
    pub fn printed(&self, job: &str, page: u32) -> Option<Arc<Held>> {
        let token = {
            let desk = self.desk();
            let print = desk.prints.0.get(job)?;
            print.pages.contains(&page).then(|| print.token.clone())?
        };
        self.find(&token)
    }

    /// Whether a printing goes on.
    pub fn prints(&self, job: &str) -> bool {
        self.desk().prints.0.contains_key(job)
    }

    /// Ends a printing.
    pub fn end_print(&self, job: &str) {
        self.desk().prints.0.remove(job);
    }
}

/// Pixels of the width of a page that fills a sheet of A4, which lies if the page does.
pub(crate) fn width_on_paper(size: Option<PageSize>) -> u32 {
    let Some(size) = size.filter(|size| size.width >= 1.0 && size.height >= 1.0) else {
        return SHORT as u32;
    };
    let (wide, tall) = if size.width > size.height {
        (LONG, SHORT)
    } else {
        (SHORT, LONG)
    };
    wide.min(tall * size.width / size.height).round().max(1.0) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on_paper(width: f32, height: f32) -> u32 {
        width_on_paper(Some(PageSize { width, height }))
    }

    #[test]
    fn a_page_fills_a_sheet_at_two_hundred_to_the_inch() {
        assert_eq!(on_paper(595.0, 842.0), 1653);
        assert_eq!(on_paper(842.0, 595.0), 2339, "lying");
        assert_eq!(on_paper(4000.0, 3000.0), 2205, "a photo, in pixels");
        assert_eq!(on_paper(80.0, 400.0), 468, "a receipt");
        assert_eq!(width_on_paper(None), 1654);
    }
}
