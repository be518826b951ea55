//! Which documents a dossier collects, and when: one line a document.
//!
//! The columns are the kind, the forms it may come in, the fact it is dated from, days from that fact, whom it
//! concerns, and how many there are.

use crate::agency::{Agency, Dossier, Nature, Part};
use crate::places::Region;

/// Every sale, from the mandate on.
const MANDATE: &str = "
carte-identite jpeg,scan mandat-debut -1 each-seller 1
mandat scan,fax,pdf mandat-debut 0 sellers 1
mandat-annexe scan,docx mandat-debut 0 sellers 1
titre-propriete scan,tiff,fax mandat-debut 2 sellers 1
fiche-lcb-ft pdf,docx mandat-debut 1 first-seller 1
cup-mandat pdf mandat-debut 3 sellers 1
plan-cadastral pdf mandat-debut 6 - 1
alea-inondation pdf mandat-debut 6 - 1
photos jpeg mandat-debut 4 - 5
photos-retouchees view mandat-debut 8 - 2
flash pdf,png mandat-debut 9 - 1
vitrine png,pdf mandat-debut 9 - 1
publication docx,pdf mandat-debut 10 - 1
rapport-mensuel docx,pdf mandat-debut 31 sellers 1
fiche-decouverte docx,scan,pdf mandat-debut 15 each-prospect 1
bon-visite jpeg,scan mandat-debut 20 each-prospect 1
";
/// A building, in any region.
const BUILDING: &str = "
peb pdf,scan mandat-debut -40 - 1
pv-electrique pdf,scan,jpeg mandat-debut 12 sellers 1
plan png,pdf mandat-debut 7 - 1
diu docx,scan mandat-debut 14 sellers 1
";
const WALLONIA: &str = "
extrait-bdes pdf mandat-debut 8 - 1
renseignements-urbanistiques scan,pdf mandat-debut 30 - 1
certificat-urbanisme scan,fax mandat-debut 32 - 1
";
const WALLOON_HOUSE: &str = "
citerne-mazout scan,jpeg mandat-debut -300 - 1
certibeau pdf mandat-debut 18 - 1
permis-urbanisme tiff,lzw mandat-debut -5400 sellers 1
";
const BRUSSELS: &str = "
attestation-sol pdf mandat-debut 16 - 1
renseignements-urbanistiques scan,pdf mandat-debut 25 - 1
preemption pdf mandat-debut 60 - 1
";
const FLANDERS: &str = "
bodemattest pdf mandat-debut 9 - 1
vastgoedinformatie pdf,scan mandat-debut 20 - 1
asbestattest pdf mandat-debut -20 - 1
";
const CO_OWNERSHIP: &str = "
syndic-avant-vente pdf,scan mandat-debut 22 sellers 1
pv-ag scan,pdf mandat-debut -40 - 1
pv-ag scan,fax mandat-debut -405 - 1
pv-ag pdf mandat-debut -770 - 1
decompte-charges pdf mandat-debut -60 sellers 1
decompte-charges scan mandat-debut -425 sellers 1
bilan-copropriete pdf mandat-debut -60 - 1
acte-base tiff,lzw mandat-debut -50 - 1
reglement-interieur pdf,docx mandat-debut -300 - 1
";
const HEIRS: &str = "
acte-heredite tiff,scan mandat-debut -20 sellers 1
certificat-heredite scan mandat-debut -60 sellers 1
procuration scan,jpeg mandat-debut 10 last-seller 1
autorisation-juge-paix fax,scan mandat-debut 25 last-seller 1
preuve-adresse scan mandat-debut 1 each-seller 1
";
const OFFER: &str = "
offre jpeg,scan,pdf offre-acceptee -2 first-buyer 1
contre-offre docx,pdf offre-acceptee -1 sellers 1
carte-identite jpeg,scan offre-acceptee 1 each-buyer 1
fiche-lcb-ft pdf offre-acceptee 1 first-buyer 1
accord-banque pdf,scan offre-acceptee 5 first-buyer 1
preuve-adresse scan,pdf offre-acceptee 6 first-buyer 1
cohabitation-legale scan offre-acceptee 7 buyers 1
";
const REFUSED: &str = "
offre-refusee scan,jpeg offre-refusee 0 each-prospect 1
carte-identite jpeg offre-refusee -1 each-prospect 1
";
const COMPROMIS: &str = "
compromis docx compromis -6 all 1
compromis docx compromis -3 all 1
compromis scan,pdf compromis 0 all 1
avenant-compromis docx,scan compromis 30 all 1
preuve-acompte pdf compromis 7 buyers 1
cup-compromis pdf compromis 2 all 1
coordonnees-notaires docx compromis 2 notaries 1
bordereau pdf,docx compromis 12 notaries 1
lettre-notaire pdf,scan compromis 20 notaries 1
contrat-mariage fax,tiff compromis -2500 first-seller 1
credit-mainlevee pdf compromis 40 sellers 1
";
const DEED: &str = "
copie-acte scan,fax acte 6 all 1
attestation-acte pdf,scan acte 1 all 1
facture-honoraires pdf acte 2 sellers 1
cles-compteurs jpeg,scan acte 0 all 1
cup-acte pdf acte 3 all 1
";
const DIVORCE: &str = "
jugement-divorce tiff,fax mandat-debut -700 first-seller 1
pv-infraction scan mandat-debut -90 sellers 1
statuts-societe pdf mandat-debut 40 first-prospect 1
extrait-ubo pdf mandat-debut 41 first-prospect 1
";
const LETTING: &str = "
carte-identite jpeg mandat-debut 0 each-seller 1
carte-identite jpeg contrat-debut -8 each-buyer 1
bail scan,docx contrat-debut 0 all 1
bail docx contrat-debut -4 all 1
etat-des-lieux pdf,scan contrat-debut 2 all 1
garantie-locative pdf contrat-debut -1 buyers 1
peb pdf mandat-debut -100 - 1
photos jpeg mandat-debut 3 - 4
publication pdf mandat-debut 4 - 1
flash pdf mandat-debut 4 - 1
";
const EMPLOYEE: &str = "
contrat-employe scan,pdf contrat-debut 0 employee 1
carte-identite scan contrat-debut -3 employee 1
avenant-employe docx,scan contrat-debut 640 employee 1
fiche-paie pdf contrat-debut 60 employee 1
fiche-paie pdf contrat-debut 425 employee 1
";
const LEAVER: &str = "
fin-contrat scan contrat-fin -45 employee 1
";
const CONTRACTOR: &str = "
contrat-sous-traitant scan,docx contrat-debut 0 contractor 1
facture-sous-traitant pdf contrat-debut 40 contractor 1
facture-sous-traitant pdf contrat-debut 130 contractor 1
facture-sous-traitant pdf contrat-debut 400 contractor 1
";
const COMPLAINT: &str = "
plainte scan,fax plainte-ouverte 0 complainant 1
reponse-plainte docx plainte-ouverte 9 complainant 1
reponse-plainte pdf plainte-ouverte 10 complainant 1
courrier-avocat pdf,scan plainte-ouverte 21 complainant 1
photos jpeg plainte-ouverte -3 complainant 2
jugement fax plainte-ouverte 80 complainant 1
transaction scan plainte-close 0 complainant 1
";
const LAUNDERING: &str = "
fiche-lcb-ft pdf operation 0 first-buyer 1
rapport-atypique docx operation 2 first-buyer 1
declaration-soupcon pdf operation 3 first-buyer 1
carte-identite scan operation -1 first-buyer 1
extrait-ubo pdf operation 1 first-buyer 1
statuts-societe scan operation 1 first-buyer 1
";
/// Papers without a dossier; their days count from 1 January 2025, or from a day of the year before the given one.
pub(crate) const HOUSE: &str = "
procedure docx,pdf - 12 - 3
registre-traitements pdf - 30 - 1
demande-acces scan,pdf - 95 stranger 1
candidature pdf,docx - 70 stranger 3
proces-verbal-violation docx - 120 - 1
attestation-destruction scan - 180 - 1
estimation docx,pdf - 60 stranger 2
fiche-decouverte docx,jpeg - 40 stranger 6
";

/// One line of a schedule.
pub(crate) struct Line<'a> {
    pub(crate) kind: &'a str,
    pub(crate) forms: Vec<&'a str>,
    pub(crate) fact: &'a str,
    pub(crate) days: i32,
    pub(crate) who: &'a str,
    pub(crate) count: u32,
}

/// Reads the lines of a schedule.
pub(crate) fn lines(schedule: &str) -> impl Iterator<Item = Line<'_>> {
    schedule.lines().filter_map(|line| {
        let mut words = line.split_whitespace();
        Some(Line {
            kind: words.next()?,
            forms: words.next()?.split(',').collect(),
            fact: words.next()?,
            days: words.next()?.parse().ok()?,
            who: words.next()?,
            count: words.next()?.parse().ok()?,
        })
    })
}

/// Lists the schedules of a dossier.
pub(crate) fn of(dossier: &Dossier) -> Vec<&'static str> {
    let happened = |code| dossier.day(code).is_some();
    let Some(property) = &dossier.property else {
        return match dossier.nature {
            Nature::Employee if happened("contrat-fin") => vec![EMPLOYEE, LEAVER],
            Nature::Employee => vec![EMPLOYEE],
            Nature::Contractor => vec![CONTRACTOR],
            Nature::Complaint => vec![COMPLAINT],
            Nature::MoneyLaundering => vec![LAUNDERING],
            Nature::Sale | Nature::Letting => Vec::new(),
        };
    };
    if dossier.nature == Nature::Letting {
        return vec![LETTING];
    }
    let land = property.nature.contains("terrain");
    let flat = property.nature.contains("appartement");
    let heirs = dossier.in_part(Part::Seller).len() > 2;
    let when = [
        (true, MANDATE),
        (!land, BUILDING),
        (property.region == Region::Wallonia, WALLONIA),
        (property.region == Region::Wallonia && !land, WALLOON_HOUSE),
        (property.region == Region::Brussels, BRUSSELS),
        (property.region == Region::Flanders, FLANDERS),
        (flat, CO_OWNERSHIP),
        (
            flat && happened("compromis"),
            "syndic-avant-acte pdf compromis 34 notaries 1",
        ),
        (heirs, HEIRS),
        (happened("mandat-fin"), DIVORCE),
        (happened("offre-refusee"), REFUSED),
        (happened("offre-acceptee"), OFFER),
        (happened("compromis"), COMPROMIS),
        (happened("acte"), DEED),
    ];
    when.into_iter()
        .filter_map(|(applies, schedule)| applies.then_some(schedule))
        .collect()
}

/// Lists whom a line concerns: one list a document.
pub(crate) fn whom(agency: &Agency, dossier: &Dossier, who: &str) -> Vec<Vec<usize>> {
    let part = |part| dossier.in_part(part);
    let each = |people: Vec<usize>| people.into_iter().map(|person| vec![person]).collect::<Vec<_>>();
    let first = |people: Vec<usize>| people.into_iter().take(1).collect::<Vec<_>>();
    match who {
        "each-seller" => each(part(Part::Seller)),
        "each-buyer" => each(part(Part::Buyer)),
        "each-prospect" => each(part(Part::Prospect)),
        "sellers" => vec![part(Part::Seller)],
        "buyers" => vec![part(Part::Buyer)],
        "first-seller" => vec![first(part(Part::Seller))],
        "last-seller" => vec![part(Part::Seller).into_iter().rev().take(1).collect()],
        "first-buyer" => vec![first(part(Part::Buyer))],
        "first-prospect" => vec![first(part(Part::Prospect))],
        "notaries" => vec![[part(Part::SellerNotary), part(Part::BuyerNotary)].concat()],
        "employee" => vec![part(Part::Employee)],
        "contractor" => vec![part(Part::Contractor)],
        "complainant" => vec![part(Part::Complainant)],
        "all" => vec![[part(Part::Seller), part(Part::Buyer)].concat()],
        "stranger" => vec![vec![agency.people.len() - 1]],
        _ => vec![Vec::new()],
    }
}
