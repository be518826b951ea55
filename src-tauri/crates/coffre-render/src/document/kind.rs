//! The kind of a document by its content.

use crate::about::MediaKind;

/// How far into a file its header may stand; scanners and mail gateways put bytes before it.
const HEADER: usize = 1024;

/// The kind, if it is one that is read.
pub(crate) fn find(bytes: &[u8]) -> Option<MediaKind> {
    let start = &bytes[..bytes.len().min(HEADER)];
    if contains(start, b"%PDF-") {
        return Some(MediaKind::Pdf);
    }
    if let Some(kind) = by_magic(bytes) {
        return Some(kind);
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
