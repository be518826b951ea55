//! A computer: its screen, its session with a keyring, its local state, and what its dialogs answer.

use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use super::drag::{Drag, Dragged};
use super::driver::Driver;
use super::screen::Screen;
use super::session::{Session, surround};
use super::window::Window;

/// A computer with nobody in front of it.
pub(crate) struct Computer {
    local_state: PathBuf,
    screen: Screen,
    session: Session,
    files: TempDir,
    pictures: bool,
}

impl Computer {
    /// A computer whose `COFFRE_HOME` is this folder.
    pub(crate) fn new(local_state: PathBuf) -> Self {
        let files = tempfile::tempdir().expect("a folder of the test");
        Self {
            local_state,
            screen: Screen::new(),
            session: Session::new(files.path()),
            files,
            pictures: true,
        }
    }

    /// The same without a renderer that can be asked for pictures. Where no graphics processor is at hand that one draws
    /// the whole window anew on the processor for every frame.
    pub(crate) fn without_pictures(mut self) -> Self {
        self.pictures = false;
        self
    }

    /// A computer on which Coffre never ran.
    pub(crate) fn fresh() -> Self {
        let mut computer = Self::new(PathBuf::new());
        computer.local_state = computer.files.path().join("coffre");
        computer
    }

    /// Takes its keyring away, as on a computer that offers none.
    pub(crate) fn loses_its_keyring(&mut self) {
        self.session.stop_keyring();
    }

    /// Gives its keyring back, with what it kept.
    pub(crate) fn finds_its_keyring(&mut self) {
        self.session.start_keyring(self.files.path());
    }

    /// A folder of this computer for files of the test.
    pub(crate) fn folder(&self) -> &Path {
        self.files.path()
    }

    /// What the next dialog for a purpose (`Purpose` of `src-tauri/src/dialogs.rs`) answers.
    #[expect(clippy::disallowed_methods, reason = "a file of this test")]
    pub(crate) fn dialog_answers(&self, purpose: &str, paths: &[PathBuf]) {
        let folder = self.dialogs();
        std::fs::create_dir_all(&folder).expect("a folder of the test");
        let lines: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
        std::fs::write(folder.join(purpose), lines.join("\n")).expect("a file of the test");
    }

    /// The address of its bus.
    pub(crate) fn bus(&self) -> &str {
        self.session.address()
    }

    /// Starts the application and waits for its page.
    pub(crate) fn open(&self) -> Window {
        Window::open(Driver::new(|command| {
            self.surround(command);
        }))
    }

    /// Takes something up in another program and drags it over the window of the application.
    pub(crate) fn drags(&self, what: Dragged) -> Drag {
        Drag::begin(self.screen.display(), what)
    }

    fn surround<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        surround(command, self.folder(), self.session.address());
        command
            // The one bus of a test plays the system's as well.
            .env("DBUS_SYSTEM_BUS_ADDRESS", self.session.address())
            .env("DISPLAY", self.screen.display())
            .env("COFFRE_HOME", &self.local_state)
            .env("COFFRE_TEST_DIALOGS", self.dialogs())
            .env("COFFRE_TEST_WORK_FACTOR", "10")
            .env("HOSTNAME", "PC-ESSAI")
            .env("TZ", "UTC")
            .env("LANG", "C.UTF-8")
            .env("NO_AT_BRIDGE", "1")
            .env("TAURI_AUTOMATION", "true")
            .env("TAURI_WEBVIEW_AUTOMATION", "true");
        for setting in [
            "WEBKIT_DISABLE_DMABUF_RENDERER",
            "WEBKIT_DISABLE_COMPOSITING_MODE",
        ] {
            // Without its usual renderer WebKitGTK does not answer when it is asked for a picture.
            if self.pictures {
                command.env_remove(setting);
            } else {
                command.env(setting, "1");
            }
        }
        command
    }

    fn dialogs(&self) -> PathBuf {
        self.folder().join("dialogs")
    }
}
