export const parties = {
  title: "Personnes",
  context: "Vendeurs, acquéreurs, notaires et autres personnes de vos dossiers.",
  search: "Nom ou e-mail",
  empty: "Aucune personne ne correspond.",
  address: "Adresse",
  email: "E-mail",
  telephone: "Téléphone",
  name: "Nom",
  documents: "Pièces qui la concernent",
};
