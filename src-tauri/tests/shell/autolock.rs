//! Time passes: the vault locks, sealed folders close, keys are gone.

use coffre_app::error::Code;
use coffre_app::events::{AppEvent, LockCause};
use serde_json::json;

use crate::world::director;

#[test]
fn five_minutes_without_a_key_lock_the_vault() {
    let folder = tempfile::tempdir().unwrap();
    let director = director(folder.path());
    director.clock.pass(299);
    director.shell.tick();
    assert_eq!(director.get("session_show", json!({}))["state"], "unlocked");
    director.clock.pass(1);
    director.heard.take();
    director.shell.tick();
    assert_eq!(
        director.heard.take(),
        [AppEvent::Locked {
            cause: LockCause::Idle
        }]
    );
    assert_eq!(director.refusal("today_show", json!({})), Code::Locked);
}

#[test]
fn a_key_starts_the_five_minutes_anew() {
    let folder = tempfile::tempdir().unwrap();
    let director = director(folder.path());
    director.clock.pass(200);
    director.get("session_used", json!({}));
    director.clock.pass(200);
    director.shell.tick();
    assert_eq!(director.get("session_show", json!({}))["state"], "unlocked");
}

#[test]
fn the_page_is_warned_once_before_the_vault_locks() {
    let folder = tempfile::tempdir().unwrap();
    let director = director(folder.path());
    director.heard.take();
    director.clock.pass(275);
    director.get("step_up_close", json!({}));
    director.heard.take();
    director.shell.tick();
    director.shell.tick();
    assert_eq!(director.heard.take(), [AppEvent::LocksSoon { seconds: 25 }]);
}

#[test]
fn sealed_folders_close_ten_minutes_after_their_last_use() {
    let folder = tempfile::tempdir().unwrap();
    let director = director(folder.path());
    director.get("step_up_close", json!({}));
    director.step_up();
    for _ in 0..3 {
        director.clock.pass(200);
        director.get("session_used", json!({}));
    }
    director.heard.take();
    director.shell.tick();
    assert!(director.heard.take().contains(&AppEvent::StepUpClosed));
    assert_eq!(director.get("session_show", json!({}))["stepUp"]["open"], false);
    assert_eq!(
        director.get("session_show", json!({}))["state"],
        "unlocked",
        "the rest stays open"
    );
}

#[test]
fn the_countdown_is_extended_on_request() {
    let folder = tempfile::tempdir().unwrap();
    let director = director(folder.path());
    director.step_up();
    director.clock.pass(250);
    director.get("session_used", json!({}));
    assert_eq!(director.get("step_up_extend", json!({}))["secondsLeft"], 600);
}

#[test]
fn a_clock_that_is_set_back_does_not_lengthen_the_session() {
    let folder = tempfile::tempdir().unwrap();
    let director = director(folder.path());
    director.clock.pass(-100_000);
    director.shell.tick();
    director.clock.pass(300);
    director.shell.tick();
    assert_eq!(director.refusal("today_show", json!({})), Code::Locked);
}
