//! `verify.txt`: how to check an export by hand, in the languages of the country and in English.

use coffre_format::{SeatId, VaultId};

/// The page. It names no person and no document.
pub(super) fn verify_text(vault: VaultId, seat: SeatId) -> String {
    let commands = format!(
        "    ssh-keygen -Y verify -f allowed_signers -I seat-{seat} -n export@coffre -s manifest.json.sig < manifest.json\n    \
         sha256sum -c sha256sums.txt\n    coffre verify .\n"
    );
    format!(
        "COFFRE\n\n\
         Ce dossier contient des documents et la preuve de leur origine. Pour le vérifier, ouvrez un terminal ici :\n\n\
         {commands}\n\
         La première commande vérifie qui a signé la liste, la deuxième que les documents sont ceux de la liste, la\n\
         troisième tout le reste : les écritures signées du dossier notes, jusqu'à la racine du coffre. Comparez au\n\
         téléphone avec l'agence l'empreinte du coffre :\n\n    {vault}\n\n\
         Deze map bevat documenten en het bewijs van hun herkomst. Open hier een terminal en voer dezelfde opdrachten\n\
         uit. De eerste controleert wie de lijst ondertekende, de tweede of de documenten die van de lijst zijn, de derde\n\
         al de rest. Vergelijk de vingerafdruk hierboven telefonisch met het kantoor.\n\n\
         This folder holds documents and the proof of where they come from. Open a terminal here and run the same\n\
         commands. The first checks who signed the list, the second that the documents are those of the list, the third\n\
         all the rest: each document's line in lines is one of the line hashes beside it, the hash of those stands in a\n\
         signed entry in notes/log, and the seat that signed it is certified up to notes/root. Compare the fingerprint\n\
         above with the agency by telephone.\n"
    )
}
