//! The written form of a document: one line a block, the first sign telling which.
//!
//! `^a|b` letterhead, `#` title, `##` heading, `@name|value` table row, `-` bullet, `>` set right, `_` small,
//! `!a|b` signatures, `*a|b` stamp, `%word` figure, `---` rule, `===` page break, anything else a paragraph.
//! `{key}` is filled in; `[[a||b]]` is one of several; a line that starts with `?40 ` is there 40 times in a hundred.

use std::collections::BTreeMap;

use crate::dice::Dice;

/// What fills the keys of a written form.
pub(crate) type Fill = BTreeMap<&'static str, String>;

/// One block of a document.
pub(crate) enum Block {
    Letterhead(Vec<String>),
    Title(String),
    Heading(String),
    Row(String, String),
    Bullet(String),
    Right(String),
    Small(String),
    Para(String),
    Signatures(Vec<String>),
    Stamp(String, String),
    Figure(String),
    Rule,
    PageBreak,
}

/// Reads a written form.
pub(crate) fn blocks(form: &str, fill: &Fill, dice: &mut Dice) -> Vec<Block> {
    let mut out = Vec::new();
    for line in form.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let Some(line) = present(line, dice) else { continue };
        let line = filled(&chosen(line, dice), fill);
        if let Some(block) = block(&line) {
            out.push(block);
        }
    }
    out
}

/// Gives the text of blocks, as somebody reading the page would type it.
pub(crate) fn text(blocks: &[Block]) -> String {
    let mut lines: Vec<String> = Vec::new();
    for block in blocks {
        match block {
            Block::Letterhead(parts) | Block::Signatures(parts) => lines.extend(parts.iter().cloned()),
            Block::Title(text) => lines.push(text.to_uppercase()),
            Block::Heading(text) | Block::Right(text) | Block::Small(text) | Block::Para(text) => {
                lines.push(text.clone())
            }
            Block::Bullet(text) => lines.push(format!("- {text}")),
            Block::Row(name, value) => lines.push(format!("{name} : {value}")),
            Block::Stamp(top, bottom) => lines.push(format!("{top} {bottom}")),
            Block::Figure(_) | Block::Rule | Block::PageBreak => {}
        }
    }
    lines.join("\n")
}

fn present<'a>(line: &'a str, dice: &mut Dice) -> Option<&'a str> {
    let Some(rest) = line.strip_prefix('?') else {
        return Some(line);
    };
    let (percent, rest) = rest.split_once(' ')?;
    dice.chance(percent.parse().ok()?).then_some(rest)
}

fn chosen(line: &str, dice: &mut Dice) -> String {
    let mut out = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("[[") {
        let (inside, later) = after.split_once("]]").unwrap_or((after, ""));
        let ways: Vec<&str> = inside.split("||").collect();
        out.push_str(before);
        out.push_str(dice.pick(&ways));
        rest = later;
    }
    out.push_str(rest);
    out
}

fn filled(line: &str, fill: &Fill) -> String {
    let mut out = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('{') {
        let (key, later) = after.split_once('}').unwrap_or((after, ""));
        out.push_str(before);
        out.push_str(fill.get(key).map_or("", String::as_str));
        rest = later;
    }
    out.push_str(rest);
    out
}

fn block(line: &str) -> Option<Block> {
    let parts = |text: &str| -> Vec<String> {
        text.split('|')
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let pair = |text: &str| {
        let (a, b) = text.split_once('|').unwrap_or((text, ""));
        (a.trim().to_owned(), b.trim().to_owned())
    };
    let trimmed = |text: &str| text.trim().to_owned();
    Some(match line {
        "---" => Block::Rule,
        "===" => Block::PageBreak,
        _ => {
            if let Some(rest) = line.strip_prefix("##") {
                Block::Heading(trimmed(rest))
            } else if let Some(rest) = line.strip_prefix('#') {
                Block::Title(trimmed(rest))
            } else if let Some(rest) = line.strip_prefix("- ") {
                Block::Bullet(trimmed(rest))
            } else if let Some(rest) = line.strip_prefix('^') {
                Block::Letterhead(parts(rest))
            } else if let Some(rest) = line.strip_prefix('@') {
                let (name, value) = pair(rest);
                Block::Row(name, value)
            } else if let Some(rest) = line.strip_prefix('>') {
                Block::Right(trimmed(rest))
            } else if let Some(rest) = line.strip_prefix('_') {
                Block::Small(trimmed(rest))
            } else if let Some(rest) = line.strip_prefix('!') {
                Block::Signatures(parts(rest))
            } else if let Some(rest) = line.strip_prefix('*') {
                let (top, bottom) = pair(rest);
                Block::Stamp(top, bottom)
            } else if let Some(rest) = line.strip_prefix('%') {
                Block::Figure(trimmed(rest))
            } else {
                Block::Para(trimmed(line))
            }
        }
    })
}
