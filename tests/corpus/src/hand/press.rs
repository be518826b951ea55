//! Sets lines on sheets: framed forms, tables, columns, stamps, feet. How a family's papers look is said by its [`Style`].

use std::collections::VecDeque;

use super::field::Fields;
use super::table;
use crate::sheet::{Filled, Run, Sheet};
use crate::typeface::{Typeface, Typefaces};

/// How a sheet is set.
pub(crate) struct Style {
    /// Place of the typeface among all of them.
    pub(crate) typeface: usize,
    pub(crate) width: f32,
    pub(crate) height: f32,
    pub(crate) left: f32,
    pub(crate) right: f32,
    pub(crate) size: f32,
    /// How far down the first line starts.
    pub(crate) y: f32,
    pub(crate) leading: f32,
    pub(crate) fields: Fields,
    pub(crate) centred: bool,
    pub(crate) framed_titles: bool,
    /// Whether it is a card, on which everything is small and close.
    pub(crate) card: bool,
}

/// A column: its left, its right and its top.
pub(crate) type Column = (f32, f32, f32);

pub(crate) struct Press<'a> {
    pub(crate) typeface: &'a Typeface,
    pub(crate) sheet: Sheet,
    done: Vec<Sheet>,
    pub(crate) left: f32,
    pub(crate) right: f32,
    pub(crate) size: f32,
    pub(crate) y: f32,
    pub(crate) leading: f32,
    pub(crate) fields: Fields,
    /// The next cell is the second of its row.
    pub(crate) second_cell: bool,
    /// How far down text goes.
    low: f32,
    /// Where text goes on when a column is full.
    columns: VecDeque<Column>,
    centred: bool,
    /// Rows of a table came before this line.
    pub(crate) in_table: bool,
    /// Boxes of a form did.
    pub(crate) in_boxes: bool,
    framed_titles: bool,
    card: bool,
}

fn blank(width: f32, height: f32, typeface: usize) -> Sheet {
    Sheet {
        width,
        height,
        typeface,
        runs: Vec::new(),
        bars: Vec::new(),
    }
}

impl<'a> Press<'a> {
    /// An empty sheet in a style.
    pub(crate) fn new(style: &Style, typefaces: &'a Typefaces) -> Self {
        Self {
            typeface: typefaces.get(style.typeface),
            sheet: blank(style.width, style.height, style.typeface),
            done: Vec::new(),
            left: style.left,
            right: style.right,
            size: style.size,
            y: style.y,
            leading: style.leading,
            fields: style.fields,
            second_cell: false,
            low: style.height - 52.0,
            columns: VecDeque::new(),
            centred: style.centred,
            in_table: false,
            in_boxes: false,
            framed_titles: style.framed_titles,
            card: style.card,
        }
    }

    /// All sheets, the last one as far as it is set.
    pub(crate) fn finished(mut self) -> Vec<Sheet> {
        self.done.push(self.sheet);
        self.done
    }

    pub(crate) fn line(&mut self, line: &Filled) {
        let card = self.card;
        if !matches!(line, Filled::Row(_)) {
            self.in_table = false;
        }
        if !matches!(line, Filled::Field(..)) {
            self.in_boxes = false;
        }
        if self.second_cell && !matches!(line, Filled::Field(..)) {
            self.second_cell = false;
            self.y += self.size * 2.6;
        }
        match line {
            Filled::Title(text) => self.title(text, card),
            Filled::Field(name, value) => self.field(name, value, card),
            Filled::Block(text) => self.paragraph(text, self.size, false),
            Filled::Pair(left, right) => self.pair(left, right),
            Filled::Small(text) => self.paragraph(text, self.size * 0.8, false),
            Filled::Para(text) => self.paragraph(text, self.size, true),
            Filled::Row(cells) => table::row(self, cells),
            Filled::Stamp(text) => self.stamp(text),
        }
    }

    fn title(&mut self, text: &str, card: bool) {
        // A price on a poster is larger than its heading.
        let (text, larger) = match text.strip_prefix("# ") {
            Some(price) => (price, 2.6),
            None => (text, if card { 0.8 } else { 1.3 }),
        };
        let size = self.size * larger;
        self.y += size * if card { 0.0 } else { 0.7 };
        let top = self.y;
        for part in self
            .typeface
            .wrap(text, true, size, self.right - self.left - 12.0)
        {
            let room = self.right - self.left - self.typeface.width(&part, true, size);
            let middle = if self.centred || self.framed_titles {
                room / 2.0
            } else {
                0.0
            };
            self.run(self.left + middle, size, true, part);
        }
        if self.framed_titles && !card && self.y > top {
            self.frame(self.left, top, self.right, self.y + size * 0.45);
            self.y += size * 0.5;
        }
        self.y += size * if card { 0.05 } else { 0.5 };
    }

    pub(crate) fn paragraph(&mut self, text: &str, size: f32, own: bool) {
        self.y += size * if own { 0.55 } else { 0.1 };
        for part in self.typeface.wrap(text, false, size, self.right - self.left) {
            let room = self.right - self.left - self.typeface.width(&part, false, size);
            let indent = if self.centred { room / 2.0 } else { 0.0 };
            self.run(self.left + indent, size, false, part);
        }
    }

    fn pair(&mut self, left: &str, right: &str) {
        let half = (self.right - self.left) * 0.52;
        let top = self.y;
        for part in self.typeface.wrap(left, true, self.size, half) {
            self.run(self.left, self.size, true, part);
        }
        let low = self.y;
        self.y = top.min(low);
        for part in self
            .typeface
            .wrap(right, false, self.size, self.right - self.left - half - 6.0)
        {
            let x = self.right - self.typeface.width(&part, false, self.size);
            self.run(x, self.size, false, part);
        }
        self.y = self.y.max(low) + self.size * 0.3;
    }

    fn stamp(&mut self, text: &str) {
        let size = self.size * 1.15;
        let wide = self.typeface.width(text, true, size) + 20.0;
        let left = self.right - wide - 14.0;
        self.y += size * 0.4;
        let top = self.y;
        self.run(left + 10.0, size, true, text.to_owned());
        let low = self.y + size * 0.6;
        if low > top {
            self.frame(left, top, left + wide, low);
            self.frame(left + 2.5, top + 2.5, left + wide - 2.5, low - 2.5);
        }
        self.y = low + 4.0;
    }

    pub(crate) fn run(&mut self, x: f32, size: f32, bold: bool, text: String) {
        let x = x + self.turn_over(size * self.leading);
        self.y += size * self.leading;
        self.sheet.runs.push(Run {
            x,
            y: self.y,
            size,
            bold,
            text,
        });
    }

    /// Starts the second column or the next sheet where this one is full, and tells how far to the right that is.
    pub(crate) fn turn_over(&mut self, high: f32) -> f32 {
        if self.y + high < self.low || self.sheet.height < 500.0 {
            return 0.0;
        }
        if let Some((left, right, top)) = self.columns.pop_front() {
            let moved = left - self.left;
            (self.left, self.right, self.y) = (left, right, top);
            if self.columns.is_empty() {
                self.low = self.sheet.height - 52.0;
            }
            return moved;
        }
        let next = blank(self.sheet.width, self.sheet.height, self.sheet.typeface);
        self.done.push(std::mem::replace(&mut self.sheet, next));
        self.y = 60.0;
        0.0
    }

    /// Sets what follows in columns that are full at `low`, but for the last.
    pub(crate) fn in_columns(&mut self, columns: impl IntoIterator<Item = Column>, low: f32) {
        self.columns = columns.into_iter().collect();
        if let Some((left, right, top)) = self.columns.pop_front() {
            (self.left, self.right, self.y, self.low) = (left, right, top, low);
        }
    }

    /// Rules off the last sheet, with its number below, which `text` writes.
    pub(crate) fn foot(&mut self, text: impl Fn(usize) -> String) {
        if self.sheet.height < 500.0 {
            return;
        }
        let number = text(self.done.len() + 1);
        self.bar(self.left, 800.0, self.right - self.left, 0.6, 140);
        self.sheet.runs.push(Run {
            x: self.right - 90.0,
            y: 814.0,
            size: 7.0,
            bold: false,
            text: number,
        });
    }
}
