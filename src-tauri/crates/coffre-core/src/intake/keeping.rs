//! Keeping what was read of a document that waited: its words, what is proposed for it, and what came inside it.

use coffre_format::op::{Op, Set, Text};
use coffre_format::rank::Right;
use coffre_format::{DocId, VersionId};

use super::card::{Card, look_again};
use super::choice::Choice;
use super::knowledge::Knowledge;
use super::left::left_value;
use super::lesson::proposed_later;
use super::pending::{PendingStep, Waiting};
use super::reader::{ReadFailure, Reader};
use super::said::{Left, Said};
use super::words::{cannot_value, read_value};
use crate::document::{Silent, pieces};
use crate::vault::{Draft, Vault, VaultError, field};

impl Waiting {
    /// Reads it, and what came inside it. The vault is free meanwhile.
    pub fn read(&self, knowledge: &Knowledge, reader: &mut dyn Reader) -> WasRead {
        WasRead(look_again(&self.bytes, &self.name, knowledge, reader))
    }
}

/// What was read of a document that waited: its card, and those of what came inside it.
pub struct WasRead(Vec<Card>);

impl WasRead {
    fn first(&self) -> &Card {
        // A look gives at least the card of what it looked at.
        &self.0[0]
    }
}

/// What stays inside a document, by its name, and why.
pub type LeftInside = (String, Left);

/// What came of a reading.
pub struct KeptReading {
    /// What became of the document.
    pub step: PendingStep,
    /// The documents that came out of it.
    pub out: Vec<DocId>,
    /// What did not.
    pub left: Vec<LeftInside>,
}

impl Vault {
    /// Keeps what was read of a document that waited, and what is proposed for it where it has no kind. What came inside it
    /// becomes documents of their own beside it, as if it had been read when it was filed.
    ///
    /// # Errors
    /// Failures of the folder, the log or the local databases; what came out before stays filed.
    pub fn keep_reading(&mut self, waiting: &Waiting, read: &WasRead) -> Result<KeptReading, VaultError> {
        let doc = waiting.doc;
        let alone = |step| KeptReading {
            step,
            out: Vec::new(),
            left: Vec::new(),
        };
        if !self.is_unread(doc)? {
            // Another computer was quicker, and its words are here already.
            return Ok(alone(PendingStep::Elsewhere(doc)));
        }
        let card = read.first();
        if let Some(failure) = card.failure {
            return Ok(alone(self.cannot_read(doc, waiting.ver, failure)?));
        }
        let Some(by) = &card.by else {
            return Ok(alone(PendingStep::Later(doc)));
        };
        // Before the words: once these are there, nothing looks inside again.
        let (out, left) = self.take_out(doc, &read.0)?;
        let (c, state) = self.document_state(doc)?;
        let mut draft = Draft::new();
        if !state.values().contains_key(field::KIND) {
            let value = Some(proposed_later(card));
            let (id, field) = (doc.into(), field::PROPOSED.to_owned());
            draft.op(c, Op::Set(Set { id, field, value }));
        }
        let texts: Vec<Text> = pieces(doc, waiting.ver, &card.text, by);
        for piece in texts {
            draft.op(c, Op::Text(piece));
        }
        let how = Some(read_value(by, &card.unread));
        let fields = [
            (field::READ, how),
            (field::LOOKS, card.looks.text()),
            (field::LEFT, left_value(&left)),
        ];
        for (name, value) in fields {
            if let Some(value) = value {
                let value = Some(field::said_of(&value, waiting.ver));
                let (id, field) = (doc.into(), name.to_owned());
                draft.op(c, Op::Set(Set { id, field, value }));
            }
        }
        let level = self.level_for(c);
        self.commit(level, draft)?;
        let step = PendingStep::Read(doc, waiting.bytes.len() as u64);
        Ok(KeptReading { step, out, left })
    }

    /// Files what came inside a document that lies here already, under what is sure of it; the rest has no kind and is asked.
    fn take_out(&mut self, doc: DocId, cards: &[Card]) -> Result<(Vec<DocId>, Vec<LeftInside>), VaultError> {
        let (c, state) = self.document_state(doc)?;
        let may_file = self.authority().right(self.person(), c) >= Right::File;
        if cards.len() < 2 || !may_file {
            return Ok((Vec::new(), Vec::new()));
        }
        let mut links = state.links.values();
        let dossier = links.find(|link| link.part == field::DOSSIER).map(|link| link.to);
        let said = Said {
            dossier,
            unseen: true,
            ..Said::nothing(c)
        };
        // The first is the document itself.
        let held = vec![Ok(Choice::of(c))];
        let choices = self.choose_rest(held, cards, &|_| said.clone());
        let (mut chosen, mut left) = (vec![(&cards[0], None)], Vec::new());
        for (card, choice) in cards.iter().zip(choices).skip(1) {
            let reason = choice.as_ref().err().copied();
            left.extend(reason.map(|reason| (card.name.clone(), reason)));
            chosen.push((card, choice.ok()));
        }
        let filed = self.file_pieces(&chosen, Some(doc), &Silent)?;
        let out = filed.iter().flatten().filter_map(|filed| filed.doc).collect();
        Ok((out, left))
    }

    /// Says that a document cannot be read, so that it is not tried again.
    pub(super) fn cannot_read(
        &mut self,
        doc: DocId,
        ver: VersionId,
        failure: ReadFailure,
    ) -> Result<PendingStep, VaultError> {
        self.change(
            &[doc],
            &[crate::document::Change::Field {
                name: field::READ.to_owned(),
                value: Some(field::said_of(&cannot_value(failure), ver)),
            }],
        )?;
        Ok(PendingStep::Unreadable(doc, failure))
    }
}
