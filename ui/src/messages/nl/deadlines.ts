import type { deadlines as fr } from "../fr/deadlines";

export const deadlines: typeof fr = {
  title: "Termijnen",
  context: "De geldigheid van een stuk en zijn bewaartermijn zijn twee dingen. Niets wordt vernietigd zonder een beslissing.",
  questions: "Onbekende termijnen",
  settles: (count: number, shown: string) => (count === 1 ? "geldt voor 1 stuk" : `geldt voor ${shown} stukken`),
  noQuestions: "Geen vragen: elke termijn is bekend.",
  answer: "Antwoorden",
  date: "Datum van de gebeurtenis",
  kind: "Welk soort stukken zijn dit?",
  part: "Wat is de hoedanigheid van de persoon?",
  rule: "Welke regel bewaart deze stukken?",
  choose: "Kiezen",
  answerFor: (title: string) => `Antwoord voor ${title}`,
  answered: (title: string) => `Beantwoord voor ‘${title}’`,
  openDocument: "Het stuk openen om te antwoorden",
  due: "Einde van de bewaring binnen 90 dagen",
  noDue: "Geen enkel stuk bereikt het einde van de bewaring binnen 90 dagen.",
  expiring: "Geldigheid voorbij binnen 60 dagen",
  noExpiring: "Geen geldigheid eindigt binnen 60 dagen.",
};
