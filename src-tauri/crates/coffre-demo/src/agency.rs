//! What the demonstration consists of: staff, persons, dossiers, documents.

use jiff::civil::Date;

use crate::people::Person;
use crate::places::{Address, Property};

/// A fictional estate agency with everything it keeps.
pub struct Agency {
    /// Name.
    pub name: &'static str,
    /// Seat.
    pub address: Address,
    /// Enterprise number.
    pub enterprise: String,
    /// Everybody who works there; the first is a director.
    pub staff: Vec<Member>,
    /// Every person that documents speak of, staff included.
    pub people: Vec<Person>,
    /// Dossiers, in the order of their references.
    pub dossiers: Vec<Dossier>,
    /// The day around which it is laid, where it is laid around one.
    pub today: Option<Date>,
    /// Documents, in the order in which they came in.
    pub documents: Vec<Document>,
}

/// Somebody who works at the agency.
pub struct Member {
    /// Place in [`Agency::people`].
    pub person: usize,
    /// Role.
    pub role: Role,
    /// Mail address at the agency, of a domain kept for examples.
    pub email: String,
}

/// A role of the agency (domain.md, part 1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Sells.
    Agent,
    /// Files, asks for pieces.
    Office,
    /// Builds the notary's dossier.
    OfficeManager,
    /// Decides.
    Director,
    /// Reads registers.
    Auditor,
}

impl Role {
    /// Gives the code of the role.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Agent => "agent",
            Self::Office => "office",
            Self::OfficeManager => "office-manager",
            Self::Director => "director",
            Self::Auditor => "auditor",
        }
    }
}

/// A sale, a letting, an employee, a complaint: what documents are kept together for.
pub struct Dossier {
    /// Reference of the agency, `2025-014`.
    pub reference: String,
    /// Title, as on the back of a folder.
    pub title: String,
    /// Nature.
    pub nature: Nature,
    /// The property, where there is one.
    pub property: Option<Property>,
    /// Who takes part.
    pub parties: Vec<Party>,
    /// What happened, in the order of time.
    pub facts: Vec<Fact>,
    /// When the deed of what was sold is planned.
    pub planned_deed: Option<Date>,
    /// Reference in the agency's customer program, where there is one.
    pub crm_reference: Option<String>,
    /// The member in charge, a place in [`Agency::staff`].
    pub in_charge: usize,
}

impl Dossier {
    /// Gives the day of a fact.
    #[must_use]
    pub fn day(&self, code: &str) -> Option<Date> {
        self.facts
            .iter()
            .find(|fact| fact.code == code)
            .map(|fact| fact.date)
    }

    /// Lists the persons of a part, as places in [`Agency::people`].
    #[must_use]
    pub fn in_part(&self, part: Part) -> Vec<usize> {
        self.parties
            .iter()
            .filter(|party| party.part == part)
            .map(|party| party.person)
            .collect()
    }
}

/// The nature of a dossier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nature {
    /// A sale, or a mandate to sell.
    Sale,
    /// A letting.
    Letting,
    /// An employee.
    Employee,
    /// A contractor.
    Contractor,
    /// A complaint.
    Complaint,
    /// A person or sale watched for money laundering.
    MoneyLaundering,
}

impl Nature {
    /// Gives the code of the nature.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Sale => "vente",
            Self::Letting => "location",
            Self::Employee => "employe",
            Self::Contractor => "prestataire",
            Self::Complaint => "plainte",
            Self::MoneyLaundering => "lcb-ft",
        }
    }
}

/// A person's part in a dossier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Party {
    /// Place in [`Agency::people`].
    pub person: usize,
    /// Part.
    pub part: Part,
}

/// A part in a dossier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Sells or lets.
    Seller,
    /// Buys or rents.
    Buyer,
    /// Asked, visited or offered, and did not buy.
    Prospect,
    /// Notary of the seller.
    SellerNotary,
    /// Notary of the buyer.
    BuyerNotary,
    /// Is employed.
    Employee,
    /// Works on his own account.
    Contractor,
    /// Complains.
    Complainant,
    /// The agency's lawyer.
    Lawyer,
}

impl Part {
    /// Gives the code of the part.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Seller => "vendeur",
            Self::Buyer => "acquereur",
            Self::Prospect => "candidat",
            Self::SellerNotary => "notaire-vendeur",
            Self::BuyerNotary => "notaire-acquereur",
            Self::Employee => "employe",
            Self::Contractor => "prestataire",
            Self::Complainant => "plaignant",
            Self::Lawyer => "avocat",
        }
    }
}

/// A dated event, which starts clocks of retention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The generator's word, one of `mandat-debut`, `mandat-fin`, `offre-acceptee`, `offre-refusee`, `compromis`, `acte`,
    /// `contrat-debut`, `contrat-fin`, `plainte-ouverte`, `plainte-close`, `operation`.
    pub code: &'static str,
    /// Day.
    pub date: Date,
}

/// A file as it came to the agency, with what is true of it.
pub struct Document {
    /// Name of the file, as its sender or device gave it; it may be odd on purpose.
    pub file_name: String,
    /// Content.
    pub bytes: Vec<u8>,
    /// Form in which it was written; the end of the name may lie about it.
    pub format: Format,
    /// Kind of document, `carte-identite`, `mandat`, `peb`.
    pub kind_code: &'static str,
    /// Place in [`Agency::dossiers`]; none for the papers of the house.
    pub dossier: Option<usize>,
    /// Whom it concerns, places in [`Agency::people`].
    pub parties: Vec<usize>,
    /// Date that the document bears.
    pub date: Date,
    /// Last day on which it is valid, where it has one.
    pub valid_until: Option<Date>,
    /// What its pages say, whether its format lets a program read them or not.
    pub text: String,
    /// What is odd about it.
    pub hazard: Option<Hazard>,
}

/// The form of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// PDF with text.
    TextPdf,
    /// PDF of grey pictures.
    ScannedPdf,
    /// PDF of black and white pictures, CCITT group 4.
    FaxPdf,
    /// JPEG of a telephone or camera, with EXIF data.
    Jpeg,
    /// TIFF of several pages, CCITT group 4.
    TiffGroup4,
    /// TIFF of several pages, LZW.
    TiffLzw,
    /// Word document.
    Docx,
    /// Mail, with or without files attached.
    Eml,
    /// PNG drawing.
    Png,
    /// Archive of scans.
    Zip,
    /// Nothing at all.
    Empty,
}

/// What is odd about a file (domain.md, part 5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hazard {
    /// Accents as single characters (NFC).
    ComposedName,
    /// Accents as letter and mark (NFD), as a Mac writes them.
    DecomposedName,
    /// A name of 200 characters.
    LongName,
    /// Characters that one system or another forbids: `:` `?` `*` `"`.
    ForbiddenSigns,
    /// A name of a device of Windows, or one that ends in a dot or a space.
    ReservedName,
    /// Signs that turn the direction of writing, and an emoji.
    OddCharacters,
    /// No bytes.
    ZeroByte,
    /// The end of the name tells another format than the bytes do.
    WrongExtension,
    /// The bytes of another document under another name.
    DuplicateBytes,
    /// An archive of several scans.
    ZipOfScans,
    /// The file stops in the middle.
    Truncated,
}

impl Document {
    /// Gives the code of its kind in the product's data.
    #[must_use]
    pub fn product_kind(&self) -> &'static str {
        crate::code::kind(self.kind_code)
    }
}

impl Fact {
    /// Gives the code of the event in the product's data; none for a fact that starts no clock.
    #[must_use]
    pub fn product_event(&self) -> Option<&'static str> {
        crate::code::event(self.code)
    }
}

impl Part {
    /// Gives the code of the part in the product's data.
    #[must_use]
    pub fn product_part(self) -> &'static str {
        crate::code::part(self.code())
    }
}
