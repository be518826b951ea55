//! The words of the query language in three languages, compared in folded form.

use super::StateTest;
use crate::fold::{fold, fold_words};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Key {
    Kind,
    Type,
    Person,
    Dossier,
    Tag,
    In,
    Before,
    After,
    Date,
    Due,
    Is,
}

impl Key {
    /// The key that a word means.
    pub(crate) fn from_word(word: &str) -> Option<Self> {
        Some(match fold(word).as_str() {
            "kind" | "genre" | "soort" | "sorte" | "nature" | "piece" | "stuk" => Self::Kind,
            "type" | "fichier" | "bestand" => Self::Type,
            "person" | "personne" | "persoon" | "partie" | "party" | "partij" => Self::Person,
            "dossier" | "farde" | "map" => Self::Dossier,
            "tag" | "etiquette" | "label" | "etiket" => Self::Tag,
            "in" | "dans" | "compartment" | "compartiment" => Self::In,
            "before" | "avant" | "voor" => Self::Before,
            "after" | "apres" | "na" => Self::After,
            "date" | "datum" => Self::Date,
            "due" | "echeance" | "vervalt" | "vervaldatum" => Self::Due,
            "is" | "est" | "statut" | "status" => Self::Is,
            _ => return None,
        })
    }

    /// The key as messages name it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Type => "type",
            Self::Person => "person",
            Self::Dossier => "dossier",
            Self::Tag => "tag",
            Self::In => "in",
            Self::Before => "before",
            Self::After => "after",
            Self::Date => "date",
            Self::Due => "due",
            Self::Is => "is",
        }
    }
}

/// The state that a word means.
pub(crate) fn state(word: &str) -> Option<StateTest> {
    Some(match fold_words(word).join("-").as_str() {
        "binned" | "bin" | "corbeille" | "prullenbak" => StateTest::Binned,
        "unknown-deadline" | "echeance-inconnue" | "sans-echeance" | "onbekende-vervaldatum" => {
            StateTest::UnknownDeadline
        }
        "conflict" | "conflit" => StateTest::ConflictingDeadline,
        "concurrent" | "concurrente" | "simultane" | "gelijktijdig" => StateTest::Concurrent,
        "inbox" | "a-classer" | "te-klasseren" => StateTest::Inbox,
        "expired" | "perime" | "perimee" | "vervallen" => StateTest::Expired,
        _ => return None,
    })
}

/// The file types that a word of `type:` means; nothing where the word is no file type.
pub(crate) fn file_types(word: &str) -> Option<Vec<String>> {
    let types: &[&str] = match fold(word).as_str() {
        "image" | "photo" | "foto" | "afbeelding" => {
            &["jpg", "jpeg", "png", "heic", "tif", "tiff", "gif", "webp", "bmp"]
        }
        "mail" | "email" | "courriel" => &["eml", "msg"],
        "word" | "texte" | "tekst" => &["docx", "doc", "odt", "rtf", "txt"],
        "excel" | "tableur" | "rekenblad" => &["xlsx", "xls", "ods", "csv"],
        "jpg" | "jpeg" => &["jpg", "jpeg"],
        "tif" | "tiff" => &["tif", "tiff"],
        "htm" | "html" => &["htm", "html"],
        "pdf" => &["pdf"],
        "png" => &["png"],
        "heic" => &["heic"],
        "gif" => &["gif"],
        "webp" => &["webp"],
        "bmp" => &["bmp"],
        "svg" => &["svg"],
        "eml" => &["eml"],
        "msg" => &["msg"],
        "doc" => &["doc"],
        "docx" => &["docx"],
        "odt" => &["odt"],
        "rtf" => &["rtf"],
        "txt" => &["txt"],
        "xls" => &["xls"],
        "xlsx" => &["xlsx"],
        "ods" => &["ods"],
        "csv" => &["csv"],
        "ppt" => &["ppt"],
        "pptx" => &["pptx"],
        "xml" => &["xml"],
        "zip" => &["zip"],
        "mp4" => &["mp4"],
        "mov" => &["mov"],
        "mp3" => &["mp3"],
        _ => return None,
    };
    Some(types.iter().map(|word| (*word).to_owned()).collect())
}
