//! Decoded pictures, on their way to the size and the orientation that was asked for.

use hayro::kurbo::Size;
use image::DynamicImage;
use image::metadata::Orientation;
use pic_scale::{ImageSize, ImageStore, ImageStoreMut, ResamplingFunction, Scaler};

use crate::failure::ReadFailure;
use crate::limits::Limits;
use crate::pixels::{Layout, Pixels, lies};

/// A decoded picture in brightness or in colour, opaque, as it lies in the file.
pub(super) struct Raster {
    width: usize,
    height: usize,
    samples: Samples,
}

enum Samples {
    Luma(Vec<u8>),
    Rgb(Vec<u8>),
}

impl Raster {
    /// A picture in brightness.
    pub(super) fn luma(width: usize, height: usize, bytes: Vec<u8>) -> Result<Self, ReadFailure> {
        let fits = width.checked_mul(height) == Some(bytes.len()) && !bytes.is_empty();
        let samples = Samples::Luma(bytes);
        fits.then_some(Self {
            width,
            height,
            samples,
        })
        .ok_or(ReadFailure::Damaged)
    }

    /// A picture in red, green and blue.
    pub(super) fn rgb(width: usize, height: usize, bytes: Vec<u8>) -> Result<Self, ReadFailure> {
        let length = width.checked_mul(height).and_then(|pixels| pixels.checked_mul(3));
        let fits = length == Some(bytes.len()) && !bytes.is_empty();
        let samples = Samples::Rgb(bytes);
        fits.then_some(Self {
            width,
            height,
            samples,
        })
        .ok_or(ReadFailure::Damaged)
    }

    /// A picture as the decoder library gives it; what is transparent becomes white.
    pub(super) fn from_image(image: DynamicImage) -> Result<Self, ReadFailure> {
        let (width, height) = (image.width() as usize, image.height() as usize);
        if image.color().has_alpha() {
            let colored = image.into_rgba8();
            let bytes = colored.chunks_exact(4).flat_map(|pixel| {
                let over = |value: u8| on_white(value, pixel[3]);
                [over(pixel[0]), over(pixel[1]), over(pixel[2])]
            });
            Self::rgb(width, height, bytes.collect())
        } else if image.color().has_color() {
            Self::rgb(width, height, image.into_rgb8().into_raw())
        } else {
            Self::luma(width, height, image.into_luma8().into_raw())
        }
    }

    /// The picture upright at this width. It is never enlarged.
    pub(super) fn show(
        self,
        orientation: Orientation,
        width: u32,
        limits: &Limits,
    ) -> Result<Pixels, ReadFailure> {
        let lies = lies(orientation);
        let own = Size::new(self.width as f64, self.height as f64);
        let shown_width = if lies { own.height } else { own.width };
        let most = (limits.page as f64 / own.area()).sqrt();
        let scale = (f64::from(width.max(1)) / shown_width).min(most).min(1.0);
        #[expect(clippy::cast_possible_truncation, reason = "smaller than the picture")]
        #[expect(clippy::cast_sign_loss, reason = "at least one")]
        let side = |length: f64| (length * scale).round().max(1.0) as usize;
        let small = self.shrink(side(own.width), side(own.height))?;
        small.turn(orientation)
    }

    fn shrink(self, width: usize, height: usize) -> Result<Self, ReadFailure> {
        if (width, height) == (self.width, self.height) {
            return Ok(self);
        }
        let from = ImageSize::new(self.width, self.height);
        let to = ImageSize::new(width, height);
        let scaler = Scaler::new(ResamplingFunction::Hermite);
        let samples = match self.samples {
            Samples::Luma(bytes) => {
                let source = ImageStore::<u8, 1>::new(bytes, from.width, from.height);
                let mut target = ImageStoreMut::<u8, 1>::alloc(width, height);
                scaler
                    .plan_planar_resampling(from, to)
                    .and_then(|plan| plan.resample(&source?, &mut target))
                    .map_err(|_| ReadFailure::Damaged)?;
                Samples::Luma(target.buffer.borrow().to_vec())
            }
            Samples::Rgb(bytes) => {
                let source = ImageStore::<u8, 3>::new(bytes, from.width, from.height);
                let mut target = ImageStoreMut::<u8, 3>::alloc(width, height);
                scaler
                    .plan_rgb_resampling(from, to)
                    .and_then(|plan| plan.resample(&source?, &mut target))
                    .map_err(|_| ReadFailure::Damaged)?;
                Samples::Rgb(target.buffer.borrow().to_vec())
            }
        };
        Ok(Self {
            width,
            height,
            samples,
        })
    }

    fn turn(self, orientation: Orientation) -> Result<Pixels, ReadFailure> {
        let (Ok(width), Ok(height)) = (u32::try_from(self.width), u32::try_from(self.height)) else {
            return Err(ReadFailure::TooLarge);
        };
        let mut image = match self.samples {
            Samples::Luma(bytes) => image::GrayImage::from_raw(width, height, bytes).map(DynamicImage::from),
            Samples::Rgb(bytes) => image::RgbImage::from_raw(width, height, bytes).map(DynamicImage::from),
        }
        .ok_or(ReadFailure::Damaged)?;
        image.apply_orientation(orientation);
        let (width, height) = (image.width(), image.height());
        let pixels = match image {
            DynamicImage::ImageLuma8(gray) => Pixels::new(width, height, Layout::Luma, gray.into_raw()),
            colored => Pixels::new(width, height, Layout::Rgba, colored.into_rgba8().into_raw()),
        };
        pixels.ok_or(ReadFailure::Damaged)
    }
}

/// A value of this opacity on white paper.
fn on_white(value: u8, opacity: u8) -> u8 {
    let (value, opacity) = (u32::from(value), u32::from(opacity));
    u8::try_from((value * opacity + 255 * (255 - opacity) + 127) / 255).unwrap_or(u8::MAX)
}

/// Whether a picture of these sizes is within the limits.
pub(super) fn check_size(width: u64, height: u64, limits: &Limits) -> Result<(), ReadFailure> {
    match width.checked_mul(height) {
        Some(0) => Err(ReadFailure::Damaged),
        Some(pixels) if pixels <= limits.picture => Ok(()),
        _ => Err(ReadFailure::TooLarge),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two pixels beside each other: black, white.
    fn two() -> Raster {
        Raster::luma(2, 1, vec![0, 255]).expect("it fits")
    }

    #[test]
    fn a_photo_taken_on_its_side_is_shown_upright() {
        let shown = two()
            .show(Orientation::Rotate90, 100, &Limits::default())
            .expect("pixels");
        assert_eq!((shown.width(), shown.height()), (1, 2));
        assert_eq!(
            shown.bytes(),
            [0, 255],
            "the left pixel is on top after a turn to the right"
        );
    }

    #[test]
    fn a_picture_is_not_enlarged() {
        let shown = two()
            .show(Orientation::NoTransforms, 9000, &Limits::default())
            .expect("pixels");
        assert_eq!(shown.width(), 2);
    }

    #[test]
    fn a_page_within_the_limit_of_pixels_is_shown_however_large_the_picture() {
        let limits = Limits {
            page: 100,
            ..Limits::default()
        };
        let raster = Raster::rgb(300, 300, vec![7; 270_000]).expect("it fits");
        let shown = raster
            .show(Orientation::NoTransforms, 300, &limits)
            .expect("pixels");
        assert_eq!((shown.width(), shown.height()), (10, 10));
        assert_eq!(shown.bytes()[..4], [7, 7, 7, 255]);
    }

    #[test]
    fn what_is_transparent_lies_on_white_paper() {
        assert_eq!(
            (on_white(0, 0), on_white(10, 255), on_white(0, 255)),
            (255, 10, 0)
        );
    }
}
