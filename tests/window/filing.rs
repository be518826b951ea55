//! File after a mandate: twenty files in one go, and a power cut in the middle of many.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;

use crate::desk::{Computer, Thing, Window, World};

#[test]
fn twenty_files_are_filed_with_one_confirmation() {
    let world = World::demonstration();
    let computer = Computer::new(world.beside());
    computer.dialog_answers("File", &papers(computer.folder(), 20));
    let window = agent(&computer);
    let before = pieces(&window);
    window.within(25, "twenty files filed", || {
        window.ctrl('i');
        window.sees("20 prêtes · 0 à vérifier");
        window.click(Thing::Button, "Classer 20 pièces");
        window.sees("20 pièces classées");
    });
    assert_eq!(pieces(&window), before + 20, "they are in the vault");
    window.click(Thing::Button, "Annuler le classement");
    window.sees("20 prêtes · 0 à vérifier");
}

#[test]
fn what_the_scanner_leaves_comes_into_the_tray_and_is_filed() {
    let world = World::demonstration();
    let computer = Computer::new(world.beside());
    let scans = computer.folder().join("scans");
    #[expect(clippy::disallowed_methods, reason = "a folder of this test")]
    std::fs::create_dir_all(&scans).expect("a folder of the test");
    computer.dialog_answers("Scanner", std::slice::from_ref(&scans));
    let window = agent(&computer);
    let before = pieces(&window);
    window.click(Thing::Link, "Réglages");
    window.click(Thing::Button, "Choisir un dossier");
    window.sees("Surveillé.");
    let scan = papers(&scans, 1).remove(0);
    window.sees("1 nouveau fichier du scanner");
    assert_eq!(pieces(&window), before, "nothing is filed by itself");
    window.click(Thing::Link, "1 nouveau fichier du scanner");
    window.sees("1 prête · 0 à vérifier");
    window.click(Thing::Button, "Classer 1 pièce");
    window.sees("1 pièce classée");
    assert_eq!(pieces(&window), before + 1, "it is in the vault");
    assert!(scan.is_file(), "the source stays, as this person chose");
}

#[test]
fn a_power_cut_loses_nothing_that_was_acknowledged() {
    const ALL: u64 = 40;
    let world = World::demonstration();
    let computer = Computer::new(world.beside());
    let papers = papers(computer.folder(), ALL as usize);
    computer.dialog_answers("File", &papers);
    let window = agent(&computer);
    let before = pieces(&window);
    window.ctrl('i');
    window.sees(&format!("{ALL} prêtes"));
    // However slow or fast the computer is, the power goes while this one is being read, and some before it are filed.
    let held = Held::back(&papers[papers.len() / 2]);
    window.click(Thing::Button, &format!("Classer {ALL} pièces"));
    let acknowledged = std::cell::Cell::new(0);
    window.until("some are acknowledged", |text| {
        acknowledged.set(told_of(text, &format!(" sur {ALL} classées")).unwrap_or(0));
        acknowledged.get() > 0
    });
    window.kill();
    held.let_go();
    println!("killed with {} of {ALL} acknowledged", acknowledged.get());

    let window = agent(&computer);
    let kept = pieces(&window) - before;
    assert!(
        kept >= acknowledged.get() && kept < ALL,
        "{} were acknowledged, {kept} are there",
        acknowledged.get()
    );
    window.click(Thing::Link, "À classer*");
    let rest = ALL - kept;
    window.click(Thing::Button, &format!("Classer {rest} pièces"));
    window.sees(&format!("{rest} pièces classées"));
    assert_eq!(pieces(&window), before + ALL, "each once");
}

#[test]
fn what_is_held_already_is_looked_at_beside_what_came_in() {
    let world = World::demonstration();
    let computer = Computer::new(world.beside());
    computer.dialog_answers("File", &papers(computer.folder(), 1));
    let window = agent(&computer);
    window.ctrl('i');
    window.sees("1 prête · 0 à vérifier");
    window.click(Thing::Button, "Classer 1 pièce");
    window.sees("1 pièce classée");
    let held = pieces(&window);
    window.ctrl('i');
    window.sees("0 prête · 1 à vérifier");
    window.within(2, "a piece that is held already seen and taken out", || {
        window.click(Thing::Button, "Montrer la pièce du coffre à côté");
        window.until("both pages stand side by side", |_| {
            window.run(BESIDE, &[]) == json!(true)
        });
        window.click(Thing::Button, "Retirer de la liste");
        window.sees("Rien à classer.");
    });
    assert_eq!(pieces(&window), held, "it was not filed twice");
}

/// Whether the dialog shows two pages of one text, one to the right of the other.
const BESIDE: &str = r"
const [one, other] = document.querySelectorAll('[role=dialog] .words');
if (one === undefined || other === undefined) return false;
const [left, right] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
return one.textContent === other.textContent && left.right <= right.left && left.top === right.top;
";

/// A file that whoever opens it waits for: a pipe without a writer stands in its place.
struct Held {
    file: PathBuf,
    aside: PathBuf,
}

impl Held {
    #[expect(clippy::disallowed_methods, reason = "a file of this test")]
    fn back(file: &Path) -> Self {
        let aside = file.with_extension("aside");
        std::fs::rename(file, &aside).expect("a file of the test");
        let made = Command::new("mkfifo").arg(file).status();
        assert!(made.is_ok_and(|status| status.success()), "a pipe of the test");
        let file = file.to_owned();
        Self { file, aside }
    }

    #[expect(clippy::disallowed_methods, reason = "a file of this test")]
    fn let_go(self) {
        std::fs::rename(self.aside, self.file).expect("a file of the test");
    }
}

fn agent(computer: &Computer) -> Window {
    let window = computer.open();
    window.click(Thing::Button, "*Agent*");
    window.sees("Bonjour");
    window
}

/// How many documents this person sees.
fn pieces(window: &Window) -> u64 {
    let list = json!({ "list": { "of": "recent" }, "offset": 0, "limit": 1 });
    let list = window.ask("document_list", list).expect("the list is told");
    list["total"].as_u64().expect("a number")
}

/// The number before some words.
fn told_of(text: &str, words: &str) -> Option<u64> {
    let (before, _) = text.split_once(words)?;
    before.rsplit(' ').next()?.parse().ok()
}

/// Files whose names say what they are and when they were written.
#[expect(clippy::disallowed_methods, reason = "files of this test")]
fn papers(folder: &Path, count: usize) -> Vec<PathBuf> {
    let folder = folder.join("papers");
    std::fs::create_dir_all(&folder).expect("a folder of the test");
    let paper = |number: usize| {
        let path = folder.join(format!("Estimation {number:03} 2026-03-14.txt"));
        std::fs::write(&path, format!("Procès-verbal numéro {number}")).expect("a file of the test");
        path
    };
    (1..=count).map(paper).collect()
}
