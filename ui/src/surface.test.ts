import { describe, expect, it } from "vitest";
import bindings from "./bindings.ts?raw";

const all = import.meta.glob<string>(["./**/*.svelte", "./**/*.ts", "!./**/*.test.ts", "!./bindings.ts", "!./messages/**"], {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The sources of one part of the page as one text. */
function sources(under: string, but: RegExp = /$^/): string {
  return Object.entries(all)
    .filter(([path]) => path.startsWith(under) && !but.test(path))
    .map(([, text]) => text)
    .join("\n");
}

/** Commands that the page does not call, each with its reason. */
const UNCALLED: Record<string, string> = {
  deadlineExplain: "documentShow tells the same beside the document",
};

/** Variants of what the page sends that it never sends, each with its reason. */
const UNSENT: Record<string, string> = {
  "ListOf kind": "the search finds a kind by type:",
  "ListOf tag": "the search finds a tag by its filter",
};

/** What the page sends: where, and how a variant of it looks there. */
const SENT: { union: string; in: string; looks: (variant: string) => RegExp }[] = [
  { union: "DocumentChange", in: sources("./views/", /inverse\.ts$/), looks: (variant) => new RegExp(`change: "${variant}"`) },
  { union: "DossierChange", in: sources("./views/", /[iI]nverse\.ts$/), looks: (variant) => new RegExp(`change: "${variant}"`) },
  { union: "CardChange", in: sources("./views/filing/"), looks: (variant) => new RegExp(`set: "${variant}"`) },
  { union: "CaseAnswer", in: sources("./views/dossiers/"), looks: (variant) => new RegExp(`of: "${variant}"`) },
  { union: "ListOf", in: sources("./views/"), looks: (variant) => new RegExp(`of: "${variant}"`) },
  { union: "FieldName", in: sources("./views/documents/", /inverse\.ts$/), looks: quoted },
  { union: "DossierField", in: sources("./views/dossiers/", /dossierInverse\.ts$/), looks: quoted },
  { union: "PartyField", in: sources("./views/parties/"), looks: quoted },
  { union: "CheckLevelWord", in: sources("./views/house/"), looks: quoted },
  { union: "FolderPurpose", in: sources("./views/"), looks: quoted },
  { union: "AfterFiling", in: sources("./views/settings/"), looks: quoted },
];

function quoted(variant: string): RegExp {
  return new RegExp(`"${variant}"`);
}

const plain = bindings.replaceAll(/\/\*\*[\s\S]*?\*\//g, "");

/** The variants of a union of the bindings: of tagged ones the tags. */
function variants(union: string): string[] {
  const body = new RegExp(`export type ${union} = ([\\s\\S]*?);\\s*(?=export|$)`).exec(plain)?.[1] ?? "";
  const tags = [...body.matchAll(/\{ "\w+": "([\w-]+)"/g)].map((found) => found[1] ?? "");
  return tags.length > 0 ? tags : [...body.matchAll(/"([\w-]+)"/g)].map((found) => found[1] ?? "");
}

describe("what the shell offers", () => {
  const commands = [...plain.matchAll(/^ {2}(\w+): \(.*=> invoke\(/gm)].map((found) => found[1] ?? "");
  const page = sources("./");

  it("is read from the bindings", () => {
    expect(commands).toContain("documentMove");
    expect(variants("DossierField")).toContain("compromis-planned");
    expect(variants("DocumentChange")).toContain("untag");
  });

  it.each(commands)("has a caller in the page: %s", (command) => {
    const called = new RegExp(`commands\\.${command}\\b`).test(page);
    expect(called, "called, or an exception with a reason, never both").toBe(!(command in UNCALLED));
  });

  it.each(SENT.flatMap(({ union, ...one }) => variants(union).map((variant) => ({ name: `${union} ${variant}`, variant, ...one }))))(
    "is sent by the page: $name",
    ({ name, variant, looks, in: text }) => {
      expect(looks(variant).test(text), "sent, or an exception with a reason, never both").toBe(!(name in UNSENT));
    },
  );

  it("is excepted only by names that there are", () => {
    expect(Object.keys(UNCALLED).filter((name) => !commands.includes(name))).toEqual([]);
    const names = SENT.flatMap(({ union }) => variants(union).map((variant) => `${union} ${variant}`));
    expect(Object.keys(UNSENT).filter((name) => !names.includes(name))).toEqual([]);
  });
});
