//! How many words of a text were read right.

/// Words of a text, with one form of apostrophe and dash.
pub(crate) fn words(text: &str) -> Vec<String> {
    text.replace(['’', '‘'], "'")
        .replace(['–', '—'], "-")
        .split_whitespace()
        .map(str::to_owned)
        .collect()
}

/// Words left out, put in or put in the place of others (Levenshtein).
pub(crate) fn errors(written: &[String], read: &[String]) -> usize {
    let mut row: Vec<usize> = (0..=read.len()).collect();
    for (place, word) in written.iter().enumerate() {
        let mut before = row[0];
        row[0] = place + 1;
        for (column, other) in read.iter().enumerate() {
            let replaced = before + usize::from(word != other);
            before = row[column + 1];
            row[column + 1] = replaced.min(before + 1).min(row[column] + 1);
        }
    }
    row[read.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_changed_left_out_or_added_is_one_error() {
        let written = words("le vendeur cède l’immeuble");
        assert_eq!(errors(&written, &words("le vendeur cède l'immeuble")), 0);
        assert_eq!(errors(&written, &words("le vendeur céde l'immeuble")), 1);
        assert_eq!(errors(&written, &words("le cède ici l'immeuble")), 2);
    }
}
