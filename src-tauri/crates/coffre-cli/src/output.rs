//! Saying: text for people or JSON for programs, in one place.
//!
//! Everything that others may have written (names, titles, notes) passes [`visible`] on its way to a terminal.

use std::io::{self, IsTerminal as _, Write};

use serde::Serialize;

use crate::error::CommandError;

/// An answer that can be shown to people; its JSON is its serialised form.
pub(crate) trait Answer: Serialize {
    /// Writes it for people.
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()>;
}

/// Where answers go.
#[derive(Clone, Copy)]
pub(crate) struct Output {
    json: bool,
}

impl Output {
    /// Text, or JSON.
    pub(crate) const fn new(json: bool) -> Self {
        Self { json }
    }

    /// Whether programs are listening.
    pub(crate) const fn is_json(self) -> bool {
        self.json
    }

    /// Says the answer of a command.
    pub(crate) fn answer<A: Answer>(self, answer: &A) -> Result<(), CommandError> {
        let mut out = io::stdout().lock();
        let written = if self.json {
            serde_json::to_writer_pretty(&mut out, answer)
                .map_err(io::Error::from)
                .and_then(|()| writeln!(out))
        } else {
            answer.text(&mut TextPage { out: &mut out })
        };
        tolerate_closed(written.and_then(|()| out.flush()))
    }

    /// Says something beside the answer.
    pub(crate) fn note(self, text: &str) {
        for line in text.split('\n') {
            let _ = writeln!(io::stderr(), "{}", visible(line));
        }
    }

    /// Says why a command was not done.
    pub(crate) fn error(self, error: &CommandError) {
        let message = error.to_string();
        let _ = if self.json {
            let value = serde_json::json!({ "error": { "code": error.code(), "message": message } });
            writeln!(io::stderr(), "{value}")
        } else {
            writeln!(io::stderr(), "coffre: {}", visible(&message))
        };
    }

    /// Copies a document to standard output; on a terminal, signs that steer it are made visible.
    pub(crate) fn copy(self, mut from: impl io::Read) -> Result<(), CommandError> {
        let mut out = io::stdout().lock();
        if !out.is_terminal() {
            return pour(&mut from, &mut out);
        }
        let mut bytes = Vec::new();
        from.read_to_end(&mut bytes).map_err(CommandError::Incomplete)?;
        let text = String::from_utf8_lossy(&bytes);
        let written = text
            .lines()
            .try_for_each(|line| writeln!(out, "{}", visible(line)));
        tolerate_closed(written)
    }

    /// Whether standard output is a terminal.
    pub(crate) fn is_terminal(self) -> bool {
        io::stdout().is_terminal()
    }
}

/// Copies to the end. What cannot be read is told from what cannot be written.
fn pour(from: &mut dyn io::Read, out: &mut dyn Write) -> Result<(), CommandError> {
    let mut buffer = vec![0u8; 256 * 1024];
    loop {
        let count = match from.read(&mut buffer) {
            Ok(0) => return tolerate_closed(out.flush()),
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => {
                // What is there already goes out; the error says that it is not all.
                let _ = out.flush();
                return Err(CommandError::Incomplete(error));
            }
        };
        match out.write_all(&buffer[..count]) {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return Ok(()),
            written => written.map_err(CommandError::Output)?,
        }
    }
}

/// A reader that has seen enough and closed is no failure.
fn tolerate_closed(written: io::Result<()>) -> Result<(), CommandError> {
    match written {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other.map_err(CommandError::Output),
    }
}

/// The text with every sign that could steer a terminal, or turn the direction of writing, shown as `�`.
pub(crate) fn visible(text: &str) -> String {
    let steers = |c: char| {
        (c.is_control() && c != '\t')
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars()
        .map(|c| if steers(c) { '\u{fffd}' } else { c })
        .collect()
}

/// Text for people, line by line.
pub(crate) struct TextPage<'a> {
    out: &'a mut dyn Write,
}

impl TextPage<'_> {
    /// One line.
    pub(crate) fn line(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.out, "{}", visible(text))
    }

    /// A label and its value; nothing where there is no value.
    pub(crate) fn field(&mut self, label: &str, value: &str) -> io::Result<()> {
        if value.is_empty() {
            return Ok(());
        }
        writeln!(self.out, "{:<14} {}", label, visible(value))
    }

    /// Rows in columns; the last column is as wide as it likes.
    pub(crate) fn table<const N: usize>(&mut self, rows: &[[String; N]]) -> io::Result<()> {
        let rows: Vec<[String; N]> = rows
            .iter()
            .map(|row| row.each_ref().map(|cell| visible(cell)))
            .collect();
        let width = |column: usize| {
            rows.iter()
                .map(|row| row[column].chars().count())
                .max()
                .unwrap_or(0)
        };
        let widths: [usize; N] = std::array::from_fn(width);
        for row in &rows {
            let mut line = String::new();
            for (cell, width) in row.iter().zip(widths) {
                line.push_str(cell);
                line.extend(std::iter::repeat_n(' ', width + 2 - cell.chars().count()));
            }
            writeln!(self.out, "{}", line.trim_end())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_steers_a_terminal_is_shown_as_a_sign() {
        assert_eq!(visible("a\u{1b}[2Jb\r\u{7}"), "a\u{fffd}[2Jb\u{fffd}\u{fffd}");
    }

    #[test]
    fn the_direction_of_writing_cannot_be_turned() {
        assert_eq!(visible("exe.\u{202e}fdp"), "exe.\u{fffd}fdp");
    }

    #[test]
    fn accents_and_other_scripts_stay() {
        assert_eq!(visible("été – ξένος"), "été – ξένος");
    }
}
