//! The only crate that names age and ed25519: sealing, signing, seat files, recovery.
