//! Bars, frames and walls.

use super::press::Press;
use crate::dice::Dice;
use crate::sheet::Bar;

impl Press<'_> {
    pub(crate) fn bar(&mut self, left: f32, top: f32, width: f32, height: f32, grey: u8) {
        self.sheet.bars.push(Bar {
            left,
            top,
            width,
            height,
            grey,
        });
    }

    pub(crate) fn frame(&mut self, left: f32, top: f32, right: f32, low: f32) {
        let (wide, high) = (right - left, low - top);
        self.bar(left, top, wide, 0.7, 60);
        self.bar(left, low, wide, 0.7, 60);
        self.bar(left, top, 0.7, high, 60);
        self.bar(right, top, 0.7, high, 60);
    }

    /// Walls of a floor, below the legend.
    pub(crate) fn walls(&mut self, dice: &mut Dice) {
        let (x, y) = (120.0 + dice.sway() * 30.0, 380.0);
        let split = 190.0 + dice.sway() * 50.0;
        for (left, top, wide, high) in [
            (x, y, 350.0, 7.0),
            (x, y + 340.0, 357.0, 7.0),
            (x, y, 7.0, 340.0),
            (x + 350.0, y, 7.0, 347.0),
            (x, y + split, 350.0, 4.0),
            (x + split, y, 4.0, split),
        ] {
            self.bar(left, top, wide, high, 30);
        }
    }
}
