//! The pictures of pages that were drawn last, in memory that is wiped.

use std::collections::VecDeque;
use std::sync::Arc;

use zeroize::Zeroizing;

/// Bytes of pictures that are kept of one document.
const ROOM: usize = 24 << 20;

/// Pictures, those used longest ago first.
#[derive(Default)]
pub(super) struct Pictures {
    kept: VecDeque<Picture>,
    /// After the document was closed nothing is kept any more.
    closed: bool,
}

struct Picture {
    page: u32,
    width: u32,
    file: Arc<Zeroizing<Vec<u8>>>,
}

impl Pictures {
    /// The picture of a page at a width, if it is kept.
    pub(super) fn find(&mut self, page: u32, width: u32) -> Option<Arc<Zeroizing<Vec<u8>>>> {
        let place = self
            .kept
            .iter()
            .position(|one| (one.page, one.width) == (page, width))?;
        let picture = self.kept.remove(place)?;
        let file = picture.file.clone();
        self.kept.push_back(picture);
        Some(file)
    }

    /// Keeps a picture; older ones give way.
    pub(super) fn keep(
        &mut self,
        page: u32,
        width: u32,
        file: Zeroizing<Vec<u8>>,
    ) -> Arc<Zeroizing<Vec<u8>>> {
        let file = Arc::new(file);
        if self.closed || file.len() > ROOM {
            return file;
        }
        let mut taken: usize = self.kept.iter().map(|one| one.file.len()).sum();
        while taken + file.len() > ROOM {
            let Some(oldest) = self.kept.pop_front() else {
                break;
            };
            taken -= oldest.file.len();
        }
        self.kept.push_back(Picture {
            page,
            width,
            file: file.clone(),
        });
        file
    }

    /// Wipes all of them, and keeps none from now on.
    pub(super) fn clear(&mut self) {
        self.kept.clear();
        self.closed = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(length: usize) -> Zeroizing<Vec<u8>> {
        Zeroizing::new(vec![7; length])
    }

    #[test]
    fn a_picture_is_found_by_page_and_width() {
        let mut pictures = Pictures::default();
        pictures.keep(1, 800, file(3));
        assert!(pictures.find(1, 800).is_some());
        assert!(pictures.find(1, 801).is_none());
        assert!(pictures.find(2, 800).is_none());
    }

    #[test]
    fn the_one_used_longest_ago_gives_way() {
        let mut pictures = Pictures::default();
        pictures.keep(0, 1, file(ROOM / 2));
        pictures.keep(1, 1, file(ROOM / 2));
        assert!(pictures.find(0, 1).is_some(), "used again");
        pictures.keep(2, 1, file(ROOM / 2));
        assert!(pictures.find(1, 1).is_none());
        assert!(pictures.find(0, 1).is_some() && pictures.find(2, 1).is_some());
    }

    #[test]
    fn nothing_is_kept_after_the_document_was_closed() {
        let mut pictures = Pictures::default();
        pictures.keep(0, 1, file(1));
        pictures.clear();
        pictures.keep(1, 1, file(1));
        assert!(pictures.find(0, 1).is_none() && pictures.find(1, 1).is_none());
    }
}
