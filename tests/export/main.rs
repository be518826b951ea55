//! Signed exports, from outside: what an honest one proves, what tampering is called, and what other programs say.

#![expect(
    clippy::disallowed_methods,
    reason = "an export is a plain folder, which the tests alter"
)]

mod tampering;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use coffre_core::export::Disclosure;
use coffre_core::vault::{Vault, VaultError};
use coffre_export::bundle::{ExportError, Exported, Report, export, verify};
use coffre_format::DocId;
use coffre_store::MemStore;
use coffre_tests::world::{World, file, phrase};
use tempfile::TempDir;

/// An agency with a director, a manager whom he enrolled and an agent whom the manager enrolled.
struct Agency {
    world: World,
    director: Vault,
    manager: Vault,
    agent: Vault,
    out: TempDir,
    /// Where exports go.
    target: PathBuf,
}

impl Agency {
    fn new() -> Self {
        let mut world = World::new(std::sync::Arc::new(MemStore::new()));
        let (mut director, _) = world.create("Aline");
        let mut manager = world.join(&mut director, "Marc", "office-manager");
        manager.step_up(&phrase(), &world.devices).expect("a high seat");
        let agent = world.join(&mut manager, "Bob", "agent");
        let out = TempDir::new().expect("a folder for exports");
        let target = out.path().join("dossier");
        Self {
            world,
            director,
            manager,
            agent,
            out,
            target,
        }
    }

    /// The agent files two documents and the director exports them.
    fn exported(&mut self) -> (Vec<DocId>, Exported) {
        let one = file(&mut self.agent, "ventes", "../acte: vente.pdf", b"%PDF-1.7 acte");
        let two = file(&mut self.agent, "ventes", "CON.txt", b"offre");
        self.director.pull().expect("pull");
        let docs = vec![one, two];
        let done = export(&mut self.director, &docs, &disclosure(), &self.target);
        (docs, done.expect("he may export"))
    }
}

fn disclosure() -> Disclosure {
    Disclosure {
        recipient: "Étude Claes".into(),
        purpose: "acte de base".into(),
        basis: "mandat".into(),
        channel: "clé USB".into(),
    }
}

fn report(folder: &Path) -> Report {
    verify(folder).expect("the folder is readable")
}

fn twin(folder: &Path) -> bool {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("twin/verify_export.py");
    let run = Command::new("python3")
        .arg(script)
        .arg(folder)
        .stdout(Stdio::null())
        .status();
    run.expect("python3 runs").success()
}

#[test]
fn an_untouched_export_holds_for_us_for_openssh_and_for_the_twin() {
    let mut agency = Agency::new();
    let (_, done) = agency.exported();
    let folder = agency.target.clone();
    let report = report(&folder);
    assert!(report.holds(), "found {:?}", report.findings);
    assert_eq!(report.documents.len(), 2, "both documents");
    let filed = &report.documents[0];
    assert_eq!(
        filed.person,
        agency.agent.person(),
        "filed by the agent, not by who exported"
    );
    assert_eq!(filed.seat, agency.agent.seat(), "on his seat");
    assert!(twin(&folder), "the second reader agrees");
    let signer = format!("seat-{}", done.manifest.signer.seat);
    let run = Command::new("ssh-keygen")
        .current_dir(&folder)
        .args([
            "-Y",
            "verify",
            "-f",
            "allowed_signers",
            "-I",
            &signer,
            "-n",
            "export@coffre",
        ])
        .args(["-s", "manifest.json.sig"])
        .stdin(fs::File::open(folder.join("manifest.json")).expect("the manifest"))
        .stdout(Stdio::null())
        .status();
    assert!(
        run.expect("ssh-keygen runs").success(),
        "the stock program agrees"
    );
    let sums = Command::new("sha256sum")
        .current_dir(&folder)
        .args(["--status", "--strict", "-c", "sha256sums.txt"])
        .status();
    assert!(
        sums.expect("sha256sum runs").success(),
        "the documents are those of the list"
    );
}

#[test]
fn names_are_safe_and_bytes_are_those_that_were_filed() {
    let mut agency = Agency::new();
    let (_, done) = agency.exported();
    let names: Vec<&str> = done.manifest.documents.iter().map(|d| d.file.as_str()).collect();
    assert_eq!(
        names,
        ["documents/_acte_ vente.pdf", "documents/_CON.txt"],
        "no path, no device"
    );
    let bytes = fs::read(agency.target.join(names[0])).expect("the document");
    assert_eq!(bytes, b"%PDF-1.7 acte", "byte for byte");
    let seen = fs::read_dir(agency.out.path()).expect("the folder").count();
    assert_eq!(seen, 1, "nothing else was left beside it");
}

#[test]
fn the_disclosure_is_said_before_a_byte_leaves() {
    let mut agency = Agency::new();
    let doc = file(&mut agency.director, "ventes", "acte.pdf", b"acte");
    fs::create_dir(&agency.target).expect("a folder");
    fs::write(agency.target.join("here already"), b"x").expect("a file");
    let taken = export(&mut agency.director, &[doc], &disclosure(), &agency.target);
    assert!(
        matches!(taken, Err(ExportError::TargetTaken)),
        "nothing is overwritten"
    );
    assert!(
        events(&agency.director).iter().all(|e| e != "disclose"),
        "and nothing was said"
    );
    let target = agency.out.path().join("other");
    let done = export(&mut agency.director, &[doc], &disclosure(), &target).expect("a new folder");
    let log = agency.director.log(50).expect("a log");
    let line = log
        .iter()
        .find(|line| line.event == "disclose")
        .expect("a line of the log");
    let detail = |key: &str| {
        line.detail
            .iter()
            .find(|(k, _)| k == key)
            .map(|(_, v)| v.as_str())
    };
    assert_eq!(detail("recipient"), Some("Étude Claes"), "to whom");
    assert_eq!(detail("purpose"), Some("acte de base"), "what for");
    assert_eq!(
        detail("manifest"),
        Some(done.hash.to_string().as_str()),
        "what exactly"
    );
    assert!(line.note.is_some(), "in a signed entry");
}

#[test]
fn without_recipient_or_purpose_nothing_leaves() {
    let mut agency = Agency::new();
    let doc = file(&mut agency.director, "ventes", "acte.pdf", b"acte");
    for blank in [
        Disclosure {
            recipient: " ".into(),
            ..disclosure()
        },
        Disclosure {
            purpose: String::new(),
            ..disclosure()
        },
    ] {
        let refused = export(&mut agency.director, &[doc], &blank, &agency.target);
        assert!(
            matches!(refused, Err(ExportError::Vault(VaultError::Value(_)))),
            "{refused:?}"
        );
    }
    assert!(!agency.target.exists(), "nothing was written");
    assert!(
        events(&agency.director).iter().all(|e| e != "disclose"),
        "nothing was said"
    );
}

#[test]
fn what_cannot_be_read_cannot_be_exported() {
    let mut agency = Agency::new();
    let doc = file(&mut agency.director, "litiges", "plainte.pdf", b"plainte");
    agency.agent.pull().expect("pull");
    let refused = export(&mut agency.agent, &[doc], &disclosure(), &agency.target);
    assert!(
        matches!(refused, Err(ExportError::Vault(VaultError::NotFound))),
        "{refused:?}"
    );
    assert!(!agency.target.exists(), "nothing was written");
}

#[test]
fn a_damaged_document_leaves_nothing_but_a_line_of_the_log() {
    let mut agency = Agency::new();
    let (docs, done) = agency.exported();
    let row = agency.director.document_view(docs[0]).expect("its row").row;
    let name = coffre_store::Name::parse(&format!("obj/{}/{}.age", &row.object_hash[..2], row.object_hash));
    let name = name.expect("the object's name");
    agency.world.store.delete(&name).expect("lost");
    let target = agency.out.path().join("again");
    assert!(
        export(&mut agency.director, &docs, &disclosure(), &target).is_err(),
        "an object is gone"
    );
    assert!(!target.exists(), "nothing half there");
    assert_eq!(
        fs::read_dir(agency.out.path()).expect("folder").count(),
        1,
        "nothing beside it"
    );
    assert!(
        events(&agency.director).contains(&"disclose-failed".to_owned()),
        "said in the log"
    );
    assert!(
        report(&agency.target).holds(),
        "the first export is what it was: {:?}",
        done.hash
    );
}

#[test]
fn a_manager_exports_what_he_reads_and_his_seat_is_certified() {
    let mut agency = Agency::new();
    let doc = file(&mut agency.director, "lcb-ft", "fiche.pdf", b"fiche");
    agency.manager.pull().expect("pull");
    export(&mut agency.manager, &[doc], &disclosure(), &agency.target).expect("he reads it");
    let report = report(&agency.target);
    assert!(report.holds(), "found {:?}", report.findings);
    assert_eq!(
        report.documents[0].person,
        agency.director.person(),
        "filed by the director"
    );
    assert!(twin(&agency.target), "the second reader agrees");
}

fn events(vault: &Vault) -> Vec<String> {
    vault
        .log(200)
        .expect("a log")
        .into_iter()
        .map(|line| line.event)
        .collect()
}
