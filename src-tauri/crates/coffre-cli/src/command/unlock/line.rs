//! A line of a session into words.

use crate::error::CommandError;

/// Splits at spaces outside single or double quotes. A backslash is a letter like any other, since it stands in the
/// paths of Windows.
pub(crate) fn split(line: &str) -> Result<Vec<String>, CommandError> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    for letter in line.trim_end_matches(['\n', '\r']).chars() {
        match (quote, letter) {
            (Some(open), _) if letter == open => quote = None,
            (None, '"' | '\'')
                if word
                    .as_deref()
                    .is_none_or(|word| word.is_empty() || word.ends_with(':')) =>
            {
                quote = Some(letter);
                word.get_or_insert_default();
            }
            (None, _) if letter.is_whitespace() => words.extend(word.take()),
            _ => word.get_or_insert_default().push(letter),
        }
    }
    if quote.is_some() {
        return Err(CommandError::OpenQuote);
    }
    words.extend(word);
    Ok(words)
}

#[cfg(test)]
mod tests {
    use super::split;

    fn of(line: &str) -> Vec<String> {
        split(line).unwrap()
    }

    #[test]
    fn quotes_keep_words_together() {
        assert_eq!(
            of("export ab --to \"Étude Claes\" --purpose 'acte de base'\n"),
            ["export", "ab", "--to", "Étude Claes", "--purpose", "acte de base"]
        );
    }

    #[test]
    fn an_apostrophe_inside_a_word_is_a_letter() {
        assert_eq!(of("search l'acte d'hérédité"), ["search", "l'acte", "d'hérédité"]);
    }

    #[test]
    fn a_path_of_windows_stays_whole() {
        assert_eq!(of(r"file C:\scans\a.pdf"), ["file", r"C:\scans\a.pdf"]);
    }

    #[test]
    fn an_open_quote_is_an_error() {
        assert!(split("search \"abc").is_err());
    }

    #[test]
    fn an_empty_value_is_a_word() {
        assert_eq!(
            of("dossier set x title \"\""),
            ["dossier", "set", "x", "title", ""]
        );
    }
}
