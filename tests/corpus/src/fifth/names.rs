//! What files are called by an office with one copier, and by clients of every age.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::dice::Dice;
use crate::draw::Form;
use crate::hand::Name;

/// A name for a form: half of them tell something.
pub(super) fn name(form: Form, telling: &str, date: Date, dice: &mut Dice) -> Name {
    let used = date.saturating_add((dice.below(19) as i32).days());
    let tells = form != Form::View && dice.chance(50);
    let stem = if tells {
        match dice.below(6) {
            0 => format!("{telling} signé"),
            1 => format!("{telling}_{}", used.strftime("%d%m%Y")),
            2 => telling.to_uppercase(),
            3 => format!("1. {telling}"),
            _ => telling.to_owned(),
        }
    } else {
        untold(form, used, dice)
    };
    let end = match form {
        Form::TextPdf | Form::GreyScan => "pdf",
        Form::BlackScan => "PDF",
        Form::Photo | Form::View => *dice.pick(&["JPG", "jpg"]),
        Form::Tiff => "tif",
        Form::Word => "docx",
        Form::Mail => "eml",
    };
    Name {
        text: format!("{}.{end}", stem.trim().replace(['/', ':', '?', '*', '"'], "-")),
        tells,
    }
}

/// The name that a machine gives.
fn untold(form: Form, used: Date, dice: &mut Dice) -> String {
    match form {
        Form::Mail => (*dice.pick(&["Fwd", "RE", "Votre message", "mail 1"])).to_owned(),
        Form::Photo | Form::View => match dice.below(2) {
            0 => format!("P{}{:04}", used.strftime("%m%d"), dice.below(9999)),
            _ => format!("PXL_{}_{:09}", used.strftime("%Y%m%d"), dice.below(999_999_999)),
        },
        Form::TextPdf | Form::Word => match dice.below(3) {
            0 => format!("PJ{}", 1 + dice.below(7)),
            1 => format!("Courrier {:05}", dice.below(99_999)),
            _ => format!("export-{:07}", dice.below(9_999_999)),
        },
        _ => match dice.below(2) {
            0 => format!(
                "SKM_{:03}{}{:02}{:02}",
                dice.below(999),
                used.strftime("%y%m%d"),
                8 + dice.below(10),
                dice.below(60)
            ),
            _ => format!("numerisation{:04}", dice.below(900)),
        },
    }
}
