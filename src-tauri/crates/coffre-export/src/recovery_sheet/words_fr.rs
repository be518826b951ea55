//! The sheet in French.

use super::words::{Step, Words, slashes};

pub(super) const WORDS: Words = Words {
    tag: "fr",
    title: "Feuille de secours",
    whole: "Feuille unique",
    one_of_three: "Feuille {letter}, une de trois",
    whole_warning: "Qui tient cette feuille peut lire tous les documents de l’agence.",
    one_of_three_warning: "Seule, cette feuille n’ouvre rien. Deux des trois feuilles A, B et C ouvrent tous les \
        documents de l’agence.",
    keep: "Gardez-la dans un coffre, sous enveloppe fermée. Ne la photographiez pas, ne l’envoyez pas, \
        n’en gardez pas de copie sur un ordinateur.",
    key: "Clé de secours",
    alphabet: "Après la première ligne, la clé n’a ni B, ni I, ni O, ni le chiffre 1.",
    checksum: "Contrôle",
    vault: "Coffre",
    fingerprint: "Empreinte de la clé",
    made_on: "Établie le",
    kept_at: "Lieu de conservation",
    drill: "Essai annuel",
    drill_how: "Une fois par an, tapez la clé dans Coffre et laissez-le la reconnaître, puis notez l’essai ici.",
    drill_date: "Date",
    drill_result: "Clé reconnue",
    drill_signature: "Signature",
    use_title: "Quand tous les postes sont perdus",
    use_program: "Installez Coffre sur un ordinateur sain, montrez-lui le dossier du coffre, demandez la récupération et \
        scannez ou tapez la clé. L’usage de la feuille est inscrit au journal\u{a0}: chacun le verra.",
    by_hand_title: "Sans notre programme",
    by_hand: "Les documents sont des fichiers au format ouvert age. Le programme libre «\u{a0}age\u{a0}» (version 1.1 \
        ou suivante, age-encryption.org) suffit à les ouvrir, sous Windows, macOS et Linux.",
    prepare: &[
        Step {
            what: "Sur un ordinateur sain, copiez le dossier du coffre et installez age. Ouvrez un terminal dans la copie.",
            commands: &[],
        },
        Step {
            what: "Écrivez la clé dans un fichier texte key.txt, sur une seule ligne, en capitales, sans espace.",
            commands: &[],
        },
    ],
    join_parts: &[Step {
        what: "Réunissez deux feuilles. Chacune est tapée dans son fichier (key-a.txt, key-b.txt)\u{a0}; le fichier \
            recovery-ab.age a été remis avec les feuilles. La première lettre ouvre d’abord. Pour A et C ou B et C, \
            changez les lettres.",
        commands: &[
            "age -d -i key-a.txt -o half.age recovery-ab.age",
            "age -d -i key-b.txt -o key.txt half.age",
        ],
    }],
    open: &[
        Step {
            what: "Ouvrez le trousseau de chaque compartiment\u{a0}: un dossier sous key, essayez chacun de ses fichiers.",
            commands: &["age -d -i key.txt -o ring.txt key/COMPARTIMENT/FICHIER.age"],
        },
        Step {
            what: "Ouvrez un document avec le trousseau de son compartiment.",
            commands: &["age -d -i ring.txt -o document obj/XX/FICHIER.age"],
        },
        Step {
            what: "Pour tout restaurer avec les noms, suivez readme.txt dans le dossier du coffre\u{a0}: vingt lignes, \
                avec age et jq.",
            commands: &[],
        },
    ],
    after_title: "Ensuite",
    after: "Effacez key.txt, ring.txt et toute copie de la clé. Une feuille qui a servi, qui manque ou que quelqu’un a pu \
        lire est remplacée\u{a0}: faites-en établir une nouvelle par Coffre. L’ancienne lit encore ce qui a été classé \
        avant\u{a0}; détruisez-la.",
    colon: "\u{a0}: ",
    page: "Page {n} sur {m}",
    date: slashes,
};
