//! Interoperation with the stock `age` program, both ways. Needs `age` and `script` (bsdutils) on the path.

// Files are written to temporary folders only.
#![allow(clippy::unwrap_used, clippy::disallowed_methods)]

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use coffre_crypto::{
    AcceptedWork, Identity, IdentityFile, LabelledIdentity, Level, Protection, RecoveryKey, SeatFile,
    VaultId, WorkFactor, open_keyring, open_phrase, open_verified, seal_keyring, seal_object, seal_phrase,
};
use coffre_secret::SecretText;
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng;
use sha2::{Digest, Sha256};
use tempfile::TempDir;

fn identity(seed: u64) -> Identity {
    Identity::make(&mut ChaCha20Rng::seed_from_u64(seed))
}

fn folder() -> TempDir {
    tempfile::tempdir().expect("a temporary folder can be made")
}

fn write_identity(folder: &Path, name: &str, identity: &Identity) {
    // EXPOSE: stock age reads identities from a file.
    let text = format!("{}\n", identity.to_secret_text().expose());
    fs::write(folder.join(name), text).expect("the folder is writable");
}

fn write(folder: &Path, name: &str, bytes: &[u8]) {
    fs::write(folder.join(name), bytes).expect("the folder is writable");
}

fn read(folder: &Path, name: &str) -> Vec<u8> {
    fs::read(folder.join(name)).expect("the command wrote its output")
}

/// Runs a shell line in `folder`, `typed` on its standard input.
fn shell(folder: &Path, line: &str, typed: &str) {
    let mut child = Command::new("bash")
        .args(["-o", "pipefail", "-ec", line])
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("bash is there");
    let mut stdin = child.stdin.take().expect("standard input is piped");
    stdin
        .write_all(typed.as_bytes())
        .expect("the command reads its input");
    let status = child.wait_with_output().expect("the command ends");
    drop(stdin);
    let said = String::from_utf8_lossy(&status.stderr);
    assert!(status.status.success(), "{line}: {said}");
}

fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

#[test]
fn stock_age_restores_an_object_from_its_keyring() {
    let (dir, seat, epoch) = (folder(), identity(1), identity(2));
    let plain = vec![0xa7; 200_000];
    let (object, _) = seal_object(&plain, epoch.recipient()).unwrap();
    let keys = [
        LabelledIdentity::new("c7.1", identity(3)),
        LabelledIdentity::new("c7.2", epoch),
    ];
    let keyring = IdentityFile::new(keys.into_iter().flatten().collect());
    let (ring, _) = seal_keyring(&keyring, &[identity(4).recipient(), seat.recipient()]).unwrap();
    write_identity(dir.path(), "me.txt", &seat);
    write(dir.path(), "ring.age", &ring);
    write(dir.path(), "object.age", &object);
    shell(
        dir.path(),
        "age -d -i me.txt ring.age | age -d -i - -o out object.age",
        "",
    );
    assert_eq!(read(dir.path(), "out"), plain, "byte by byte");
}

#[test]
fn objects_of_stock_age_are_opened() {
    let (dir, epoch) = (folder(), identity(5));
    for size in [0, 5, 65_536, 150_000] {
        let plain = vec![0x33; size];
        write(dir.path(), "plain", &plain);
        let line = format!("age -r {} -o object.age plain", epoch.recipient().as_str());
        shell(dir.path(), &line, "");
        let object = read(dir.path(), "object.age");
        let opened = open_verified(&object, &sha256(&object), &epoch).unwrap();
        assert_eq!(opened.expose(), plain, "{size} bytes");
    }
}

#[test]
fn keyrings_of_stock_age_are_opened() {
    let (dir, seat, epoch) = (folder(), identity(6), identity(7));
    // EXPOSE: the keyring is written by hand.
    let text = format!("# c7.00\n{}\n", epoch.to_secret_text().expose());
    write(dir.path(), "plain", text.as_bytes());
    let (one, two) = (identity(8), seat.recipient().as_str());
    let line = format!("age -r {} -r {two} -o ring.age plain", one.recipient().as_str());
    shell(dir.path(), &line, "");
    let ring = read(dir.path(), "ring.age");
    let opened = open_keyring(&ring, &sha256(&ring), &[&seat]).unwrap();
    assert!(
        opened.identities()[0].identity().recipient() == epoch.recipient(),
        "the epoch key comes out"
    );
}

#[test]
fn stock_age_opens_both_layers_of_a_seat_file() {
    let (dir, device) = (folder(), identity(9));
    let mut rng = ChaCha20Rng::seed_from_u64(10);
    let keys = SeatFile::make(VaultId::from_bytes([1; 32]), Level::Day, &mut rng);
    let low = WorkFactor::new(4).expect("4 is allowed");
    let passphrase = SecretText::new("cinq mots de passe".into());
    let sealed = keys.seal(&passphrase, low, Protection::Os(&device)).unwrap();
    write_identity(dir.path(), "device.txt", &device);
    write(dir.path(), "seat.age", &sealed);
    shell(dir.path(), "age -d -i device.txt -o inner.age seat.age", "");
    // A pseudo-terminal, since age asks for passphrases on the terminal only.
    let line = "script -qec 'age -d -o keys.txt inner.age' script.log";
    shell(dir.path(), line, "cinq mots de passe\n");
    let text = String::from_utf8(read(dir.path(), "keys.txt")).unwrap();
    assert!(
        text.starts_with("# coffre-seat/v1\n# vault 0101"),
        "the identity file comes out"
    );
    // EXPOSE: compared with what stock age gave.
    assert!(
        text.ends_with(&format!("\n{}\n", keys.enc().to_secret_text().expose())),
        "key last"
    );
    // Stock age takes the file as it is for an identity file.
    let (ring, _) = seal_object(b"for the seat", keys.enc().recipient()).unwrap();
    write(dir.path(), "ring.age", &ring);
    shell(dir.path(), "age -d -i keys.txt -o out ring.age", "");
    assert_eq!(
        read(dir.path(), "out"),
        b"for the seat",
        "comments do not disturb it"
    );
}

#[test]
fn passphrase_files_of_stock_age_are_opened_at_the_product_factor() {
    let dir = folder();
    write(dir.path(), "plain", b"by hand");
    shell(
        dir.path(),
        "script -qec 'age -p -o phrase.age plain' script.log",
        "un deux\nun deux\n",
    );
    let sealed = read(dir.path(), "phrase.age");
    let passphrase = SecretText::new("un deux".into());
    let accepted = AcceptedWork::Exactly(WorkFactor::PRODUCT);
    let opened = open_phrase(&sealed, &passphrase, accepted).unwrap();
    assert_eq!(opened.expose(), b"by hand", "stock age writes factor 18 as well");
}

#[test]
fn stock_age_opens_passphrase_files_at_the_product_factor() {
    let dir = folder();
    let passphrase = SecretText::new("un deux".into());
    write(
        dir.path(),
        "join.age",
        &seal_phrase(b"{}", &passphrase, WorkFactor::PRODUCT).unwrap(),
    );
    shell(
        dir.path(),
        "script -qec 'age -d -o out join.age' script.log",
        "un deux\n",
    );
    assert_eq!(read(dir.path(), "out"), b"{}", "no other program is needed");
}

#[test]
fn two_holders_recover_with_stock_age() {
    let dir = folder();
    let holders = [identity(11), identity(12), identity(13)];
    let key = RecoveryKey::make(&mut ChaCha20Rng::seed_from_u64(14));
    let parts = key
        .split_two_of_three([0, 1, 2].map(|i: usize| holders[i].recipient()))
        .unwrap();
    for (name, holder) in ["a.txt", "b.txt", "c.txt"].iter().zip(&holders) {
        write_identity(dir.path(), name, holder);
    }
    for (part, line) in parts.iter().zip([
        "age -d -i a.txt part | age -d -i b.txt -o out",
        "age -d -i a.txt part | age -d -i c.txt -o out",
        "age -d -i b.txt part | age -d -i c.txt -o out",
    ]) {
        write(dir.path(), "part", part);
        shell(dir.path(), line, "");
        // EXPOSE: compared with what stock age gave.
        let expected = format!("{}\n", key.identity().to_secret_text().expose());
        assert!(read(dir.path(), "out") == expected.as_bytes(), "{line}");
    }
}
