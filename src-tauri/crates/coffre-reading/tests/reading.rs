//! Files through the product's reader: a real worker, the installed engine.

use std::io::{Cursor, Write as _};
use std::path::Path;
use std::time::Duration;

use ab_glyph::{Font, FontRef, ScaleFont, point};
use coffre_core::intake::{ReadFailure, ReadFile, Reader as _, Room};
use coffre_core::terms::{Media, ReadBy};
use coffre_reading::{CagedReader, Depth, Priority};
use coffre_render::{Layout, Limits, Pixels, Renderer};
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
    reader.read(bytes, "a", &Room::whole()).expect("it is read")
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
    assert_eq!(found.inside[0].bytes.as_deref(), Ok(png(&LINES).as_slice()));
}

/// An archive of files that are stored as they are.
fn archive(files: &[&[u8]]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (number, bytes) in files.iter().enumerate() {
        archive
            .start_file(format!("{number}.txt"), stored)
            .expect("a member");
        archive.write_all(bytes).expect("written");
    }
    archive.finish().expect("whole").into_inner()
}

fn sizes(found: &ReadFile) -> Vec<Result<usize, ReadFailure>> {
    let bytes = found.inside.iter().map(|one| one.bytes.as_ref());
    bytes
        .map(|bytes| bytes.map(|bytes| bytes.len()).map_err(|failure| *failure))
        .collect()
}

#[test]
fn one_bad_member_of_an_archive_is_lost_alone() {
    let mut bytes = archive(&[b"une offre", b"XXXX une lettre", b"un bail"]);
    let at = bytes
        .windows(4)
        .position(|four| four == b"XXXX")
        .expect("it is stored");
    bytes[at] = b'Y';
    let found = read(&mut reader(Depth::FilesOnly), &bytes);
    assert_eq!(sizes(&found), [Ok(9), Err(ReadFailure::Damaged), Ok(7)]);
}

#[test]
fn an_archive_of_which_nothing_can_be_had_is_not_read() {
    let mut bytes = archive(&[b"XXXX une lettre"]);
    let at = bytes
        .windows(4)
        .position(|four| four == b"XXXX")
        .expect("it is stored");
    bytes[at] = b'Y';
    let read = reader(Depth::FilesOnly).read(&bytes, "a.zip", &Room::whole());
    assert_eq!(read.err(), Some(ReadFailure::Damaged));
}

#[test]
fn no_more_comes_out_of_an_archive_than_there_is_room() {
    let bytes = archive(&[&[b'a'; 1000], &[b'b'; 1000], &[b'c'; 1000], &[b'd'; 1]]);
    let mut reader = reader(Depth::FilesOnly);
    let of_bytes = reader.read(&bytes, "a.zip", &Room::of(9, 2500)).expect("read");
    let over = Err(ReadFailure::NotUnpacked);
    assert_eq!(sizes(&of_bytes), [Ok(1000), Ok(1000), over]);
    let of_files = reader.read(&bytes, "a.zip", &Room::of(1, 1 << 20)).expect("read");
    assert_eq!(sizes(&of_files), [Ok(1000), over]);
}

/// A PDF of pages with these drawings.
fn drawings(contents: &[String]) -> Vec<u8> {
    let kids: Vec<String> = (0..contents.len())
        .map(|page| format!("{} 0 R", 3 + page * 2))
        .collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!(
            "<< /Type /Pages /Kids [{}] /Count {} >>",
            kids.join(" "),
            contents.len()
        ),
    ];
    for (page, content) in contents.iter().enumerate() {
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {} 0 R >>",
            4 + page * 2
        ));
        objects.push(format!(
            "<< /Length {} >>\nstream\n{content}\nendstream",
            content.len()
        ));
    }
    let mut file = "%PDF-1.4\n".to_owned();
    let mut places = Vec::new();
    for (number, object) in objects.iter().enumerate() {
        places.push(file.len());
        file.push_str(&format!("{} 0 obj\n{object}\nendobj\n", number + 1));
    }
    let (table, count) = (file.len(), objects.len() + 1);
    file.push_str(&format!("xref\n0 {count}\n0000000000 65535 f \n"));
    for place in places {
        file.push_str(&format!("{place:010} 00000 n \n"));
    }
    file.push_str(&format!(
        "trailer\n<< /Size {count} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"
    ));
    file.into_bytes()
}

#[test]
fn a_page_that_ends_its_worker_is_lost_alone_and_said() {
    let program = Path::new(env!("CARGO_BIN_EXE_coffre-reading-worker"));
    let limits = Limits {
        answer: Duration::from_secs(6),
        memory: 4 << 30,
        ..Limits::default()
    };
    let renderer = Renderer::start(program, limits).expect("the worker starts");
    let mut reader = CagedReader::over(renderer, program, Depth::Whole).with_priority(Priority::Usual);
    // One that is painted over thousands of times is never drawn in time.
    let easy = "0 0 10 10 re f".to_owned();
    let bytes = drawings(&[easy.clone(), "0 0 595 842 re f ".repeat(200_000), easy]);
    let found = read(&mut reader, &bytes);
    assert_eq!(found.pages, 3);
    assert_eq!(found.unread, [1], "the page after it is read");
    assert_eq!(
        found.by.as_deref(),
        Some("ocr tesseract 5"),
        "it is not tried again"
    );
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
    let cut = reader.read(&scan[..scan.len() / 3], "a.png", &Room::whole());
    assert!(cut.is_err() || cut.is_ok_and(|found| found.text.is_empty()));
    assert_eq!(
        reader.read(b"\0\x01\x02\xff\xfe", "a", &Room::whole()).err(),
        Some(ReadFailure::Unsupported)
    );
    assert!(read(&mut reader, &scan).text.contains("Consommation"));
}
