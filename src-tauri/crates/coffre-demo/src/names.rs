//! How files are called when they come in: by a telephone, a copier, an authority, or by hand (domain.md, part 5).

use jiff::civil::Date;

use crate::agency::Format;
use crate::block::Fill;
use crate::dice::Dice;
use crate::paper::Kind;

/// Names a file without its end of name being wrong.
pub(crate) fn name(kind: &Kind, format: Format, date: Date, fill: &Fill, dice: &mut Dice) -> String {
    let (year, month, day) = (date.year(), date.month(), date.day());
    let (hour, minute, second) = (dice.between(8, 18), dice.between(0, 59), dice.between(0, 59));
    let stamp = format!("{year:04}{month:02}{day:02}");
    match format {
        Format::Jpeg if kind.code == "photos" => format!("DSC_{:04}.JPG", dice.below(9999)),
        Format::Jpeg => match dice.below(5) {
            0 => format!("IMG_{:04}.JPG", dice.below(9999)),
            1 => format!("{stamp}_{hour:02}{minute:02}{second:02}.jpg"),
            2 => format!(
                "WhatsApp Image {year:04}-{month:02}-{day:02} at {hour:02}.{minute:02}.{second:02}.jpeg"
            ),
            3 => format!(
                "WhatsApp Image {year:04}-{month:02}-{day:02} at {hour:02}.{minute:02}.{second:02} (2).jpeg"
            ),
            _ => format!("{}.jpg", by_hand(kind, fill, dice)),
        },
        Format::ScannedPdf | Format::FaxPdf => match dice.below(5) {
            0 => format!("Scan_{stamp}_{hour:02}{minute:02}.pdf"),
            1 => format!(
                "doc{:08}{stamp}{hour:02}{minute:02}{second:02}.pdf",
                dice.below(99_999)
            ),
            2 => format!("scan{:04}.pdf", dice.below(9999)),
            _ => format!("{}.pdf", by_hand(kind, fill, dice)),
        },
        Format::TiffGroup4 | Format::TiffLzw => {
            if dice.chance(60) {
                format!("{}.tif", by_hand(kind, fill, dice))
            } else {
                format!("SCAN{:04}.TIF", dice.below(9999))
            }
        }
        Format::TextPdf => format!("{}.pdf", by_hand(kind, fill, dice)),
        Format::Docx => {
            let turn = dice.pick(&["", "", " v2", " v3 DEF", " corrigé", " (1)", " - Copie"]);
            format!("{}{turn}.docx", by_hand(kind, fill, dice))
        }
        Format::Png => format!("{}.png", by_hand(kind, fill, dice)),
        Format::Eml => "message.eml".into(),
        Format::Zip => "scans.zip".into(),
        Format::Empty => "nouveau document.pdf".into(),
    }
}

/// Draws one of a kind's usual names and fills it; signs that a file system refuses become dashes.
pub(crate) fn by_hand(kind: &Kind, fill: &Fill, dice: &mut Dice) -> String {
    let mut name = dice.pick(kind.names).to_owned();
    for (key, value) in fill {
        name = name.replace(&format!("{{{key}}}"), value);
    }
    name.replace(['/', '\\', ':', '?', '*', '"', '<', '>', '|'], "-")
        .trim()
        .to_owned()
}
