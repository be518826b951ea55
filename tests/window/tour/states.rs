//! States that the demonstration is never in: nothing there yet, very much there, something wrong.

use coffre_demo::Format;
use serde_json::json;

use super::crowd::Crowd;
use super::dress::Dress;
use super::scenes::go;
use super::ways::press;
use crate::desk::{Computer, Key, PASSPHRASE, SEED, Window, World};

/// Draws what the window shows under the name of a state.
type Shoot<'a> = &'a dyn Fn(&Window, &str);

/// The views of an agency that has nothing yet.
const EMPTY: [&str; 9] = [
    "today",
    "filing",
    "dossiers",
    "documents/recent",
    "people",
    "deadlines",
    "sealed",
    "house",
    "team",
];

/// Draws all of them in one dress.
pub(super) fn draw(dress: Dress, shoot: Shoot<'_>) {
    first_steps(dress, shoot);
    nobody_gets_in(dress, shoot);
    nothing_yet(dress, shoot);
    very_much(dress, shoot);
    folder_gone(dress, shoot);
    other_days(dress, shoot);
    a_new_sheet(dress, shoot);
    late_work(dress, shoot);
    held_already(dress, shoot);
}

/// What arrived late, on the first page and in the state of the vault.
fn late_work(dress: Dress, shoot: Shoot<'_>) {
    let world = World::demonstration();
    world.let_work_arrive_late();
    let computer = Computer::new(world.home("director"));
    let window = unlocked(&computer);
    dress.put_on(&window);
    for (address, name) in [("today", "late-today"), ("house", "late-house")] {
        see(&window, address);
        shoot(&window, name);
    }
}

/// A mandate of the demonstration as somebody sends it a second time.
#[expect(clippy::disallowed_methods, reason = "a file of this test")]
fn held_mandate(computer: &Computer) -> std::path::PathBuf {
    let all = coffre_demo::agency(SEED).documents;
    let mandate = |one: &coffre_demo::Document| one.kind_code == "mandat" && one.format == Format::TextPdf;
    let file = all.into_iter().find(mandate).expect("the demonstration has one");
    let path = computer.folder().join("Scan 0042.pdf");
    std::fs::write(&path, file.bytes).expect("a file of this test");
    path
}

/// A file that is held already, beside the piece of the vault.
fn held_already(dress: Dress, shoot: Shoot<'_>) {
    let world = World::demonstration();
    let computer = Computer::new(world.home("agent"));
    computer.dialog_answers("File", &[held_mandate(&computer)]);
    let window = unlocked(&computer);
    dress.put_on(&window);
    see(&window, "filing");
    window
        .ask("tray_pick", json!({}))
        .expect("the file lies in the tray");
    window.run("location.reload();", &[]);
    window.until("the sheet is there", |_| {
        window.run(
            "document.querySelector('.desk aside button')?.click();
             return document.querySelector('[role=dialog] img') !== null;",
            &[],
        ) == json!(true)
    });
    window.draws_a_page();
    stand(&window);
    shoot(&window, "held-already");
}

/// The two forms of the first run, with a folder and a passphrase that is too weak.
fn first_steps(dress: Dress, shoot: Shoot<'_>) {
    let office = tempfile::tempdir().expect("a shared folder");
    let computer = Computer::fresh();
    computer.dialog_answers("CreateVault", &[office.path().to_owned()]);
    computer.dialog_answers("JoinVault", &[office.path().to_owned()]);
    for (place, name) in [(0, "first-create"), (1, "first-join"), (2, "first-recover")] {
        let window = computer.open();
        dress.put_on_locked(&window);
        press(&window, "main ul button", place);
        press(&window, "main .folder button, main button", 0);
        window.run(
            "for (const field of document.querySelectorAll('input[type=password]')) {
               field.value = 'soleil123';
               field.dispatchEvent(new Event('input', { bubbles: true }));
             }",
            &[],
        );
        stand(&window);
        shoot(&window, name);
    }
}

/// The day of those who are no directors.
fn other_days(dress: Dress, shoot: Shoot<'_>) {
    let world = World::demonstration();
    for role in ["agent", "office-manager", "auditor"] {
        let computer = Computer::new(world.home(role));
        let window = unlocked(&computer);
        dress.put_on(&window);
        see(&window, "today");
        shoot(&window, &format!("today-{role}"));
    }
}

/// The sheet that waits, before it is printed and after it was typed back.
fn a_new_sheet(dress: Dress, shoot: Shoot<'_>) {
    let crowd = Crowd::nobody();
    let computer = Computer::new(crowd.home());
    let file = computer.folder().join("sheet.html");
    computer.dialog_answers("Sheet", std::slice::from_ref(&file));
    let window = unlocked(&computer);
    dress.put_on(&window);
    let ask = |command: &str, arguments: serde_json::Value| window.ask(command, arguments).expect(command);
    ask("step_up_open", json!({ "passphrase": PASSPHRASE }));
    ask("sheet_renew", json!({}));
    window.run("location.reload();", &[]);
    window.until("the sheet waits", |_| {
        window.run("return document.querySelector('main form .acts') !== null;", &[]) == json!(true)
    });
    shoot(&window, "sheet-waits");
    press(&window, "main form .acts button", 1);
    stand(&window);
    let page = std::fs::read_to_string(&file).expect("the sheet was written");
    window.run("document.querySelector('main input').focus();", &[]);
    window.types(&World::code_on_sheet(&page));
    window.press(Key::Enter);
    stand(&window);
    shoot(&window, "sheet-good");
}

fn nobody_gets_in(dress: Dress, shoot: Shoot<'_>) {
    let world = World::demonstration();
    let computer = Computer::new(world.home("director"));
    let window = computer.open();
    dress.put_on_locked(&window);
    window.secret("corbeau ficelle lampion");
    window.press(Key::Enter);
    window.sees("wrong-passphrase");
    shoot(&window, "unlock-wrong");
    window.run(
        "for (const more of document.querySelectorAll('details')) more.open = true;",
        &[],
    );
    shoot(&window, "unlock-forgotten");
}

fn nothing_yet(dress: Dress, shoot: Shoot<'_>) {
    let crowd = Crowd::nobody();
    let computer = Computer::new(crowd.home());
    let window = unlocked(&computer);
    dress.put_on(&window);
    for address in EMPTY {
        see(&window, address);
        let name = address.split('/').next().unwrap_or(address);
        shoot(&window, &format!("empty-{name}"));
    }
}

fn very_much(dress: Dress, shoot: Shoot<'_>) {
    let crowd = Crowd::large();
    let computer = Computer::new(crowd.home());
    let window = unlocked(&computer);
    dress.put_on(&window);
    for address in ["today", "dossiers", "documents/recent", "people"] {
        see(&window, address);
        let name = address.split('/').next().unwrap_or(address);
        shoot(&window, &format!("crowd-{name}"));
    }
    see(
        &window,
        &format!("dossiers/{}", crowd.dossier.as_deref().expect("it has one")),
    );
    shoot(&window, "crowd-checklist");
    press(&window, "[role=tab]", 1);
    stand(&window);
    shoot(&window, "crowd-rows");
    window.run("document.querySelector('[role=listbox]').scrollTop = 20000;", &[]);
    stand(&window);
    window.run("document.querySelectorAll('[role=option]')[8].dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));", &[]);
    stand(&window);
    shoot(&window, "crowd-rows-open");
    window.ctrl('k');
    window.types("procuration");
    stand(&window);
    shoot(&window, "crowd-search");
}

/// The folder goes away while somebody works, and before somebody unlocks.
fn folder_gone(dress: Dress, shoot: Shoot<'_>) {
    let world = World::demonstration();
    let computer = Computer::new(world.home("director"));
    let window = unlocked(&computer);
    dress.put_on(&window);
    let document = json!({ "list": { "of": "recent" }, "offset": 0, "limit": 1 });
    let document = window.ask("document_list", document).expect("the list is told");
    let document = document["rows"][0]["id"].as_str().expect("an id").to_owned();
    take_away(&world);
    window.run("location.reload();", &[]);
    for (address, name) in [
        ("today", "gone-today"),
        ("house", "gone-house"),
        (&*format!("documents/recent/{document}"), "gone-document"),
    ] {
        see(&window, address);
        shoot(&window, name);
    }
    press(&window, "aside .pane button, aside button", 0);
    stand(&window);
    shoot(&window, "gone-reading");
    drop(window);
    let window = computer.open();
    dress.put_on_locked(&window);
    shoot(&window, "gone-unlock");
    window.secret(PASSPHRASE);
    window.press(Key::Enter);
    window.until("it says so", |_| {
        window.run("return document.querySelector('[role=alert]') !== null;", &[]) == json!(true)
    });
    shoot(&window, "gone-unlocking");
}

#[expect(clippy::disallowed_methods, reason = "a folder of this test")]
fn take_away(world: &World) {
    let there = world.vault();
    std::fs::rename(&there, there.with_extension("away")).expect("a folder of the test");
}

fn unlocked(computer: &Computer) -> Window {
    let window = computer.open();
    window.secret(PASSPHRASE);
    window.press(Key::Enter);
    window.sees("Bonjour");
    window
}

fn see(window: &Window, address: &str) {
    go(window, address);
    window.settled();
}

/// Waits until what can be read is the same at several looks.
fn stand(window: &Window) {
    let last = std::cell::RefCell::new((String::new(), 0));
    window.until("the page stands still", |text| {
        let mut last = last.borrow_mut();
        let looks = if last.0 == text { last.1 + 1 } else { 0 };
        *last = (text.to_owned(), looks);
        looks >= 10
    });
}
