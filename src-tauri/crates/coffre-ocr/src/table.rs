//! The engine's table: one line of tab-separated columns a word.

/// Where a word stands, in pixels from the top left corner of the upright picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Left edge.
    pub left: u32,
    /// Top edge.
    pub top: u32,
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
}

/// A word that was read.
#[derive(Clone, PartialEq)]
pub struct Word {
    /// What it says.
    pub text: String,
    /// Where it stands.
    pub place: Place,
    /// How sure the engine is, from 0 to 1.
    pub confidence: f32,
    /// Its paragraph, counted over the page.
    pub paragraph: u32,
    /// Its line, counted over the page.
    pub line: u32,
}

impl std::fmt::Debug for Word {
    /// Where it stands, not what it says: a word of a document is never logged.
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Word({:?})", self.place)
    }
}

/// Reads the words of a table. A line that is not a word of this form is passed over: the table is the work of a
/// program that read a stranger's picture.
pub(crate) fn words(table: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let (mut last, mut paragraph, mut line) = (None, 0, 0);
    for row in table.lines() {
        let Some((here, mut word)) = word(row) else {
            continue;
        };
        if let Some((before, before_line)) = last {
            if before != here.0 {
                paragraph += 1;
                line += 1;
            } else if before_line != here.1 {
                line += 1;
            }
        }
        last = Some(here);
        word.paragraph = paragraph;
        word.line = line;
        words.push(word);
    }
    words
}

/// Block and paragraph, and the line in it.
type Position = ((u32, u32), u32);

fn word(row: &str) -> Option<(Position, Word)> {
    let mut columns = row.splitn(12, '\t');
    if columns.next()? != "5" {
        return None;
    }
    let _page = columns.next()?;
    let mut number = || columns.next()?.parse::<u32>().ok();
    let position = ((number()?, number()?), number()?);
    let _word = number()?;
    let place = Place {
        left: number()?,
        top: number()?,
        width: number()?,
        height: number()?,
    };
    let confidence: f32 = columns.next()?.parse().ok()?;
    let text = columns.next()?.trim();
    let readable = !text.is_empty() && confidence.is_finite() && confidence >= 0.0;
    readable.then(|| {
        let word = Word {
            text: text.to_owned(),
            place,
            confidence: (confidence / 100.0).min(1.0),
            paragraph: 0,
            line: 0,
        };
        (position, word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n\
        1\t1\t0\t0\t0\t0\t0\t0\t2480\t3508\t-1\t\n\
        5\t1\t1\t1\t1\t1\t242\t244\t120\t35\t96.5\tEntre\n\
        5\t1\t1\t1\t1\t2\t370\t244\t40\t35\t91\tles\n\
        5\t1\t1\t1\t2\t1\t242\t300\t40\t35\t12\tparties\n\
        5\t1\t2\t1\t1\t1\t242\t400\t40\t35\t88.0\t \n\
        5\t1\t2\t1\t1\t2\t242\t400\t40\t35\t88.0\tArt.\n";

    #[test]
    fn words_keep_their_lines_and_paragraphs() {
        let read: Vec<_> = words(TABLE)
            .into_iter()
            .map(|word| (word.text, word.paragraph, word.line))
            .collect();
        let expected = [("Entre", 0, 0), ("les", 0, 0), ("parties", 0, 1), ("Art.", 1, 2)];
        assert_eq!(read, expected.map(|(text, p, l)| (text.to_owned(), p, l)));
    }

    #[test]
    fn places_and_confidence_are_read() {
        let first = words(TABLE).swap_remove(0);
        let place = Place {
            left: 242,
            top: 244,
            width: 120,
            height: 35,
        };
        assert_eq!((first.place, first.confidence), (place, 0.965));
    }

    #[test]
    fn lines_of_another_form_are_passed_over() {
        for row in [
            "",
            "5",
            "5\t1\t1\t1\t1\t1\t-4\t0\t1\t1\t90\tx",
            "5\t1\t1\t1\t1\t1\t4\t0\t1\t1\tNaN\tx",
        ] {
            assert_eq!(words(row), [], "{row:?}");
        }
    }
}
