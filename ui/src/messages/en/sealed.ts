import type { sealed as fr } from "../fr/sealed";

export const sealed: typeof fr = {
  title: "Sealed",
  closedTitle: "Sealed folders",
  closedSays: "Contracts of staff and contractors, complaints: only directors open them, by typing their passphrase again. Every opening is recorded.",
  passphrase: "Your passphrase",
  demo: (phrase: string) => `In the demonstration everybody has the same one: “${phrase}”.`,
  fill: "Type it for me",
  open: "Open the sealed folders",
  opening: "Opening…",
  openFor: (time: string) => `Sealed folders open, ${time}`,
  extend: "Extend",
  close: "Close",
  folder: "Sealed folder",
  empty: "No documents in this sealed folder.",
};
