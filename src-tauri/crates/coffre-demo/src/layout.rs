//! Blocks set on A4 pages.

use crate::block::{Block, Fill};
use crate::dice::Dice;
use crate::figure;
use crate::ink::{BLACK, BLUE, Face, GREEN, GREY, LIGHT, Page, Rgb};
use crate::metrics::{width, wrap};
use crate::pen::{sign, stamp};

/// The look of a document: its typeface and the colour of its letterhead.
#[derive(Clone, Copy)]
pub(crate) struct Look {
    body: Face,
    strong: Face,
    accent: Rgb,
    size: f32,
}

/// A word processor's letter.
pub(crate) const LETTER: Look = Look {
    body: Face::Sans,
    strong: Face::Bold,
    accent: GREEN,
    size: 10.0,
};
/// A notary's or a lawyer's act.
pub(crate) const ACT: Look = Look {
    body: Face::Serif,
    strong: Face::SerifBold,
    accent: BLACK,
    size: 11.0,
};
/// An authority's form.
pub(crate) const FORM: Look = Look {
    body: Face::Sans,
    strong: Face::Bold,
    accent: BLUE,
    size: 9.5,
};

const LEFT: f32 = 62.0;
const RIGHT: f32 = 533.0;
const TOP: f32 = 58.0;
const BOTTOM: f32 = 776.0;

/// Sets blocks on pages, numbered at the foot; `fill` is what the figures draw from.
pub(crate) fn pages(blocks: &[Block], look: Look, fill: &Fill, dice: &mut Dice) -> Vec<Page> {
    let mut sheet = Sheet {
        pages: vec![Page::a4()],
        y: TOP,
        look,
    };
    for block in blocks {
        sheet.set(block, fill, dice);
    }
    let mut pages = sheet.pages;
    let count = pages.len();
    if count > 1 {
        for (number, page) in pages.iter_mut().enumerate() {
            page.centred(
                (297.0, 812.0),
                8.5,
                look.body,
                GREY,
                &format!("{} / {count}", number + 1),
            );
        }
    }
    pages
}

struct Sheet {
    pages: Vec<Page>,
    y: f32,
    look: Look,
}

impl Sheet {
    fn page(&mut self) -> &mut Page {
        self.pages.last_mut().expect("a sheet starts with a page")
    }

    /// Moves to a new page where `height` does not fit.
    fn room(&mut self, height: f32) {
        if self.y + height > BOTTOM {
            self.pages.push(Page::a4());
            self.y = TOP;
        }
    }

    fn lines(&mut self, text: &str, face: Face, size: f32, left: f32, rgb: Rgb) {
        for line in wrap(text, face, size, RIGHT - left) {
            self.room(size * 1.38);
            self.y += size * 1.38;
            let y = self.y;
            self.page().text((left, y), size, face, rgb, &line);
        }
    }

    fn set(&mut self, block: &Block, fill: &Fill, dice: &mut Dice) {
        let Look {
            body,
            strong,
            accent,
            size,
        } = self.look;
        match block {
            Block::Letterhead(lines) => self.letterhead(lines),
            Block::Title(text) => {
                self.y += 16.0;
                for line in wrap(&text.to_uppercase(), strong, 14.5, RIGHT - LEFT) {
                    self.room(20.0);
                    self.y += 20.0;
                    let y = self.y;
                    self.page().centred((297.0, y), 14.5, strong, accent, &line);
                }
                self.y += 10.0;
            }
            Block::Heading(text) => {
                self.room(46.0);
                self.y += 9.0;
                self.lines(text, strong, size + 1.0, LEFT, accent);
                self.y += 4.0;
            }
            Block::Para(text) => {
                self.y += 2.0;
                self.lines(text, body, size, LEFT, BLACK);
                self.y += 5.0;
            }
            Block::Small(text) => {
                self.lines(text, body, size - 2.0, LEFT, GREY);
                self.y += 4.0;
            }
            Block::Bullet(text) => {
                self.room(size * 1.4);
                let y = self.y + size * 1.38;
                self.page().text((LEFT + 8.0, y), size, body, BLACK, "–");
                self.lines(text, body, size, LEFT + 22.0, BLACK);
                self.y += 1.5;
            }
            Block::Right(text) => {
                self.room(size * 1.5);
                self.y += size * 1.45;
                let at = (RIGHT - width(text, body, size), self.y);
                self.page().text(at, size, body, BLACK, text);
            }
            Block::Row(name, value) => self.row(name, value),
            Block::Signatures(names) => self.signatures(names, dice),
            Block::Stamp(top, bottom) => {
                self.room(74.0);
                let at = (LEFT + 40.0 + dice.sway() * 14.0, self.y + 40.0);
                stamp(self.page(), at, LEFT, top, bottom, dice);
                self.y += 76.0;
            }
            Block::Figure(word) => {
                let height = figure::height(word);
                self.room(height + 12.0);
                let y = self.y + 8.0;
                figure::draw(self.page(), word, (LEFT, y), fill, dice);
                self.y += height + 12.0;
            }
            Block::Rule => {
                self.room(14.0);
                self.y += 8.0;
                let y = self.y;
                self.page().stroke(vec![(LEFT, y), (RIGHT, y)], 0.6, GREY);
                self.y += 4.0;
            }
            Block::PageBreak => self.room(BOTTOM),
        }
    }

    fn letterhead(&mut self, lines: &[String]) {
        let accent = self.look.accent;
        let strong = self.look.strong;
        let body = self.look.body;
        self.y = TOP;
        let y = self.y;
        let page = self.page();
        // A mark of the house: two plain shapes.
        page.block((LEFT, y - 18.0), 22.0, 22.0, accent);
        page.fill(
            vec![(LEFT, y - 18.0), (LEFT + 11.0, y - 28.0), (LEFT + 22.0, y - 18.0)],
            accent,
        );
        for (number, line) in lines.iter().enumerate() {
            if number == 0 {
                page.text((LEFT + 32.0, y - 6.0), 15.0, strong, accent, line);
            } else {
                page.text(
                    (LEFT + 32.0, y + 7.0 + (number - 1) as f32 * 11.0),
                    8.5,
                    body,
                    GREY,
                    line,
                );
            }
        }
        let under = y + 10.0 + lines.len().saturating_sub(1) as f32 * 11.0;
        page.stroke(vec![(LEFT, under), (RIGHT, under)], 1.2, accent);
        self.y = under + 10.0;
    }

    fn row(&mut self, name: &str, value: &str) {
        let Look {
            body, strong, size, ..
        } = self.look;
        let middle = LEFT + 176.0;
        let (names, values) = (
            wrap(name, strong, size - 0.5, 166.0),
            wrap(value, body, size - 0.5, RIGHT - middle - 8.0),
        );
        let height = names.len().max(values.len()).max(1) as f32 * (size * 1.3) + 5.0;
        self.room(height);
        let y = self.y;
        let page = self.page();
        page.block((LEFT, y), 172.0, height, [242, 243, 246]);
        page.frame((LEFT, y), RIGHT - LEFT, height, 0.5, LIGHT.map(|part| part - 40));
        for (number, line) in names.iter().enumerate() {
            page.text(
                (LEFT + 5.0, y + size * 1.15 + number as f32 * size * 1.3),
                size - 0.5,
                strong,
                BLACK,
                line,
            );
        }
        for (number, line) in values.iter().enumerate() {
            page.text(
                (middle + 4.0, y + size * 1.15 + number as f32 * size * 1.3),
                size - 0.5,
                body,
                BLACK,
                line,
            );
        }
        self.y += height;
    }

    fn signatures(&mut self, names: &[String], dice: &mut Dice) {
        self.room(88.0);
        self.y += 14.0;
        let step = (RIGHT - LEFT) / names.len().max(1) as f32;
        let (y, body) = (self.y, self.look.body);
        for (number, name) in names.iter().enumerate() {
            let left = LEFT + step * number as f32;
            let lines = wrap(name, body, 9.0, step - 10.0);
            for (row, line) in lines.iter().take(2).enumerate() {
                self.page()
                    .text((left, y + 8.0 + row as f32 * 11.0), 9.0, body, BLACK, line);
            }
            let (start, room) = ((left + 6.0, y + 48.0), (step - 30.0).min(120.0));
            sign(self.page(), start, room, dice);
        }
        self.y += 72.0;
    }
}
