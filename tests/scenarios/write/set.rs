//! The scenarios as they are gathered.

use std::collections::BTreeMap;

/// All scenarios by their path under the folder of vectors.
#[derive(Default)]
pub(crate) struct Set(BTreeMap<String, Vec<u8>>);

/// One scenario under construction.
pub(crate) struct Case {
    layer: &'static str,
    accepted: bool,
    rule: &'static str,
    comment: String,
    inputs: Vec<(&'static str, String)>,
    raw: Vec<u8>,
}

/// Bytes that the reader of `layer` must accept.
pub(crate) fn good(layer: &'static str, rule: &'static str, comment: &str, raw: impl Into<Vec<u8>>) -> Case {
    Case {
        layer,
        accepted: true,
        rule,
        comment: comment.to_owned(),
        inputs: Vec::new(),
        raw: raw.into(),
    }
}

/// Bytes that the reader of `layer` must refuse.
pub(crate) fn bad(layer: &'static str, rule: &'static str, comment: &str, raw: impl Into<Vec<u8>>) -> Case {
    Case {
        accepted: false,
        ..good(layer, rule, comment, raw)
    }
}

impl Case {
    /// States a further input.
    pub(crate) fn with(mut self, key: &'static str, value: impl ToString) -> Self {
        self.inputs.push((key, value.to_string()));
        self
    }
}

impl Set {
    /// Takes a scenario in; its comment is its name.
    pub(crate) fn add(&mut self, case: Case) {
        assert!(!case.comment.is_empty() && !case.comment.contains('\n'));
        let name = slug(&case.comment);
        let expect = if case.accepted { "ok" } else { "refused" };
        let mut file = format!("expect: {expect}\nlayer: {}\nrule: {}\n", case.layer, case.rule);
        for (key, value) in &case.inputs {
            file.push_str(&format!("{key}: {value}\n"));
        }
        file.push_str(&format!("comment: {}\n\n", case.comment));
        let mut bytes = file.into_bytes();
        bytes.extend(case.raw);
        let path = format!("{}/{name}.vector", case.layer);
        assert!(
            self.0.insert(path, bytes).is_none(),
            "one file a scenario: {name}"
        );
    }

    /// The files, in the order of their names.
    pub(crate) fn files(&self) -> impl Iterator<Item = (&String, &Vec<u8>)> {
        self.0.iter()
    }
}

fn slug(comment: &str) -> String {
    let plain: String = comment
        .to_lowercase()
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join("-")
}

/// The bytes with the first occurrence of `from` replaced, which must be there.
pub(crate) fn changed(text: &str, from: &str, to: &str) -> String {
    let other = text.replacen(from, to, 1);
    assert_ne!(other, text, "{from} stands in the text");
    other
}
