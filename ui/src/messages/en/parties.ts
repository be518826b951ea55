import type { parties as fr } from "../fr/parties";

export const parties: typeof fr = {
  title: "People",
  context: "Sellers, buyers, notaries and other people in your files.",
  search: "Name or e-mail",
  nobody: "Nobody yet.",
  nobodyThen: "People are added in a file, or by filing a document about them.",
  empty: "Nobody matches.",
  address: "Address",
  email: "E-mail",
  telephone: "Telephone",
  name: "Name",
  changed: "Person changed",
  dossiers: "Files",
  noDossiers: "This person is in none of the files you can see.",
  same: "Also known as",
  sameAs: "Same person as…",
  sameHint: "Both records stay: they can be split again at any time.",
  merged: (one: string, other: string) => `${one} and ${other} merged`,
  split: "Split",
  splitDone: "Records split",
  documents: "Documents about this person",
};
