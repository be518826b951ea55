//! The sheet as plain text, which stock age reads as an identity file.

use std::fmt::Write;

use coffre_secret::SecretText;

use super::words::{Step, Words};
use super::{Key, SheetContent, SheetPart, spaced};

/// Columns of the comments.
const WIDTH: usize = 88;

pub(super) fn write(content: &SheetContent<'_>, key: &Key<'_>, words: &Words) -> SecretText {
    // Room for all of it, so that no shorter copy of the key is left behind by a growing buffer.
    let mut sheet = String::with_capacity(16 * 1024);
    comment(&mut sheet, &format!("{} — {}", words.title, content.agency));
    comment(&mut sheet, "");
    let (which, warning) = match content.part {
        SheetPart::Whole => (words.whole.to_owned(), words.whole_warning),
        SheetPart::OneOfThree(holder) => (
            words
                .one_of_three
                .replace("{letter}", &holder.letter().to_string()),
            words.one_of_three_warning,
        ),
    };
    comment(&mut sheet, &format!("{which}. {warning} {}", words.keep));
    comment(&mut sheet, "");
    let made_on = (words.date)(content.made_on);
    for (label, value) in [
        (words.vault, spaced(content.vault)),
        (words.fingerprint, spaced(content.fingerprint)),
        (words.checksum, spaced(content.checksum)),
        (words.made_on, made_on),
    ] {
        comment(&mut sheet, &format!("{label}{}{value}", words.colon));
    }
    comment(&mut sheet, "");
    comment(&mut sheet, words.key);
    sheet.push_str(key.0);
    sheet.push('\n');
    comment(&mut sheet, "");
    instructions(&mut sheet, content.part, words);
    SecretText::new(sheet)
}

fn instructions(sheet: &mut String, part: SheetPart, words: &Words) {
    for paragraph in [
        words.use_title,
        words.use_program,
        "",
        words.by_hand_title,
        words.by_hand,
    ] {
        comment(sheet, paragraph);
    }
    for (number, step) in steps(part, words).enumerate() {
        comment(sheet, &format!("{}. {}", number + 1, step.what));
        for command in step.commands {
            writeln!(sheet, "#      {command}").expect("a String takes text");
        }
    }
    for paragraph in ["", words.after_title, words.after] {
        comment(sheet, paragraph);
    }
}

/// The steps that this sheet asks for, in their order.
pub(super) fn steps(part: SheetPart, words: &Words) -> impl Iterator<Item = &'static Step> {
    let first = match part {
        SheetPart::Whole => words.prepare.iter().chain(&[]),
        // The joined key takes the place of the typed one.
        SheetPart::OneOfThree(_) => words.prepare[..1].iter().chain(words.join_parts),
    };
    first.chain(words.open)
}

/// A paragraph as comment lines. Line breaks and controls in it become spaces: what follows a line break
/// would be read as a key.
fn comment(sheet: &mut String, paragraph: &str) {
    let mut line = String::from("#");
    let clean = paragraph.replace(
        |c: char| c.is_control() || c == '\u{2028}' || c == '\u{2029}',
        " ",
    );
    for word in clean.split(' ').filter(|word| !word.is_empty()) {
        if line.len() > 1 && line.chars().count() + 1 + word.chars().count() > WIDTH {
            sheet.push_str(&line);
            sheet.push('\n');
            line = String::from("#");
        }
        line.push(' ');
        line.push_str(word);
    }
    sheet.push_str(&line);
    sheet.push('\n');
}
