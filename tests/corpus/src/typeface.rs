//! The typefaces, which are those of the system and not those of the demonstration.

use std::path::Path;

use ab_glyph::{Font, FontVec, ScaleFont};

/// Why the corpus was not drawn.
#[derive(Debug, thiserror::Error)]
pub enum CorpusError {
    /// A typeface is missing.
    #[error("the typefaces of the corpus are not installed: run `cargo xtask score`, which installs them")]
    Typeface(#[source] std::io::Error),
    /// A typeface is damaged.
    #[error("a typeface of the corpus is damaged: install it again")]
    Damaged,
}

/// A typeface of two weights.
pub(crate) struct Typeface {
    pub(crate) weights: [FontVec; 2],
    pub(crate) bytes: [Vec<u8>; 2],
}

/// All of them.
pub struct Typefaces(Vec<Typeface>);

const FOLDER: &str = "/usr/share/fonts/truetype";
const FILES: [[&str; 2]; 21] = [
    ["crosextra/Carlito-Regular.ttf", "crosextra/Carlito-Bold.ttf"],
    ["crosextra/Caladea-Regular.ttf", "crosextra/Caladea-Bold.ttf"],
    [
        "open-sans/OpenSans-Regular.ttf",
        "open-sans/OpenSans-Semibold.ttf",
    ],
    ["gentium-basic/GenBasR.ttf", "gentium-basic/GenBasB.ttf"],
    [
        "ebgaramond/EBGaramond12-Regular.ttf",
        "ebgaramond/EBGaramond12-Bold.ttf",
    ],
    [
        "liberation2/LiberationMono-Regular.ttf",
        "liberation2/LiberationMono-Bold.ttf",
    ],
    [
        "liberation2/LiberationSans-Regular.ttf",
        "liberation2/LiberationSans-Bold.ttf",
    ],
    [
        "liberation2/LiberationSerif-Regular.ttf",
        "liberation2/LiberationSerif-Bold.ttf",
    ],
    [
        "open-sans/OpenSans-CondLight.ttf",
        "open-sans/OpenSans-CondBold.ttf",
    ],
    [
        "liberation2/LiberationSerif-Italic.ttf",
        "liberation2/LiberationSerif-BoldItalic.ttf",
    ],
    // It has boxes to tick. The demonstration draws its scans in the condensed cut.
    ["dejavu/DejaVuSans.ttf", "dejavu/DejaVuSans-Bold.ttf"],
    ["gentium-basic/GenBkBasR.ttf", "gentium-basic/GenBkBasB.ttf"],
    ["open-sans/OpenSans-Light.ttf", "open-sans/OpenSans-ExtraBold.ttf"],
    ["dejavu/DejaVuSerif.ttf", "dejavu/DejaVuSerif-Bold.ttf"],
    // For what is written by hand.
    ["gentium-basic/GenBasI.ttf", "gentium-basic/GenBasBI.ttf"],
    ["crosextra/Caladea-Italic.ttf", "crosextra/Caladea-BoldItalic.ttf"],
    ["crosextra/Caladea-Regular.ttf", "crosextra/Caladea-Bold.ttf"],
    [
        "open-sans/OpenSans-Regular.ttf",
        "open-sans/OpenSans-Semibold.ttf",
    ],
    ["gentium-basic/GenBasR.ttf", "gentium-basic/GenBasB.ttf"],
    // For what is written by hand.
    [
        "open-sans/OpenSans-LightItalic.ttf",
        "open-sans/OpenSans-BoldItalic.ttf",
    ],
    ["gentium-basic/GenBkBasI.ttf", "gentium-basic/GenBkBasBI.ttf"],
];
/// Those of the sixth family alone, behind all others.
const SIXTH_FILES: [[&str; 2]; 7] = [
    [
        "dejavu/DejaVuSerifCondensed.ttf",
        "dejavu/DejaVuSerifCondensed-Bold.ttf",
    ],
    ["crosextra/Caladea-Regular.ttf", "gentium-basic/GenBkBasB.ttf"],
    // Boxes to tick are in both cuts.
    ["dejavu/DejaVuSansMono.ttf", "dejavu/DejaVuSansMono-Bold.ttf"],
    ["open-sans/OpenSans-Light.ttf", "open-sans/OpenSans-Bold.ttf"],
    [
        "crosextra/Carlito-Regular.ttf",
        "crosextra/Carlito-BoldItalic.ttf",
    ],
    // For what is written by hand.
    [
        "open-sans/OpenSans-CondLightItalic.ttf",
        "open-sans/OpenSans-BoldItalic.ttf",
    ],
    [
        "ebgaramond/EBGaramond12-Italic.ttf",
        "ebgaramond/EBGaramond08-Italic.ttf",
    ],
];
/// The typefaces from here on are those of the third family alone.
pub(crate) const FIRST_OF_THIRD: usize = 6;
/// From here on they are those of the fourth.
pub(crate) const FIRST_OF_FOURTH: usize = 10;
/// From here on they are those of the fifth.
pub(crate) const FIRST_OF_FIFTH: usize = 16;
/// From here on they are those of the sixth.
pub(crate) const FIRST_OF_SIXTH: usize = FILES.len();

impl Typefaces {
    /// Reads them from the system's folder.
    ///
    /// # Errors
    /// Where one is not installed.
    pub fn load() -> Result<Self, CorpusError> {
        let mut all = Vec::new();
        for names in FILES.into_iter().chain(SIXTH_FILES) {
            let mut weights = Vec::new();
            let mut bytes = Vec::new();
            for name in names {
                let file = std::fs::read(Path::new(FOLDER).join(name)).map_err(CorpusError::Typeface)?;
                weights.push(FontVec::try_from_vec(file.clone()).map_err(|_| CorpusError::Damaged)?);
                bytes.push(file);
            }
            let (Ok(weights), Ok(bytes)) = (weights.try_into(), bytes.try_into()) else {
                return Err(CorpusError::Damaged);
            };
            all.push(Typeface { weights, bytes });
        }
        Ok(Self(all))
    }

    /// How many the held-out half has.
    #[must_use]
    pub const fn count(&self) -> usize {
        FIRST_OF_THIRD
    }

    pub(crate) fn get(&self, place: usize) -> &Typeface {
        &self.0[place % self.0.len()]
    }
}

impl Typeface {
    /// How wide a run is, in points.
    pub(crate) fn width(&self, text: &str, bold: bool, size: f32) -> f32 {
        let font = &self.weights[usize::from(bold)];
        let scaled = font.as_scaled(self.scale(bold, size));
        text.chars()
            .map(|sign| scaled.h_advance(scaled.glyph_id(sign)))
            .sum()
    }

    /// The library's scale, which is of a line's height, for a size, which is of the em.
    pub(crate) fn scale(&self, bold: bool, size: f32) -> f32 {
        let font = &self.weights[usize::from(bold)];
        let em = font.units_per_em().unwrap_or(1000.0);
        size * font.height_unscaled() / em
    }

    /// Cuts a text into lines no wider than `room` points.
    pub(crate) fn wrap(&self, text: &str, bold: bool, size: f32, room: f32) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            if let Some(line) = lines.last_mut() {
                let longer = format!("{line} {word}");
                if self.width(&longer, bold, size) <= room {
                    *line = longer;
                    continue;
                }
            }
            lines.push(word.to_owned());
        }
        lines
    }
}
