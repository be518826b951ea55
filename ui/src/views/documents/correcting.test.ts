import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { DocumentFull } from "../../backend";
import { undo } from "../../state/undo.svelte";
import InDossiers from "./InDossiers.svelte";
import NamedPeople from "./NamedPeople.svelte";
import Tags from "./Tags.svelte";

const shell = vi.hoisted(() => {
  const calls: [string, unknown][] = [];
  return { answers: new Map<string, unknown>(), calls };
});
vi.mock("@tauri-apps/api/core", () => ({
  invoke: (name: string, args: unknown) => {
    if (name === "document_change") shell.calls.push([name, args]);
    return Promise.resolve(shell.answers.get(name) ?? null);
  },
}));

const label = { fr: "", nl: "", en: "" };
const place = { id: "c", code: null, label, stepUp: false };
const party = (id: string, name: string) => ({ id, name, address: "", email: "", telephone: "", mergedInto: null });
const wrong = { id: "wrong", title: "Vente – rue Haute 1", reference: "" };

function document(change: Partial<DocumentFull>): DocumentFull {
  return {
    row: {
      id: "d",
      title: "Scan",
      fileName: "scan.pdf",
      fileType: "pdf",
      kind: null,
      identity: false,
      place,
      date: null,
      validUntil: null,
      deadline: { is: "unknown" },
      size: 1,
      filedAt: "",
      filedBy: { id: "p", name: null },
      binned: false,
      concurrent: false,
    },
    versions: [],
    dossiers: [],
    parties: [],
    attachments: { of: [], inside: [] },
    left: [],
    words: { is: "read" },
    offer: null,
    part: null,
    valid: null,
    tags: [],
    facts: [],
    why: null,
    proposals: [],
    alsoOn: [],
    mayMoveTo: [],
    ...change,
  };
}

const sent = (changes: object[]): [string, unknown] => ["document_change", { ids: ["d"], changes }];

async function choose(name: string, value: string): Promise<void> {
  const select = screen.getByRole<HTMLSelectElement>("combobox", { name });
  const option = [...select.options].find((one) => one.value === value);
  // The page of the tests does not know which option is `:checked`.
  vi.spyOn(select, "querySelector").mockReturnValue(option ?? null);
  await fireEvent.change(select);
}

beforeEach(() => {
  shell.calls.length = 0;
  shell.answers.clear();
});
afterEach(cleanup);

describe("the dossier of a document", () => {
  async function put(dossiers: (typeof wrong)[]): Promise<void> {
    shell.answers.set("dossier_board", [wrong, { id: "right", title: "Vente – rue du Moulin 12", reference: "V-7" }]);
    render(InDossiers, { document: document({ dossiers }) });
    const field = screen.getByRole("combobox");
    await fireEvent.focus(field);
    await fireEvent.input(field, { target: { value: "v-7" } });
    await screen.findByRole("option");
    await fireEvent.keyDown(field, { key: "Enter" });
    await waitFor(() => expect(shell.calls).toHaveLength(1));
  }

  it("takes the place of the wrong one, and gives it back", async () => {
    await put([wrong]);
    expect(shell.calls).toEqual([sent([{ change: "unlink", from: "wrong" }, { change: "into-dossier", dossier: "right" }])]);
    await waitFor(() => expect(undo.last).toBeDefined());
    await undo.take();
    expect(shell.calls[1]).toEqual(
      sent([{ change: "unlink", from: "wrong" }, { change: "into-dossier", dossier: "wrong" }, { change: "unlink", from: "right" }]),
    );
  });

  it("is the first of a document that has none", async () => {
    await put([]);
    expect(shell.calls).toEqual([sent([{ change: "into-dossier", dossier: "right" }])]);
  });
});

describe("the people of a document", () => {
  it("have another part in one entry", async () => {
    shell.answers.set("dossier_parts", ["seller", "buyer"]);
    render(NamedPeople, { document: document({ parties: [{ party: party("s", "Zoé"), part: "seller" }] }) });
    await screen.findByRole("option", { name: "Acquéreur" });
    await choose("Qualité de Zoé", "buyer");
    expect(shell.calls).toEqual([sent([{ change: "unlink", from: "s" }, { change: "party", party: "s", part: "buyer" }])]);
  });

  it("are added with the part that they play in its dossier", async () => {
    shell.answers.set("dossier_show", { parties: [{ party: party("n", "Me Lenoir"), part: "notary" }] });
    shell.answers.set("party_list", { total: 1, offset: 0, rows: [party("n", "Me Lenoir")] });
    render(NamedPeople, { document: document({ dossiers: [wrong] }) });
    const field = screen.getByRole("combobox", { name: "Ajouter une personne" });
    await fireEvent.focus(field);
    await fireEvent.input(field, { target: { value: "lenoir" } });
    await screen.findByRole("option", { name: "Me Lenoir · Notaire" });
    await fireEvent.keyDown(field, { key: "Enter" });
    expect(shell.calls).toEqual([sent([{ change: "party", party: "n", part: "notary" }])]);
  });

  it("answer which part somebody plays where nobody is named", async () => {
    shell.answers.set("dossier_parts", ["seller", "buyer"]);
    render(NamedPeople, { document: document({}) });
    await screen.findByRole("option", { name: "Acquéreur" });
    await choose("Qualité de la personne", "buyer");
    expect(shell.calls).toEqual([sent([{ change: "field", name: "part", value: "buyer" }])]);
  });
});

describe("the tags of a document", () => {
  it("are added by typing and taken off by name", async () => {
    render(Tags, { document: document({ tags: ["urgent"] }) });
    const field = screen.getByRole("textbox");
    await fireEvent.input(field, { target: { value: " notaire " } });
    const form = field.closest("form");
    if (form === null) throw new Error("the field stands in a form");
    await fireEvent.submit(form);
    await waitFor(() => expect(shell.calls).toEqual([sent([{ change: "tag", tag: "notaire" }])]));
    await waitFor(() => expect(screen.getByRole("button").hasAttribute("disabled")).toBe(false));
    await fireEvent.click(screen.getByRole("button", { name: "Enlever l’étiquette urgent" }));
    expect(shell.calls[1]).toEqual(sent([{ change: "untag", tag: "urgent" }]));
  });
});
