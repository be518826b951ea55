//! What waits to be read.

use std::sync::Arc;

use coffre_reading::{Depth, Pace, Strength};

use super::{Answer, Here};
use crate::view::{CageWord, NoReading, WaitingView};

/// How much waits to be read, how long that takes, and why it waits.
pub fn waiting_show(shell: &Here) -> Answer<WaitingView> {
    let (pending, pace) = shell.look(|vault| Ok((vault.pending()?, vault.reading_pace()?)))?;
    let reader = shell.reader(Depth::Whole, &Arc::new(Pace::default()));
    let missing = match &reader {
        Some(reader) => reader.absent().as_ref().map(NoReading::from),
        None => Some(NoReading::Workers),
    };
    Ok(WaitingView {
        documents: pending.documents,
        seconds: pending.estimate(pace),
        missing,
        reader: reader.map(|reader| CageWord::from(reader.renderer().cage())),
        recogniser: Strength::of_this_system().into(),
    })
}
