//! PDF: pages as text in the base fonts, or as one picture each, as a copier writes them.

use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use pdf_writer::{Content, Date, Filter, Finish, Name, Pdf, Rect, Ref, Str, TextStr};

use crate::ink::{Face, Ink, Page, Rgb, Spot};
use crate::metrics::win_ansi;

const FONTS: [(Face, Name<'static>, Name<'static>); 6] = [
    (Face::Sans, Name(b"F0"), Name(b"Helvetica")),
    (Face::Bold, Name(b"F1"), Name(b"Helvetica-Bold")),
    (Face::Serif, Name(b"F2"), Name(b"Times-Roman")),
    (Face::SerifBold, Name(b"F3"), Name(b"Times-Bold")),
    (Face::Italic, Name(b"F4"), Name(b"Times-Italic")),
    (Face::Mono, Name(b"F5"), Name(b"Courier")),
];

/// How the pixels of a page are packed.
pub(crate) enum Packing {
    /// Grey JPEG.
    Jpeg,
    /// CCITT group 4, black on white.
    Group4,
}

/// The packed pixels of one page.
pub(crate) struct Side {
    pub(crate) width: usize,
    pub(crate) height: usize,
    pub(crate) packing: Packing,
    pub(crate) bytes: Vec<u8>,
}

/// Writes pages as text that can be searched.
pub(crate) fn text(pages: &[Page], title: &str, date: jiff::civil::Date) -> Vec<u8> {
    let mut file = Book::new(pages.len(), title, date, "Traitement de texte");
    let fonts: Vec<Ref> = FONTS.iter().map(|_| file.next()).collect();
    for (&id, (_, _, base)) in fonts.iter().zip(FONTS) {
        file.pdf
            .type1_font(id)
            .base_font(base)
            .encoding_predefined(Name(b"WinAnsiEncoding"));
    }
    for (number, page) in pages.iter().enumerate() {
        let content = file.next();
        let mut sheet = file.pdf.page(file.pages[number]);
        sheet
            .media_box(Rect::new(0.0, 0.0, page.width, page.height))
            .parent(TREE)
            .contents(content);
        let mut resources = sheet.resources();
        let mut names = resources.fonts();
        for (&id, (_, name, _)) in fonts.iter().zip(FONTS) {
            names.pair(name, id);
        }
        names.finish();
        resources.finish();
        sheet.finish();
        let bytes = deflate(&inks(page));
        file.pdf.stream(content, &bytes).filter(Filter::FlateDecode);
    }
    file.pdf.finish()
}

/// Writes pages as pictures, without a letter of text.
pub(crate) fn scanned(sides: &[Side], date: jiff::civil::Date) -> Vec<u8> {
    let mut file = Book::new(sides.len(), "", date, "Copieur multifonction");
    for (number, side) in sides.iter().enumerate() {
        let (content, image) = (file.next(), file.next());
        let mut sheet = file.pdf.page(file.pages[number]);
        sheet
            .media_box(Rect::new(0.0, 0.0, 595.0, 842.0))
            .parent(TREE)
            .contents(content);
        sheet.resources().x_objects().pair(Name(b"Im1"), image);
        sheet.finish();
        let mut picture = file.pdf.image_xobject(image, &side.bytes);
        picture
            .width(side.width as i32)
            .height(side.height as i32)
            .color_space()
            .device_gray();
        match side.packing {
            Packing::Jpeg => {
                picture.bits_per_component(8).filter(Filter::DctDecode);
            }
            Packing::Group4 => {
                picture.bits_per_component(1).filter(Filter::CcittFaxDecode);
                picture
                    .decode_parms()
                    .k(-1)
                    .columns(side.width as i32)
                    .rows(side.height as i32);
            }
        }
        picture.finish();
        let mut draw = Content::new();
        draw.save_state()
            .transform([595.0, 0.0, 0.0, 842.0, 0.0, 0.0])
            .x_object(Name(b"Im1"))
            .restore_state();
        file.pdf.stream(content, &draw.finish());
    }
    file.pdf.finish()
}

const TREE: Ref = Ref::new(2);

struct Book {
    pdf: Pdf,
    pages: Vec<Ref>,
    last: i32,
}

impl Book {
    fn new(count: usize, title: &str, date: jiff::civil::Date, producer: &str) -> Self {
        let mut pdf = Pdf::new();
        let pages: Vec<Ref> = (0..count).map(|n| Ref::new(10 + n as i32)).collect();
        pdf.catalog(Ref::new(1)).pages(TREE);
        pdf.pages(TREE).kids(pages.iter().copied()).count(count as i32);
        let mut info = pdf.document_info(Ref::new(3));
        if !title.is_empty() {
            info.title(TextStr(title));
        }
        let stamp = Date::new(date.year() as u16)
            .month(date.month() as u8)
            .day(date.day() as u8);
        info.producer(TextStr(producer))
            .creation_date(stamp.hour(10).minute(30));
        info.finish();
        Self {
            pdf,
            last: 10 + count as i32,
            pages,
        }
    }

    fn next(&mut self) -> Ref {
        self.last += 1;
        Ref::new(self.last)
    }
}

fn inks(page: &Page) -> Vec<u8> {
    let mut content = Content::new();
    let flip = |(x, y): Spot| (x, page.height - y);
    let part = |byte: u8| f32::from(byte) / 255.0;
    let fill = |content: &mut Content, rgb: Rgb| {
        content.set_fill_rgb(part(rgb[0]), part(rgb[1]), part(rgb[2]));
    };
    for ink in &page.inks {
        match ink {
            Ink::Fill { points, rgb } => {
                fill(&mut content, *rgb);
                path(&mut content, points.iter().map(|&spot| flip(spot)));
                content.close_path().fill_nonzero();
            }
            Ink::Stroke { points, width, rgb } => {
                content
                    .set_stroke_rgb(part(rgb[0]), part(rgb[1]), part(rgb[2]))
                    .set_line_width(*width);
                path(&mut content, points.iter().map(|&spot| flip(spot)));
                content.stroke();
            }
            Ink::Text {
                at,
                size,
                face,
                rgb,
                slope,
                run,
            } => {
                fill(&mut content, *rgb);
                let (x, y) = flip(*at);
                let length = (1.0 + slope * slope).sqrt();
                let (cos, sin) = (1.0 / length, slope / length);
                let (_, name, _) = FONTS[*face as usize];
                content
                    .begin_text()
                    .set_font(name, *size)
                    .set_text_matrix([cos, sin, -sin, cos, x, y]);
                content.show(Str(&win_ansi(run))).end_text();
            }
        }
    }
    content.finish().to_vec()
}

fn path(content: &mut Content, points: impl Iterator<Item = Spot>) {
    for (number, (x, y)) in points.enumerate() {
        if number == 0 {
            content.move_to(x, y);
        } else {
            content.line_to(x, y);
        }
    }
}

fn deflate(bytes: &[u8]) -> Vec<u8> {
    let mut out = ZlibEncoder::new(Vec::new(), Compression::default());
    out.write_all(bytes).expect("writing to memory does not fail");
    out.finish().expect("writing to memory does not fail")
}
