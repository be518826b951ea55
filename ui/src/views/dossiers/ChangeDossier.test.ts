import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { DossierCard, DossierFull } from "../../backend";
import ChangeDossier from "./ChangeDossier.svelte";

const shell = vi.hoisted(() => {
  const calls: unknown[] = [];
  return { calls };
});
vi.mock("@tauri-apps/api/core", () => ({
  invoke: (name: string, args: unknown) => {
    if (name === "dossier_change") shell.calls.push(args);
    return Promise.resolve(null);
  },
}));

const label = { fr: "", nl: "", en: "" };

function full(card: Partial<DossierCard>): DossierFull {
  return {
    card: {
      id: "v",
      title: "Vente",
      reference: "V-7",
      sort: "sale",
      property: "",
      place: { id: "c", code: null, label, stepUp: false },
      phase: "mandate",
      inCharge: null,
      deed: null,
      deedSure: null,
      daysToDeed: null,
      offerWaits: null,
      pieces: null,
      documents: null,
      opened: null,
      closed: null,
      ...card,
    },
    parties: [],
    facts: [],
    kinds: [],
    alsoOn: [],
    proposals: [],
    fields: { title: "Vente", reference: "V-7", kind: "sale", "planned-deed": "2026-06-01" },
  };
}

async function type(name: string, value: string): Promise<void> {
  await fireEvent.input(screen.getByRole("textbox", { name }), { target: { value } });
}

const changed = (...changes: object[]): object => ({ id: "v", changes });

beforeEach(() => {
  shell.calls.length = 0;
});
afterEach(cleanup);

describe("a dossier that is put right", () => {
  it("keeps what was typed over, and that alone", async () => {
    const onclose = vi.fn();
    render(ChangeDossier, { full: full({}), open: true, onclose });
    await type("Référence", "");
    await type("Compromis prévu le", "02/03/2026");
    await fireEvent.click(screen.getByRole("button", { name: "Enregistrer" }));
    await waitFor(() => expect(onclose).toHaveBeenCalled());
    const day = { change: "field", name: "compromis-planned", value: "2026-03-02" };
    expect(shell.calls).toEqual([changed({ change: "field", name: "reference", value: null }, day)]);
  });

  it("is not kept without a title, or with a day that is none", async () => {
    render(ChangeDossier, { full: full({}), open: true, onclose: vi.fn() });
    const save = screen.getByRole<HTMLButtonElement>("button", { name: "Enregistrer" });
    await type("Titre", " ");
    expect(save.disabled).toBe(true);
    await type("Titre", "Vente – rue Haute 1");
    expect(save.disabled).toBe(false);
    await type("Acte prévu le", "31/02/2026");
    expect(save.disabled).toBe(true);
  });

  it("is closed on a day", async () => {
    render(ChangeDossier, { full: full({}), open: true, onclose: vi.fn() });
    await type("Clore le", "29/11/2026");
    await fireEvent.click(screen.getByRole("button", { name: "Clore le dossier" }));
    expect(shell.calls).toEqual([changed({ change: "field", name: "closed", value: "2026-11-29" })]);
  });

  it("is opened again", async () => {
    render(ChangeDossier, { full: full({ closed: "2026-11-29" }), open: true, onclose: vi.fn() });
    await fireEvent.click(screen.getByRole("button", { name: "Rouvrir le dossier" }));
    expect(shell.calls).toEqual([changed({ change: "field", name: "closed", value: null })]);
  });
});
