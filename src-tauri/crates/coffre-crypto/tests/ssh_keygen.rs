//! OpenSSH signatures against `ssh-keygen`, both ways. Needs `ssh-keygen` (openssh-client) on the path.

// Files are written to temporary folders only.
#![allow(clippy::unwrap_used, clippy::disallowed_methods)]

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use coffre_crypto::sshsig::{allowed_signers_line, sign_ssh, verify_ssh};
use coffre_crypto::{PublicKey, SigningKey};
use coffre_secret::SecretBytes;
use tempfile::TempDir;

const NAMESPACE: &str = "export@coffre";
const PRINCIPAL: &str = "seat-00112233445566778899aabbccddeeff";

fn key() -> SigningKey {
    SigningKey::from_seed(&SecretBytes::init_with(|seed| seed.fill(9)))
}

fn verified_by_ssh_keygen(folder: &Path, message: &[u8], namespace: &str) -> bool {
    fs::write(folder.join("message"), message).expect("the folder is writable");
    let message = fs::File::open(folder.join("message")).expect("it was written");
    Command::new("ssh-keygen")
        .args([
            "-Y", "verify", "-f", "allowed", "-I", PRINCIPAL, "-n", namespace, "-s", "sig",
        ])
        .current_dir(folder)
        .stdin(message)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .expect("ssh-keygen is there")
        .success()
}

fn signed_folder(message: &[u8]) -> TempDir {
    let dir = tempfile::tempdir().expect("a temporary folder can be made");
    let signature = sign_ssh(&mut &message[..], NAMESPACE, &key()).unwrap();
    let allowed = allowed_signers_line(PRINCIPAL, NAMESPACE, &key().public()).unwrap();
    fs::write(dir.path().join("sig"), signature).expect("the folder is writable");
    fs::write(dir.path().join("allowed"), allowed).expect("the folder is writable");
    dir
}

#[test]
fn ssh_keygen_verifies_our_signature() {
    let dir = signed_folder(b"manifest of an export\n");
    assert!(
        verified_by_ssh_keygen(dir.path(), b"manifest of an export\n", NAMESPACE),
        "an outsider needs nothing of ours"
    );
}

#[test]
fn ssh_keygen_refuses_another_message_or_purpose() {
    let dir = signed_folder(b"manifest of an export\n");
    assert!(
        !verified_by_ssh_keygen(dir.path(), b"another manifest\n", NAMESPACE),
        "message"
    );
    assert!(
        !verified_by_ssh_keygen(dir.path(), b"manifest of an export\n", "git"),
        "purpose"
    );
}

#[test]
fn we_verify_a_signature_of_ssh_keygen() {
    let dir = tempfile::tempdir().expect("a temporary folder can be made");
    fs::write(dir.path().join("message"), b"by ssh").expect("the folder is writable");
    let run = |args: &[&str]| {
        let status = Command::new("ssh-keygen")
            .args(args)
            .current_dir(dir.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .expect("ssh-keygen is there");
        assert!(status.success(), "{args:?}");
    };
    run(&["-q", "-t", "ed25519", "-N", "", "-f", "key"]);
    run(&["-Y", "sign", "-f", "key", "-n", NAMESPACE, "message"]);
    let public = fs::read_to_string(dir.path().join("key.pub")).expect("the key was made");
    let blob = public.split(' ').nth(1).expect("type, blob, comment");
    let blob = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, blob).unwrap();
    let public = PublicKey::from_bytes(blob.last_chunk().expect("32 bytes at the end")).unwrap();
    let signature = fs::read_to_string(dir.path().join("message.sig")).expect("it was signed");
    assert!(
        verify_ssh(&mut &b"by ssh"[..], &signature, NAMESPACE, &public).is_ok(),
        "same text"
    );
}
