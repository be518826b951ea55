//! The one list of commands. From it come the dispatch, the TypeScript calls in `ui/src/bindings.ts` (written by a
//! test, see `tests/bindings.rs`) and the names that the matrix of roles must have a row for.
//!
//! A command is in the list when it is whole.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::{Config, TS, TypeVisitor};

use crate::commands;
use crate::error::{Code, CommandError};
use crate::events::AppEvent;
use crate::shell::Shell;
use crate::typed::Typed;
use crate::view::{
    Admission, Admitted, Annex, AsideWork, Attachment, CardChange, CaseAnswer, CheckLevelWord, ChecklistView,
    Coded, CommunicationLine, CouldRead, Counts, Created, Demands, DeputyView, DocumentChange, DocumentFull,
    DocumentList, DossierCard, DossierChange, DossierFull, Effect, Exported, FolderLook, FolderPurpose,
    HistoryLine, HouseState, Invitation, Joined, KindChange, Kinds, KnownSeat, LanguageWord, Leaver, ListOf,
    LogFilter, LogPage, MailOpened, Member, NewDossier, NewParty, NewPlace, NewRole, OpenQuestion,
    OpenedDocument, PageWords, PartyField, PartyFull, PartyList, PeriodChange, PrintJob, Proposal,
    ReadTrouble, RecentThing, Recovered, RequestLetter, RightChange, RightWord, RolesMatrix, RootProposal,
    RuleView, SavedSearch, ScannerView, Screen, SearchAnswer, SessionView, Settings, SheetSaved, SheetTaken,
    StepUpView, Strength, Today, Tray, WaitingView, WhoCanOpen, Why,
};

/// A command as the page calls it.
pub struct CommandInfo {
    /// Its name.
    pub name: &'static str,
    /// What it does.
    pub doc: &'static str,
    /// Names and TypeScript types of its arguments.
    pub args: Vec<(&'static str, String)>,
    /// TypeScript type of its answer.
    pub answer: String,
}

macro_rules! surface {
    ($( $(#[doc = $doc:literal])+ $module:ident :: $name:ident ( $( $arg:ident : $type:ty ),* $(,)? ) -> $answer:ty; )+) => {
        /// Every command, so that a table over them is checked by the compiler.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[allow(non_camel_case_types, reason = "named as the page calls them")]
        #[allow(missing_docs, reason = "the list documents them")]
        pub enum Command { $( $name, )+ }

        impl Command {
            /// Every command.
            pub const ALL: &[Self] = &[ $( Self::$name, )+ ];

            /// The name by which the page calls it.
            pub const fn name(self) -> &'static str {
                match self { $( Self::$name => stringify!($name), )+ }
            }
        }

        /// Answers one call of the page.
        ///
        /// # Errors
        /// [`Code::BadCall`] for a name or arguments that are not of the list; what the command reports.
        pub fn call(shell: &Arc<Shell>, command: &str, args: Value) -> Result<Value, CommandError> {
            match command {
                $( stringify!($name) => {
                    #[derive(Deserialize)]
                    #[serde(rename_all = "camelCase", deny_unknown_fields)]
                    struct Args { $( $arg: $type, )* }
                    let Args { $( $arg, )* } = arguments(args)?;
                    answer(commands::$module::$name(shell, $( $arg, )*)?)
                } )+
                _ => Err(CommandError::new(Code::BadCall, "there is no such command")),
            }
        }

        /// The list, for the TypeScript calls.
        pub fn surface(cfg: &Config) -> Vec<CommandInfo> {
            vec![ $( CommandInfo {
                name: stringify!($name),
                doc: concat!($( $doc ),+),
                args: vec![ $( (stringify!($arg), <$type as TS>::name(cfg)) ),* ],
                answer: <$answer as TS>::name(cfg),
            } ),+ ]
        }

        fn visit_all(types: &mut Declared<'_>) {
            $( $( types.visit::<$type>(); )* types.visit::<$answer>(); )+
        }
    };
}

surface! {
    /// Everybody who can unlock on this computer.
    vault::vault_known() -> Vec<KnownSeat>;
    /// Opens a dialog, looks at the folder that was chosen and remembers it for the next step. Null: given up.
    vault::vault_choose_folder(purpose: FolderPurpose) -> Option<FolderLook>;
    /// Makes a vault in the folder that was chosen and opens it. Its sheet waits to be saved and typed back.
    vault::vault_create(agency: String, director: String, label: String, passphrase: Typed) -> Created;
    /// Answers an invite in the folder that was chosen, with the seven words.
    vault::vault_join(label: String, words: Typed, passphrase: Typed) -> Joined;
    /// Makes the demonstration agency, where it is not there yet. Returns the number of the work; `demo-ready` ends it.
    vault::vault_make_demo() -> u32;
    /// Becomes somebody of the demonstration; whoever was unlocked before is locked first.
    vault::vault_enter_demo(seat: String) -> SessionView;
    /// Opens a dialog for where the folder of a seat's vault is by now. False: given up.
    vault::vault_moved(seat: String) -> bool;
    /// Takes a person off the locked screen of this computer, or shows him there again. His keys stay.
    vault::vault_hide(seat: String, hidden: bool) -> ();
    /// Who the directors are, by their ids, for who holds the recovery sheet.
    recovery::recovery_directors(vault_id: String, typed: Typed) -> Vec<String>;
    /// Opens the vault of the folder that was chosen with the recovery sheet: as a director, or instead of him with a name.
    recovery::recovery_use(
        vault_id: String,
        typed: Typed,
        director: Option<String>,
        instead: Option<String>,
        label: String,
        passphrase: Typed,
    ) -> Recovered;
    /// Opens a window with the sheet that waits and the printing dialog over it. False: there is none.
    sheet::sheet_print(language: LanguageWord) -> bool;
    /// Opens a dialog and writes the sheet that waits, as a page to be printed. Null: given up.
    sheet::sheet_save(language: LanguageWord) -> Option<SheetSaved>;
    /// Checks what was typed back from the sheet that waits; the files that hold it are removed.
    sheet::sheet_type_back(typed: Typed) -> SheetTaken;
    /// The yearly drill: whether a sheet is the one of this vault.
    sheet::sheet_try(typed: Typed) -> ();
    /// Makes a new sheet instead of the present one; it waits to be saved and typed back. Director, step-up.
    sheet::sheet_renew() -> RootProposal;

    /// The session as it is.
    session::session_show() -> SessionView;
    /// Unlocks a seat of this computer. Whoever was unlocked before is locked first.
    session::session_unlock(seat: String, passphrase: Typed) -> SessionView;
    /// Locks.
    session::session_lock() -> ();
    /// Locks and hides the window: the one-key panic lock.
    session::session_panic() -> ();
    /// A key or a click in the page; to be told at most every ten seconds.
    session::session_used() -> ();
    /// Takes in what other computers said; tells whether anything was new.
    session::session_catch_up() -> bool;
    /// How hard a passphrase is to guess. `about` are words that an attacker tries first, such as names.
    session::passphrase_measure(typed: Typed, about: Vec<String>) -> Strength;
    /// Changes the passphrase of the person who is unlocked, on this computer.
    session::passphrase_change(present: Typed, wished: Typed) -> ();
    /// Opens sealed folders with the passphrase typed again.
    stepup::step_up_open(passphrase: Typed) -> StepUpView;
    /// Starts the countdown anew.
    stepup::step_up_extend() -> StepUpView;
    /// Closes sealed folders.
    stepup::step_up_close() -> StepUpView;
    /// The settings of this person on this computer.
    settings::settings_show() -> Settings;
    /// How the window looks before anybody is unlocked. Null: nobody was yet.
    settings::screen_show() -> Option<Screen>;
    /// Keeps how the window looks before anybody is unlocked, as somebody chose it there.
    settings::screen_keep(screen: Screen) -> ();
    /// Changes the settings; returns them as they are kept.
    settings::settings_change(settings: Settings) -> Settings;
    /// How much waits to be read, how long that takes, and why it waits.
    waiting::waiting_show() -> WaitingView;
    /// The folder into which a scanner writes, and how it is.
    scanner::scanner_show() -> ScannerView;
    /// Opens a dialog and watches the chosen folder: what arrives there lies in the tray. Null: given up.
    scanner::scanner_choose() -> Option<ScannerView>;
    /// Watches no folder any more.
    scanner::scanner_stop() -> ScannerView;
    /// Puts what lay in the folder before into the tray too.
    scanner::scanner_take_old() -> ScannerView;

    /// What waits for the person who is unlocked.
    today::today_show() -> Today;
    /// The numbers in the navigation.
    today::today_counts() -> Counts;
    /// The saved views, in the order in which they were made.
    saved::saved_list() -> Vec<SavedSearch>;
    /// Saves a view; one of the same name is replaced.
    saved::saved_keep(name: String, query: String) -> ();
    /// Forgets a view.
    saved::saved_forget(name: String) -> ();
    /// What was looked at last and can still be seen, newest first.
    saved::recent_list(limit: u32) -> Vec<RecentThing>;
    /// Forgets what was looked at.
    saved::recent_forget() -> ();
    /// The search box: dossiers, people and documents at once. The query language knows filters.
    search::search(text: String, offset: u32, limit: u32, by_date: bool) -> SearchAnswer;

    /// A window of a list of documents, at most 500 rows.
    document::document_list(list: ListOf, offset: u32, limit: u32) -> DocumentList;
    /// A document with what is around it. Nothing is opened, so the log says nothing of it.
    document::document_show(id: String) -> DocumentFull;
    /// What the log says of a document, newest first; empty for who does not read the log.
    document::document_history(id: String) -> Vec<HistoryLine>;
    /// Changes documents, all in one entry.
    document::document_change(ids: Vec<String>, changes: Vec<DocumentChange>) -> ();
    /// Puts documents into the bin; nothing is erased.
    document::document_bin(ids: Vec<String>) -> ();
    /// Takes documents out of the bin.
    document::document_restore(ids: Vec<String>) -> ();
    /// Moves a document to another compartment: sealed anew there. Returns its id there.
    document::document_move(id: String, place: String) -> String;
    /// Files one dropped file as the new version of a document.
    tray::document_new_version(id: String, drop: String) -> ();
    /// Opens a dialog and files the chosen file as the new version of a document. False: given up.
    tray::document_pick_version(id: String) -> bool;
    /// Makes an earlier version the newest one again; nothing is erased.
    tray::document_version_again(id: String, version: String) -> ();

    /// Opens a document for reading, its current version or the one named. The log says so before a byte is decrypted.
    reading::document_open(id: String, version: Option<String>) -> OpenedDocument;
    /// Closes an open document: its worker ends, its pictures are gone.
    reading::document_close(token: String) -> ();
    /// The words of a page, from 0.
    reading::document_text(token: String, page: u32) -> PageWords;
    /// Why a page has no picture; null where nothing is known to be wrong with it.
    reading::document_page_trouble(token: String, page: u32) -> Option<ReadTrouble>;
    /// What lies inside an open document: attachments of a mail, members of an archive.
    reading::document_attachments(token: String) -> Vec<Attachment>;
    /// Opens one of them for reading, with a token of its own.
    reading::document_attachment_open(token: String, place: u32) -> OpenedDocument;

    /// The dossiers that can be seen, the nearest deed first; with words, those whose title, reference or property has
    /// them.
    board::dossier_board(words: Option<String>) -> Vec<DossierCard>;
    /// A dossier with what is around it; its documents are a list of their own.
    dossier::dossier_show(id: String) -> DossierFull;
    /// What went out of a dossier and came in as mail, newest first.
    dossier::dossier_communications(id: String) -> Vec<CommunicationLine>;
    /// The templates of new dossiers.
    dossier::dossier_templates() -> Vec<Coded>;
    /// Makes a dossier with its parties. Returns its id.
    dossier::dossier_make(dossier: NewDossier) -> String;
    /// Changes a dossier, all in one entry.
    dossier::dossier_change(id: String, changes: Vec<DossierChange>) -> ();
    /// What stating an event would do, or taking it back where no day is given.
    dossier::dossier_preview(id: String, event: String, date: Option<String>) -> Effect;
    /// Codes of the parts that people play.
    dossier::dossier_parts() -> Vec<String>;
    /// The kinds of document of the house, for choosing.
    dossier::dossier_kinds() -> Vec<Coded>;
    /// The checklist of a dossier.
    checklist::checklist_show(id: String) -> ChecklistView;
    /// Says what the sale is, all in one entry: the rows that apply follow.
    checklist::checklist_answer(id: String, answers: Vec<CaseAnswer>) -> ();
    /// Keeps that rows were asked for on a day, today where none is given; what was asked before is a reminder.
    checklist::checklist_asked(id: String, rows: Vec<String>, of: Option<String>, day: Option<String>) -> ();
    /// Takes back that rows were asked for on a day.
    checklist::checklist_not_asked(id: String, rows: Vec<String>, day: String) -> ();
    /// Keeps why a row does not apply; with no reason, that it does.
    checklist::checklist_dispense(id: String, row: String, reason: Option<String>) -> ();
    /// One letter to each who owes something, with all that he owes.
    request::request_letters(id: String, language: LanguageWord) -> Vec<RequestLetter>;
    /// Opens a letter in the mail program. It is recorded first, as everything that leaves.
    request::request_mail(id: String, supplier: String, language: LanguageWord) -> MailOpened;
    /// Records that a letter was copied, to be sent by other means.
    request::request_copied(id: String, supplier: String, language: LanguageWord) -> ();
    /// Names whom the agency writes to for a supplier, as `Name <address>`; none: as the parties of the dossier say.
    request::request_contact(id: String, supplier: String, contact: Option<String>) -> ();
    /// The attestations that the annex of the mandate lists.
    request::request_annex(id: String, language: LanguageWord) -> Annex;
    /// A window of the parties whose name or e-mail has these words, at most 500 rows.
    party::party_list(words: String, offset: u32, limit: u32) -> PartyList;
    /// One party, with the dossiers in which it takes part and the records that are the same person.
    party::party_show(id: String) -> PartyFull;
    /// Adds a party to a dossier. Returns its id.
    party::party_make(dossier: String, party: NewParty) -> String;
    /// Gives a party that exists a part in a dossier.
    party::party_join(party: String, dossier: String, part: String) -> ();
    /// Says which parts a party plays in a dossier, all in one entry; none: it is taken out of it.
    party::party_parts(party: String, dossier: String, parts: Vec<String>) -> ();
    /// Changes a field of a party.
    party::party_change(party: String, name: PartyField, value: Option<String>) -> ();
    /// States that two records are one person.
    party::party_merge(one: String, other: String) -> ();
    /// Makes merged records two again.
    party::party_split(one: String, other: String) -> ();

    /// The questions that wait, those that settle most documents first.
    deadline::deadline_questions() -> Vec<OpenQuestion>;
    /// Why a document is kept until when.
    deadline::deadline_explain(id: String) -> Why;
    /// Every event with its words, for choosing.
    deadline::deadline_events() -> Vec<Coded>;

    /// The kinds of the house, and what may be chosen for one.
    schedule::kind_list() -> Kinds;
    /// What another form of a kind would do.
    schedule::kind_preview(kind: KindChange) -> Effect;
    /// Defines another form of a kind, or a new one. Who manages the house.
    schedule::kind_change(kind: KindChange) -> ();
    /// The rules of retention, in the order of their codes.
    schedule::rule_list() -> Vec<RuleView>;
    /// What another period would do.
    schedule::rule_preview(change: PeriodChange) -> Effect;
    /// Defines another period as a version of its own. Who manages the house.
    schedule::rule_change(change: PeriodChange) -> ();

    /// The filing tray.
    tray::tray_show() -> Tray;
    /// Opens a dialog and puts the chosen files into the tray.
    tray::tray_pick() -> Tray;
    /// Puts files that were dropped into the tray.
    tray::tray_take(drop: String) -> Tray;
    /// Puts pasted bytes (Base64) into the tray.
    tray::tray_paste(name: String, bytes: String) -> Tray;
    /// Changes cards.
    tray::tray_change(cards: Vec<String>, changes: Vec<CardChange>) -> Tray;
    /// Takes cards out of the tray; their sources stay where they are.
    tray::tray_remove(cards: Vec<String>) -> Tray;
    /// Opens a card for looking at its pages, in memory alone; `document_close` ends it.
    tray::tray_look(card: String) -> OpenedDocument;
    /// Files cards as they show. Returns the number of the work; the event `filed` tells what it did.
    tray::tray_file(cards: Vec<String>) -> u32;
    /// Takes the last filing back: its documents go to the vault's bin, its cards lie in the tray again.
    tray::tray_undo(batch: String) -> Tray;
    /// Stops a long work; what it has done stays done.
    tray::work_stop(work: u32) -> ();

    /// The state of the house.
    house::house_show() -> HouseState;
    /// Lets what was set aside count for everybody. Who manages the place, step-up.
    apart::house_adopt(work: Vec<AsideWork>) -> ();
    /// Checks the folder against what was signed. Returns the number of the work; `checked` tells what it saw.
    house::house_check(level: CheckLevelWord) -> u32;
    /// Opens a dialog and makes a second copy there. Null: given up; `backed-up` tells what it did.
    house::house_backup() -> Option<u32>;
    /// Heals from a copy that a dialog asks for, or from what this computer still has. Null: given up.
    house::house_heal(from_copy: bool) -> Option<u32>;
    /// The log, newest first; empty for who does not read it.
    house::house_log(filter: LogFilter, offset: u32, limit: u32) -> LogPage;
    /// Opens a dialog and writes documents with what proves them. Recipient and purpose are recorded first.
    export::export_documents(
        ids: Vec<String>,
        recipient: String,
        purpose: String,
        basis: Option<String>,
        channel: Option<String>,
    ) -> Option<Exported>;

    /// Records that pages of an open document, from 1, leave on paper; then they can be asked for in the pixels of a printer.
    print::document_print(
        token: String,
        first: u32,
        last: u32,
        recipient: String,
        purpose: String,
        basis: Option<String>,
        channel: Option<String>,
    ) -> PrintJob;
    /// Opens the printing dialog of the system over what the page shows for paper. False: there is none.
    print::print_dialog(job: String) -> bool;
    /// Ends a printing: its pages can be asked for no more.
    print::print_end(job: String) -> ();

    /// Everybody who is or was part of the house.
    people::people_list() -> Vec<Member>;
    /// Roles by compartments.
    people::people_roles() -> RolesMatrix;
    /// Invites a new person with a role, by id or code; `director` proposes a further director. Step-up.
    people::people_invite(name: String, role: String) -> Invitation;
    /// Invites a person who is known: a new computer, or a forgotten passphrase. Step-up.
    people::people_invite_again(person: String) -> Invitation;
    /// Invites of this computer that nobody was admitted for, without their words.
    people::people_invites() -> Vec<Invitation>;
    /// Closes an invite; its words open nothing any more.
    people::people_close_invite(invite: String) -> ();
    /// Invites of this computer that were answered.
    people::people_pending() -> Vec<Admission>;
    /// Lets somebody in, if the two words that were heard are those of his computer. Step-up.
    people::people_admit(invite: String, heard: String) -> Admitted;
    /// Gives a person another role instead of those he has. Step-up.
    people::people_change_role(person: String, role: String) -> ();
    /// Changes one right of a role. Director, step-up.
    people::people_change_right(role: String, place: String, right: RightWord) -> ();
    /// Whose right another right of a role would change.
    presets::preset_right(role: String, place: String, right: RightWord) -> Vec<RightChange>;
    /// Makes a role, which nobody has yet. Director, step-up.
    presets::preset_role(role: NewRole) -> ();
    /// Retires a role that nobody has: it is given to nobody any more. Director, step-up.
    presets::preset_retire(role: String) -> ();
    /// Makes a folder, which directors manage and nobody else reads yet. Director, step-up.
    presets::preset_place(place: NewPlace) -> ();
    /// What a person could read today.
    people::people_could_read(person: String) -> Vec<CouldRead>;
    /// Removes a person; what he must not read any more has new keys. Step-up.
    people::people_remove(person: String) -> Leaver;
    /// Removes one computer of a person: lost, stolen or replaced. Step-up.
    people::people_remove_seats(seats: Vec<String>) -> ();
    /// Proposes to remove a director. Another director, step-up.
    people::people_remove_director(person: String) -> RootProposal;
    /// What directors were asked for and is not followed yet; empty for everybody else.
    proposals::proposal_list() -> Vec<Proposal>;
    /// Signs a proposal; with the last signature it is followed at once. Director, step-up.
    proposals::proposal_sign(hash: String) -> RootProposal;
    /// Takes the own signature back, so that something else can be proposed. Director, step-up.
    proposals::proposal_withdraw(hash: String) -> ();
    /// The deputies whose role stands, the first to end first.
    deputy::deputy_list() -> Vec<DeputyView>;
    /// Gives a person a second role until a day. Director, step-up.
    deputy::deputy_appoint(person: String, role: String, until: String) -> ();
    /// Ends a deputy's role, due or not: what he must not read any more has new keys. Director, step-up.
    deputy::deputy_end(grant: String) -> ();
    /// What is demanded of everybody's computers, and who falls short of it.
    demand::demand_show() -> Demands;
    /// Demands the second secret of every computer that is admitted from now on, or does not any more. Director, step-up.
    demand::demand_second_factor(demand: bool) -> ();
    /// Asks a person for a new passphrase. Director, step-up.
    demand::demand_passphrase(person: String) -> ();
    /// Who can open a folder, and by which signed grant.
    people::people_who(place: String) -> WhoCanOpen;
}

fn arguments<T: DeserializeOwned>(args: Value) -> Result<T, CommandError> {
    let args = if args.is_null() {
        Value::Object(serde_json::Map::new())
    } else {
        args
    };
    // The message of the parser may hold a part of what was typed; it is not told.
    serde_json::from_value(args)
        .map_err(|_| CommandError::new(Code::BadCall, "the arguments are not of the list"))
}

fn answer<T: Serialize>(value: T) -> Result<Value, CommandError> {
    serde_json::to_value(value).map_err(|_| CommandError::new(Code::Other, "the answer could not be written"))
}

/// Declarations of the types that the list uses, by name.
struct Declared<'a> {
    cfg: &'a Config,
    found: BTreeMap<String, String>,
}

impl TypeVisitor for Declared<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_none() {
            T::visit_generics(self);
            return;
        }
        let name = T::ident(self.cfg);
        if self.found.contains_key(&name) {
            return;
        }
        let docs = T::docs().unwrap_or_default();
        self.found
            .insert(name, format!("{docs}export {}\n", T::decl(self.cfg)));
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

/// The text of `ui/src/bindings.ts`.
pub fn typescript() -> String {
    let cfg = Config::new().with_large_int("number");
    let mut types = Declared {
        cfg: &cfg,
        found: BTreeMap::new(),
    };
    visit_all(&mut types);
    types.visit::<AppEvent>();
    types.visit::<CommandError>();
    let mut text = HEAD.to_owned();
    for declaration in types.found.values() {
        text.push('\n');
        text.push_str(declaration);
    }
    text.push_str("\n/** Every command of the shell. A call that fails rejects with a `CommandError`. */\n");
    text.push_str("export const commands = {\n");
    for command in surface(&cfg) {
        text.push_str(&call_text(&command));
    }
    text.push_str("};\n");
    text
}

fn call_text(command: &CommandInfo) -> String {
    let typed: Vec<String> = command
        .args
        .iter()
        .map(|(name, of)| format!("{}: {of}", camel(name)))
        .collect();
    let names: Vec<String> = command.args.iter().map(|(name, _)| camel(name)).collect();
    let answer = if command.answer == "null" {
        "void"
    } else {
        &command.answer
    };
    let passed = if names.is_empty() {
        "{}".to_owned()
    } else {
        format!("{{ {} }}", names.join(", "))
    };
    format!(
        "  /**{} */\n  {}: ({}): Promise<{answer}> => invoke(\"{}\", {passed}),\n",
        command.doc,
        camel(command.name),
        typed.join(", "),
        command.name,
    )
}

fn camel(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |mut text, word| {
        let mut letters = word.chars();
        text.extend(letters.next().map(|letter| letter.to_ascii_uppercase()));
        text.push_str(letters.as_str());
        text
    })
}

const HEAD: &str = r#"// Written by `cargo test -p coffre-app` from src-tauri/src/bindings.rs. Do not edit.
import { invoke } from "@tauri-apps/api/core";
import { listen, type UnlistenFn } from "@tauri-apps/api/event";

/** Hears what the shell tells without being asked, until the function that is returned is called. */
export const onEvent = (hear: (event: AppEvent) => void): Promise<UnlistenFn> =>
  listen<AppEvent>("coffre", (told) => {
    hear(told.payload);
  });
"#;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_written_as_the_page_writes_them() {
        assert_eq!(camel("people_change_right"), "peopleChangeRight");
        assert_eq!(camel("search"), "search");
    }

    #[test]
    fn a_number_is_a_number_in_the_page() {
        assert!(!typescript().contains("bigint"));
    }
}
