//! Fields: the last value by place wins, the losers stay in history.

use std::collections::BTreeMap;

use super::{Concurrent, Place};
use coffre_format::Hash;

/// The value of a field and how it came about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldState {
    /// The value; none when it was taken away.
    pub value: Option<String>,
    /// The place of the op that set it.
    pub place: Place,
    /// Whether another value was set at the same time elsewhere; a person should look.
    pub concurrent: bool,
    /// Values that it had, oldest first, the present one excluded.
    pub history: Vec<(Place, Option<String>)>,
}

/// Collects settings of fields and folds them.
#[derive(Default)]
pub(super) struct Fields(BTreeMap<String, Vec<(Place, Hash, Option<String>)>>);

impl Fields {
    pub(super) fn set(&mut self, place: Place, note: Hash, field: &str, value: Option<&str>) {
        let settings = self.0.entry(field.to_owned()).or_default();
        settings.push((place, note, value.map(str::to_owned)));
    }

    pub(super) fn fold(self, concurrent: Concurrent<'_>) -> BTreeMap<String, FieldState> {
        let fold = |mut settings: Vec<(Place, Hash, Option<String>)>| {
            settings.sort();
            let (place, note, value) = settings.pop()?;
            let clash = settings
                .iter()
                .any(|(_, other, v)| *v != value && concurrent(other, &note));
            let history = settings.into_iter().map(|(place, _, v)| (place, v)).collect();
            Some(FieldState {
                value,
                place,
                concurrent: clash,
                history,
            })
        };
        self.0
            .into_iter()
            .filter_map(|(field, settings)| Some((field, fold(settings)?)))
            .collect()
    }
}

/// The values that stand, by field.
pub(super) fn values(fields: &BTreeMap<String, FieldState>) -> BTreeMap<String, String> {
    fields
        .iter()
        .filter_map(|(field, state)| Some((field.clone(), state.value.clone()?)))
        .collect()
}
