//! Lines of a paper set on sheets, in one of many looks.

use crate::dice::Dice;
use crate::paper::Line;
use crate::typeface::{Typeface, Typefaces};

/// A run of text whose base line starts at `x`, `y`, in points from the top left corner.
pub(crate) struct Run {
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) size: f32,
    pub(crate) bold: bool,
    pub(crate) text: String,
}

/// A filled bar, in a grey.
pub(crate) struct Bar {
    pub(crate) left: f32,
    pub(crate) top: f32,
    pub(crate) width: f32,
    pub(crate) height: f32,
    pub(crate) grey: u8,
}

/// One side of paper.
pub struct Sheet {
    pub(crate) width: f32,
    pub(crate) height: f32,
    pub(crate) typeface: usize,
    pub(crate) runs: Vec<Run>,
    pub(crate) bars: Vec<Bar>,
}

/// A line that was filled in.
pub(crate) enum Filled {
    Title(String),
    Field(String, String),
    Block(String),
    Pair(String, String),
    Small(String),
    Row(Vec<String>),
    Stamp(String),
    Para(String),
}

impl Filled {
    pub(crate) fn new(line: &Line, mut fill: impl FnMut(&str) -> String) -> Self {
        match line {
            Line::Title(text) => Self::Title(fill(text)),
            Line::Field(name, value) => Self::Field(fill(name), fill(value)),
            Line::Block(text) => Self::Block(fill(text)),
            Line::Pair(left, right) => Self::Pair(fill(left), fill(right)),
            Line::Row(cells) => Self::Row(cells.iter().map(|cell| fill(cell)).collect()),
            Line::Stamp(text) => Self::Stamp(fill(text)),
            Line::Small(text) => Self::Small(fill(text)),
            Line::Para(text) => Self::Para(fill(text)),
        }
    }

    /// What somebody who copies the line would type.
    pub(crate) fn text(&self) -> String {
        match self {
            Self::Title(text)
            | Self::Block(text)
            | Self::Small(text)
            | Self::Stamp(text)
            | Self::Para(text) => text.clone(),
            Self::Pair(left, right) => format!("{left}   {right}"),
            Self::Row(cells) => cells.join("   "),
            Self::Field(name, value) if value.is_empty() => name.clone(),
            Self::Field(name, value) => format!("{name} : {value}"),
        }
    }
}

/// How a field stands.
#[derive(Clone, Copy)]
enum Fields {
    /// Name and value on one line after a colon.
    Colon,
    /// The value under its small name.
    Under,
    /// Two columns, the value at a fixed place, a thin line below each row.
    Columns,
}

struct Setting<'a> {
    typeface: &'a Typeface,
    sheet: Sheet,
    done: Vec<Sheet>,
    left: f32,
    right: f32,
    size: f32,
    y: f32,
    fields: Fields,
    /// Where sender and date stand.
    block: f32,
    /// Where titles start; none is the middle.
    title: Option<f32>,
    rule: bool,
}

/// Sets lines on sheets.
pub(crate) fn set(lines: &[Filled], look: &str, typefaces: &Typefaces, dice: &mut Dice) -> Vec<Sheet> {
    let card = look == "card";
    let (width, height) = if card { (300.0, 190.0) } else { (595.0, 842.0) };
    let typeface = match look {
        "act" => *dice.pick(&[1, 3, 4]),
        "form" | "card" | "flyer" => *dice.pick(&[0, 2]),
        "slip" => 5,
        _ => dice.below(6) as usize,
    };
    let left = if card {
        12.0
    } else {
        *dice.pick(&[48.0, 71.0, 85.0])
    };
    let size = if card {
        8.5
    } else {
        *dice.pick(&[10.0, 10.5, 11.0, 11.5])
    };
    let block = *dice.pick(&[left, 318.0, 340.0]);
    let fields = *dice.pick(&[Fields::Colon, Fields::Columns, Fields::Under]);
    let title = *dice.pick(&[Some(left), None]);
    let mut setting = Setting {
        typeface: typefaces.get(typeface),
        sheet: blank(width, height, typeface),
        done: Vec::new(),
        left,
        right: width - if card { 10.0 } else { 60.0 },
        size,
        y: if card {
            18.0
        } else {
            *dice.pick(&[46.0, 64.0, 90.0])
        },
        fields: if card { Fields::Under } else { fields },
        block: if card { left } else { block },
        title,
        rule: dice.chance(50),
    };
    if look == "drawing" {
        setting.rooms(dice);
    }
    for line in lines {
        setting.line(line, card);
    }
    setting.done.push(setting.sheet);
    setting.done
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

impl Setting<'_> {
    fn line(&mut self, line: &Filled, card: bool) {
        let size = self.size;
        match line {
            Filled::Title(text) => {
                let large = if card { size } else { size * 1.45 };
                self.y += size * if card { 0.1 } else { 0.8 };
                for part in self.typeface.wrap(text, true, large, self.right - self.left) {
                    let width = self.typeface.width(&part, true, large);
                    let middle = (self.left + self.right - width) / 2.0;
                    self.run(self.title.unwrap_or(middle), large, true, part);
                }
                if self.rule && !card {
                    self.bar(self.right - self.left, 1.2, 60);
                }
                self.y += size * if card { 0.2 } else { 0.7 };
            }
            Filled::Field(name, value) => self.field(name, value),
            Filled::Block(text) => {
                for part in self.typeface.wrap(text, false, size, self.right - self.block) {
                    self.run(self.block, size, false, part);
                }
            }
            Filled::Small(text) => self.paragraph(text, size * 0.82),
            Filled::Para(text) => self.paragraph(text, size),
            // Papers that are set here have none of these.
            Filled::Pair(..) | Filled::Row(_) | Filled::Stamp(_) => self.paragraph(&line.text(), size),
        }
    }

    fn paragraph(&mut self, text: &str, size: f32) {
        self.y += size * 0.45;
        for part in self.typeface.wrap(text, false, size, self.right - self.left) {
            self.run(self.left, size, false, part);
        }
        self.y += size * 0.35;
    }

    fn field(&mut self, name: &str, value: &str) {
        let size = self.size;
        match self.fields {
            Fields::Colon => self.paragraph(&format!("{name} : {value}"), size),
            Fields::Under => {
                for part in self
                    .typeface
                    .wrap(name, false, size * 0.75, self.right - self.left)
                {
                    self.run(self.left, size * 0.75, false, part);
                }
                for part in self.typeface.wrap(value, true, size, self.right - self.left) {
                    self.run(self.left, size, true, part);
                }
                self.y += size * 0.3;
            }
            Fields::Columns => {
                let middle = self.left + (self.right - self.left) * 0.4;
                let names = self.typeface.wrap(name, false, size, middle - self.left - 8.0);
                let values = self.typeface.wrap(value, true, size, self.right - middle);
                let top = self.y;
                let rows = names.len().max(values.len());
                for part in names {
                    self.run(self.left, size, false, part);
                }
                let turned = self.y < top;
                self.y = if turned { self.y } else { top };
                for part in values {
                    self.run(middle, size, true, part);
                }
                self.y = if turned {
                    self.y
                } else {
                    top + rows as f32 * size * 1.36
                };
                self.bar(self.right - self.left, 0.5, 150);
                self.y += size * 0.3;
            }
        }
    }

    fn run(&mut self, x: f32, size: f32, bold: bool, text: String) {
        if self.y + size * 1.36 > self.sheet.height - 30.0 && self.sheet.height > 400.0 {
            let next = blank(self.sheet.width, self.sheet.height, self.sheet.typeface);
            self.done.push(std::mem::replace(&mut self.sheet, next));
            self.y = 64.0;
        }
        self.y += size * 1.36;
        let y = self.y;
        self.sheet.runs.push(Run {
            x,
            y,
            size,
            bold,
            text,
        });
    }

    fn bar(&mut self, width: f32, height: f32, grey: u8) {
        self.sheet.bars.push(Bar {
            left: self.left,
            top: self.y + 3.0,
            width,
            height,
            grey,
        });
        self.y += 3.0 + height;
    }

    /// Walls of a floor in the lower half of the sheet.
    fn rooms(&mut self, dice: &mut Dice) {
        let (x, y) = (90.0 + dice.sway() * 20.0, 420.0);
        let split = 150.0 + dice.sway() * 40.0;
        let walls = [
            (x, y, 400.0, 5.0),
            (x, y + 300.0, 405.0, 5.0),
            (x, y, 5.0, 300.0),
            (x + 400.0, y, 5.0, 305.0),
            (x + split, y, 3.0, 220.0),
            (x, y + 160.0, split, 3.0),
        ];
        for (left, top, width, height) in walls {
            self.sheet.bars.push(Bar {
                left,
                top,
                width,
                height,
                grey: 20,
            });
        }
    }
}

/// Sets plain paragraphs in one typeface and size, for measuring how well letters are read.
#[must_use]
pub fn column(paragraphs: &[&str], typeface: usize, size: f32, typefaces: &Typefaces) -> Vec<Sheet> {
    let mut setting = Setting {
        typeface: typefaces.get(typeface),
        sheet: blank(595.0, 842.0, typeface),
        done: Vec::new(),
        left: 62.0,
        right: 533.0,
        size,
        y: 60.0,
        fields: Fields::Colon,
        block: 62.0,
        title: None,
        rule: false,
    };
    for text in paragraphs {
        setting.paragraph(text, size);
    }
    setting.done.push(setting.sheet);
    setting.done
}
