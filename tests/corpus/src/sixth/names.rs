//! What files are called by these senders, their telephones, scanners, portals and programs.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::dice::Dice;
use crate::draw::Form;
use crate::hand::Name;

/// A name for a form, of a paper that was sent on a day: somewhat less than half tell something.
pub(super) fn name(look: &str, form: Form, telling: &str, sent: Date, dice: &mut Dice) -> Name {
    let used = sent.saturating_add((dice.below(19) as i32).days());
    let tells = form != Form::View && dice.chance(45);
    let stem = match (tells, form) {
        (true, _) => typed(telling, used, dice),
        (false, _) if look == "screen" => glass(used, dice),
        (false, Form::Photo | Form::View) => lens(used, dice),
        (false, Form::GreyScan | Form::BlackScan | Form::Tiff) => scanner(used, dice),
        (false, Form::TextPdf | Form::Word) => program(dice),
        (false, Form::Mail) => (*dice.pick(&["RE_", "FW_", "Nouveau message", "mail"])).to_owned(),
    };
    let end = match form {
        Form::TextPdf | Form::GreyScan | Form::BlackScan => *dice.pick(&["pdf", "pdf", "pdf", "PDF"]),
        Form::Photo | Form::View => *dice.pick(&["jpg", "jpg", "jpeg", "JPG"]),
        Form::Tiff => "tiff",
        Form::Word => "docx",
        Form::Mail => "eml",
    };
    Name {
        text: format!("{}.{end}", stem.trim().replace(['/', ':', '?', '*', '"'], "_")),
        tells,
    }
}

/// As somebody types it, with a day or a number of a version behind it.
fn typed(telling: &str, used: Date, dice: &mut Dice) -> String {
    match dice.below(9) {
        0 => format!("{telling}_v{}", 2 + dice.below(3)),
        1 => format!("{telling} (scan)"),
        2 => format!("{} - {telling}", used.strftime("%Y-%m-%d")),
        3 => format!("{telling}_{}", used.strftime("%d%m%Y")),
        4 => telling.to_uppercase(),
        5 => telling.replace(' ', "_"),
        6 => format!("{telling} ({})", 1 + dice.below(2)),
        _ => telling.to_owned(),
    }
}

fn time(dice: &mut Dice) -> (u32, u32, u32) {
    (7 + dice.below(14), dice.below(60), dice.below(60))
}

fn glass(used: Date, dice: &mut Dice) -> String {
    let (hour, minute, second) = time(dice);
    match dice.below(3) {
        0 => format!("IMG_{:04}", 2000 + dice.below(7000)),
        1 => format!(
            "Schermafbeelding {} om {hour:02}.{minute:02}.{second:02}",
            used.strftime("%Y-%m-%d")
        ),
        _ => format!("Screen Shot {} {hour:02}.{minute:02}", used.strftime("%d-%m-%Y")),
    }
}

fn lens(used: Date, dice: &mut Dice) -> String {
    let (hour, minute, second) = time(dice);
    match dice.below(4) {
        0 => format!("PXL_{}_{hour:02}{minute:02}{second:02}", used.strftime("%Y%m%d")),
        1 => format!("image{}", dice.below(9)),
        2 => format!("photo_{}_{hour:02}-{minute:02}", used.strftime("%Y-%m-%d")),
        _ => format!("{:08X}-{:04X}", dice.below(u32::MAX), dice.below(0xffff)),
    }
}

fn scanner(used: Date, dice: &mut Dice) -> String {
    let (hour, minute, second) = time(dice);
    match dice.below(4) {
        0 => format!("SKM_C{}{}", 250 + dice.below(90), used.strftime("%y%m%d")),
        1 => format!("numérisation {:03}", dice.below(300)),
        2 => format!("{}{hour:02}{minute:02}{second:02}", used.strftime("%Y%m%d")),
        _ => format!("Adobe Scan {}", used.strftime("%d %m %Y")),
    }
}

fn program(dice: &mut Dice) -> String {
    match dice.below(5) {
        0 => format!("attachment-{}", 1 + dice.below(5)),
        1 => format!("export_{:06}", dice.below(999_999)),
        2 => format!("file({})", 1 + dice.below(30)),
        3 => format!("getDocument{:05}", dice.below(99_999)),
        _ => format!(
            "{:08x}-{:04x}-4{:03x}",
            dice.below(u32::MAX),
            dice.below(0xffff),
            dice.below(0xfff)
        ),
    }
}
