//! Lower-case hex, one valid encoding per value (FORMAT.md 1.2).

use zeroize::Zeroize;

const DIGITS: &[u8; 16] = b"0123456789abcdef";

/// Writes bytes as lower-case hex digits.
pub(crate) fn to_hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        text.push(char::from(DIGITS[usize::from(byte >> 4)]));
        text.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
    text
}

/// Reads exactly `out.len()` bytes; on failure `out` is wiped and `false` returned.
pub(crate) fn read_hex(text: &str, out: &mut [u8]) -> bool {
    let digits = text.as_bytes();
    if digits.len() != out.len() * 2 {
        return false;
    }
    for (byte, pair) in out.iter_mut().zip(digits.chunks_exact(2)) {
        let (Some(high), Some(low)) = (value(pair[0]), value(pair[1])) else {
            out.zeroize();
            return false;
        };
        *byte = high << 4 | low;
    }
    true
}

fn value(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hex_reads_what_it_writes() {
        let mut out = [0u8; 3];
        assert!(read_hex(&to_hex(&[0, 171, 255]), &mut out), "own output is valid");
        assert_eq!(out, [0, 171, 255], "and gives the same bytes");
    }

    #[test]
    fn upper_case_is_refused() {
        assert!(!read_hex("AB", &mut [0u8; 1]), "there is one encoding per value");
    }
}
