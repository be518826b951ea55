//! Reading: pictures and words of documents, for who may open them, for as long as the vault is open.

use std::sync::LazyLock;

use coffre_app::error::Code;
use coffre_app::protocol::{Reply, reply};
use coffre_core::terms::DocId;
use coffre_demo::Format;
use serde_json::{Value, json};

use crate::surroundings::Computer;
use crate::world::{World, director, file_bytes};

static DEMO: LazyLock<coffre_demo::Agency> = LazyLock::new(|| coffre_demo::agency(1));

/// The first document of the demonstration in a form.
fn demo(format: Format) -> &'static coffre_demo::Document {
    let found = DEMO.documents.iter().find(|one| one.format == format);
    found.expect("the demonstration has every form")
}

/// Files these bytes with a director.
fn filed(director: &Computer, folder: &std::path::Path, name: &str, bytes: &[u8]) -> String {
    file_bytes(director, folder, name, bytes, &json!([]))
}

fn open(at: &Computer, id: &str) -> Value {
    at.get("document_open", json!({ "id": id, "version": null }))
}

fn token(opened: &Value) -> &str {
    opened["token"].as_str().expect("a token")
}

/// What the page gets for a page of an open document.
fn picture(at: &Computer, token: &str, page: u32, width: u32) -> Reply {
    reply(
        &at.shell,
        &format!("/page/{token}/{page}"),
        Some(&format!("w={width}")),
    )
}

/// Width and height of a bitmap file.
fn size(reply: &Reply) -> (u32, u32) {
    let Reply::Picture(file) = reply else {
        panic!("no picture: {}", reply.status());
    };
    assert_eq!(file[..2], *b"BM");
    let number = |at: usize| u32::from_le_bytes(file[at..at + 4].try_into().expect("four bytes"));
    (number(18), number(22))
}

/// The lines of the log that say that something was shown.
fn views(director: &Computer) -> Vec<Value> {
    let log = director.get(
        "house_log",
        json!({ "filter": { "person": null, "event": "view", "about": null, "from": null, "before": null },
                "offset": 0, "limit": 50 }),
    );
    log["lines"].as_array().expect("lines").clone()
}

#[test]
fn a_document_is_shown_as_pictures_of_its_pages() {
    let folder = tempfile::tempdir().unwrap();
    let director = director(folder.path());
    let id = filed(&director, folder.path(), "acte.pdf", &demo(Format::TextPdf).bytes);
    let opened = open(&director, &id);
    assert_eq!(opened["shown"], "pages");
    assert_eq!(opened["unreadable"], Value::Null);
    let page = &opened["pages"][0];
    let (width, height) = size(&picture(&director, token(&opened), 0, 800));
    assert_eq!(width, 800);
    let wanted = page["height"].as_f64().unwrap() / page["width"].as_f64().unwrap();
    assert!(
        (f64::from(height) / 800.0 - wanted).abs() < 0.01,
        "as the sizes said"
    );
    assert_eq!(
        size(&picture(&director, token(&opened), 0, 96)).0,
        96,
        "a thumbnail"
    );
}

#[test]
fn a_scan_and_a_photo_are_pictures_as_well() {
    let folder = tempfile::tempdir().unwrap();
    let director = director(folder.path());
    for format in [Format::ScannedPdf, Format::TiffGroup4, Format::Jpeg] {
        let document = demo(format);
        let id = filed(&director, folder.path(), &format!("{format:?}"), &document.bytes);
        let opened = open(&director, &id);
        assert_eq!(opened["shown"], "pages", "{format:?}");
        size(&picture(&director, token(&opened), 0, 300));
    }
}

#[test]
fn the_words_of_a_page_have_their_places() {
    let folder = tempfile::tempdir().unwrap();
    let director = director(folder.path());
    let id = filed(&director, folder.path(), "acte.pdf", &demo(Format::TextPdf).bytes);
    let opened = open(&director, &id);
    let words = director.get("document_text", json!({ "token": opened["token"], "page": 0 }));
    assert_eq!(words["from"], "document");
    let first = &words["words"][0];
    assert!(
        demo(Format::TextPdf)
            .text
            .contains(first["text"].as_str().unwrap())
    );
    assert!(first["right"].as_u64() > first["left"].as_u64());
}

#[test]
fn a_letter_without_pages_is_shown_as_text() {
    let folder = tempfile::tempdir().unwrap();
    let director = director(folder.path());
    let id = filed(&director, folder.path(), "note.docx", &demo(Format::Docx).bytes);
    let opened = open(&director, &id);
    assert_eq!(opened["shown"], "text");
    let words = director.get("document_text", json!({ "token": opened["token"], "page": 0 }));
    assert!(!words["text"].as_str().unwrap().trim().is_empty());
    assert_eq!(picture(&director, token(&opened), 0, 800), Reply::Unreadable);
}

#[test]
fn nothing_is_shown_after_a_lock() {
    let folder = tempfile::tempdir().unwrap();
    let director = director(folder.path());
    let id = filed(&director, folder.path(), "acte.pdf", &demo(Format::TextPdf).bytes);
    let opened = open(&director, &id);
    size(&picture(&director, token(&opened), 0, 300));
    director.get("session_lock", json!({}));
    assert_eq!(director.shell.pages.count(), 0);
    assert_eq!(picture(&director, token(&opened), 0, 300), Reply::NotFound);
    let text = json!({ "token": opened["token"], "page": 0 });
    assert_eq!(director.refusal("document_text", text.clone()), Code::Locked);
    director.unlock();
    assert_eq!(picture(&director, token(&opened), 0, 300), Reply::NotFound);
    assert_eq!(director.refusal("document_text", text), Code::NotFound);
}

#[test]
fn a_document_that_was_being_opened_while_the_vault_locked_does_not_lie_open() {
    use coffre_app::pages::{NotLaid, Origin};
    let folder = tempfile::tempdir().unwrap();
    let director = director(folder.path());
    let pages = &director.shell.pages;
    let origin = |sealed| Origin {
        doc: Some(DocId::parse(&"0".repeat(32)).expect("an id")),
        version: None,
        inside: false,
        sealed,
    };
    let ticket = pages.ticket();
    director.get("step_up_close", json!({}));
    let bytes = &demo(Format::TextPdf).bytes;
    assert_eq!(
        pages.lay(ticket, origin(true), bytes).err(),
        Some(NotLaid::Closed)
    );
    assert!(
        pages.lay(ticket, origin(false), bytes).is_ok(),
        "it is not sealed"
    );
    director.get("session_lock", json!({}));
    assert_eq!(
        pages.lay(ticket, origin(false), bytes).err(),
        Some(NotLaid::Closed)
    );
    assert_eq!(pages.count(), 0);
}

#[test]
fn a_lock_in_the_middle_of_a_document_keeps_the_rest_of_it_from_the_worker() {
    use coffre_app::pages::{NotLaid, Origin};
    let folder = tempfile::tempdir().unwrap();
    let director = director(folder.path());
    let pages = &director.shell.pages;
    let origin = Origin {
        doc: None,
        version: None,
        inside: false,
        sealed: false,
    };
    let (head, rest) = demo(Format::TextPdf).bytes.split_at(100);
    let length = (head.len() + rest.len()) as u64;
    let mut refused = false;
    let laid = pages.lay_written(pages.ticket(), origin, length, |pipe| {
        pipe.write_all(head)?;
        director.get("session_lock", json!({}));
        let written = pipe.write_all(rest);
        refused = written.is_err();
        written
    });
    assert!(refused, "the rest is not taken");
    let laid = laid.expect("the lock is not a failure of the document");
    assert_eq!(laid.err(), Some(NotLaid::Closed));
    assert_eq!(pages.count(), 0);
}

#[test]
fn closing_sealed_folders_closes_their_documents_and_no_others() {
    let world = World::new();
    let director = world.of("director");
    director.step_up();
    let matrix = director.get("people_roles", json!({}));
    let places = matrix["places"].as_array().unwrap();
    let place = places.iter().find(|one| one["code"] == "direction").unwrap();
    let into = json!([{ "set": "place", "value": place["id"] }]);
    let bytes = &demo(Format::TextPdf).bytes;
    let sealed = file_bytes(director, world.folder(), "contrat.pdf", bytes, &into);
    let other = filed(
        director,
        world.folder(),
        "scan.pdf",
        &demo(Format::ScannedPdf).bytes,
    );
    let (sealed, other) = (open(director, &sealed), open(director, &other));
    assert_eq!(
        (&sealed["sealed"], &other["sealed"]),
        (&json!(true), &json!(false))
    );
    for opened in [&sealed, &other] {
        size(&picture(director, token(opened), 0, 200));
    }
    director.get("step_up_close", json!({}));
    assert_eq!(picture(director, token(&sealed), 0, 200), Reply::NotFound);
    size(&picture(director, token(&other), 0, 200));
}

#[test]
fn turning_pages_of_a_sealed_document_keeps_its_folder_open_and_time_closes_it() {
    let folder = tempfile::tempdir().unwrap();
    let director = director(folder.path());
    director.step_up();
    let matrix = director.get("people_roles", json!({}));
    let places = matrix["places"].as_array().unwrap();
    let place = places.iter().find(|one| one["code"] == "direction").unwrap();
    let into = json!([{ "set": "place", "value": place["id"] }]);
    let bytes = &demo(Format::TextPdf).bytes;
    let id = file_bytes(&director, folder.path(), "contrat.pdf", bytes, &into);
    let opened = open(&director, &id);
    director.clock.pass(250);
    size(&picture(&director, token(&opened), 0, 200));
    let left = director.get("session_show", json!({}))["stepUp"]["secondsLeft"].clone();
    assert_eq!(left, 600, "looking is a use");
    for _ in 0..3 {
        director.clock.pass(200);
        director.get("session_used", json!({}));
    }
    director.shell.tick();
    assert_eq!(picture(&director, token(&opened), 0, 200), Reply::NotFound);
}

#[test]
fn a_role_without_the_key_opens_nothing_and_the_log_says_nothing() {
    let world = World::new();
    let auditor = world.of("auditor");
    let call = json!({ "id": world.document, "version": null });
    assert_eq!(auditor.refusal("document_open", call), Code::NotFound);
    assert_eq!(auditor.shell.pages.count(), 0);
    assert_eq!(views(world.of("director")), Vec::<Value>::new());
}

#[test]
fn opening_is_in_the_log_as_cat_is_and_turning_pages_is_not() {
    let world = World::new();
    let director = world.of("director");
    let id = filed(director, world.folder(), "acte.pdf", &demo(Format::TextPdf).bytes);
    let opened = open(director, &id);
    for page in 0..2 {
        picture(director, token(&opened), page, 300);
    }
    director.get("document_text", json!({ "token": opened["token"], "page": 0 }));
    director.get("document_close", json!({ "token": opened["token"] }));
    let lines = views(director);
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert_eq!(lines[0]["about"][0]["id"], id.as_str());
    assert_eq!(lines[0]["detail"], json!({}), "no title, no name");
}

/// A PDF that asks for a password: its hashes fit none.
fn locked_pdf() -> Vec<u8> {
    let mut file = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for object in [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
    ] {
        places.push(file.len());
        file.extend(format!("{} 0 obj{object}endobj\n", places.len()).bytes());
    }
    let start = file.len();
    file.extend(b"xref\n0 4\n0000000000 65535 f \n");
    for place in places {
        file.extend(format!("{place:010} 00000 n \n").bytes());
    }
    let nothing = "0".repeat(64);
    let end = format!(
        "trailer<</Size 4/Root 1 0 R/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<{nothing}>\
         /U<{nothing}>>>>>\nstartxref\n{start}\n%%EOF\n"
    );
    file.extend(end.bytes());
    file
}

#[test]
fn a_hostile_file_is_a_clear_answer_and_the_next_one_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let director = director(folder.path());
    let locked = locked_pdf();
    let cases: [(&str, &[u8], &str); 3] = [
        ("cut.pdf", b"%PDF-1.7 and nothing", "damaged"),
        ("odd.bin", &[0, 1, 2, 3, 0xfe], "unsupported"),
        ("locked.pdf", &locked, "encrypted"),
    ];
    for (name, bytes, wanted) in cases {
        let id = filed(&director, folder.path(), name, bytes);
        let opened = open(&director, &id);
        assert_eq!(opened["unreadable"], wanted, "{name}");
        assert_eq!(opened["token"], "", "{name}");
    }
    assert_eq!(director.shell.pages.count(), 0);
    let id = filed(&director, folder.path(), "acte.pdf", &demo(Format::TextPdf).bytes);
    size(&picture(&director, token(&open(&director, &id)), 0, 200));
}

#[test]
fn what_is_attached_to_a_mail_is_listed_and_opens() {
    let folder = tempfile::tempdir().unwrap();
    let director = director(folder.path());
    let mail = DEMO
        .documents
        .iter()
        .find(|one| one.format == Format::Eml && String::from_utf8_lossy(&one.bytes).contains("attachment"));
    let id = filed(&director, folder.path(), "mail.eml", &mail.expect("a mail").bytes);
    let opened = open(&director, &id);
    assert_eq!(
        (&opened["shown"], &opened["holdsOthers"]),
        (&json!("text"), &json!(true))
    );
    let list = director.get("document_attachments", json!({ "token": opened["token"] }));
    let first = &list[0];
    assert!(first["size"].as_u64() > Some(0), "{list}");
    let inner = director.get(
        "document_attachment_open",
        json!({ "token": opened["token"], "place": first["place"] }),
    );
    assert_eq!(inner["unreadable"], Value::Null, "{inner}");
    assert_ne!(inner["token"], opened["token"]);
    let none = json!({ "token": opened["token"], "place": 400 });
    assert_eq!(director.refusal("document_attachment_open", none), Code::NotFound);
}

#[test]
fn what_was_never_open_is_not_there() {
    let folder = tempfile::tempdir().unwrap();
    let director = director(folder.path());
    let id = filed(&director, folder.path(), "acte.pdf", &demo(Format::TextPdf).bytes);
    let opened = open(&director, &id);
    let at = token(&opened);
    for path in [
        "/page/0123456789abcdef0123456789abcdef/0".to_owned(),
        format!("/page/{at}/5000"),
        format!("/page/{at}"),
        format!("/{at}/0"),
        "/".to_owned(),
    ] {
        assert_eq!(
            reply(&director.shell, &path, Some("w=300")),
            Reply::NotFound,
            "{path}"
        );
    }
    director.get("document_close", json!({ "token": at }));
    assert_eq!(picture(&director, at, 0, 300), Reply::NotFound);
}

#[test]
fn of_many_open_documents_the_one_used_longest_ago_gives_way() {
    let folder = tempfile::tempdir().unwrap();
    let director = director(folder.path());
    let id = filed(&director, folder.path(), "acte.pdf", &demo(Format::TextPdf).bytes);
    let first = open(&director, &id);
    let second = open(&director, &id);
    for _ in 0..5 {
        size(&picture(&director, token(&first), 0, 100));
        open(&director, &id);
    }
    size(&picture(&director, token(&first), 0, 100));
    assert_eq!(picture(&director, token(&second), 0, 100), Reply::NotFound);
}
