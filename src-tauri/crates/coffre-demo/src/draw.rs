//! Drawing a document: its words, its pages, its file.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::agency::{Agency, Document, Format};
use crate::block::{self, Block, Fill};
use crate::dice::Dice;
use crate::figure;
use crate::fill::fill;
use crate::form::{docx, pdf, phone, png, scan, tiff};
use crate::ink::Page;
use crate::layout;
use crate::names;
use crate::paper::Kind;

/// A document that is to be drawn.
pub(crate) struct Recipe {
    pub(crate) kind: &'static Kind,
    pub(crate) format: Format,
    pub(crate) dossier: Option<usize>,
    pub(crate) parties: Vec<usize>,
    pub(crate) date: Date,
    /// The name of its stream of chance.
    pub(crate) stream: String,
}

/// Draws a document.
pub(crate) fn document(agency: &Agency, seed: u64, recipe: &Recipe) -> Document {
    let mut dice = Dice::new(seed, &recipe.stream);
    let dossier = recipe.dossier.map(|place| &agency.dossiers[place]);
    let fill = fill(
        agency,
        dossier,
        recipe.parties.first().copied(),
        recipe.date,
        &mut dice,
    );
    let kind = recipe.kind;
    let code = kind.code.strip_prefix("nl:").unwrap_or(kind.code);
    let file_name = names::name(kind, recipe.format, recipe.date, &fill, &mut dice);
    let (bytes, text) = match code {
        "photos" | "photos-retouchees" => (picture(recipe.date, &mut dice), String::new()),
        _ => written(recipe, &fill, &mut dice),
    };
    Document {
        file_name,
        bytes,
        format: recipe.format,
        kind_code: code,
        dossier: recipe.dossier,
        parties: recipe.parties.clone(),
        date: recipe.date,
        valid_until: valid_until(agency, recipe, code),
        text,
        hazard: None,
    }
}

fn valid_until(agency: &Agency, recipe: &Recipe, code: &str) -> Option<Date> {
    if code == "carte-identite" {
        return recipe
            .parties
            .first()
            .map(|&person| agency.people[person].card_until);
    }
    (recipe.kind.months > 0).then(|| recipe.date.saturating_add(recipe.kind.months.months()))
}

fn written(recipe: &Recipe, fill: &Fill, dice: &mut Dice) -> (Vec<u8>, String) {
    let blocks = block::blocks(recipe.kind.form, fill, dice);
    let text = said(&blocks, fill);
    let date = recipe.date;
    if recipe.kind.code == "carte-identite" && recipe.format == Format::Jpeg {
        let mut card = Page::blank(figure::CARD.0, figure::CARD.1);
        if dice.chance(75) {
            figure::front(&mut card, (0.0, 0.0), fill, dice);
            let front = ["nom", "prenom", "naissance", "carte", "carte_fin"];
            return (phone::sheet(&card, date, dice), listed(fill, &front));
        }
        figure::back(&mut card, (0.0, 0.0), fill);
        return (
            phone::sheet(&card, date, dice),
            listed(fill, &["lieu_naissance", "niss", "mrz1", "mrz2", "mrz3"]),
        );
    }
    let mut pages = layout::pages(&blocks, recipe.kind.look, fill, dice);
    let bytes = match recipe.format {
        Format::TextPdf => {
            let title = names::by_hand(recipe.kind, fill, dice);
            pdf::text(&pages, &title, date)
        }
        Format::ScannedPdf => {
            let sides: Vec<_> = pages.iter().map(|page| scan::grey(page, dice)).collect();
            pdf::scanned(&sides, date)
        }
        Format::FaxPdf => {
            let sides: Vec<_> = pages.iter().map(|page| scan::group4(page, dice)).collect();
            pdf::scanned(&sides, date)
        }
        Format::TiffGroup4 => tiff::scanned(&pages, tiff::Packing::Group4, date, dice),
        Format::TiffLzw => tiff::scanned(&pages, tiff::Packing::Lzw, date, dice),
        Format::Docx => docx::written(&blocks),
        Format::Jpeg => phone::sheet(&pages.swap_remove(0), date, dice),
        Format::Png => png::drawn(&pages.swap_remove(0)),
        Format::Eml | Format::Zip | Format::Empty => Vec::new(),
    };
    (bytes, text)
}

/// Gives the text of blocks with what their drawings say.
fn said(blocks: &[Block], fill: &Fill) -> String {
    let mut text = block::text(blocks);
    for block in blocks {
        let keys: &[&'static str] = match block {
            Block::Figure(word) if word == "recto" => {
                &["nom", "prenom", "sexe_nat", "naissance", "carte", "carte_fin"]
            }
            Block::Figure(word) if word == "verso" => &["lieu_naissance", "niss", "mrz1", "mrz2", "mrz3"],
            Block::Figure(word) if word == "peb" => &["peb", "kwh"],
            _ => continue,
        };
        text.push('\n');
        text.push_str(&listed(fill, keys));
    }
    text
}

fn listed(fill: &Fill, keys: &[&'static str]) -> String {
    let values: Vec<&str> = keys
        .iter()
        .filter_map(|key| fill.get(key))
        .map(String::as_str)
        .collect();
    values.join("\n")
}

fn picture(date: Date, dice: &mut Dice) -> Vec<u8> {
    let size = (640.0, 480.0);
    let mut page = Page::blank(size.0, size.1);
    if dice.chance(40) {
        figure::house(&mut page, (0.0, 0.0), size, dice);
    } else {
        figure::room(&mut page, size, dice);
    }
    phone::view(&page, date, dice)
}
