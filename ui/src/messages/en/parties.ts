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
  documents: "Documents about this person",
};
