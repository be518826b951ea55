//! Proposals for arbitrary papers, and arbitrary tables of folders.

use std::sync::LazyLock;

use coffre_core::import::Map;
use coffre_format::EntityId;
use coffre_understand::propose::{
    Because, Dossier, Evidence, Field, Known, Lessons, Media, Party, Place, ReadBy, marks, propose,
};
use coffre_understand::{Part, identifiers, shipped_kinds};
use jiff::civil::date;

/// A name of a file and its words, parted by 0x1e.
pub(super) const PAPERS: &[&str] = &[
    "CI recto.jpg\u{1e}BELGIQUE BELGIË\nCarte d'identité 591-1917064-58\nVan den Berg Élise\n85.07.30-033.28\n01/02/2031",
    "compromis signé 20250314.pdf\u{1e}COMPROMIS DE VENTE\nEntre Élise Van den Berg, vendeur, et Jan De Smet\navenue des Tilleuls 12, 4999 Valbois-sur-Orne\nl'an deux mille vingt-cinq, le douze mars",
    "PEB_20210312001234.pdf\u{1e}Certificat PEB 20210312001234\nvalable jusqu'au 12/03/2031\u{c}Molenstr. 4 Zavelbeek\nréf. V-2026-014",
    "RE_ TR_ dossier.msg\u{1e}Van: jan@example.be\nOnderwerp: aankoopbod\nBE68 5390 0754 7034 +32 471 12 34 56 +++090/9337/55493+++",
    "IDBEL.png\u{1e}IDBEL591191706<4\n8507300M3102014BEL85073003328<8\nVAN<DEN<BERG<<ELISE",
];
/// A table as it is proposed, and one that a spreadsheet changed.
pub(super) const TABLES: &[&str] = &[
    "\u{feff}folder;files;MB;do;dossier;kind;person;part;place\r\n.;3;0.1;take;;;;;\r\n2011/Dupont;12;3.4;;\"new: Dupont; rue Haute 3\";compromis;new: Marie Dupont;seller;ventes\r\n2011/Dupont/photos;40;90.0;leave;none;;;;\r\n",
    "do,folder\n\"take\",\"a, \"\"b\"\"\nc\"\n,'=1+1\n",
    "folder\tkind\n'+x\tpeb\n",
];

/// A house small enough to be known by heart; it holds the names and streets of the seeds.
static KNOWN: LazyLock<Known> = LazyLock::new(|| {
    let id = |place| EntityId::from_bytes([place; 16]);
    let party = |place, name: &str, identifiers: &[&str]| Party {
        id: id(place),
        name: name.into(),
        identifiers: identifiers.iter().map(|one| (*one).into()).collect(),
    };
    let dossier = |place, title: &str, reference: &str, property: &str| Dossier {
        id: id(place),
        title: title.into(),
        references: vec![reference.into()],
        property: property.into(),
        open: place == 3,
        last_activity: Some(date(2025, 2, 1)),
        parties: vec![(id(1), Part::Seller), (id(2), Part::Candidate)],
    };
    Known::new(
        shipped_kinds().iter().cloned(),
        vec![
            dossier(
                3,
                "Van den Berg",
                "V-2026-014",
                "avenue des Tilleuls 12, 4999 Valbois-sur-Orne",
            ),
            dossier(
                4,
                "Molenstraat",
                "B-7",
                "Molenstraat / rue du Moulin 4, 8999 Zavelbeek",
            ),
        ],
        vec![
            party(1, "Élise Van den Berg", &["BE68 5390 0754 7034"]),
            party(2, "Jan De Smet", &["jan@example.be", "+32 471 12 34 56"]),
        ],
        "fr",
    )
    .of_house("Agence du Vieux Pont")
});

/// Proposes what any words are, as the file's own and as recognised ones.
pub(super) fn propose_any(bytes: &[u8]) {
    let words = String::from_utf8_lossy(bytes);
    let (name, text) = words.split_once('\u{1e}').unwrap_or(("", &words));
    let media = Media::ALL[bytes.len() % Media::ALL.len()];
    for read_by in ReadBy::ALL {
        let evidence = Evidence {
            name,
            media,
            pages: 1,
            text,
            read_by: *read_by,
            taken: Some(date(2025, 3, 14)),
        };
        let _ = marks(&evidence);
        let all = propose(&evidence, &KNOWN, &Lessons::default(), date(2026, 1, 15));
        sound(&all.kind, &evidence);
        sound(&all.dossier, &evidence);
        sound(&all.people, &evidence);
        sound(&all.date, &evidence);
        sound(&all.valid, &evidence);
        sound(&all.title, &evidence);
        for title in all.title.guesses() {
            let masked = identifiers::without_national_numbers(&title.value);
            assert_eq!(masked, title.value, "no title has a national number");
        }
    }
}

/// What holds for every field: guesses in order, chances that are chances, reasons that stand where they say.
fn sound<T>(field: &Field<T>, evidence: &Evidence<'_>) {
    let mut before = 1.0;
    for guess in field.guesses() {
        assert!((0.0..=before).contains(&guess.confidence), "surest first");
        before = guess.confidence;
        for Because { place, .. } in &guess.because {
            match place {
                Place::Text(range) => assert!(evidence.text.get(range.clone()).is_some()),
                Place::Name(range) => assert!(evidence.name.get(range.clone()).is_some()),
                Place::Camera | Place::Habit | Place::Rule => {}
            }
        }
    }
}

/// Reads any table; what is understood is written and read back as the same.
pub(super) fn table_any(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let Ok(mut map) = Map::parse(text) else { return };
    let again = Map::parse(&map.text());
    // Lines are counted anew.
    let mut again = again.expect("what is written is understood");
    for row in map.rows.iter_mut().chain(&mut again.rows) {
        row.line = 0;
    }
    assert_eq!(map, again, "a table is read as it was written");
}
