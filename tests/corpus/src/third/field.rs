//! A name and its value: with dots between, in framed cells, or flush against each other.

use super::press::Press;

/// How a field stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Fields {
    /// Dots lead from the name to the value.
    Leaders,
    /// Two cells a row, each with a small name above its value.
    Cells,
    /// Names flush right against their values.
    Flush,
}

impl Press<'_> {
    pub(super) fn field(&mut self, name: &str, value: &str, card: bool) {
        let size = self.size;
        match self.fields {
            Fields::Leaders => {
                let (name, value) = (format!("{name} "), format!(" {value}"));
                let both = self.typeface.width(&name, false, size) + self.typeface.width(&value, true, size);
                let dots = ((self.right - self.left) * 0.8 - both) / self.typeface.width(".", false, size);
                if dots < 3.0 {
                    return self.paragraph(&format!("{name}: {value}"), size, false);
                }
                let led = format!("{name}{}", ".".repeat(dots as usize));
                let x = self.left + self.typeface.width(&led, false, size);
                self.run(self.left, size, false, led);
                self.y -= size * self.leading;
                self.run(x, size, true, value);
            }
            Fields::Flush => {
                let middle = self.left + (self.right - self.left) * 0.38;
                let top = self.y;
                for part in self.typeface.wrap(name, false, size, middle - self.left) {
                    let x = middle - self.typeface.width(&part, false, size);
                    self.run(x, size, false, part);
                }
                let low = self.y;
                self.y = top.min(low);
                for part in self.typeface.wrap(value, true, size, self.right - middle - 10.0) {
                    self.run(middle + 10.0, size, true, part);
                }
                self.y = self.y.max(low);
            }
            Fields::Cells => self.cell(name, value, card),
        }
    }

    fn cell(&mut self, name: &str, value: &str, card: bool) {
        let size = self.size;
        let half = (self.right - self.left) / 2.0;
        let wide = self
            .typeface
            .width(value, true, size)
            .max(self.typeface.width(name, false, size * 0.7));
        let fits = wide < half - 8.0;
        if self.second_cell && !fits {
            self.second_cell = false;
            self.y += size * 2.6;
        }
        let x = self.left + if self.second_cell { half } else { 0.0 } + 4.0;
        let top = self.y;
        self.run(x, size * 0.7, false, name.to_owned());
        for part in self.typeface.wrap(value, true, size, self.right - x) {
            self.run(x, size, true, part);
        }
        let low = self.y + size * 0.4;
        if !card && low > top {
            let right = if fits { x - 4.0 + half } else { self.right };
            self.frame(x - 4.0, top, right, low);
        }
        self.y = if fits && !self.second_cell && low > top {
            top
        } else {
            low
        };
        self.second_cell = fits && !self.second_cell;
    }
}
