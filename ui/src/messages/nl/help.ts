import type { help as fr } from "../fr/help";

export const help: typeof fr = {
  title: "Hulp",
  search: "In de hulp zoeken",
  none: "Geen hoofdstuk bevat deze woorden.",
  print: "Dit hoofdstuk afdrukken",
  chapters: "Hoofdstukken",
  keys: "Nuttige toetsen",
  sheet: [
    ["Ctrl K", "zoeken of doen"],
    ["Ctrl I", "bestanden kiezen om te klasseren"],
    ["Ctrl N", "nieuw dossier"],
    ["Ctrl ⏎", "klasseren wat klaar is"],
    ["Ctrl Z", "laatste klassering ongedaan maken"],
    ["Ctrl L", "vergrendelen"],
    ["Ctrl Maj L", "vergrendelen en het venster verbergen"],
    ["F1", "hulp"],
    ["Maj F1", "deze lijst"],
    ["Spatie", "het gekozen stuk lezen"],
    ["PgUp PgDn", "vorige, volgende pagina"],
    ["+ −", "vergroten, verkleinen (L breedte, P pagina)"],
    ["R", "de pagina draaien"],
    ["Ctrl F", "in het stuk zoeken"],
    ["C", "naast een ander stuk leggen"],
    ["⏎", "de regel openen, een voorstel aanvaarden"],
    ["Esc", "het paneel of venster sluiten"],
  ],
};
