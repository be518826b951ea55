//! People of the house: inviting, joining, admitting, roles, leaving (design 2.4, 2.5).

mod admit;
mod computer;
mod demands;
mod deputy;
mod directors;
mod invite;
mod join;
mod leave;
mod presets;
mod rekey;
mod roles;

pub use admit::{Admission, SeatOffer};
pub use deputy::Deputy;
pub use invite::{Invited, OpenInvite};
pub use join::{Joining, Waiting, join};
pub use leave::{CouldRead, Leaver};
pub use presets::{NewCompartment, NewRole, RightChange};
pub use roles::Member;
