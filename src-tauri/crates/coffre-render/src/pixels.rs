//! The picture of a page.

use image::ImageEncoder as _;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::metadata::Orientation;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// How pixels lie in memory, row by row without gaps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Layout {
    /// One byte of brightness.
    Luma,
    /// Red, green, blue and an opacity that is always full.
    Rgba,
}

impl Layout {
    /// Bytes of one pixel.
    #[must_use]
    pub fn bytes(self) -> usize {
        match self {
            Self::Luma => 1,
            Self::Rgba => 4,
        }
    }
}

/// The size of a page in units of its own: points of 1/72 inch, or pixels. Only the proportion counts.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct PageSize {
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

impl PageSize {
    /// The size of a picture whose sides are given as they lie in the file.
    pub(crate) fn of_picture(width: usize, height: usize, orientation: Orientation) -> Self {
        let (width, height) = if lies(orientation) {
            (height, width)
        } else {
            (width, height)
        };
        Self {
            width: width as f32,
            height: height as f32,
        }
    }

    /// Whether both sides are lengths.
    pub(crate) fn is_real(self) -> bool {
        let is_length = |side: f32| side.is_finite() && side > 0.0;
        is_length(self.width) && is_length(self.height)
    }
}

/// Whether a picture of this orientation is turned by a quarter to be upright.
pub(crate) fn lies(orientation: Orientation) -> bool {
    matches!(
        orientation,
        Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH
    )
}

/// The picture of a page. Its bytes are wiped when it is dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct Pixels {
    width: u32,
    height: u32,
    layout: Layout,
    bytes: Zeroizing<Vec<u8>>,
}

impl Pixels {
    /// Takes pixels, if there are as many bytes as the sizes say and at least one pixel.
    #[must_use]
    pub fn new(width: u32, height: u32, layout: Layout, bytes: Vec<u8>) -> Option<Self> {
        let bytes = Zeroizing::new(bytes);
        let fits = Self::bytes_of(width, height, layout) == Some(bytes.len()) && !bytes.is_empty();
        fits.then_some(Self {
            width,
            height,
            layout,
            bytes,
        })
    }

    /// How many bytes such a picture has, if that many can be counted.
    #[must_use]
    pub fn bytes_of(width: u32, height: u32, layout: Layout) -> Option<usize> {
        (width as usize)
            .checked_mul(height as usize)?
            .checked_mul(layout.bytes())
    }

    /// Pixels in a row.
    #[must_use]
    pub fn width(&self) -> u32 {
        self.width
    }

    /// Rows.
    #[must_use]
    pub fn height(&self) -> u32 {
        self.height
    }

    /// How the bytes lie.
    #[must_use]
    pub fn layout(&self) -> Layout {
        self.layout
    }

    /// The bytes, row by row.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The same picture in brightness alone.
    #[must_use]
    pub fn to_luma(&self) -> Self {
        let bytes = match self.layout {
            Layout::Luma => self.bytes.clone(),
            Layout::Rgba => Zeroizing::new(
                self.bytes
                    .chunks_exact(4)
                    .map(|pixel| brightness(pixel[0], pixel[1], pixel[2]))
                    .collect(),
            ),
        };
        Self {
            width: self.width,
            height: self.height,
            layout: Layout::Luma,
            bytes,
        }
    }

    /// The picture as a PNG file, compressed quickly rather than well.
    #[must_use]
    pub fn to_png(&self) -> Zeroizing<Vec<u8>> {
        let mut file = Zeroizing::new(Vec::with_capacity(self.bytes.len() / 4 + 1024));
        let color = match self.layout {
            Layout::Luma => image::ExtendedColorType::L8,
            Layout::Rgba => image::ExtendedColorType::Rgba8,
        };
        PngEncoder::new_with_quality(&mut *file, CompressionType::Fast, FilterType::Adaptive)
            .write_image(&self.bytes, self.width, self.height, color)
            .expect("the bytes fit the sizes, and memory takes what is written");
        file
    }
}

/// Brightness of a colour (ITU-R BT.601), in integers.
pub(crate) fn brightness(red: u8, green: u8, blue: u8) -> u8 {
    let sum = 77 * u32::from(red) + 150 * u32::from(green) + 29 * u32::from(blue);
    u8::try_from(sum >> 8).unwrap_or(u8::MAX)
}

impl std::fmt::Debug for Pixels {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Pixels")
            .field("width", &self.width)
            .field("height", &self.height)
            .field("layout", &self.layout)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_that_do_not_fit_the_sizes_are_refused() {
        assert!(Pixels::new(2, 2, Layout::Luma, vec![0; 3]).is_none());
        assert!(Pixels::new(u32::MAX, u32::MAX, Layout::Rgba, vec![]).is_none());
        assert!(Pixels::new(0, 5, Layout::Luma, vec![]).is_none());
        assert!(Pixels::new(2, 1, Layout::Rgba, vec![9; 8]).is_some());
    }

    #[test]
    fn a_png_of_the_pixels_holds_the_same_pixels() {
        let pixels = Pixels::new(2, 1, Layout::Rgba, vec![1, 2, 3, 255, 4, 5, 6, 255]).expect("it fits");
        let read = image::load_from_memory(&pixels.to_png())
            .expect("a PNG")
            .to_rgba8();
        assert_eq!(read.as_raw().as_slice(), pixels.bytes());
    }

    #[test]
    fn white_stays_white_in_brightness() {
        let white = Pixels::new(1, 1, Layout::Rgba, vec![255; 4]).expect("it fits");
        assert_eq!(white.to_luma().bytes(), [255]);
    }
}
