//! The ink of a small picture of a page, without shadows, margins and what the page lies on.

use super::reader::Thumbnail;

/// Pixels to each side in which paper is looked for: more than a stroke is thick.
const REACH: usize = 5;
/// Grey below the paper that is grain, out of 255.
const GRAIN: u8 = 14;
/// What is darker than so many hundredths of the paper and hangs together with the edge is what the page lies on.
const TABLE: usize = 55;
/// Hundredths of the ink that may lie outside of what is looked at, at each side: specks, holes, the shadow of an edge.
const OUTSIDE: u64 = 1;
/// Mean darkness of the inked part, in thousandths of a step of grey, below which a page is empty.
const EMPTY: u64 = 300;

/// How dark each pixel is against the paper around it.
pub(super) struct Ink {
    width: usize,
    height: usize,
    dark: Vec<u8>,
}

impl Ink {
    /// None for a picture of no size.
    pub(super) fn of(page: &Thumbnail) -> Option<Self> {
        let (width, height) = (page.width as usize, page.height as usize);
        let grey = page.grey.get(..width * height).filter(|grey| !grey.is_empty())?;
        // What is thinner than the reach goes, shadows stay: that is the paper without its ink.
        let paper = spread(&spread(grey, width, u8::max), width, u8::min);
        let table = table(grey, width);
        let darkness = |at: usize| match table[at] {
            true => 0,
            false => paper[at].saturating_sub(grey[at]).saturating_sub(GRAIN),
        };
        Some(Self {
            width,
            height,
            dark: (0..grey.len()).map(darkness).collect(),
        })
    }

    /// The ink of the cells of a grid over the inked part of the page, row by row, in thousandths of a step of grey; none for
    /// an empty page.
    pub(super) fn cells<const COLUMNS: usize, const ROWS: usize>(&self) -> Option<Vec<u64>> {
        let dark = |x: usize, y: usize| u64::from(self.dark[y * self.width + x]);
        let columns: Vec<u64> = (0..self.width)
            .map(|x| (0..self.height).map(|y| dark(x, y)).sum())
            .collect();
        let rows: Vec<u64> = (0..self.height)
            .map(|y| (0..self.width).map(|x| dark(x, y)).sum())
            .collect();
        let (left, right) = inked(&columns)?;
        let (top, bottom) = inked(&rows)?;
        if right - left < COLUMNS || bottom - top < ROWS {
            return None;
        }
        let part = |start: usize, end: usize, of: usize, parts: usize| start + (end - start) * of / parts;
        let cell = |(row, column): (usize, usize)| {
            let down = part(top, bottom, row, ROWS)..part(top, bottom, row + 1, ROWS);
            let across = part(left, right, column, COLUMNS)..part(left, right, column + 1, COLUMNS);
            let count = (down.len() * across.len()).max(1) as u64;
            let sum: u64 = down.flat_map(|y| across.clone().map(move |x| dark(x, y))).sum();
            sum * 1000 / count
        };
        let grid = (0..ROWS).flat_map(|row| (0..COLUMNS).map(move |column| (row, column)));
        let cells: Vec<u64> = grid.map(cell).collect();
        let mean = cells.iter().sum::<u64>() / cells.len() as u64;
        (mean >= EMPTY).then_some(cells)
    }
}

/// The pixels of what the page lies on, and those beside it, in which it and the paper are mixed.
fn table(grey: &[u8], width: usize) -> Vec<bool> {
    let mut sorted = grey.to_vec();
    sorted.sort_unstable();
    let paper = usize::from(sorted[sorted.len() * 9 / 10]);
    let dark = |at: usize| usize::from(grey[at]) * 100 < paper * TABLE;
    let (last, place) = (grey.len() / width - 1, |at: usize| (at % width, at / width));
    let at_edge = |at: &usize| {
        let (x, y) = place(*at);
        x == 0 || y == 0 || x + 1 == width || y == last
    };
    let mut open: Vec<usize> = (0..grey.len()).filter(at_edge).filter(|at| dark(*at)).collect();
    let mut table = vec![0; grey.len()];
    while let Some(at) = open.pop() {
        if std::mem::replace(&mut table[at], u8::MAX) > 0 {
            continue;
        }
        let (x, y) = place(at);
        let beside = [
            (x > 0).then(|| at - 1),
            (x + 1 < width).then(|| at + 1),
            (y > 0).then(|| at - width),
            (y < last).then(|| at + width),
        ];
        open.extend(
            beside
                .into_iter()
                .flatten()
                .filter(|at| dark(*at) && table[*at] == 0),
        );
    }
    spread(&table, width, u8::max)
        .into_iter()
        .map(|found| found > 0)
        .collect()
}

/// Every pixel with the best that stands within reach of it.
fn spread(grey: &[u8], width: usize, best: fn(u8, u8) -> u8) -> Vec<u8> {
    let height = grey.len() / width;
    let near = |at: usize, most: usize| at.saturating_sub(REACH)..(at + REACH + 1).min(most);
    let across = (0..grey.len()).map(|at| {
        let (x, row) = (at % width, at - at % width);
        near(x, width).fold(grey[at], |found, x| best(found, grey[row + x]))
    });
    let across: Vec<u8> = across.collect();
    let down = (0..grey.len()).map(|at| {
        let (x, y) = (at % width, at / width);
        near(y, height).fold(across[at], |found, y| best(found, across[y * width + x]))
    });
    down.collect()
}

/// From where to where almost all of the ink lies.
fn inked(sums: &[u64]) -> Option<(usize, usize)> {
    let all: u64 = sums.iter().sum();
    let start = edge(sums.iter(), all)?;
    let end = sums.len() - edge(sums.iter().rev(), all)?;
    (start < end).then_some((start, end))
}

/// Where the ink begins, but for the little that may lie outside.
fn edge<'a>(mut sums: impl Iterator<Item = &'a u64>, all: u64) -> Option<usize> {
    let mut outside = 0;
    sums.position(|sum| {
        outside += sum;
        outside * 100 > all * OUTSIDE
    })
}
