//! Directories of TIFF 6.0, which TIFF files and EXIF data are made of. Little endian.

/// The value of an entry.
pub(crate) enum Value {
    Ascii(String),
    Short(u16),
    Long(u32),
    /// Numerators and denominators.
    Rational(Vec<(u32, u32)>),
    /// Offsets of directories or data, given from the start of the file.
    Offset(u32),
}

/// One entry: a tag and its value.
pub(crate) type Entry = (u16, Value);

/// Writes a directory that starts at `offset` of its file, with the offset of the next one (0: none).
///
/// The entries must be sorted by tag, as TIFF asks.
pub(crate) fn directory(entries: &[Entry], offset: u32, next: u32) -> Vec<u8> {
    let mut head = (entries.len() as u16).to_le_bytes().to_vec();
    let mut tail: Vec<u8> = Vec::new();
    let tail_at = offset + 2 + 12 * entries.len() as u32 + 4;
    for (tag, value) in entries {
        let (kind, count, bytes) = match value {
            Value::Ascii(text) => {
                let mut bytes = text.clone().into_bytes();
                bytes.push(0);
                (2_u16, bytes.len() as u32, bytes)
            }
            Value::Short(n) => (3, 1, n.to_le_bytes().to_vec()),
            Value::Long(n) | Value::Offset(n) => (4, 1, n.to_le_bytes().to_vec()),
            Value::Rational(parts) => {
                let bytes = parts
                    .iter()
                    .flat_map(|(n, d)| [n.to_le_bytes(), d.to_le_bytes()])
                    .flatten()
                    .collect();
                (5, parts.len() as u32, bytes)
            }
        };
        head.extend(tag.to_le_bytes());
        head.extend(kind.to_le_bytes());
        head.extend(count.to_le_bytes());
        if bytes.len() <= 4 {
            head.extend(&bytes);
            head.extend(std::iter::repeat_n(0, 4 - bytes.len()));
        } else {
            head.extend((tail_at + tail.len() as u32).to_le_bytes());
            tail.extend(&bytes);
            if tail.len() % 2 == 1 {
                tail.push(0);
            }
        }
    }
    head.extend(next.to_le_bytes());
    head.extend(tail);
    head
}

/// The eight bytes before the first directory, which stands right behind them.
pub(crate) fn header() -> Vec<u8> {
    vec![b'I', b'I', 42, 0, 8, 0, 0, 0]
}
