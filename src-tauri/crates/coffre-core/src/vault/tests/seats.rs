//! The seats of one computer: one that is damaged keeps the others from nothing.

use super::world::{World, phrase};
use crate::vault::{Home, LockedVault, SeatHome, VaultError};

/// Two people on one computer; gives the seat of the first.
fn two_on_one(world: &mut World) -> (Home, SeatHome) {
    let (director, _, computer) = world.create();
    let home = world.home_of(computer);
    let seat = home.seat_for(None, None).expect("one seat");
    let profile = crate::vault::Profile {
        seat: coffre_format::SeatId::from_bytes([7; 16]),
        label: "bob".into(),
        ..director.profile().clone()
    };
    let second = home.make_seat(profile, b"sealed", None).expect("a folder");
    second.enlist().expect("a profile");
    (home, seat)
}

#[expect(
    clippy::disallowed_methods,
    reason = "a disk that fails, beside the vault folder"
)]
fn spoil(home: &Home, label: &str) {
    let seat = home.seat_for(None, Some(label)).expect("it is there");
    std::fs::write(seat.folder().join("profile.json"), b"{\"vault\"").expect("a local file");
}

#[test]
fn a_damaged_profile_shuts_out_nobody_else() {
    let mut world = World::new();
    let (home, seat) = two_on_one(&mut world);
    spoil(&home, "bob");
    let left = home.seats().expect("the other is whole");
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].profile().seat, seat.profile().seat);
    let edge = world.edge();
    let seat = home.seat_for(None, Some("aline")).expect("hers");
    let opened = LockedVault::new(seat, world.store.clone()).unlock(&phrase(), &world.devices, edge);
    assert!(opened.is_ok());
}

#[test]
fn who_cannot_be_read_is_not_taken_for_a_newcomer() {
    let mut world = World::new();
    let (home, _) = two_on_one(&mut world);
    spoil(&home, "bob");
    let found = home.seat_for(None, Some("bob"));
    assert!(matches!(found, Err(VaultError::SeatDamaged)), "{found:?}");
    spoil(&home, "aline");
    assert!(matches!(home.seats(), Err(VaultError::SeatDamaged)));
}
