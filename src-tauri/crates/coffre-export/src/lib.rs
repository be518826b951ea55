//! What leaves the vault: recovery sheet, signed exports.
