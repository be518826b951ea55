//! Every command by every role, locked, unlocked and with sealed folders open. The rows are in [`row::row`], whose match
//! names every command: a new command without a row does not compile.

mod row;
mod scene;

use std::fmt::Write as _;

use coffre_app::bindings::Command;
use coffre_app::dialogs::Purpose;
use coffre_app::error::Code;
use coffre_app::events::AppEvent;
use row::row;
use scene::{Scene, ready};
use serde_json::{Value, json};

use crate::surroundings::Computer;
use crate::world::{ROLES, make};

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
                | Command::document_print
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
