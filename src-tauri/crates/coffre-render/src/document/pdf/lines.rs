//! Letters to words, words to lines, lines to the text of a page.
//!
//! Words stand together when they share a baseline, whatever the order in which they were drawn: so a label and the
//! value beside it are one line, which is how forms, tables and letters are read. Text that runs upwards or downwards
//! comes after the text that runs across.

use hayro::kurbo::{Point, Rect, Vec2};
use unicode_normalization::UnicodeNormalization as _;

use super::glyphs::{Found, Letter};
use crate::limits::Limits;
use crate::text::{Area, PageText, Word};

/// A gap of more than this part of the letter's height starts a new word.
const WORD_GAP: f64 = 0.17;
/// A gap of more than this part of it within a line is a tab.
const TAB_GAP: f64 = 1.5;
/// How far a baseline may be from the line's, in parts of the letter's height.
const SAME_BASELINE: f64 = 0.35;

/// How text runs on the page as it is shown.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Direction {
    Across,
    Upwards,
    Downwards,
    UpsideDown,
}

impl Direction {
    fn of(up: Vec2) -> Self {
        match (up.x.abs() > up.y.abs(), up.x > 0.0, up.y > 0.0) {
            (false, _, false) => Self::Across,
            (false, _, true) => Self::UpsideDown,
            (true, false, _) => Self::Upwards,
            (true, true, _) => Self::Downwards,
        }
    }

    /// How far along its line and how far down the page a point is for somebody who reads in this direction.
    fn along_and_down(self, point: Point) -> (f64, f64) {
        match self {
            Self::Across => (point.x, point.y),
            Self::UpsideDown => (-point.x, -point.y),
            Self::Upwards => (-point.y, point.x),
            Self::Downwards => (point.y, -point.x),
        }
    }
}

/// A word in the making.
struct Piece {
    text: String,
    area: Rect,
    direction: Direction,
    size: f64,
    start: f64,
    end: f64,
    down: f64,
}

impl Piece {
    fn begin(letter: &Letter) -> Self {
        let direction = Direction::of(letter.up);
        let (start, down) = direction.along_and_down(letter.start);
        let mut piece = Self {
            text: String::new(),
            area: box_of(letter),
            direction,
            size: letter.up.length().max(0.1),
            start,
            end: start,
            down,
        };
        piece.add(letter);
        piece
    }

    fn add(&mut self, letter: &Letter) {
        self.text.push_str(&letter.text);
        self.area = self.area.union(box_of(letter));
        self.end = self.direction.along_and_down(letter.end).0.max(self.end);
    }

    /// Whether the letter carries the word on.
    fn goes_on_with(&self, letter: &Letter) -> bool {
        let (along, down) = self.direction.along_and_down(letter.start);
        let gap = (along - self.end) / self.size;
        let size = letter.up.length().max(0.1) / self.size;
        Direction::of(letter.up) == self.direction
            && (-0.5..WORD_GAP).contains(&gap)
            && (down - self.down).abs() < SAME_BASELINE * self.size
            && (0.5..2.0).contains(&size)
    }
}

/// The text of a page from its letters.
pub(super) fn arrange(page: u32, found: Found, limits: &Limits) -> PageText {
    let (width, height) = (found.width.max(1.0), found.height.max(1.0));
    let mut pieces = words(&found.letters);
    let whole = Rect::new(0.0, 0.0, width, height);
    pieces.retain(|piece| !piece.text.is_empty() && piece.area.overlaps(whole));
    let mut text = PageText {
        page,
        unknown_letters: found.unknown,
        ..PageText::default()
    };
    for line in lines(pieces) {
        let mut end: Option<f64> = None;
        for piece in line {
            if text.text.len() + piece.text.len() + 1 > limits.text {
                return text;
            }
            if let Some(end) = end {
                let is_wide = piece.start - end > TAB_GAP * piece.size;
                text.text.push(if is_wide { '\t' } else { ' ' });
            }
            end = Some(piece.end);
            text.text.push_str(&piece.text);
            let area = piece.area;
            text.words.push(Word {
                text: piece.text,
                area: Area::from_fractions(
                    area.x0 / width,
                    area.y0 / height,
                    area.x1 / width,
                    area.y1 / height,
                ),
            });
        }
        text.text.push('\n');
    }
    text
}

/// Words in the order in which they were drawn.
fn words(letters: &[Letter]) -> Vec<Piece> {
    let mut words: Vec<Piece> = Vec::new();
    let mut open = false;
    for letter in letters {
        if letter.text.trim().is_empty() {
            open = false;
            continue;
        }
        match words.last_mut() {
            Some(word) if open && word.goes_on_with(letter) => word.add(letter),
            _ => words.push(Piece::begin(letter)),
        }
        open = true;
    }
    for word in &mut words {
        word.text = plain_letters(&word.text);
    }
    words
}

/// Ligatures and other forms of presentation as the letters they stand for; nothing that is no letter.
fn plain_letters(text: &str) -> String {
    let expanded: String = text
        .chars()
        .flat_map(|letter| match letter {
            '\u{fb00}'..='\u{fb06}' => std::iter::once(letter).nfkc().collect::<Vec<_>>(),
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => Vec::new(),
            letter if letter.is_control() || letter.is_whitespace() => Vec::new(),
            letter => vec![letter],
        })
        .collect();
    expanded.nfc().collect()
}

/// Groups words by baseline, lines from top to bottom, words in each from left to right.
fn lines(mut pieces: Vec<Piece>) -> Vec<Vec<Piece>> {
    pieces.sort_by(|one, other| {
        one.direction
            .cmp(&other.direction)
            .then(one.down.total_cmp(&other.down))
    });
    let mut lines: Vec<Vec<Piece>> = Vec::new();
    for piece in pieces {
        let fits = lines.last().and_then(|line| line.last()).is_some_and(|last| {
            last.direction == piece.direction
                && (piece.down - last.down).abs() < SAME_BASELINE * piece.size.min(last.size)
        });
        match lines.last_mut() {
            Some(line) if fits => line.push(piece),
            _ => lines.push(vec![piece]),
        }
    }
    for line in &mut lines {
        line.sort_by(|one, other| one.start.total_cmp(&other.start));
    }
    lines
}

/// The upright box around a letter, from below its baseline to the top of its line.
fn box_of(letter: &Letter) -> Rect {
    let below = letter.up * -0.2;
    let above = letter.up * 0.8;
    Rect::from_points(letter.start + below, letter.end + above)
        .union_pt(letter.start + above)
        .union_pt(letter.end + below)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Letters of ten points, five wide, from a place on.
    fn write(text: &str, x: f64, y: f64) -> Vec<Letter> {
        text.chars()
            .zip(0_u32..)
            .map(|(letter, place)| {
                let start = Point::new(x + f64::from(place) * 5.0, y);
                Letter {
                    text: letter.to_string(),
                    start,
                    end: start + Vec2::new(5.0, 0.0),
                    up: Vec2::new(0.0, -10.0),
                }
            })
            .collect()
    }

    fn read(letters: Vec<Letter>) -> PageText {
        let found = Found {
            letters,
            unknown: 0,
            width: 600.0,
            height: 800.0,
        };
        arrange(0, found, &Limits::default())
    }

    #[test]
    fn a_label_and_its_value_are_one_line_whatever_is_drawn_first() {
        let letters = [
            write("12 mars", 200.0, 100.0),
            write("Date:", 20.0, 101.0),
            write("Bail", 20.0, 50.0),
        ];
        assert_eq!(
            read(letters.into_iter().flatten().collect()).text,
            "Bail\nDate:\t12 mars\n"
        );
    }

    #[test]
    fn a_gap_without_a_space_parts_words() {
        let letters = [write("un", 20.0, 50.0), write("deux", 33.0, 50.0)];
        let text = read(letters.into_iter().flatten().collect());
        assert_eq!(text.text, "un deux\n");
        assert_eq!(text.words.len(), 2);
    }

    #[test]
    fn text_that_runs_upwards_is_read_from_below() {
        let letters = "Acte".chars().zip(0_u32..).map(|(letter, place)| {
            let start = Point::new(30.0, 300.0 - f64::from(place) * 5.0);
            Letter {
                text: letter.to_string(),
                start,
                end: start - Vec2::new(0.0, 5.0),
                up: Vec2::new(-10.0, 0.0),
            }
        });
        assert_eq!(read(letters.collect()).text, "Acte\n");
    }

    #[test]
    fn ligatures_are_the_letters_they_stand_for() {
        assert_eq!(plain_letters("o\u{fb03}ce"), "office");
        assert_eq!(plain_letters("e\u{301}tat"), "état");
    }

    #[test]
    fn words_off_the_page_are_left_out() {
        assert_eq!(read(write("secret", 20.0, 9000.0)).text, "");
    }

    #[test]
    fn a_word_knows_its_place() {
        let text = read(write("mot", 300.0, 400.0));
        let [left, top, right, bottom] = text.words[0].area.pixels(600, 800);
        assert!(
            (299..=301).contains(&left) && (314..=316).contains(&right),
            "{left} {right}"
        );
        assert!(
            (391..=393).contains(&top) && (401..=403).contains(&bottom),
            "{top} {bottom}"
        );
    }
}
