//! Put right what was filed wrongly, and take that back.

use serde_json::{Value, json};

use crate::desk::{Computer, Key, Thing, Window, World};

#[test]
fn a_wrong_filing_is_put_right_from_the_list_and_taken_back() {
    let world = World::demonstration();
    let computer = Computer::new(world.beside());
    let window = agent(&computer);
    let (document, wrong) = filed(&window);
    let (id, title) = (text(&document["id"]), text(&document["title"]));
    let right = board(&window)
        .into_iter()
        .find(|card| text(&card["id"]) != wrong)
        .expect("another dossier");
    window.click(Thing::Link, "Pièces");
    window.sees("Chercher dans les pièces");
    window.within(8, "a wrong filing put right from the list", || {
        window.click(Thing::Row, &format!("{title}*"));
        window.press(Key::Enter);
        window.click(Thing::Field, "Mettre plutôt dans");
        window.click(Thing::Row, &format!("{}*", text(&right["title"])));
        window.sees("Ctrl Z annule");
    });
    assert_eq!(
        dossiers(&window, id),
        [text(&right["id"])],
        "it lies in the other one"
    );
    window.within(1, "the correction taken back", || {
        window.ctrl('z');
        window.sees_no_more("Ctrl Z annule");
    });
    assert_eq!(dossiers(&window, id), [wrong], "it lies where it lay");
}

#[test]
fn a_document_is_renamed_from_the_list() {
    let world = World::demonstration();
    let computer = Computer::new(world.beside());
    let window = agent(&computer);
    let (document, _) = filed(&window);
    let (id, title) = (text(&document["id"]), text(&document["title"]));
    window.click(Thing::Link, "Pièces");
    window.sees("Chercher dans les pièces");
    window.within(8, "a document renamed from the list", || {
        window.click(Thing::Row, &format!("{title}*"));
        window.press(Key::F2);
        window.until("its title is typed over", |_| {
            window.run("return document.activeElement?.value ?? null;", &[]) == json!(title)
        });
        window.types("Plan");
        window.press(Key::Enter);
        window.sees("Ctrl Z annule");
    });
    assert_eq!(shown(&window, id)["row"]["title"], "Plan");
}

#[test]
fn a_filing_is_taken_back_from_another_view() {
    let world = World::demonstration();
    let computer = Computer::new(world.beside());
    computer.dialog_answers("File", &[paper(&computer)]);
    let window = agent(&computer);
    window.ctrl('i');
    window.sees("1 prête · 0 à vérifier");
    window.click(Thing::Button, "Classer 1 pièce");
    window.sees("1 pièce classée");
    window.click(Thing::Button, "Où chaque pièce est allée");
    window.click(Thing::Link, "Estimation 001*");
    window.sees("Qui peut ouvrir");
    window.ctrl('z');
    window.click(Thing::Link, "À classer*");
    window.sees("1 prête · 0 à vérifier");
}

#[test]
fn a_wrong_date_is_stated_again_and_taken_back() {
    let world = World::demonstration();
    let computer = Computer::new(world.beside());
    let window = agent(&computer);
    let dossier = board(&window)
        .into_iter()
        .find(|card| days(&window, text(&card["id"])).is_empty())
        .expect("one where nobody stated when the deed was passed");
    let (id, title) = (text(&dossier["id"]), text(&dossier["title"]));
    window.click(Thing::Link, "Dossiers");
    window.click(Thing::Link, &format!("{title}*"));
    window.click(Thing::Button, "Dates");
    state(&window, "14/03/2036");
    window.sees("14/03/2036");
    window.within(13, "a wrong date stated again, typed", || {
        state(&window, "14/03/2026")
    });
    window.sees("14/03/2026");
    assert_eq!(days(&window, id), ["2026-03-14"], "the wrong one counts no more");
    window.within(1, "the new date taken back", || window.ctrl('z'));
    window.sees("14/03/2036");
    assert_eq!(days(&window, id), ["2036-03-14"], "the one before is there again");
}

/// States on the page when the deed was passed.
fn state(window: &Window, day: &str) {
    window.choose("Événement", "acte authentique");
    window.fill("Ajouter une date", day);
    window.click(Thing::Button, "Ajouter");
    window.until("the date is taken", |_| !window.has(Thing::Button, "Ajouter"));
}

/// The days on which the deed of a dossier was passed, as its page tells them.
fn days(window: &Window, dossier: &str) -> Vec<String> {
    let full = window.ask("dossier_show", json!({ "id": dossier }));
    let full = full.expect("the dossier is told");
    let facts = full["facts"].as_array().expect("a list").iter();
    let deeds = facts.filter(|fact| fact["event"]["code"] == "deed");
    deeds.map(|fact| text(&fact["date"]).to_owned()).collect()
}

fn agent(computer: &Computer) -> Window {
    let window = computer.open();
    window.click(Thing::Button, "*Agent*");
    window.sees("Bonjour");
    window
}

/// The newest document that lies in one dossier and whose title begins no other one's, and the id of that dossier.
fn filed(window: &Window) -> (Value, String) {
    let list = json!({ "list": { "of": "recent" }, "offset": 0, "limit": 15 });
    let list = window.ask("document_list", list).expect("the list is told");
    let rows = list["rows"].as_array().expect("rows");
    let alone = |row: &Value| {
        let like = |other: &&Value| text(&other["title"]).starts_with(text(&row["title"]));
        rows.iter().filter(like).count() == 1
    };
    let found = rows.iter().filter(|row| alone(row)).find_map(|row| {
        let [only] = dossiers(window, text(&row["id"])).try_into().ok()?;
        Some((row.clone(), only))
    });
    found.expect("one lies in one dossier")
}

fn dossiers(window: &Window, document: &str) -> Vec<String> {
    let full = shown(window, document);
    let dossiers = full["dossiers"].as_array().expect("a list").iter();
    dossiers.map(|one| text(&one["id"]).to_owned()).collect()
}

fn shown(window: &Window, document: &str) -> Value {
    let told = window.ask("document_show", json!({ "id": document }));
    told.expect("the document is told")
}

fn board(window: &Window) -> Vec<Value> {
    let told = window.ask("dossier_board", json!({ "words": null }));
    told.expect("the board is told")
        .as_array()
        .expect("a list")
        .clone()
}

/// A file whose name says what it is.
#[expect(clippy::disallowed_methods, reason = "a file of this test")]
fn paper(computer: &Computer) -> std::path::PathBuf {
    let path = computer.folder().join("Estimation 001 2026-03-14.txt");
    std::fs::write(&path, "Procès-verbal numéro 1").expect("a file of the test");
    path
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}
