//! The innermost text of a seat file: an identity file whose comments hold the other keys (FORMAT.md 9.4).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use coffre_secret::{DatabaseKey, SecretBytes, SecretText};
use zeroize::{Zeroize, Zeroizing};

use super::{Level, SeatFile, SeatFileError};
use crate::hex::{read_hex, to_hex};
use crate::hierarchy::{SEAT_DOMAIN, SeatId, VaultId};
use crate::identity::Identity;
use crate::sign::SigningKey;

/// More than the longest seat file in the open, so that its text never grows while it is written.
const ROOM: usize = 1024;

impl SeatFile {
    pub(super) fn to_secret_text(&self) -> SecretText {
        let mut text = Zeroizing::new(String::with_capacity(ROOM));
        let (vault, seat, level) = (self.vault, self.seat(), self.level.as_str());
        text.push_str(&format!(
            "# {SEAT_DOMAIN}\n# vault {vault}\n# seat {seat}\n# level {level}\n# sign "
        ));
        // EXPOSE: the seat file is where the seed is kept.
        STANDARD.encode_string(self.sign.to_seed().expose(), &mut text);
        text.push('\n');
        for (name, key) in self.level.databases().iter().zip(&self.databases) {
            // EXPOSE: the seat file is where the database keys are kept.
            let hex = Zeroizing::new(to_hex(key.expose()));
            for part in ["# db ", name, " ", &hex, "\n"] {
                text.push_str(part);
            }
        }
        // EXPOSE: the seat file is where the identity is kept.
        text.push_str(self.enc.to_secret_text().expose());
        text.push('\n');
        SecretText::new(std::mem::take(&mut *text))
    }

    pub(super) fn parse(text: &str) -> Result<Self, SeatFileError> {
        let mut lines = text.strip_suffix('\n').ok_or(SeatFileError::Content)?.split('\n');
        let mut value = |prefix: &str| {
            lines
                .next()
                .and_then(|line| line.strip_prefix(prefix))
                .ok_or(SeatFileError::Content)
        };
        if value("# ")? != SEAT_DOMAIN {
            return Err(SeatFileError::Content);
        }
        let vault = VaultId::parse(value("# vault ")?).ok_or(SeatFileError::Content)?;
        let seat = SeatId::parse(value("# seat ")?).ok_or(SeatFileError::Content)?;
        let level = match value("# level ")? {
            "day" => Level::Day,
            "high" => Level::High,
            _ => return Err(SeatFileError::Content),
        };
        let sign = SigningKey::from_seed(&seed(value("# sign ")?)?);
        let mut databases = Vec::new();
        for name in level.databases() {
            databases.push(database_key(value(&format!("# db {name} "))?)?);
        }
        let enc = Identity::parse(value("")?).map_err(|_| SeatFileError::Content)?;
        if lines.next().is_some() {
            return Err(SeatFileError::Content);
        }
        let file = Self {
            vault,
            level,
            enc,
            sign,
            databases,
        };
        if file.seat() == seat {
            Ok(file)
        } else {
            Err(SeatFileError::OtherSeat)
        }
    }
}

fn seed(text: &str) -> Result<SecretBytes<32>, SeatFileError> {
    let mut decoded = STANDARD.decode(text).map_err(|_| SeatFileError::Content)?;
    let fits = decoded.len() == 32;
    let seed = SecretBytes::init_with(|out| {
        if fits {
            out.copy_from_slice(&decoded);
        }
    });
    decoded.zeroize();
    if fits {
        Ok(seed)
    } else {
        Err(SeatFileError::Content)
    }
}

fn database_key(text: &str) -> Result<DatabaseKey, SeatFileError> {
    let mut fits = false;
    let key = DatabaseKey::init_with(|out| fits = read_hex(text, out));
    if fits {
        Ok(key)
    } else {
        Err(SeatFileError::Content)
    }
}
