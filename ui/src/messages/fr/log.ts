const events: Record<string, string> = { view: "pièce ouverte", words: "texte lu", export: "pièce exportée", print: "pièce imprimée", disclose: "communiqué", "disclose-failed": "communication abandonnée", passphrase: "phrase de passe changée", "step-up": "scellés ouverts", root: "liste de la direction changée", "sheet-tried": "feuille de secours essayée", recovery: "coffre repris avec la feuille de secours", "originals-released": "originaux remis après import" };

export const log = {
  title: "Journal d’activité",
  context: "Qui a ouvert ou sorti quoi, et quand. Le journal est signé : rien ne s’y efface.",
  person: "Personne",
  everybody: "tout le monde",
  event: "Événement",
  every: "tous",
  events,
  empty: "Aucune ligne ne correspond.",
  emptyThen: "Élargissez la recherche.",
  first: "Du",
  last: "Au",
  lines: (count: string) => (count === "0" || count === "1" ? `${count} ligne` : `${count} lignes`),
  about: (title: string) => (title === "" ? "une seule chose" : `sur « ${title} »`),
  wholeLog: "Tout le journal",
  ofThis: "Voir dans le journal",
  waits: "pas encore partagé avec les autres postes",
  request: "demande de pièces",
};
