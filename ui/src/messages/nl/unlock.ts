import type { unlock as fr } from "../fr/unlock";

export const unlock: typeof fr = {
  title: "Coffre",
  who: "Wie bent u?",
  passphrase: "Wachtwoordzin",
  open: "Ontgrendelen",
  opening: "Even geduld, de kluis gaat open…",
  demo: "demonstratie",
  folderGone: "map onbereikbaar",
  keyring: "Tweede geheim: sleutelbos van deze computer",
  passphraseOnly: "Alleen de wachtwoordzin, geen tweede geheim",
  age: (days: number) => `Wachtwoordzin ${days} dagen geleden gewijzigd`,
  another: "Iemand anders",
  newHere: "Een kluis maken of aansluiten",
  forgotten: "Wachtwoordzin vergeten?",
  forgottenSays: "Er is niets verloren. De directie geeft u zeven nieuwe woorden en u kiest op deze computer een nieuwe zin.",
  waiting: "Deze computer wacht op toelating. Wie u uitnodigde, vergelijkt de twee woorden aan de telefoon; daarna komen de stukken.",
  roles: { agent: "makelaar", office: "office", "office-manager": "office manager", direction: "directie", director: "directie", auditor: "auditor" },
  language: "Taal",
  passphraseAsked: "De directie vraagt u een nieuwe wachtwoordzin. Wijzig ze in de instellingen.",
};
