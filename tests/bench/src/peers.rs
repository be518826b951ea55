//! Peers on the same files in the same run, where the machine has them.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::agency::make_folder;
use crate::cost::{Cost, cost};

/// What a peer was called and its cost, or why it did not run.
pub(crate) type Peer = Result<(String, Cost), String>;

fn quiet(program: &str) -> Command {
    let mut command = Command::new(program);
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

fn done(command: &mut Command) -> bool {
    command.status().is_ok_and(|status| status.success())
}

/// Syncs the file system of a folder, so that nobody pays for what others left to be written.
pub(crate) fn settle(folder: &Path) {
    done(quiet("sync").arg("-f").arg(folder));
}

/// `restic backup` into a new repository. It syncs its pack files, some twenty of them here, not each document.
pub(crate) fn restic(source: &Path, folder: &Path) -> Peer {
    let repository = folder.join("repository");
    let base = || {
        let mut command = quiet("restic");
        command
            .env("RESTIC_PASSWORD", "benchmark")
            .arg("--no-cache")
            .arg("-r")
            .arg(&repository);
        command
    };
    if !done(base().arg("init")) {
        return Err("restic: not on this machine".into());
    }
    settle(source);
    let (fine, cost) = cost(|| done(base().arg("backup").arg(source)));
    if fine {
        Ok(("restic backup (syncs its packs)".into(), cost))
    } else {
        Err("restic: failed".into())
    }
}

/// A copy into a mounted gocryptfs, then `sync` of that file system. Nothing is synced before the end.
pub(crate) fn gocryptfs(source: &Path, folder: &Path) -> Peer {
    let (cipher, plain) = (folder.join("cipher"), folder.join("plain"));
    make_folder(&cipher);
    make_folder(&plain);
    let password = ["-extpass", "echo benchmark", "-q"];
    if !done(
        quiet("gocryptfs")
            .args(password)
            .args(["-init", "-scryptn", "10"])
            .arg(&cipher),
    ) {
        return Err("gocryptfs: not on this machine".into());
    }
    if !done(quiet("gocryptfs").args(password).arg(&cipher).arg(&plain)) {
        return Err("gocryptfs: cannot be mounted here (no FUSE)".into());
    }
    settle(source);
    let (fine, cost) = cost(|| {
        done(quiet("cp").arg("-r").arg(source).arg(&plain)) && done(quiet("sync").arg("-f").arg(&cipher))
    });
    done(quiet("fusermount").arg("-u").arg(&plain));
    if fine {
        Ok((
            "copy into gocryptfs, then sync once (its daemon's processor is not counted)".into(),
            cost,
        ))
    } else {
        Err("gocryptfs: the copy failed".into())
    }
}
