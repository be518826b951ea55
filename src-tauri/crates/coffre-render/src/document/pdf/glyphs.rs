//! The letters that a PDF page draws, with their places.
//!
//! The interpreter that draws pages draws into this device too, so what is read is what would be seen, and invisible
//! text: the text layer of a scan.

use std::collections::HashSet;

use hayro::hayro_interpret::InterpreterCache;
use hayro::hayro_interpret::TransformExt as _;
use hayro::hayro_interpret::font::{Glyph, GlyphRun};
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps, InterpreterSettings,
    SoftMask, interpret_page,
};
use hayro::hayro_syntax::page::Page;
use hayro::kurbo::{Affine, BezPath, Point, Rect, Vec2};

use crate::limits::Limits;

/// The height of a line of a font, in its thousandths: above and below the baseline.
const ABOVE: f64 = 800.0;
const BELOW: f64 = 200.0;

/// The width of a letter whose font does not tell it.
const USUAL_ADVANCE: f64 = 500.0;

/// Two letters nearer than this, in points, are one letter drawn twice.
const SAME_PLACE: f64 = 0.5;

/// One letter, or what stands for several, in points from the upper left corner of the page.
pub(super) struct Letter {
    pub(super) text: String,
    /// Where it starts on its baseline.
    pub(super) start: Point,
    /// Where the next letter would start.
    pub(super) end: Point,
    /// From the baseline to the top of a line.
    pub(super) up: Vec2,
}

/// The letters of a page and its size.
pub(super) struct Found {
    pub(super) letters: Vec<Letter>,
    pub(super) unknown: u32,
    pub(super) width: f64,
    pub(super) height: f64,
}

/// Finds the letters of a page in the order in which they are drawn.
pub(super) fn find<'a>(page: &'a Page<'a>, cache: &InterpreterCache<'a>, limits: &Limits) -> Found {
    let (width, height) = page.render_dimensions();
    let (width, height) = (f64::from(width), f64::from(height));
    let mut context = Context::new(
        page.initial_transform(true).to_kurbo(),
        Rect::new(0.0, 0.0, width, height),
        cache,
        page.xref(),
        InterpreterSettings::default(),
    );
    let mut reader = Reader {
        letters: Vec::new(),
        places: HashSet::new(),
        unknown: 0,
        room: limits.text,
    };
    interpret_page(page, &mut context, &mut reader);
    Found {
        letters: reader.letters,
        unknown: reader.unknown,
        width,
        height,
    }
}

struct Reader {
    letters: Vec<Letter>,
    places: HashSet<(String, i64, i64)>,
    unknown: u32,
    room: usize,
}

impl Reader {
    fn read(&mut self, glyph: &Glyph<'_>, transform: Affine) {
        let text = match glyph.as_unicode() {
            Some(BfString::Char(letter)) => letter.to_string(),
            Some(BfString::String(letters)) => letters,
            None => {
                self.unknown = self.unknown.saturating_add(1);
                char::REPLACEMENT_CHARACTER.to_string()
            }
        };
        let advance = match glyph {
            Glyph::Outline(outline) => outline.advance_width(),
            Glyph::Type3(drawn) => drawn.advance_width(),
        };
        let advance = advance.map_or(USUAL_ADVANCE, f64::from);
        let start = transform * Point::ZERO;
        let end = transform * Point::new(advance, 0.0);
        let up = transform * Point::new(0.0, ABOVE + BELOW) - start;
        let is_somewhere = [start.x, start.y, end.x, end.y, up.x, up.y]
            .iter()
            .all(|value| value.is_finite());
        if !is_somewhere || text.len() > self.room {
            return;
        }
        // Bold print is often a letter drawn twice, and filled and outlined letters come twice as well.
        #[expect(
            clippy::cast_possible_truncation,
            reason = "far outside the page one cell is as good as another"
        )]
        let cell = |value: f64| (value / SAME_PLACE).round() as i64;
        if text.trim().is_empty() || self.places.insert((text.clone(), cell(start.x), cell(start.y))) {
            self.room -= text.len();
            self.letters.push(Letter { text, start, end, up });
        }
    }
}

impl<'a> Device<'a> for Reader {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        for glyph in run.glyphs() {
            self.read(glyph, props.transform * glyph.transform());
        }
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
