//! Reading: from a sealed file to a page on screen, beside decoding the same bytes in this process.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use coffre_core::document::{Outcome, Reading, Silent, Source, WholeDocument};
use coffre_format::DocId;
use coffre_render::{Layout, Limits, Opened, Pixels, Renderer};
use hayro::hayro_interpret::font::GlyphRun;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps, InterpreterCache,
    InterpreterSettings, SoftMask, TransformExt as _, interpret_page,
};
use hayro::hayro_syntax::Pdf;
use hayro::kurbo::{BezPath, Rect};
use hayro::{PixmapSettings, RenderCache, RenderSettings};
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder as _};

use crate::agency::{Agency, cheap, compartment, document, median, say, timed};
use crate::scan;

/// Pixels in a row of a page that fills a window of 1,280 pixels beside its thumbnails.
const SCREEN: u32 = 1088;
const ROUNDS: usize = 5;
/// How long somebody looks at a page before the next one.
const LOOK: Duration = Duration::from_millis(600);

/// First page, next pages, text.
pub(crate) fn reading() {
    let mut agency = Agency::new(cheap());
    for (name, pages) in [
        ("40 pages of 300 dpi in grey, JPEG", scan::grey(40)),
        ("40 pages of 300 dpi in colour, JPEG", scan::colour(40)),
        (
            "40 pages of 300 dpi in black and white, CCITT group 4",
            scan::fax(40),
        ),
    ] {
        scanned(&mut agency, name, &pages);
    }
    text(&mut agency);
}

fn scanned(agency: &mut Agency, name: &str, bytes: &[u8]) {
    say(&format!("\n{name}: {:.1} MiB", bytes.len() as f64 / 1_048_576.0));
    let id = filed(agency, bytes);
    let own = median((0..ROUNDS).map(|_| timed(|| alone(bytes, 0)).1).collect());
    let cold: Vec<_> = (0..3).map(|_| timed(|| first(agency, &start(), id)).1).collect();
    let renderer = start();
    let (mut warm, mut steps, mut ahead, mut at_once, mut thumbs) =
        (Vec::new(), Steps::default(), Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        // The next worker has started while somebody looks.
        wait(LOOK);
        let (mut opened, time) = timed(|| first(agency, &renderer, id));
        warm.push(time);
        for page in 1..4 {
            wait(LOOK);
            ahead.push(timed(|| show(&mut opened, page)).1);
        }
        for page in [10, 20, 30] {
            // Elsewhere in the document: not the page that was drawn ahead.
            wait(LOOK);
            at_once.push(timed(|| show(&mut opened, page)).1);
        }
        thumbs.push(timed(|| opened.page(7, 96).map(|page| page.to_bmp())).1);
    }
    for _ in 0..ROUNDS {
        wait(LOOK);
        steps.measure(agency, &renderer, id);
    }
    let warm = median(warm);
    say(&format!(
        "first page on {SCREEN} pixels from the sealed file, worker running: {warm:.0} ms, {:.2} of decoding and \
         drawing the same bytes in this process ({own:.0} ms); cold start: {:.0} ms",
        warm / own,
        median(cold)
    ));
    steps.print();
    let mut opened = open(agency, &renderer, id);
    encodings(&opened.page(0, SCREEN).expect("a page"));
    say(&format!(
        "next page: {:.0} ms; a page elsewhere: {:.0} ms; a thumbnail: {:.0} ms",
        median(ahead),
        median(at_once),
        median(thumbs)
    ));
}

/// Ways to hand a picture to the web view.
fn encodings(pixels: &Pixels) {
    let colour = match pixels.layout() {
        Layout::Luma => ExtendedColorType::L8,
        Layout::Rgba => ExtendedColorType::Rgba8,
    };
    let png = |compression, filter| {
        let mut file = Vec::new();
        PngEncoder::new_with_quality(&mut file, compression, filter)
            .write_image(pixels.bytes(), pixels.width(), pixels.height(), colour)
            .expect("memory takes it");
        file
    };
    let ways: [(&str, &dyn Fn() -> Vec<u8>); 5] = [
        ("PNG fast, adaptive", &|| {
            png(CompressionType::Fast, FilterType::Adaptive)
        }),
        ("PNG fast, up", &|| png(CompressionType::Fast, FilterType::Up)),
        ("PNG fast, no filter", &|| {
            png(CompressionType::Fast, FilterType::NoFilter)
        }),
        ("PNG stored", &|| {
            png(CompressionType::Uncompressed, FilterType::NoFilter)
        }),
        ("bitmap", &|| pixels.to_bmp().to_vec()),
    ];
    let told: Vec<String> = ways
        .iter()
        .map(|(name, way)| {
            let size = way().len();
            let time = median((0..5).map(|_| timed(way).1).collect());
            format!("{name} {time:.1} ms {} KiB", size / 1024)
        })
        .collect();
    say(&format!("  as a file: {}", told.join("; ")));
}

fn text(agency: &mut Agency) {
    let bytes = scan::text(10);
    say(&format!("\n10 pages of text: {} KiB", bytes.len() / 1024));
    let id = filed(agency, &bytes);
    let renderer = start();
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        wait(LOOK);
        let (words, time) = timed(|| {
            let mut opened = open(agency, &renderer, id);
            opened
                .text(0..10)
                .expect("its text")
                .iter()
                .map(|page| page.words.len())
                .sum::<usize>()
        });
        assert!(words > 1000, "the words were read");
        times.push(time);
    }
    let own = median((0..ROUNDS).map(|_| timed(|| interpreted(&bytes)).1).collect());
    let sealed = median(times);
    say(&format!(
        "all its words from the sealed file: {sealed:.0} ms, {:.2} of interpreting the same pages in this process \
         ({own:.0} ms)",
        sealed / own
    ));
}

/// Where the time of a first page goes, in milliseconds.
#[derive(Default)]
struct Steps(BTreeMap<&'static str, Vec<Duration>>);

impl Steps {
    fn measure(&mut self, agency: &mut Agency, renderer: &Renderer, id: DocId) {
        let vault = agency.vault();
        // With a line of the log each time, as the first opening of a day has.
        let (whole, logged) = timed(|| {
            vault
                .open_whole(id, None, Reading::Output, &[])
                .expect("it opens")
        });
        let (mut opened, given) = timed(|| given(renderer, whole));
        let (_, sizes) = timed(|| opened.sizes().expect("sizes"));
        let (pixels, drawn) = timed(|| opened.page(0, SCREEN).expect("a page"));
        let (_, written) = timed(|| pixels.to_bmp());
        for (name, time) in [
            ("1 log and first segment", logged),
            ("2 decrypted to the worker", given),
            ("3 sizes", sizes),
            ("4 draw", drawn),
            ("5 bitmap", written),
        ] {
            self.0.entry(name).or_default().push(time);
        }
    }

    fn print(self) {
        let steps: Vec<String> = self
            .0
            .into_iter()
            .map(|(name, times)| format!("{} {:.0}", &name[2..], median(times)))
            .collect();
        say(&format!("  of it, in ms: {}", steps.join("; ")));
    }
}

fn filed(agency: &mut Agency, bytes: &[u8]) -> DocId {
    let c = compartment(agency.vault(), "ventes");
    let new = document(c, "scan.pdf", Source::Bytes(bytes.into()));
    let outcome = agency
        .vault()
        .file(&[new], &Silent)
        .expect("filing works")
        .remove(0);
    match outcome {
        Outcome::Filed(filed) => filed.doc,
        _ => panic!("it was not filed"),
    }
}

fn start() -> Renderer {
    let program: PathBuf = std::env::current_exe().expect("this program");
    Renderer::start(&program, Limits::default()).expect("a worker")
}

fn open(agency: &mut Agency, renderer: &Renderer, id: DocId) -> Opened {
    let whole = agency
        .vault()
        .open_whole(id, None, Reading::Output, &[])
        .expect("it opens");
    given(renderer, whole)
}

fn given(renderer: &Renderer, whole: WholeDocument) -> Opened {
    renderer
        .open_written(whole.size(), |pipe| whole.write_to(pipe))
        .expect("it verifies")
        .expect("a document")
}

/// What the window does for a first page.
fn first(agency: &mut Agency, renderer: &Renderer, id: DocId) -> Opened {
    let mut opened = open(agency, renderer, id);
    opened.sizes().expect("sizes");
    show(&mut opened, 0);
    opened
}

fn show(opened: &mut Opened, page: u32) {
    let file = opened.page_and_ahead(page, SCREEN).expect("a page").to_bmp();
    assert!(file.len() > 1000, "a picture");
}

/// Decodes and draws a page in this process, without the vault, the worker and the file.
fn alone(bytes: &[u8], page: usize) {
    let pdf = Pdf::new(Arc::new(bytes.to_vec())).expect("a PDF");
    let cache = RenderCache::new();
    let page = &pdf.pages()[page];
    let scale = SCREEN as f32 / page.render_dimensions().0;
    let settings = PixmapSettings {
        x_scale: scale,
        y_scale: scale,
        bg_color: hayro::vello_cpu::color::palette::css::WHITE,
    };
    let drawn = hayro::render(
        page,
        &cache,
        &InterpreterSettings::default(),
        &RenderSettings::default(),
        &settings,
    );
    assert!(drawn.height() > 1000, "a page");
}

/// Interprets all pages in this process and draws nothing.
fn interpreted(bytes: &[u8]) {
    let pdf = Pdf::new(Arc::new(bytes.to_vec())).expect("a PDF");
    let cache = InterpreterCache::new();
    for page in pdf.pages().iter() {
        let (width, height) = page.render_dimensions();
        let mut context = Context::new(
            page.initial_transform(true).to_kurbo(),
            Rect::new(0.0, 0.0, f64::from(width), f64::from(height)),
            &cache,
            page.xref(),
            InterpreterSettings::default(),
        );
        let mut nowhere = Nowhere { letters: 0 };
        interpret_page(page, &mut context, &mut nowhere);
        assert!(nowhere.letters > 100, "the page has letters");
    }
}

/// Counts letters and draws nothing.
struct Nowhere {
    letters: usize,
}

impl<'a> Device<'a> for Nowhere {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, _: DrawProps<'a>, _: &DrawMode) {
        self.letters += run.glyphs().len();
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {}
    fn draw_rect(&mut self, _: &Rect, _: DrawProps<'a>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_clip_rect(&mut self, _: &Rect) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

fn wait(time: Duration) {
    std::thread::sleep(time);
}
