//! Linux: resource limits, Landlock, then the list of system calls.

use std::collections::BTreeMap;

use landlock::{ABI, Access as _, AccessFs, AccessNet, Ruleset, RulesetAttr as _, RulesetStatus, Scope};
use rustix::process::{DumpableBehavior, Resource, Rlimit, setrlimit};
use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter, SeccompRule,
};

use super::{Cage, CageError, Landlock, Walls};
use crate::limits::Limits;

/// The newest Landlock that is asked for; an older kernel gives what it has.
const NEWEST: ABI = ABI::V6;

/// Puts up all layers.
pub(super) fn close(limits: &Limits, walls: Walls, threads: impl FnOnce()) -> Result<Cage, CageError> {
    set_limits(limits)?;
    let landlock = match walls {
        Walls::All => deny_files_and_network(),
        Walls::WithoutLandlock => Landlock::Missing,
    };
    threads();
    // Landlock is set up through a file descriptor, so none can be had only from here on.
    setrlimit(Resource::Nofile, exactly(3)).map_err(|_| CageError)?;
    seccompiler::apply_filter_all_threads(&filter()?).map_err(|_| CageError)?;
    Ok(Cage {
        landlock,
        seccomp: true,
        memory: true,
    })
}

/// No core dump, no tracing by others, and bounds on what the process takes.
fn set_limits(limits: &Limits) -> Result<(), CageError> {
    let bounds = [
        (Resource::Core, 0),
        (Resource::Fsize, 0),
        (Resource::Cpu, limits.processor.as_secs().max(1)),
        (Resource::As, limits.memory),
    ];
    for (resource, most) in bounds {
        setrlimit(resource, exactly(most)).map_err(|_| CageError)?;
    }
    rustix::process::set_dumpable_behavior(DumpableBehavior::NotDumpable).map_err(|_| CageError)
}

fn exactly(most: u64) -> Rlimit {
    Rlimit {
        current: Some(most),
        maximum: Some(most),
    }
}

/// A Landlock domain without a single permission.
fn deny_files_and_network() -> Landlock {
    let status = Ruleset::default()
        .handle_access(AccessFs::from_all(NEWEST))
        .and_then(|rules| rules.handle_access(AccessNet::from_all(NEWEST)))
        .and_then(|rules| rules.scope(Scope::from_all(NEWEST)))
        .and_then(Ruleset::create)
        .and_then(landlock::RulesetCreated::restrict_self);
    match status.map(|status| status.ruleset) {
        Ok(RulesetStatus::FullyEnforced) => Landlock::Full,
        Ok(RulesetStatus::PartiallyEnforced) => Landlock::Partial,
        Ok(_) | Err(_) => Landlock::Missing,
    }
}

/// The allowed system calls; any other fails as forbidden, which libraries that merely look around survive.
fn filter() -> Result<BpfProgram, CageError> {
    let own = u64::from(std::process::id());
    let mut rules: BTreeMap<i64, Vec<SeccompRule>> = ALWAYS.iter().map(|call| (*call, Vec::new())).collect();
    // Only the pipes that the parent gave, even if another file was left open by mistake.
    rules.insert(libc::SYS_read, vec![only(&[equals(0, 0)])?]);
    rules.insert(libc::SYS_readv, vec![only(&[equals(0, 0)])?]);
    let outputs = || Ok(vec![only(&[equals(0, 1)])?, only(&[equals(0, 2)])?]);
    rules.insert(libc::SYS_write, outputs()?);
    rules.insert(libc::SYS_writev, outputs()?);
    // No memory that is both written by us and run as code.
    let not_executable = || masked(2, libc::PROT_EXEC, 0);
    rules.insert(
        libc::SYS_mmap,
        vec![only(&[not_executable(), equals(4, MINUS_ONE)])?],
    );
    rules.insert(libc::SYS_mprotect, vec![only(&[not_executable()])?]);
    // Its own threads only: a failed allocation ends the process with a signal to itself.
    rules.insert(libc::SYS_tgkill, vec![only(&[equals(0, own)])?]);
    rules.insert(libc::SYS_madvise, Vec::new());
    SeccompFilter::new(
        rules,
        SeccompAction::Errno(libc::EPERM as u32),
        SeccompAction::Allow,
        std::env::consts::ARCH.try_into().map_err(|_| CageError)?,
    )
    .and_then(TryInto::try_into)
    .map_err(|_| CageError)
}

/// File descriptor -1 as the filter sees it.
const MINUS_ONE: u64 = 0xffff_ffff;

/// Memory, time, threads that are there already, and the end. None of them names a file, an address or a process.
const ALWAYS: &[i64] = &[
    libc::SYS_brk,
    libc::SYS_munmap,
    libc::SYS_mremap,
    libc::SYS_futex,
    // What a thread that has just been started says about itself.
    libc::SYS_rseq,
    libc::SYS_set_robust_list,
    libc::SYS_sched_yield,
    libc::SYS_sched_getaffinity,
    libc::SYS_getrandom,
    libc::SYS_clock_gettime,
    libc::SYS_clock_nanosleep,
    libc::SYS_nanosleep,
    libc::SYS_restart_syscall,
    libc::SYS_ppoll,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_poll,
    libc::SYS_getpid,
    libc::SYS_gettid,
    libc::SYS_sigaltstack,
    libc::SYS_rt_sigaction,
    libc::SYS_rt_sigprocmask,
    libc::SYS_rt_sigreturn,
    libc::SYS_exit,
    libc::SYS_exit_group,
];

type Condition = (u8, SeccompCmpOp, u64);

fn equals(argument: u8, value: u64) -> Condition {
    (argument, SeccompCmpOp::Eq, value)
}

fn masked(argument: u8, mask: i32, value: u64) -> Condition {
    (
        argument,
        SeccompCmpOp::MaskedEq(u64::from(mask.unsigned_abs())),
        value,
    )
}

/// All of the conditions together, on the lower half of each argument: every one is an `int` to the kernel.
fn only(conditions: &[Condition]) -> Result<SeccompRule, CageError> {
    let conditions = conditions
        .iter()
        .map(|(argument, operator, value)| {
            SeccompCondition::new(*argument, SeccompCmpArgLen::Dword, operator.clone(), *value)
        })
        .collect::<Result<_, _>>()
        .map_err(|_| CageError)?;
    SeccompRule::new(conditions).map_err(|_| CageError)
}
