//! The vault that is attacked, and what a seat sees of a folder.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use coffre_core::document::Silent;
use coffre_core::upkeep::CheckLevel;
use coffre_core::vault::{Vault, VaultError};
use coffre_format::path::FileName;
use coffre_format::{DocId, Hash};
use coffre_store::{Folder, MemStore, Name, Store, list_all};
use coffre_tests::world::{World, every_document, file, person, read, role, work};

/// The sorts of files that a keeper of the folder can lay hands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Root,
    Entry,
    Joined,
    Keyring,
    Document,
    Body,
    Snapshot,
    Invite,
    Request,
}

/// An agency with a director, a manager, agents, one who was removed and one whose seat was never opened.
pub(crate) struct Reference {
    pub(crate) world: World,
    pub(crate) store: MemStore,
    pub(crate) files: BTreeMap<Kind, Vec<Name>>,
    /// What the manager and the new agent see of the untouched folder.
    pub(crate) sees: BTreeMap<&'static str, Seen>,
}

/// What a seat sees.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Seen {
    /// Bytes of the documents that are listed; none for one that does not open.
    pub(crate) documents: BTreeMap<DocId, (String, Option<Hash>)>,
    /// Who may do what, and who was removed.
    pub(crate) people: BTreeSet<String>,
    /// What was noticed.
    pub(crate) noticed: BTreeSet<String>,
}

impl Seen {
    pub(crate) fn of(vault: &mut Vault) -> Self {
        let documents = every_document(vault).into_iter().map(|doc| {
            let title = vault.document_view(doc).expect("a listed document").row.title;
            (doc, (title, read(vault, doc).ok().map(|bytes| Hash::of(&bytes))))
        });
        let documents = documents.collect();
        let authority = vault.authority();
        let mut people = BTreeSet::new();
        for person in authority.persons() {
            for c in authority.compartments() {
                let right = authority.right(person.person, c.c);
                people.insert(format!(
                    "{} {right:?} {} {}",
                    person.person,
                    c.c,
                    person.removed.is_some()
                ));
            }
        }
        let mut noticed: BTreeSet<String> = vault.findings().map(|f| f.code().to_owned()).collect();
        let report = vault.check(CheckLevel::Hashes, &Silent).expect("a check");
        let lost = report.findings.iter().filter(|f| f.fault.is_loss());
        noticed.extend(lost.map(|f| format!("check: {}", f.fault.code())));
        Self {
            documents,
            people,
            noticed,
        }
    }
}

impl Reference {
    pub(crate) fn make() -> Self {
        let store = Arc::new(MemStore::new());
        let mut world = World::new(store.clone());
        let (mut director, _) = world.create("aline");
        drop(world.join(&mut director, "mia", "office-manager"));
        let mut agent = world.join(&mut director, "bob", "agent");
        drop(world.join(&mut director, "carl", "agent"));
        for number in 0..17 {
            file(
                &mut director,
                "ventes",
                &format!("{number}.txt"),
                format!("vente {number}").as_bytes(),
            );
        }
        file(&mut agent, "litiges", "plainte.txt", b"la plainte");
        director.pull().expect("a pull");
        director.tidy(&Silent).expect("tidying works");
        agent.pull().expect("a pull");
        file(&mut agent, "ventes", "offre.txt", b"l'offre");
        agent.tidy(&Silent).expect("he reads the snapshot back");
        drop(agent);
        drop(director);
        world.days(40);
        let mut agent = world.unlock("bob").expect("a seat opens");
        file(&mut agent, "ventes", "attestation.txt", b"l'attestation");
        drop(agent);
        world.days(40);
        let mut director = world.unlock_high("aline").expect("a seat opens");
        let tidied = director.tidy(&Silent).expect("tidying works");
        assert!(tidied.removed > 0, "single files are gone: {tidied:?}");
        file(&mut director, "litiges", "jugement.txt", b"le jugement");
        file(&mut director, "direction", "contrat.txt", b"le contrat");
        director
            .remove_person(person(&director, "carl"))
            .expect("a director removes");
        file(&mut director, "ventes", "apres.txt", b"apres le depart");
        world.enrol(&mut director, "dora", "agent");
        let role = role(&director, "agent");
        let open = director.invite("emile", role, work()).expect("an invite");
        world.answer("emile", &open.words).expect("an answer");
        drop(director);
        drop(world.unlock_high("mia").expect("a seat opens"));
        drop(world.unlock_high("aline").expect("a seat opens"));
        let store = (*store).clone();
        let files = files(&mut world, &store);
        let mut made = Self {
            world,
            store,
            files,
            sees: BTreeMap::new(),
        };
        for who in ["mia", "dora"] {
            let mut vault = made
                .open(who, &made.store.clone())
                .expect("an untouched folder opens");
            made.sees.insert(who, Seen::of(&mut vault));
        }
        for seen in made.sees.values() {
            assert!(
                seen.documents.len() > 18 && seen.noticed.is_empty(),
                "a sound start: {seen:?}"
            );
        }
        made
    }

    /// Opens the seat on another folder; the reference stays as it is.
    pub(crate) fn open(&self, who: &str, store: &MemStore) -> Result<Vault, VaultError> {
        self.open_over(who, Arc::new(store.clone()))
    }

    /// As [`Reference::open`], on a view of another folder.
    pub(crate) fn open_over(&self, who: &str, store: Arc<dyn Store>) -> Result<Vault, VaultError> {
        let mut world = self.world.copy_of(who, Arc::new(MemStore::new()), 77);
        world.unlock_over(who, store, 0)
    }
}

/// The files by what is in them.
fn files(world: &mut World, store: &MemStore) -> BTreeMap<Kind, Vec<Name>> {
    let director = world.unlock_high("aline").expect("a seat opens");
    let documents: BTreeSet<String> = every_document(&director)
        .into_iter()
        .map(|doc| director.document_view(doc).expect("listed").row.object_hash)
        .collect();
    let mut snapshots = BTreeSet::new();
    let mut files: BTreeMap<Kind, Vec<Name>> = BTreeMap::new();
    let all = list_all(store, &Folder::root()).expect("memory");
    for listed in &all {
        let text = store.get(&listed.name, u64::MAX).expect("memory");
        let text = String::from_utf8_lossy(&text);
        let snaps = text.lines().filter_map(|line| line.strip_prefix("snap "));
        snapshots.extend(snaps.filter_map(|line| line.split(' ').nth(2)).map(str::to_owned));
    }
    for listed in all {
        let kind = match FileName::parse(listed.name.as_str()).expect("a name of the format") {
            FileName::Root { .. } => Kind::Root,
            FileName::Entry { .. } => Kind::Entry,
            FileName::Joined { .. } => Kind::Joined,
            FileName::Keyring { .. } => Kind::Keyring,
            FileName::Object(hash) if documents.contains(&hash.to_string()) => Kind::Document,
            FileName::Object(hash) if snapshots.contains(&hash.to_string()) => Kind::Snapshot,
            FileName::Object(_) => Kind::Body,
            FileName::Invite(_) => Kind::Invite,
            FileName::Request(_) => Kind::Request,
            FileName::Readme => continue,
        };
        files.entry(kind).or_default().push(listed.name);
    }
    files
}
