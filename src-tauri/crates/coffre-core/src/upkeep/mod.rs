//! Keeping a vault whole: check, heal, back up, gather old bodies into snapshots and old notes into joined files.

mod backup;
mod check;
mod copying;
mod fitting;
mod heal;
mod health;
mod reading_back;
mod report;
mod standing;
mod thin;
mod tidy;

pub use backup::{BackedUp, LeftOut, WhyLeftOut};
pub(crate) use fitting::fits;
pub use heal::Healed;
pub use health::{Health, LastCheck, SeatHeard, Worry};
pub use report::{CheckFinding, CheckLevel, CheckReport, Fault};
pub use standing::may_go;
pub use tidy::Tidied;
