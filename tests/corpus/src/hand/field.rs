//! A name and its value: with dots between, in framed cells, flush against each other, in a form's boxes, above its value,
//! or at a typewriter's stop.

use super::press::Press;

/// How a field stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fields {
    /// Dots lead from the name to the value.
    Leaders,
    /// Two cells a row, each with a small name above its value.
    Cells,
    /// Names flush right against their values.
    Flush,
    /// A row of a form: the name in a shaded box, the value in an empty one beside it.
    Boxed,
    /// The name above its value, which stands on a thin line.
    Above,
    /// The value at a typewriter's stop behind the name, with nothing between.
    Tabbed,
}

impl Press<'_> {
    pub(crate) fn field(&mut self, name: &str, value: &str, card: bool) {
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
            Fields::Boxed => self.boxed(name, value),
            Fields::Above => self.above(name, value, card),
            Fields::Tabbed => {
                let stop = self.left + (self.right - self.left) * 0.36;
                self.beside(name, value, self.left, stop);
            }
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

    fn boxed(&mut self, name: &str, value: &str) {
        let size = self.size;
        let wide = (self.right - self.left) * 0.37;
        let rest = self.right - self.left - wide;
        let names = self.typeface.wrap(name, false, size, wide - 10.0).len();
        let values = self.typeface.wrap(value, true, size, rest - 10.0).len();
        let high = names.max(values).max(1) as f32 * size * self.leading + size * 0.7;
        if !self.in_boxes {
            self.y += size * 0.5;
        }
        self.in_boxes = true;
        self.turn_over(high);
        let (left, top) = (self.left, self.y);
        let middle = left + wide;
        self.bar(left, top, wide, high, 226);
        self.frame(left, top, middle, top + high);
        self.frame(middle, top, self.right, top + high);
        self.beside(name, value, left + 5.0, middle + 5.0);
        self.y = top + high;
    }

    /// Sets a name at one place and its value, in strong letters, at another.
    fn beside(&mut self, name: &str, value: &str, left: f32, middle: f32) {
        let size = self.size;
        let top = self.y;
        for part in self.typeface.wrap(name, false, size, middle - left - 5.0) {
            self.run(left, size, false, part);
        }
        let low = self.y;
        self.y = top.min(low);
        for part in self.typeface.wrap(value, true, size, self.right - middle - 5.0) {
            self.run(middle, size, true, part);
        }
        self.y = self.y.max(low);
    }

    fn above(&mut self, name: &str, value: &str, card: bool) {
        let size = self.size;
        self.y += size * if card { 0.1 } else { 0.5 };
        self.run(self.left, size * 0.72, false, name.to_owned());
        for part in self.typeface.wrap(value, true, size, self.right - self.left) {
            self.run(self.left, size, true, part);
        }
        if !card {
            self.bar(self.left, self.y + size * 0.35, self.right - self.left, 0.5, 130);
            self.y += size * 0.3;
        }
    }
}
