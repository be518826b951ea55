import type { sealed as fr } from "../fr/sealed";

export const sealed: typeof fr = {
  title: "Verzegeld",
  closedTitle: "Verzegelde dossiers",
  closedSays: "Contracten van personeel en dienstverleners, klachten: alleen de directie opent ze, door haar wachtwoordzin opnieuw te typen. Elke opening wordt genoteerd.",
  passphrase: "Uw wachtwoordzin",
  demo: (phrase: string) => `In de demonstratie heeft iedereen dezelfde: ‘${phrase}’.`,
  fill: "Typ ze voor mij",
  open: "De verzegeling openen",
  opening: "Openen…",
  openFor: (time: string) => `Verzegeling open, ${time}`,
  extend: "Verlengen",
  close: "Sluiten",
  folder: "Verzegeld dossier",
  empty: "Geen stukken in dit verzegelde dossier.",
};
