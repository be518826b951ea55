//! What files are called by these senders, and by the machines that they keep at hand.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::dice::Dice;
use crate::draw::Form;
use crate::hand::Name;

/// A name for a form, of a paper that was there on a day: two in five tell something.
pub(super) fn name(look: &str, form: Form, telling: &str, date: Date, dice: &mut Dice) -> Name {
    // Whoever scans or fetches a paper does so within the month.
    let used = date.saturating_add((dice.below(27) as i32).days());
    let tells = form != Form::View && dice.chance(40);
    let stem = match (tells, form) {
        (true, _) => by_hand(telling, used, dice),
        (false, _) if look == "screen" => screen(used, dice),
        (false, Form::Photo | Form::View) => telephone(used, dice),
        (false, Form::GreyScan | Form::BlackScan | Form::Tiff) => copier(used, dice),
        (false, Form::TextPdf | Form::Word) => fetched(dice),
        (false, Form::Mail) => (*dice.pick(&["message", "TR ", "mail Outlook", "(no subject)"])).to_owned(),
    };
    let end = match form {
        Form::TextPdf | Form::GreyScan | Form::BlackScan => "pdf",
        Form::Photo | Form::View => *dice.pick(&["jpg", "jpeg"]),
        Form::Tiff => *dice.pick(&["tif", "TIF"]),
        Form::Word => "docx",
        Form::Mail => "eml",
    };
    Name {
        text: format!("{}.{end}", stem.trim().replace(['/', ':', '?', '*', '"'], "-")),
        tells,
    }
}

/// With the day of the scan, where any: not that of the paper.
fn by_hand(telling: &str, used: Date, dice: &mut Dice) -> String {
    match dice.below(8) {
        0 => format!("{telling} (2)"),
        1 => format!("{telling} - Copie"),
        2 => format!("{telling} {}", used.strftime("%d-%m-%y")),
        3 => format!("{} {telling}", used.strftime("%Y%m%d")),
        4 => telling.to_lowercase(),
        5 => telling.replace(' ', "-"),
        _ => telling.to_owned(),
    }
}

fn clock(dice: &mut Dice) -> (u32, u32, u32) {
    (8 + dice.below(11), dice.below(60), dice.below(60))
}

fn screen(used: Date, dice: &mut Dice) -> String {
    let (hour, minute, second) = clock(dice);
    match dice.below(2) {
        0 => format!(
            "Screenshot_{}-{hour:02}{minute:02}{second:02}",
            used.strftime("%Y%m%d")
        ),
        _ => format!(
            "Capture d’écran {} {hour:02}{minute:02}{second:02}",
            used.strftime("%Y-%m-%d")
        ),
    }
}

fn telephone(used: Date, dice: &mut Dice) -> String {
    let (hour, minute, second) = clock(dice);
    match dice.below(4) {
        0 => format!("IMG_{:04}", 1 + dice.below(9998)),
        1 => format!("{}_{hour:02}{minute:02}{second:02}", used.strftime("%Y%m%d")),
        2 => format!(
            "WhatsApp Image {} at {hour:02}.{minute:02}.{second:02}",
            used.strftime("%Y-%m-%d")
        ),
        _ => format!("DSC_{:04} ({})", dice.below(9999), 1 + dice.below(3)),
    }
}

fn copier(used: Date, dice: &mut Dice) -> String {
    let (hour, minute, second) = clock(dice);
    match dice.below(4) {
        0 => format!("scan{:04}", dice.below(400)),
        1 => format!("Scan_{}_{hour:02}{minute:02}", used.strftime("%Y%m%d")),
        2 => format!(
            "doc{:08}{}{hour:02}{minute:02}{second:02}",
            dice.below(900_000),
            used.strftime("%Y%m%d")
        ),
        _ => format!("BRW{:06X}_{:06}", dice.below(0xff_ffff), dice.below(99_999)),
    }
}

fn fetched(dice: &mut Dice) -> String {
    match dice.below(5) {
        0 => format!("download ({})", 1 + dice.below(9)),
        1 => "sans titre".to_owned(),
        2 => format!("Document{}", 1 + dice.below(6)),
        3 => format!("print_{:05}", dice.below(99_999)),
        _ => format!("{:08x}", dice.below(u32::MAX)),
    }
}
