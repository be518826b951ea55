//! What a new vault is furnished with: compartments, roles, epochs, names, kinds, schedule and checklists.

use coffre_format::act::{Act, Compartment, Role};
use coffre_format::op::Definition;
use coffre_format::rank::{Level, Protection, Rank, Right, Use};
use coffre_format::{CompartmentId, RoleId};
use coffre_understand::presets;

use super::error::VaultError;
use super::house::name_value;
use super::setup::certificate;
use super::{Draft, Setup, Vault};
use crate::random::RandomId as _;

impl Vault {
    /// States the day seat, compartments, roles and epochs, then names, kinds and rules.
    pub(super) fn furnish(&mut self, setup: &Setup) -> Result<(), VaultError> {
        let mut draft = Draft::new();
        draft.act(self.own_certificate(setup.protection));
        let compartments = self.state_compartments(&mut draft);
        let roles = self.state_roles(&mut draft, &compartments);
        self.commit(Level::High, draft)?;
        let mut draft = Draft::new();
        for (c, preset) in &compartments {
            let readers = self.entitled(*c);
            for act in self.make_epoch(*c, preset.step_up, &readers, &[])? {
                draft.act(act);
            }
        }
        self.commit(Level::High, draft)?;
        let mut draft = Draft::new();
        self.define_names(&mut draft, setup, &compartments, &roles)?;
        for rule in coffre_understand::Schedule::shipped().rules() {
            let value = coffre_format::json::to_map(rule);
            self.define(&mut draft, Definition::Rule, rule.code(), Some(value))?;
        }
        for kind in coffre_understand::shipped_kinds() {
            let value = coffre_format::json::to_map(kind);
            self.define(&mut draft, Definition::Kind, kind.code(), Some(value))?;
        }
        for row in coffre_understand::checklist::rows() {
            let value = coffre_format::json::to_map(row);
            self.define(&mut draft, Definition::Checklist, row.code.as_str(), Some(value))?;
        }
        self.commit(Level::High, draft)?;
        Ok(())
    }

    fn own_certificate(&self, protection: Protection) -> Act {
        certificate(&self.day.public(), self.person(), Level::Day, protection)
    }

    fn state_compartments(
        &mut self,
        draft: &mut Draft,
    ) -> Vec<(CompartmentId, &'static presets::Compartment)> {
        let mut made = Vec::new();
        for preset in presets::compartments() {
            let c = CompartmentId::make(&mut *self.random);
            let floor = rank(preset.floor);
            let r#use = match preset.code.as_str() {
                "agence" => Use::House,
                "audit" => Use::Audit,
                _ => Use::Files,
            };
            draft.act(Act::Compartment(Compartment {
                c,
                floor,
                stepup: preset.step_up,
                r#use,
            }));
            made.push((c, preset));
        }
        made
    }

    fn state_roles(
        &mut self,
        draft: &mut Draft,
        compartments: &[(CompartmentId, &'static presets::Compartment)],
    ) -> Vec<(RoleId, &'static presets::Role)> {
        let mut made = Vec::new();
        for preset in presets::roles().iter().filter(|r| rank(r.rank) != Rank::Director) {
            let role = RoleId::make(&mut *self.random);
            let rights = compartments
                .iter()
                .map(|(c, p)| (*c, right(preset.right(&p.code))));
            let rights = rights.filter(|(_, right)| *right > Right::None).collect();
            draft.act(Act::Role(Role {
                role,
                rank: rank(preset.rank),
                rights,
            }));
            made.push((role, preset));
        }
        made
    }

    fn define_names(
        &mut self,
        draft: &mut Draft,
        setup: &Setup,
        compartments: &[(CompartmentId, &'static presets::Compartment)],
        roles: &[(RoleId, &'static presets::Role)],
    ) -> Result<(), VaultError> {
        let mut agency = serde_json::Map::new();
        agency.insert("value".into(), setup.agency.clone().into());
        self.define(draft, Definition::Setting, "agency", Some(agency))?;
        let director = name_value("person", None, &[("fr", &setup.director)]);
        self.define(
            draft,
            Definition::Name,
            &self.person().to_string(),
            Some(director),
        )?;
        for (c, preset) in compartments {
            let value = name_value("compartment", Some(&preset.code), &preset.label.all());
            self.define(draft, Definition::Name, &c.to_string(), Some(value))?;
        }
        for (role, preset) in roles {
            let value = name_value("role", Some(&preset.code), &preset.label.all());
            self.define(draft, Definition::Name, &role.to_string(), Some(value))?;
        }
        Ok(())
    }
}

fn rank(rank: presets::Rank) -> Rank {
    match rank {
        presets::Rank::Agent => Rank::Agent,
        presets::Rank::Manager => Rank::Manager,
        presets::Rank::Director => Rank::Director,
    }
}

fn right(right: presets::Right) -> Right {
    match right {
        presets::Right::None => Right::None,
        presets::Right::File => Right::File,
        presets::Right::Read => Right::Read,
        presets::Right::Manage => Right::Manage,
    }
}
