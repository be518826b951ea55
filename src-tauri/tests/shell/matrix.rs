//! Every command by every role, locked, unlocked and with sealed folders open. The rows are in [`row`], whose match
//! names every command: a new command without a row does not compile.

use std::fmt::Write as _;

use coffre_app::bindings::Command;
use coffre_app::dialogs::Purpose;
use coffre_app::error::Code;
use coffre_app::events::AppEvent;
use serde_json::{Value, json};

use crate::surroundings::{Computer, PASSPHRASE};
use crate::world::{ROLES, World, file, file_bytes, file_one, make};

/// A mail with a text attached.
const MAIL: &[u8] = b"From: a@example.be\r\nTo: b@example.be\r\nSubject: x\r\nMIME-Version: 1.0\r\n\
    Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nBonjour\r\n\
    --b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=\"n.txt\"\r\n\r\nNote\r\n\
    --b--\r\n";

/// What a command answers: `.` it is done, `L` nobody is unlocked, `S` sealed folders have to be opened, `N` the role
/// lacks the right, `0` for this role there is nothing to be seen, `-` this state does not exist for the role.
struct Row {
    /// While nobody is unlocked.
    locked: char,
    /// Unlocked: agent, office, office manager, director, auditor.
    unlocked: &'static str,
    /// The same with sealed folders open; agents and office have none.
    opened: &'static str,
}

/// The row of a command.
fn row(command: Command) -> Row {
    use Command as C;
    let (locked, unlocked, opened) = match command {
        C::vault_known => ('.', ".....", "--..."),
        C::vault_choose_folder => ('.', ".....", "--..."),
        C::vault_create => ('.', ".....", "--..."),
        C::vault_join => ('.', ".....", "--..."),
        C::vault_make_demo => ('.', ".....", "--..."),
        C::vault_enter_demo => ('.', ".....", "--..."),
        C::sheet_save => ('L', ".....", "--..."),
        C::sheet_type_back => ('L', ".....", "--..."),
        C::sheet_try => ('L', ".....", "--..."),
        C::sheet_renew => ('L', "NNNSN", "--N.N"),
        C::session_show => ('.', ".....", "--..."),
        C::session_unlock => ('.', ".....", "--..."),
        C::session_lock => ('.', ".....", "--..."),
        C::session_panic => ('.', ".....", "--..."),
        C::session_used => ('.', ".....", "--..."),
        C::session_catch_up => ('L', ".....", "--..."),
        C::passphrase_measure => ('.', ".....", "--..."),
        C::passphrase_change => ('L', ".....", "--..."),
        C::step_up_open => ('L', "NN...", "--..."),
        C::step_up_extend => ('L', "SSSSS", "--..."),
        C::step_up_close => ('L', ".....", "--..."),
        C::settings_show => ('L', ".....", "--..."),
        C::settings_change => ('L', ".....", "--..."),
        C::today_show => ('L', ".....", "--..."),
        C::today_counts => ('L', ".....", "--..."),
        C::saved_list => ('L', ".....", "--..."),
        C::saved_keep => ('L', ".....", "--..."),
        C::saved_forget => ('L', ".....", "--..."),
        C::recent_list => ('L', ".....", "--..."),
        C::recent_forget => ('L', ".....", "--..."),
        C::search => ('L', ".....", "--..."),
        C::document_list => ('L', ".....", "--..."),
        C::document_show => ('L', "....0", "--..0"),
        C::document_history => ('L', "....0", "--..0"),
        C::document_change => ('L', "....0", "--..0"),
        C::document_bin => ('L', "....0", "--..0"),
        C::document_restore => ('L', "....0", "--..0"),
        C::document_move => ('L', "N...0", "--..0"),
        C::document_new_version => ('L', "....0", "--..0"),
        C::document_pick_version => ('L', ".....", "--..."),
        C::document_open => ('L', "....0", "--..0"),
        C::document_close => ('.', ".....", "--..."),
        C::document_text => ('L', "....0", "--..0"),
        C::document_page_trouble => ('L', "....0", "--..0"),
        C::document_attachments => ('L', "....0", "--..0"),
        C::document_attachment_open => ('L', "....0", "--..0"),
        C::dossier_board => ('L', ".....", "--..."),
        C::dossier_show => ('L', "....0", "--..0"),
        C::dossier_communications => ('L', "....0", "--..0"),
        C::dossier_templates => ('L', ".....", "--..."),
        C::dossier_make => ('L', "....N", "--..N"),
        C::dossier_change => ('L', "....0", "--..0"),
        C::dossier_preview => ('L', "....0", "--..0"),
        C::dossier_parts => ('.', ".....", "--..."),
        C::dossier_kinds => ('L', ".....", "--..."),
        C::checklist_show => ('L', "....0", "--..0"),
        C::checklist_answer => ('L', "....0", "--..0"),
        C::checklist_asked => ('L', "....0", "--..0"),
        C::checklist_dispense => ('L', "....0", "--..0"),
        C::request_letters => ('L', "....0", "--..0"),
        C::request_mail => ('L', "....0", "--..0"),
        C::request_copied => ('L', "....0", "--..0"),
        C::request_contact => ('L', "....0", "--..0"),
        C::request_annex => ('L', "....0", "--..0"),
        C::party_list => ('L', ".....", "--..."),
        C::party_make => ('L', "....0", "--..0"),
        C::party_join => ('L', "....0", "--..0"),
        C::party_change => ('L', "....0", "--..0"),
        C::party_merge => ('L', "....0", "--..0"),
        C::party_split => ('L', "....0", "--..0"),
        C::deadline_questions => ('L', ".....", "--..."),
        C::deadline_explain => ('L', "....0", "--..0"),
        C::deadline_events => ('.', ".....", "--..."),
        C::tray_show => ('L', ".....", "--..."),
        C::tray_pick => ('L', ".....", "--..."),
        C::tray_take => ('L', ".....", "--..."),
        C::tray_paste => ('L', ".....", "--..."),
        C::tray_change => ('L', ".....", "--..."),
        C::tray_remove => ('L', ".....", "--..."),
        C::tray_file => ('L', ".....", "--..."),
        C::tray_undo => ('L', "00000", "--000"),
        C::work_stop => ('.', ".....", "--..."),
        C::house_show => ('L', ".....", "--..."),
        C::house_check => ('L', ".....", "--..."),
        C::house_backup => ('L', ".....", "--..."),
        C::house_heal => ('L', ".....", "--..."),
        C::house_log => ('L', ".....", "--..."),
        C::export_documents => ('L', "....0", "--..0"),
        C::people_list => ('L', ".....", "--..."),
        C::people_roles => ('L', ".....", "--..."),
        C::people_invite => ('L', "SSSSS", "--..."),
        C::people_invite_again => ('L', "SSSSS", "--..."),
        C::people_invites => ('L', ".....", "--..."),
        C::people_close_invite => ('L', ".....", "--..."),
        C::people_pending => ('L', ".....", "--..."),
        C::people_admit => ('L', ".....", "--..."),
        C::people_change_role => ('L', "SSSSS", "--..."),
        C::people_change_right => ('L', "SSSSS", "--N.N"),
        C::people_could_read => ('L', ".....", "--..."),
        C::people_remove => ('L', "SSSSS", "--..."),
        C::people_remove_seats => ('L', "SSSSS", "--000"),
        C::people_remove_director => ('L', "NNNSN", "--N0N"),
        C::deputy_list => ('L', ".....", "--..."),
        C::deputy_appoint => ('L', "SSSSS", "--N.N"),
        C::deputy_end => ('L', "SSSSS", "--000"),
        C::demand_show => ('L', ".....", "--..."),
        C::demand_second_factor => ('L', "SSSSS", "--N.N"),
        C::demand_passphrase => ('L', "SSSSS", "--N.N"),
        C::kind_list => ('L', ".....", "--..."),
        C::kind_preview => ('L', ".....", "--..."),
        C::kind_change => ('L', "NNN.N", "--N.N"),
        C::rule_list => ('L', ".....", "--..."),
        C::rule_preview => ('L', ".....", "--..."),
        C::rule_change => ('L', "NNN.N", "--N.N"),
        C::people_who => ('L', ".....", "--..."),
    };
    Row {
        locked,
        unlocked,
        opened,
    }
}

/// What the calls of one column are about.
struct Scene {
    world: World,
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
}

impl Scene {
    fn new() -> Self {
        let world = World::new();
        let director = world.of("director");
        director.step_up();
        let other = director.get(
            "party_make",
            json!({ "dossier": world.dossier, "party": { "name": "B. Vendeur", "address": null, "email": null,
                    "telephone": null, "part": "seller" } }),
        );
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
    fn args(&self, command: Command, at: &Computer) -> Value {
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
            C::sheet_save => json!({ "language": "fr" }),
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
            C::party_list => json!({ "words": "Vendeur", "limit": 10 }),
            C::party_make => json!({ "dossier": dossier, "party": party_of }),
            C::party_join => json!({ "party": party, "dossier": dossier, "part": "proxy" }),
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
            C::tray_undo => json!({ "batch": "none" }),
            C::work_stop => json!({ "work": 0 }),
            C::house_check => json!({ "level": "names" }),
            C::house_heal => json!({ "fromCopy": false }),
            C::house_log => json!({ "person": null, "event": null, "offset": 0, "limit": 5 }),
            C::export_documents => {
                json!({ "ids": [doc], "recipient": "Notaire", "purpose": "acte", "basis": null,
                                           "channel": null })
            }
            C::people_invite => json!({ "name": "Eva", "role": "agent" }),
            C::people_remove => json!({ "person": self.spare().0 }),
            C::people_invite_again | C::people_could_read | C::people_remove_director => {
                json!({ "person": self.waiting.0 })
            }
            C::people_close_invite => json!({ "invite": self.waiting.1 }),
            C::people_admit => json!({ "invite": self.waiting.1, "heard": "a b" }),
            C::people_change_role => json!({ "person": self.waiting.0, "role": self.agent_role }),
            C::people_change_right => {
                json!({ "role": self.auditor_role, "place": self.ventes, "right": "none" })
            }
            C::people_remove_seats => json!({ "seats": ["00000000000000000000000000000000"] }),
            C::people_who => json!({ "place": "ventes" }),
            C::demand_second_factor => json!({ "demand": false }),
            C::demand_passphrase => json!({ "person": self.waiting.0 }),
            C::kind_preview | C::kind_change => {
                let same = |text: &str| json!({ "fr": text, "nl": text, "en": text });
                json!({ "kind": { "code": "plan-metre", "label": same("Plan"), "purpose": same("Mesures"),
                        "category": "property-title", "level": "internal", "compartment": "ventes",
                        "needsDossier": true, "rules": [{ "rule": "R05", "case": "operation" }] } })
            }
            C::rule_preview | C::rule_change => {
                json!({ "change": { "rule": "R05", "case": "operation", "years": 15, "months": 0, "days": 0,
                        "since": next_day(), "scope": "everything", "basis": "Choix de la direction" } })
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

/// The state in which a command is called.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Locked,
    Unlocked,
    Opened,
}

impl Scene {
    fn answer(&self, command: Command, at: &Computer, state: State) -> char {
        // What is dropped or open is forgotten by locking, so it is dropped or opened in the state; the rest needs another's help first.
        let drops = matches!(
            command,
            Command::document_new_version
                | Command::tray_take
                | Command::document_text
                | Command::document_page_trouble
                | Command::document_attachments
                | Command::document_attachment_open
        );
        let before = (!drops).then(|| self.args(command, at));
        match state {
            State::Locked => drop(at.get("session_lock", json!({}))),
            State::Unlocked => ready(at, false),
            State::Opened => ready(at, true),
        }
        let args = before.unwrap_or_else(|| self.args(command, at));
        sign(at, command, args)
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

/// A name that no file has had.
fn fresh(name: &str) -> String {
    use std::sync::atomic::{AtomicU32, Ordering};
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    format!("{} {name}", NUMBER.fetch_add(1, Ordering::Relaxed))
}

/// Brings a computer into a state.
fn ready(at: &Computer, opened: bool) {
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

/// Calls a command and sums the answer up in one sign.
fn sign(at: &Computer, command: Command, args: Value) -> char {
    let answer = at.call(command.name(), args);
    // What it started ends before the next one.
    at.shell.works.stop_all();
    if let Ok(Value::Number(_)) = &answer
        && at.shell.works.any()
    {
        at.heard.wait(ends);
    }
    match answer.map_err(|error| error.code) {
        Err(Code::Locked) => 'L',
        Err(Code::StepUp) => 'S',
        Err(Code::NotAllowed) => 'N',
        Err(Code::NotFound) => '0',
        Err(Code::BadCall) => '!',
        // Refused for another reason than who asks: a wrong word, nothing chosen, nothing waiting.
        Ok(_) | Err(_) => '.',
    }
}

/// Whether an event ends a long work.
fn ends(event: &AppEvent) -> bool {
    matches!(
        event,
        AppEvent::Filed { .. }
            | AppEvent::Checked { .. }
            | AppEvent::BackedUp { .. }
            | AppEvent::Healed { .. }
            | AppEvent::DemoReady { .. }
            | AppEvent::Failed { .. }
    )
}

#[test]
fn every_command_answers_every_role_as_the_table_says() {
    let scene = Scene::new();
    let out = make(scene.world.folder(), "out");
    for at in &scene.world.computers {
        at.dialogs.set(Purpose::Export, &[&out]);
        at.demo_is_made();
    }
    let mut differing = String::new();
    for command in Command::ALL {
        let wanted = row(*command);
        let (mut unlocked, mut opened) = (String::new(), String::new());
        for (place, role) in ROLES.iter().enumerate() {
            let at = &scene.world.computers[place];
            unlocked.push(scene.answer(*command, at, State::Unlocked));
            opened.push(match *role {
                "agent" | "office" => '-',
                _ => scene.answer(*command, at, State::Opened),
            });
        }
        // Locked, nobody is anybody: one computer stands for all.
        let locked = scene.answer(*command, scene.world.of("agent"), State::Locked);
        if (locked, unlocked.as_str(), opened.as_str()) != (wanted.locked, wanted.unlocked, wanted.opened) {
            let name = command.name();
            writeln!(
                differing,
                "        C::{name} => ('{locked}', \"{unlocked}\", \"{opened}\"),"
            )
            .expect("a string takes what is written");
        }
    }
    assert!(differing.is_empty(), "these rows differ:\n{differing}");
}
