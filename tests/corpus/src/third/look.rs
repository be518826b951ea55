//! How the papers of the third family look: letterheads, framed forms, narrow receipts, two columns, feet.

use crate::dice::Dice;
use crate::hand::field::Fields;
use crate::hand::press::{Press, Style};
use crate::sheet::{Filled, Sheet};
use crate::typeface::{FIRST_OF_THIRD, Typefaces};

/// Prints lines in a look.
pub(super) fn print(lines: &[Filled], look: &str, typefaces: &Typefaces, dice: &mut Dice) -> Vec<Sheet> {
    let mut press = Press::new(&style(look, dice), typefaces);
    if look == "act" && dice.chance(35) {
        press.size = 9.0;
        press.leading = 1.25;
        // A short column, so that the second is used.
        press.in_columns([(36.0, 290.0, 90.0), (306.0, 560.0, 90.0)], 250.0);
    }
    if matches!(look, "letter" | "form" | "sheet") && dice.chance(60) {
        letterhead(&mut press, dice);
    }
    match look {
        "card" => press.bar(10.0, 40.0, 74.0, 100.0, 175),
        "plan" => press.walls(dice),
        "flyer" => press.bar(press.left, 70.0, 300.0, 190.0, 190),
        _ => {}
    }
    if look == "flyer" {
        press.y = 280.0;
    }
    for line in lines {
        press.line(line);
    }
    press.foot(|last| match look {
        "act" => format!("{last}e et dernier rôle"),
        _ => format!("{last} / {last}"),
    });
    press.finished()
}

fn style(look: &str, dice: &mut Dice) -> Style {
    let typeface = FIRST_OF_THIRD
        + match look {
            "act" => *dice.pick(&[1, 3]),
            "card" => 0,
            "ticket" => 2,
            "sheet" | "form" => *dice.pick(&[0, 2]),
            _ => dice.below(4) as usize,
        };
    let (width, height) = match look {
        "card" => (300.0, 190.0),
        "ticket" => (230.0, 420.0),
        _ => (595.0, 842.0),
    };
    let (left, right, size) = match look {
        "card" => (96.0, 292.0, 8.0),
        "ticket" => (14.0, 216.0, 9.0),
        // The wide margin of a deed, for seals and notes.
        "act" => (150.0, 545.0, 11.5),
        _ => (
            *dice.pick(&[40.0, 57.0, 64.0]),
            595.0 - *dice.pick(&[40.0, 50.0]),
            *dice.pick(&[9.0, 9.5, 10.0, 12.0]),
        ),
    };
    Style {
        typeface,
        width,
        height,
        left,
        right,
        size,
        y: match look {
            "card" => 8.0,
            "ticket" => 20.0,
            _ => *dice.pick(&[34.0, 55.0, 75.0]),
        },
        leading: if look == "act" {
            1.62
        } else {
            *dice.pick(&[1.22, 1.3, 1.42])
        },
        fields: match look {
            "card" => Fields::Cells,
            _ => *dice.pick(&[Fields::Leaders, Fields::Cells, Fields::Flush]),
        },
        centred: matches!(look, "ticket" | "flyer"),
        framed_titles: dice.chance(45),
        card: look == "card",
    }
}

fn letterhead(press: &mut Press<'_>, dice: &mut Dice) {
    if dice.chance(50) {
        press.bar(0.0, 0.0, 595.0, 16.0, 120);
        press.bar(0.0, 18.0, 595.0, 3.0, 200);
    } else {
        press.bar(18.0, 24.0, 6.0, 790.0, 160);
    }
}
