//! What files are called when they come in.

use jiff::civil::Date;

use crate::dice::Dice;
use crate::draw::Form;

/// A name for a form: half of them tell nothing.
pub(crate) fn name(form: Form, telling: &str, date: Date, dice: &mut Dice) -> String {
    let end = match form {
        Form::TextPdf | Form::GreyScan | Form::BlackScan => "pdf",
        Form::Photo | Form::View => "jpg",
        Form::Tiff => "tiff",
        Form::Word => "docx",
        Form::Mail => "eml",
    };
    let cryptic = match form {
        Form::Photo | Form::View => match dice.below(3) {
            0 => format!("PXL_{}_{:06}", date.strftime("%Y%m%d"), dice.below(235_959)),
            1 => format!("image{}", dice.below(40)),
            _ => format!("Photo {:03}-1", dice.below(900)),
        },
        Form::TextPdf | Form::Word => match dice.below(3) {
            0 => format!("document({})", dice.below(30)),
            1 => format!("{:08x}-{:04x}", dice.below(u32::MAX), dice.below(65_535)),
            _ => "piece jointe".to_owned(),
        },
        Form::Mail => format!("message-{}", dice.below(9000)),
        Form::GreyScan | Form::BlackScan | Form::Tiff => match dice.below(3) {
            0 => format!("KM_C25{:08}", dice.below(99_999_999)),
            1 => format!("numérisation{:04}", dice.below(9999)),
            _ => format!("SKM{}", date.strftime("%y%m%d")),
        },
    };
    let tells = form != Form::View && dice.chance(50);
    let stem = if tells { telling } else { &cryptic };
    format!("{}.{end}", stem.replace(['/', ':', '?', '*', '"'], "-"))
}
