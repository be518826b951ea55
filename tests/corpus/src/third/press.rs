//! Sets lines on sheets: letterheads, framed forms, narrow receipts, two columns, stamps, feet.

use super::field::Fields;
use super::table;
use crate::dice::Dice;
use crate::sheet::{Filled, Run, Sheet};
use crate::typeface::{FIRST_OF_THIRD, Typeface, Typefaces};

pub(super) struct Press<'a> {
    pub(super) typeface: &'a Typeface,
    pub(super) sheet: Sheet,
    done: Vec<Sheet>,
    pub(super) left: f32,
    pub(super) right: f32,
    pub(super) size: f32,
    pub(super) y: f32,
    pub(super) leading: f32,
    pub(super) fields: Fields,
    /// The next cell is the second of its row.
    pub(super) second_cell: bool,
    /// How far down text goes.
    low: f32,
    /// Where text goes on when the first column is full: its left, its right and its top.
    next_column: Option<(f32, f32, f32)>,
    centred: bool,
    /// Rows of a table came before this line.
    pub(super) in_table: bool,
    framed_titles: bool,
}

/// Prints lines in a look.
pub(super) fn print(lines: &[Filled], look: &str, typefaces: &Typefaces, dice: &mut Dice) -> Vec<Sheet> {
    let typeface = FIRST_OF_THIRD
        + match look {
            "act" => *dice.pick(&[1, 3]),
            "card" => 0,
            "ticket" => 2,
            "sheet" | "form" => *dice.pick(&[0, 2]),
            _ => dice.below(4) as usize,
        };
    let (width, height) = match look {
        "card" => (300.0, 190.0),
        "ticket" => (230.0, 420.0),
        _ => (595.0, 842.0),
    };
    let (left, right, size) = match look {
        "card" => (96.0, 292.0, 8.0),
        "ticket" => (14.0, 216.0, 9.0),
        // The wide margin of a deed, for seals and notes.
        "act" => (150.0, 545.0, 11.5),
        _ => (
            *dice.pick(&[40.0, 57.0, 64.0]),
            595.0 - *dice.pick(&[40.0, 50.0]),
            *dice.pick(&[9.0, 9.5, 10.0, 12.0]),
        ),
    };
    let mut press = Press {
        typeface: typefaces.get(typeface),
        sheet: blank(width, height, typeface),
        done: Vec::new(),
        left,
        right,
        size,
        y: match look {
            "card" => 8.0,
            "ticket" => 20.0,
            _ => *dice.pick(&[34.0, 55.0, 75.0]),
        },
        leading: if look == "act" {
            1.62
        } else {
            *dice.pick(&[1.22, 1.3, 1.42])
        },
        fields: match look {
            "card" => Fields::Cells,
            _ => *dice.pick(&[Fields::Leaders, Fields::Cells, Fields::Flush]),
        },
        second_cell: false,
        low: height - 52.0,
        next_column: None,
        centred: matches!(look, "ticket" | "flyer"),
        in_table: false,
        framed_titles: dice.chance(45),
    };
    if look == "act" && dice.chance(35) {
        press.columns();
    }
    if matches!(look, "letter" | "form" | "sheet") && dice.chance(60) {
        press.letterhead(dice);
    }
    match look {
        "card" => press.bar(10.0, 40.0, 74.0, 100.0, 175),
        "plan" => press.walls(dice),
        "flyer" => press.bar(press.left, 70.0, 300.0, 190.0, 190),
        _ => {}
    }
    if look == "flyer" {
        press.y = 280.0;
    }
    for line in lines {
        press.line(line, look == "card");
    }
    press.foot(look);
    press.done.push(press.sheet);
    press.done
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

impl Press<'_> {
    fn line(&mut self, line: &Filled, card: bool) {
        if !matches!(line, Filled::Row(_)) {
            self.in_table = false;
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

    pub(super) fn paragraph(&mut self, text: &str, size: f32, own: bool) {
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

    pub(super) fn run(&mut self, x: f32, size: f32, bold: bool, text: String) {
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
    pub(super) fn turn_over(&mut self, high: f32) -> f32 {
        if self.y + high < self.low || self.sheet.height < 500.0 {
            return 0.0;
        }
        if let Some((left, right, top)) = self.next_column.take() {
            let moved = left - self.left;
            (self.left, self.right, self.y) = (left, right, top);
            self.low = self.sheet.height - 52.0;
            return moved;
        }
        let next = blank(self.sheet.width, self.sheet.height, self.sheet.typeface);
        self.done.push(std::mem::replace(&mut self.sheet, next));
        self.y = 60.0;
        0.0
    }

    fn columns(&mut self) {
        self.size = 9.0;
        self.leading = 1.25;
        self.next_column = Some((306.0, 560.0, 90.0));
        (self.left, self.right) = (36.0, 290.0);
        self.y = 90.0;
        // A short column, so that the second is used.
        self.low = 250.0;
    }

    fn letterhead(&mut self, dice: &mut Dice) {
        if dice.chance(50) {
            self.bar(0.0, 0.0, 595.0, 16.0, 120);
            self.bar(0.0, 18.0, 595.0, 3.0, 200);
        } else {
            self.bar(18.0, 24.0, 6.0, 790.0, 160);
        }
    }

    fn foot(&mut self, look: &str) {
        if self.sheet.height < 500.0 {
            return;
        }
        let last = self.done.len() + 1;
        let number = match look {
            "act" => format!("{last}e et dernier rôle"),
            _ => format!("{last} / {last}"),
        };
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
