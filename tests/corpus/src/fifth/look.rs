//! How the papers of the fifth family look: a margin of references, a dark band, two columns, squared paper, a framed page.

use crate::dice::Dice;
use crate::hand::field::Fields;
use crate::hand::press::{Press, Style};
use crate::sheet::{Filled, Sheet};
use crate::typeface::{FIRST_OF_FIFTH, Typefaces};

/// Those of a hand.
const HANDS: [usize; 2] = [3, 4];

/// Prints lines in a look.
pub(super) fn print(lines: &[Filled], look: &str, typefaces: &Typefaces, dice: &mut Dice) -> Vec<Sheet> {
    let mut press = Press::new(&style(look, dice), typefaces);
    match look {
        "margin" => margin(&mut press, dice),
        "band" => {
            press.bar(0.0, 0.0, 595.0, 26.0, 60);
            press.bar(0.0, 26.0, 595.0, 5.0, 170);
            press.bar(0.0, 822.0, 595.0, 20.0, 60);
        }
        "school" => squares(&mut press),
        "framed" => {
            press.frame(30.0, 30.0, 565.0, 812.0);
            press.frame(34.0, 34.0, 561.0, 808.0);
        }
        "card" => press.bar(222.0, 46.0, 80.0, 104.0, 175),
        "screen" => {
            press.bar(0.0, 0.0, 360.0, 40.0, 85);
            press.bar(0.0, 620.0, 360.0, 20.0, 215);
        }
        _ => {}
    }
    // The head runs over both columns.
    let head = if look == "twin" { lines.len().min(2) } else { 0 };
    for line in &lines[..head] {
        press.line(line);
    }
    if look == "twin" {
        let top = press.y + 10.0;
        let low = (top + 60.0 + lines.len() as f32 * 14.0).min(780.0);
        press.in_columns([(40.0, 288.0, top), (306.0, 556.0, top)], low);
        press.bar(297.0, top, 0.6, low - top, 150);
    }
    for line in &lines[head..] {
        press.line(line);
    }
    if matches!(look, "framed" | "form" | "twin") {
        press.foot(|page| format!("{page}e feuillet"));
    }
    let mut sheets = press.finished();
    if look == "school" {
        for run in sheets.iter_mut().flat_map(|sheet| &mut sheet.runs) {
            run.x += dice.sway() * 4.0;
            run.y += dice.sway() * 1.8;
        }
    }
    sheets
}

fn style(look: &str, dice: &mut Dice) -> Style {
    let typeface = match look {
        "school" => *dice.pick(&HANDS),
        "framed" | "act" => *dice.pick(&[0, 2]),
        "band" | "card" | "screen" => 1,
        _ => dice.below(3) as usize,
    };
    let (width, height) = match look {
        "card" => (310.0, 196.0),
        "screen" => (360.0, 640.0),
        "school" => (482.0, 680.0),
        _ => (595.0, 842.0),
    };
    let (left, right, size) = match look {
        "card" => (10.0, 216.0, 8.0),
        "screen" => (22.0, 338.0, 13.0),
        "school" => (60.0, 450.0, 15.5),
        "margin" => (140.0, 552.0, 10.5),
        "framed" => (70.0, 525.0, 11.0),
        "twin" => (40.0, 556.0, 9.5),
        _ => {
            let side = *dice.pick(&[52.0, 66.0, 74.0]);
            (side, 595.0 - side, *dice.pick(&[10.0, 11.0, 12.0]))
        }
    };
    Style {
        typeface: FIRST_OF_FIFTH + typeface,
        width,
        height,
        left,
        right,
        size,
        y: match look {
            "card" => 8.0,
            "screen" => 52.0,
            "school" => 54.0,
            _ => *dice.pick(&[48.0, 58.0, 76.0]),
        },
        leading: match look {
            "school" => 1.8,
            "framed" | "act" => 1.5,
            _ => *dice.pick(&[1.3, 1.4]),
        },
        fields: match look {
            "card" => Fields::Above,
            "twin" => *dice.pick(&[Fields::Above, Fields::Boxed]),
            "margin" => *dice.pick(&[Fields::Tabbed, Fields::Above]),
            _ => *dice.pick(&[Fields::Boxed, Fields::Tabbed, Fields::Cells, Fields::Above]),
        },
        centred: false,
        framed_titles: look == "form" && dice.chance(40),
        card: look == "card",
    }
}

/// The margin of a town hall's letter, with its arms above.
fn margin(press: &mut Press<'_>, dice: &mut Dice) {
    press.bar(122.0, 40.0, 1.0, 760.0, 130);
    let top = 44.0 + dice.sway() * 4.0;
    press.frame(48.0, top, 92.0, top + 50.0);
    press.bar(48.0, top, 22.0, 25.0, 110);
    press.bar(70.0, top + 25.0, 22.0, 25.0, 110);
}

/// Squared paper out of a school book.
fn squares(press: &mut Press<'_>) {
    for row in 0..24_u8 {
        press.bar(0.0, f32::from(row) * 28.0, 482.0, 0.5, 215);
    }
    for column in 0..17_u8 {
        press.bar(f32::from(column) * 28.0, 0.0, 0.5, 680.0, 215);
    }
}
