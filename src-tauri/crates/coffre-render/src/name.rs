//! Names that strangers chose.

use unicode_normalization::UnicodeNormalization as _;

/// Longest name that is kept, in bytes; file systems take 255.
const LONGEST: usize = 160;

/// The last part of a path as a file name that is harmless everywhere: no directory, no control or direction-changing
/// character, no character that Windows refuses, no device name, not hidden, not too long, never empty.
#[must_use]
pub fn clean_name(name: &str) -> String {
    let last = name
        .rsplit(['/', '\\'])
        .find(|part| !part.trim().is_empty())
        .unwrap_or_default();
    let kept: String = last.nfc().filter(|letter| !is_harmful(*letter)).collect();
    let kept: String = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    let kept = kept.trim_matches(|letter: char| letter == '.' || letter.is_whitespace());
    let (stem, ending) = match kept.rsplit_once('.') {
        Some((stem, ending)) if ending.len() <= 12 && !stem.is_empty() => (stem, Some(ending)),
        _ => (kept, None),
    };
    let room = LONGEST - ending.map_or(0, |ending| ending.len() + 1);
    let stem = cut(stem, room).trim_end_matches(|letter: char| letter == '.' || letter.is_whitespace());
    let stem = match stem {
        "" => "document".to_owned(),
        device if is_device(device) => format!("_{device}"),
        stem => stem.to_owned(),
    };
    match ending {
        Some(ending) => format!("{stem}.{ending}"),
        None => stem,
    }
}

/// Characters that change what a person sees, or that a file system refuses.
fn is_harmful(letter: char) -> bool {
    letter.is_control()
        || matches!(
            letter,
            '<' | '>' | ':' | '"' | '|' | '?' | '*' | '\u{feff}' | '\u{fffd}'
        )
        || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}')
        || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{e000}'..='\u{f8ff}')
}

/// Names that Windows gives to devices, whatever their ending. The part before the first dot counts.
fn is_device(stem: &str) -> bool {
    let first = stem.split('.').next().unwrap_or(stem).trim_end();
    let upper = first.to_ascii_uppercase();
    let numbered = |prefix: &str| {
        upper.strip_prefix(prefix).is_some_and(|rest| {
            rest.chars().count() == 1 && rest.chars().all(|digit| "0123456789¹²³".contains(digit))
        })
    };
    matches!(
        upper.as_str(),
        "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$"
    ) || numbered("COM")
        || numbered("LPT")
}

/// At most so many bytes, without cutting a letter.
fn cut(text: &str, most: usize) -> &str {
    let mut end = text.len().min(most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_lose_their_directories() {
        assert_eq!(clean_name("../../etc/passwd"), "passwd");
        assert_eq!(clean_name("C:\\Users\\x\\bail.pdf"), "bail.pdf");
        assert_eq!(clean_name("a/b/"), "b");
        assert_eq!(clean_name(".."), "document");
        assert_eq!(clean_name(""), "document");
    }

    #[test]
    fn hidden_and_device_names_become_plain() {
        assert_eq!(clean_name(".htaccess"), "htaccess");
        assert_eq!(clean_name("nul.txt"), "_nul.txt");
        assert_eq!(clean_name("com1.tar.gz"), "_com1.tar.gz");
        assert_eq!(clean_name("comte.pdf"), "comte.pdf");
    }

    #[test]
    fn letters_that_deceive_are_dropped() {
        assert_eq!(clean_name("bail\u{202e}fdp.exe"), "bailfdp.exe");
        assert_eq!(clean_name("a\0b\n c.pdf"), "ab c.pdf");
        assert_eq!(
            clean_name("pièce d\u{2019}identité.pdf"),
            "pièce d\u{2019}identité.pdf"
        );
    }

    #[test]
    fn a_long_name_keeps_its_ending() {
        let name = clean_name(&format!("{}.pdf", "é".repeat(500)));
        assert!(
            name.len() <= LONGEST && name.ends_with(".pdf"),
            "{} bytes",
            name.len()
        );
    }

    #[test]
    fn a_clean_name_stays_as_it_is() {
        for name in [
            "a/b/../c.d.e",
            "  x  .pdf ",
            "....",
            "con",
            "é.é.é",
            "\u{202e}\u{202e}.x",
        ] {
            let once = clean_name(name);
            assert_eq!(clean_name(&once), once, "cleaning twice changes nothing");
        }
    }
}
