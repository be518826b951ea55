//! What a recipient, a thief of the folder or the exporter himself alters, and what it is called.

use std::fs;
use std::path::Path;

use coffre_core::vault::Vault;
use coffre_tests::world::files_under;

use super::{Agency, report, twin};

#[test]
fn every_altered_file_is_named() {
    let mut agency = Agency::new();
    agency.exported();
    let folder = agency.target.clone();
    let files = files_under(&folder);
    assert!(
        files.len() > 12,
        "documents, notes, lines, roots and lists: {}",
        files.len()
    );
    for path in files {
        let before = fs::read(&path).expect("a file");
        let mut bytes = before.clone();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        fs::write(&path, &bytes).expect("altered");
        let report = report(&folder);
        assert!(!report.holds(), "{} was altered", path.display());
        assert!(
            !twin(&folder),
            "the second reader notices, too: {}",
            path.display()
        );
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        let told: Vec<String> = report.findings.iter().map(ToString::to_string).collect();
        let stem = name.trim_end_matches(".sig");
        assert!(
            told.iter().any(|one| one.contains(stem)) || name == "allowed_signers",
            "{name} is named in {told:?}"
        );
        fs::write(&path, &before).expect("put back");
    }
    assert!(report(&folder).holds(), "and it holds again");
}

#[test]
fn every_missing_file_and_any_additional_one_is_named() {
    let mut agency = Agency::new();
    agency.exported();
    let folder = agency.target.clone();
    for path in files_under(&folder) {
        let before = fs::read(&path).expect("a file");
        fs::remove_file(&path).expect("taken away");
        assert!(!report(&folder).holds(), "{} is missing", path.display());
        fs::write(&path, &before).expect("put back");
    }
    fs::write(folder.join("documents/avenant.pdf"), b"slipped in").expect("a file more");
    let told = report(&folder).findings;
    assert!(
        matches!(told.as_slice(), [one] if one.to_string().contains("avenant.pdf")),
        "found {told:?}"
    );
    assert!(!twin(&folder), "the second reader notices, too");
}

#[cfg(unix)]
#[test]
fn a_link_is_not_followed() {
    let mut agency = Agency::new();
    let (_, done) = agency.exported();
    let folder = agency.target.clone();
    let document = folder.join(&done.manifest.documents[0].file);
    let elsewhere = agency.out.path().join("elsewhere.pdf");
    fs::rename(&document, &elsewhere).expect("moved");
    std::os::unix::fs::symlink(&elsewhere, &document).expect("a link");
    assert!(!report(&folder).holds(), "the bytes are right, but not here");
}

/// Signs the manifest again, as somebody who exports with a modified program would.
fn sign_again(vault: &Vault, folder: &Path, edit: impl Fn(&str) -> String) {
    let text = fs::read_to_string(folder.join("manifest.json")).expect("the manifest");
    let text = edit(&text);
    let signature = vault.sign_export(text.as_bytes()).expect("a signature");
    fs::write(folder.join("manifest.json"), text).expect("written");
    fs::write(folder.join("manifest.json.sig"), signature).expect("written");
}

#[test]
fn the_exporter_cannot_slip_in_another_document() {
    let mut agency = Agency::new();
    let (_, done) = agency.exported();
    let folder = agency.target.clone();
    let shown = &done.manifest.documents[0];
    let forged = b"%PDF-1.7 faux";
    fs::write(folder.join(&shown.file), forged).expect("another document");
    let (old, new) = (
        shown.sha256.to_string(),
        coffre_format::Hash::of(forged).to_string(),
    );
    let sums = fs::read_to_string(folder.join("sha256sums.txt")).expect("sums");
    let old_sums = coffre_format::Hash::of(sums.as_bytes()).to_string();
    let sums = sums.replace(&old, &new);
    fs::write(folder.join("sha256sums.txt"), &sums).expect("sums");
    let new_sums = coffre_format::Hash::of(sums.as_bytes()).to_string();
    sign_again(&agency.director, &folder, |text| {
        text.replace(&old, &new).replace(&old_sums, &new_sums)
    });
    let told = report(&folder).findings;
    assert!(
        matches!(told.as_slice(), [one] if one.to_string().starts_with("the line that filed")),
        "the signature holds, the entry does not say so: {told:?}"
    );
    assert!(!twin(&folder), "the second reader notices, too");
}

#[test]
fn a_list_that_points_out_of_the_folder_reads_nothing_there() {
    let mut agency = Agency::new();
    let (_, done) = agency.exported();
    let folder = agency.target.clone();
    fs::write(agency.out.path().join("secret"), b"x").expect("a file outside");
    let file = done.manifest.documents[0].file.clone();
    sign_again(&agency.director, &folder, |text| text.replace(&file, "../secret"));
    let told = report(&folder).findings;
    assert!(
        told.iter().any(|one| one.to_string() == "../secret is missing"),
        "found {told:?}"
    );
}

#[test]
fn an_export_of_a_stranger_is_told_from_one_of_the_house() {
    let mut agency = Agency::new();
    agency.exported();
    let mut elsewhere = Agency::new();
    let (_, other) = elsewhere.exported();
    let (mine, theirs) = (&agency.target, &elsewhere.target);
    // Their manifest and signer, over our documents and notes.
    for name in ["manifest.json", "manifest.json.sig", "allowed_signers"] {
        fs::copy(theirs.join(name), mine.join(name)).expect("copied");
    }
    let found = report(mine);
    assert!(
        !found.holds(),
        "nothing here certifies {}",
        other.manifest.signer.seat
    );
    assert!(found.documents.is_empty(), "and no document is vouched for");
}
