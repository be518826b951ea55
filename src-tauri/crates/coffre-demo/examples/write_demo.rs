//! Writes the demonstration's files into a folder, one folder a dossier: `write_demo FOLDER [SEED]`.
#![expect(clippy::print_stdout, reason = "an example answers on the terminal")]
#![expect(
    clippy::disallowed_methods,
    reason = "what it writes can be drawn again, so it need not be durable"
)]

use std::collections::BTreeMap;
use std::path::PathBuf;

fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let Some(folder) = arguments.next().map(PathBuf::from) else {
        println!("usage: write_demo FOLDER [SEED]");
        return Ok(());
    };
    let seed = arguments.next().and_then(|word| word.parse().ok()).unwrap_or(1);
    let agency = coffre_demo::agency(seed);
    let mut counts: BTreeMap<(String, String), (usize, usize)> = BTreeMap::new();
    for document in &agency.documents {
        let place = document
            .dossier
            .map_or("maison", |place| agency.dossiers[place].reference.as_str());
        let target = folder.join(place);
        std::fs::create_dir_all(&target)?;
        // Some names are odd on purpose; only a separator would leave the folder.
        std::fs::write(target.join(document.file_name.replace('/', "_")), &document.bytes)?;
        let count = counts
            .entry((document.kind_code.to_owned(), format!("{:?}", document.format)))
            .or_default();
        *count = (count.0 + 1, count.1 + document.bytes.len());
    }
    for ((kind, format), (files, bytes)) in &counts {
        println!("{kind}\t{format}\t{files}\t{bytes}");
    }
    let total: usize = agency.documents.iter().map(|document| document.bytes.len()).sum();
    println!(
        "{} documents, {} dossiers, {total} bytes",
        agency.documents.len(),
        agency.dossiers.len()
    );
    Ok(())
}
