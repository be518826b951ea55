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

#[test]
#[ignore = "draws some hundred pictures: cargo xtask screenshots FOLDER"]
fn every_view() {
    let folder = PathBuf::from(std::env::var_os(FOLDER).expect("COFFRE_SCREENSHOTS names the folder"));
    make(&folder);
    for dress in STATES {
        states::draw(dress, &|window, name| {
            window.resize(1280, 800);
            shoot(window, &folder, name, dress, 1280);
        });
    }
    scenes(&folder, LARGE, &SIZES[..1]);
    before_the_lock(&folder);
    for language in LANGUAGES {
        for theme in THEMES {
            scenes(&folder, Dress::plain(language, theme), &SIZES);
        }
    }
}

fn scenes(folder: &Path, dress: Dress, sizes: &[(u32, u32)]) {
    let world = World::demonstration();
    let (_computer, window) = director(&world);
    dress.put_on(&window);
    for scene in SCENES {
        scene.enter(&window);
        for (width, height) in sizes {
            window.resize(*width, *height);
            window.settled();
            shoot(&window, folder, scene.name, dress, *width);
        }
        scene.leave(&window);
    }
}

/// What is seen before anybody unlocks, in the languages that one can choose there.
fn before_the_lock(folder: &Path) {
    locked_pages(&mut |window, name, language| {
        for theme in THEMES {
            window.run(
                "document.documentElement.dataset.theme = arguments[0];",
                &[theme.into()],
            );
            for (width, height) in SIZES {
                window.resize(width, height);
                shoot(window, folder, name, Dress::plain(language, theme), width);
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

#[expect(clippy::disallowed_methods, reason = "pictures, where the caller said")]
fn shoot(window: &Window, folder: &Path, scene: &str, dress: Dress, width: u32) {
    let path = folder.join(format!("{scene}-{}-{width}.png", dress.name()));
    std::fs::write(path, window.picture()).expect("a picture");
}

#[expect(
    clippy::disallowed_methods,
    reason = "a folder for pictures, where the caller said"
)]
fn make(folder: &Path) {
    std::fs::create_dir_all(folder).expect("a folder for pictures");
}
