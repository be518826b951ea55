//! How the papers of the sixth family look: two languages side by side, letters for an envelope with a window, margins with
//! the office's details, pages printed from a portal, numbered bands of a form, squared paper, a telephone's list.

use crate::dice::Dice;
use crate::hand::field::Fields;
use crate::hand::press::{Press, Style};
use crate::sheet::{Filled, Sheet};
use crate::typeface::{FIRST_OF_SIXTH, Typefaces};

/// The typeface of a printer in an office, which has boxes to tick.
const OFFICE: usize = 2;
/// Those of a hand.
const HANDS: [usize; 2] = [5, 6];

/// Prints lines in a look.
pub(super) fn print(lines: &[Filled], look: &str, typefaces: &Typefaces, dice: &mut Dice) -> Vec<Sheet> {
    let mut press = Press::new(&style(look, dice), typefaces);
    let rest = ground(&mut press, lines, look, dice);
    for line in rest {
        match (look, line) {
            ("twin", Filled::Pair(left, right)) => side_by_side(&mut press, left, right),
            ("screen", _) => entry(&mut press, line),
            ("grid", Filled::Title(text)) => band(&mut press, text),
            _ => press.line(line),
        }
    }
    match look {
        "portal" => press.foot(|last| format!("Page {last} of {last}")),
        "act" => press.foot(|last| format!("{last}ème feuillet")),
        "twin" | "cert" | "grid" => press.foot(|last| format!("p. {last}/{last}")),
        _ => {}
    }
    let mut sheets = press.finished();
    if look == "note" {
        // No hand keeps to the line.
        for run in sheets.iter_mut().flat_map(|sheet| &mut sheet.runs) {
            run.x += dice.sway() * 6.0;
            run.y += dice.sway() * 1.8;
            run.size *= 1.0 + dice.sway() * 0.06;
        }
    }
    sheets
}

fn style(look: &str, dice: &mut Dice) -> Style {
    let typeface = match look {
        "note" => *dice.pick(&HANDS),
        "act" => *dice.pick(&[0, 1]),
        "screen" | "portal" | "flyer" => 3,
        "ticket" => OFFICE,
        "grid" => *dice.pick(&[OFFICE, 3, 4]),
        "twin" => *dice.pick(&[0, 3, 4]),
        _ => *dice.pick(&[0, 1, 2, 3, 4, 4]),
    };
    let (width, height) = match look {
        "card" => (312.0, 197.0),
        "ticket" => (220.0, 400.0),
        "note" => (440.0, 480.0),
        "screen" => (360.0, 740.0),
        _ => (595.0, 842.0),
    };
    let (left, right) = match look {
        "card" => (16.0, 218.0),
        "ticket" => (16.0, 206.0),
        "note" => (40.0, 415.0),
        "screen" => (22.0, 340.0),
        "side" => (182.0, 552.0),
        "act" => (85.0, 505.0),
        "twin" => (36.0, 560.0),
        "cert" => (50.0, 545.0),
        _ => *dice.pick(&[(52.0, 540.0), (70.0, 530.0), (62.0, 548.0)]),
    };
    // The printer's letters are wide.
    let size = if typeface == OFFICE { 9.0 } else { 10.5 };
    Style {
        typeface: FIRST_OF_SIXTH + typeface,
        width,
        height,
        left,
        right,
        size: match look {
            "card" => 8.0,
            "ticket" => 7.6,
            "note" => 16.0,
            "screen" => 12.5,
            "twin" => size - 1.0,
            "act" => 11.0,
            _ => size + *dice.pick(&[-0.5, 0.0, 0.5]),
        },
        y: match look {
            "card" => 12.0,
            "ticket" => 22.0,
            "note" => 34.0,
            "screen" => 86.0,
            "portal" => 66.0,
            _ => *dice.pick(&[38.0, 50.0, 70.0]),
        },
        leading: match look {
            "act" => 1.55,
            "note" => 1.45,
            _ => *dice.pick(&[1.2, 1.32, 1.45]),
        },
        fields: match look {
            "grid" => *dice.pick(&[Fields::Cells, Fields::Boxed, Fields::Above]),
            "card" => Fields::Above,
            "portal" => *dice.pick(&[Fields::Tabbed, Fields::Above]),
            "note" | "ticket" => Fields::Tabbed,
            _ => *dice.pick(&[Fields::Tabbed, Fields::Leaders, Fields::Boxed, Fields::Flush]),
        },
        centred: matches!(look, "flyer" | "ticket"),
        framed_titles: matches!(look, "cert" | "act") && dice.chance(40),
        card: look == "card",
    }
}

/// Draws what lies below the words, and gives the lines that are still to be set.
fn ground<'l>(press: &mut Press<'_>, lines: &'l [Filled], look: &str, dice: &mut Dice) -> &'l [Filled] {
    match look {
        "window" => return window(press, lines, dice),
        "side" => return margin(press, lines),
        "portal" => {
            press.bar(0.0, 0.0, 595.0, 40.0, 214);
            press.bar(press.left, 14.0, 12.0, 12.0, 70);
            press.bar(press.left + 18.0, 18.0, 60.0, 4.0, 120);
            press.bar(470.0, 16.0, 70.0, 9.0, 245);
        }
        "twin" => {
            press.bar(0.0, 0.0, 14.0, 842.0, 190);
        }
        "cert" => {
            press.bar(0.0, 818.0, 595.0, 24.0, 150);
            press.bar(press.left, 26.0, press.right - press.left, 3.0, 90);
        }
        "card" => {
            press.bar(226.0, 44.0, 74.0, 96.0, 172);
            press.bar(0.0, 0.0, 312.0, 9.0, 208);
        }
        "note" => squares(press, dice),
        "screen" => {
            press.bar(0.0, 0.0, 360.0, 26.0, 235);
            press.bar(0.0, 26.0, 360.0, 44.0, 120);
            press.bar(0.0, 712.0, 360.0, 28.0, 225);
        }
        "plan" => {
            press.y = 52.0;
            press.walls(dice);
        }
        "flyer" => {
            press.bar(40.0, 40.0, 250.0, 170.0, 175);
            press.bar(298.0, 40.0, 257.0, 80.0, 205);
            press.bar(298.0, 128.0, 257.0, 82.0, 190);
            press.y = 232.0;
        }
        _ => {}
    }
    lines
}

/// A letter for an envelope with a window: the sender small above, the blocks that follow in the window, then the fields
/// that follow as a row of references.
fn window<'l>(press: &mut Press<'_>, lines: &'l [Filled], dice: &mut Dice) -> &'l [Filled] {
    let (left, right, size) = (press.left, press.right, press.size);
    let heads = lines
        .iter()
        .take_while(|line| matches!(line, Filled::Block(_)))
        .count();
    let (heads, rest) = lines.split_at(heads);
    if let Some((sender, addressee)) = heads.split_first() {
        press.size = size * 0.85;
        press.line(sender);
        press.size = size;
        press.y = 118.0;
        press.left = if dice.chance(70) { 318.0 } else { left };
        for line in addressee {
            press.line(line);
        }
        press.left = left;
        press.y = press.y.max(196.0);
    }
    let marks = rest
        .iter()
        .take_while(|line| matches!(line, Filled::Field(..)))
        .count();
    let (marks, body) = rest.split_at(marks);
    let room = (right - left) / marks.len().max(1) as f32;
    let (top, mut low) = (press.y, press.y);
    for (place, mark) in marks.iter().enumerate() {
        if let Filled::Field(name, value) = mark {
            let x = left + room * place as f32;
            press.y = top;
            press.run(x, size * 0.72, false, name.clone());
            for part in press.typeface.wrap(value, false, size * 0.92, room - 6.0) {
                press.run(x, size * 0.92, false, part);
            }
            low = low.max(press.y);
        }
    }
    press.y = low + size;
    body
}

/// The small lines that come first stand in the margin.
fn margin<'l>(press: &mut Press<'_>, lines: &'l [Filled]) -> &'l [Filled] {
    let own = lines
        .iter()
        .take_while(|line| matches!(line, Filled::Small(_)))
        .count();
    let (own, body) = lines.split_at(own);
    let (left, right, size, top) = (press.left, press.right, press.size, press.y);
    press.bar(168.0, 40.0, 0.8, 760.0, 110);
    press.bar(40.0, 46.0, 34.0, 34.0, 130);
    press.bar(50.0, 56.0, 34.0, 34.0, 190);
    (press.left, press.right, press.size, press.y) = (40.0, 160.0, 9.5, 110.0);
    for line in own {
        press.line(line);
    }
    (press.left, press.right, press.size, press.y) = (left, right, size, top);
    body
}

/// The same in two languages, each in its half.
fn side_by_side(press: &mut Press<'_>, left: &str, right: &str) {
    let size = press.size;
    let middle = (press.left + press.right) / 2.0;
    let one = press.typeface.wrap(left, false, size, middle - press.left - 10.0);
    let two = press
        .typeface
        .wrap(right, false, size, press.right - middle - 10.0);
    press.y += size * 0.5;
    press.turn_over(one.len().max(two.len()) as f32 * size * press.leading);
    let top = press.y;
    for part in one {
        press.run(press.left, size, false, part);
    }
    let low = press.y;
    press.y = top;
    for part in two {
        press.run(middle + 10.0, size, false, part);
    }
    press.y = press.y.max(low);
    press.bar(middle, top + size * 0.4, 0.6, press.y - top, 150);
}

/// A heading of a form, on a grey band.
fn band(press: &mut Press<'_>, text: &str) {
    let size = press.size;
    press.y += size * 0.9;
    press.turn_over(size * 3.0);
    let (left, top) = (press.left, press.y);
    press.bar(left, top, press.right - left, size * 1.8, 200);
    press.y -= size * (press.leading - 1.25);
    for part in press
        .typeface
        .wrap(text, true, size * 1.05, press.right - left - 12.0)
    {
        press.run(left + 6.0, size * 1.05, true, part);
    }
    press.y = press.y.max(top + size * 1.8) + size * 0.4;
}

/// The squares of a school's paper.
fn squares(press: &mut Press<'_>, dice: &mut Dice) {
    let step = *dice.pick(&[14.0, 20.0]);
    let mut at = step;
    while at < 480.0 {
        press.bar(0.0, at, 440.0, 0.4, 222);
        if at < 440.0 {
            press.bar(at, 0.0, 0.4, 480.0, 222);
        }
        at += step;
    }
}

/// An entry of a list on a telephone, a thin line below it.
fn entry(press: &mut Press<'_>, line: &Filled) {
    press.line(line);
    press.y += press.size * 0.5;
    press.bar(press.left, press.y, press.right - press.left, 0.6, 215);
}
