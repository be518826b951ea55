//! What the commands are called about, and with which arguments.

use coffre_app::bindings::Command;
use serde_json::{Value, json};

use crate::surroundings::{Computer, PASSPHRASE};
use crate::world::{World, file, file_bytes, file_one};

/// A mail with a text attached.
const MAIL: &[u8] = b"From: a@example.be\r\nTo: b@example.be\r\nSubject: x\r\nMIME-Version: 1.0\r\n\
    Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nBonjour\r\n\
    --b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=\"n.txt\"\r\n\r\nNote\r\n\
    --b--\r\n";

/// What the calls of one column are about.
pub(super) struct Scene {
    pub(super) world: World,
    /// A second party of the dossier.
    other: String,
    /// Somebody who was invited and has not answered.
    waiting: (String, String),
    /// A mail with something attached.
    mail: String,
    /// Ids of the compartments, by code.
    ventes: String,
    direction: String,
    /// A role and people.
    agent_role: String,
    auditor_role: String,
    /// A role that nobody has.
    spare_role: String,
}

impl Scene {
    pub(super) fn new() -> Self {
        let world = World::new();
        let director = world.of("director");
        director.step_up();
        let other = director.get(
            "party_make",
            json!({ "dossier": world.dossier, "party": { "name": "B. Vendeur", "address": null, "email": null,
                    "telephone": null, "part": "seller" } }),
        );
        let spare = json!({ "label": named("Intérimaire"), "rank": "agent" });
        director.get("preset_role", json!({ "role": spare }));
        let waiting = invited(director);
        let mail = file_bytes(director, world.folder(), "mail.eml", MAIL, &json!([]));
        let matrix = director.get("people_roles", json!({}));
        let find = |list: &Value, code: &str, of: &dyn Fn(&Value) -> Value| {
            let found = list
                .as_array()
                .expect("a list")
                .iter()
                .map(of)
                .find(|one| one["code"] == code);
            found.expect("a preset")["id"].as_str().expect("an id").to_owned()
        };
        let place = |code: &str| find(&matrix["places"], code, &Clone::clone);
        let role = |code: &str| find(&matrix["roles"], code, &|one| one["role"].clone());
        Self {
            mail,
            other: other.as_str().expect("an id").to_owned(),
            waiting,
            ventes: place("ventes"),
            direction: place("direction"),
            agent_role: role("agent"),
            spare_role: role("interimaire"),
            auditor_role: role("auditor"),
            world,
        }
    }

    /// Somebody new of the lowest rank, for what takes people away.
    fn spare(&self) -> (String, String) {
        let director = self.world.of("director");
        ready(director, true);
        invited(director)
    }

    /// The token of the mail that everybody may read but the auditor, where it opens.
    fn token(&self, at: &Computer) -> String {
        let opened = at.call("document_open", json!({ "id": self.mail, "version": null }));
        let token = opened
            .ok()
            .and_then(|opened| opened["token"].as_str().map(ToOwned::to_owned));
        token.unwrap_or_else(|| "none".to_owned())
    }

    /// The arguments with which a command is called.
    pub(super) fn args(&self, command: Command, at: &Computer) -> Value {
        use Command as C;
        let world = &self.world;
        let (doc, dossier, party) = (&world.document, &world.dossier, &world.party);
        let party_of =
            json!({ "name": "Zoé", "address": null, "email": null, "telephone": null, "part": "buyer" });
        match command {
            C::vault_choose_folder => json!({ "purpose": "join" }),
            C::vault_create => {
                json!({ "agency": "A", "director": "D", "label": "D", "passphrase": PASSPHRASE })
            }
            C::vault_join => {
                json!({ "label": "X", "words": "abaisser abandon abdiquer abeille abolir aborder aboutir",
                                     "passphrase": PASSPHRASE })
            }
            C::vault_enter_demo => json!({ "seat": "0" }),
            C::vault_moved => json!({ "seat": at.seat }),
            C::vault_hide => json!({ "seat": at.seat, "hidden": false }),
            C::recovery_directors => json!({ "vaultId": "x", "typed": "x" }),
            C::recovery_use => {
                json!({ "vaultId": "x", "typed": "x", "director": null, "instead": null, "label": "A",
                        "passphrase": PASSPHRASE })
            }
            C::proposal_sign | C::proposal_withdraw => json!({ "hash": "0".repeat(64) }),
            C::sheet_print | C::sheet_save => json!({ "language": "fr" }),
            C::sheet_type_back | C::sheet_try => json!({ "typed": "x" }),
            C::session_unlock => json!({ "seat": at.seat, "passphrase": PASSPHRASE }),
            C::passphrase_measure => json!({ "typed": "x", "about": [] }),
            C::passphrase_change => json!({ "present": "x", "wished": PASSPHRASE }),
            C::step_up_open => json!({ "passphrase": PASSPHRASE }),
            C::settings_change => {
                json!({ "settings": { "language": "nl", "theme": "dark", "density": "compact",
                "textPercent": 125, "idleMinutes": 5, "stepUpMinutes": 10, "passphraseReminderDays": null,
                "afterFiling": "keep", "scannerFolder": null } })
            }
            C::screen_keep => {
                json!({ "screen": { "language": "nl", "theme": "dark", "density": "compact", "textPercent": 125 } })
            }
            C::search => json!({ "text": "compromis", "offset": 0, "limit": 10, "byDate": false }),
            C::document_list => json!({ "list": { "of": "recent" }, "offset": 0, "limit": 10 }),
            C::document_show | C::document_history | C::deadline_explain => json!({ "id": doc }),
            C::document_change => json!({ "ids": [doc], "changes": [{ "change": "tag", "tag": "urgent" }] }),
            C::document_bin | C::document_restore => json!({ "ids": [doc] }),
            C::document_move => {
                let director = world.of("director");
                ready(director, false);
                let piece = file_one(director, world.folder(), &fresh("piece.pdf"), dossier);
                json!({ "id": piece, "place": self.direction })
            }
            C::document_new_version => {
                let name = fresh("version.pdf");
                let path = file(world.folder(), &name, name.as_bytes());
                json!({ "id": doc, "drop": at.shell.tray().hold(vec![path]).drop })
            }
            C::document_version_again => {
                let seen = world.of("director");
                ready(seen, false);
                let shown = seen.get("document_show", json!({ "id": doc }));
                json!({ "id": doc, "version": shown["versions"][0]["id"] })
            }
            C::document_pick_version => json!({ "id": doc }),
            C::document_open => json!({ "id": doc, "version": null }),
            C::document_close => json!({ "token": "none" }),
            C::document_text | C::document_page_trouble => json!({ "token": self.token(at), "page": 0 }),
            C::document_attachments => json!({ "token": self.token(at) }),
            C::document_attachment_open => json!({ "token": self.token(at), "place": 0 }),
            C::dossier_board => json!({ "words": null }),
            C::dossier_show | C::dossier_communications | C::checklist_show => json!({ "id": dossier }),
            C::checklist_answer => {
                json!({ "id": dossier, "answers": [{ "of": "flag", "flag": "let", "value": false }] })
            }
            C::checklist_asked => json!({ "id": dossier, "rows": ["peb"], "of": null, "day": null }),
            C::checklist_not_asked => json!({ "id": dossier, "rows": ["peb"], "day": "2026-03-02" }),
            C::checklist_dispense => json!({ "id": dossier, "row": "peb", "reason": "ruine" }),
            C::request_letters | C::request_annex => json!({ "id": dossier, "language": "fr" }),
            C::request_mail | C::request_copied => {
                json!({ "id": dossier, "supplier": "seller", "language": "nl" })
            }
            C::request_contact => {
                json!({ "id": dossier, "supplier": "syndic", "contact": "Syndic <s@example.be>" })
            }
            C::dossier_make => {
                json!({ "dossier": { "title": "T", "reference": null, "sort": "sale", "property": null,
                                       "place": null, "parties": [] } })
            }
            C::dossier_change => {
                json!({ "id": dossier, "changes": [{ "change": "field", "name": "reference", "value": "R1" }] })
            }
            C::dossier_preview => json!({ "id": dossier, "event": "deed", "date": "2026-06-01" }),
            C::party_list => json!({ "words": "Vendeur", "offset": 0, "limit": 10 }),
            C::party_show => json!({ "id": party }),
            C::party_make => json!({ "dossier": dossier, "party": party_of }),
            C::party_join => json!({ "party": party, "dossier": dossier, "part": "proxy" }),
            C::party_parts => json!({ "party": party, "dossier": dossier, "parts": ["seller"] }),
            C::party_change => json!({ "party": party, "name": "email", "value": "b@example.be" }),
            C::party_merge => json!({ "one": party, "other": self.other }),
            C::party_split => {
                let director = world.of("director");
                ready(director, false);
                director.get("party_merge", json!({ "one": party, "other": self.other }));
                json!({ "one": party, "other": self.other })
            }
            C::tray_take => {
                let path = file(world.folder(), "drop.pdf", b"%PDF-1.4 drop");
                json!({ "drop": at.shell.tray().hold(vec![path]).drop })
            }
            C::tray_paste => json!({ "name": "page.txt", "bytes": "Ym9uam91cg==" }),
            C::tray_change => json!({ "cards": [], "changes": [] }),
            C::tray_remove | C::tray_file => json!({ "cards": [] }),
            C::tray_look => json!({ "card": "none" }),
            C::tray_undo => json!({ "batch": "none" }),
            C::work_stop => json!({ "work": 0 }),
            C::house_adopt => json!({ "work": [{ "place": self.ventes, "note": "0".repeat(64) }] }),
            C::house_check => json!({ "level": "names" }),
            C::house_heal => json!({ "fromCopy": false }),
            C::house_log => json!({ "filter": { "person": null, "event": null, "about": null, "from": null,
                                                "before": null }, "offset": 0, "limit": 5 }),
            C::export_documents => {
                json!({ "ids": [doc], "recipient": "Notaire", "purpose": "acte", "basis": null,
                                           "channel": null })
            }
            C::document_print => {
                json!({ "token": self.token(at), "first": 1, "last": 1, "recipient": "Notaire",
                        "purpose": "acte", "basis": null, "channel": null })
            }
            C::print_dialog | C::print_end => json!({ "job": "none" }),
            C::people_invite => json!({ "name": "Eva", "role": "agent" }),
            C::people_remove => json!({ "person": self.spare().0 }),
            C::people_invite_again | C::people_could_read | C::people_remove_director => {
                json!({ "person": self.waiting.0 })
            }
            C::people_close_invite => json!({ "invite": self.waiting.1 }),
            C::people_admit => json!({ "invite": self.waiting.1, "heard": "a b" }),
            C::people_change_role => json!({ "person": self.waiting.0, "role": self.agent_role }),
            C::preset_right | C::people_change_right => {
                json!({ "role": self.auditor_role, "place": self.ventes, "right": "none" })
            }
            C::people_remove_seats => json!({ "seats": ["00000000000000000000000000000000"] }),
            C::people_who => json!({ "place": "ventes" }),
            C::demand_second_factor => json!({ "demand": false }),
            C::demand_passphrase => json!({ "person": self.waiting.0 }),
            C::kind_preview | C::kind_change => {
                json!({ "kind": { "code": "plan-metre", "label": named("Plan"), "purpose": named("Mesures"),
                        "category": "property-title", "level": "internal", "compartment": "ventes",
                        "needsDossier": true, "rules": [{ "rule": "R05", "case": "operation" }] } })
            }
            C::rule_preview | C::rule_change => {
                json!({ "change": { "rule": "R05", "case": "operation", "years": 15, "months": 0, "days": 0,
                        "since": next_day(), "scope": "everything", "basis": "Choix de la direction" } })
            }
            C::preset_role => json!({ "role": { "label": named("Stagiaire"), "rank": "agent" } }),
            C::preset_retire => json!({ "role": self.spare_role }),
            C::preset_place => {
                json!({ "place": { "label": named("Projets neufs"), "floor": "agent", "sealed": false } })
            }
            C::saved_keep => json!({ "name": "Urgent", "query": "est:urgent" }),
            C::saved_forget => json!({ "name": "Urgent" }),
            C::recent_list => json!({ "limit": 10 }),
            C::deputy_appoint => {
                json!({ "person": self.waiting.0, "role": "office-manager", "until": "2027-01-31" })
            }
            C::deputy_end => json!({ "grant": "00000000000000000000000000000000" }),
            C::vault_known
            | C::vault_make_demo
            | C::sheet_renew
            | C::session_show
            | C::session_lock
            | C::session_panic
            | C::session_used
            | C::session_catch_up
            | C::step_up_extend
            | C::step_up_close
            | C::settings_show
            | C::screen_show
            | C::proposal_list
            | C::waiting_show
            | C::scanner_show
            | C::scanner_choose
            | C::scanner_stop
            | C::scanner_take_old
            | C::today_show
            | C::today_counts
            | C::saved_list
            | C::recent_forget
            | C::deputy_list
            | C::dossier_templates
            | C::demand_show
            | C::kind_list
            | C::rule_list
            | C::dossier_parts
            | C::dossier_kinds
            | C::deadline_questions
            | C::deadline_events
            | C::tray_show
            | C::tray_pick
            | C::house_show
            | C::house_backup
            | C::people_list
            | C::people_roles
            | C::people_invites
            | C::people_pending => json!({}),
        }
    }
}

/// Invites somebody: his id and that of the invite.
fn invited(director: &Computer) -> (String, String) {
    let made = director.get(
        "people_invite",
        json!({ "name": "Denis Remplaçant", "role": "agent" }),
    );
    let id = |value: &Value| value.as_str().expect("an id").to_owned();
    (id(&made["person"]["id"]), id(&made["id"]))
}

/// A day after every one before it, so that each version of a rule is later than the last.
fn next_day() -> String {
    use std::sync::atomic::{AtomicI64, Ordering};
    static NUMBER: AtomicI64 = AtomicI64::new(1);
    let days = NUMBER.fetch_add(1, Ordering::Relaxed);
    let first = jiff::civil::date(2027, 1, 1);
    first.saturating_add(jiff::Span::new().days(days)).to_string()
}

/// A name in the three languages.
fn named(text: &str) -> Value {
    json!({ "fr": text, "nl": text, "en": text })
}

/// A name that no file has had.
fn fresh(name: &str) -> String {
    use std::sync::atomic::{AtomicU32, Ordering};
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    format!("{} {name}", NUMBER.fetch_add(1, Ordering::Relaxed))
}

/// Brings a computer into a state.
pub(super) fn ready(at: &Computer, opened: bool) {
    let shown = at.get("session_show", json!({}));
    if shown["state"] != "unlocked" || shown["seat"] != at.seat.as_str() {
        at.unlock();
    }
    let open = at.get("session_show", json!({}))["stepUp"]["open"] == true;
    if opened && !open {
        at.step_up();
    } else if !opened && open {
        at.get("step_up_close", json!({}));
    }
    at.get("session_catch_up", json!({}));
}
