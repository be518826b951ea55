use proptest::prelude::*;

use super::*;
use crate::phrase::WorkFactor;

const MAC: &str = "--- WyJp9F/9FOZh7gJdheq2WIJcwHgYc8NIVh3ddwhrcNg\n";
const X25519: &str =
    "-> X25519 TEiF0ypqr+bpvcqXNyCVJpL7OuwPdVwPL7KQEbFDOCc\nhjabGXwSLQ9c3S6Lw2i+S2Tu2fiwQHHslbBN6B41FLE\n";

fn header(stanzas: &str) -> Vec<u8> {
    format!("age-encryption.org/v1\n{stanzas}{MAC}").into_bytes()
}

fn scrypt(factor: &str) -> Vec<u8> {
    header(&format!(
        "-> scrypt bBjlhJVYZeE4aqUdmtRHfw {factor}\nZV/AhotwSGqaPCU43cepl4WYUouAa17a3xpu4G2yi5k\n"
    ))
}

fn refusal(bytes: &[u8], cap: Cap) -> String {
    format!("{:?}", check_header(bytes, cap).err())
}

#[test]
fn length_of_a_good_header_is_returned() {
    let mut file = header(X25519);
    let length = file.len();
    file.extend_from_slice(b"nonce and payload");
    assert_eq!(
        check_header(&file, Cap::Object).unwrap(),
        length,
        "payload begins behind it"
    );
}

#[test]
fn an_object_has_one_recipient() {
    let file = header(&X25519.repeat(2));
    assert_eq!(
        refusal(&file, Cap::Object),
        "Some(TooManyRecipients)",
        "two readers is one too many"
    );
}

#[test]
fn a_keyring_has_at_most_512_recipients() {
    assert!(
        check_header(&header(&X25519.repeat(512)), Cap::Keyring).is_ok(),
        "512 is allowed"
    );
    assert_eq!(
        refusal(&header(&X25519.repeat(513)), Cap::Keyring),
        "Some(TooManyRecipients)",
        "513 is not"
    );
}

#[test]
fn a_header_beyond_its_cap_is_not_read() {
    let long = format!("-> a-grease {}\n\n", "x".repeat(17 * 1024));
    assert_eq!(
        refusal(&header(&(long + X25519)), Cap::Object),
        "Some(HeaderTooLarge)",
        "16 KiB is the cap"
    );
}

#[test]
fn grease_is_counted_and_bounded() {
    let few = "-> a-grease b c\nAAAA\n".repeat(2) + X25519;
    assert!(
        check_header(&header(&few), Cap::Object).is_ok(),
        "grease is part of the format"
    );
    let many = "-> a-grease\n\n".repeat(5) + X25519;
    assert_eq!(
        refusal(&header(&many), Cap::Object),
        "Some(MalformedHeader)",
        "more is a way to waste time"
    );
    let big = format!(
        "-> a-grease\n{}\n{X25519}",
        format!("{}\n", "A".repeat(64)).repeat(3)
    );
    assert_eq!(
        refusal(&header(&big), Cap::Object),
        "Some(MalformedHeader)",
        "and so is a long body"
    );
}

#[test]
fn other_stanzas_are_foreign() {
    let ssh = header("-> ssh-ed25519 BjH7FA RO\nAAAA\n");
    assert_eq!(
        refusal(&ssh, Cap::Object),
        "Some(ForeignStanza)",
        "no ssh key opens a vault"
    );
    assert_eq!(
        refusal(&scrypt("18"), Cap::Object),
        "Some(ForeignStanza)",
        "no passphrase opens an object"
    );
    assert_eq!(
        refusal(
            &header(X25519),
            Cap::Phrase(AcceptedWork::Exactly(WorkFactor::PRODUCT))
        ),
        "Some(ForeignStanza)",
        "no key opens a passphrase file"
    );
}

#[test]
fn work_factor_is_read_before_any_work() {
    let exact = Cap::Phrase(AcceptedWork::Exactly(WorkFactor::PRODUCT));
    let most = Cap::Phrase(AcceptedWork::AtMost(WorkFactor::PRODUCT));
    assert!(check_header(&scrypt("18"), exact).is_ok(), "own files carry 18");
    assert_eq!(
        refusal(&scrypt("17"), exact),
        "Some(WorkFactor { found: 17 })",
        "a lower factor is a downgrade"
    );
    assert!(
        check_header(&scrypt("17"), most).is_ok(),
        "a join file may be lighter"
    );
    assert_eq!(
        refusal(&scrypt("63"), most),
        "Some(WorkFactor { found: 63 })",
        "a higher factor is a stall"
    );
    for odd in ["018", "0", "1e1", "+18", "-1", "180", ""] {
        assert_eq!(
            refusal(&scrypt(odd), most),
            "Some(MalformedHeader)",
            "one text per number: {odd:?}"
        );
    }
}

#[test]
fn a_header_without_recipient_is_malformed() {
    assert_eq!(
        refusal(&header(""), Cap::Object),
        "Some(MalformedHeader)",
        "nobody could open it"
    );
    assert_eq!(
        refusal(&header("-> a-grease\n\n"), Cap::Keyring),
        "Some(MalformedHeader)",
        "grease opens nothing"
    );
}

#[test]
fn other_files_are_named() {
    assert_eq!(
        refusal(b"%PDF-1.7\n", Cap::Object),
        "Some(NotAge)",
        "a document in clear"
    );
    assert_eq!(refusal(b"", Cap::Object), "Some(NotAge)", "an empty file");
    assert_eq!(
        refusal(b"age-encryption.org/v2\nx", Cap::Object),
        "Some(UnknownVersion)",
        "a later age"
    );
    assert_eq!(
        refusal(b"age-encryption.org/v1\n-> X", Cap::Object),
        "Some(MalformedHeader)",
        "a cut file"
    );
}

proptest! {
    #[test]
    fn any_bytes_are_read_without_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let mut file = b"age-encryption.org/v1\n-> ".to_vec();
        file.extend_from_slice(&bytes);
        for cap in [Cap::Object, Cap::Keyring, Cap::Phrase(AcceptedWork::AtMost(WorkFactor::PRODUCT))] {
            let _ = check_header(&bytes, cap);
            let _ = check_header(&file, cap);
        }
    }
}
