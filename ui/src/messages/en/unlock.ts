import type { unlock as fr } from "../fr/unlock";

export const unlock: typeof fr = {
  title: "Coffre",
  who: "Who are you?",
  passphrase: "Passphrase",
  open: "Unlock",
  opening: "Opening, a second…",
  demo: "demonstration",
  folderGone: "folder out of reach",
  keyring: "Second secret: the keyring of this computer",
  passphraseOnly: "Passphrase alone, no second secret",
  age: (days: number) => `Passphrase changed ${days} days ago`,
  another: "Somebody else",
  newHere: "Create or join a vault",
  forgotten: "Forgot your passphrase?",
  forgottenSays: "Nothing is lost. A director gives you seven new words and you choose a new passphrase on this computer.",
  waiting: "This computer waits to be admitted. Whoever invited you compares the two words on the phone; then the documents arrive.",
  roles: { agent: "agent", office: "office", "office-manager": "office manager", direction: "director", director: "director", auditor: "auditor" },
  language: "Language",
  passphraseAsked: "A director asks you for a new passphrase. Change it in the settings.",
};
