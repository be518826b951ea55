import { describe, expect, it } from "vitest";
import * as fr from "./fr";
import { french, frenchAll } from "./french";

describe("French signs", () => {
  it("keep to the word before them", () => {
    expect(french("Qui êtes-vous ?")).toBe("Qui êtes-vous\u202f?");
    expect(french("Source : acte ; reçu !")).toBe("Source\u00a0: acte\u202f; reçu\u202f!");
  });

  it("stay inside their quotation marks", () => {
    expect(french("Qui peut ouvrir « Ventes » ?")).toBe("Qui peut ouvrir «\u00a0Ventes\u00a0»\u202f?");
  });

  it("leave a filter, an hour and an address alone", () => {
    for (const text of ["type:peb avant:2024", "14:30", "https://exemple.be"]) expect(french(text)).toBe(text);
  });

  it("are set in every text of the catalogue, also in one that is made", () => {
    const set = frenchAll(fr);
    expect(set.deadlines.answered("PEB")).toBe("Répondu pour «\u00a0PEB\u00a0»");
    const texts: string[] = [];
    const collect = (part: unknown): void => {
      if (typeof part === "string") texts.push(part);
      else if (typeof part === "object" && part !== null) Object.values(part).forEach(collect);
    };
    collect(set);
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.filter((text) => / [;:!?»](?:\s|$)|« /.test(text))).toEqual([]);
  });
});
