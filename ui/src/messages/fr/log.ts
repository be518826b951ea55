const events: Record<string, string> = { view: "pièce ouverte", words: "texte lu", export: "pièce exportée", print: "pièce imprimée", disclose: "communiqué", "disclose-failed": "communication abandonnée", passphrase: "phrase de passe changée", "step-up": "scellés ouverts", root: "liste de la direction changée" };

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
  more: "Lignes plus anciennes",
  waits: "pas encore partagé avec les autres postes",
  request: "demande de pièces",
};
