//! Which engine is installed, with which languages.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::cage::Order;
use crate::{Language, Languages};

/// The engine's program.
const PROGRAM: &str = if cfg!(windows) {
    "tesseract.exe"
} else {
    "tesseract"
};

/// The folder in which a bundle holds the engine, with a folder `tessdata` in it.
const FOLDER: &str = "tesseract";

/// Why nothing is read yet. It ends by itself when the engine or the language is installed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Absent {
    /// No engine.
    #[error("no text recognition is installed on this computer: install tesseract 5")]
    Engine,
    /// None of the languages asked for.
    #[error("text recognition lacks its language data: install {}", .0.argument())]
    Languages(Languages),
}

/// What one page may take.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Bytes of memory.
    pub memory: u64,
    /// Time of the processor.
    pub processor: Duration,
    /// Time by the clock. On a busy computer a reading waits most of it, since all else goes first.
    pub patience: Duration,
}

impl Default for Limits {
    /// One gigabyte and two minutes of the processor: a page of A4 takes a tenth of the one and some seconds of the other.
    /// Half an hour by the clock: at lowest priority one part in a hundred of a processor is still enough.
    fn default() -> Self {
        Self {
            memory: 1 << 30,
            processor: Duration::from_secs(120),
            patience: Duration::from_secs(30 * 60),
        }
    }
}

/// The engine that is installed.
#[derive(Clone, Debug)]
pub struct Engine {
    cage: PathBuf,
    program: PathBuf,
    data: PathBuf,
    libraries: Vec<PathBuf>,
    installed: Vec<Language>,
    limits: Limits,
    priority: Priority,
}

/// Who goes first where the processor is wanted by several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Priority {
    /// Everybody else: reading is in nobody's way.
    Lowest,
    /// Nobody: for who measures, or waits for nothing else.
    Usual,
}

impl Engine {
    /// Looks for the engine that came with `own`, then in PATH. `own` is our program that knows [`crate::cage::MODE`].
    ///
    /// # Errors
    /// Where there is none, or one without any of the four languages.
    pub fn find(own: &Path) -> Result<Self, Absent> {
        let path = env::var_os("PATH").unwrap_or_default();
        let folders = bundled(own).into_iter().chain(env::split_paths(&path));
        // A relative entry of PATH means another program in another folder.
        let program = folders
            .filter(|folder| folder.is_absolute())
            .map(|folder| folder.join(PROGRAM))
            .find(|program| program.is_file())
            .ok_or(Absent::Engine)?;
        Self::at(own, &program)
    }

    /// Takes the engine at a place.
    ///
    /// # Errors
    /// Where it does not run, or has none of the four languages.
    pub fn at(own: &Path, program: &Path) -> Result<Self, Absent> {
        let (data, installed) = languages(program).ok_or(Absent::Engine)?;
        if installed.is_empty() {
            return Err(Absent::Languages(Languages::all()));
        }
        Ok(Self {
            cage: own.to_path_buf(),
            libraries: libraries(program),
            program: program.to_path_buf(),
            data,
            installed,
            limits: Limits::default(),
            priority: Priority::Lowest,
        })
    }

    /// The same engine with other limits.
    #[must_use]
    pub fn with_limits(self, limits: Limits) -> Self {
        Self { limits, ..self }
    }

    /// The same engine with another priority.
    #[must_use]
    pub fn with_priority(self, priority: Priority) -> Self {
        Self { priority, ..self }
    }

    /// The same engine with language data of another folder;
    /// the languages are those that the engine listed.
    #[must_use]
    pub fn with_data(self, data: &Path) -> Self {
        let data = data.to_path_buf();
        Self { data, ..self }
    }

    /// The languages that are installed, of the four.
    #[must_use]
    pub fn languages(&self) -> &[Language] {
        &self.installed
    }

    /// The engine's program.
    #[must_use]
    pub fn program(&self) -> &Path {
        &self.program
    }

    /// The folder of its language data.
    #[must_use]
    pub fn data(&self) -> &Path {
        &self.data
    }

    pub(crate) fn cage(&self) -> &Path {
        &self.cage
    }

    pub(crate) fn limits(&self) -> Limits {
        self.limits
    }

    /// The order to read a picture of that resolution in those languages, which are installed.
    pub(crate) fn order(&self, languages: &Languages, dots_per_inch: usize) -> Order {
        let file = |language: &Language| self.data.join(format!("{}.traineddata", language.code()));
        let words = [
            "stdin",
            "stdout",
            "-l",
            &languages.argument(),
            "--psm",
            "3",
            "--dpi",
        ];
        let mut arguments: Vec<String> = words.map(str::to_owned).to_vec();
        arguments.push(dots_per_inch.to_string());
        // The settings that the engine's own file `tsv` makes, which would be one more file to read.
        arguments.extend(["-c", "tessedit_create_tsv=1"].map(str::to_owned));
        Order {
            program: self.program.clone(),
            libraries: self.libraries.clone(),
            data: self.data.clone(),
            files: languages.as_slice().iter().map(file).collect(),
            memory: self.limits.memory,
            seconds: self.limits.processor.as_secs().max(1),
            priority: self.priority,
            arguments,
        }
    }
}

/// Where a bundle may have put the engine: beside the program, in a folder of its own there, or among the resources of an
/// application of macOS, whose program lies in `Contents/MacOS`.
fn bundled(own: &Path) -> Vec<PathBuf> {
    let Some(beside) = own.parent() else {
        return Vec::new();
    };
    let mut folders = vec![beside.to_path_buf(), beside.join(FOLDER)];
    folders.extend(
        beside
            .parent()
            .map(|contents| contents.join("Resources").join(FOLDER)),
    );
    folders
}

/// Asks the engine where its data is and which languages it has. A bundle has its data beside the program.
fn languages(program: &Path) -> Option<(PathBuf, Vec<Language>)> {
    let mut command = Command::new(program);
    command.arg("--list-langs").stdin(Stdio::null());
    let beside = program.parent()?.join("tessdata");
    if beside.is_dir() {
        command.env("TESSDATA_PREFIX", &beside);
    }
    let output = command.output().ok()?;
    // Version 4 wrote the list on the other pipe.
    let text = [output.stdout, output.stderr].concat();
    listed(&String::from_utf8_lossy(&text))
}

fn listed(text: &str) -> Option<(PathBuf, Vec<Language>)> {
    let mut lines = text.lines();
    let (_, rest) = lines.by_ref().find_map(|line| line.split_once('"'))?;
    let (data, _) = rest.split_once('"')?;
    let known = lines
        .filter_map(|line| Language::from_code(line.trim()))
        .collect();
    Some((PathBuf::from(data), known))
}

/// The shared libraries that the loader would load, and the loader: asked of the loader itself.
fn libraries(program: &Path) -> Vec<PathBuf> {
    if !cfg!(target_os = "linux") {
        return Vec::new();
    }
    let traced = Command::new(program)
        .env("LD_TRACE_LOADED_OBJECTS", "1")
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output();
    let text = traced.map(|output| output.stdout).unwrap_or_default();
    loaded(&String::from_utf8_lossy(&text))
}

fn loaded(text: &str) -> Vec<PathBuf> {
    text.lines()
        .filter_map(|line| {
            let path = line.split_once("=>").map_or(line, |(_, path)| path);
            let (path, _) = path.trim().split_once(" (")?;
            path.starts_with('/').then(|| PathBuf::from(path))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_of_languages_tells_the_folder_too() {
        let text = "List of available languages in \"/usr/share/x/tessdata/\" (4):\ndeu\nfra\nosd\nnld\n";
        let (data, known) = listed(text).expect("the list is of the usual form");
        assert_eq!(data, Path::new("/usr/share/x/tessdata/"));
        assert_eq!(known, [Language::German, Language::French, Language::Dutch]);
    }

    #[test]
    fn a_program_that_lists_nothing_is_no_engine() {
        assert!(listed("unknown option\n").is_none());
    }

    #[test]
    fn the_loader_lists_libraries_and_itself() {
        let text = "\tlinux-vdso.so.1 (0x00007f7a)\n\tliblept.so.5 => /lib/x/liblept.so.5 (0x00007f7b)\n\
            \tlibgone.so => not found\n\t/lib64/ld-linux-x86-64.so.2 (0x00007f7c)\n";
        assert_eq!(
            loaded(text),
            [
                Path::new("/lib/x/liblept.so.5"),
                Path::new("/lib64/ld-linux-x86-64.so.2")
            ]
        );
    }

    #[test]
    fn a_machine_without_the_engine_says_so() {
        let nowhere = Path::new("/nowhere/coffre");
        assert_eq!(
            Engine::at(nowhere, Path::new("/nowhere/tesseract")).map(|_| ()),
            Err(Absent::Engine)
        );
    }
}
