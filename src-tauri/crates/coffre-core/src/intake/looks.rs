//! How pages look: 64 bits a page from the differences of neighbouring cells of a coarse grid. Two scans of one page differ
//! in few bits. Kept sealed like every field, compared only among what a seat reads.

use super::reader::Thumbnail;

/// Cells in a row of the grid; their differences are eight.
const CELLS: usize = 9;
const ROWS: usize = 8;
/// Bits in which two scans of one page may differ.
const NEAR: u32 = 6;
/// The difference of brightness, out of 255, below which two cells are alike; an empty page has no look.
const NOTICEABLE: i64 = 2;

/// The looks of the first pages of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Looks(Vec<u64>);

impl Looks {
    /// The looks of pages; a page without contrast has none.
    pub fn of<'a>(pages: impl IntoIterator<Item = &'a Thumbnail>) -> Self {
        Self(pages.into_iter().filter_map(look_of).collect())
    }

    /// Whether these are the same pages.
    pub fn is_near(&self, other: &Self) -> bool {
        !self.0.is_empty()
            && self.0.len() == other.0.len()
            && self
                .0
                .iter()
                .zip(&other.0)
                .all(|(a, b)| (a ^ b).count_ones() <= NEAR)
    }

    /// As a field says them: sixteen hexadecimal digits a page.
    pub fn text(&self) -> Option<String> {
        let pages: Vec<String> = self.0.iter().map(|look| format!("{look:016x}")).collect();
        (!pages.is_empty()).then(|| pages.join(" "))
    }

    /// Reads what [`Looks::text`] wrote; anything else is no look.
    pub fn parse(text: &str) -> Self {
        let pages = text.split(' ').map(|page| u64::from_str_radix(page, 16));
        Self(pages.collect::<Result<_, _>>().unwrap_or_default())
    }
}

/// The look of a page; none for one without contrast.
pub fn look_of(page: &Thumbnail) -> Option<u64> {
    let (width, height) = (page.width as usize, page.height as usize);
    if width < CELLS || height < ROWS || page.grey.len() < width * height {
        return None;
    }
    let mean = |column: usize, row: usize| {
        let across = column * width / CELLS..(column + 1) * width / CELLS;
        let down = row * height / ROWS..(row + 1) * height / ROWS;
        let count = (across.len() * down.len()) as i64;
        let sum: i64 = down
            .flat_map(|y| page.grey[y * width..][across.clone()].iter())
            .map(|grey| i64::from(*grey))
            .sum();
        // A hundredth of a step of brightness: thin print on white changes a cell by little.
        sum * 100 / count.max(1)
    };
    let (mut look, mut contrast) = (0, 0);
    for row in 0..ROWS {
        for column in 1..CELLS {
            let difference = mean(column, row) - mean(column - 1, row);
            contrast = contrast.max(difference.abs());
            look = look << 1 | u64::from(difference > 0);
        }
    }
    (contrast > NOTICEABLE * 100).then_some(look)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(paint: impl Fn(u32, u32) -> u8) -> Thumbnail {
        let (width, height) = (90, 128);
        let grey = (0..height)
            .flat_map(|y| (0..width).map(move |x| (x, y)))
            .map(|(x, y)| paint(x, y));
        Thumbnail {
            width,
            height,
            grey: grey.collect(),
        }
    }

    fn text(x: u32, y: u32) -> u8 {
        if (x * 7 + y / 9 * 13) % 31 < 9 && y % 9 < 5 {
            40
        } else {
            240
        }
    }

    #[test]
    fn a_darker_noisier_scan_of_a_page_is_near() {
        let first = Looks::of([&page(text)]);
        let again = Looks::of([&page(|x, y| {
            text(x, y).saturating_sub(12 + ((x * 31 + y * 17) % 5) as u8)
        })]);
        assert!(first.is_near(&again));
    }

    #[test]
    fn another_page_is_not_near_and_an_empty_one_has_no_look() {
        let first = Looks::of([&page(text)]);
        let other = Looks::of([&page(|x, y| text(y, x))]);
        assert!(!first.is_near(&other));
        assert_eq!(look_of(&page(|_, _| 250)), None);
        assert!(!Looks::default().is_near(&Looks::default()));
    }

    #[test]
    fn looks_are_read_as_they_are_written() {
        let looks = Looks(vec![1, u64::MAX]);
        assert_eq!(Looks::parse(&looks.text().unwrap()), looks);
        assert_eq!(Looks::parse("x"), Looks::default());
    }
}
