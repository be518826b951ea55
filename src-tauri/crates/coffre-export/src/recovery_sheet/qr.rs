//! The key as a QR code, drawn as one path of an inline SVG.

use std::fmt::Write;

use qrcode::{Color, EcLevel, QrCode};

use super::Key;

/// Light border that scanners need, in modules (ISO/IEC 18004).
const QUIET: usize = 4;

/// Adds the code to the page. A quarter of it may be damaged by folds or stains and it still reads.
pub(super) fn draw(page: &mut String, key: &Key<'_>) {
    let code =
        QrCode::with_error_correction_level(key.0, EcLevel::Q).expect("74 characters fit into any QR code");
    let width = code.width();
    let side = width + 2 * QUIET;
    let mut path = String::with_capacity(16 * 1024);
    for y in 0..width {
        let mut x = 0;
        while x < width {
            let run = (x..width).take_while(|&x| code[(x, y)] == Color::Dark).count();
            if run > 0 {
                write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET).expect("a String takes text");
            }
            x += run.max(1);
        }
    }
    write!(
        page,
        r##"<svg class="qr" viewBox="0 0 {side} {side}" shape-rendering="crispEdges" role="img" aria-label="QR">
<rect width="{side}" height="{side}" fill="#fff"/><path fill="#000" d="{path}"/></svg>"##
    )
    .expect("a String takes text");
    // The path is the key in another writing.
    drop(coffre_secret::SecretText::new(path));
}
