//! What a date is the date of, by the words beside it.

use super::FoundDate;
use crate::words::{Words, is_filler};

/// What a date is the date of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Role {
    /// The paper was made or signed: `fait à … le`, `opgemaakt te … op`.
    Signed,
    /// A field called date.
    Labelled,
    /// An installation was looked at.
    Inspected,
    /// Last day on which the paper speaks.
    Validity,
    /// First day of validity, or of a contract.
    Start,
    /// Somebody was born, died or married.
    Life,
    /// A law, or another paper.
    Cited,
    /// Nothing beside it says.
    Unknown,
}

/// The farthest word before a date that speaks for it.
const REACH: usize = 9;

/// Words that tell, folded; the nearest before the date wins.
const CUES: &[(&str, Role)] = &[
    ("fait", Role::Signed),
    ("faite", Role::Signed),
    ("signe", Role::Signed),
    ("signee", Role::Signed),
    ("delivre", Role::Signed),
    ("delivree", Role::Signed),
    ("delivrance", Role::Signed),
    ("etabli", Role::Signed),
    ("etablie", Role::Signed),
    ("emission", Role::Signed),
    ("emis", Role::Signed),
    ("redige", Role::Signed),
    ("dresse", Role::Signed),
    ("prononce", Role::Signed),
    ("decide", Role::Signed),
    ("seance", Role::Signed),
    ("opgemaakt", Role::Signed),
    ("opgesteld", Role::Signed),
    ("ondertekend", Role::Signed),
    ("getekend", Role::Signed),
    ("gedaan", Role::Signed),
    ("afgeleverd", Role::Signed),
    ("afgegeven", Role::Signed),
    ("afgifte", Role::Signed),
    ("uitgereikt", Role::Signed),
    ("uitgesproken", Role::Signed),
    ("beslist", Role::Signed),
    ("verleden", Role::Signed),
    ("ausgestellt", Role::Signed),
    ("ausstellungsdatum", Role::Signed),
    ("erstellt", Role::Signed),
    ("unterzeichnet", Role::Signed),
    ("issued", Role::Signed),
    ("signed", Role::Signed),
    ("transmis", Role::Signed),
    ("confirme", Role::Signed),
    ("date", Role::Labelled),
    ("dates", Role::Labelled),
    ("datum", Role::Labelled),
    ("dated", Role::Labelled),
    ("facturatiedatum", Role::Labelled),
    ("factuurdatum", Role::Labelled),
    ("consultation", Role::Labelled),
    ("situation", Role::Labelled),
    ("version", Role::Labelled),
    ("versie", Role::Labelled),
    ("cloture", Role::Labelled),
    ("execution", Role::Labelled),
    ("uitvoeringsdatum", Role::Labelled),
    ("jour", Role::Labelled),
    ("stand", Role::Labelled),
    ("verzonden", Role::Labelled),
    ("envoye", Role::Labelled),
    ("controle", Role::Inspected),
    ("visite", Role::Inspected),
    ("examen", Role::Inspected),
    ("inspection", Role::Inspected),
    ("keuring", Role::Inspected),
    ("keuringsdatum", Role::Inspected),
    ("onderzoek", Role::Inspected),
    ("plaatsbezoek", Role::Inspected),
    ("bezoek", Role::Inspected),
    ("prufung", Role::Inspected),
    ("prufdatum", Role::Inspected),
    ("constate", Role::Inspected),
    ("vastgesteld", Role::Inspected),
    ("releve", Role::Inspected),
    ("valable", Role::Validity),
    ("validite", Role::Validity),
    ("expire", Role::Validity),
    ("expiration", Role::Validity),
    ("expiry", Role::Validity),
    ("valid", Role::Validity),
    ("echeance", Role::Validity),
    ("tard", Role::Validity),
    ("jusqu", Role::Validity),
    ("fin", Role::Validity),
    ("limite", Role::Validity),
    ("geldig", Role::Validity),
    ("geldigheid", Role::Validity),
    ("geldigheidsdatum", Role::Validity),
    ("vervaldatum", Role::Validity),
    ("vervaldag", Role::Validity),
    ("vervalt", Role::Validity),
    ("uiterlijk", Role::Validity),
    ("eindigt", Role::Validity),
    ("einde", Role::Validity),
    ("einddatum", Role::Validity),
    ("gultig", Role::Validity),
    ("gultigkeit", Role::Validity),
    ("spatestens", Role::Validity),
    ("prochain", Role::Validity),
    ("prochaine", Role::Validity),
    ("volgende", Role::Validity),
    ("avant", Role::Validity),
    ("cours", Role::Start),
    ("debut", Role::Start),
    ("dater", Role::Start),
    ("partir", Role::Start),
    ("depuis", Role::Start),
    ("ingaand", Role::Start),
    ("ingaande", Role::Start),
    ("vanaf", Role::Start),
    ("sinds", Role::Start),
    ("aanvang", Role::Start),
    ("begin", Role::Start),
    ("begindatum", Role::Start),
    ("gaat", Role::Start),
    ("beginn", Role::Start),
    ("prevue", Role::Cited),
    ("ne", Role::Life),
    ("nee", Role::Life),
    ("naissance", Role::Life),
    ("geboren", Role::Life),
    ("geb", Role::Life),
    ("geboortedatum", Role::Life),
    ("geboorte", Role::Life),
    ("geburtsdatum", Role::Life),
    ("born", Role::Life),
    ("birth", Role::Life),
    ("decede", Role::Life),
    ("decedee", Role::Life),
    ("deces", Role::Life),
    ("overleden", Role::Life),
    ("verstorben", Role::Life),
    ("maries", Role::Life),
    ("mariage", Role::Life),
    ("gehuwd", Role::Life),
    ("loi", Role::Cited),
    ("wet", Role::Cited),
    ("decret", Role::Cited),
    ("decreet", Role::Cited),
    ("ordonnance", Role::Cited),
    ("ordonnantie", Role::Cited),
    ("arrete", Role::Cited),
    ("besluit", Role::Cited),
    ("code", Role::Cited),
    ("wetboek", Role::Cited),
    ("reglement", Role::Cited),
    ("gesetz", Role::Cited),
    ("law", Role::Cited),
    ("ar", Role::Cited),
    ("kb", Role::Cited),
    ("compromis", Role::Cited),
    ("acte", Role::Cited),
    ("akte", Role::Cited),
    ("mandat", Role::Cited),
    ("contrat", Role::Cited),
    ("bail", Role::Cited),
    ("courrier", Role::Cited),
    ("lettre", Role::Cited),
    ("mail", Role::Cited),
    ("offre", Role::Cited),
    ("permis", Role::Cited),
    ("vergunning", Role::Cited),
    ("opdracht", Role::Cited),
    ("overeenkomst", Role::Cited),
    ("brief", Role::Cited),
    ("schrijven", Role::Cited),
    ("bod", Role::Cited),
    ("enregistre", Role::Cited),
    ("enregistrement", Role::Cited),
    ("inscription", Role::Cited),
    ("confirmation", Role::Cited),
    ("bevestiging", Role::Cited),
    ("transcrit", Role::Cited),
    ("rendez", Role::Cited),
    ("appel", Role::Cited),
];

/// Gives each date its role.
pub(super) fn assign(text: &str, words: &Words, found: &mut [FoundDate]) {
    for place in 0..found.len() {
        if found[place].role != Role::Unknown {
            continue;
        }
        let range = found[place].range.clone();
        let first = words.words.partition_point(|word| word.range.start < range.start);
        // The second of two days joined by a dash or "au" is the end of what the first begins.
        let pair = place
            .checked_sub(1)
            .map(|before| found[before].clone())
            .filter(|before| {
                before.line == found[place].line
                    && is_joint(&text[before.range.end..range.start])
                    && matches!(
                        before.role,
                        Role::Validity | Role::Start | Role::Labelled | Role::Unknown
                    )
            });
        if pair.is_some_and(|before| before.date < found[place].date) {
            found[place].role = Role::Validity;
            found[place - 1].role = Role::Start;
            continue;
        }
        found[place].role = role_at(words, first);
    }
}

fn is_joint(between: &str) -> bool {
    matches!(
        between.trim().to_lowercase().as_str(),
        "-" | "–" | "—" | "au" | "tot" | "t/m" | "to" | "bis" | "jusqu'au" | "jusqu’au" | "et" | "/"
    )
}

/// The role that the words before a date give it: those of its line, then the end of the line before.
fn role_at(words: &Words, first: usize) -> Role {
    let Some(here) = words.words.get(first) else {
        return Role::Unknown;
    };
    let start = first.saturating_sub(REACH);
    let mut signed = None;
    let mut meaningful = 0;
    for place in (start..first).rev() {
        let word = &words.words[place];
        if here.line - word.line > 1 || word.page != here.page {
            break;
        }
        // A line above speaks for a date that begins its own line.
        if word.line != here.line && words.lines[here.line].words.start != first {
            break;
        }
        if let Some((_, role)) = CUES.iter().find(|(cue, _)| *cue == word.text) {
            // A form of words such as "date de naissance" or "date de validité" says more than its first word.
            if *role == Role::Labelled {
                return signed.unwrap_or(Role::Labelled);
            }
            let near = match role {
                Role::Cited | Role::Inspected | Role::Life | Role::Start => meaningful <= 3,
                Role::Signed | Role::Labelled | Role::Validity | Role::Unknown => true,
            };
            // `compromis signé le`: the day is that of the paper that is named.
            let of_other = *role == Role::Signed && is_cited_before(words, place);
            if of_other {
                return Role::Cited;
            }
            if near {
                signed = signed.or(Some(*role));
            }
            if *role != Role::Inspected {
                break;
            }
        }
        if !is_filler(&word.text) {
            meaningful += 1;
        }
    }
    signed.unwrap_or(Role::Unknown)
}

/// Whether the words just before a verb of signing name another paper.
fn is_cited_before(words: &Words, place: usize) -> bool {
    let verb = words.words[place].text.as_str();
    let participle = [
        "signe",
        "signee",
        "delivre",
        "delivree",
        "ondertekend",
        "getekend",
        "verleden",
    ]
    .contains(&verb);
    let before = place.checked_sub(1).map(|before| &words.words[before]);
    let paper = before
        .filter(|before| before.line == words.words[place].line)
        .is_some_and(|before| {
            CUES.iter()
                .any(|(cue, role)| *cue == before.text && *role == Role::Cited)
        });
    participle && paper
}
