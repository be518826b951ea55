//! The W3C WebDriver protocol, as much of it as a person needs: JSON over HTTP on the loopback, one call at a time.
//!
//! A client library would bring a second set of features of the asynchronous runtime on which the window itself stands;
//! these are a hundred lines that wait for each answer.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::{Value, json};

/// How long one answer may take. A guard against a hang, not a measure.
const PATIENCE: Duration = Duration::from_secs(120);
/// Under this name the protocol tells an element of the page.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A session with one application.
pub(crate) struct Wire {
    port: u16,
    session: String,
}

/// An element of the page.
pub(crate) struct Element(String);

/// Why a call was not answered as it was meant.
#[derive(Debug)]
pub(crate) enum WireError {
    /// Nobody listens, or the connection broke.
    #[expect(dead_code, reason = "told when a test fails")]
    Connection(std::io::Error),
    /// The driver says no; its own words.
    Refused(String),
}

impl From<std::io::Error> for WireError {
    fn from(error: std::io::Error) -> Self {
        Self::Connection(error)
    }
}

impl Wire {
    /// Asks the driver to start the application. No answer comes from a driver that does not listen yet.
    pub(crate) fn begin(port: u16, program: &str) -> Result<Self, WireError> {
        let wanted = json!({ "webkitgtk:browserOptions": { "binary": program, "args": [] } });
        let asked = json!({ "capabilities": { "alwaysMatch": wanted } });
        let told = call(port, "POST", "/session", Some(&asked))?;
        let session = told["sessionId"].as_str().unwrap_or_default().to_owned();
        let wire = Self { port, session };
        wire.post("timeouts", &json!({ "script": 60_000 }))?;
        Ok(wire)
    }

    /// Runs a script in the page and returns what it returns.
    pub(crate) fn run(&self, script: &str, arguments: &[Value]) -> Result<Value, WireError> {
        self.post("execute/sync", &json!({ "script": script, "args": arguments }))
    }

    /// Runs a script in the page and returns what it calls its last argument with.
    pub(crate) fn run_to_the_end(&self, script: &str, arguments: &[Value]) -> Result<Value, WireError> {
        self.post("execute/async", &json!({ "script": script, "args": arguments }))
    }

    /// Clicks on an element.
    pub(crate) fn click(&self, element: &Element) -> Result<(), WireError> {
        self.post(&format!("element/{}/click", element.0), &json!({}))
            .map(|_| ())
    }

    /// Presses and releases keys in this order.
    pub(crate) fn keys(&self, strokes: &[Stroke]) -> Result<(), WireError> {
        let actions: Vec<Value> = strokes
            .iter()
            .map(|stroke| match stroke {
                Stroke::Down(key) => json!({ "type": "keyDown", "value": key }),
                Stroke::Up(key) => json!({ "type": "keyUp", "value": key }),
            })
            .collect();
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": actions });
        self.post("actions", &json!({ "actions": [keyboard] }))
            .map(|_| ())
    }

    /// Gives the window a size.
    pub(crate) fn resize(&self, width: u32, height: u32) -> Result<(), WireError> {
        let rectangle = json!({ "x": 0, "y": 0, "width": width, "height": height });
        self.post("window/rect", &rectangle).map(|_| ())
    }

    /// A picture of the page: a PNG file in Base64.
    pub(crate) fn picture(&self) -> Result<String, WireError> {
        let told = call(self.port, "GET", &self.path("screenshot"), None)?;
        Ok(told.as_str().unwrap_or_default().to_owned())
    }

    /// Ends the application.
    pub(crate) fn end(&self) -> Result<(), WireError> {
        call(self.port, "DELETE", &format!("/session/{}", self.session), None).map(|_| ())
    }

    fn post(&self, what: &str, body: &Value) -> Result<Value, WireError> {
        call(self.port, "POST", &self.path(what), Some(body))
    }

    fn path(&self, what: &str) -> String {
        format!("/session/{}/{what}", self.session)
    }
}

/// Half of what a key does.
#[derive(Clone, Copy)]
pub(crate) enum Stroke {
    /// It goes down.
    Down(char),
    /// It comes up.
    Up(char),
}

impl Element {
    /// The element that a script returned, if it returned one.
    pub(crate) fn told(value: &Value) -> Option<Self> {
        Some(Self(value[ELEMENT].as_str()?.to_owned()))
    }
}

/// One call and its answer.
fn call(port: u16, method: &str, path: &str, body: Option<&Value>) -> Result<Value, WireError> {
    let body = body.map(Value::to_string).unwrap_or_default();
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes())?;
    stream.write_all(body.as_bytes())?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let answer = String::from_utf8_lossy(&answer);
    let (_, body) = answer.split_once("\r\n\r\n").unwrap_or_default();
    let mut told: Value =
        serde_json::from_str(body).map_err(|_| WireError::Refused(format!("no JSON: {answer}")))?;
    let value = told["value"].take();
    match value["error"].as_str() {
        Some(error) => Err(WireError::Refused(format!("{error}: {}", value["message"]))),
        None => Ok(value),
    }
}
