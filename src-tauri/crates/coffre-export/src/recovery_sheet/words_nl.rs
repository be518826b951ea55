//! The sheet in Dutch.

use super::words::{Step, Words, slashes};

pub(super) const WORDS: Words = Words {
    tag: "nl",
    title: "Herstelblad",
    whole: "Enig blad",
    one_of_three: "Blad {letter}, één van drie",
    whole_warning: "Wie dit blad heeft, kan alle documenten van het kantoor lezen.",
    one_of_three_warning: "Dit blad alleen opent niets. Twee van de drie bladen A, B en C openen alle documenten van \
        het kantoor.",
    keep: "Bewaar het in een brandkast, in een gesloten omslag. Maak geen foto, verstuur het niet en houd geen kopie \
        op een computer.",
    key: "Herstelsleutel",
    alphabet: "Na de eerste regel bevat de sleutel geen B, geen I, geen O en geen cijfer 1.",
    checksum: "Controle",
    vault: "Kluis",
    fingerprint: "Vingerafdruk van de sleutel",
    made_on: "Gemaakt op",
    kept_at: "Bewaarplaats",
    drill: "Jaarlijkse proef",
    drill_how: "Typ de sleutel eens per jaar in Coffre, laat hem herkennen en noteer de proef hier.",
    drill_date: "Datum",
    drill_result: "Sleutel herkend",
    drill_signature: "Handtekening",
    use_title: "Als alle computers verloren zijn",
    use_program: "Installeer Coffre op een betrouwbare computer, wijs de map van de kluis aan, vraag het herstel en scan of \
        typ de sleutel. Het gebruik van het blad komt in het logboek: iedereen ziet het.",
    by_hand_title: "Zonder ons programma",
    by_hand: "De documenten zijn bestanden in het open formaat age. Het vrije programma ‘age’ (versie 1.1 of later, \
        age-encryption.org) volstaat om ze te openen, op Windows, macOS en Linux.",
    prepare: &[
        Step {
            what: "Kopieer op een betrouwbare computer de map van de kluis en installeer age. Open een terminal in de kopie.",
            commands: &[],
        },
        Step {
            what: "Typ de sleutel in een tekstbestand key.txt, op één regel, in hoofdletters, zonder spaties.",
            commands: &[],
        },
    ],
    join_parts: &[Step {
        what: "Breng twee bladen samen. Elk wordt in een eigen bestand getypt (key-a.txt, key-b.txt); het bestand \
            recovery-ab.age werd bij de bladen gegeven. De eerste letter opent eerst. Voor A en C of B en C verandert u \
            de letters.",
        commands: &[
            "age -d -i key-a.txt -o half.age recovery-ab.age",
            "age -d -i key-b.txt -o key.txt half.age",
        ],
    }],
    open: &[
        Step {
            what: "Open de sleutelbos van elk compartiment: een map onder key, probeer elk bestand daarin.",
            commands: &["age -d -i key.txt -o ring.txt key/COMPARTIMENT/BESTAND.age"],
        },
        Step {
            what: "Open een document met de sleutelbos van zijn compartiment.",
            commands: &["age -d -i ring.txt -o document obj/XX/BESTAND.age"],
        },
        Step {
            what: "Om alles met naam terug te zetten, volgt u readme.txt in de map van de kluis: twintig regels, met age \
                en jq.",
            commands: &[],
        },
    ],
    after_title: "Daarna",
    after: "Wis key.txt, ring.txt en elke kopie van de sleutel. Een blad dat gebruikt werd, ontbreekt of door iemand gelezen \
        kan zijn, wordt vervangen: laat Coffre een nieuw maken. Het oude leest nog wat eerder werd opgeborgen; \
        vernietig het.",
    colon: ": ",
    page: "Pagina {n} van {m}",
    date: slashes,
};
