//! Digits in groups, in the many ways in which people part them.

/// Digits in groups of fixed lengths. Between two groups stands nothing, a space, a sign of the shape, or a sign among
/// spaces; a line may end in one of the gaps.
pub(super) struct Digits<const N: usize> {
    pub(super) digits: [u8; N],
    /// Where they end.
    pub(super) end: usize,
    /// Gaps in which something stands.
    pub(super) separators: usize,
}

impl<const N: usize> Digits<N> {
    /// Reads them; none where the number goes on after its last group.
    pub(super) fn read(text: &str, at: usize, groups: &[usize], separators: &[char]) -> Option<Self> {
        let this = Self::read_open(text, at, groups, separators)?;
        let after = text[this.end..].chars().next();
        if after.is_some_and(|c| c.is_alphanumeric() || c == '_') {
            None
        } else {
            Some(this)
        }
    }

    /// The same where it may go on.
    pub(super) fn read_open(text: &str, at: usize, groups: &[usize], separators: &[char]) -> Option<Self> {
        let mut this = Self {
            digits: [0; N],
            end: at,
            separators: 0,
        };
        let (mut count, mut lines) = (0, 0);
        for (index, group) in groups.iter().enumerate() {
            if index > 0 {
                let gap = gap(&text[this.end..], separators);
                lines += usize::from(text[this.end..this.end + gap].contains('\n'));
                this.separators += usize::from(gap > 0);
                this.end += gap;
            }
            if lines > 1 {
                return None;
            }
            for _ in 0..*group {
                let digit = text.as_bytes().get(this.end).filter(|b| b.is_ascii_digit())?;
                *this.digits.get_mut(count)? = digit - b'0';
                this.end += 1;
                count += 1;
            }
        }
        (count == N).then_some(this)
    }

    pub(super) fn text(&self) -> String {
        self.digits.iter().map(|digit| char::from(b'0' + digit)).collect()
    }
}

/// The longest gap between two groups, in characters: a sign among spaces, and the end of a line.
const GAP: usize = 4;

/// The bytes of the gap that a text begins with; 0 where it begins with none.
fn gap(text: &str, separators: &[char]) -> usize {
    let (mut signs, mut lines, mut end) = (0, 0, 0);
    for c in text.chars().take(GAP) {
        let stands = match plain(c) {
            ' ' => separators.contains(&' '),
            '\n' => {
                lines += 1;
                lines == 1
            }
            sign => {
                signs += 1;
                signs == 1 && separators.contains(&sign)
            }
        };
        if !stands {
            break;
        }
        end += c.len_utf8();
    }
    end
}

/// A space or dash of whatever width as the usual one.
pub(super) fn plain(c: char) -> char {
    match c {
        '\u{a0}' | '\u{2009}' | '\u{202f}' | '\r' => ' ',
        '\u{2010}' | '\u{2011}' | '–' => '-',
        c => c,
    }
}
