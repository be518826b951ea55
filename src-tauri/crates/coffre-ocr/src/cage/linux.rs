//! Landlock and seccomp around the engine.

use landlock::{
    ABI, Access, AccessFs, AccessNet, CompatLevel, Compatible, Ruleset, RulesetAttr, RulesetCreatedAttr,
    RulesetError, Scope, path_beneath_rules,
};
use rustix::process::{Signal, set_parent_process_death_signal};

use super::{Order, Strength, system_calls};

/// The newest rights that are asked for; an older kernel gives those it knows.
const RIGHTS: ABI = ABI::V6;

/// Why a cage was not built.
#[derive(Debug, thiserror::Error)]
pub(super) enum CageError {
    #[error("the kernel refused the rules on files: {0}")]
    Files(#[from] RulesetError),
    #[error("the kernel refused the list of system calls: {0}")]
    SystemCalls(#[from] seccompiler::Error),
    #[error("the list of system calls does not compile: {0}")]
    List(#[from] seccompiler::BackendError),
}

/// What the kernel has, found by making a rule set and dropping it.
pub(super) fn strength() -> Strength {
    let rules = Ruleset::default()
        .set_compatibility(CompatLevel::HardRequirement)
        .handle_access(AccessFs::from_all(ABI::V1))
        .and_then(Ruleset::create);
    match rules {
        Ok(_) => Strength::FilesAndSystemCalls,
        Err(_) => Strength::SystemCalls,
    }
}

/// Closes the cage around this process and whatever it becomes.
pub(super) fn close(order: &Order) -> Result<(), CageError> {
    // The engine ends with the thread that waits for it.
    let _ = set_parent_process_death_signal(Some(Signal::KILL));
    files(order)?;
    let filter = system_calls::filter()?;
    Ok(seccompiler::apply_filter(&filter)?)
}

fn files(order: &Order) -> Result<(), RulesetError> {
    let run = AccessFs::Execute | AccessFs::ReadFile;
    // The loader is among the libraries, and is itself executed; no other file but the engine is.
    let (loaders, libraries): (Vec<_>, Vec<_>) = order.libraries.iter().partition(|path| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or("");
        name.starts_with("ld-") || name.starts_with("ld64") || name.starts_with("ld.so")
    });
    Ruleset::default()
        .handle_access(AccessFs::from_all(RIGHTS))?
        .handle_access(AccessNet::from_all(RIGHTS))?
        .scope(Scope::from_all(RIGHTS))?
        .create()?
        .add_rules(path_beneath_rules([&order.program], run))?
        .add_rules(path_beneath_rules(loaders, run))?
        .add_rules(path_beneath_rules(libraries, AccessFs::ReadFile))?
        .add_rules(path_beneath_rules(["/etc/ld.so.cache"], AccessFs::ReadFile))?
        .add_rules(path_beneath_rules(&order.files, AccessFs::ReadFile))?
        .restrict_self()?;
    Ok(())
}
