import type { palette as fr } from "../fr/palette";

export const palette: typeof fr = {
  title: "Zoeken of doen",
  hint: "Een naam, een straat, een woord, of soort:epc na:2025",
  none: "Niets gevonden in wat uw sleutels openen.",
  actions: "Acties",
  dossiers: "Dossiers",
  people: "Personen",
  documents: "Stukken",
  total: (shown: string) => `${shown} stukken gevonden`,
  partial: (shown: string) => `Meer dan ${shown} stukken: zoek preciezer`,
  trouble: (key: string) => `De filter ‘${key}’ werd niet begrepen.`,
  keys: "Nuttige toetsen",
  newDossier: "Nieuw dossier",
  pick: "Bestanden klasseren",
};
