//! Streets, municipalities and properties. The municipalities are invented, and their postal codes are not in use.

use crate::dice::Dice;

/// Where a property lies: it decides which attestations a sale needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Region {
    /// Wallonia.
    Wallonia,
    /// Brussels.
    Brussels,
    /// Flanders.
    Flanders,
}

/// A postal address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// Street and number.
    pub street: String,
    /// Postal code.
    pub code: &'static str,
    /// Municipality.
    pub town: &'static str,
}

impl Address {
    /// Writes the address on one line.
    #[must_use]
    pub fn line(&self) -> String {
        format!("{}, {} {}", self.street, self.code, self.town)
    }
}

/// A property for sale or to let.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Property {
    /// Address.
    pub address: Address,
    /// Region.
    pub region: Region,
    /// Kind of property, in the language of its dossier (`maison`, `appartement`, `terrain à bâtir`, `woning`).
    pub nature: &'static str,
    /// Cadastral parcel, in the form `99999A0123/00C000`, of a division that does not exist.
    pub parcel: String,
    /// Ground or living area, in square metres.
    pub area: u32,
    /// Bedrooms.
    pub bedrooms: u32,
    /// Year of construction.
    pub built: u32,
    /// Asking price, in euros.
    pub price: u32,
    /// Energy label.
    pub energy: &'static str,
}

const WALLOON: [(&str, &str); 6] = [
    ("4999", "Valbois-sur-Orne"),
    ("5999", "Saint-Orban"),
    ("6999", "Roncheval"),
    ("6999", "Hautepierre-les-Étangs"),
    ("5999", "Marchoux"),
    ("4999", "Lonzelle"),
];
const BRUSSELS: (&str, &str) = ("1999", "Montclair-lez-Senne");
const FLEMISH: (&str, &str) = ("8999", "Zavelbeek");
const STREETS: [&str; 14] = [
    "rue du Vieux Pont",
    "rue des Tanneurs",
    "avenue des Tilleuls",
    "chemin du Moulin Brûlé",
    "place de l’Église",
    "rue de la Fontaine aux Ânes",
    "chaussée de l’Étang",
    "rue Haute",
    "clos des Coquelicots",
    "rue du Onze Novembre",
    "avenue du Parc",
    "rue de la Gare",
    "venelle des Sœurs",
    "route de la Forêt",
];
const STRATEN: [&str; 4] = ["Molenstraat", "Kerkplein", "Lindelaan", "Oude Baan"];

/// Draws an address in a region.
pub(crate) fn address(region: Region, dice: &mut Dice) -> Address {
    let number = dice.between(1, 189);
    let (street, (code, town)) = match region {
        Region::Wallonia => (
            format!("{} {number}", dice.pick(&STREETS)),
            WALLOON[dice.below(WALLOON.len() as u32) as usize],
        ),
        Region::Brussels => (
            format!("{} {number} boîte {}", dice.pick(&STREETS), dice.between(1, 24)),
            BRUSSELS,
        ),
        Region::Flanders => (format!("{} {number}", dice.pick(&STRATEN)), FLEMISH),
    };
    Address { street, code, town }
}

/// Draws a property of a kind in a region.
pub(crate) fn property(region: Region, nature: &'static str, dice: &mut Dice) -> Property {
    let land = nature.contains("terrain");
    let flat = nature.contains("appartement");
    let parcel = format!(
        "99{:03}{}{:04}/{:02}{}000",
        dice.between(1, 999),
        dice.pick(&["A", "B", "C", "D"]),
        dice.between(1, 999),
        dice.below(3),
        dice.pick(&["A", "B", "C", "D", "E", "F", "G", "H", "K"])
    );
    let price = match (land, flat) {
        (true, _) => dice.between(14, 26),
        (_, true) => dice.between(35, 62),
        _ => dice.between(38, 85),
    };
    Property {
        address: address(region, dice),
        region,
        nature,
        parcel,
        area: dice
            .between(if land { 620 } else { 85 }, if land { 1400 } else { 240 })
            .unsigned_abs(),
        bedrooms: if land {
            0
        } else {
            dice.between(2, 5).unsigned_abs()
        },
        built: dice.between(1898, 1996).unsigned_abs(),
        price: price.unsigned_abs() * 5000,
        energy: if land {
            "sans objet"
        } else {
            dice.pick(&["A", "B", "C", "D", "E", "F", "G"])
        },
    }
}
