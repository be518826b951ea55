//! The only crate that touches the vault folder. Sees sealed bytes only, holds no key.
