import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, describe, expect, it } from "vitest";
import Pick from "./Pick.svelte";

const options = [
  { value: "a", text: "Vente – rue du Moulin 12" },
  { value: "b", text: "Vente – chaussée de Dinant 4" },
];

function show(more: object = {}): { field: HTMLElement; taken: string[] } {
  const taken: string[] = [];
  render(Pick, { label: "Dossier", options, onaccept: (value: string) => taken.push(value), ...more });
  return { field: screen.getByRole("combobox"), taken };
}

afterEach(cleanup);

describe("a field that offers what is known", () => {
  it("takes the first that has the typed words with Enter", async () => {
    const { field, taken } = show();
    await fireEvent.input(field, { target: { value: "chaussee" } });
    await fireEvent.keyDown(field, { key: "Enter" });
    expect(taken).toEqual(["b"]);
  });

  it("goes on with arrows", async () => {
    const { field, taken } = show();
    await fireEvent.keyDown(field, { key: "ArrowDown" });
    await fireEvent.keyDown(field, { key: "ArrowDown" });
    await fireEvent.keyDown(field, { key: "Enter" });
    expect(taken).toEqual(["b"]);
  });

  it("takes nothing with Escape and keeps that key to itself", async () => {
    const { field, taken } = show();
    await fireEvent.click(field);
    const went = await fireEvent.keyDown(field, { key: "Escape" });
    await fireEvent.keyDown(field, { key: "Enter" });
    expect([went, taken, screen.queryAllByRole("option")]).toEqual([false, [], []]);
  });

  it("takes what is not known after everything that is", async () => {
    const made: string[] = [];
    const other = { says: (typed: string) => `Nouveau : ${typed}`, take: (typed: string) => made.push(typed) };
    const { field, taken } = show({ other });
    await fireEvent.input(field, { target: { value: "moulin " } });
    expect(screen.getAllByRole("option").map((one) => one.textContent.trim())).toEqual(["Vente – rue du Moulin 12", "Nouveau : moulin"]);
    await fireEvent.keyDown(field, { key: "ArrowDown" });
    await fireEvent.keyDown(field, { key: "Enter" });
    expect([taken, made]).toEqual([[], ["moulin"]]);
  });
});
