//! The vault of a large agency, kept in a folder so that a second run finds it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use coffre_app::edge::{Keyring, SystemRandom};
use coffre_core::clock::SystemClock;
use coffre_core::document::{NewDocument, Silent, Source};
use coffre_core::dossier::{EntityChange, NewEntity};
use coffre_core::folder::open_folder;
use coffre_core::terms::{CompartmentId, EntityId, Level, Protection, What, WorkFactor};
use coffre_core::vault::{Edge, Home, LockedVault, Setup, Vault, field};
use coffre_secret::Passphrase;
use jiff::ToSpan as _;
use jiff::civil::{Date, date};

use super::words::text;
use super::{asked, say};
use crate::desk::{PASSPHRASE, WORK};

/// Documents filed in one go: what a person drops after a visit.
const AT_ONCE: usize = 10;
const DOSSIERS: usize = 1_500;
/// Dossiers whose deed is still to come.
const OPEN: usize = 60;
/// Documents of the largest dossier.
const LARGEST: usize = 5_000;
const KINDS: [&str; 8] = [
    "mail",
    "letter",
    "peb",
    "electrical",
    "offer",
    "visit-slip",
    "urbanism-wallonia",
    "invoice",
];

/// A vault and the computer of its director.
pub(super) struct Agency {
    folder: PathBuf,
}

impl Agency {
    /// The one that lies in a folder. It is made where there is none; entries are added where it has fewer than asked.
    pub(super) fn in_folder(folder: &Path) -> Self {
        let agency = Self {
            folder: folder.to_owned(),
        };
        let wanted = asked("COFFRE_BENCH_ENTRIES", 0);
        let written = agency.entries().unwrap_or_else(|| agency.make());
        if written < wanted {
            let mut vault = agency.open();
            for _ in written..wanted {
                vault.acknowledge(Level::Day).expect("said");
            }
            agency.close(vault, wanted);
        }
        agency
    }

    /// How many entries its journal was given; none where it is not there or not whole.
    pub(super) fn entries(&self) -> Option<usize> {
        std::fs::read_to_string(self.folder.join("entries.txt"))
            .ok()?
            .parse()
            .ok()
    }

    /// The local state of the director.
    pub(super) fn home(&self) -> PathBuf {
        self.folder.join("home")
    }

    fn make(&self) -> usize {
        let documents = asked("COFFRE_BENCH_DOCUMENTS", 100_000);
        let mut vault = self.begin();
        let dossiers = make_dossiers(&mut vault);
        let c = vault.find_compartment("ventes").expect("a preset");
        let mut entries = 2 * dossiers.len();
        for from in (0..documents).step_by(AT_ONCE) {
            let new: Vec<NewDocument> = (from..documents.min(from + AT_ONCE))
                .map(|number| document(number, c, &dossiers))
                .collect();
            vault.file(&new, &Silent).expect("filing works");
            entries += 1;
            if from % 10_000 == 0 {
                say(&format!("{from} of {documents} documents are filed"));
            }
        }
        self.close(vault, entries);
        entries
    }

    #[expect(clippy::disallowed_methods, reason = "a file of the benchmark")]
    fn close(&self, vault: Vault, entries: usize) {
        vault.lock().expect("what was said is said");
        std::fs::write(self.folder.join("entries.txt"), entries.to_string())
            .expect("a file of the benchmark");
    }

    #[expect(clippy::disallowed_methods, reason = "folders of the benchmark")]
    fn begin(&self) -> Vault {
        for part in ["vault", "home"] {
            let path = self.folder.join(part);
            // What an earlier run left unfinished.
            let _ = std::fs::remove_dir_all(&path);
            std::fs::create_dir_all(&path).expect("a folder of the benchmark");
        }
        let setup = Setup {
            agency: "Agence du Grand Pont".into(),
            director: "Aline Direct".into(),
            label: "Aline Direct".into(),
            folder: self.folder.join("vault"),
            protection: Protection::Phrase,
        };
        let store = open_folder(&setup.folder).expect("the vault's folder");
        Vault::create(
            setup,
            &Home::new(self.home()),
            store,
            &phrase(),
            &Keyring::memory(),
            edge(),
        )
        .expect("a vault")
        .vault
    }

    fn open(&self) -> Vault {
        let seat = Home::new(self.home()).seats().expect("a computer").remove(0);
        let store = open_folder(&self.folder.join("vault")).expect("the vault's folder");
        LockedVault::new(seat, store)
            .unlock(&phrase(), &Keyring::memory(), edge())
            .expect("it opens")
    }
}

/// Ten years of sales; the last are still open.
fn make_dossiers(vault: &mut Vault) -> Vec<EntityId> {
    let c = vault.find_compartment("ventes").expect("a preset");
    let today = vault.today();
    let make = |number: usize| {
        let open = number < OPEN;
        let first = if open {
            today.saturating_sub((20 + number as i64).days())
        } else {
            date(2016, 1, 4).saturating_add((2 * number as i64).days())
        };
        let fields = [
            (field::TITLE, format!("Vente – rue des Tilleuls {number}")),
            (field::KIND, "sale".to_owned()),
            (field::PROPERTY, format!("rue des Tilleuls {number}, 5000 Namur")),
            (field::OPENED, first.to_string()),
            (field::REGION, "wallonia".to_owned()),
            (field::PROPERTY_TYPE, "house".to_owned()),
            (
                field::STATE,
                if open {
                    "open".to_owned()
                } else {
                    "closed".to_owned()
                },
            ),
        ];
        let new = NewEntity {
            what: What::Dossier,
            c,
            fields: fields.map(|(name, value)| (name.to_owned(), value)).into(),
            links: Vec::new(),
        };
        let id = vault.make_entities(&[new]).expect("made").remove(0);
        let mut facts = vec![fact("mandate-start", first)];
        if !open {
            facts.push(fact("compromis", first.saturating_add(90.days())));
            facts.push(fact("deed", first.saturating_add(200.days())));
        }
        vault.change_entity(id, &facts).expect("changed");
        id
    };
    (0..DOSSIERS).map(make).collect()
}

fn fact(event: &str, day: Date) -> EntityChange {
    EntityChange::Fact {
        event: event.to_owned(),
        date: day.to_string(),
        note: String::new(),
    }
}

fn document(number: usize, c: CompartmentId, dossiers: &[EntityId]) -> NewDocument {
    let dossier = if number < LARGEST {
        dossiers[0]
    } else {
        dossiers[number % dossiers.len()]
    };
    let day = date(2016, 1, 4).saturating_add((number as i64 % 3_650).days());
    NewDocument {
        source: Source::Bytes(format!("pièce {number}").into_bytes().into()),
        name: format!("pièce {number}.txt"),
        c,
        fields: BTreeMap::from([
            (field::KIND.to_owned(), KINDS[number % KINDS.len()].to_owned()),
            (field::DATE.to_owned(), day.to_string()),
        ]),
        links: vec![(dossier, field::DOSSIER.to_owned())],
        tags: Vec::new(),
        text: Some(text(number as u64, asked("COFFRE_BENCH_WORDS", 400))),
        version_of: None,
        again: false,
    }
}

fn phrase() -> Passphrase {
    Passphrase::new(PASSPHRASE.to_owned())
}

fn edge() -> Edge {
    Edge {
        clock: Arc::new(SystemClock),
        random: Box::new(SystemRandom),
        work: WorkFactor::new(WORK).expect("a factor of tests"),
    }
}
