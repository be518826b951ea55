//! Archives, office documents and mails that were made to do harm.

use std::io::{Cursor, Write as _};

use rand_chacha::ChaCha8Rng;
use rand_core::{RngCore as _, SeedableRng as _};
use zip::write::SimpleFileOptions;

use super::{Hostile, hostile};

pub(super) fn random(seed: u64, count: usize) -> Vec<u8> {
    let mut bytes = vec![0; count];
    ChaCha8Rng::seed_from_u64(seed).fill_bytes(&mut bytes);
    bytes
}

fn archive(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in members {
        writer
            .start_file(*name, SimpleFileOptions::default())
            .expect("memory takes it");
        writer.write_all(bytes).expect("memory takes it");
    }
    writer.finish().expect("memory takes it").into_inner()
}

pub(super) fn plain_zip() -> Vec<u8> {
    archive(&[
        ("bail.txt", b"Cher Monsieur, voici le bail."),
        ("plan.txt", b"Le plan suit."),
    ])
}

pub(super) fn plain_mail() -> Vec<u8> {
    mail(1)
}

/// A mail with so many attachments.
fn mail(parts: usize) -> Vec<u8> {
    let mut text = String::from(
        "From: Jean <jean@example.be>\r\nTo: x@example.be\r\nSubject: Bail\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nBonjour\r\n",
    );
    for _ in 0..parts {
        text.push_str("--b\r\nContent-Type: application/pdf; name=\"../../x.pdf\"\r\nContent-Disposition: attachment; filename=\"..\\..\\x.pdf\"\r\n\r\n%PDF\r\n");
    }
    text.push_str("--b--\r\n");
    text.into_bytes()
}

fn nested_mail(depth: usize) -> Vec<u8> {
    let mut text = String::from("From: a@example.be\r\nTo: b@example.be\r\nSubject: x\r\n");
    for place in 0..depth {
        text.push_str(&format!(
            "Content-Type: multipart/mixed; boundary=b{place}\r\n\r\n--b{place}\r\n"
        ));
    }
    text.into_bytes()
}

pub(super) fn all() -> Vec<Hostile> {
    let zeros = vec![0; 64 << 20];
    let bomb = archive(&[("zeros.bin", &zeros)]);
    let paths = archive(&[
        ("../../x.txt", b"out"),
        ("/etc/passwd", b"root"),
        ("C:\\windows\\x.txt", b"out"),
        ("a/\u{202e}fdp.exe", b"x"),
    ]);
    let many: Vec<(String, &[u8])> = (0..20_000)
        .map(|place| (format!("{place}.txt"), b"x".as_slice()))
        .collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
    let laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]>\
                  <w:document><w:t>&c;</w:t></w:document>";
    let deep = format!("{}{}", "<w:p>".repeat(100_000), "</w:p>".repeat(100_000));
    let shared = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(1 << 20));
    let cells = format!(
        "<sheetData><row>{}</row></sheetData>",
        "<c t=\"s\"><v>0</v></c>".repeat(100_000)
    );
    let compound = {
        let mut file = cfb_head();
        file.extend(random(7, 8192));
        file
    };
    let deep_zip = (0..40).fold(plain_zip(), |inner, _| archive(&[("inner.zip", &inner)]));
    vec![
        hostile("a ZIP of 64 MiB of zeros", bomb.clone()),
        hostile("ZIPs within ZIPs, 40 deep", deep_zip),
        hostile("a ZIP with names that leave the folder", paths),
        hostile("a ZIP of 20,000 files", archive(&many)),
        hostile("a DOCX that is a bomb", archive(&[("word/document.xml", &zeros)])),
        hostile(
            "a DOCX of entities that grow",
            archive(&[("word/document.xml", laughs.as_bytes())]),
        ),
        hostile(
            "a DOCX nested 100,000 deep",
            archive(&[("word/document.xml", deep.as_bytes())]),
        ),
        hostile(
            "an XLSX whose cells name one long text",
            archive(&[
                ("xl/workbook.xml", b"<x/>"),
                ("xl/sharedStrings.xml", shared.as_bytes()),
                ("xl/worksheets/sheet1.xml", cells.as_bytes()),
            ]),
        ),
        hostile("a mail of 10,000 parts", mail(10_000)),
        hostile("a mail of parts within parts, 20,000 deep", nested_mail(20_000)),
        hostile("an Outlook message of noise", compound),
        hostile(
            "a winmail.dat of noise",
            [&[0x78, 0x9f, 0x3e, 0x22, 0, 0][..], &random(9, 50_000)].concat(),
        ),
    ]
}

/// The head of a compound file, from a true one.
fn cfb_head() -> Vec<u8> {
    let file = cfb::CompoundFile::create(Cursor::new(Vec::new())).expect("memory takes it");
    file.into_inner().into_inner()[..512].to_vec()
}
