import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { undo } from "../../state/undo.svelte";
import AddPerson from "./AddPerson.svelte";

const shell = vi.hoisted(() => {
  const calls: [string, unknown][] = [];
  return { calls };
});
const zoe = { id: "z", name: "Zoé Martin", address: "", email: "zoe@example.be", telephone: "", mergedInto: null };
vi.mock("@tauri-apps/api/core", () => ({
  invoke: (name: string, args: unknown) => {
    if (name === "party_list") return Promise.resolve({ total: 1, offset: 0, rows: [zoe] });
    shell.calls.push([name, args]);
    return Promise.resolve(null);
  },
}));

const choices = [
  { value: "seller", text: "Vendeur" },
  { value: "buyer", text: "Acquéreur" },
];

async function pick(typed: string, offered: string, people: { party: typeof zoe; part: string }[] = []): Promise<HTMLButtonElement> {
  render(AddPerson, { dossier: "v", people, choices });
  const field = screen.getByRole("combobox", { name: "Nom" });
  await fireEvent.focus(field);
  await fireEvent.input(field, { target: { value: typed } });
  await screen.findByRole("option", { name: offered });
  await fireEvent.keyDown(field, { key: "Enter" });
  return screen.getByRole<HTMLButtonElement>("button", { name: "Ajouter" });
}

beforeEach(() => {
  shell.calls.length = 0;
});
afterEach(cleanup);

describe("adding a person to a dossier", () => {
  it("takes who is known, and can be taken back", async () => {
    const add = await pick("zoe", "Zoé Martin · zoe@example.be");
    await fireEvent.click(add);
    await waitFor(() => expect(shell.calls).toEqual([["party_join", { party: "z", dossier: "v", part: "seller" }]]));
    await waitFor(() => expect(undo.last).toBeDefined());
    await undo.take();
    expect(shell.calls[1]).toEqual(["party_parts", { party: "z", dossier: "v", parts: [] }]);
  });

  it("makes a person only where somebody says so", async () => {
    const add = await pick("Zora", "Nouvelle personne\u00a0: Zora");
    await fireEvent.click(add);
    const party = { name: "Zora", address: null, email: null, telephone: null, part: "seller" };
    await waitFor(() => expect(shell.calls).toEqual([["party_make", { dossier: "v", party }]]));
  });

  it("does not give the same part twice", async () => {
    const add = await pick("zoe", "Zoé Martin · zoe@example.be", [{ party: zoe, part: "seller" }]);
    expect(add.disabled).toBe(true);
  });
});
