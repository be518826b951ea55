//! Sheets as grey pixels, and what copiers and telephones do to them.

use ab_glyph::{Font, ScaleFont, point};

use crate::dice::Dice;
use crate::sheet::{Bar, Run, Sheet};
use crate::typeface::{Typeface, Typefaces};

/// A grey picture.
#[derive(Clone)]
pub struct Scan {
    /// Pixels across.
    pub width: usize,
    /// Pixels down.
    pub height: usize,
    /// Brightness, row by row.
    pub luma: Vec<u8>,
}

/// A sheet on an office scanner: a little askew, with the noise of its sensor.
#[must_use]
pub fn scan(sheet: &Sheet, typefaces: &Typefaces, dots_per_inch: f32, dice: &mut Dice) -> Scan {
    scanned(&drawn(sheet, typefaces, dots_per_inch), dice)
}

/// The same of a sheet that is drawn.
pub(crate) fn scanned(flat: &Scan, dice: &mut Dice) -> Scan {
    let slope = dice.sway() * 0.011;
    let (w, h) = (flat.width as f32, flat.height as f32);
    let scanned = flat.warped(flat.width, flat.height, 255, &|x, y| {
        (x + (y - h / 2.0) * slope, y - (x - w / 2.0) * slope)
    });
    scanned.noisy(238 + dice.below(10) as i32, 5, dice)
}

/// Draws a sheet.
#[must_use]
pub fn drawn(sheet: &Sheet, typefaces: &Typefaces, dots_per_inch: f32) -> Scan {
    let scale = dots_per_inch / 72.0;
    let mut picture = Scan::plain(
        (sheet.width * scale) as usize,
        (sheet.height * scale) as usize,
        255,
    );
    for bar in &sheet.bars {
        picture.bar(bar, scale);
    }
    let typeface = typefaces.get(sheet.typeface);
    for run in &sheet.runs {
        picture.run(run, typeface, scale);
    }
    picture
}

impl Scan {
    pub(crate) fn plain(width: usize, height: usize, grey: u8) -> Self {
        Self {
            width,
            height,
            luma: vec![grey; width * height],
        }
    }

    fn bar(&mut self, bar: &Bar, scale: f32) {
        let end =
            |start: f32, length: f32, most: usize| (((start + length) * scale).ceil() as usize).min(most);
        let (left, top) = ((bar.left * scale) as usize, (bar.top * scale) as usize);
        for y in top..end(bar.top, bar.height, self.height) {
            for x in left..end(bar.left, bar.width, self.width) {
                self.luma[y * self.width + x] = bar.grey;
            }
        }
    }

    fn run(&mut self, run: &Run, typeface: &Typeface, scale: f32) {
        let font = &typeface.weights[usize::from(run.bold)];
        let size = typeface.scale(run.bold, run.size) * scale;
        let scaled = font.as_scaled(size);
        let mut x = run.x * scale;
        for sign in run.text.chars() {
            let id = scaled.glyph_id(sign);
            let glyph = id.with_scale_and_position(size, point(x, run.y * scale));
            x += scaled.h_advance(id);
            let Some(outline) = font.outline_glyph(glyph) else {
                continue;
            };
            let corner = outline.px_bounds().min;
            outline.draw(|dx, dy, covered| {
                let (x, y) = (corner.x as i64 + i64::from(dx), corner.y as i64 + i64::from(dy));
                if (0..self.width as i64).contains(&x) && (0..self.height as i64).contains(&y) {
                    let at = y as usize * self.width + x as usize;
                    self.luma[at] = self.luma[at].saturating_sub((covered.min(1.0) * 232.0) as u8);
                }
            });
        }
    }

    /// Another picture whose every pixel comes from where `from` says.
    pub(crate) fn warped(
        &self,
        width: usize,
        height: usize,
        outside: u8,
        from: &dyn Fn(f32, f32) -> (f32, f32),
    ) -> Self {
        let mut luma = Vec::with_capacity(width * height);
        for y in 0..height {
            for x in 0..width {
                let (from_x, from_y) = from(x as f32, y as f32);
                luma.push(self.sample(from_x, from_y).unwrap_or(outside));
            }
        }
        Self { width, height, luma }
    }

    fn sample(&self, x: f32, y: f32) -> Option<u8> {
        if x < 0.0 || y < 0.0 || x >= (self.width - 1) as f32 || y >= (self.height - 1) as f32 {
            return None;
        }
        let (left, top) = (x as usize, y as usize);
        let (part_x, part_y) = (x - left as f32, y - top as f32);
        let at = top * self.width + left;
        let pixel = |at: usize| f32::from(self.luma[at]);
        let upper = pixel(at) * (1.0 - part_x) + pixel(at + 1) * part_x;
        let lower = pixel(at + self.width) * (1.0 - part_x) + pixel(at + self.width + 1) * part_x;
        Some((upper * (1.0 - part_y) + lower * part_y) as u8)
    }

    /// The same on paper of that brightness, with grain of some strength.
    pub(crate) fn noisy(mut self, paper: i32, grain: i32, dice: &mut Dice) -> Self {
        // xorshift: a draw of the seed's stream for each pixel would take longer than all the rest.
        let mut state = dice.below(u32::MAX) | 1;
        for pixel in &mut self.luma {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            // The sum of two draws, as grain is: mostly small.
            let speck = ((state & 0xff) as i32 + ((state >> 8) & 0xff) as i32 - 255) * grain / 255;
            *pixel = (i32::from(*pixel) * paper / 255 + speck).clamp(0, 255) as u8;
        }
        self
    }

    /// A quarter turn.
    pub(crate) fn turned_quarter(&self) -> Self {
        let (w, h) = (self.width, self.height);
        let mut luma = Vec::with_capacity(self.luma.len());
        for y in 0..w {
            for x in 0..h {
                luma.push(self.luma[(h - 1 - x) * w + y]);
            }
        }
        Self {
            width: h,
            height: w,
            luma,
        }
    }

    /// Upside down.
    pub(crate) fn turned_half(mut self) -> Self {
        self.luma.reverse();
        self
    }

    /// Black on white.
    pub(crate) fn bilevel(mut self, threshold: u8) -> Self {
        for pixel in &mut self.luma {
            *pixel = if *pixel < threshold { 0 } else { 255 };
        }
        self
    }

    /// Rows packed by CCITT group 4.
    pub(crate) fn group4(&self) -> Vec<u8> {
        use fax::{Color, VecWriter, encoder::Encoder};
        let mut encoder = Encoder::new(VecWriter::new());
        for row in self.luma.chunks(self.width) {
            let pels = row
                .iter()
                .map(|&pixel| if pixel == 0 { Color::Black } else { Color::White });
            let Ok(()) = encoder.encode_line(pels, self.width as u32);
        }
        let Ok(writer) = encoder.finish();
        writer.finish()
    }

    /// A grey JPEG file.
    pub(crate) fn jpeg(&self, quality: u8) -> Vec<u8> {
        use image::ImageEncoder;
        let mut bytes = Vec::new();
        image::codecs::jpeg::JpegEncoder::new_with_quality(&mut bytes, quality)
            .write_image(
                &self.luma,
                self.width as u32,
                self.height as u32,
                image::ExtendedColorType::L8,
            )
            .expect("the pixels fill the picture");
        bytes
    }
}
