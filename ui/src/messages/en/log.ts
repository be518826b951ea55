import type { log as fr } from "../fr/log";

export const log: typeof fr = {
  title: "Activity log",
  context: "Who opened or sent out what, and when. The log is signed: nothing disappears from it.",
  person: "Person",
  everybody: "everybody",
  event: "Event",
  every: "all",
  events: { view: "document opened", words: "text read", export: "document exported", print: "document printed", disclose: "disclosed", "disclose-failed": "disclosure abandoned", passphrase: "passphrase changed", "step-up": "sealed folders opened", root: "list of directors changed", "sheet-tried": "recovery sheet tried", recovery: "vault taken over with the recovery sheet", "originals-released": "originals released after an import" },
  empty: "No lines match.",
  emptyThen: "Widen the search.",
  first: "From",
  last: "To",
  lines: (count: string) => (count === "1" ? "1 line" : `${count} lines`),
  about: (title: string) => (title === "" ? "about one thing" : `about “${title}”`),
  wholeLog: "The whole log",
  ofThis: "See in the log",
  waits: "not shared with the other computers yet",
  request: "request for documents",
};
