//! Names for exported files. A document's name was given by somebody else, so it may be no name of this system, or
//! try to be a path.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use crate::error::CommandError;

/// Longest name that is written, in bytes; systems take 255.
const MOST: usize = 200;
/// Files of one name that are tried.
const TRIES: u32 = 1000;

/// Opens a new file under the document's name, numbered where the name is taken.
#[expect(
    clippy::disallowed_methods,
    reason = "a file outside the vault, where the person said"
)]
pub(super) fn free_file(folder: &Path, name: &str) -> Result<(PathBuf, File), CommandError> {
    let name = safe(name);
    for number in 1..=TRIES {
        let path = folder.join(numbered(&name, number));
        match File::create_new(&path) {
            Ok(file) => return Ok((path, file)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(source) => return Err(CommandError::Target { path, source }),
        }
    }
    Err(CommandError::Target {
        path: folder.join(name),
        source: io::ErrorKind::AlreadyExists.into(),
    })
}

fn numbered(name: &str, number: u32) -> String {
    match (number, name.rsplit_once('.')) {
        (1, _) => name.to_owned(),
        (_, Some((stem, ending))) => format!("{stem} ({number}).{ending}"),
        (_, None) => format!("{name} ({number})"),
    }
}

/// A name that every system takes and that stays in its folder.
fn safe(name: &str) -> String {
    let forbidden =
        |c: char| c.is_control() || "/\\:*?\"<>|".contains(c) || ('\u{202a}'..='\u{202e}').contains(&c);
    let kept: String = name.chars().map(|c| if forbidden(c) { '_' } else { c }).collect();
    let kept = kept.trim_matches(|c: char| c.is_whitespace() || c == '.');
    let stem = kept.split('.').next().unwrap_or_default().to_ascii_uppercase();
    let numbered = |device: &str| {
        stem.len() == 4 && stem.starts_with(device) && stem.ends_with(|c: char| c.is_ascii_digit())
    };
    let reserved =
        ["CON", "PRN", "AUX", "NUL"].contains(&stem.as_str()) || numbered("COM") || numbered("LPT");
    let named = match kept {
        "" => "document".to_owned(),
        kept if reserved => format!("_{kept}"),
        kept => kept.to_owned(),
    };
    shortened(&named)
}

fn shortened(name: &str) -> String {
    if name.len() <= MOST {
        return name.to_owned();
    }
    let (stem, ending) = name
        .rsplit_once('.')
        .filter(|(_, ending)| ending.len() <= 10)
        .unwrap_or((name, ""));
    let mut end = MOST - ending.len() - 1;
    while !stem.is_char_boundary(end) {
        end -= 1;
    }
    if ending.is_empty() {
        stem[..end].to_owned()
    } else {
        format!("{}.{ending}", &stem[..end])
    }
}

#[cfg(test)]
mod tests {
    use super::safe;

    #[test]
    fn a_name_stays_in_its_folder() {
        assert_eq!(safe("../../etc/passwd"), "_.._etc_passwd");
        assert_eq!(safe("C:\\x\\y.pdf"), "C__x_y.pdf");
        assert_eq!(safe(".."), "document");
    }

    #[test]
    fn a_device_of_windows_is_no_name() {
        assert_eq!(safe("con.pdf"), "_con.pdf");
        assert_eq!(safe("LPT1"), "_LPT1");
        assert_eq!(safe("contrat.pdf"), "contrat.pdf");
    }

    #[test]
    fn a_long_name_keeps_its_ending() {
        let name = safe(&format!("{}.pdf", "é".repeat(300)));
        assert!(
            name.len() <= 200 && name.ends_with("é.pdf"),
            "cut on a character, ending kept"
        );
    }

    #[test]
    fn accents_stay() {
        assert_eq!(safe("Été – pièces.docx"), "Été – pièces.docx");
    }
}
