//! Names for exported files. A document's name was given by somebody else: it may be no name of the recipient's system,
//! try to be a path, or look like another ending.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization as _;

/// Longest name, in bytes. Systems take 255; some count other units, and a number may be added.
const MOST: usize = 180;
/// Longest ending that is kept when a name is cut, in bytes.
const ENDING: usize = 16;

/// Names that were given in one folder; case and form of accents do not tell two apart.
#[derive(Default)]
pub struct Taken(BTreeSet<String>);

impl Taken {
    /// A safe name that is free, numbered where it has to be.
    pub fn free(&mut self, name: &str) -> String {
        let name = safe_name(name);
        let mut number = 1u64;
        loop {
            let tried = numbered(&name, number);
            let folded: String = tried.nfkc().flat_map(char::to_lowercase).collect();
            if self.0.insert(folded) {
                return tried;
            }
            number += 1;
        }
    }
}

/// A name that Windows, macOS and Linux take, that stays in its folder and reads as it is.
pub fn safe_name(name: &str) -> String {
    let composed: String = name.nfc().map(|c| if is_unsafe(c) { '_' } else { c }).collect();
    let cut = shortened(composed.trim_matches(|c: char| c.is_whitespace() || c == '.'));
    let kept = cut.trim_matches(|c: char| c.is_whitespace() || c == '.');
    let kept = kept.trim_start_matches(['-', '~']);
    match kept {
        "" => "document".to_owned(),
        kept if is_reserved(kept) => format!("_{kept}"),
        kept => kept.to_owned(),
    }
}

fn is_unsafe(c: char) -> bool {
    // Format characters that reorder or hide text make `fdp.exe` read as `exe.pdf`.
    let hides = matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}');
    c.is_control() || hides || "/\\:*?\"<>|".contains(c)
}

/// Devices of Windows, with any ending.
fn is_reserved(name: &str) -> bool {
    let stem = name
        .split('.')
        .next()
        .unwrap_or_default()
        .trim_end()
        .to_uppercase();
    let device = |of: &str| {
        let mut rest = stem.strip_prefix(of).unwrap_or_default().chars();
        matches!(
            (rest.next(), rest.next()),
            (Some('0'..='9' | '¹' | '²' | '³'), None)
        )
    };
    matches!(
        stem.as_str(),
        "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$"
    ) || device("COM")
        || device("LPT")
}

fn numbered(name: &str, number: u64) -> String {
    match (number, name.rsplit_once('.')) {
        (1, _) => name.to_owned(),
        (_, Some((stem, ending))) => format!("{stem} ({number}).{ending}"),
        (_, None) => format!("{name} ({number})"),
    }
}

fn shortened(name: &str) -> String {
    if name.len() <= MOST {
        return name.to_owned();
    }
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if ending.len() <= ENDING => (stem, format!(".{ending}")),
        _ => (name, String::new()),
    };
    let end = (0..=MOST - ending.len())
        .rev()
        .find(|at| stem.is_char_boundary(*at));
    format!("{}{ending}", stem[..end.unwrap_or(0)].trim_end())
}

#[cfg(test)]
mod tests {
    use super::{Taken, safe_name};

    #[test]
    fn a_name_stays_in_its_folder() {
        assert_eq!(safe_name("../../etc/passwd"), "_.._etc_passwd");
        assert_eq!(safe_name("C:\\x\\y.pdf"), "C__x_y.pdf");
        assert_eq!(safe_name(".."), "document");
        assert_eq!(safe_name("a\nb\0.pdf"), "a_b_.pdf");
    }

    #[test]
    fn a_device_of_windows_is_no_name() {
        for bad in ["con.pdf", "LPT1", "nul", "COM¹.txt", "aux .tar.gz", "CONIN$"] {
            assert!(safe_name(bad).starts_with('_'), "{bad} names a device");
        }
        assert_eq!(safe_name("contrat.pdf"), "contrat.pdf");
        assert_eq!(safe_name("com10.pdf"), "com10.pdf");
    }

    #[test]
    fn a_name_reads_as_it_is() {
        assert_eq!(safe_name("acte\u{202e}fdp.exe"), "acte_fdp.exe");
        assert_eq!(safe_name("acte\u{200b}.pdf"), "acte_.pdf");
    }

    #[test]
    fn a_name_is_no_option_of_a_program() {
        assert_eq!(safe_name("--rf.pdf"), "rf.pdf");
    }

    #[test]
    fn a_long_name_keeps_its_ending() {
        let name = safe_name(&format!("{}.pdf", "é".repeat(300)));
        assert!(
            name.len() <= 180 && name.ends_with("é.pdf"),
            "cut on a character: {name}"
        );
    }

    #[test]
    fn accents_stay_in_one_form() {
        assert_eq!(safe_name("E\u{301}te\u{301} – pièces.docx"), "Été – pièces.docx");
    }

    #[test]
    fn names_that_some_systems_take_for_one_are_numbered() {
        let mut taken = Taken::default();
        assert_eq!(taken.free("Acte.pdf"), "Acte.pdf");
        assert_eq!(taken.free("acte.PDF"), "acte (2).PDF");
        assert_eq!(taken.free("acte.pdf"), "acte (3).pdf");
    }
}
