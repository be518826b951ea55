//! What a fresh Debian or Ubuntu machine lacks, and its installation.
//!
//! Every system package stands in [`PACKAGES`] once, with its reason. One that is there already is
//! skipped, so a second run installs nothing and asks for no rights.

use crate::error::TaskError;
use crate::repository::{execute, has_program, output, succeeds};

/// What needs a package.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Building and running the product.
    Run,
    /// The tests, on top of `Run`.
    Test,
    /// The benchmarks, on top of `Run`.
    Bench,
}

/// How to see that a package is there, however it was installed.
enum Sign {
    /// A program of this name is on PATH.
    Program(&'static str),
    /// pkg-config knows this library.
    Library(&'static str),
    /// This typeface is in the system's folder.
    Typeface(&'static str),
    /// The text recognition lists this language.
    Language(&'static str),
}

struct Package {
    apt: &'static str,
    sign: Sign,
    purpose: Purpose,
    reason: &'static str,
}

use Purpose::{Bench, Run, Test};
use Sign::{Language, Library, Program, Typeface};

/// The list. `apt` is the name in Debian 12 and later and Ubuntu 22.04 and later.
const PACKAGES: &[Package] = &[
    Package {
        apt: "build-essential",
        sign: Program("cc"),
        purpose: Run,
        reason: "C compiler for SQLCipher",
    },
    Package {
        apt: "pkg-config",
        sign: Program("pkg-config"),
        purpose: Run,
        reason: "finds OpenSSL",
    },
    Package {
        apt: "libssl-dev",
        sign: Library("openssl"),
        purpose: Run,
        reason: "SQLCipher's ciphers",
    },
    Package {
        apt: "libwebkit2gtk-4.1-dev",
        sign: Library("webkit2gtk-4.1"),
        purpose: Run,
        reason: "the window",
    },
    Package {
        apt: "age",
        sign: Program("age"),
        purpose: Run,
        reason: "opens a vault without our program",
    },
    Package {
        apt: "jq",
        sign: Program("jq"),
        purpose: Run,
        reason: "reads names in the recovery recipe",
    },
    Package {
        apt: "tesseract-ocr",
        sign: Program("tesseract"),
        purpose: Run,
        reason: "reads scans",
    },
    Package {
        apt: "tesseract-ocr-fra",
        sign: Language("fra"),
        purpose: Run,
        reason: "reads French",
    },
    Package {
        apt: "tesseract-ocr-nld",
        sign: Language("nld"),
        purpose: Run,
        reason: "reads Dutch",
    },
    Package {
        apt: "tesseract-ocr-deu",
        sign: Language("deu"),
        purpose: Run,
        reason: "reads German",
    },
    Package {
        apt: "git",
        sign: Program("git"),
        purpose: Test,
        reason: "shows that a run left no file behind",
    },
    Package {
        apt: "openssh-client",
        sign: Program("ssh-keygen"),
        purpose: Test,
        reason: "checks export signatures",
    },
    Package {
        apt: "python3",
        sign: Program("python3"),
        purpose: Test,
        reason: "the second reader of the format",
    },
    Package {
        apt: "dbus",
        sign: Program("dbus-run-session"),
        purpose: Test,
        reason: "a session bus for a test",
    },
    Package {
        apt: "gnome-keyring",
        sign: Program("gnome-keyring-daemon"),
        purpose: Test,
        reason: "a real credential store",
    },
    Package {
        apt: "xvfb",
        sign: Program("Xvfb"),
        purpose: Test,
        reason: "a screen for the window's tests",
    },
    Package {
        apt: "webkit2gtk-driver",
        sign: Program("WebKitWebDriver"),
        purpose: Test,
        reason: "drives the window in tests",
    },
    Package {
        apt: "fonts-crosextra-carlito",
        sign: Typeface("crosextra/Carlito-Regular.ttf"),
        purpose: Test,
        reason: "a typeface of the corpus",
    },
    Package {
        apt: "fonts-crosextra-caladea",
        sign: Typeface("crosextra/Caladea-Regular.ttf"),
        purpose: Test,
        reason: "a typeface of the corpus",
    },
    Package {
        apt: "fonts-open-sans",
        sign: Typeface("open-sans/OpenSans-Regular.ttf"),
        purpose: Test,
        reason: "a typeface of the corpus",
    },
    Package {
        apt: "fonts-sil-gentium-basic",
        sign: Typeface("gentium-basic/GenBasR.ttf"),
        purpose: Test,
        reason: "a typeface of the corpus",
    },
    Package {
        apt: "fonts-ebgaramond-extra",
        sign: Typeface("ebgaramond/EBGaramond12-Bold.ttf"),
        purpose: Test,
        reason: "a typeface of the corpus",
    },
    Package {
        apt: "fonts-liberation2",
        sign: Typeface("liberation2/LiberationMono-Regular.ttf"),
        purpose: Test,
        reason: "a typeface of the corpus",
    },
    Package {
        apt: "fonts-dejavu-core",
        sign: Typeface("dejavu/DejaVuSerif.ttf"),
        purpose: Test,
        reason: "a typeface of the corpus",
    },
    Package {
        apt: "restic",
        sign: Program("restic"),
        purpose: Bench,
        reason: "a peer to measure against",
    },
    Package {
        apt: "gocryptfs",
        sign: Program("gocryptfs"),
        purpose: Bench,
        reason: "a peer to measure against",
    },
    Package {
        apt: "fuse3",
        sign: Program("fusermount3"),
        purpose: Bench,
        reason: "mounts gocryptfs",
    },
];

/// Installs the packages that the purpose needs and this machine lacks, and says which.
///
/// # Errors
/// Where there is no apt-get or no right to use it, with the packages to install by hand.
pub(crate) fn install(purpose: Purpose) -> Result<(), TaskError> {
    let missing: Vec<&Package> = PACKAGES
        .iter()
        .filter(|package| package.purpose == Run || purpose == Test)
        .filter(|package| !is_present(&package.sign))
        .collect();
    if missing.is_empty() {
        println!("System packages: all there.");
        return Ok(());
    }
    println!("Installing system packages:");
    for package in &missing {
        println!("  {:<16} {}", package.apt, package.reason);
    }
    let names: Vec<&str> = missing.iter().map(|package| package.apt).collect();
    let prefix = rights(&names)?;
    apt(&prefix, &["update", "-qq"])?;
    apt(
        &prefix,
        &[
            &["install", "-y", "-qq", "--no-install-recommends"],
            names.as_slice(),
        ]
        .concat(),
    )
}

fn is_present(sign: &Sign) -> bool {
    match sign {
        Program(name) => has_program(name),
        Library(name) => succeeds(&["pkg-config", "--exists", name]),
        Typeface(file) => std::path::Path::new("/usr/share/fonts/truetype")
            .join(file)
            .is_file(),
        Language(name) => output(&["tesseract", "--list-langs"])
            .is_ok_and(|list| list.lines().any(|line| line.trim() == *name)),
    }
}

/// The words before `apt-get`: none as root, else sudo.
fn rights(names: &[&str]) -> Result<Vec<&'static str>, TaskError> {
    let missing = || names.join(" ");
    if !has_program("apt-get") {
        return Err(TaskError::NoApt { missing: missing() });
    }
    if output(&["id", "-u"])?.trim() == "0" {
        return Ok(vec![]);
    }
    if has_program("sudo") {
        Ok(vec!["sudo"])
    } else {
        Err(TaskError::NoRoot { missing: missing() })
    }
}

fn apt(prefix: &[&str], arguments: &[&str]) -> Result<(), TaskError> {
    let line = [
        prefix,
        &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"],
        arguments,
    ]
    .concat();
    execute(&line, &[])
}
