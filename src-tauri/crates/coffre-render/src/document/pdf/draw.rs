//! A PDF page to pixels.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::page::Page;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings};

use crate::failure::ReadFailure;
use crate::limits::Limits;
use crate::pixels::{Layout, Pixels};

/// The longest side that the rasterizer takes.
const LONGEST_SIDE: f64 = 16_000.0;

/// Draws a page on white at this width, or smaller where that would be too many pixels.
pub(super) fn draw<'a>(
    page: &'a Page<'a>,
    cache: &RenderCache<'a>,
    width: u32,
    limits: &Limits,
) -> Result<Pixels, ReadFailure> {
    let (page_width, page_height) = page.render_dimensions();
    let (scale_x, scale_y) = scales(f64::from(page_width), f64::from(page_height), width, limits)?;
    let pixmap = hayro::render(
        page,
        cache,
        &InterpreterSettings::default(),
        &RenderSettings::default(),
        &PixmapSettings {
            x_scale: scale_x,
            y_scale: scale_y,
            bg_color: WHITE,
        },
    );
    let (width, height) = (u32::from(pixmap.width()), u32::from(pixmap.height()));
    let bytes = pixmap.data_as_u8_slice();
    let is_gray = bytes
        .chunks_exact(4)
        .all(|pixel| pixel[0] == pixel[1] && pixel[1] == pixel[2]);
    let (layout, bytes) = if is_gray {
        (Layout::Luma, bytes.iter().step_by(4).copied().collect())
    } else {
        (Layout::Rgba, bytes.to_vec())
    };
    Pixels::new(width, height, layout, bytes).ok_or(ReadFailure::Damaged)
}

/// How much larger than its points the page is drawn. Both sides get at least a pixel, whatever the page's shape.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the rasterizer counts in single precision"
)]
fn scales(page_width: f64, page_height: f64, width: u32, limits: &Limits) -> Result<(f32, f32), ReadFailure> {
    let is_size = |side: f64| side.is_finite() && side > 0.0;
    if !is_size(page_width) || !is_size(page_height) {
        return Err(ReadFailure::Damaged);
    }
    let most = limits.page as f64;
    let width = f64::from(width)
        .min(LONGEST_SIDE)
        .min(LONGEST_SIDE * page_width / page_height)
        .min((most * page_width / page_height).sqrt())
        .max(1.0)
        .round();
    let height = (width * page_height / page_width)
        .round()
        .clamp(1.0, LONGEST_SIDE);
    // A hair more than the exact quotient, so that cutting to whole pixels does not lose one.
    let scale = |pixels: f64, points: f64| ((pixels + 0.01) / points) as f32;
    Ok((scale(width, page_width), scale(height, page_height)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(page_width: f64, page_height: f64, width: u32) -> (u32, u32) {
        let (x, y) = scales(page_width, page_height, width, &Limits::default()).expect("a size");
        let pixels = |scale: f32, points: f64| (points as f32 * scale) as u32;
        (pixels(x, page_width), pixels(y, page_height))
    }

    #[test]
    fn a_page_gets_the_width_that_was_asked() {
        assert_eq!(drawn(595.276, 841.89, 1240), (1240, 1754));
        assert_eq!(drawn(595.276, 841.89, 1), (1, 1));
    }

    #[test]
    fn pages_of_odd_shapes_stay_within_the_limits() {
        for (page_width, page_height) in [(1.0, 14_400.0), (14_400.0, 1.0), (1e9, 1e9), (1.0, 1e12)] {
            let (width, height) = drawn(page_width, page_height, 100_000);
            assert!(width >= 1 && height >= 1, "{page_width} x {page_height}");
            assert!(u64::from(width) * u64::from(height) <= Limits::default().page + 100_000);
            assert!(width <= 16_000 && height <= 16_000);
        }
    }

    #[test]
    fn a_page_without_a_size_is_damaged() {
        assert!(scales(f64::NAN, 1.0, 100, &Limits::default()).is_err());
        assert!(scales(0.0, 1.0, 100, &Limits::default()).is_err());
    }
}
