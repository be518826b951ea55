//! Letters that ask for missing pieces: one to each addressee, with all that he owes.

mod draft;

pub use draft::MailLink;

use std::sync::LazyLock;

use jiff::civil::Date;
use serde::Deserialize;

use crate::Label;
use crate::checklist::{Facts, Moment, RowState, Status, Supplier};

/// Whose words a letter has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// It asks for the first time.
    Ask,
    /// It reminds of what was asked.
    Remind,
}

/// What a letter is about.
#[derive(Clone, Copy)]
pub struct About<'a> {
    /// Address of the property, or the title of the dossier.
    pub property: &'a str,
    /// Reference of the dossier; may be empty.
    pub reference: &'a str,
    /// Name of the addressee; may be empty.
    pub addressee: &'a str,
    /// Who writes; may be empty.
    pub sender: &'a str,
    /// Name of the agency.
    pub agency: &'a str,
    /// Name of a person's record.
    pub names: &'a dyn Fn(&str) -> Option<String>,
}

/// A letter, ready to copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Its subject, on one line.
    pub subject: String,
    /// Its text.
    pub body: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Templates {
    subject: Label,
    reminder: Label,
    greeting: Label,
    named: Label,
    reference: Label,
    asked: Label,
    expired: Label,
    of: Label,
    compromis: Label,
    deed: Label,
    identity: Label,
    thanks: Label,
    closing: Label,
    letters: Vec<Opening>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Opening {
    supplier: Supplier,
    ask: Label,
    remind: Label,
}

static TEMPLATES: LazyLock<Templates> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../data/letters.json"))
        .expect("the shipped letters are checked by a test")
});

/// Writes the letter that asks `supplier` for these rows, in `fr`, `nl` or `en`; French for any other language.
pub fn letter(
    supplier: Supplier,
    owed: &[&RowState<'_>],
    facts: &Facts,
    about: &About<'_>,
    tone: Tone,
    language: &str,
) -> Letter {
    let templates = &*TEMPLATES;
    let opening = templates
        .letters
        .iter()
        .find(|one| one.supplier == supplier)
        .expect("a test holds every supplier to a letter");
    let (subject, opening) = match tone {
        Tone::Ask => (&templates.subject, &opening.ask),
        Tone::Remind => (&templates.reminder, &opening.remind),
    };
    let say = |label: &Label, key: &str, value: &str| fill(label.in_language(language), key, value);
    let property = one_line(about.property);
    let mut paragraphs = Vec::new();
    paragraphs.push(match one_line(about.addressee) {
        name if name.is_empty() => templates.greeting.in_language(language).to_owned(),
        name => say(&templates.named, "name", &name),
    });
    paragraphs.push(say(opening, "property", &property));
    let lines = owed.iter().map(|row| line(row, about, tone, language));
    paragraphs.push(lines.collect::<Vec<_>>().join("\n"));
    for (moment, label) in [
        (Moment::Compromis, &templates.compromis),
        (Moment::Deed, &templates.deed),
    ] {
        if let Some(day) = facts.day_of(moment).filter(|_| facts.is_ahead(moment)) {
            paragraphs.push(say(label, "date", &belgian(day)));
        }
    }
    if owed
        .iter()
        .any(|row| row.row.kinds().any(|kind| kind == "identity-card"))
    {
        paragraphs.push(templates.identity.in_language(language).to_owned());
    }
    paragraphs.push(templates.thanks.in_language(language).to_owned());
    let signed = [
        templates.closing.in_language(language).to_owned(),
        one_line(about.sender),
        one_line(about.agency),
    ];
    let signed: Vec<String> = signed.into_iter().filter(|line| !line.is_empty()).collect();
    paragraphs.push(signed.join("\n"));
    let reference = one_line(about.reference);
    if !reference.is_empty() {
        paragraphs.push(say(&templates.reference, "reference", &reference));
    }
    Letter {
        subject: say(subject, "property", &property),
        body: paragraphs.join("\n\n") + "\n",
    }
}

/// One piece that is owed, with what there is to know about it.
fn line(state: &RowState<'_>, about: &About<'_>, tone: Tone, language: &str) -> String {
    let templates = &*TEMPLATES;
    let mut remarks = Vec::new();
    let names: Vec<String> = state.absent.iter().filter_map(|id| (about.names)(id)).collect();
    if !names.is_empty() {
        let names = one_line(&names.join(", "));
        remarks.push(fill(templates.of.in_language(language), "names", &names));
    }
    if state.status == Status::Expired {
        remarks.push(templates.expired.in_language(language).to_owned());
    }
    if let (Tone::Remind, Some(asked)) = (tone, state.note.asked) {
        remarks.push(fill(
            templates.asked.in_language(language),
            "date",
            &belgian(asked.0),
        ));
    }
    let request = state.row.request.in_language(language);
    if remarks.is_empty() {
        format!("- {request}")
    } else {
        format!("- {request} ({})", remarks.join(" ; "))
    }
}

fn fill(template: &str, key: &str, value: &str) -> String {
    template.replace(&format!("{{{key}}}"), value)
}

/// A date as it is written in Belgium, in its three languages.
fn belgian(day: Date) -> String {
    format!("{:02}/{:02}/{:04}", day.day(), day.month(), day.year())
}

/// A text that others wrote, without line ends and other signs that steer.
fn one_line(text: &str) -> String {
    let plain: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
