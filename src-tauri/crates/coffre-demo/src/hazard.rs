//! Files that are odd on purpose: what people, systems and programs do to names and bytes.

use unicode_normalization::UnicodeNormalization;

use crate::agency::{Document, Format, Hazard};
use crate::form::zip::packed;

/// Adds the odd files, each made from a document that is already there.
pub(crate) fn odd(documents: &[Document]) -> Vec<Document> {
    let mut out = Vec::new();
    let mut from = |format: Format, skip: usize, hazard, change: &dyn Fn(&mut Document)| {
        let source = documents
            .iter()
            .filter(|document| document.format == format)
            .nth(skip);
        if let Some(source) = source {
            let mut copy = copy(source);
            copy.hazard = Some(hazard);
            change(&mut copy);
            out.push(copy);
        }
    };
    let accents = "Procès-verbal d’état des lieux – pièce à conviction (été).pdf";
    from(Format::TextPdf, 3, Hazard::ComposedName, &|it| {
        it.file_name = accents.nfc().collect()
    });
    from(Format::TextPdf, 6, Hazard::DecomposedName, &|it| {
        it.file_name = accents.nfd().collect()
    });
    from(Format::TextPdf, 9, Hazard::LongName, &|it| {
        it.file_name = long_name()
    });
    from(Format::TextPdf, 12, Hazard::ForbiddenSigns, &|it| {
        it.file_name = "Offre: 285.000 € ? \"dernier prix\" <v2> *signée*.pdf".into()
    });
    from(Format::ScannedPdf, 2, Hazard::ReservedName, &|it| {
        it.file_name = "CON.pdf".into()
    });
    from(Format::ScannedPdf, 5, Hazard::ReservedName, &|it| {
        it.file_name = "compromis signé. ".into()
    });
    from(Format::ScannedPdf, 8, Hazard::OddCharacters, &|it| {
        it.file_name = "clés 🔑 \u{202e}fdp.exe\u{202c} à\u{a0}rendre.pdf".into()
    });
    from(Format::TextPdf, 15, Hazard::ZeroByte, &|it| {
        it.file_name = "nouveau document (2).pdf".into();
        it.bytes.clear();
        it.text.clear();
        it.format = Format::Empty;
    });
    from(Format::Jpeg, 4, Hazard::WrongExtension, &|it| {
        it.file_name = "carte identité.pdf".into()
    });
    from(Format::TextPdf, 18, Hazard::WrongExtension, &|it| {
        it.file_name = "certificat.docx".into()
    });
    from(Format::TextPdf, 21, Hazard::DuplicateBytes, &|it| {
        it.file_name = format!("Copie de {}", it.file_name)
    });
    from(Format::Jpeg, 7, Hazard::DuplicateBytes, &|it| {
        it.file_name = "IMG_4821 (1).JPG".into()
    });
    from(Format::TextPdf, 21, Hazard::DuplicateBytes, &|it| {
        it.file_name = "TR_ PEB (3).pdf".into()
    });
    from(Format::ScannedPdf, 11, Hazard::Truncated, &|it| {
        it.file_name = "doc00482320250314091233.pdf".into();
        it.bytes.truncate(it.bytes.len() / 2);
        it.text.clear();
    });
    for (number, dossier) in [1, 4].into_iter().enumerate() {
        out.extend(archive(documents, dossier, number));
    }
    out
}

fn archive(documents: &[Document], dossier: usize, number: usize) -> Option<Document> {
    let scans: Vec<&Document> = documents
        .iter()
        .filter(|document| document.dossier == Some(dossier) && document.format == Format::ScannedPdf)
        .take(4)
        .collect();
    let first = scans.first()?;
    let names: Vec<String> = (1..=scans.len())
        .map(|page| format!("scans/Scan_{page:03}.pdf"))
        .collect();
    let entries: Vec<(&str, &[u8])> = names
        .iter()
        .zip(&scans)
        .map(|(name, scan)| (name.as_str(), scan.bytes.as_slice()))
        .collect();
    Some(Document {
        file_name: format!("farde complète {}.zip", number + 1),
        bytes: packed(&entries),
        format: Format::Zip,
        kind_code: "lot-scans",
        text: scans
            .iter()
            .map(|scan| scan.text.as_str())
            .collect::<Vec<_>>()
            .join("\n"),
        hazard: Some(Hazard::ZipOfScans),
        ..copy(first)
    })
}

/// Makes a name of 200 characters, its end included.
fn long_name() -> String {
    let words = "Dossier complet vente maison avec jardin et garage pièces transmises par les vendeurs version corrigée ";
    let stem: String = words.chars().cycle().take(195).collect();
    format!("{}x.pdf", stem)
}

fn copy(source: &Document) -> Document {
    Document {
        file_name: source.file_name.clone(),
        bytes: source.bytes.clone(),
        format: source.format,
        kind_code: source.kind_code,
        dossier: source.dossier,
        parties: source.parties.clone(),
        date: source.date,
        valid_until: source.valid_until,
        text: source.text.clone(),
        hazard: source.hazard,
    }
}
