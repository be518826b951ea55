//! The kind of a document by its content.

use crate::about::MediaKind;

/// How far into a file its header may stand; scanners and mail gateways put bytes before it.
const HEADER: usize = 1024;

/// The first bytes of a compound file.
const COMPOUND: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/// The kind, if it is one that is read.
pub(crate) fn find(bytes: &[u8]) -> Option<MediaKind> {
    let start = &bytes[..bytes.len().min(HEADER)];
    if contains(start, b"%PDF-") {
        return Some(MediaKind::Pdf);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Some(super::archive::kind(bytes));
    }
    if bytes.starts_with(&super::tnef::SIGNATURE) {
        return Some(MediaKind::Tnef);
    }
    if bytes.starts_with(&COMPOUND) {
        return super::outlook::is_message(bytes).then_some(MediaKind::Msg);
    }
    if let Some(kind) = by_magic(bytes) {
        return Some(kind);
    }
    if super::mail::is_mail(&bytes[..bytes.len().min(8 * HEADER)]) {
        return Some(MediaKind::Eml);
    }
    let words = start
        .trim_ascii_start()
        .get(..14)
        .unwrap_or_default()
        .to_ascii_lowercase();
    if words.starts_with(b"<!doctype html") || words.starts_with(b"<html") {
        return Some(MediaKind::Html);
    }
    super::plain::is_text(bytes).then_some(MediaKind::PlainText)
}

fn by_magic(bytes: &[u8]) -> Option<MediaKind> {
    let found = infer::get(bytes)?;
    Some(match found.mime_type() {
        "image/jpeg" => MediaKind::Jpeg,
        "image/png" => MediaKind::Png,
        "image/webp" => MediaKind::WebP,
        "image/gif" => MediaKind::Gif,
        "image/bmp" => MediaKind::Bmp,
        "image/tiff" => MediaKind::Tiff,
        "image/heif" => MediaKind::Heic,
        _ => return None,
    })
}

fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.windows(needle.len()).any(|window| window == needle)
}
