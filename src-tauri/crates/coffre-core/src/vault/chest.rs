//! The epoch keys that a session holds, and how they come out of keyrings (FORMAT.md 6.3).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use coffre_crypto::{Identity, IdentityFile, LabelledIdentity};
use coffre_format::{Hash, Kid};

/// Epoch keys by name. Dropping the chest wipes them.
#[derive(Default)]
pub(crate) struct KeyChest {
    keys: BTreeMap<Kid, Arc<Identity>>,
    tried: BTreeSet<Hash>,
}

impl KeyChest {
    /// Takes the keys whose own recipient is that of a stated epoch; labels in the file prove nothing.
    pub(crate) fn take(&mut self, file: IdentityFile, stated: &BTreeMap<String, Kid>) {
        for labelled in file.into_identities() {
            let Some(kid) = stated.get(labelled.identity().recipient().as_str()) else {
                continue;
            };
            self.keys
                .entry(*kid)
                .or_insert_with(|| Arc::new(duplicate(labelled.identity())));
        }
    }

    /// Puts in a key that this session made.
    pub(crate) fn put(&mut self, kid: Kid, identity: Identity) {
        self.keys.insert(kid, Arc::new(identity));
    }

    /// The key of an epoch.
    pub(crate) fn get(&self, kid: &Kid) -> Option<&Identity> {
        self.keys.get(kid).map(|key| &**key)
    }

    /// The key of an epoch for another thread, which lets go of it when its work is done.
    pub(crate) fn share(&self, kid: &Kid) -> Option<Arc<Identity>> {
        self.keys.get(kid).cloned()
    }

    /// The epochs whose keys are held.
    pub(crate) fn opened(&self) -> BTreeSet<Kid> {
        self.keys.keys().copied().collect()
    }

    /// Whether this keyring is to be tried; each is tried once a session.
    pub(crate) fn is_new(&mut self, keyring: Hash) -> bool {
        self.tried.insert(keyring)
    }

    /// Forgets that a keyring was tried: it was not there, and may come.
    pub(crate) fn try_again(&mut self, keyring: &Hash) {
        self.tried.remove(keyring);
    }

    /// An identity file of the keys of one compartment, for a new keyring.
    pub(crate) fn identity_file(&self, c: coffre_format::CompartmentId) -> IdentityFile {
        let of_c = self.keys.iter().filter(|(kid, _)| kid.compartment() == c);
        let labelled = of_c.filter_map(|(kid, key)| LabelledIdentity::new(&kid.to_string(), duplicate(key)));
        IdentityFile::new(labelled.collect())
    }
}

/// A second copy of a key, which the caller puts into a file that is sealed at once.
fn duplicate(key: &Identity) -> Identity {
    // EXPOSE: parsed again at once; the text is wiped at the end of the statement.
    Identity::parse(key.to_secret_text().expose()).expect("the text of an identity is an identity")
}
