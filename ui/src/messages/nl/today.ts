import type { today as fr } from "../fr/today";

export const today: typeof fr = {
  title: "Vandaag",
  hello: (name: string) => `Dag ${name}.`,
  toFile: (count: number) => (count === 1 ? "1 stuk te klasseren" : `${count} stukken te klasseren`),
  questions: "Vragen die op antwoord wachten",
  questionsMore: "Alle vragen",
  expiring: "Geldigheid loopt af",
  recent: "Onlangs geklasseerd",
  due: (count: number) => (count === 1 ? "1 stuk bereikt het einde van de bewaring" : `${count} stukken bereiken het einde van de bewaring`),
  admissions: (count: number) => (count === 1 ? "1 persoon wacht op toelating" : `${count} personen wachten op toelating`),
  waitingFiles: (count: number) => `${count} bestanden wachten op de gedeelde map`,
  nothing: "Er wacht niets.",
  learn: "Goed om te weten: Ctrl K vindt een stuk, een persoon of een dossier, waar u ook bent.",
  dossiers: (count: number) => (count === 1 ? "1 open dossier" : `${count} open dossiers`),
  inOrder: "Alles is in orde.",
  findings: (count: number) => `${count} vaststellingen te bekijken.`,
  check: (when: string) => `Laatste controle ${when}`,
  backup: (when: string) => `back-up ${when}.`,
  todo: "Te doen",
};
