import type { parties as fr } from "../fr/parties";

export const parties: typeof fr = {
  title: "Personen",
  context: "Verkopers, kopers, notarissen en andere personen van uw dossiers.",
  search: "Naam of e-mail",
  empty: "Niemand gevonden.",
  address: "Adres",
  email: "E-mail",
  telephone: "Telefoon",
  name: "Naam",
  documents: "Stukken over deze persoon",
};
