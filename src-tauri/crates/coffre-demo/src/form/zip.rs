//! ZIP: archives of scans, and the package around a DOCX.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Packs files, each a name and its bytes, dated 1 January 1980 as the format's zero.
pub(crate) fn packed(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (name, bytes) in entries {
        archive
            .start_file(*name, options)
            .expect("the names are short and differ");
        archive.write_all(bytes).expect("writing to memory does not fail");
    }
    archive
        .finish()
        .expect("writing to memory does not fail")
        .into_inner()
}
