//! PDF: text in an embedded typeface, or pictures of pages.

use pdf_writer::types::FontFlags;
use pdf_writer::{Content, Filter, Finish, Name, Pdf, Rect, Ref, Str};

use ab_glyph::{Font, ScaleFont};

use crate::pixels::Scan;
use crate::sheet::Sheet;
use crate::typeface::{Typeface, Typefaces};

const CATALOGUE: Ref = Ref::new(1);
const TREE: Ref = Ref::new(2);
const NAMES: [&[u8]; 2] = [b"Body", b"Strong"];

/// Pages of text that can be searched.
pub(crate) fn text(sheets: &[Sheet], typefaces: &Typefaces) -> Vec<u8> {
    let mut pdf = begun(sheets.len());
    let typeface = typefaces.get(sheets[0].typeface);
    for weight in 0..2 {
        embed(&mut pdf, typeface, weight);
    }
    for (number, sheet) in sheets.iter().enumerate() {
        let content = Ref::new(1000 + number as i32);
        let mut page = pdf.page(page_ref(number));
        page.media_box(Rect::new(0.0, 0.0, sheet.width, sheet.height))
            .parent(TREE)
            .contents(content);
        let mut resources = page.resources();
        let mut fonts = resources.fonts();
        for (weight, name) in NAMES.iter().enumerate() {
            fonts.pair(Name(name), font_ref(weight));
        }
        fonts.finish();
        resources.finish();
        page.finish();
        pdf.stream(content, &inked(sheet));
    }
    pdf.finish()
}

/// Pictures, a page each, grey as JPEG or black on white as CCITT group 4.
pub(crate) fn pictures(scans: &[Scan], black: bool) -> Vec<u8> {
    let mut pdf = begun(scans.len());
    for (number, scan) in scans.iter().enumerate() {
        let (content, picture) = (Ref::new(1000 + number as i32), Ref::new(2000 + number as i32));
        let mut page = pdf.page(page_ref(number));
        page.media_box(Rect::new(0.0, 0.0, 595.0, 842.0))
            .parent(TREE)
            .contents(content);
        page.resources().x_objects().pair(Name(b"Scan"), picture);
        page.finish();
        let bytes = if black { scan.group4() } else { scan.jpeg(70) };
        let mut object = pdf.image_xobject(picture, &bytes);
        object
            .width(scan.width as i32)
            .height(scan.height as i32)
            .color_space()
            .device_gray();
        if black {
            object.bits_per_component(1).filter(Filter::CcittFaxDecode);
            object
                .decode_parms()
                .k(-1)
                .columns(scan.width as i32)
                .rows(scan.height as i32);
        } else {
            object.bits_per_component(8).filter(Filter::DctDecode);
        }
        object.finish();
        let mut draw = Content::new();
        draw.save_state()
            .transform([595.0, 0.0, 0.0, 842.0, 0.0, 0.0])
            .x_object(Name(b"Scan"))
            .restore_state();
        pdf.stream(content, &draw.finish());
    }
    pdf.finish()
}

fn begun(pages: usize) -> Pdf {
    let mut pdf = Pdf::new();
    pdf.catalog(CATALOGUE).pages(TREE);
    pdf.pages(TREE).kids((0..pages).map(page_ref)).count(pages as i32);
    pdf
}

fn page_ref(number: usize) -> Ref {
    Ref::new(100 + number as i32)
}

fn font_ref(weight: usize) -> Ref {
    Ref::new(10 + 3 * weight as i32)
}

/// A simple font of one byte a sign.
fn embed(pdf: &mut Pdf, typeface: &Typeface, weight: usize) {
    let font = &typeface.weights[weight];
    let scaled = font.as_scaled(typeface.scale(weight == 1, 1000.0));
    let name = Name(NAMES[weight]);
    let (id, described, file) = (
        font_ref(weight),
        Ref::new(11 + 3 * weight as i32),
        Ref::new(12 + 3 * weight as i32),
    );
    let widths = (32..=255_u8).map(|byte| scaled.h_advance(scaled.glyph_id(sign(byte))));
    pdf.type1_font_like(id, name, described, widths);
    pdf.font_descriptor(described)
        .name(name)
        .flags(FontFlags::NON_SYMBOLIC)
        .bbox(Rect::new(-200.0, -250.0, 1200.0, 950.0))
        .italic_angle(0.0)
        .ascent(scaled.ascent())
        .descent(scaled.descent())
        .cap_height(700.0)
        .stem_v(80.0)
        .font_file2(file);
    let bytes = &typeface.bytes[weight];
    pdf.stream(file, bytes).pair(Name(b"Length1"), bytes.len() as i32);
}

/// A TrueType font dictionary, which the library has no writer of its own for.
trait SimpleFont {
    fn type1_font_like(&mut self, id: Ref, name: Name<'_>, described: Ref, widths: impl Iterator<Item = f32>);
}

impl SimpleFont for Pdf {
    fn type1_font_like(
        &mut self,
        id: Ref,
        name: Name<'_>,
        described: Ref,
        widths: impl Iterator<Item = f32>,
    ) {
        let mut font = self.indirect(id).dict();
        font.pair(Name(b"Type"), Name(b"Font"))
            .pair(Name(b"Subtype"), Name(b"TrueType"))
            .pair(Name(b"BaseFont"), name)
            .pair(Name(b"FirstChar"), 32)
            .pair(Name(b"LastChar"), 255)
            .pair(Name(b"Encoding"), Name(b"WinAnsiEncoding"))
            .pair(Name(b"FontDescriptor"), described);
        font.insert(Name(b"Widths")).array().items(widths);
    }
}

fn inked(sheet: &Sheet) -> Vec<u8> {
    let mut content = Content::new();
    for bar in &sheet.bars {
        let grey = f32::from(bar.grey) / 255.0;
        content
            .set_fill_gray(grey)
            .rect(
                bar.left,
                sheet.height - bar.top - bar.height,
                bar.width,
                bar.height,
            )
            .fill_nonzero();
    }
    content.set_fill_gray(0.0);
    for run in &sheet.runs {
        let bytes: Vec<u8> = run.text.chars().map(byte).collect();
        content
            .begin_text()
            .set_font(Name(NAMES[usize::from(run.bold)]), run.size)
            .set_text_matrix([1.0, 0.0, 0.0, 1.0, run.x, sheet.height - run.y])
            .show(Str(&bytes))
            .end_text();
    }
    content.finish().to_vec()
}

/// Signs of WinAnsi outside Latin-1 that the papers use.
const APART: [(u8, char); 6] = [
    (0x80, '€'),
    (0x92, '’'),
    (0x96, '–'),
    (0x97, '—'),
    (0x9c, 'œ'),
    (0x8c, 'Œ'),
];

fn byte(sign: char) -> u8 {
    let apart = APART
        .iter()
        .find(|(_, known)| *known == sign)
        .map(|(byte, _)| *byte);
    apart.unwrap_or(u8::try_from(u32::from(sign)).unwrap_or(b'?'))
}

fn sign(byte: u8) -> char {
    let apart = APART
        .iter()
        .find(|(known, _)| *known == byte)
        .map(|(_, sign)| *sign);
    apart.unwrap_or(char::from(byte))
}
