//! File formats: the same pages as a text PDF, a scan, a telephone's picture, a Word file, a mail.

pub(crate) mod docx;
pub(crate) mod eml;
pub(crate) mod ifd;
pub(crate) mod pdf;
pub(crate) mod phone;
pub(crate) mod png;
pub(crate) mod scan;
pub(crate) mod tiff;
pub(crate) mod zip;
