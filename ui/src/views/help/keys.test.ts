import { describe, expect, it } from "vitest";
import { words } from "../../messages/words.svelte";
import { chapters } from "./chapters";

const sources = import.meta.glob<string>(["../**/*.svelte", "../**/*.ts", "../../components/*.svelte", "!../**/*.test.ts"], {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Where each key that the manual names is handled, and what that looks like there. */
const HANDLED: Record<string, [file: string, looks: RegExp]> = {
  "Ctrl+K": ["../frame/Frame.svelte", /pressed === "k"/],
  "Ctrl+I": ["../frame/Frame.svelte", /pressed === "i"/],
  "Ctrl+N": ["../frame/Frame.svelte", /pressed === "n"/],
  "Ctrl+P": ["../documents/Reading.svelte", /=== "p"\) active.print/],
  "Ctrl+L": ["../frame/Frame.svelte", /pressed === "l"\)/],
  "Ctrl+Maj+L": ["../frame/Frame.svelte", /pressed === "l" && event.shiftKey/],
  Espace: ["../../components/VirtualList.svelte", /event.key === " "/],
  Entrée: ["../../components/VirtualList.svelte", /event.key === "Enter"/],
  Échap: ["../../components/Split.svelte", /event.key === "Escape"/],
  F2: ["../../components/VirtualList.svelte", /event.key === "F2"/],
  "Ctrl+Z": ["../frame/Frame.svelte", /pressed === "z"/],
  Début: ["../../components/VirtualList.svelte", /Home: 0/],
  Fin: ["../../components/VirtualList.svelte", /End: total - 1/],
  F1: ["../frame/Frame.svelte", /event.key === "F1"/],
};

function named(language: "fr" | "nl" | "en"): string[] {
  const text = chapters(language).find((chapter) => chapter.id === "keys")?.text ?? "";
  return [...text.matchAll(/`([^`]+)`/g)].map((found) => found[1] ?? "");
}

describe("the keys of the manual", () => {
  it.each(named("fr"))("are handled: %s", (key) => {
    const [file, looks] = HANDLED[key] ?? ["", /$^/];
    expect(sources[file] ?? "").toMatch(looks);
  });

  it("are as many in every language", () => {
    expect(named("fr")).toHaveLength(Object.keys(HANDLED).length);
    expect(named("nl")).toHaveLength(named("fr").length);
    expect(named("en")).toHaveLength(named("fr").length);
  });

  it("stand on the sheet of keys as well, where they hold everywhere", () => {
    const sheet = words().help.sheet.map(([key]) => (key ?? "").replaceAll(" ", "+"));
    for (const key of ["Ctrl+K", "Ctrl+I", "Ctrl+N", "Ctrl+Z", "Ctrl+L", "F1", "F2"]) expect(sheet).toContain(key);
  });
});
