//! Printing: recorded before a page is given in the pixels of a printer, and over with the document.

use coffre_app::error::Code;
use coffre_app::protocol::{Reply, reply};
use coffre_demo::Format;
use serde_json::{Value, json};

use crate::surroundings::Computer;
use crate::world::{director, file_bytes};

/// An open document of a folder's director, and its id.
struct Open {
    director: Computer,
    _folder: tempfile::TempDir,
    id: String,
    token: String,
}

fn open(name: &str, bytes: &[u8]) -> Open {
    let folder = tempfile::tempdir().expect("a folder of the test");
    let director = director(folder.path());
    let id = file_bytes(&director, folder.path(), name, bytes, &json!([]));
    let opened = director.get("document_open", json!({ "id": id, "version": null }));
    let token = opened["token"].as_str().expect("a token").to_owned();
    Open {
        director,
        _folder: folder,
        id,
        token,
    }
}

fn deed() -> Open {
    let agency = coffre_demo::agency(1);
    let found = agency.documents.iter().find(|one| one.format == Format::TextPdf);
    open("acte.pdf", &found.expect("the demonstration has one").bytes)
}

impl Open {
    fn asked(&self, recipient: &str, first: u32, last: u32) -> Value {
        json!({ "token": self.token, "first": first, "last": last, "recipient": recipient,
                "purpose": "signature", "basis": null, "channel": null })
    }

    /// A printing of the first page.
    fn job(&self) -> String {
        let job = self
            .director
            .get("document_print", self.asked("Étude Claes", 1, 1));
        job["job"].as_str().expect("a job").to_owned()
    }

    fn page(&self, job: &str, page: u32) -> Reply {
        reply(&self.director.shell, &format!("/print/{job}/{page}"), None)
    }

    fn prints(&self) -> Vec<Value> {
        let asked = json!({ "filter": { "person": null, "event": "print", "about": null, "from": null, "before": null },
                "offset": 0, "limit": 50 });
        let log = self.director.get("house_log", asked);
        log["lines"].as_array().expect("lines").clone()
    }
}

#[test]
fn the_log_says_that_a_page_leaves_before_it_is_given() {
    let open = deed();
    assert_eq!(
        open.page(&open.token, 0),
        Reply::NotFound,
        "an open document is no printing"
    );
    assert!(open.prints().is_empty());
    let job = open.job();
    let lines = open.prints();
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert_eq!(lines[0]["about"][0]["id"], open.id.as_str());
    assert_eq!(lines[0]["detail"]["recipient"], "Étude Claes");
    assert_eq!(lines[0]["detail"]["purpose"], "signature");
    assert_eq!(lines[0]["detail"]["pages"], "1-1");
    assert_eq!(lines[0]["said"], true, "it does not wait on this computer");
    assert!(matches!(open.page(&job, 0), Reply::Picture(_)));
}

#[test]
fn a_printing_without_recipient_or_purpose_is_refused_and_gives_nothing() {
    let open = deed();
    let refused = open.director.refusal("document_print", open.asked("  ", 1, 1));
    assert_eq!(refused, Code::Value);
    assert!(open.prints().is_empty());
}

#[test]
fn only_pages_that_were_recorded_are_given() {
    let open = deed();
    assert_eq!(open.page(&open.job(), 1), Reply::NotFound);
    for (first, last) in [(0, 1), (2, 1), (1, 900)] {
        let refused = open
            .director
            .refusal("document_print", open.asked("Étude", first, last));
        assert_eq!(refused, Code::Value, "{first}-{last}");
    }
}

#[test]
fn a_printing_is_over_with_its_end_with_the_document_and_with_a_lock() {
    let open = deed();
    let job = open.job();
    open.director.get("print_end", json!({ "job": job }));
    assert_eq!(open.page(&job, 0), Reply::NotFound, "ended");
    let job = open.job();
    open.director
        .get("document_close", json!({ "token": open.token }));
    assert_eq!(open.page(&job, 0), Reply::NotFound, "closed");
    let call = json!({ "job": job });
    assert_eq!(
        open.director.refusal("print_dialog", call.clone()),
        Code::NotFound
    );
    open.director.get("session_lock", json!({}));
    assert_eq!(open.director.refusal("print_dialog", call), Code::Locked);
}

#[test]
fn the_dialog_of_the_system_opens_for_a_recorded_printing_alone() {
    let open = deed();
    let job = json!({ "job": open.job() });
    assert_eq!(
        open.director.get("print_dialog", job.clone()),
        false,
        "no printer"
    );
    open.director.dialogs.set_printer();
    assert_eq!(open.director.get("print_dialog", job), true);
    let refused = open.director.refusal("print_dialog", json!({ "job": "none" }));
    assert_eq!(refused, Code::NotFound);
}

#[test]
fn what_lies_inside_a_mail_is_recorded_as_part_of_it() {
    let mail = "From: a@example.be\r\nTo: b@example.be\r\nSubject: x\r\nMIME-Version: 1.0\r\n\
        Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nBonjour\r\n\
        --b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=\"n.txt\"\r\n\r\nNote\r\n--b--\r\n";
    let mut open = open("mail.eml", mail.as_bytes());
    let inner = json!({ "token": open.token, "place": 0 });
    let inner = open.director.get("document_attachment_open", inner);
    open.token = inner["token"].as_str().expect("a token").to_owned();
    open.job();
    let lines = open.prints();
    assert_eq!(lines[0]["about"][0]["id"], open.id.as_str());
    assert_eq!(
        lines[0]["detail"]["pages"], "inside",
        "no name of what lies inside"
    );
}
