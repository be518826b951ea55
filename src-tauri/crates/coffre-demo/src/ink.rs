//! What lies on a page: text, filled shapes and strokes, in points from the top left corner.

/// A colour, red, green, blue.
pub(crate) type Rgb = [u8; 3];
/// A place on a page, in points.
pub(crate) type Spot = (f32, f32);

pub(crate) const BLACK: Rgb = [20, 20, 24];
pub(crate) const GREY: Rgb = [110, 112, 118];
pub(crate) const LIGHT: Rgb = [226, 228, 232];
pub(crate) const BLUE: Rgb = [28, 52, 140];
pub(crate) const RED: Rgb = [170, 28, 36];
pub(crate) const GREEN: Rgb = [22, 96, 70];
pub(crate) const WHITE: Rgb = [255, 255, 255];

/// A typeface.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Face {
    Sans,
    Bold,
    Serif,
    SerifBold,
    Italic,
    Mono,
}

/// One thing drawn.
pub(crate) enum Ink {
    /// A run of text whose baseline starts at `at`, turned by `slope` (rise over run, upwards).
    Text {
        at: Spot,
        size: f32,
        face: Face,
        rgb: Rgb,
        slope: f32,
        run: String,
    },
    /// A closed polygon.
    Fill { points: Vec<Spot>, rgb: Rgb },
    /// An open line.
    Stroke { points: Vec<Spot>, width: f32, rgb: Rgb },
}

/// One side of one sheet.
pub(crate) struct Page {
    pub(crate) width: f32,
    pub(crate) height: f32,
    pub(crate) inks: Vec<Ink>,
}

impl Page {
    /// Takes a blank A4 sheet.
    pub(crate) fn a4() -> Self {
        Self::blank(595.0, 842.0)
    }

    /// Takes a blank sheet.
    pub(crate) fn blank(width: f32, height: f32) -> Self {
        Self {
            width,
            height,
            inks: Vec::new(),
        }
    }

    /// Writes a straight run.
    pub(crate) fn text(&mut self, at: Spot, size: f32, face: Face, rgb: Rgb, run: &str) {
        self.inks.push(Ink::Text {
            at,
            size,
            face,
            rgb,
            slope: 0.0,
            run: run.to_owned(),
        });
    }

    /// Writes a run centred on `at`.
    pub(crate) fn centred(&mut self, at: Spot, size: f32, face: Face, rgb: Rgb, run: &str) {
        let half = crate::metrics::width(run, face, size) / 2.0;
        self.text((at.0 - half, at.1), size, face, rgb, run);
    }

    /// Fills a polygon.
    pub(crate) fn fill(&mut self, points: Vec<Spot>, rgb: Rgb) {
        self.inks.push(Ink::Fill { points, rgb });
    }

    /// Fills an upright rectangle.
    pub(crate) fn block(&mut self, (x, y): Spot, width: f32, height: f32, rgb: Rgb) {
        self.fill(corners((x, y), width, height), rgb);
    }

    /// Draws the outline of an upright rectangle.
    pub(crate) fn frame(&mut self, at: Spot, width: f32, height: f32, thick: f32, rgb: Rgb) {
        let mut points = corners(at, width, height);
        points.push(at);
        self.stroke(points, thick, rgb);
    }

    /// Draws a line.
    pub(crate) fn stroke(&mut self, points: Vec<Spot>, width: f32, rgb: Rgb) {
        self.inks.push(Ink::Stroke { points, width, rgb });
    }

    /// Draws a circle, filled.
    pub(crate) fn disc(&mut self, centre: Spot, radius: f32, rgb: Rgb) {
        self.fill(circle(centre, radius), rgb);
    }
}

fn corners((x, y): Spot, width: f32, height: f32) -> Vec<Spot> {
    vec![(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
}

/// Lists the corners of a 48-sided polygon, by repeated rotation: no library sine, so the same on every system.
fn circle((x, y): Spot, radius: f32) -> Vec<Spot> {
    const COS: f32 = 0.991_444_9;
    const SIN: f32 = 0.130_526_2;
    let mut arm = (radius, 0.0_f32);
    (0..48)
        .map(|_| {
            let point = (x + arm.0, y + arm.1);
            arm = (arm.0 * COS - arm.1 * SIN, arm.0 * SIN + arm.1 * COS);
            point
        })
        .collect()
}
