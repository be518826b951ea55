//! Documents to read: scans of 300 dpi with lines of ink and the grain of paper, and pages of text.

use fax::encoder::Encoder;
use fax::{Color, VecWriter};
use image::ExtendedColorType;
use image::codecs::jpeg::JpegEncoder;
use pdf_writer::{Content, Filter, Finish as _, Name, Pdf, Rect, Ref, Str};

use crate::agency::noise;

/// A4 at 300 dpi.
const WIDTH: usize = 2480;
const HEIGHT: usize = 3508;
const QUALITY: u8 = 80;
/// Pages that differ; the others repeat them, each with a picture of its own.
const DIFFERENT: usize = 4;

/// Brightness of a page: words of strokes on grainy paper.
fn page(seed: usize) -> Vec<u8> {
    let grain = noise(seed as u64, WIDTH * HEIGHT);
    let mut pixels: Vec<u8> = grain.iter().map(|byte| 246 + byte % 4).collect();
    let dice = noise(seed as u64 + 100, 1 << 16);
    let mut die = dice.iter().cycle().copied().map(usize::from);
    let mut next = |below: usize| die.next().unwrap_or(0) % below;
    for line in 0..52 {
        let top = 300 + line * 56;
        let mut left = 280;
        while left < WIDTH - 420 {
            let letters = 2 + next(9);
            for _ in 0..letters {
                // A letter: a few strokes, upright and level, within 20 by 34 pixels.
                for _ in 0..3 {
                    let (x, y) = (left + next(16), top + next(22));
                    let (wide, tall) = if next(2) == 0 {
                        (4, 10 + next(14))
                    } else {
                        (8 + next(8), 4)
                    };
                    for row in y..y + tall {
                        for value in &mut pixels[row * WIDTH + x..row * WIDTH + x + wide] {
                            *value = 24 + (*value % 16);
                        }
                    }
                }
                left += 24;
            }
            left += 22;
        }
    }
    pixels
}

/// Scanned in grey.
pub(crate) fn grey(pages: usize) -> Vec<u8> {
    let pictures = different(pages, |seed| jpeg(&page(seed), ExtendedColorType::L8));
    scans(pages, &pictures, Filter::DctDecode, "DeviceGray")
}

/// Scanned in colour, on paper that is not quite white.
pub(crate) fn colour(pages: usize) -> Vec<u8> {
    let pictures = different(pages, |seed| {
        let colored: Vec<u8> = page(seed)
            .iter()
            .flat_map(|value| [*value, value.saturating_sub(4), value.saturating_sub(16)])
            .collect();
        jpeg(&colored, ExtendedColorType::Rgb8)
    });
    scans(pages, &pictures, Filter::DctDecode, "DeviceRGB")
}

/// Scanned in black and white.
pub(crate) fn fax(pages: usize) -> Vec<u8> {
    let pictures = different(pages, |seed| {
        let mut encoder = Encoder::new(VecWriter::new());
        for row in page(seed).chunks_exact(WIDTH) {
            let ink = row
                .iter()
                .map(|value| if *value < 128 { Color::Black } else { Color::White });
            let Ok(()) = encoder.encode_line(ink, WIDTH as u32);
        }
        let Ok(writer) = encoder.finish();
        writer.finish()
    });
    scans(pages, &pictures, Filter::CcittFaxDecode, "DeviceGray")
}

fn different(pages: usize, draw: impl Fn(usize) -> Vec<u8>) -> Vec<Vec<u8>> {
    (0..DIFFERENT.min(pages)).map(draw).collect()
}

fn jpeg(pixels: &[u8], colour: ExtendedColorType) -> Vec<u8> {
    let mut file = Vec::new();
    JpegEncoder::new_with_quality(&mut file, QUALITY)
        .encode(pixels, WIDTH as u32, HEIGHT as u32, colour)
        .expect("memory takes it");
    file
}

/// A PDF of pictures, a page each.
fn scans(pages: usize, pictures: &[Vec<u8>], filter: Filter, colours: &str) -> Vec<u8> {
    let mut pdf = begun(pages);
    for (number, picture) in pictures.iter().cycle().take(pages).enumerate() {
        let (content, image) = (reference(1000, number), reference(2000, number));
        let mut page = pdf.page(reference(10, number));
        page.media_box(Rect::new(0.0, 0.0, 595.0, 842.0))
            .parent(TREE)
            .contents(content);
        page.resources().x_objects().pair(Name(b"Scan"), image);
        page.finish();
        let mut drawn = Content::new();
        drawn
            .transform([595.0, 0.0, 0.0, 842.0, 0.0, 0.0])
            .x_object(Name(b"Scan"));
        pdf.stream(content, &drawn.finish());
        let mut written = pdf.image_xobject(image, picture);
        written
            .width(WIDTH as i32)
            .height(HEIGHT as i32)
            .bits_per_component(if filter == Filter::CcittFaxDecode { 1 } else { 8 });
        written.pair(Name(b"ColorSpace"), Name(colours.as_bytes()));
        written.filter(filter);
        if filter == Filter::CcittFaxDecode {
            written
                .decode_parms()
                .k(-1)
                .columns(WIDTH as i32)
                .rows(HEIGHT as i32);
        }
        written.finish();
    }
    pdf.finish()
}

/// Pages of text, some five hundred words each.
pub(crate) fn text(pages: usize) -> Vec<u8> {
    let mut pdf = begun(pages);
    let font = Ref::new(3);
    pdf.type1_font(font)
        .base_font(Name(b"Helvetica"))
        .encoding_predefined(Name(b"WinAnsiEncoding"));
    let words = [
        "bien",
        "vendeur",
        "acquereur",
        "compromis",
        "parcelle",
        "notaire",
        "le",
        "de",
        "prix",
        "acte",
    ];
    for number in 0..pages {
        let content = reference(1000, number);
        let mut page = pdf.page(reference(10, number));
        page.media_box(Rect::new(0.0, 0.0, 595.0, 842.0))
            .parent(TREE)
            .contents(content);
        page.resources().fonts().pair(Name(b"F"), font);
        page.finish();
        let mut written = Content::new();
        written
            .begin_text()
            .set_font(Name(b"F"), 11.0)
            .next_line(60.0, 790.0);
        for line in 0..50 {
            let line: Vec<&str> = (0..10)
                .map(|word| words[(line * 7 + word * 3 + number) % 10])
                .collect();
            written.show(Str(line.join(" ").as_bytes())).next_line(0.0, -14.0);
        }
        written.end_text();
        pdf.stream(content, &written.finish());
    }
    pdf.finish()
}

const TREE: Ref = Ref::new(2);

fn begun(pages: usize) -> Pdf {
    let mut pdf = Pdf::new();
    pdf.catalog(Ref::new(1)).pages(TREE);
    pdf.pages(TREE)
        .kids((0..pages).map(|number| reference(10, number)))
        .count(pages as i32);
    pdf
}

fn reference(from: i32, number: usize) -> Ref {
    Ref::new(from + number as i32)
}
