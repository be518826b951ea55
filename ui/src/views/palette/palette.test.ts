import { cleanup, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Party, SearchAnswer } from "../../backend";
import { words } from "../../messages/words.svelte";
import { route } from "../../state/route.svelte";
import Palette from "./Palette.svelte";

const party = (id: string): Party => ({ id, name: `Personne ${id}`, address: "", email: "", telephone: "", mergedInto: null });
const answer: SearchAnswer = {
  dossiers: [],
  parties: [party("one"), party("two")],
  hits: [],
  total: 0,
  complete: true,
  kinds: [],
  trouble: null,
  troubleKey: null,
};

vi.mock("../../backend", async (original) => ({
  ...(await original<object>()),
  commands: { search: () => Promise.resolve(answer) },
}));

const field = (): HTMLInputElement => screen.getByRole<HTMLInputElement>("combobox");
const chosen = (): string | undefined => document.querySelector('[role="option"][aria-selected="true"]')?.textContent.trim();

async function press(key: string): Promise<void> {
  field().dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  await tick();
}

async function type(text: string): Promise<void> {
  field().value = text;
  field().dispatchEvent(new Event("input", { bubbles: true }));
  await vi.waitFor(() => expect(chosen()).toBe("Personne one"));
}

describe("the rows of the search box", () => {
  const onclose = vi.fn();
  const go = vi.spyOn(route, "go").mockImplementation(() => undefined);

  beforeEach(async () => {
    onclose.mockClear();
    go.mockClear();
    render(Palette, { open: true, onclose, onkeys: () => undefined });
    await vi.waitFor(() => field());
  });
  afterEach(cleanup);

  it("begin with what can be done", () => {
    expect(chosen()).toBe(words().palette.newDossier);
  });

  it("are gone through with the arrows, round the ends", async () => {
    await type("personne");
    await press("ArrowDown");
    expect(chosen()).toBe("Personne two");
    await press("ArrowUp");
    await press("ArrowUp");
    expect(field().getAttribute("aria-activedescendant")).toBe([...document.querySelectorAll('[role="option"]')].at(-1)?.id);
  });

  it("are opened with Enter, which closes the box", async () => {
    await type("personne");
    await press("ArrowDown");
    await press("Enter");
    expect(go).toHaveBeenCalledWith("people", "two");
    expect(onclose).toHaveBeenCalledOnce();
  });
});
