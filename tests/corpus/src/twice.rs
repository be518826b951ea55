//! One sheet that comes in again and again, by another machine each time.

use crate::dice::Dice;
use crate::photo;
use crate::pixels::{Scan, scanned};

/// What makes a picture of a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copier {
    /// An office scanner, in grey.
    Grey,
    /// The same in black and white.
    Black,
    /// A telephone over a table.
    Telephone,
}

/// The picture that it makes of a sheet that is drawn. Two throws of the dice are two goes at the machine.
#[must_use]
pub fn copied(sheet: &Scan, copier: Copier, dice: &mut Dice) -> Scan {
    match copier {
        Copier::Grey => scanned(sheet, dice),
        Copier::Black => scanned(sheet, dice).bilevel(160),
        Copier::Telephone => photo::taken(sheet, dice),
    }
}

impl Scan {
    /// The same, so many pixels across: each is the mean of those that it stands for.
    #[must_use]
    pub fn small(&self, across: usize) -> Self {
        let (width, height) = (across, (self.height * across / self.width).max(1));
        let part = |at: usize, of: usize, length: usize| {
            let start = at * length / of;
            start..((at + 1) * length / of).max(start + 1)
        };
        let mean = |(x, y): (usize, usize)| {
            let (rows, columns) = (part(y, height, self.height), part(x, width, self.width));
            let count = rows.len() * columns.len();
            let places = rows.flat_map(|y| columns.clone().map(move |x| y * self.width + x));
            let sum: usize = places.map(|at| usize::from(self.luma[at])).sum();
            (sum / count) as u8
        };
        let luma = (0..height)
            .flat_map(|y| (0..width).map(move |x| (x, y)))
            .map(mean)
            .collect();
        Self { width, height, luma }
    }
}
