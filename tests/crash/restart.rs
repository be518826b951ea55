//! What a restart finds after the process died.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::{Duration, SystemTime};

use coffre_core::document::Silent;
use coffre_core::upkeep::{CheckLevel, Fault};
use coffre_core::vault::{Vault, VaultError};
use coffre_tests::world::{
    World, bytes_of, every_document, file, files_under, person, phrase, read, role, work,
};

use super::acts::{Act, BEFORE, DEPOSIT, FILED, new_phrase, world};
use super::keys::{given, moved, recovered, renewed};
use super::tree::{FILES, INSIDE, take_over};
use coffre_format::act::Act as Stated;
use coffre_format::entry::Entry;
use coffre_format::note::Note;
use coffre_format::path::FileName;
use coffre_store::{Folder, list_all};

/// Starts the computers again and looks.
pub(crate) fn check(act: Act, folder: &Path) {
    let mut world = world(folder, 3);
    let done = folder.join("done").exists();
    match act {
        Act::File => filed(&mut world, done),
        Act::Deposit => deposited(&mut world, done),
        Act::Answer => answered(&mut world, folder, done),
        Act::Admit => admitted(&mut world, done),
        Act::Remove => removed(&mut world, done),
        Act::Passphrase => return passphrase(&mut world, done),
        Act::Setup => set_up(&mut world, done),
        Act::Tidy => tidied(&mut world),
        Act::Lock => logged(&mut world, done),
        Act::Import => imported(&mut world, folder, done),
        Act::Recover => return recovered(&mut world, folder, done),
        Act::RenewSheet => renewed(&mut world, done),
        Act::Role => given(&mut world, done),
        Act::Move => {
            moved(&mut world, done);
            // What was moved away stays in the folder until a reader of the target has confirmed it: here, up to twice.
            return settled_but(2, &mut world, folder);
        }
        Act::Export => super::export::exported(&mut world, folder, done),
    }
    settled_but(0, &mut world, folder);
}

/// The vault is whole, nothing hangs loose in it but what may be `left`, nobody is suspected, and one more start changes nothing.
fn settled_but(left: usize, world: &mut World, folder: &Path) {
    let mut director = world.unlock_high("aline").expect("the director's seat opens");
    director.publish().expect("the folder takes it");
    let report = director.check(CheckLevel::Content, &Silent).expect("a check");
    assert!(report.is_whole(), "nothing is lost: {:?}", report.findings);
    let loose = report
        .findings
        .iter()
        .filter(|f| f.fault == Fault::Unnamed)
        .count();
    assert!(loose <= left, "no orphans: {:?}", report.findings);
    assert_eq!(
        director.findings().count(),
        0,
        "{:?}",
        director.findings().collect::<Vec<_>>()
    );
    drop(director);
    let much_later = SystemTime::UNIX_EPOCH + Duration::from_secs(1 << 36);
    world.store.sweep(much_later).expect("the folder is swept");
    let files = files_under(&folder.join("vault"));
    drop(world.unlock_high("aline").expect("it opens once more"));
    assert_eq!(
        files_under(&folder.join("vault")),
        files,
        "one more start changes nothing"
    );
    assert!(
        !files.iter().any(|f| f.to_string_lossy().contains("~$")),
        "nothing in flight is left: {files:?}"
    );
}

fn filed(world: &mut World, done: bool) {
    let mut director = world.unlock_high("aline").expect("the seat opens");
    let found: Vec<_> = bytes_of(&mut director).into_values().collect();
    let there = FILED
        .iter()
        .filter(|(_, _, bytes)| found.contains(&Some(bytes.to_vec())))
        .count();
    assert!(there == 3 || (there == 0 && !done), "{there} of three documents");
    assert_eq!(found.len(), 1 + there, "and nothing else");
    assert!(found.contains(&Some(b"avant".to_vec())), "what was there stays");
    for (c, name, bytes) in FILED.iter().filter(|_| there == 0) {
        file(&mut director, c, name, bytes);
    }
}

/// The next run takes what is missing and nothing twice; the one after has nothing to do.
fn imported(world: &mut World, folder: &Path, done: bool) {
    let mut director = world.unlock_high("aline").expect("the seat opens");
    let first = take_over(&mut director, folder);
    let all = FILES.len() as u64;
    assert!(
        !done || first.before == all,
        "what was acknowledged is noted: {first:?}"
    );
    let found: Vec<_> = bytes_of(&mut director).into_values().flatten().collect();
    for (name, text) in FILES {
        let times = found.iter().filter(|bytes| **bytes == text.as_bytes()).count();
        assert_eq!(times, 1, "{name} is there once");
    }
    let inner = found.iter().filter(|bytes| **bytes == INSIDE.as_bytes()).count();
    assert_eq!(inner, 1, "what came inside the mail is there once");
    assert_eq!(found.len(), FILES.len() + 2, "and nothing else");
    assert_eq!(
        director.dossiers(None, 9).expect("dossiers").len(),
        1,
        "one dossier"
    );
    assert_eq!(take_over(&mut director, folder).before, all, "each file is noted");
}

fn deposited(world: &mut World, done: bool) {
    let agent = world.unlock("bob").expect("the agent's seat opens");
    drop(agent);
    let mut director = world.unlock_high("aline").expect("the seat opens");
    let found: Vec<_> = bytes_of(&mut director).into_values().collect();
    let there = found.contains(&Some(DEPOSIT.to_vec()));
    assert!(there || !done, "what was acknowledged arrived");
    assert_eq!(found.len(), 1 + usize::from(there), "and nothing else: {found:?}");
}

fn answered(world: &mut World, folder: &Path, done: bool) {
    let words = std::fs::read_to_string(folder.join("words")).expect("the words");
    let mut director = world.unlock_high("aline").expect("the seat opens");
    if !done {
        match world.answer("bob", &coffre_secret::SecretText::new(words)) {
            Ok(()) => {}
            Err(VaultError::InviteClosed) => {
                // His first answer reached the folder, his seat did not live to see it: he asks for another invite.
                let bob = person(&director, "bob");
                let again = director.invite_again(bob, work()).expect("a new invite");
                world.answer("bob", &again.words).expect("the new invite opens");
            }
            Err(error) => panic!("{error:?}"),
        }
    }
    let mine = world
        .home("bob")
        .seat_for(None, None)
        .expect("one seat")
        .profile()
        .seat;
    let answers = director.admissions().expect("answers");
    let answer = answers
        .iter()
        .find(|a| a.seats.iter().any(|s| s.keys.seat() == mine));
    director
        .admit(answer.expect("his answer").invite)
        .expect("he is admitted");
    reads_what_was_before(world);
}

fn admitted(world: &mut World, done: bool) {
    let mut director = world.unlock_high("aline").expect("the seat opens");
    let waiting = director.admissions().expect("answers");
    assert!(
        waiting.is_empty() || !done,
        "an admission that was acknowledged does not wait"
    );
    if let Some(answer) = waiting.first() {
        director.admit(answer.invite).expect("he is admitted");
    }
    assert!(
        director.admissions().expect("answers").is_empty(),
        "the invite is used up"
    );
    reads_what_was_before(world);
}

fn reads_what_was_before(world: &mut World) {
    let mut agent = world.unlock("bob").expect("the newcomer's seat opens");
    let found: Vec<_> = bytes_of(&mut agent).into_values().collect();
    assert_eq!(found, [Some(b"avant".to_vec())], "he reads what his role reads");
}

fn removed(world: &mut World, done: bool) {
    let mut director = world.unlock_high("aline").expect("the seat opens");
    let bob = person(&director, "bob");
    let gone = |vault: &Vault| vault.members().iter().any(|m| m.person == bob && m.removed);
    assert!(gone(&director) || !done, "what was acknowledged happened");
    if !gone(&director) {
        director.remove_person(bob).expect("a director removes");
    }
    assert!(
        director.authority().needs_rotation().is_empty(),
        "new keys came with it"
    );
    let after = file(&mut director, "ventes", "apres.pdf", b"apres");
    if let Ok(mut agent) = world.unlock("bob") {
        assert!(read(&mut agent, after).is_err(), "the removed reads nothing new");
    }
}

fn passphrase(world: &mut World, done: bool) {
    if !done {
        let mut seat = world.home("aline").seat_for(None, None).expect("a seat");
        let now = world.edge().clock.now();
        let (old, new) = (phrase(), new_phrase());
        match seat.change_passphrase(&old, &new, &world.devices, work(), now) {
            Ok(()) => {}
            Err(_) => seat
                .change_passphrase(&new, &new, &world.devices, work(), now)
                .expect("the new one opens it already"),
        }
    }
    let seat = world.home("aline").seat_for(None, None).expect("a seat");
    let (store, edge) = (world.store.clone(), world.edge());
    let locked = coffre_core::vault::LockedVault::new(seat, store);
    let mut vault = locked
        .unlock(&new_phrase(), &world.devices, edge)
        .expect("the new one opens");
    vault
        .step_up(&new_phrase(), &world.devices)
        .expect("and the step-up keys");
    assert_eq!(every_document(&vault).len(), 1, "everything is there");
}

/// Where a root is, the whole vault is: other computers and their sync clients may look at any moment.
fn whole_if_visible(world: &World) {
    let all = list_all(&*world.store, &Folder::root()).expect("a listing");
    let names: BTreeSet<String> = all.iter().map(|listed| listed.name.as_str().to_owned()).collect();
    if !names.iter().any(|name| name.starts_with("root/")) {
        return;
    }
    let mut bodies = 0;
    for listed in all
        .iter()
        .filter(|listed| listed.name.as_str().starts_with("log/"))
    {
        let bytes = world.store.get(&listed.name, 1 << 20).expect("a note");
        let entry = Entry::parse(Note::parse(&bytes).expect("a note").text()).expect("an entry");
        for body in &entry.bodies {
            bodies += 1;
            assert!(
                names.contains(&FileName::Object(body.sha256).path()),
                "every body"
            );
        }
        for act in &entry.acts {
            if let Stated::Epoch(epoch) = act {
                let ring = FileName::Keyring {
                    compartment: epoch.c,
                    hash: epoch.keyring,
                };
                assert!(names.contains(&ring.path()), "every keyring");
            }
        }
    }
    assert!(bodies > 0, "the names of the house, which come last");
}

fn set_up(world: &mut World, done: bool) {
    whole_if_visible(world);
    match world.try_create("aline") {
        Ok(new) => {
            assert!(!done, "an acknowledged vault is not made again");
            drop(new);
        }
        Err(VaultError::VaultExists) => {}
        Err(error) => panic!("{error:?}"),
    }
    assert_eq!(world.home("aline").seats().expect("a home").len(), 1, "one seat");
    let mut director = world.unlock_high("aline").expect("the new vault opens");
    role(&director, "agent");
    file(&mut director, "direction", "contrat.pdf", b"contrat");
}

fn tidied(world: &mut World) {
    let mut director = world.unlock_high("aline").expect("the seat opens");
    let found = bytes_of(&mut director);
    assert!(
        found.len() == BEFORE + 1 && found.values().all(Option::is_some),
        "all documents"
    );
    director.tidy(&Silent).expect("tidying goes on");
    let home = world.home("aline").seat_for(None, None).expect("a seat");
    drop(director);
    home.forget_indexes().expect("the index goes");
    let mut director = world.unlock_high("aline").expect("the seat opens");
    assert_eq!(bytes_of(&mut director), found, "and again from the journal");
}

fn logged(world: &mut World, done: bool) {
    let mut director = world.unlock_high("aline").expect("the seat opens");
    let log = director.log(1000).expect("the log");
    let read = log.iter().filter(|line| line.event == "view").count();
    let waiting = log
        .iter()
        .filter(|line| line.event == "view" && line.note.is_none())
        .count();
    assert_eq!(read, BEFORE + 1, "each reading once");
    assert!(waiting == 0 || !done, "said");
    director.flush_audit().expect("the log is said");
    let log = director.log(1000).expect("the log");
    assert_eq!(
        log.iter().filter(|line| line.event == "view").count(),
        BEFORE + 1,
        "still once"
    );
}
