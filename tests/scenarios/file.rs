//! One scenario file: header lines `key: value`, an empty line, then raw bytes.

use std::collections::BTreeMap;

/// What a reader must say about some bytes.
pub(crate) struct Scenario {
    /// Which reader is asked.
    pub(crate) layer: String,
    /// Whether it must accept them.
    pub(crate) accepted: bool,
    /// All header lines.
    pub(crate) inputs: BTreeMap<String, String>,
    /// The bytes.
    pub(crate) raw: Vec<u8>,
}

impl Scenario {
    /// Reads a file; `None` where it is none.
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let gap = bytes.windows(2).position(|pair| pair == b"\n\n")?;
        let mut inputs = BTreeMap::new();
        for line in str::from_utf8(&bytes[..gap]).ok()?.split('\n') {
            let (key, value) = line.split_once(": ")?;
            inputs
                .insert(key.to_owned(), value.to_owned())
                .is_none()
                .then_some(())?;
        }
        let accepted = match inputs.get("expect")?.as_str() {
            "ok" => true,
            "refused" => false,
            _ => return None,
        };
        let complete = ["rule", "comment"].iter().all(|key| inputs.contains_key(*key));
        Some(Self {
            layer: inputs.get("layer")?.clone(),
            accepted,
            inputs,
            raw: bytes[gap + 2..].to_vec(),
        })
        .filter(|_| complete)
    }
}
