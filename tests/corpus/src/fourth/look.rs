//! How the papers of the fourth family look: forms with boxes, logos, panels, notes by hand, screens, cuttings.

use crate::dice::Dice;
use crate::hand::field::Fields;
use crate::hand::press::{Press, Style};
use crate::sheet::{Filled, Sheet};
use crate::typeface::{FIRST_OF_FOURTH, Typefaces};

/// The typeface that has boxes to tick and hearts.
const SIGNS: usize = 0;
/// Those of a hand.
const HANDS: [usize; 2] = [4, 5];

/// Prints lines in a look.
pub(super) fn print(lines: &[Filled], look: &str, typefaces: &Typefaces, dice: &mut Dice) -> Vec<Sheet> {
    let mut press = Press::new(&style(look, dice), typefaces);
    let rest = ground(&mut press, lines, look, dice);
    for line in rest {
        if look == "screen" {
            bubble(&mut press, line);
        } else {
            press.line(line);
        }
    }
    if matches!(look, "act" | "form" | "cert" | "boxes") {
        press.foot(|last| format!("page {last}/{last}"));
    }
    let mut sheets = press.finished();
    if look == "note" {
        for run in sheets.iter_mut().flat_map(|sheet| &mut sheet.runs) {
            run.x += dice.sway() * 5.0;
            run.y += dice.sway() * 2.2;
            run.size *= 1.0 + dice.sway() * 0.05;
        }
    }
    sheets
}

fn style(look: &str, dice: &mut Dice) -> Style {
    let typeface = match look {
        "boxes" | "screen" | "card" => SIGNS,
        "note" => *dice.pick(&HANDS),
        "act" | "cutting" => *dice.pick(&[1, 3]),
        "flyer" | "ticket" | "plan" => 2,
        _ => dice.below(4) as usize,
    };
    let (width, height) = match look {
        "card" => (320.0, 202.0),
        "ticket" => (210.0, 390.0),
        // A sheet torn from a block, a telephone's glass.
        "note" => (420.0, 595.0),
        "screen" => (390.0, 700.0),
        _ => (595.0, 842.0),
    };
    let (left, right, size) = match look {
        "card" => (112.0, 314.0, 8.2),
        "ticket" => (12.0, 200.0, 8.5),
        "note" => (48.0, 390.0, 17.0),
        "screen" => (34.0, 330.0, 14.0),
        "cert" => (172.0, 560.0, 10.5),
        "act" => (118.0, 530.0, 11.0),
        "plan" => (60.0, 540.0, 10.0),
        _ => {
            let margin = *dice.pick(&[45.0, 60.0, 80.0]);
            (margin, 595.0 - margin, *dice.pick(&[9.5, 10.5, 11.0, 11.5]))
        }
    };
    Style {
        typeface: FIRST_OF_FOURTH + typeface,
        width,
        height,
        left,
        right,
        size,
        y: match look {
            "card" => 10.0,
            "ticket" => 16.0,
            "note" => 40.0,
            "screen" => 74.0,
            _ => *dice.pick(&[40.0, 62.0, 86.0]),
        },
        leading: match look {
            "act" => 1.7,
            "note" => 1.6,
            _ => *dice.pick(&[1.25, 1.35, 1.5]),
        },
        fields: match look {
            "boxes" => *dice.pick(&[Fields::Boxed, Fields::Boxed, Fields::Cells]),
            "card" => Fields::Above,
            "cert" => *dice.pick(&[Fields::Above, Fields::Boxed]),
            _ => *dice.pick(&[Fields::Above, Fields::Boxed, Fields::Tabbed]),
        },
        centred: matches!(look, "ticket" | "flyer"),
        framed_titles: look == "boxes" && dice.chance(50),
        card: look == "card",
    }
}

/// Draws what lies below the words, and gives the lines that are still to be set.
fn ground<'l>(press: &mut Press<'_>, lines: &'l [Filled], look: &str, dice: &mut Dice) -> &'l [Filled] {
    match look {
        "logo" => return logo(press, lines, dice),
        "cert" => panel(press, dice),
        "note" => ruled(press, dice),
        "screen" => {
            press.bar(0.0, 0.0, 390.0, 22.0, 70);
            press.bar(0.0, 22.0, 390.0, 38.0, 205);
            press.bar(14.0, 34.0, 18.0, 3.0, 90);
        }
        "card" => {
            press.bar(12.0, 48.0, 82.0, 108.0, 168);
            press.bar(0.0, 186.0, 320.0, 8.0, 205);
        }
        "plan" => {
            press.y = 60.0;
            press.walls(dice);
        }
        "flyer" => {
            press.bar(0.0, 0.0, 595.0, 842.0, 244);
            press.bar(60.0, 60.0, 475.0, 150.0, 180);
            press.y = 250.0;
        }
        "cutting" => {
            press.bar(0.0, 0.0, 595.0, 842.0, 205);
            press.bar(26.0, 60.0, 540.0, 190.0, 240);
            // The first line and the heading run over all columns.
            let (head, body) = lines.split_at(lines.len().min(2));
            press.y = 70.0;
            for line in head {
                press.line(line);
            }
            let top = press.y + 8.0;
            press.size = 11.0;
            press.leading = 1.2;
            press.in_columns(
                [(36.0, 202.0, top), (214.0, 380.0, top), (392.0, 558.0, top)],
                top + 80.0,
            );
            return body;
        }
        "act" => press.bar(100.0, 40.0, 0.8, 760.0, 120),
        _ => {}
    }
    lines
}

/// The first line is a firm's name in large letters beside its sign.
fn logo<'l>(press: &mut Press<'_>, lines: &'l [Filled], dice: &mut Dice) -> &'l [Filled] {
    let Some((Filled::Block(name), rest)) = lines.split_first() else {
        return lines;
    };
    let (left, size) = (press.left, press.size);
    for ring in 0..3_u8 {
        let inset = f32::from(ring) * 6.0;
        press.bar(
            left + inset,
            36.0 + inset,
            44.0 - 2.0 * inset,
            44.0 - 2.0 * inset,
            90 + ring * 70,
        );
    }
    press.y = 44.0;
    press.left = left + 56.0;
    press.size = 17.0;
    press.line(&Filled::Title(name.clone()));
    (press.left, press.size) = (left, size);
    press.y = press.y.max(92.0);
    if dice.chance(50) {
        press.bar(left, press.y, press.right - left, 1.5, 90);
    }
    press.y += 12.0;
    rest
}

/// A panel at the side, with the bars of a scale.
fn panel(press: &mut Press<'_>, dice: &mut Dice) {
    press.bar(28.0, 28.0, 118.0, 786.0, 222);
    for step in 0..7_u8 {
        let wide = 30.0 + f32::from(step) * 9.0;
        press.bar(40.0, 300.0 + f32::from(step) * 22.0, wide, 16.0, 200 - step * 18);
    }
    let own = f32::from(dice.below(7) as u8);
    press.bar(122.0, 302.0 + own * 22.0, 20.0, 12.0, 30);
}

/// The lines of a block.
fn ruled(press: &mut Press<'_>, dice: &mut Dice) {
    if dice.chance(65) {
        for line in 0..20_u8 {
            press.bar(0.0, 60.0 + f32::from(line) * 27.0, 420.0, 0.6, 205);
        }
        press.bar(36.0, 0.0, 0.8, 595.0, 190);
    }
}

/// One thing that was said, in a grey patch.
fn bubble(press: &mut Press<'_>, line: &Filled) {
    let text = line.text();
    let rows = press
        .typeface
        .wrap(&text, false, press.size, press.right - press.left)
        .len();
    let high = rows as f32 * press.size * press.leading + press.size;
    press.bar(
        press.left - 12.0,
        press.y + 6.0,
        press.right - press.left + 24.0,
        high,
        232,
    );
    press.y += press.size * 0.35;
    press.paragraph(&text, press.size, true);
    press.y += press.size * 0.8;
}
