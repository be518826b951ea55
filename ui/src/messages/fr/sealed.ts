export const sealed = {
  title: "Scellés",
  closedTitle: "Dossiers scellés",
  closedSays: "Contrats du personnel, prestataires, plaintes : seules les personnes de la direction les ouvrent, en retapant leur phrase de passe. Chaque ouverture est notée.",
  passphrase: "Votre phrase de passe",
  open: "Ouvrir les scellés",
  opening: "Ouverture…",
  openFor: (time: string) => `Scellés ouverts, ${time}`,
  extend: "Prolonger",
  close: "Refermer",
  folder: "Dossier scellé",
  empty: "Aucune pièce dans ce dossier scellé.",
};
