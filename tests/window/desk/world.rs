//! The demonstration agency on disk: a vault, and the local state of everybody who works there.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use coffre_app::edge::{Keyring, SystemRandom};
use coffre_core::clock::{Clock, FixedClock, Moment, SystemClock};
use coffre_core::document::{NewDocument, Outcome, Silent, Source};
use coffre_core::folder::open_folder;
use coffre_core::terms::{RoleId, WorkFactor};
use coffre_core::vault::{Edge, Home, LockedVault, Vault};
use coffre_demo::Agency;
use coffre_demo::house::{self, Making};
use coffre_secret::Passphrase;
use jiff::ToSpan as _;
use jiff::tz::TimeZone;
use tempfile::TempDir;

/// The demonstration's own seed.
pub(crate) const SEED: u64 = 1;
/// What everybody types.
pub(crate) const PASSPHRASE: &str = house::PASSPHRASE;
/// The work factor of the demonstration, which its shell expects.
pub(crate) const WORK: u8 = 10;

/// The folder that asks for the passphrase again.
const SEALED: &str = "direction";

/// The agency of one test.
pub(crate) struct World {
    folder: TempDir,
}

impl World {
    /// The agency, everybody with a computer of his own and protected by the passphrase alone. It is made once for all
    /// tests of this build; each gets a copy.
    pub(crate) fn demonstration() -> Self {
        Self::copied(&original("made", &|| coffre_demo::agency(SEED)))
    }

    /// The agency as one who tries it today finds it.
    pub(crate) fn of_today() -> Self {
        let today = SystemClock.now().today();
        let made = format!("made-{today}");
        Self::copied(&original(&made, &|| coffre_demo::agency_around(SEED, today)))
    }

    fn copied(original: &Path) -> Self {
        let folder = tempfile::tempdir().expect("a folder of the test");
        let place = folder.path().join("coffre-demo");
        copy(original, &place);
        for person in people(&place) {
            for home in folders(&person) {
                move_profile(&home.join("profile.json"), original, &place);
            }
        }
        Self { folder }
    }

    /// The folder of local state beside which the application finds the demonstration.
    pub(crate) fn beside(&self) -> PathBuf {
        self.folder.path().join("coffre")
    }

    /// The folder of the vault.
    pub(crate) fn vault(&self) -> PathBuf {
        self.folder.path().join("coffre-demo/vault")
    }

    /// The local state of the first person of a role, as on a computer of his own.
    pub(crate) fn home(&self, role: &str) -> PathBuf {
        self.home_of(role, 0)
    }

    /// The local state of one of the people of a role.
    pub(super) fn home_of(&self, role: &str, place: usize) -> PathBuf {
        let people = people(&self.folder.path().join("coffre-demo")).into_iter();
        let is_of = |path: &PathBuf| {
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            name.split_once('-').is_some_and(|(_, of)| of == role)
        };
        people.filter(is_of).nth(place).expect("somebody has the role")
    }

    /// The name of the first person of a role.
    pub(crate) fn name(&self, role: &str) -> String {
        let seats = Home::new(self.home(role)).seats().expect("a computer");
        seats[0].profile().label.clone()
    }

    /// Files a text into the sealed folder, as the director does on another computer. Returns its id.
    pub(crate) fn file_sealed(&self, name: &str, text: &str) -> String {
        let mut vault = self.director();
        let c = vault.find_compartment(SEALED).expect("the sealed folder");
        let new = NewDocument {
            source: Source::Bytes(text.as_bytes().into()),
            name: name.to_owned(),
            c,
            fields: BTreeMap::new(),
            links: Vec::new(),
            tags: Vec::new(),
            text: Some(text.to_owned()),
            version_of: None,
            again: false,
        };
        let filed = vault.file(&[new], &Silent).expect("the vault takes it").pop();
        vault.lock().expect("what was said is said");
        match filed {
            Some(Outcome::Filed(filed)) => filed.doc.to_string(),
            other => panic!("it is not filed: {other:?}"),
        }
    }

    /// The id of the sealed folder.
    pub(crate) fn sealed_place(&self) -> String {
        let vault = self.director();
        let place = vault.find_compartment(SEALED).expect("the sealed folder");
        vault.lock().expect("nothing is to be said");
        place.to_string()
    }

    /// Gives the first person of a role another one until a day that has passed, as the director did a month ago.
    pub(crate) fn appoint_long_ago(&self, role: &str, second: &str) {
        let then = SystemClock.now().instant() - 720.hours();
        let then = Moment::new(then, &TimeZone::UTC);
        let mut vault = self.director_at(Arc::new(FixedClock(then)));
        let wanted = self.name(role);
        let mut people = vault.members().into_iter();
        let member = people.find(|one| vault.house().person_name(one.person).as_ref() == Some(&wanted));
        let (person, until) = (
            member.expect("somebody is called so").person,
            then.today() + 7.days(),
        );
        let second = vault.house().id_of(second).expect("a role that ships").to_owned();
        let second = RoleId::parse(&second).expect("the id of a role");
        vault
            .appoint_deputy(person, second, until)
            .expect("the vault takes it");
        vault.lock().expect("what was said is said");
    }

    /// The director's vault with sealed folders open, on the computer of the director.
    pub(super) fn director(&self) -> Vault {
        self.director_at(Arc::new(SystemClock))
    }

    fn director_at(&self, clock: Arc<dyn Clock>) -> Vault {
        let mut vault = self.unlocked_at(self.home("director"), clock);
        let typed = Passphrase::new(PASSPHRASE.to_owned());
        vault
            .step_up(&typed, &Keyring::memory())
            .expect("the director opens sealed folders");
        vault
    }

    /// Somebody's vault, on his own computer.
    pub(super) fn unlocked(&self, home: PathBuf) -> Vault {
        self.unlocked_at(home, Arc::new(SystemClock))
    }

    fn unlocked_at(&self, home: PathBuf, clock: Arc<dyn Clock>) -> Vault {
        let seat = Home::new(home).seats().expect("a computer").remove(0);
        let store = open_folder(&self.vault()).expect("the vault's folder");
        let typed = Passphrase::new(PASSPHRASE.to_owned());
        LockedVault::new(seat, store)
            .unlock(&typed, &Keyring::memory(), Edge { clock, ..edge() })
            .expect("he unlocks")
    }

    /// The code of a printed recovery sheet: the groups of its list, without what is there for the eye.
    pub(crate) fn code_on_sheet(page: &str) -> String {
        let (_, list) = page.split_once("class=\"typed\"").expect("the sheet has a code");
        let (list, _) = list.split_once("</ol>").expect("its list ends");
        let mut inside = false;
        let (_, list) = list.split_once('>').expect("its list begins");
        let plain = list.chars().filter(|letter| match letter {
            '<' => {
                inside = true;
                false
            }
            '>' => {
                inside = false;
                false
            }
            _ => !inside,
        });
        plain.collect()
    }
}

/// The agency as it was made by the first test that wanted it; the others wait for it.
#[expect(clippy::disallowed_methods, reason = "a folder of the tests")]
fn original(name: &str, agency: &dyn Fn() -> Agency) -> PathBuf {
    let program = std::env::current_exe().expect("this program has a path");
    let written = std::fs::metadata(&program).and_then(|file| file.modified());
    let written = written
        .ok()
        .and_then(|at| at.duration_since(std::time::UNIX_EPOCH).ok());
    let built = format!("window-{}", written.unwrap_or_default().as_nanos());
    let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join(built);
    std::fs::create_dir_all(&place).expect("a folder of the tests");
    let lock = std::fs::File::create(place.join("lock")).expect("a file of the tests");
    lock.lock().expect("one test at a time");
    let made = place.join(name);
    let done = made.join("demo.txt");
    if !done.is_file() {
        if made.exists() {
            std::fs::remove_dir_all(&made).expect("what was cut short goes");
        }
        let mut making = Making {
            edge: &edge,
            work: work(),
            device: &Keyring::memory(),
            step: &|_| true,
            sheet: &mut |_, _| Ok(()),
        };
        house::make(&agency(), &made, &mut making).expect("the agency is made");
        std::fs::write(done, "").expect("a file of the tests");
    }
    made
}

/// The folders of everybody's local state.
fn people(place: &Path) -> Vec<PathBuf> {
    folders(&place.join("homes"))
}

fn folders(of: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(of).expect("a folder that was made").flatten();
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| path.is_dir())
        .collect();
    paths.sort();
    paths
}

#[expect(clippy::disallowed_methods, reason = "files of the tests")]
fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry.expect("what was made can be read");
        let target = to.join(entry.path().strip_prefix(from).expect("it lies in it"));
        if entry.file_type().is_dir() {
            std::fs::create_dir_all(&target).expect("a folder of the test");
        } else {
            std::fs::copy(entry.path(), &target).expect("a file of the test");
        }
    }
}

/// Tells a computer that the vault's folder lies in the copy.
#[expect(clippy::disallowed_methods, reason = "a file of this test")]
fn move_profile(profile: &Path, from: &Path, to: &Path) {
    let text = std::fs::read_to_string(profile).expect("a profile");
    let text = text.replace(&from.display().to_string(), &to.display().to_string());
    std::fs::write(profile, text).expect("a file of the test");
}

fn work() -> WorkFactor {
    WorkFactor::new(WORK).expect("a factor of tests")
}

fn edge() -> Edge {
    Edge {
        clock: Arc::new(SystemClock),
        random: Box::new(SystemRandom),
        work: work(),
    }
}
