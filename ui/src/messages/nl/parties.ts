import type { parties as fr } from "../fr/parties";

export const parties: typeof fr = {
  title: "Personen",
  context: "Verkopers, kopers, notarissen en andere personen van uw dossiers.",
  search: "Naam of e-mail",
  nobody: "Nog geen personen.",
  nobodyThen: "Een persoon voegt u toe in een dossier, of door een stuk over die persoon te klasseren.",
  empty: "Niemand gevonden.",
  address: "Adres",
  email: "E-mail",
  telephone: "Telefoon",
  name: "Naam",
  changed: "Persoon gewijzigd",
  dossiers: "Dossiers",
  noDossiers: "Deze persoon komt in geen dossier voor dat u ziet.",
  same: "Ook bekend als",
  sameAs: "Zelfde persoon als…",
  sameHint: "Beide fiches blijven: de samenvoeging kan altijd ongedaan worden gemaakt.",
  merged: (one: string, other: string) => `${one} en ${other} samengevoegd`,
  split: "Splitsen",
  splitDone: "Fiches gesplitst",
  documents: "Stukken over deze persoon",
};
