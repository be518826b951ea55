//! Grey pixels and quarter turns.

/// A quarter turn clockwise, or several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Turn {
    /// As it is.
    None,
    /// A quarter clockwise.
    Right,
    /// Upside down.
    Half,
    /// A quarter counter-clockwise.
    Left,
}

impl Turn {
    /// Degrees clockwise.
    #[must_use]
    pub const fn degrees(self) -> u16 {
        match self {
            Self::None => 0,
            Self::Right => 90,
            Self::Half => 180,
            Self::Left => 270,
        }
    }

    /// One more half turn.
    pub(crate) const fn flipped(self) -> Self {
        match self {
            Self::None => Self::Half,
            Self::Right => Self::Left,
            Self::Half => Self::None,
            Self::Left => Self::Right,
        }
    }
}

/// A picture in grey: 0 is black, 255 white, rows from the top, without padding.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    width: usize,
    height: usize,
    luma: Vec<u8>,
}

impl std::fmt::Debug for Picture {
    /// Its size alone: what it shows is nobody's business in a log.
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Picture({} x {})", self.width, self.height)
    }
}

impl Picture {
    /// Takes grey pixels; none unless there are `width` times `height` of them, and at least one.
    #[must_use]
    pub fn new(width: usize, height: usize, luma: Vec<u8>) -> Option<Self> {
        let fits = width.checked_mul(height) == Some(luma.len()) && !luma.is_empty();
        fits.then_some(Self { width, height, luma })
    }

    /// Takes pixels of red, green, blue and opacity, seen on white paper.
    #[must_use]
    pub fn from_rgba(width: usize, height: usize, rgba: &[u8]) -> Option<Self> {
        let luma = rgba
            .chunks_exact(4)
            .map(|pixel| {
                // ITU-R BT.601 in 1/256.
                let grey =
                    (u32::from(pixel[0]) * 77 + u32::from(pixel[1]) * 150 + u32::from(pixel[2]) * 29) >> 8;
                let opacity = u32::from(pixel[3]);
                ((grey * opacity + 255 * (255 - opacity)) / 255) as u8
            })
            .collect();
        Self::new(width, height, luma)
    }

    /// Pixels across.
    #[must_use]
    pub fn width(&self) -> usize {
        self.width
    }

    /// Pixels down.
    #[must_use]
    pub fn height(&self) -> usize {
        self.height
    }

    /// The pixels, row by row.
    #[must_use]
    pub fn luma(&self) -> &[u8] {
        &self.luma
    }

    /// The picture after a turn.
    #[must_use]
    pub fn turned(&self, turn: Turn) -> Self {
        let (w, h) = (self.width, self.height);
        let pixel = |x: usize, y: usize| self.luma[y * w + x];
        let (width, height) = match turn {
            Turn::None | Turn::Half => (w, h),
            Turn::Right | Turn::Left => (h, w),
        };
        let mut luma = Vec::with_capacity(self.luma.len());
        for y in 0..height {
            for x in 0..width {
                luma.push(match turn {
                    Turn::None => pixel(x, y),
                    Turn::Right => pixel(y, h - 1 - x),
                    Turn::Half => pixel(w - 1 - x, h - 1 - y),
                    Turn::Left => pixel(w - 1 - y, x),
                });
            }
        }
        Self { width, height, luma }
    }

    /// The picture in another size, which is not zero: averaged where it shrinks, interpolated where it grows.
    #[must_use]
    pub fn resized(&self, width: usize, height: usize) -> Self {
        let (width, height) = (width.max(1), height.max(1));
        let rows = if width < self.width {
            shrink(&self.luma, self.width, self.height, width)
        } else {
            grow(&self.luma, self.width, self.height, width)
        };
        let columns = transpose(&rows, width, self.height);
        let columns = if height < self.height {
            shrink(&columns, self.height, width, height)
        } else {
            grow(&columns, self.height, width, height)
        };
        Self {
            width,
            height,
            luma: transpose(&columns, height, width),
        }
    }

    /// The picture as a portable grey map, which every engine reads.
    pub(crate) fn to_pgm(&self) -> Vec<u8> {
        let mut bytes = format!("P5\n{} {}\n255\n", self.width, self.height).into_bytes();
        bytes.extend_from_slice(&self.luma);
        bytes
    }
}

fn transpose(pixels: &[u8], width: usize, height: usize) -> Vec<u8> {
    let mut out = vec![0; pixels.len()];
    // In bands, so that both sides stay in the processor's cache.
    for top in (0..height).step_by(32) {
        for x in 0..width {
            for y in top..height.min(top + 32) {
                out[x * height + y] = pixels[y * width + x];
            }
        }
    }
    out
}

/// Averages each row down to `target` pixels, each source pixel counted by the share that it covers.
fn shrink(pixels: &[u8], width: usize, height: usize, target: usize) -> Vec<u8> {
    let mut out = Vec::with_capacity(target * height);
    for row in pixels.chunks_exact(width) {
        for x in 0..target {
            // In units of 1/target of a source pixel, so that all is exact in integers.
            let (start, end) = (x * width, (x + 1) * width);
            let mut sum = 0;
            let mut at = start;
            while at < end {
                let next = ((at / target + 1) * target).min(end);
                sum += usize::from(row[at / target]) * (next - at);
                at = next;
            }
            out.push((sum / width) as u8);
        }
    }
    out
}

/// Interpolates each row up to `target` pixels.
fn grow(pixels: &[u8], width: usize, height: usize, target: usize) -> Vec<u8> {
    if width == target {
        return pixels.to_vec();
    }
    let mut out = Vec::with_capacity(target * height);
    for row in pixels.chunks_exact(width) {
        for x in 0..target {
            // Centres of pixels onto centres of pixels, in 1/256.
            let at = ((2 * x + 1) * width * 128 / target).saturating_sub(128);
            let (left, part) = (at / 256, at % 256);
            let right = (left + 1).min(width - 1);
            let value = usize::from(row[left]) * (256 - part) + usize::from(row[right]) * part;
            out.push((value / 256) as u8);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(width: usize, luma: &[u8]) -> Picture {
        Picture::new(width, luma.len() / width, luma.to_vec()).expect("the pixels fill it")
    }

    #[test]
    fn pixels_that_do_not_fill_the_picture_are_refused() {
        assert!(Picture::new(3, 2, vec![0; 5]).is_none());
        assert!(Picture::new(0, 0, vec![]).is_none());
        assert!(Picture::new(usize::MAX, 2, vec![0; 4]).is_none());
    }

    #[test]
    fn a_turn_to_the_right_puts_the_left_edge_on_top() {
        let turned = picture(2, &[1, 2, 3, 4, 5, 6]).turned(Turn::Right);
        assert_eq!(turned, picture(3, &[5, 3, 1, 6, 4, 2]));
    }

    #[test]
    fn left_undoes_right_and_half_undoes_itself() {
        let plain = picture(3, &[1, 2, 3, 4, 5, 6]);
        assert_eq!(plain.turned(Turn::Right).turned(Turn::Left), plain);
        assert_eq!(plain.turned(Turn::Half).turned(Turn::Half), plain);
    }

    #[test]
    fn shrinking_averages_by_the_share_covered() {
        let small = picture(3, &[0, 90, 255]).resized(2, 1);
        assert_eq!(small.luma(), [30, 200]);
    }

    #[test]
    fn growing_keeps_the_ends() {
        let large = picture(2, &[10, 210]).resized(4, 1);
        assert_eq!(large.luma(), [10, 60, 160, 210]);
    }

    #[test]
    fn what_is_transparent_is_paper() {
        let seen = Picture::from_rgba(2, 1, &[0, 0, 0, 0, 0, 0, 0, 255]).expect("two pixels");
        assert_eq!(seen.luma(), [255, 0]);
    }
}
