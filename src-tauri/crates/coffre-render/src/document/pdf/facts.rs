//! What a PDF file says about itself.

use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::object::{Array, Dict, Name};

use crate::about::{About, Note, Protection};

/// Fields of a form that are looked at, and how deep they may nest.
const MOST_FIELDS: usize = 10_000;
const DEEPEST: usize = 16;

/// Where a trailer is looked for, from either end of the file.
const TRAILER: usize = 8192;

/// Notes encryption, signatures and scripts.
pub(super) fn find(pdf: &Pdf, about: &mut About) {
    if is_encrypted(pdf.data().as_ref()) {
        about.protection = Protection::OpensWithoutPassword;
    }
    let xref = pdf.xref();
    let Some(catalog) = xref.get::<Dict<'_>>(xref.root_id()) else {
        return;
    };
    if let Some(form) = catalog.get::<Dict<'_>>("AcroForm")
        && let Some(fields) = form.get::<Array<'_>>("Fields")
    {
        let mut left = MOST_FIELDS;
        if has_signature(&fields, &mut left, DEEPEST) {
            about.notes.push(Note::Signed);
        }
    }
    let opens_with_script = catalog
        .get::<Dict<'_>>("OpenAction")
        .and_then(|action| action.get::<Name<'_>>("S"))
        .is_some_and(|kind| &*kind == b"JavaScript");
    let names_scripts = catalog
        .get::<Dict<'_>>("Names")
        .is_some_and(|names| names.contains_key("JavaScript"));
    if opens_with_script || names_scripts {
        about.notes.push(Note::Script);
    }
}

/// A field of type signature that has a value.
fn has_signature(fields: &Array<'_>, left: &mut usize, deeper: usize) -> bool {
    for field in fields.iter::<Dict<'_>>() {
        if *left == 0 {
            return false;
        }
        *left -= 1;
        let is_signature = field.get::<Name<'_>>("FT").is_some_and(|kind| &*kind == b"Sig");
        if is_signature && field.contains_key("V") {
            return true;
        }
        if deeper > 0
            && let Some(kids) = field.get::<Array<'_>>("Kids")
            && has_signature(&kids, left, deeper - 1)
        {
            return true;
        }
    }
    false
}

/// Whether a trailer names an encryption. Trailers stand at the end of a file, and at its start if it is made for
/// reading over a network. The file opened, so this is no more than a hint for the person.
fn is_encrypted(bytes: &[u8]) -> bool {
    let names_it = |part: &[u8]| part.windows(8).any(|window| window == b"/Encrypt");
    names_it(&bytes[..bytes.len().min(TRAILER)]) || names_it(&bytes[bytes.len().saturating_sub(TRAILER)..])
}
