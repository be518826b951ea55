//! Tauri: the window, calls of the page, events, dialogs, drops.

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use serde_json::Value;
use tauri::http::{HeaderName, HeaderValue, Method, Request, Response, StatusCode};
use tauri::ipc::{Invoke, InvokeBody};
use tauri::plugin::{self, TauriPlugin};
use tauri::webview::{PageLoadEvent, WebviewWindowBuilder};
use tauri::{
    AppHandle, DragDropEvent, Emitter as _, Manager as _, RunEvent, UriSchemeResponder, WebviewUrl,
    WindowEvent,
};
use tauri_plugin_dialog::DialogExt as _;

use crate::ahead::read_ahead;
use crate::bindings::call;
use crate::commands::vault::vault_make_demo;
use crate::dialogs::{Dialogs, Purpose};
use crate::edge::Surroundings;
use crate::events::{AppEvent, CHANNEL, Listener, LockCause};
use crate::protocol::{self, Reply, SCHEME};
use crate::shell::Shell;
use crate::{catching_up, own_page, reading_back, scanner};

/// Makes the demonstration agency at the start.
const DEMO: &str = "--demo";
/// Label of the only window.
const MAIN: &str = "main";
/// Label of the window that shows the recovery sheet to be printed; it can call nothing.
const SHEET: &str = "sheet";
/// The scheme of the page that is embedded in the program.
const PAGE: &str = "tauri";
/// Between two looks at the scanner's folder.
const SCANNER: Duration = Duration::from_secs(5);

/// The window, once there is one.
#[derive(Clone, Default)]
struct Window(Arc<OnceLock<AppHandle>>);

impl Listener for Window {
    fn hear(&self, event: AppEvent) {
        if let Some(app) = self.0.get() {
            // A page that is gone hears nothing; there is nobody else to tell.
            let _ = app.emit_to(MAIN, CHANNEL, event);
        }
    }
}

impl Dialogs for Window {
    fn folder(&self, _: Purpose) -> Option<PathBuf> {
        let chosen = self.0.get()?.dialog().file().blocking_pick_folder()?;
        chosen.into_path().ok()
    }

    fn files(&self, purpose: Purpose) -> Option<Vec<PathBuf>> {
        let dialog = self.0.get()?.dialog().file();
        if purpose == Purpose::NewVersion {
            return dialog
                .blocking_pick_file()?
                .into_path()
                .ok()
                .map(|path| vec![path]);
        }
        let chosen = dialog.blocking_pick_files()?.into_iter();
        Some(chosen.filter_map(|path| path.into_path().ok()).collect())
    }

    fn save(&self, _: Purpose, name: &str) -> Option<PathBuf> {
        let chosen = self
            .0
            .get()?
            .dialog()
            .file()
            .set_file_name(name)
            .blocking_save_file()?;
        chosen.into_path().ok()
    }

    fn minimise(&self) {
        if let Some(window) = self.0.get().and_then(|app| app.get_webview_window(MAIN)) {
            // A window manager may refuse; the vault locks all the same.
            let _ = window.minimize();
        }
    }

    fn print(&self) -> bool {
        let window = self.0.get().and_then(|app| app.get_webview_window(MAIN));
        window.is_some_and(|window| window.print().is_ok())
    }

    fn print_sheet(&self, address: &str) -> bool {
        self.close_sheet();
        let (Some(app), Ok(address)) = (self.0.get(), address.parse()) else {
            return false;
        };
        WebviewWindowBuilder::new(app, SHEET, WebviewUrl::CustomProtocol(address))
            .title("Coffre")
            .inner_size(900.0, 1000.0)
            .incognito(true)
            .devtools(false)
            .on_page_load(|window, load| {
                if load.event() == PageLoadEvent::Finished {
                    // Whoever closes the dialog still sees the sheet, and can print it from there.
                    let _ = window.print();
                }
            })
            .build()
            .is_ok()
    }

    fn close_sheet(&self) {
        if let Some(window) = self.0.get().and_then(|app| app.get_webview_window(SHEET)) {
            // One that is gone already is no matter.
            let _ = window.destroy();
        }
    }

    fn mail(&self, link: &str) -> bool {
        open::that_detached(link).is_ok()
    }
}

/// Opens the window and runs until it is closed.
pub fn run() -> ExitCode {
    let Some(around) = Surroundings::system() else {
        return ExitCode::FAILURE;
    };
    let window = Window::default();
    let shell = Arc::new(Shell::new(around, dialogs(&window), Arc::new(window.clone())));
    let (answering, showing, dropping) = (shell.clone(), shell.clone(), shell.clone());
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .plugin(staying())
        .invoke_handler(move |invoke| answer(&answering, invoke))
        .register_asynchronous_uri_scheme_protocol(SCHEME, move |context, request, responder| {
            show(&showing, context.webview_label(), &request, responder);
        })
        .on_window_event(move |window, event| match event {
            _ if window.label() != MAIN => {}
            WindowEvent::DragDrop(event) => dropped(&dropping, event, scale(window)),
            WindowEvent::Focused(true) => read_ahead(&dropping),
            // The sheet does not outlive the window that asked for it.
            WindowEvent::Destroyed => dropping.put_sheet_away(),
            _ => {}
        })
        .build(context());
    let Ok(app) = built else {
        return ExitCode::FAILURE;
    };
    // Nobody else sets it.
    let _ = window.0.set(app.handle().clone());
    if std::env::args().any(|argument| argument == DEMO) {
        // A work that goes on already cannot be: nobody has called yet.
        let _ = vault_make_demo(&shell);
    }
    read_ahead(&shell);
    #[cfg(target_os = "linux")]
    crate::away::watch(&shell);
    let ticking = shell.clone();
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(Duration::from_secs(1));
            ticking.tick();
            catching_up::catch_up(&ticking);
            reading_back::read_back(&ticking);
        }
    });
    // A thread of its own: a share that does not answer must not hold up the lock.
    let looking = shell.clone();
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(SCANNER);
            scanner::look(&looking);
        }
    });
    app.run(move |_, event| {
        if matches!(event, RunEvent::Exit) {
            shell.lock(LockCause::Asked);
        }
    });
    ExitCode::SUCCESS
}

/// Keeps each window on its own page: a link that is let go over it, or anything else, takes it nowhere.
fn staying() -> TauriPlugin<tauri::Wry> {
    plugin::Builder::new("staying")
        .on_navigation(|webview, url| {
            let scheme = match webview.label() {
                SHEET => SCHEME,
                _ => PAGE,
            };
            own_page::is_of(scheme, (url.scheme(), url.host_str()))
        })
        .build()
}

/// The configuration of the window.
fn context() -> tauri::Context {
    #[cfg_attr(
        not(feature = "test-seams"),
        expect(unused_mut, reason = "changed in tests only")
    )]
    let mut context = tauri::generate_context!();
    // WebKitGTK drives no private window; a test has a folder of its own for what is kept then.
    #[cfg(feature = "test-seams")]
    if std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some() {
        for window in &mut context.config_mut().app.windows {
            window.incognito = false;
        }
    }
    context
}

/// Dialogs of the system, or those of a test.
fn dialogs(window: &Window) -> Arc<dyn Dialogs> {
    #[cfg(feature = "test-seams")]
    if let Some(script) = crate::dialogs::Scripted::from_environment() {
        return Arc::new(script);
    }
    Arc::new(window.clone())
}

/// Answers a call of the page outside the thread of the window.
fn answer(shell: &Arc<Shell>, invoke: Invoke<tauri::Wry>) -> bool {
    let (message, resolver) = (invoke.message, invoke.resolver);
    if message.webview_ref().label() != MAIN {
        return false;
    }
    let command = message.command().to_owned();
    let args = match message.payload() {
        InvokeBody::Json(args) => args.clone(),
        InvokeBody::Raw(_) => Value::Null,
    };
    let shell = shell.clone();
    tauri::async_runtime::spawn_blocking(move || match call(&shell, &command, args) {
        Ok(value) => resolver.resolve(value),
        Err(error) => resolver.reject(error),
    });
    true
}

/// Answers a request for a picture of a page outside the thread of the window.
fn show(shell: &Arc<Shell>, label: &str, request: &Request<Vec<u8>>, responder: UriSchemeResponder) {
    let is_sheet = protocol::is_sheet(request.uri().path());
    let is_asked_right = request.method() == Method::GET
        && match label {
            MAIN => !is_sheet,
            SHEET => is_sheet,
            _ => false,
        };
    let (shell, asked) = (shell.clone(), request.uri().clone());
    tauri::async_runtime::spawn_blocking(move || {
        let reply = if is_asked_right {
            protocol::reply(&shell, asked.path(), asked.query())
        } else {
            Reply::NotFound
        };
        let (status, headers) = (reply.status(), reply.headers());
        let body = match reply {
            Reply::Picture(file) => file.to_vec(),
            Reply::Sheet(page) => page.bytes().to_vec(),
            Reply::NotFound | Reply::Unreadable => Vec::new(),
        };
        let mut answer = Response::new(body);
        *answer.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::NOT_FOUND);
        for (name, value) in headers {
            answer
                .headers_mut()
                .insert(HeaderName::from_static(name), HeaderValue::from_static(value));
        }
        responder.respond(answer);
    });
}

/// Pixels of a drop for one pixel of the page: Windows tells those of the screen, GTK and macOS those of the page.
fn scale(window: &tauri::Window) -> f64 {
    if cfg!(windows) {
        window.scale_factor().unwrap_or(1.0)
    } else {
        1.0
    }
}

/// A place of a drop in pixels of the page.
fn in_page(x: f64, y: f64, scale: f64) -> (f64, f64) {
    (x / scale, y / scale)
}

fn dropped(shell: &Arc<Shell>, event: &DragDropEvent, scale: f64) {
    match event {
        DragDropEvent::Enter { .. } => shell.tell(AppEvent::Hovering { over: true }),
        DragDropEvent::Leave => shell.tell(AppEvent::Hovering { over: false }),
        DragDropEvent::Drop { paths, position } => {
            shell.tell(AppEvent::Hovering { over: false });
            let files = shell.tray().hold(paths.clone());
            let (x, y) = in_page(position.x, position.y, scale);
            shell.tell(AppEvent::Dropped { files, x, y });
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drop_on_a_screen_of_fine_pixels_is_where_the_page_is_under_it() {
        assert_eq!(in_page(600.0, 300.0, 1.5), (400.0, 200.0));
    }
}
