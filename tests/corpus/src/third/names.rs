//! What files are called by these senders: other scanners, other telephones, other habits of the hand.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::dice::Dice;
use crate::draw::Form;
use crate::hand::Name;

/// A name for a form: fewer than half of them tell anything.
pub(super) fn name(form: Form, telling: &str, date: Date, dice: &mut Dice) -> Name {
    let end = match form {
        Form::TextPdf => "pdf",
        Form::GreyScan | Form::BlackScan => *dice.pick(&["pdf", "PDF"]),
        Form::Photo => *dice.pick(&["jpg", "jpeg", "JPG"]),
        Form::View => "JPG",
        Form::Tiff => "tif",
        Form::Word => "docx",
        Form::Mail => "eml",
    };
    let tells = form != Form::View && dice.chance(45);
    let stem = if tells {
        by_hand(telling, date, dice)
    } else {
        cryptic(form, date, dice)
    };
    let stem = stem.replace(['/', ':', '?', '*', '"'], "_");
    Name {
        text: format!("{stem}.{end}"),
        tells,
    }
}

fn by_hand(telling: &str, date: Date, dice: &mut Dice) -> String {
    match dice.below(7) {
        0 => format!("{} {telling}", date.strftime("%Y-%m-%d")),
        1 => format!("{telling}_signé"),
        2 => format!("{telling} (2)"),
        3 => telling.replace(' ', "_"),
        4 => telling.to_uppercase(),
        _ => telling.to_owned(),
    }
}

/// A machine names by the day on which it was used, which is some days later than that of the paper.
fn cryptic(form: Form, date: Date, dice: &mut Dice) -> String {
    let used = date.saturating_add((dice.below(10) as i32).days());
    let clock = format!("{:02}.{:02}", 8 + dice.below(10), dice.below(60));
    match form {
        Form::View => match dice.below(3) {
            0 => format!("DSCN{:04}", dice.below(9999)),
            1 => format!("P10{:05}", dice.below(99_999)),
            _ => format!("100_{:04}", dice.below(9999)),
        },
        Form::Photo => match dice.below(4) {
            0 => format!("IMG-{}-WA{:04}", used.strftime("%Y%m%d"), dice.below(60)),
            1 => format!("signal-{}-{}", used.strftime("%Y-%m-%d"), clock.replace('.', "-")),
            2 => format!("received_{:09}", dice.below(999_999_999)),
            _ => format!("Resized_{}_{:06}", used.strftime("%Y%m%d"), dice.below(235_959)),
        },
        Form::TextPdf | Form::Word => match dice.below(5) {
            0 => format!("attachment ({})", dice.below(12)),
            1 => "doc final v2".to_owned(),
            2 => format!("export_{}", dice.below(999_999)),
            3 => "unnamed".to_owned(),
            _ => format!("{}_{:07}", used.strftime("%d%m%y"), dice.below(9_999_999)),
        },
        Form::Mail => (*dice.pick(&["RE_", "(sans objet)", "mail 3", "Fwd_"])).to_owned(),
        Form::GreyScan | Form::BlackScan | Form::Tiff => match dice.below(5) {
            0 => format!("{}{:06}_001", used.strftime("%Y%m%d"), dice.below(235_959)),
            1 => format!("CamScanner {} {clock}", used.strftime("%d-%m-%Y")),
            2 => format!("EPSON{:03}", dice.below(999)),
            3 => format!("Document numérisé {}", dice.below(40)),
            _ => format!("img{}_{:08}", used.strftime("%Y%m%d"), dice.below(17_595_959)),
        },
    }
}
