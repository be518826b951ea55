//! Parties of dossiers.

use std::io;

use coffre_core::dossier::{EntityChange, NewEntity};
use coffre_core::terms::{EntityId, What};
use coffre_core::vault::{Vault, field};
use serde::Serialize;

use super::{Done, first};
use crate::args::{PartyAddArgs, PartyVerb};
use crate::command::values;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::session::Session;

/// Parties that a list shows.
const MOST: u32 = 100;

#[derive(Serialize)]
struct Party {
    id: String,
    name: String,
    address: String,
    email: String,
    telephone: String,
}

#[derive(Serialize)]
struct Parties {
    parties: Vec<Party>,
}

impl Answer for Parties {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        let row = |one: &Party| {
            [
                one.id.clone(),
                one.name.clone(),
                one.email.clone(),
                one.address.clone(),
            ]
        };
        page.table(&self.parties.iter().map(row).collect::<Vec<_>>())
    }
}

/// Works on parties.
pub(super) fn run(verb: &PartyVerb, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    let vault = &mut session.vault;
    let (id, what) = match verb {
        PartyVerb::Ls { words } => return list(&words.join(" "), session),
        PartyVerb::Add(args) => (add(args, vault)?, "takes part"),
        PartyVerb::Merge { one, other } => {
            let (one, other) = (vault.find_party(one)?, vault.find_party(other)?);
            vault.merge_parties(one, other)?;
            (
                one,
                "and the other are one person; `dossier party split` makes them two again",
            )
        }
        PartyVerb::Split { one, other } => {
            let (one, other) = (vault.find_party(one)?, vault.find_party(other)?);
            vault.split_parties(one, other)?;
            (one, "and the other are two again")
        }
    };
    session.context.output.answer(&Done {
        id: id.to_string(),
        what,
    })?;
    Ok(Exit::Done)
}

fn add(args: &PartyAddArgs, vault: &mut Vault) -> Result<EntityId, CommandError> {
    let dossier = vault.find_dossier(&args.dossier)?;
    let part = values::part(&args.part)?;
    if let Some(known) = &args.known {
        let party = vault.find_party(known)?;
        vault.change_entity(party, &[EntityChange::Join { dossier, part }])?;
        return Ok(party);
    }
    let fields = [
        (field::NAME, args.name.clone()),
        (field::ADDRESS, args.address.clone()),
        (field::EMAIL, args.email.clone()),
        (field::TELEPHONE, args.telephone.clone()),
    ];
    let fields = fields
        .into_iter()
        .filter_map(|(name, value)| Some((name.to_owned(), value?)));
    let c = vault.entity_state(dossier)?.0;
    let new = NewEntity {
        what: What::Party,
        c,
        fields: fields.collect(),
        links: vec![(dossier, part)],
    };
    first(&vault.make_entities(&[new])?)
}

fn list(words: &str, session: &Session<'_>) -> Result<Exit, CommandError> {
    let parties = session
        .vault
        .parties(words, MOST)?
        .into_iter()
        .map(|party| Party {
            id: party.id,
            name: party.name,
            address: party.address,
            email: party.email,
            telephone: party.telephone,
        });
    session.context.output.answer(&Parties {
        parties: parties.collect(),
    })?;
    Ok(Exit::Done)
}
