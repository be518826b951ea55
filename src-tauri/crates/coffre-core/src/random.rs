//! Fresh ids from a random source that is passed in.

use coffre_format::{
    CompartmentId, DocId, EntityId, FactId, GrantId, InviteId, LineNonce, LinkId, PersonId, RoleId, SameId,
    TagId, VersionId,
};
use rand_core::RngCore;

/// An id that is 16 random bytes.
pub trait RandomId: Sized {
    /// Draws one.
    fn make(random: &mut dyn RngCore) -> Self;
}

macro_rules! random_id {
    ($($name:ident),*) => {
        $(impl RandomId for $name {
            fn make(random: &mut dyn RngCore) -> Self {
                let mut bytes = [0u8; 16];
                random.fill_bytes(&mut bytes);
                Self::from_bytes(bytes)
            }
        })*
    };
}

random_id!(
    CompartmentId,
    DocId,
    EntityId,
    FactId,
    GrantId,
    InviteId,
    LineNonce,
    LinkId,
    PersonId,
    RoleId,
    SameId,
    TagId,
    VersionId
);
