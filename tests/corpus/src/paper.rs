//! The written papers: `papers/*.txt` of the held-out half, and those of the families by other hands in folders of their own,
//! `third/*.txt` to `sixth/*.txt`.
//!
//! `@ kind language look count | file names ; … | options` begins one. Then a line each: `#` title, `:` a field with
//! its value after `|`, `>` the block of sender and date (two side by side after `|`), `=` a row of a table, `!` a stamp,
//! `~` small print, anything else a paragraph; words in braces are filled in by `fill.rs`, those of the other hands by
//! `hand/fill.rs`. A line that begins with `%` is a remark about the paper and no part of it.

use std::sync::LazyLock;

use jiff::{Span, ToSpan};

use crate::cast::Region;
use crate::draw::Form;

/// A language of a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tongue {
    /// French.
    French,
    /// Dutch.
    Dutch,
    /// German.
    German,
    /// English.
    English,
}

/// One line.
pub(crate) enum Line {
    Title(&'static str),
    Field(&'static str, &'static str),
    Block(&'static str),
    Pair(&'static str, &'static str),
    Small(&'static str),
    Row(Vec<&'static str>),
    Stamp(&'static str),
    Para(&'static str),
}

impl Line {
    fn read(line: &'static str) -> Self {
        if let Some(rest) = line.strip_prefix("# ") {
            Self::Title(rest)
        } else if let Some(rest) = line.strip_prefix(": ") {
            let (name, value) = rest.split_once(" | ").unwrap_or((rest, ""));
            Self::Field(name, value)
        } else if let Some(rest) = line.strip_prefix("> ") {
            match rest.split_once(" | ") {
                Some((left, right)) => Self::Pair(left, right),
                None => Self::Block(rest),
            }
        } else if let Some(rest) = line.strip_prefix("= ") {
            Self::Row(rest.split('|').map(str::trim).collect())
        } else if let Some(rest) = line.strip_prefix("! ") {
            Self::Stamp(rest)
        } else if line.starts_with("## ") {
            Self::Title(&line[1..])
        } else if let Some(rest) = line.strip_prefix("~ ") {
            Self::Small(rest)
        } else {
            Self::Para(line)
        }
    }
}

/// A written paper.
pub(crate) struct Paper {
    pub(crate) kind: &'static str,
    pub(crate) tongue: Tongue,
    pub(crate) look: &'static str,
    pub(crate) count: u32,
    pub(crate) names: Vec<&'static str>,
    /// How long it is valid.
    pub(crate) valid_for: Option<Span>,
    /// Valid as long as the card of the person on it.
    pub(crate) valid_as_card: bool,
    /// Whether it bears a date of its own.
    pub(crate) dated: bool,
    /// Whether its kind is to be told; where not, only what is proposed above the line is judged.
    pub(crate) asked: bool,
    /// How many days before the others it was written.
    pub(crate) days_ago: i32,
    /// The region in which its property must lie.
    pub(crate) region: Option<Region>,
    /// What it comes as, where that is not left to its turn.
    pub(crate) form: Option<Form>,
    pub(crate) lines: Vec<Line>,
}

const FILES: [&str; 6] = [
    include_str!("../papers/identity.txt"),
    include_str!("../papers/mandate.txt"),
    include_str!("../papers/sale.txt"),
    include_str!("../papers/property.txt"),
    include_str!("../papers/certificates.txt"),
    include_str!("../papers/house.txt"),
];

const THIRD_FILES: [&str; 8] = [
    include_str!("../third/people.txt"),
    include_str!("../third/mandates.txt"),
    include_str!("../third/sale.txt"),
    include_str!("../third/deeds.txt"),
    include_str!("../third/checks.txt"),
    include_str!("../third/ground.txt"),
    include_str!("../third/house.txt"),
    // Of no kind that an agency files.
    include_str!("../third/apart.txt"),
];

const FOURTH_FILES: [&str; 11] = [
    include_str!("../fourth/people.txt"),
    include_str!("../fourth/mandates.txt"),
    include_str!("../fourth/offers.txt"),
    include_str!("../fourth/deeds.txt"),
    include_str!("../fourth/proofs.txt"),
    include_str!("../fourth/town.txt"),
    include_str!("../fourth/building.txt"),
    include_str!("../fourth/office.txt"),
    include_str!("../fourth/law.txt"),
    include_str!("../fourth/post.txt"),
    include_str!("../fourth/strays.txt"),
];

const FIFTH_FILES: [&str; 11] = [
    include_str!("../fifth/people.txt"),
    include_str!("../fifth/mandates.txt"),
    include_str!("../fifth/deeds.txt"),
    include_str!("../fifth/offers.txt"),
    include_str!("../fifth/building.txt"),
    include_str!("../fifth/town.txt"),
    include_str!("../fifth/coown.txt"),
    include_str!("../fifth/office.txt"),
    include_str!("../fifth/law.txt"),
    include_str!("../fifth/post.txt"),
    include_str!("../fifth/strays.txt"),
];
const SIXTH_FILES: [&str; 13] = [
    include_str!("../sixth/people.txt"),
    include_str!("../sixth/mandates.txt"),
    include_str!("../sixth/offers.txt"),
    include_str!("../sixth/deeds.txt"),
    include_str!("../sixth/proofs.txt"),
    include_str!("../sixth/town.txt"),
    include_str!("../sixth/building.txt"),
    include_str!("../sixth/lets.txt"),
    include_str!("../sixth/office.txt"),
    include_str!("../sixth/duties.txt"),
    include_str!("../sixth/law.txt"),
    include_str!("../sixth/post.txt"),
    include_str!("../sixth/strays.txt"),
];

/// Every paper of the held-out half.
pub(crate) static PAPERS: LazyLock<Vec<Paper>> = LazyLock::new(|| read(&FILES));
/// Every paper of the third family.
pub(crate) static THIRD: LazyLock<Vec<Paper>> = LazyLock::new(|| read(&THIRD_FILES));
/// Every paper of the fourth family.
pub(crate) static FOURTH: LazyLock<Vec<Paper>> = LazyLock::new(|| read(&FOURTH_FILES));
/// Every paper of the fifth family.
pub(crate) static FIFTH: LazyLock<Vec<Paper>> = LazyLock::new(|| read(&FIFTH_FILES));
/// Every paper of the sixth family.
pub(crate) static SIXTH: LazyLock<Vec<Paper>> = LazyLock::new(|| read(&SIXTH_FILES));

fn read(files: &[&'static str]) -> Vec<Paper> {
    let mut papers: Vec<Paper> = Vec::new();
    let lines = files.iter().flat_map(|file| file.lines());
    for line in lines.filter(|line| !line.starts_with('%')) {
        if let Some(head) = line.strip_prefix("@ ") {
            papers.push(begun(head));
        } else if let Some(paper) = papers.last_mut().filter(|_| !line.trim().is_empty()) {
            paper.lines.push(Line::read(line));
        }
    }
    papers
}

fn begun(head: &'static str) -> Paper {
    let mut parts = head.split('|').map(str::trim);
    let mut words = parts.next().unwrap_or_default().split(' ');
    let mut word = || words.next().unwrap_or_default();
    let (kind, tongue, look, count) = (word(), word(), word(), word());
    let names = parts.next().unwrap_or_default();
    let options = parts.next().unwrap_or_default();
    let option = |name: &str| options.split(' ').find_map(|option| option.strip_prefix(name));
    Paper {
        kind,
        tongue: match tongue {
            "nl" => Tongue::Dutch,
            "de" => Tongue::German,
            "en" => Tongue::English,
            _ => Tongue::French,
        },
        look,
        count: count.parse().unwrap_or(1),
        names: names.split(';').map(str::trim).collect(),
        valid_for: option("until=+").and_then(span),
        valid_as_card: option("until=card").is_some(),
        dated: option("nodate").is_none(),
        asked: option("unasked").is_none(),
        days_ago: option("ago=").and_then(|days| days.parse().ok()).unwrap_or(0),
        region: option("in=").map(|region| match region {
            "brussels" => Region::Brussels,
            _ => Region::Wallonia,
        }),
        form: option("as=").and_then(|form| match form {
            "photo" => Some(Form::Photo),
            _ => None,
        }),
        lines: Vec::new(),
    }
}

/// `36m` or `12d`.
fn span(written: &str) -> Option<Span> {
    if let Some(days) = written.strip_suffix('d') {
        return Some(days.parse::<i32>().ok()?.days());
    }
    Some(written.strip_suffix('m')?.parse::<i32>().ok()?.months())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_the_product_but_camera_images_is_there() {
        for kind in coffre_understand::shipped_kinds() {
            let there = PAPERS.iter().any(|paper| paper.kind == kind.code());
            assert!(there || kind.code() == "cctv", "{} has no paper", kind.code());
        }
        let others = [&*THIRD, &*FOURTH, &*FIFTH, &*SIXTH].into_iter().flatten();
        for paper in PAPERS.iter().chain(others) {
            assert!(
                coffre_understand::kind::kind(paper.kind).is_some(),
                "{}",
                paper.kind
            );
        }
    }
}
