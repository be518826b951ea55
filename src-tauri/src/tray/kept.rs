//! What of the tray outlives a crash: it lies in the encrypted journal of the seat, pasted bytes too. Files are named by
//! their paths and read anew; nothing of their content is kept.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use coffre_core::document::Source;
use coffre_core::vault::{Vault, VaultError};
use serde::{Deserialize, Serialize};

use super::TrayDesk;
use super::item::Item;
use super::said::Said;
use crate::edge::unguessable;

/// Name of the tray among the local values of a seat.
const KEPT: &str = "tray";

/// One source as it is kept.
#[derive(Serialize, Deserialize)]
struct Kept {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    path: Option<PathBuf>,
    /// The local value with pasted bytes, and their name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pasted: Option<(String, String)>,
    said: Said,
    /// What was said of what is inside, by hash.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    inside: BTreeMap<String, Said>,
    /// What is inside and was taken out of the tray, by hash.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    gone: BTreeSet<String>,
}

impl TrayDesk {
    /// Keeps the tray with the seat's journal; pasted bytes that left the tray are forgotten.
    ///
    /// # Errors
    /// Failures of the local database.
    pub fn keep(&mut self, vault: &mut Vault) -> Result<(), VaultError> {
        for item in &mut self.items {
            if let (Source::Bytes(bytes), None, None) = (&item.source, &item.pasted, &item.inside) {
                let name = format!("tray {}", unguessable());
                vault.keep_local_value(&name, bytes)?;
                item.pasted = Some(name);
            }
        }
        let held: BTreeSet<&String> = self
            .items
            .iter()
            .filter_map(|item| item.pasted.as_ref())
            .collect();
        let (before, was) = (self.pasted.clone(), &self.pasted);
        for name in was.iter().filter(|name| !held.contains(name)) {
            vault.keep_local_value(name, &[])?;
        }
        let now: BTreeSet<String> = held.into_iter().cloned().collect();
        let kept: Vec<Kept> = self.items.iter().filter_map(|item| self.kept(item)).collect();
        let text = serde_json::to_vec(&kept).unwrap_or_default();
        if before != now || text != self.kept {
            vault.keep_local_value(KEPT, &text)?;
        }
        self.pasted = now;
        self.kept = text;
        Ok(())
    }

    fn kept(&self, item: &Item) -> Option<Kept> {
        // A path that is no UTF-8 is not kept: JSON cannot say it, and a file chosen again is better than one misread.
        let path = match &item.source {
            Source::Path(path) => Some(path.to_str()?.into()),
            Source::Bytes(_) => None,
        };
        let pasted = item.pasted.clone().map(|name| (name, item.name.clone()));
        if path.is_none() && pasted.is_none() {
            return None;
        }
        let inner = self
            .items
            .iter()
            .filter(|one| one.inside.as_ref() == Some(&item.id));
        let said = inner.filter_map(|one| Some((one.hash()?, one.said.clone())));
        Some(Kept {
            path,
            pasted,
            said: item.said.clone(),
            inside: item.said_inside.clone().into_iter().chain(said).collect(),
            gone: item.gone_inside.clone(),
        })
    }

    /// Takes up what an earlier session left; files that are gone are left out.
    pub fn take_up(&mut self, vault: &Vault) {
        let bytes = vault.local_value(KEPT).ok().flatten().unwrap_or_default();
        let kept: Vec<Kept> = serde_json::from_slice(&bytes).unwrap_or_default();
        for one in kept {
            let mut item = match (one.path, one.pasted) {
                (Some(path), _) if path.is_file() => Item::of_path(path, one.said),
                (None, Some((name, shown))) => {
                    let bytes = vault.local_value(&name).ok().flatten().unwrap_or_default();
                    if bytes.is_empty() {
                        continue;
                    }
                    self.pasted.insert(name.clone());
                    let mut item = Item::of_bytes(&shown, bytes);
                    item.pasted = Some(name);
                    item.said = one.said;
                    item
                }
                _ => continue,
            };
            item.said_inside = one.inside;
            item.gone_inside = one.gone;
            self.items.push(item);
        }
    }
}
