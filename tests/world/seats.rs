//! The keys of a seat, as somebody with the computer and the passphrase gets them without the program.

use coffre_core::vault::DeviceSecret as _;
use coffre_crypto::{Identity, Level, Protection, SeatFile};

use super::{World, phrase, work};

/// Opens a seat file of a computer; none where it has no seat of that level.
pub fn seat_file(world: &World, who: &str, level: Level) -> Option<SeatFile> {
    let home = world.home(who).seats().expect("a home").remove(0);
    let profile = home.profile();
    let folder = format!(
        "{:.16}-{:.8}",
        profile.vault.to_string(),
        profile.seat.to_string()
    );
    let file = if level == Level::Day {
        "seat.age"
    } else {
        "high.age"
    };
    let sealed = std::fs::read(world.home_folder(who).join(folder).join(file)).ok()?;
    let secret = world.devices.get(&home.device_name()).expect("a device secret");
    // EXPOSE: the outer layer of the seat file is opened with it.
    let device = Identity::parse(secret.expose()).expect("an identity");
    Some(
        SeatFile::open(&sealed, &phrase(), work(), Protection::Os(&device)).expect("the passphrase opens it"),
    )
}

/// The identities in all seat files of a computer, one a line, as the stock `age` program takes them.
pub fn identities_of(world: &World, who: &str) -> String {
    let files = [Level::Day, Level::High]
        .into_iter()
        .filter_map(|level| seat_file(world, who, level));
    // EXPOSE: written to a file of the test for the stock program.
    files
        .map(|file| format!("{}\n", file.enc().to_secret_text().expose()))
        .collect()
}
