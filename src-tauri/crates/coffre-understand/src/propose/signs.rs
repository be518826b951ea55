//! How many signs speak for a kind: one alone is never enough to take it without asking.
//!
//! On the families used while building each sign alone was right. On papers that no agency files (a manual, the minutes of a
//! club) a heading alone was not, and a second sign seldom agreed with it. It costs a tenth of the kinds above the line.

use super::kinds::Score;
use super::proposal::{Because, Place};
use crate::words::fold;

/// How sure a kind can be at most, by the signs that speak for it.
pub(super) fn most(kind: &str, score: &Score) -> f32 {
    // Whatever a camera takes has its camera's name: a house, and a holiday.
    let camera = |because: &Because| match because.place {
        Place::Name(_) => CAMERAS.contains(&fold(&because.words).as_str()),
        _ => false,
    };
    if score.asked {
        return ASKED;
    }
    if kind == "photos" && score.because.iter().all(|(_, because)| camera(because)) {
        return ASKED;
    }
    // A heading alone may be that of a stranger's paper, and so may a word in the name of a file: two signs have to agree.
    let signs = [
        score.title >= HEADED,
        score.further >= 0.4,
        score.body >= 0.5,
        score.name >= 2.0,
        score.rest >= SHAPED,
    ];
    if signs.into_iter().filter(|sign| *sign).count() < 2 {
        return ASKED;
    }
    1.0
}

/// Points of a heading that is one, and of the shape of a file or of past choices.
const HEADED: f32 = 3.0;
const SHAPED: f32 = 3.0;

/// Below the line of kinds.
const ASKED: f32 = 0.7;
/// What cameras and telephones call their pictures.
const CAMERAS: [&str; 8] = ["img", "dsc", "dscn", "dscf", "pxl", "gopr", "dji", "p"];
