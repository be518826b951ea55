//! Mails of a dossier, and what is attached to them.

use crate::agency::{Agency, Document, Dossier, Format, Nature, Part};
use crate::block::{self, Fill};
use crate::cast::after;
use crate::dice::Dice;
use crate::fill::fill;
use crate::form::eml::{self, Mail};

/// Subject, body, and the kind that is attached to it, if any.
type Letter = (&'static str, &'static str, Option<&'static str>);

const SALE: [Letter; 9] = [
    (
        "Prise de rendez-vous – {rue}",
        "Bonjour {personne},\n\nComme convenu par téléphone, je vous confirme notre rendez-vous de [[mardi 10 h||jeudi 14 h 30||samedi 11 h]] pour la visite du bien {bien}.\n\nPourriez-vous préparer votre titre de propriété, le certificat PEB et la facture de la dernière vidange de citerne ?\n\nBien à vous,\n{agent}\n{agence} – {agence_tel}",
        None,
    ),
    (
        "RE: TR: Dossier {nom} – pièces manquantes",
        "Bonjour,\n\nIl nous manque encore pour le dossier {ref} :\n- [[le PV de contrôle électrique||les renseignements urbanistiques||la copie de la carte d’identité (recto verso)]]\n- [[l’attestation de la citerne||le relevé des compteurs||l’accord de la banque]]\n\nPouvez-vous nous les faire parvenir avant vendredi ? Le notaire s’impatiente.\n\nMerci d’avance,\n{office}\nOffice Manager",
        None,
    ),
    (
        "Certificat PEB {rue}",
        "Bonjour {office},\n\nVoici le certificat reçu ce matin. La classe est [[meilleure que prévu||celle annoncée]]. À mettre dans le dossier {ref} et sur l’annonce.\n\nÀ tantôt,\n{agent}",
        Some("peb"),
    ),
    (
        "Votre flash descriptif {commune}",
        "Bonjour {personne},\n\nSuite à votre appel, veuillez trouver en annexe le descriptif du bien situé à {commune}. L’adresse exacte vous sera communiquée lors de la prise de rendez-vous.\n\nCordialement,\n{agent}",
        Some("flash"),
    ),
    (
        "Offre pour {rue}",
        "Madame, Monsieur,\n\nVous trouverez en annexe mon offre signée. Je reste joignable au {gsm} toute la journée.\n\nBien à vous,\n{personne}",
        Some("offre"),
    ),
    (
        "Compromis {ref} – projet à relire",
        "Cher Maître,\n\nVoici le projet de compromis. Merci de nous faire part de vos remarques, notamment sur l’article 4 et sur le délai de l’acte. [[La vendeuse souhaite rester un mois après l’acte.||L’acquéreur demande que les tentures soient comprises.]]\n\nSalutations distinguées,\n{office}",
        Some("compromis"),
    ),
    (
        "TR: facture d’honoraires {ref}",
        "Bonjour,\n\nPour votre comptabilité. Merci d’imputer sur l’acompte.\n\n{office}",
        Some("facture-honoraires"),
    ),
    (
        "RE: qui a reçu ma carte d’identité ?",
        "Bonjour,\n\nJ’ai bien signé l’offre, mais je voudrais savoir à qui ma carte d’identité a été transmise et combien de temps vous la gardez.\n\nMerci de votre réponse,\n{personne}\n{gsm}",
        None,
    ),
    (
        "Visite de samedi",
        "Bonjour {agent},\n\nMerci pour la visite. [[Nous hésitons encore, la salle de bain est à refaire.||Nous aimerions revenir avec mon beau-père, qui est électricien.||Le jardin est parfait, mais le bruit de la route nous fait peur.]] Y a-t-il de la marge sur le prix ?\n\nBonne journée,\n{personne}",
        None,
    ),
];
const OTHER: [Letter; 3] = [
    (
        "Suivi {ref}",
        "Bonjour,\n\nMerci de classer ceci dans le dossier {ref}, accès direction uniquement. Je repasse [[lundi||mercredi]].\n\n{directeur}",
        None,
    ),
    (
        "TR: document signé",
        "Bonjour,\n\nEn annexe le document signé, l’original suit par la poste.\n\nBien à vous,\n{personne}",
        Some(""),
    ),
    (
        "RE: précisions demandées",
        "Bonjour,\n\nVoici les précisions demandées au sujet du dossier {ref}. [[L’assureur demande une réponse sous huitaine.||Le secrétariat social confirme les dates.||Rien d’autre à signaler.]]\n\n{directeur}",
        None,
    ),
];
const DUTCH: [Letter; 3] = [
    (
        "Dossier {ref} – ontbrekende stukken",
        "Beste,\n\nVoor de akte ontbreken nog het bodemattest en de elektrische keuring. Kunt u die bezorgen voor vrijdag?\n\nMet vriendelijke groeten,\n{office}\n{agence}",
        None,
    ),
    (
        "Verkoopovereenkomst {rue}",
        "Geachte notaris,\n\nIn bijlage vindt u de verkoopovereenkomst. Gelieve de ontvangst te bevestigen en een datum voor de akte voor te stellen.\n\nMet vriendelijke groeten,\n{office}",
        Some("compromis"),
    ),
    (
        "EPC {rue}",
        "Dag {agent},\n\nHierbij het EPC. Label {peb}, zoals verwacht.\n\nGroeten,\n{personne}",
        Some("peb"),
    ),
];

/// Writes the mails of a dossier; `others` are its documents.
pub(crate) fn mails(agency: &Agency, place: usize, others: &[Document], seed: u64) -> Vec<Document> {
    let dossier = &agency.dossiers[place];
    let dutch = dossier
        .parties
        .first()
        .is_some_and(|party| agency.people[party.person].dutch);
    let letters: &[Letter] = match dossier.nature {
        Nature::Sale if dutch => &DUTCH,
        Nature::Sale | Nature::Letting => &SALE,
        Nature::Employee | Nature::Contractor | Nature::Complaint | Nature::MoneyLaundering => &OTHER,
    };
    letters
        .iter()
        .enumerate()
        .filter_map(|(number, letter)| {
            mail(
                agency,
                dossier,
                place,
                others,
                letter,
                &mut Dice::new(seed, &format!("mail {place} {number}")),
            )
        })
        .collect()
}

fn mail(
    agency: &Agency,
    dossier: &Dossier,
    place: usize,
    others: &[Document],
    letter: &Letter,
    dice: &mut Dice,
) -> Option<Document> {
    let (subject, body, attached) = *letter;
    let attached = match attached {
        Some(code) => Some(others.iter().find(|document| {
            document.dossier == Some(place)
                && document.bytes.len() < 600_000
                && if code.is_empty() {
                    document.format == Format::ScannedPdf
                } else {
                    document.kind_code == code
                }
        })?),
        None => None,
    };
    let start = dossier.facts.first()?.date;
    let date = attached.map_or_else(
        || after(start, dice.between(1, 80)),
        |document| after(document.date, 1),
    );
    let written = match attached {
        Some(document) if !document.parties.is_empty() => document.parties.first().copied(),
        _ => correspondent(dossier),
    }?;
    let fill = fill(agency, Some(dossier), Some(written), date, dice);
    let read = |form: &str, dice: &mut Dice| {
        form.lines()
            .map(|line| line_of(line, &fill, dice))
            .collect::<Vec<_>>()
            .join("\n")
    };
    let (subject, body) = (read(subject, dice), read(body, dice));
    let person = &agency.people[written];
    let member = &agency.staff[dossier.in_charge];
    let ours = (agency.people[member.person].name(), member.email.clone());
    let theirs = (person.name(), person.email.clone());
    let incoming = body.trim_end().ends_with(person.last) || body.trim_end().ends_with(&person.mobile);
    let (from, to) = if incoming { (theirs, ours) } else { (ours, theirs) };
    let mail = Mail {
        from: (&from.0, &from.1),
        to: (&to.0, &to.1),
        subject: &subject,
        date,
        number: dice.below(u32::MAX),
        body: &body,
        attached: attached
            .map(|document| (document.file_name.as_str(), document.bytes.as_slice()))
            .into_iter()
            .collect(),
    };
    let file = subject.replace([':', '?', '/'], "_");
    Some(Document {
        file_name: format!("{file}.eml"),
        bytes: eml::written(&mail),
        format: Format::Eml,
        kind_code: "email",
        dossier: Some(place),
        parties: vec![written],
        date,
        valid_until: None,
        text: format!("{subject}\n{body}"),
        hazard: None,
    })
}

/// Reads one line of a mail; a dash at its start is a dash, not a bullet.
fn line_of(line: &str, fill: &Fill, dice: &mut Dice) -> String {
    if line.is_empty() {
        return String::new();
    }
    let guarded = format!("@{line}");
    match block::blocks(&guarded, fill, dice).into_iter().next() {
        Some(block::Block::Row(text, _)) => text,
        _ => String::new(),
    }
}

fn correspondent(dossier: &Dossier) -> Option<usize> {
    let order = [
        Part::Seller,
        Part::Buyer,
        Part::Complainant,
        Part::Contractor,
        Part::Employee,
    ];
    order
        .into_iter()
        .find_map(|part| dossier.in_part(part).first().copied())
}
