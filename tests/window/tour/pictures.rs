//! Pictures of every scene and state, in three languages, light and dark, small and large, and with large text.

use std::path::{Path, PathBuf};

use super::dress::Dress;
use super::scenes::{SCENES, director};
use super::states;
use crate::desk::{Computer, Thing, Window, World};

const LANGUAGES: [&str; 3] = ["fr", "nl", "en"];
const THEMES: [&str; 2] = ["light", "dark"];
const SIZES: [(u32, u32); 2] = [(1280, 800), (1920, 1080)];
/// The dresses of states that the demonstration is never in.
const STATES: [Dress; 2] = [Dress::plain("fr", "light"), Dress::plain("nl", "dark")];
/// The largest text, in the longest words.
const LARGE: Dress = Dress {
    language: "nl",
    theme: "light",
    text: 175,
};
/// Names the folder of the pictures.
const FOLDER: &str = "COFFRE_SCREENSHOTS";
/// Names parts of the names of pictures, with commas between: only what has one of them is drawn again. The states are
/// one part, since each comes out of the one before.
const ONLY: &str = "COFFRE_SCREENSHOTS_ONLY";
const STATES_ALL: &str = "states";
/// The scene that opens the sealed folders, without which those after it cannot be seen.
const OPENS: &str = "sealed-open";

#[test]
#[ignore = "draws some hundred pictures: cargo xtask screenshots FOLDER"]
fn every_view() {
    let folder = PathBuf::from(std::env::var_os(FOLDER).expect("COFFRE_SCREENSHOTS names the folder"));
    make(&folder);
    let album = Album::of(folder, std::env::var(ONLY).ok().as_deref());
    if album.wants(STATES_ALL) {
        for dress in STATES {
            states::draw(dress, &|window, name| {
                window.resize(1280, 800);
                album.shoot(window, name, dress, 1280);
            });
        }
    }
    scenes(&album, LARGE, &SIZES[..1]);
    before_the_lock(&album);
    for language in LANGUAGES {
        for theme in THEMES {
            scenes(&album, Dress::plain(language, theme), &SIZES);
        }
    }
}

/// The pictures that are wanted, and where they go.
struct Album {
    folder: PathBuf,
    only: Vec<String>,
}

impl Album {
    fn of(folder: PathBuf, only: Option<&str>) -> Self {
        let parts = only
            .unwrap_or_default()
            .split(',')
            .filter(|part| !part.is_empty());
        Self {
            folder,
            only: parts.map(ToOwned::to_owned).collect(),
        }
    }

    fn wants(&self, name: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|part| name.contains(part.as_str()))
    }

    #[expect(clippy::disallowed_methods, reason = "pictures, where the caller said")]
    fn shoot(&self, window: &Window, scene: &str, dress: Dress, width: u32) {
        let name = format!("{}.png", named(scene, dress, width));
        std::fs::write(self.folder.join(name), window.picture()).expect("a picture");
    }
}

fn named(scene: &str, dress: Dress, width: u32) -> String {
    format!("{scene}-{}-{width}", dress.name())
}

fn scenes(album: &Album, dress: Dress, sizes: &[(u32, u32)]) {
    let wanted = |scene: &str| {
        sizes
            .iter()
            .any(|(width, _)| album.wants(&named(scene, dress, *width)))
    };
    if !SCENES.iter().any(|scene| wanted(scene.name)) {
        return;
    }
    let world = World::of_today();
    let (_computer, window) = director(&world);
    dress.put_on(&window);
    for scene in SCENES
        .iter()
        .filter(|scene| scene.name == OPENS || wanted(scene.name))
    {
        scene.enter(&window);
        for (width, height) in sizes {
            window.resize(*width, *height);
            window.settled();
            album.shoot(&window, scene.name, dress, *width);
        }
        scene.leave(&window);
    }
}

/// What is seen before anybody unlocks, in the languages that one can choose there.
fn before_the_lock(album: &Album) {
    if !album.wants("unlock") && !album.wants("first-run") {
        return;
    }
    locked_pages(&mut |window, name, language| {
        for theme in THEMES {
            window.run(
                "document.documentElement.dataset.theme = arguments[0];",
                &[theme.into()],
            );
            for (width, height) in SIZES {
                window.resize(width, height);
                album.shoot(window, name, Dress::plain(language, theme), width);
            }
        }
    });
}

/// Looks at each page before the lock in each language.
pub(super) fn locked_pages(look: &mut dyn FnMut(&Window, &str, &'static str)) {
    let world = World::demonstration();
    let places = [
        ("unlock", Computer::new(world.beside())),
        ("unlock-passphrase", Computer::new(world.home("director"))),
        ("first-run", Computer::fresh()),
    ];
    for (name, computer) in places {
        let window = computer.open();
        for (language, button) in [("fr", "Français"), ("nl", "Nederlands"), ("en", "English")] {
            window.click(Thing::Button, button);
            look(&window, name, language);
        }
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "a folder for pictures, where the caller said"
)]
fn make(folder: &Path) {
    std::fs::create_dir_all(folder).expect("a folder for pictures");
}
