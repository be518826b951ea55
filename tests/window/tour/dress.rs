//! How the window looks to somebody: language, colours, size of text.

use serde_json::{Value, json};

use crate::desk::Window;

/// What somebody chose.
#[derive(Clone, Copy)]
pub(super) struct Dress {
    pub(super) language: &'static str,
    pub(super) theme: &'static str,
    /// Size of text in hundredths.
    pub(super) text: u16,
}

impl Dress {
    /// With text of the usual size.
    pub(super) const fn plain(language: &'static str, theme: &'static str) -> Self {
        Self {
            language,
            theme,
            text: 100,
        }
    }

    /// At the end of the name of a picture.
    pub(super) fn name(self) -> String {
        match self.text {
            100 => format!("{}-{}", self.language, self.theme),
            text => format!("{}-{}-text{text}", self.language, self.theme),
        }
    }

    /// Puts it on before anybody is unlocked: this computer remembers it.
    pub(super) fn put_on_locked(self, window: &Window) {
        window
            .ask(
                "screen_keep",
                json!({ "screen": { "language": self.language, "theme": self.theme, "density": "comfortable",
                        "textPercent": self.text } }),
            )
            .expect("the look is kept");
        window.run("location.reload();", &[]);
        self.awaited(window);
        window.until("the page stands", |text| !text.trim().is_empty());
    }

    /// Puts it on as a setting of the person who is unlocked.
    pub(super) fn put_on(self, window: &Window) {
        let mut settings = window.ask("settings_show", json!({})).expect("settings are told");
        settings["language"] = Value::from(self.language);
        settings["theme"] = Value::from(self.theme);
        settings["textPercent"] = Value::from(self.text);
        window
            .ask("settings_change", json!({ "settings": settings }))
            .expect("settings are kept");
        window.run("location.hash = '#/today'; location.reload();", &[]);
        self.awaited(window);
        window.settled();
    }

    fn awaited(self, window: &Window) {
        let wanted = format!("{}{}{}", self.language, self.theme, f32::from(self.text) / 100.0);
        window.until("the page is in its new dress", |_| {
            window.run(
                "const root = document.documentElement;
                 return root.lang + (root.dataset.theme ?? '') + root.style.getPropertyValue('--text-scale');",
                &[],
            ) == wanted
        });
    }
}
