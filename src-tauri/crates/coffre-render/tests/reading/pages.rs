//! Pages and texts.

use std::time::Duration;

use coffre_render::{Layout, Limits, MediaKind, PageSize, ReadFailure};
use pdf_writer::{Content, Finish as _, Name, Pdf, Rect, Ref, Str};

use crate::{program, renderer, renderer_within};

/// A PDF of pages with one line each.
fn pdf(lines: &[&str]) -> Vec<u8> {
    let mut pdf = Pdf::new();
    let (catalog, tree, font) = (Ref::new(1), Ref::new(2), Ref::new(3));
    let pages: Vec<Ref> = (0..)
        .take(lines.len())
        .map(|place| Ref::new(10 + 2 * place))
        .collect();
    pdf.catalog(catalog).pages(tree);
    pdf.pages(tree)
        .kids(pages.iter().copied())
        .count(i32::try_from(lines.len()).expect("few pages"));
    pdf.type1_font(font)
        .base_font(Name(b"Helvetica"))
        .encoding_predefined(Name(b"WinAnsiEncoding"));
    for (line, page) in lines.iter().zip(&pages) {
        let contents = Ref::new(page.get() + 1);
        let mut written = pdf.page(*page);
        written
            .parent(tree)
            .media_box(Rect::new(0.0, 0.0, 595.0, 842.0))
            .contents(contents);
        written.resources().fonts().pair(Name(b"F"), font);
        written.finish();
        let mut content = Content::new();
        content
            .begin_text()
            .set_font(Name(b"F"), 14.0)
            .next_line(72.0, 700.0);
        let bytes: Vec<u8> = line
            .chars()
            .map(|letter| u8::try_from(u32::from(letter)).unwrap_or(b'?'))
            .collect();
        content.show(Str(&bytes)).end_text();
        pdf.stream(contents, &content.finish());
    }
    pdf.finish()
}

#[test]
fn a_pdf_gives_its_words_and_their_places() {
    let mut opened = renderer()
        .open(&pdf(&["Bail de résidence principale", "Page deux"]))
        .expect("a PDF");
    assert_eq!((opened.about().kind, opened.about().pages), (MediaKind::Pdf, 2));
    let text = opened.text(0..9).expect("its text");
    assert_eq!(text[0].text, "Bail de résidence principale\n");
    assert_eq!(text[1].text, "Page deux\n");
    let [left, top, _, bottom] = text[0].words[0].area.pixels(595, 842);
    assert!(
        (70..=74).contains(&left),
        "the first word starts at the margin: {left}"
    );
    assert!(
        top < 142 && bottom > 142,
        "its baseline lies within its place: {top} to {bottom}"
    );
}

#[test]
fn a_pdf_page_has_the_width_that_was_asked_and_ink_where_the_words_are() {
    let mut opened = renderer().open(&pdf(&["Bail"])).expect("a PDF");
    let page = opened.page(0, 595).expect("its page");
    assert_eq!(
        (page.width(), page.height(), page.layout()),
        (595, 842, Layout::Luma)
    );
    let dark = |top: usize, bottom: usize| {
        page.bytes()[top * 595..bottom * 595]
            .iter()
            .filter(|value| **value < 128)
            .count()
    };
    assert!(dark(130, 145) > 20, "the line is drawn");
    assert_eq!(dark(200, 842), 0, "and nothing else");
}

#[test]
fn a_page_drawn_ahead_is_the_page() {
    let document = pdf(&["un", "deux", "trois"]);
    let mut ahead = renderer().open(&document).expect("a PDF");
    let mut plain = renderer().open(&document).expect("a PDF");
    for page in 0..3 {
        let drawn = ahead.page_and_ahead(page, 300).expect("a page");
        assert!(
            drawn == plain.page(page, 300).expect("the same page"),
            "page {page}"
        );
    }
    assert_eq!(
        ahead.page_and_ahead(3, 300).expect_err("no such page"),
        ReadFailure::NoSuchPage
    );
}

#[test]
fn what_is_no_document_fails_alone() {
    let renderer = renderer();
    assert_eq!(
        renderer.open(&[0, 1, 2, 3, 0xfe]).expect_err("no document"),
        ReadFailure::Unsupported
    );
    assert_eq!(
        renderer.open(b"%PDF-1.7 and nothing").expect_err("no pages"),
        ReadFailure::Damaged
    );
    assert_eq!(
        renderer.open(b"\xff\xd8\xff\xe0 cut").expect_err("no picture"),
        ReadFailure::Damaged
    );
    assert!(
        renderer.open(b"Cher Monsieur").is_ok(),
        "the next document is read as usual"
    );
}

#[test]
fn a_document_beyond_the_limit_is_not_sent() {
    let limits = Limits {
        document: 10,
        ..Limits::default()
    };
    assert_eq!(
        renderer_within(limits)
            .open(b"longer than ten")
            .expect_err("too long"),
        ReadFailure::TooLarge
    );
}

#[test]
fn a_late_answer_ends_the_worker_and_not_the_queue() {
    // A page that is painted over thousands of times takes far longer, and memory must not end it before that.
    let limits = Limits {
        answer: Duration::from_secs(1),
        memory: 8 << 30,
        ..Limits::default()
    };
    let content = "0 0 595 842 re f ".repeat(100_000);
    let renderer = renderer_within(limits);
    let mut opened = renderer.open(&page_with(content.as_bytes())).expect("it opens");
    assert_eq!(opened.page(0, 4000).expect_err("too slow"), ReadFailure::TimedOut);
    assert_eq!(
        opened.page(0, 10).expect_err("its worker is gone"),
        ReadFailure::TimedOut
    );
    assert!(
        renderer.open(b"Cher Monsieur").is_ok(),
        "the next document is read as usual"
    );
}

#[test]
fn the_memory_limit_is_told_from_a_crash() {
    let limits = Limits {
        memory: 300 << 20,
        ..Limits::default()
    };
    let mut picture = Vec::new();
    let encoder = image::codecs::png::PngEncoder::new(&mut picture);
    let white = vec![255; 11_000 * 11_000];
    image::ImageEncoder::write_image(encoder, &white, 11_000, 11_000, image::ExtendedColorType::L8)
        .expect("memory takes it");
    let renderer = renderer_within(limits);
    let failure = renderer.open(&picture).and_then(|mut opened| opened.page(0, 100));
    assert!(
        matches!(failure, Ok(_) | Err(ReadFailure::Memory | ReadFailure::TooLarge)),
        "a limit, not a crash: {failure:?}"
    );
    assert!(
        renderer.open(b"Cher Monsieur").is_ok(),
        "the next document is read as usual"
    );
}

#[test]
fn a_program_that_is_no_worker_is_refused() {
    let failure = coffre_render::Renderer::start(std::path::Path::new("/bin/true"), Limits::default());
    assert_eq!(failure.err(), Some(ReadFailure::NotStarted));
    assert!(program().exists());
}

/// A page with this content.
fn page_with(content: &[u8]) -> Vec<u8> {
    let mut pdf = Pdf::new();
    let (catalog, tree, page, contents) = (Ref::new(1), Ref::new(2), Ref::new(3), Ref::new(4));
    pdf.catalog(catalog).pages(tree);
    pdf.pages(tree).kids([page]).count(1);
    pdf.page(page)
        .parent(tree)
        .media_box(Rect::new(0.0, 0.0, 595.0, 842.0))
        .contents(contents);
    pdf.stream(contents, content);
    pdf.finish()
}

#[test]
fn a_mail_gives_its_words_and_its_attachments() {
    let mail = b"From: Jean <jean@example.be>\r\nTo: agence@example.be\r\nSubject: Bail\r\nMIME-Version: 1.0\r\n\
        Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nVoici le bail.\r\n\
        --b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=\"../bail.txt\"\r\n\r\nArticle 1\r\n--b--\r\n";
    let mut opened = renderer().open(mail).expect("a mail");
    assert_eq!(opened.about().kind, MediaKind::Eml);
    let text = &opened.text(0..1).expect("its text")[0].text;
    assert!(
        text.starts_with("From: Jean <jean@example.be>\nTo: agence@example.be\nSubject: Bail\n"),
        "{text}"
    );
    assert!(text.contains("Voici le bail."), "{text}");
    let children = opened.children().expect("its attachments");
    assert_eq!(children.len(), 1);
    assert_eq!(
        (children[0].name.as_str(), children[0].bytes.trim_ascii_end()),
        ("bail.txt", b"Article 1".as_slice())
    );
}

#[test]
fn an_archive_in_a_mail_is_unpacked_with_the_depth_of_each() {
    use std::io::Write as _;
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    writer
        .start_file("scans/page.txt", zip::write::SimpleFileOptions::default())
        .expect("memory takes it");
    writer.write_all(b"Une page").expect("memory takes it");
    let inner = writer.finish().expect("memory takes it").into_inner();
    let mut outer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    outer
        .start_file("scans.zip", zip::write::SimpleFileOptions::default())
        .expect("memory takes it");
    outer.write_all(&inner).expect("memory takes it");
    let outer = outer.finish().expect("memory takes it").into_inner();
    let unpacked = renderer().unpack(&outer).expect("it opens");
    let found: Vec<(&str, u8, Option<usize>)> = unpacked
        .children
        .iter()
        .map(|child| (child.child.name.as_str(), child.depth, child.parent))
        .collect();
    assert_eq!(found, [("scans.zip", 1, None), ("page.txt", 2, Some(0))]);
    assert!(unpacked.left_out.is_empty());
}

#[test]
fn the_sizes_of_pages_are_told_before_one_is_drawn() {
    let mut opened = renderer().open(&pdf(&["un", "deux"])).expect("a PDF");
    let sizes = opened.sizes().expect("sizes");
    let wanted = Some(PageSize {
        width: 595.0,
        height: 842.0,
    });
    assert_eq!(sizes, [wanted, wanted]);
    let mut text = renderer().open(b"Bonjour, ceci est un texte.").expect("a text");
    assert_eq!(text.sizes().expect("sizes"), [None], "a text has no size");
}

#[test]
fn a_worker_that_is_ended_from_outside_answers_nothing_more() {
    let renderer = renderer();
    let mut opened = renderer.open(&pdf(&["un"])).expect("a PDF");
    opened.ender().end();
    assert_eq!(opened.page(0, 300).expect_err("it is gone"), ReadFailure::Crashed);
    let mut next = renderer.open(&pdf(&["deux"])).expect("the next one is read");
    next.page(0, 300).expect("its page");
}
