//! The window in front of somebody: waits, keys, clicks, and how many of them.

use std::cell::{Cell, RefCell};
use std::process::Command;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

use super::driver::Driver;
use super::looks::Looks;
use super::page::{
    ASK, DRAWN, FAULTS, FIND, FIND_IN_ROW, FIND_OPTION, FOCUS, PAGE, TEXT, Thing, VIEW, WATCH,
};
use super::wire::{Element, Stroke, Wire};

/// How many looks see the same before a view is said to stand still.
const STILL: usize = 10;

/// A key that writes nothing, as the protocol names it.
#[derive(Clone, Copy)]
pub(crate) enum Key {
    /// Enter.
    Enter,
    /// Escape.
    Escape,
    /// F2.
    F2,
}

impl Key {
    fn value(self) -> char {
        match self {
            Self::Enter => '\u{e007}',
            Self::Escape => '\u{e00c}',
            Self::F2 => '\u{e032}',
        }
    }
}

/// Ctrl.
const CONTROL: char = '\u{e009}';

/// A running application.
pub(crate) struct Window {
    wire: Wire,
    driver: Driver,
    steps: Cell<usize>,
}

impl Window {
    /// Starts the application and waits until its page shows something.
    pub(crate) fn open(driver: Driver) -> Self {
        let window = Self {
            wire: driver.begin(),
            driver,
            steps: Cell::new(0),
        };
        window.until("a page with words", |text| !text.trim().is_empty());
        window.run(WATCH, &[]);
        window
    }

    /// Waits until a text can be read.
    pub(crate) fn sees(&self, wanted: &str) {
        self.until(&format!("« {wanted} » is on the page"), |text| {
            text.contains(wanted)
        });
    }

    /// Waits until a text can be read no more.
    pub(crate) fn sees_no_more(&self, gone: &str) {
        self.until(&format!("« {gone} » is gone"), |text| !text.contains(gone));
    }

    /// What can be read.
    pub(crate) fn text(&self) -> String {
        let told = self.run(TEXT, &[]);
        told.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until what can be read is as it should be.
    pub(crate) fn until(&self, what: &str, fits: impl Fn(&str) -> bool) {
        let looked = Looks::until(|| {
            let told = self.wire.run(TEXT, &[]).ok()?;
            fits(told.as_str()?).then_some(())
        });
        if looked.is_none() {
            panic!("{what}: never. {}", self.state());
        }
    }

    /// Waits until typing goes to the field of this name.
    pub(crate) fn has_focus(&self, field: &str) {
        self.until(&format!("« {field} » has the focus"), |_| {
            self.run(FOCUS, &[]) == json!(field)
        });
    }

    /// Waits until the pixels of a page of a document stand there.
    pub(crate) fn draws_a_page(&self) {
        self.until("a page is drawn", |_| self.run(PAGE, &[]) == json!(true));
    }

    /// Whether such a thing is there at this moment.
    pub(crate) fn has(&self, thing: Thing, name: &str) -> bool {
        // The thing itself is not handed out: it may be gone before the driver has named it.
        let there = format!("return (function () {{ {FIND} }}).apply(null, arguments) !== null;");
        self.run(&there, &[json!(thing.selector()), json!(name)]) == json!(true)
    }

    /// Waits for a thing and clicks on it: one step.
    pub(crate) fn click(&self, thing: Thing, name: &str) {
        self.click_on(
            FIND,
            &[json!(thing.selector()), json!(name)],
            &format!("{thing:?} « {name} »"),
        );
    }

    /// Clicks on a button in the line that names something: one step.
    pub(crate) fn click_in_row(&self, row: &str, button: &str) {
        let what = format!("« {button} » beside « {row} »");
        self.click_on(FIND_IN_ROW, &[json!(row), json!(button)], &what);
    }

    /// Chooses from a list of choices by its words: one step.
    pub(crate) fn choose(&self, field: &str, words: &str) {
        let what = format!("choice « {words} » of « {field} »");
        self.click_on(FIND_OPTION, &[json!(field), json!(words)], &what);
    }

    /// What can be read in the navigation and the view, once it stands still: several looks see the same.
    pub(crate) fn settled(&self) -> String {
        let last = RefCell::new((String::new(), 0));
        let still = Looks::until(|| {
            let told = self.wire.run(VIEW, &[]).ok()?;
            let text = told.as_str()?.to_owned();
            let mut last = last.borrow_mut();
            let looks = if last.0 == text { last.1 + 1 } else { 0 };
            *last = (text.clone(), looks);
            (looks >= STILL).then_some(text)
        });
        still.expect("the view comes to rest")
    }

    /// Presses one key: one step.
    pub(crate) fn press(&self, key: Key) {
        self.strike(&[Stroke::Down(key.value()), Stroke::Up(key.value())]);
        self.count(1);
    }

    /// Presses one key while Ctrl is held: one step.
    pub(crate) fn ctrl(&self, key: char) {
        self.strike(&[
            Stroke::Down(CONTROL),
            Stroke::Down(key),
            Stroke::Up(key),
            Stroke::Up(CONTROL),
        ]);
        self.count(1);
    }

    /// Types a text where the focus is: a step for each letter.
    pub(crate) fn types(&self, text: &str) {
        let strokes: Vec<Stroke> = text
            .chars()
            .flat_map(|letter| [Stroke::Down(letter), Stroke::Up(letter)])
            .collect();
        self.strike(&strokes);
        self.count(text.chars().count());
    }

    /// Types a secret: its letters are not counted, since they are the person's own choice.
    pub(crate) fn secret(&self, text: &str) {
        let before = self.steps.get();
        self.types(text);
        self.steps.set(before);
    }

    /// Clicks into a field and types.
    pub(crate) fn fill(&self, field: &str, text: &str) {
        self.click(Thing::Field, field);
        self.types(text);
    }

    /// Counts the steps of a job, prints them and holds them to a bound.
    #[expect(clippy::print_stdout, reason = "the count is what the test shows")]
    pub(crate) fn within(&self, bound: usize, job: &str, work: impl FnOnce()) {
        let before = self.steps.get();
        work();
        let taken = self.steps.get() - before;
        println!("{job}: {taken} keys and clicks, at most {bound}");
        assert!(
            taken <= bound,
            "{job} took {taken} keys and clicks, more than {bound}"
        );
    }

    /// Asks the shell behind the page for what a test compares. Acts are done with keys and clicks.
    pub(crate) fn ask(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        let mut answer = self.run_to_the_end(ASK, &[json!(command), arguments]);
        match answer.get_mut("error") {
            Some(error) => Err(error.take()),
            None => Ok(answer["value"].take()),
        }
    }

    /// Runs a script in the page.
    pub(crate) fn run(&self, script: &str, arguments: &[Value]) -> Value {
        self.wire.run(script, arguments).expect("the page answers")
    }

    /// Runs a script that calls back when it is done.
    pub(crate) fn run_to_the_end(&self, script: &str, arguments: &[Value]) -> Value {
        let answer = self.wire.run_to_the_end(script, arguments);
        answer.expect("the page answers")
    }

    /// Gives the window another size, in pixels.
    pub(crate) fn resize(&self, width: u32, height: u32) {
        self.wire
            .resize(width, height)
            .expect("the window takes the size");
        self.until("the page has the size", |_| {
            self.run("return [innerWidth, innerHeight];", &[]) == json!([width, height])
        });
        self.run_to_the_end(DRAWN, &[]);
    }

    /// A picture of the page, as a PNG file.
    pub(crate) fn picture(&self) -> Vec<u8> {
        let text = self.wire.picture().expect("the page is drawn");
        BASE64_STANDARD.decode(text).expect("a picture in Base64")
    }

    /// The number of the application in the system.
    pub(crate) fn application(&self) -> u32 {
        self.driver.application()
    }

    /// Ends the application as a power cut would.
    pub(crate) fn kill(self) {
        self.is_sound();
        let number = self.application().to_string();
        let ended = Command::new("kill").args(["-9", &number]).status();
        assert!(ended.is_ok_and(|status| status.success()), "it is ours to end");
    }

    /// No part of the page failed to be drawn, and no fault in it went unheard.
    fn is_sound(&self) {
        // A page that answers no more has no faults to tell.
        let told = self.wire.run(FAULTS, &[]).unwrap_or(Value::Null);
        let faults = told.as_array().cloned().unwrap_or_default();
        assert!(faults.is_empty(), "the page went wrong: {faults:?}");
    }

    /// What a test that fails says of the page.
    fn state(&self) -> String {
        let faults = self.wire.run(FAULTS, &[]).unwrap_or(Value::Null);
        format!("Faults of the page: {faults}. What can be read: {}", self.text())
    }

    fn click_on(&self, find: &str, arguments: &[Value], what: &str) {
        let done = Looks::until(|| {
            let element = Element::told(&self.wire.run(find, arguments).ok()?)?;
            self.wire.click(&element).ok()
        });
        if done.is_none() {
            panic!("no {what} to click. {}", self.state());
        }
        self.count(1);
    }

    fn strike(&self, strokes: &[Stroke]) {
        self.wire.keys(strokes).expect("the keys are pressed");
    }

    fn count(&self, more: usize) {
        self.steps.set(self.steps.get() + more);
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            self.is_sound();
        }
        // A window that was killed has nothing to close.
        let _ = self.wire.end();
    }
}
