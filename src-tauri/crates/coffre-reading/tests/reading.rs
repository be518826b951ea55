//! Files through the product's reader: a real worker, the installed engine.

use std::io::{Cursor, Write as _};
use std::path::Path;

use ab_glyph::{Font, FontRef, ScaleFont, point};
use coffre_core::intake::{ReadFailure, ReadFile, Reader as _};
use coffre_core::terms::{Media, ReadBy};
use coffre_reading::{CagedReader, Depth, Priority};
use coffre_render::{Layout, Pixels};
use zip::write::SimpleFileOptions;

const LINES: [&str; 4] = [
    "Certificat de performance énergétique",
    "Bien situé rue des Églantines 27 à Valbois",
    "Établi le 14 septembre 2025 par le certificateur",
    "Consommation spécifique en énergie primaire",
];

fn reader(depth: Depth) -> CagedReader {
    let program = Path::new(env!("CARGO_BIN_EXE_coffre-reading-worker"));
    let reader = CagedReader::start(program, depth).expect("the worker starts");
    // The tests wait for it.
    reader.with_priority(Priority::Usual)
}

/// A scan of a page with those lines, 150 dots an inch, grey.
fn scan(lines: &[&str]) -> (u32, u32, Vec<u8>) {
    let (width, height) = (1240_usize, 700_usize);
    let font = FontRef::try_from_slice(dejavu::serif::regular()).expect("the font is whole");
    let scaled = font.as_scaled(36.0);
    let mut luma = vec![250_u8; width * height];
    for (row, line) in lines.iter().enumerate() {
        let mut x = 120.0;
        for sign in line.chars() {
            let id = scaled.glyph_id(sign);
            let glyph = id.with_scale_and_position(36.0, point(x, 180.0 + row as f32 * 90.0));
            x += scaled.h_advance(id);
            let Some(outline) = font.outline_glyph(glyph) else {
                continue;
            };
            let corner = outline.px_bounds().min;
            outline.draw(|dx, dy, covered| {
                let at = (corner.y as usize + dy as usize) * width + corner.x as usize + dx as usize;
                luma[at] = luma[at].saturating_sub((covered * 220.0) as u8);
            });
        }
    }
    (width as u32, height as u32, luma)
}

fn png(lines: &[&str]) -> Vec<u8> {
    let (width, height, luma) = scan(lines);
    let pixels = Pixels::new(width, height, Layout::Luma, luma).expect("it fits");
    pixels.to_png().to_vec()
}

/// A scan of so many pages, each with one line more.
fn pages(count: usize) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    let mut encoder = tiff::encoder::TiffEncoder::new(&mut file).expect("a file");
    for page in 0..count {
        let (width, height, luma) = scan(&LINES[..=page.min(3)]);
        let written = encoder.write_image::<tiff::encoder::colortype::Gray8>(width, height, &luma);
        written.expect("written");
    }
    file.into_inner()
}

fn read(reader: &mut CagedReader, bytes: &[u8]) -> ReadFile {
    reader.read(bytes, "a").expect("it is read")
}

#[test]
fn a_scan_is_recognised_and_says_by_what() {
    let found = read(&mut reader(Depth::Whole), &png(&LINES));
    assert!(found.text.contains("Consommation"), "{}", found.text);
    assert_eq!((found.media, found.pages), (Media::Picture, 1));
    assert_eq!(found.read_by, ReadBy::Recognition);
    assert_eq!(found.by.as_deref(), Some("ocr tesseract 5"));
    let thumbnail = found.thumbnail.expect("a first page");
    assert_eq!(
        thumbnail.grey.len(),
        (thumbnail.width * thumbnail.height) as usize
    );
    assert!(thumbnail.width <= 240 && found.looks.text().is_some());
}

#[test]
fn without_an_engine_a_scan_waits_and_a_text_is_read() {
    let mut reader = reader(Depth::Whole).without_engine();
    let found = read(&mut reader, &png(&LINES));
    assert_eq!((found.by, found.read_by), (None, ReadBy::Nothing));
    assert!(found.text.is_empty() && found.thumbnail.is_some());
    let found = read(&mut reader, "Offre d’achat du 3 mars".as_bytes());
    assert_eq!((found.by.as_deref(), found.read_by), (Some("file"), ReadBy::File));
    assert_eq!(found.media, Media::Office);
    assert!(reader.absent().is_some());
}

#[test]
fn of_a_long_scan_the_first_pages_are_read_at_once_and_the_rest_waits() {
    let scan = pages(4);
    let found = read(&mut reader(Depth::First(2)), &scan);
    assert_eq!((found.pages, found.by.as_deref()), (4, None));
    assert!(found.text.contains("Églantines") && !found.text.contains("primaire"));
    let found = read(&mut reader(Depth::Whole), &scan);
    assert_eq!(found.by.as_deref(), Some("ocr tesseract 5"));
    let last = found.text.split('\u{c}').nth(3).expect("a fourth page");
    assert!(last.contains("primaire"), "{last}");
}

#[test]
fn pages_are_in_their_order_however_many_engines_read_them() {
    let crew = reader(Depth::Whole).crew(1);
    let [mut one] = <[CagedReader; 1]>::try_from(crew).expect("one reader for one file");
    let found = read(&mut one, &pages(3));
    let counts: Vec<usize> = found
        .text
        .split('\u{c}')
        .map(|page| page.lines().filter(|line| !line.trim().is_empty()).count())
        .collect();
    assert_eq!(counts, [1, 2, 3]);
}

#[test]
fn scans_in_an_archive_come_out_of_it() {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for name in ["scans/page 1.png", "../page 2.png"] {
        archive
            .start_file(name, SimpleFileOptions::default())
            .expect("a member");
        archive.write_all(&png(&LINES)).expect("written");
    }
    let bytes = archive.finish().expect("whole").into_inner();
    let found = read(&mut reader(Depth::FilesOnly), &bytes);
    let names: Vec<&str> = found.inside.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(found.media, Media::Archive);
    assert_eq!(names.len(), 2);
    assert!(names.iter().all(|name| !name.contains('/')), "{names:?}");
    assert_eq!(found.inside[0].bytes, png(&LINES));
}

#[test]
fn a_mail_has_words_and_its_attachment_comes_out() {
    let mail = "From: a@example.org\r\nSubject: Le compromis\r\nMIME-Version: 1.0\r\n\
        Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n\
        Voici le document demandé.\r\n--b\r\nContent-Type: text/plain; name=\"offre.txt\"\r\n\
        Content-Disposition: attachment; filename=\"offre.txt\"\r\n\r\nOffre ferme\r\n--b--\r\n";
    let found = read(&mut reader(Depth::Whole), mail.as_bytes());
    assert_eq!(found.media, Media::Mail);
    assert!(found.text.contains("document demandé"), "{}", found.text);
    assert_eq!(found.inside.len(), 1);
    assert_eq!(found.inside[0].name, "offre.txt");
}

#[test]
fn a_damaged_file_is_a_failure_of_its_own_and_the_next_is_read() {
    let mut reader = reader(Depth::Whole);
    let scan = png(&LINES);
    let cut = reader.read(&scan[..scan.len() / 3], "a.png");
    assert!(cut.is_err() || cut.is_ok_and(|found| found.text.is_empty()));
    assert_eq!(
        reader.read(b"\0\x01\x02\xff\xfe", "a").err(),
        Some(ReadFailure::Unsupported)
    );
    assert!(read(&mut reader, &scan).text.contains("Consommation"));
}
