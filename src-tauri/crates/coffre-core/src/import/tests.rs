//! Trees on a real disk taken over by vaults in memory, with a double for what reads files.

use std::path::Path;

use coffre_index::Listing;
use coffre_understand::propose::{Media, ReadBy};

use super::*;
use crate::intake::{Looks, ReadFailure, ReadFile, Reader, Room};
use crate::vault::tests::world::{World, compartment};
use crate::vault::{Language, Vault, field};

/// Reads a file as its text.
#[derive(Default)]
struct Double {
    asked: usize,
}

impl Reader for Double {
    fn read(&mut self, bytes: &[u8], _: &str, _: &Room) -> Result<ReadFile, ReadFailure> {
        self.asked += 1;
        Ok(ReadFile {
            media: Media::Pages,
            pages: 1,
            text: String::from_utf8_lossy(bytes).into_owned(),
            read_by: ReadBy::File,
            by: Some("file".to_owned()),
            looks: Looks::default(),
            ..ReadFile::not_yet()
        })
    }
}

#[expect(clippy::disallowed_methods, reason = "plays the agency around the vault")]
fn lay(root: &Path, name: &str, text: &str) {
    let path = root.join(name);
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    std::fs::write(path, text).expect("written");
}

/// A tree of two sales of a year and the papers of the house.
fn agency() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in [
        ("2019/Dupont - rue Haute 3/PEB/cert.pdf", "le certificat"),
        ("2019/Dupont - rue Haute 3/offre.pdf", "une offre"),
        ("2019/Quevrin - place 7/mandat.pdf", "le mandat"),
        ("2019/Quevrin - place 7/vide.pdf", ""),
        ("maison/reglement.pdf", "le règlement"),
        ("maison/copie.pdf", "une offre"),
        ("maison/Thumbs.db", "litter"),
    ] {
        lay(folder.path(), name, text);
    }
    folder
}

fn map_of(vault: &Vault, tree: &Tree) -> Map {
    let knowledge = vault.knowledge(Language::Fr).expect("known");
    vault.propose_map(tree, &knowledge).expect("mapped")
}

fn row<'m>(map: &'m mut Map, folder: &str) -> &'m mut MapRow {
    let found = map.rows.iter_mut().find(|row| row.folder == folder);
    found.expect("the folder has a row")
}

fn plan_of(vault: &mut Vault, map: &Map) -> Plan {
    let c = compartment(vault, "ventes");
    vault.prepare_import(map, c).expect("prepared")
}

fn run(vault: &mut Vault, tree: &Tree, plan: &Plan) -> (Sum, Vec<Line>) {
    let mut lines = Vec::new();
    let sum = vault.run_import(
        tree,
        plan,
        Language::Fr,
        &mut [Double::default()],
        &mut |_, _, new| {
            lines.extend(new);
            true
        },
    );
    (sum.expect("run"), lines)
}

fn count(vault: &Vault) -> usize {
    vault.list(&Listing::Recent, u32::MAX, 0).expect("listed").len()
}

#[test]
fn folders_are_mapped_in_bulk_and_the_table_is_read_back() {
    let mut world = World::new();
    let (vault, ..) = world.create();
    let folder = agency();
    let tree = scan(folder.path()).expect("listed");
    assert_eq!(tree.size().0, 6, "litter is left");
    let mut map = map_of(&vault, &tree);
    assert_eq!(row(&mut map, "2019").dossier, "", "a year is no dossier");
    let dupont = "2019/Dupont - rue Haute 3";
    assert_eq!(row(&mut map, dupont).dossier, "new: Dupont - rue Haute 3");
    let peb = row(&mut map, "2019/Dupont - rue Haute 3/PEB");
    assert_eq!((peb.kind.as_str(), peb.dossier.as_str()), ("peb", ""));
    let mut back = Map::parse(&map.text()).expect("read back");
    for row in &mut back.rows {
        (row.line, row.bytes) = (
            0,
            map.rows
                .iter()
                .find(|one| one.folder == row.folder)
                .map_or(0, |one| one.bytes),
        );
    }
    assert_eq!(back, map);
}

#[test]
fn a_folder_whose_name_says_nothing_leaves_the_kind_to_its_files() {
    let mut world = World::new();
    let (vault, ..) = world.create();
    let folder = tempfile::tempdir().expect("a folder");
    lay(folder.path(), "Scans/0001.pdf", "un papier");
    let tree = scan(folder.path()).expect("listed");
    assert_eq!(row(&mut map_of(&vault, &tree), "Scans").kind, "");
}

#[test]
fn a_tree_is_taken_over_with_dossiers_and_kinds_and_nothing_twice() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let folder = agency();
    let tree = scan(folder.path()).expect("listed");
    let map = map_of(&vault, &tree);
    let plan = plan_of(&mut vault, &map);
    let (sum, lines) = run(&mut vault, &tree, &plan);
    assert_eq!(sum.now.get(&TakenAs::Filed), Some(&4), "{lines:?}");
    assert_eq!(sum.now.get(&TakenAs::Held), Some(&1), "the same bytes once");
    assert_eq!(sum.now.get(&TakenAs::Refused), Some(&1), "the empty one says why");
    let cert = lines.iter().find(|line| line.name == "cert.pdf").expect("a line");
    assert_eq!(cert.kind.as_deref(), Some("peb"));
    let title = vault
        .entity_state(cert.dossier.expect("a dossier"))
        .expect("there")
        .1
        .values();
    assert_eq!(
        title.get(field::TITLE).map(String::as_str),
        Some("Dupont - rue Haute 3")
    );
    // A second run, and a second preparation, change nothing.
    let plan = plan_of(&mut vault, &map);
    let (again, lines) = run(&mut vault, &tree, &plan);
    assert_eq!(
        (again.before, lines.len()),
        (5, 1),
        "only the refused one is tried again"
    );
    assert_eq!(
        (count(&vault), vault.dossiers(None, 99).expect("asked").len()),
        (4, 3)
    );
    assert!(
        folder.path().join("maison/reglement.pdf").exists(),
        "originals stay"
    );
}

#[test]
fn a_second_run_takes_what_is_new_and_what_changed_as_a_version() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let folder = agency();
    let tree = scan(folder.path()).expect("listed");
    let map = map_of(&vault, &tree);
    let plan = plan_of(&mut vault, &map);
    run(&mut vault, &tree, &plan);
    lay(folder.path(), "maison/nouveau.pdf", "tout neuf");
    lay(
        folder.path(),
        "maison/reglement.pdf",
        "le règlement, revu et augmenté",
    );
    let tree = scan(folder.path()).expect("listed");
    let (sum, _) = run(&mut vault, &tree, &plan);
    assert_eq!(sum.now.get(&TakenAs::Filed), Some(&1));
    assert_eq!(sum.now.get(&TakenAs::Version), Some(&1));
    assert_eq!(count(&vault), 5, "a version is no document more");
}

#[test]
fn a_file_that_was_held_elsewhere_and_changed_is_no_version_of_what_holds_it() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let folder = tempfile::tempdir().expect("a folder");
    lay(folder.path(), "a/contrat.pdf", "un contrat en blanc");
    let tree = scan(folder.path()).expect("listed");
    let plan = plan_of(&mut vault, &Map::default());
    run(&mut vault, &tree, &plan);
    lay(folder.path(), "b/contrat.pdf", "un contrat en blanc");
    let tree = scan(folder.path()).expect("listed");
    let (sum, _) = run(&mut vault, &tree, &plan);
    assert_eq!(sum.now.get(&TakenAs::Held), Some(&1), "the two are alike");
    lay(folder.path(), "b/contrat.pdf", "un contrat rempli, pour un seul");
    let tree = scan(folder.path()).expect("listed");
    let (sum, lines) = run(&mut vault, &tree, &plan);
    assert_eq!(sum.now.get(&TakenAs::Filed), Some(&1), "{lines:?}");
    assert_eq!(count(&vault), 2);
}

#[test]
fn a_paused_run_goes_on_where_it_was() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let folder = tempfile::tempdir().expect("a folder");
    for at in 0..150 {
        lay(folder.path(), &format!("a/{at}.pdf"), &format!("papier {at}"));
    }
    let tree = scan(folder.path()).expect("listed");
    let plan = plan_of(&mut vault, &Map::default());
    let mut reader = [Double::default()];
    let first = vault.run_import(&tree, &plan, Language::Fr, &mut reader, &mut |_, _, _| false);
    let first = first.expect("run");
    assert!(first.paused && count(&vault) == 64);
    let rest = vault.run_import(&tree, &plan, Language::Fr, &mut reader, &mut |_, _, _| true);
    let rest = rest.expect("run");
    assert!(!rest.paused);
    assert_eq!(
        (rest.before, count(&vault), reader[0].asked),
        (64, 150, 150),
        "each is read once"
    );
}

#[test]
fn a_folder_of_more_files_than_a_note_holds_is_known_whole_in_the_next_run() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let folder = tempfile::tempdir().expect("a folder");
    for number in 0..700 {
        lay(
            folder.path(),
            &format!("{number}.pdf"),
            &format!("papier {number}"),
        );
    }
    let tree = scan(folder.path()).expect("listed");
    let plan = plan_of(&mut vault, &Map::default());
    run(&mut vault, &tree, &plan);
    let (again, lines) = run(&mut vault, &tree, &plan);
    assert_eq!((again.before, lines.len()), (700, 0));
    let first = ledger::place(&tree.root, "", 0);
    let first = vault.local_value(&first).expect("kept").expect("noted");
    let notes = String::from_utf8_lossy(&first).matches(".pdf").count();
    assert!(notes < 400, "a note does not grow with its folder: {notes}");
}

#[test]
fn what_was_filed_but_not_noted_is_held_and_not_read_again() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let folder = tempfile::tempdir().expect("a folder");
    lay(folder.path(), "a.pdf", "%PDF-1.4 papier");
    let tree = scan(folder.path()).expect("listed");
    let plan = plan_of(&mut vault, &Map::default());
    run(&mut vault, &tree, &plan);
    vault
        .keep_ledger(&tree.root, "", &mut ledger::Ledger::default())
        .expect("the note is lost");
    let mut reader = [Double::default()];
    let sum = vault.run_import(&tree, &plan, Language::Fr, &mut reader, &mut |_, _, _| true);
    assert_eq!(sum.expect("run").now.get(&TakenAs::Held), Some(&1));
    assert_eq!((count(&vault), reader[0].asked), (1, 0));
}

#[test]
fn folders_that_are_left_are_not_touched_and_a_value_nobody_knows_is_named() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let folder = agency();
    let tree = scan(folder.path()).expect("listed");
    let text = "folder;do;kind\r\nmaison;leave;\r\n2019/Quevrin - place 7;;mandate\r\n";
    let plan = plan_of(&mut vault, &Map::parse(text).expect("a table"));
    let (sum, lines) = run(&mut vault, &tree, &plan);
    assert_eq!(sum.skipped, 2);
    let mandate = lines
        .iter()
        .find(|line| line.name == "mandat.pdf")
        .expect("a line");
    assert_eq!(mandate.kind.as_deref(), Some("mandate"));
    for (text, column) in [
        ("folder;kind\na;nonsense\n", "kind"),
        ("folder;dossier\na;nobody at all\n", "dossier"),
        ("folder;place\na;nowhere\n", "place"),
        ("folder;part\na;king\n", "part"),
    ] {
        let c = compartment(&vault, "ventes");
        let refused = vault.prepare_import(&Map::parse(text).expect("a table"), c);
        assert!(
            matches!(&refused, Err(ImportError::Unknown { line: 2, column: named, .. }) if *named == column),
            "{refused:?}"
        );
    }
}

#[test]
fn rows_with_one_new_title_make_one_dossier_and_a_later_table_none() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let text: String = (0..600)
        .map(|number| format!("{number};new: Dossier {}\n", number / 2))
        .collect();
    let map = Map::parse(&format!("folder;dossier\n{text}")).expect("a table");
    let first = plan_of(&mut vault, &map);
    let again = plan_of(&mut vault, &map);
    let dossier = |plan: &Plan, folder| plan.said(folder).expect("taken").dossier;
    assert_eq!(vault.dossiers(None, u32::MAX).expect("listed").len(), 300);
    assert!(dossier(&first, "10").is_some() && dossier(&first, "10") == dossier(&first, "11"));
    assert_eq!(dossier(&again, "599"), dossier(&first, "599"));
}

#[test]
fn originals_go_only_where_the_sealed_copy_is_the_same() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let folder = agency();
    let tree = scan(folder.path()).expect("listed");
    let plan = plan_of(&mut vault, &Map::default());
    run(&mut vault, &tree, &plan);
    lay(folder.path(), "maison/apres.pdf", "jamais repris");
    let tree = scan(folder.path()).expect("listed");
    let release = vault.releasable(&tree, true, &mut |_| true).expect("compared");
    let names: Vec<&str> = release.stay.iter().map(|(file, _)| file.name.as_str()).collect();
    assert_eq!(names, ["vide.pdf", "apres.pdf"]);
    assert_eq!(release.may_go.len(), 5);
    let log = vault.log(50).expect("the log");
    assert!(log.iter().any(|line| line.event == "originals-released"));
}

#[test]
fn a_dry_run_after_the_run_says_which_new_dossiers_are_there() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let folder = agency();
    let tree = scan(folder.path()).expect("listed");
    let map = map_of(&vault, &tree);
    let c = compartment(&vault, "ventes");
    let look = |vault: &mut Vault| {
        let plan = vault.check_import(&map, c).expect("checked");
        let knowledge = vault.knowledge(Language::Fr).expect("known");
        let mut of_cert = None;
        let heard = vault.foretell(&tree, &plan, &knowledge, &mut |one| {
            if one.name == "cert.pdf" {
                of_cert = Some((one.dossier.is_some(), one.to_make));
            }
        });
        heard.expect("foretold");
        (plan.folder_count(), of_cert.expect("its line"))
    };
    let (count, cert) = look(&mut vault);
    assert_eq!((count.to_make, count.made, count.known), (3, 0, 0));
    assert_eq!(
        cert,
        (false, Some("Dupont - rue Haute 3".to_owned())),
        "a folder below has that of the folder above"
    );
    let plan = plan_of(&mut vault, &map);
    run(&mut vault, &tree, &plan);
    let (count, cert) = look(&mut vault);
    assert_eq!((count.to_make, count.made, count.known), (0, 3, 0));
    assert_eq!(cert, (true, None));
}
