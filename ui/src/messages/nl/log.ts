import type { log as fr } from "../fr/log";

export const log: typeof fr = {
  title: "Activiteitenlogboek",
  context: "Wie opende of verstuurde wat, en wanneer. Het logboek is ondertekend: niets verdwijnt eruit.",
  person: "Persoon",
  everybody: "iedereen",
  event: "Gebeurtenis",
  every: "alle",
  events: { view: "stuk geopend", words: "tekst gelezen", export: "stuk geëxporteerd", print: "stuk afgedrukt", disclose: "meegedeeld", "disclose-failed": "mededeling afgebroken", passphrase: "wachtwoordzin gewijzigd", "step-up": "verzegeling geopend", root: "lijst van de directie gewijzigd", "sheet-tried": "herstelblad geprobeerd", recovery: "kluis overgenomen met het herstelblad", "originals-released": "originelen vrijgegeven na import" },
  empty: "Geen regel voldoet.",
  emptyThen: "Zoek ruimer.",
  first: "Van",
  last: "Tot en met",
  lines: (count: string) => (count === "1" ? "1 regel" : `${count} regels`),
  about: (title: string) => (title === "" ? "over één zaak" : `over ‘${title}’`),
  wholeLog: "Het hele logboek",
  ofThis: "In het logboek bekijken",
  waits: "nog niet gedeeld met de andere computers",
  request: "aanvraag van stukken",
};
