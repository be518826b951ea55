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

    /// The picture as a Windows bitmap, which costs next to nothing to write and to read: 8 bits of grey, or 24 of colour,
    /// from the lowest row up, as every reader of this format takes it.
    #[must_use]
    pub fn to_bmp(&self) -> Zeroizing<Vec<u8>> {
        let (width, height) = (self.width as usize, self.height as usize);
        let (depth, shades) = match self.layout {
            Layout::Luma => (1, 256),
            Layout::Rgba => (3, 0),
        };
        // Rows are padded to four bytes.
        let row = (width * depth).next_multiple_of(4);
        let start = 14 + 40 + 4 * shades;
        let length = start + row * height;
        let mut file = Zeroizing::new(Vec::with_capacity(length));
        let number = |value: usize| u32::try_from(value).unwrap_or(u32::MAX).to_le_bytes();
        file.extend(b"BM");
        file.extend([number(length), [0; 4], number(start), number(40)].concat());
        file.extend([self.width.to_le_bytes(), self.height.to_le_bytes()].concat());
        // One plane of so many bits, not packed; 96 dots per inch; all shades.
        file.extend([1, 0, if depth == 1 { 8 } else { 24 }, 0, 0, 0, 0, 0]);
        file.extend(
            [
                number(row * height),
                number(3780),
                number(3780),
                number(shades),
                [0; 4],
            ]
            .concat(),
        );
        file.extend(
            (0..=u8::MAX)
                .take(shades)
                .flat_map(|shade| [shade, shade, shade, 0]),
        );
        for line in self.bytes.chunks_exact(width * self.layout.bytes()).rev() {
            let at = file.len();
            file.resize(at + row, 0);
            let written = &mut file[at..];
            match self.layout {
                Layout::Luma => written[..width].copy_from_slice(line),
                Layout::Rgba => {
                    for (to, pixel) in written.chunks_exact_mut(3).zip(line.chunks_exact(4)) {
                        to.copy_from_slice(&[pixel[2], pixel[1], pixel[0]]);
                    }
                }
            }
        }
        file
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
    fn a_bitmap_of_the_pixels_holds_the_same_pixels() {
        let colours: Vec<u8> = (0..6).flat_map(|n| [n, 2 * n, 250 - n, 255]).collect();
        let pixels = Pixels::new(3, 2, Layout::Rgba, colours).expect("it fits");
        let read = image::load_from_memory(&pixels.to_bmp()).expect("a bitmap");
        assert_eq!(read.to_rgba8().as_raw().as_slice(), pixels.bytes());
        let grey = Pixels::new(3, 2, Layout::Luma, vec![0, 90, 255, 7, 8, 9]).expect("it fits");
        let read = image::load_from_memory(&grey.to_bmp()).expect("a bitmap");
        assert_eq!(read.to_luma8().as_raw().as_slice(), grey.bytes());
    }

    #[test]
    fn white_stays_white_in_brightness() {
        let white = Pixels::new(1, 1, Layout::Rgba, vec![255; 4]).expect("it fits");
        assert_eq!(white.to_luma().bytes(), [255]);
    }
}
