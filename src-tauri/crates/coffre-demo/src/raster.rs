//! Pages as pixels: every shape goes point by point through a map, so that skew and perspective need no second pass.

use std::sync::LazyLock;

use ab_glyph::{Font, FontRef, OutlineCurve, Point, point};
use ab_glyph_rasterizer::Rasterizer;

use crate::ink::{Face, Ink, Page, Rgb, Spot};
use crate::metrics;

/// The DejaVu fonts (Bitstream Vera licence), squeezed to the widths of the base fonts.
struct Fonts([FontRef<'static>; 6]);

static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let load = |bytes| FontRef::try_from_slice(bytes).expect("the bundled fonts are well formed");
    Fonts([
        load(dejavu::sans_condensed::regular()),
        load(dejavu::sans_condensed::bold()),
        load(dejavu::serif_condensed::regular()),
        load(dejavu::serif_condensed::bold()),
        load(dejavu::serif_condensed::italic()),
        load(dejavu::sans_mono::regular()),
    ])
});

/// A picture, one byte a channel.
pub(crate) struct Picture {
    pub(crate) width: usize,
    pub(crate) height: usize,
    /// 1 (grey) or 3 (colour).
    pub(crate) channels: usize,
    pub(crate) pixels: Vec<u8>,
}

/// A straight or curved piece of an outline, in pixels.
enum Piece {
    Line(Point, Point),
    Quad(Point, Point, Point),
    Cubic(Point, Point, Point, Point),
}

impl Picture {
    /// Takes an empty picture of one colour.
    pub(crate) fn plain(width: usize, height: usize, channels: usize, rgb: Rgb) -> Self {
        let pixel = if channels == 1 {
            vec![luma(rgb)]
        } else {
            rgb.to_vec()
        };
        Self {
            width,
            height,
            channels,
            pixels: pixel.repeat(width * height),
        }
    }

    /// Draws what lies on a page, each point of it moved by `map` from points to pixels.
    pub(crate) fn draw(&mut self, page: &Page, map: &dyn Fn(Spot) -> Spot) {
        for ink in &page.inks {
            match ink {
                Ink::Fill { points, rgb } => self.polygon(points, *rgb, map),
                Ink::Stroke { points, width, rgb } => {
                    for pair in points.windows(2) {
                        self.polygon(&band(pair[0], pair[1], *width), *rgb, map);
                    }
                }
                Ink::Text {
                    at,
                    size,
                    face,
                    rgb,
                    slope,
                    run,
                } => self.run(run, *at, *size, *face, *slope, *rgb, map),
            }
        }
    }

    fn polygon(&mut self, points: &[Spot], rgb: Rgb, map: &dyn Fn(Spot) -> Spot) {
        let spots: Vec<Point> = points.iter().map(|&spot| to_point(map(spot))).collect();
        let Some((&first, &last)) = spots.first().zip(spots.last()) else {
            return;
        };
        let mut pieces: Vec<Piece> = spots
            .windows(2)
            .map(|pair| Piece::Line(pair[0], pair[1]))
            .collect();
        pieces.push(Piece::Line(last, first));
        self.paint(&pieces, rgb);
    }

    #[expect(clippy::too_many_arguments, reason = "the fields of one ink and the map")]
    fn run(
        &mut self,
        run: &str,
        at: Spot,
        size: f32,
        face: Face,
        slope: f32,
        rgb: Rgb,
        map: &dyn Fn(Spot) -> Spot,
    ) {
        let font = &FONTS.0[face as usize];
        let em = font.units_per_em().unwrap_or(2048.0);
        let natural: f32 = run
            .chars()
            .map(|c| font.h_advance_unscaled(font.glyph_id(c)))
            .sum::<f32>()
            * size
            / em;
        if natural <= 0.0 {
            return;
        }
        let squeeze = metrics::width(run, face, size) / natural;
        let length = (1.0 + slope * slope).sqrt();
        let (cos, sin) = (1.0 / length, slope / length);
        // DejaVu is larger in the eye than the fonts whose widths are used.
        let tall = size / em * if face == Face::Mono { 0.98 } else { 0.94 };
        let wide = size / em * squeeze;
        let mut pen = 0.0;
        for c in run.chars() {
            let glyph = font.glyph_id(c);
            let place = |p: Point| {
                let (along, up) = (pen + p.x * wide, p.y * tall);
                to_point(map((
                    at.0 + along * cos - up * sin,
                    at.1 - along * sin - up * cos,
                )))
            };
            if let Some(outline) = font.outline(glyph) {
                let pieces: Vec<Piece> = outline
                    .curves
                    .iter()
                    .map(|curve| match *curve {
                        OutlineCurve::Line(a, b) => Piece::Line(place(a), place(b)),
                        OutlineCurve::Quad(a, b, c) => Piece::Quad(place(a), place(b), place(c)),
                        OutlineCurve::Cubic(a, b, c, d) => {
                            Piece::Cubic(place(a), place(b), place(c), place(d))
                        }
                    })
                    .collect();
                self.paint(&pieces, rgb);
            }
            pen += font.h_advance_unscaled(glyph) * wide;
        }
    }

    fn paint(&mut self, pieces: &[Piece], rgb: Rgb) {
        let (mut low, mut high) = (point(f32::MAX, f32::MAX), point(f32::MIN, f32::MIN));
        for piece in pieces {
            let mut grow = |p: Point| {
                low = point(low.x.min(p.x), low.y.min(p.y));
                high = point(high.x.max(p.x), high.y.max(p.y));
            };
            match *piece {
                Piece::Line(a, b) => [a, b].into_iter().for_each(&mut grow),
                Piece::Quad(a, b, c) => [a, b, c].into_iter().for_each(&mut grow),
                Piece::Cubic(a, b, c, d) => [a, b, c, d].into_iter().for_each(&mut grow),
            }
        }
        if high.x <= 0.0 || high.y <= 0.0 || low.x >= self.width as f32 || low.y >= self.height as f32 {
            return;
        }
        let origin = point(low.x.floor(), low.y.floor());
        let (wide, tall) = (
            (high.x - origin.x).ceil() as usize + 2,
            (high.y - origin.y).ceil() as usize + 2,
        );
        let mut ink = Rasterizer::new(wide, tall);
        for piece in pieces {
            match *piece {
                Piece::Line(a, b) => ink.draw_line(a - origin, b - origin),
                Piece::Quad(a, b, c) => ink.draw_quad(a - origin, b - origin, c - origin),
                Piece::Cubic(a, b, c, d) => ink.draw_cubic(a - origin, b - origin, c - origin, d - origin),
            }
        }
        let colour = if self.channels == 1 { [luma(rgb); 3] } else { rgb };
        let (left, top) = (origin.x as i64, origin.y as i64);
        let (mut x, mut y) = (0_usize, 0_usize);
        ink.for_each_pixel(|_, cover| {
            let (column, row) = (left + x as i64, top + y as i64);
            x += 1;
            if x == wide {
                (x, y) = (0, y + 1);
            }
            if cover <= 0.003
                || column < 0
                || row < 0
                || column >= self.width as i64
                || row >= self.height as i64
            {
                return;
            }
            let start = (row as usize * self.width + column as usize) * self.channels;
            let pixel = &mut self.pixels[start..start + self.channels];
            if cover > 0.997 {
                pixel.copy_from_slice(&colour[..pixel.len()]);
                return;
            }
            for (part, ink) in pixel.iter_mut().zip(colour) {
                *part = (f32::from(*part) * (1.0 - cover) + f32::from(ink) * cover + 0.5) as u8;
            }
        });
    }
}

/// Draws a page flat, at so many dots an inch.
pub(crate) fn flat(page: &Page, dpi: f32, channels: usize) -> Picture {
    let scale = dpi / 72.0;
    let mut picture = Picture::plain(
        (page.width * scale) as usize,
        (page.height * scale) as usize,
        channels,
        [255, 255, 255],
    );
    picture.draw(page, &|(x, y)| (x * scale, y * scale));
    picture
}

fn band(a: Spot, b: Spot, width: f32) -> Vec<Spot> {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let length = (dx * dx + dy * dy).sqrt().max(0.001);
    let (ux, uy) = (dx / length * width / 2.0, dy / length * width / 2.0);
    // A quarter of the width at both ends closes the joints of a bent line.
    let (ex, ey) = (ux * 0.5, uy * 0.5);
    vec![
        (a.0 - ex - uy, a.1 - ey + ux),
        (b.0 + ex - uy, b.1 + ey + ux),
        (b.0 + ex + uy, b.1 + ey - ux),
        (a.0 - ex + uy, a.1 - ey - ux),
    ]
}

fn to_point((x, y): Spot) -> Point {
    point(x, y)
}

fn luma([r, g, b]: Rgb) -> u8 {
    ((u32::from(r) * 77 + u32::from(g) * 150 + u32::from(b) * 29) >> 8) as u8
}
