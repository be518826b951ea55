//! The sheet in English.

use jiff::civil::Date;

use super::words::{Step, Words};

pub(super) const WORDS: Words = Words {
    tag: "en",
    title: "Recovery sheet",
    whole: "Only sheet",
    one_of_three: "Sheet {letter}, one of three",
    whole_warning: "Whoever holds this sheet can read every document of the agency.",
    one_of_three_warning: "This sheet opens nothing by itself. Any two of the sheets A, B and C open every document of \
        the agency.",
    keep: "Keep it in a safe, in a closed envelope. Take no photograph, do not send it, keep no copy on a computer.",
    key: "Recovery key",
    alphabet: "After its first line the key has no B, no I, no O and no digit 1.",
    checksum: "Check",
    vault: "Vault",
    fingerprint: "Fingerprint of the key",
    made_on: "Made on",
    kept_at: "Kept at",
    drill: "Yearly trial",
    drill_how: "Once a year, type the key into Coffre, let it recognise the key, then note the trial here.",
    drill_date: "Date",
    drill_result: "Key recognised",
    drill_signature: "Signature",
    use_title: "When every computer is lost",
    use_program: "Install Coffre on a computer that you trust, show it the vault’s folder, ask for recovery and scan or type \
        the key. The use of the sheet is entered in the journal: everyone will see it.",
    by_hand_title: "Without our program",
    by_hand: "The documents are files in the open format age. The free program “age” (version 1.1 or later, \
        age-encryption.org) is enough to open them, on Windows, macOS and Linux.",
    prepare: &[
        Step {
            what: "On a computer that you trust, copy the vault’s folder and install age. Open a terminal in the copy.",
            commands: &[],
        },
        Step {
            what: "Type the key into a text file key.txt, on a single line, in capitals, without spaces.",
            commands: &[],
        },
    ],
    join_parts: &[Step {
        what: "Bring two sheets together. Type each into a file of its own (key-a.txt, key-b.txt); the file \
            recovery-ab.age was handed over with the sheets. The first letter opens first. For A and C or B and C, \
            change the letters.",
        commands: &[
            "age -d -i key-a.txt -o half.age recovery-ab.age",
            "age -d -i key-b.txt -o key.txt half.age",
        ],
    }],
    open: &[
        Step {
            what: "Open the keyring of each compartment: a folder below key, try each of its files.",
            commands: &["age -d -i key.txt -o ring.txt key/COMPARTMENT/FILE.age"],
        },
        Step {
            what: "Open a document with the keyring of its compartment.",
            commands: &["age -d -i ring.txt -o document obj/XX/FILE.age"],
        },
        Step {
            what: "To restore everything with its name, follow readme.txt in the vault’s folder: twenty lines, with age \
                and jq.",
            commands: &[],
        },
    ],
    after_title: "Afterwards",
    after: "Delete key.txt, ring.txt and every copy of the key. A sheet that was used, is missing or may have been read by \
        someone is replaced: have Coffre make a new one. The old one still reads what was filed before; destroy it.",
    colon: ": ",
    page: "Page {n} of {m}",
    date: long,
};

/// `14 March 2025`: day and month cannot be taken for each other.
fn long(date: Date) -> String {
    date.strftime("%-d %B %Y").to_string()
}
