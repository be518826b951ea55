//! Kinds that are other ones once something was added to the paper: a draft, a refusal, the end of a contract.

use super::kinds::{Score, hits, telling};
use super::phrases::{List, Phrases};
use crate::words::{Words, is_filler};

/// A kind that is another one once something was added to the paper.
struct Turn {
    from: &'static str,
    to: &'static str,
    /// Where the addition stands.
    reach: Reach,
    phrases: &'static [&'static [&'static str]],
    /// Words with which it stays what it is.
    unless: &'static [&'static str],
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Reach {
    /// Anywhere.
    Anywhere,
    /// In the first lines.
    Heading,
    /// In the first lines, not below the title of what it ends: there it is a clause.
    Title,
}

/// Lines in which a heading stands.
const HEADING: usize = 6;
/// Points that a kind has to have before it turns.
const STANDS: f32 = 2.0;
/// Words that make what follows a mere case, and how far before it they stand.
const CASES: [&str; 18] = [
    "si",
    "lorsque",
    "cas",
    "defaut",
    "reputee",
    "consideree",
    "censee",
    "avant",
    "indien",
    "wanneer",
    "geval",
    "bij",
    "gebreke",
    "geacht",
    "if",
    "unless",
    "falls",
    "wenn",
];
const CASE: usize = 5;
/// Words that make what stands before them a clause of a contract.
const CLAUSES: [&str; 6] = ["article", "articles", "artikel", "voir", "zie", "siehe"];
const CLAUSE: usize = 3;

const TURNS: [Turn; 15] = [
    Turn {
        from: "offer",
        to: "offer-refusal",
        reach: Reach::Anywhere,
        phrases: &[
            &["ne", "peut", "accepter"],
            &["ne", "peut", "pas", "accepter"],
            &["ne", "peuvent", "accepter"],
            &["ne", "peuvent", "pas", "accepter"],
            &["accepte", "pas"],
            &["acceptent", "pas"],
            &["pas", "accepte"],
            &["pas", "acceptee"],
            &["pas", "retenue"],
            &["pas", "suite"],
            &["pas", "donner", "suite"],
            &["autre", "candidat"],
            &["autre", "amateur"],
            &["andere", "kandidaat"],
            &["wordt", "niet", "aanvaard"],
            &["pas", "y", "donner", "suite"],
            &["suite", "defavorable"],
            &["offre", "refusee"],
            &["refusee"],
            &["refuse", "offre"],
            &["decline", "offre"],
            &["declinee"],
            &["reponse", "vendeur", "refus"],
            &["bod", "geweigerd"],
            &["weigert", "bod"],
            &["niet", "aanvaard"],
            &["niet", "aanvaarden"],
            &["niet", "weerhouden"],
            &["niet", "ingegaan"],
            &["gaat", "niet", "uw"],
            &["gaan", "niet", "uw"],
            &["not", "accept"],
            &["not", "accepted"],
            &["declined"],
            &["abgelehnt"],
            &["nicht", "annehmen"],
        ],
        unless: &[],
    },
    Turn {
        from: "compromis",
        to: "compromis-draft",
        reach: Reach::Heading,
        phrases: &[
            &["projet"],
            &["ontwerp"],
            &["draft"],
            &["brouillon"],
            &["entwurf"],
        ],
        unless: &[],
    },
    Turn {
        from: "mandate",
        to: "mandate-end-notice",
        reach: Reach::Title,
        phrases: &[&["renon"], &["resiliation"], &["opzegging"], &["kundigung"]],
        unless: &[],
    },
    Turn {
        from: "mail",
        to: "mailbox-mail",
        reach: Reach::Anywhere,
        phrases: &[
            &["newsletter"],
            &["nieuwsbrief"],
            &["infolettre"],
            &["desinscrire"],
            &["desabonner"],
            &["uitschrijven"],
            &["afmelden"],
            &["unsubscribe"],
            &["abmelden"],
            &["noreply"],
            &["no", "reply"],
            &["message", "automatique"],
            &["automatisch", "bericht"],
            &["automatische", "nachricht"],
            &["cliquez", "ici"],
            &["klik", "hier"],
            &["click", "here"],
        ],
        unless: &[],
    },
    Turn {
        from: "compromis",
        to: "compromis-amendment",
        reach: Reach::Title,
        phrases: &[
            &["avenant"],
            &["addendum"],
            &["bijvoegsel"],
            &["aanvulling"],
            &["nachtrag"],
            &["prorogation"],
        ],
        unless: &[],
    },
    Turn {
        from: "mandate",
        to: "mandate-annex",
        reach: Reach::Title,
        phrases: &[
            &["avenant"],
            &["annexe"],
            &["addendum"],
            &["bijvoegsel"],
            &["bijlage"],
            &["verlenging"],
            &["prolongation"],
            &["renouvellement"],
            &["nachtrag"],
        ],
        unless: &[],
    },
    // One tribunal of first instance has a family section; a divorce is its.
    Turn {
        from: "judgment",
        to: "family-judgment",
        reach: Reach::Anywhere,
        phrases: &[
            &["divorce"],
            &["section", "famille"],
            &["tribunal", "famille"],
            &["chambre", "famille"],
            &["echtscheiding"],
            &["familierechtbank"],
            &["sectie", "familie"],
            &["ehescheidung"],
            &["scheidung"],
            &["familiengericht"],
        ],
        unless: &[],
    },
    // The first paragraph of the article is for the agency, the second for the notary; recognition takes the sign for an 8.
    Turn {
        from: "coownership",
        to: "coownership-notary",
        reach: Reach::Anywhere,
        phrases: &[
            &["3", "94", "2"],
            &["3", "94", "8", "2"],
            &["3", "94", "paragraphe", "2"],
            &["etat", "dettes"],
            &["dettes", "certaines"],
            &["vaststaande", "schulden"],
        ],
        unless: &[],
    },
    Turn {
        from: "deposit-receipt",
        to: "third-party-account",
        reach: Reach::Title,
        phrases: &[
            &["compte", "qualite"],
            &["compte", "tiers"],
            &["fonds", "tiers"],
            &["derdenrekening"],
            &["kwaliteitsrekening"],
            &["compte", "rubrique"],
            &["rubriekrekening"],
            &["treuhandkonto"],
        ],
        unless: &[],
    },
    Turn {
        from: "employee-contract",
        to: "social-document",
        reach: Reach::Heading,
        phrases: &[
            &["c4"],
            &["certificat", "chomage"],
            &["certificat", "travail"],
            &["werkloosheidsbewijs"],
        ],
        unless: &[],
    },
    Turn {
        from: "employee-contract",
        to: "student-contract",
        reach: Reach::Title,
        phrases: &[
            &["etudiant"],
            &["etudiants"],
            &["etudiante"],
            &["student"],
            &["studenten"],
            &["jobstudent"],
            &["werkstudent"],
        ],
        unless: &[],
    },
    // A policy says who is insured and for how much, not what happened.
    Turn {
        from: "tort-claim",
        to: "house-paper",
        reach: Reach::Anywhere,
        phrases: &[
            &["preneur"],
            &["prime", "annuelle"],
            &["prime"],
            &["verzekeringnemer"],
            &["premie"],
            &["versicherungsnehmer"],
        ],
        unless: &[
            "sinistre",
            "dommage",
            "dommages",
            "degats",
            "lese",
            "schade",
            "schadegeval",
            "benadeelde",
            "accident",
            "ongeval",
            "schaden",
        ],
    },
    // The certificate frees accounts; to sell, the deed about what cannot be moved is needed.
    Turn {
        from: "inheritance-certificate",
        to: "inheritance-deed",
        reach: Reach::Heading,
        phrases: &[
            &["heredite", "immeubles"],
            &["heredite", "relatif", "immeubles"],
            &["heredite", "immobiliere"],
            &["erfopvolging", "onroerende"],
        ],
        unless: &[],
    },
    // What is offered for sale says how much energy it takes; a certificate says no price.
    Turn {
        from: "peb",
        to: "flash",
        reach: Reach::Anywhere,
        phrases: &[
            &["vraagprijs"],
            &["prix", "demande"],
            &["prix", "vente"],
            &["kaufpreis"],
            &["asking", "price"],
            &["visites", "rendez"],
            &["visite", "rendez"],
            &["bezoek", "afspraak"],
            &["slaapkamers"],
            &["chambres"],
            &["schlafzimmer"],
            &["bedrooms"],
        ],
        unless: &["certificateur", "energiedeskundige"],
    },
    Turn {
        from: "mortgage",
        to: "bank-agreement",
        reach: Reach::Anywhere,
        phrases: &[
            &["accord", "principe"],
            &["marquons", "accord"],
            &["votre", "demande", "credit"],
            &["demande", "credit"],
            &["octroi", "credit"],
            &["sous", "reserve", "expertise"],
            &["kredietaanvraag"],
            &["principieel", "akkoord"],
            &["principieel", "goedgekeurd"],
            &["onder", "voorbehoud"],
        ],
        unless: &[
            "mainlevee",
            "handlichting",
            "remboursement",
            "terugbetaling",
            "remploi",
        ],
    },
];

/// Looks for additions, in the text and in the name.
pub(super) fn turn(all: &Phrases, text: &Words, name: &Words, scores: &mut [Score]) {
    let place_of = |code: &str| all.kinds.iter().position(|kind| *kind == code);
    for turn in &TURNS {
        let (Some(from), Some(to)) = (place_of(turn.from), place_of(turn.to)) else {
            continue;
        };
        if scores[from].sum() <= STANDS {
            continue;
        }
        if text
            .words
            .iter()
            .any(|word| turn.unless.contains(&word.text.as_str()))
        {
            continue;
        }
        let last_line = match turn.reach {
            Reach::Anywhere => usize::MAX,
            Reach::Heading => HEADING - 1,
            Reach::Title => title_line(all, text, from)
                .unwrap_or(HEADING - 1)
                .min(HEADING - 1),
        };
        let words: Vec<&str> = text
            .words
            .iter()
            .take_while(|word| word.line <= last_line)
            .filter(|word| !is_filler(&word.text))
            .map(|word| word.text.as_str())
            .collect();
        let names: Vec<&str> = name.words.iter().map(|word| word.text.as_str()).collect();
        let said = turn
            .phrases
            .iter()
            .any(|phrase| stands(&words, phrase) || names.windows(phrase.len()).any(|w| w == *phrase));
        if said {
            let lead = scores[from].sum() + 1.5 - scores[to].sum();
            scores[to].rest += lead.max(0.0);
        }
    }
}

/// Whether a phrase stands among words as what happened, not as a mere case.
fn stands(words: &[&str], phrase: &[&str]) -> bool {
    words.windows(phrase.len()).enumerate().any(|(at, window)| {
        let before = &words[at.saturating_sub(CASE)..at];
        let after = &words[at + phrase.len()..(at + phrase.len() + CLAUSE).min(words.len())];
        window == phrase
            && !before.iter().any(|word| CASES.contains(word))
            && !after.iter().any(|word| CLAUSES.contains(word))
    })
}

/// The line of the first title of a kind.
fn title_line(all: &Phrases, text: &Words, kind: usize) -> Option<usize> {
    let places = telling(text);
    let found = hits(all, text, &places);
    let titles = found.iter().filter(|hit| hit.uses.contains(&(kind, List::Title)));
    titles.map(|hit| text.words[places[hit.span.0]].line).min()
}
