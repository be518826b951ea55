//! What a person set for this computer.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Language of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum LanguageWord {
    /// French.
    #[default]
    Fr,
    /// Dutch.
    Nl,
    /// English.
    En,
}

impl From<LanguageWord> for coffre_core::vault::Language {
    fn from(word: LanguageWord) -> Self {
        match word {
            LanguageWord::Fr => Self::Fr,
            LanguageWord::Nl => Self::Nl,
            LanguageWord::En => Self::En,
        }
    }
}

impl LanguageWord {
    /// The code of the language, as the core knows it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::Nl => "nl",
            Self::En => "en",
        }
    }
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// As the system.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Height of rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Density {
    /// 40 pixels.
    #[default]
    Comfortable,
    /// 32 pixels.
    Compact,
}

/// What becomes of a source after its sealed copy was read back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum AfterFiling {
    /// It stays where it is.
    #[default]
    Keep,
    /// It goes to the system's bin.
    Bin,
}

/// How the scanner's folder is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ScannerState {
    /// None was chosen.
    #[default]
    None,
    /// What arrives in it is put into the tray.
    Watching,
    /// It is not there, or may not be listed.
    Gone,
    /// It holds more files than a scanner leaves.
    Crowded,
}

/// The scanner's folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScannerView {
    /// Its path, to be shown.
    pub shown: Option<String>,
    /// How it is.
    pub state: ScannerState,
    /// Files that are still written, or held by another program.
    pub waiting: u32,
    /// Files that lay there before it was chosen and were not put into the tray.
    pub old: u32,
}

/// How the locked screen looks: what the person who was unlocked last had set. It names nobody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Screen {
    /// Language of the window.
    pub language: LanguageWord,
    /// Light or dark.
    pub theme: Theme,
    /// Height of rows.
    pub density: Density,
    /// Size of text in percent, 100 to 175.
    pub text_percent: u16,
}

impl From<&Settings> for Screen {
    fn from(settings: &Settings) -> Self {
        Self {
            language: settings.language,
            theme: settings.theme,
            density: settings.density,
            text_percent: settings.text_percent,
        }
    }
}

/// The settings of one seat. They lie encrypted with the seat's journal, so the locked screen knows none of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Settings {
    /// Language of the window.
    pub language: LanguageWord,
    /// Light or dark.
    pub theme: Theme,
    /// Height of rows.
    pub density: Density,
    /// Size of text in percent, 100 to 175.
    pub text_percent: u16,
    /// Minutes without a key or a click until the vault locks, 1 to 60.
    pub idle_minutes: u16,
    /// Minutes after the last use until sealed folders close, 1 to 60.
    pub step_up_minutes: u16,
    /// Days after which the passphrase is called old; none: never.
    pub passphrase_reminder_days: Option<u16>,
    /// What becomes of sources.
    pub after_filing: AfterFiling,
    /// The scanner's folder, to be shown; `settings_change` leaves it as it is, `scanner_choose` sets it.
    pub scanner_folder: Option<String>,
}

impl Settings {
    /// Takes over how the locked screen looks.
    pub(crate) fn look_as(&mut self, screen: &Screen) {
        self.language = screen.language;
        self.theme = screen.theme;
        self.density = screen.density;
        self.text_percent = screen.text_percent;
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: LanguageWord::Fr,
            theme: Theme::System,
            density: Density::Comfortable,
            text_percent: 100,
            idle_minutes: 5,
            step_up_minutes: 10,
            passphrase_reminder_days: None,
            after_filing: AfterFiling::Keep,
            scanner_folder: None,
        }
    }
}
