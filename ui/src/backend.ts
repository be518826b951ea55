/** The only door to the Rust side: every other file imports from here. */
import type { Code, CommandError } from "./bindings";

export * from "./bindings";

const codeOf: Record<Code, true> = {
  "bad-call": true,
  locked: true,
  "already-unlocked": true,
  "step-up": true,
  "not-allowed": true,
  "not-found": true,
  ambiguous: true,
  value: true,
  "wrong-passphrase": true,
  "weak-passphrase": true,
  "day-passphrase-old": true,
  "high-passphrase-new": true,
  "no-keyring": true,
  "no-vault": true,
  "vault-exists": true,
  "other-vault": true,
  "no-seat": true,
  "seat-in-use": true,
  "seat-damaged": true,
  "journal-damaged": true,
  "rolled-back": true,
  cloned: true,
  removed: true,
  "no-epoch": true,
  "no-key": true,
  "newer-program": true,
  damaged: true,
  "not-downloaded": true,
  "folder-unreachable": true,
  "folder-read-only": true,
  "folder-permission": true,
  "disk-full": true,
  "file-held": true,
  folder: true,
  "copy-in-vault": true,
  "scanner-folder": true,
  database: true,
  "local-file": true,
  "source-gone": true,
  "source-permission": true,
  "source-not-a-file": true,
  "source-own": true,
  "source-empty": true,
  "source-name": true,
  "source-changed": true,
  "read-back": true,
  "same-version": true,
  "too-large": true,
  "invite-closed": true,
  "no-invite": true,
  "invite-clash": true,
  "second-factor": true,
  "no-request": true,
  "other-words": true,
  "open-proposal": true,
  "sheet-mistyped": true,
  "other-sheet": true,
  "no-sheet-waiting": true,
  "bad-query": true,
  "laxer-place": true,
  "look-first": true,
  busy: true,
  stopped: true,
  unsupported: true,
  encrypted: true,
  "no-mail-program": true,
  other: true,
};

function isCode(code: string): code is Code {
  return code in codeOf;
}

/** What a call was rejected with, as the error that it is. Anything else is a fault of the page. */
export function commandError(thrown: unknown): CommandError {
  if (typeof thrown === "object" && thrown !== null && "code" in thrown && "message" in thrown) {
    const { code, message } = thrown;
    if (typeof code === "string" && isCode(code) && typeof message === "string") {
      return { code, message, params: "params" in thrown ? texts(thrown.params) : {} };
    }
  }
  return { code: "other", params: {}, message: thrown instanceof Error ? thrown.message : "no error" };
}

function texts(params: unknown): Record<string, string> {
  if (typeof params !== "object" || params === null) return {};
  return Object.fromEntries(Object.entries(params).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}
