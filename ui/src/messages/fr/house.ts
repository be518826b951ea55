/** Sentences for codes of the core; a code without one is shown as it is. */
const noticed: Record<string, string> = {
  "malformed-body": "Une écriture ne se lit pas comme elle le devrait",
  "unknown-op": "Une écriture d’une version plus récente de Coffre n’est pas comprise ici",
  "damaged": "Une écriture ou une pièce est abîmée",
  "false-snapshot": "Un résumé ne correspond pas au journal : il est ignoré",
  "not-signed": "Un fichier n’est signé par personne : il est ignoré",
  "went-back": "Le dossier partagé est revenu en arrière",
  "recovery-used": "La feuille de secours a été utilisée",
  "root-clash": "Deux listes de la direction se contredisent : comparez les empreintes",
};

/** Words for what a check finds. */
const faults: Record<string, string> = { missing: "manque", damaged: "abîmé", size: "taille fausse", "not-signed": "non signé", content: "contenu illisible", unnamed: "sans nom", stray: "étranger au coffre", "not-here": "dans le cloud seulement" };

export const house = {
  title: "État du coffre",
  inOrder: "Rien d’anormal n’a été remarqué.",
  findings: "Ce qui a été remarqué",
  noticed,
  check: "Vérification",
  checkNever: "Aucune vérification n’a encore été faite sur ce poste.",
  checkWhole: (when: string, files: string) => `Tout était intact le ${when} : ${files} fichiers regardés.`,
  checkBroken: (when: string, found: string) => `${found} fichiers à voir depuis le ${when}. Rien d’abîmé n’est montré comme vrai.`,
  levels: { names: "Rapide : noms et tailles", hashes: "Complète : signatures et empreintes", content: "Approfondie : tout ouvrir" },
  level: "Profondeur",
  start: "Vérifier maintenant",
  faults,
  heal: "Réparer depuis une copie",
  healed: (healed: string, lost: string) => `${healed} fichiers réparés, ${lost} introuvables dans la copie.`,
  backup: "Copie de sauvegarde",
  backupNever: "Aucune sauvegarde n’a été faite depuis ce poste. Un cloud synchronisé n’en est pas une.",
  backupDone: (when: string, where: string) => `Dernière copie le ${when}, dans ${where}.`,
  backupStart: "Sauvegarder sur un autre support",
  folder: "Dossier partagé",
  waiting: (count: string) => `${count} fichiers attendent que le dossier réponde.`,
  colleagues: "Les autres postes",
  heard: (when: string) => `dernières nouvelles ${when}`,
  heardNever: "aucune nouvelle",
  nobody: "Aucun autre poste n’a encore rejoint le coffre.",
  renew: "Des clés sont à renouveler : cela se fait à la prochaine ouverture des scellés par la direction.",
  running: "En cours",
};
