/** Words for the roles of the demonstration. */
const roles: Record<string, string> = { agent: "agent", office: "office", "office-manager": "responsable office", direction: "direction", director: "direction", auditor: "auditeur" };

export const unlock = {
  title: "Coffre",
  who: "Qui êtes-vous ?",
  passphrase: "Phrase de passe",
  open: "Déverrouiller",
  opening: "Ouverture, une seconde…",
  demo: "démonstration",
  folderGone: "dossier injoignable",
  keyring: "Second secret : trousseau de cet ordinateur",
  passphraseOnly: "Phrase de passe seule, sans second secret",
  age: (days: number) => `Phrase de passe changée il y a ${days} jours`,
  another: "Quelqu’un d’autre",
  newHere: "Créer ou rejoindre un coffre",
  forgotten: "Phrase de passe oubliée ?",
  forgottenSays: "Rien n’est perdu. La direction vous donne sept nouveaux mots et vous choisissez une nouvelle phrase sur ce poste.",
  waiting: "Ce poste attend d’être admis. La personne qui vous a invité compare les deux mots au téléphone, puis les pièces arrivent.",
  roles,
  language: "Langue",
  passphraseAsked: "La direction vous demande une nouvelle phrase de passe. Changez-la dans les réglages.",
};
