import type { parties as fr } from "../fr/parties";

export const parties: typeof fr = {
  title: "People",
  context: "Sellers, buyers, notaries and other people of your files.",
  search: "Name or e-mail",
  empty: "Nobody matches.",
  address: "Address",
  email: "E-mail",
  telephone: "Telephone",
  name: "Name",
  changed: "Person changed",
  dossiers: "Files",
  noDossiers: "This person is in no file that you see.",
  same: "Also known as",
  sameAs: "Same person as…",
  sameHint: "Both records stay: they can be split again at any time.",
  merged: (one: string, other: string) => `${one} and ${other} are one`,
  split: "Split",
  splitDone: "Records split",
  documents: "Documents about this person",
};
