import { describe, expect, it } from "vitest";
import { matching } from "./option";

const kinds = [
  { value: "peb", text: "Certificat PEB" },
  { value: "compromis", text: "Compromis de vente" },
  { value: "heredite", text: "Acte d’hérédité" },
];

describe("what a chip offers", () => {
  it("puts what begins with the typed letters first", () => {
    expect(matching(kinds, "c")[0]?.value).toBe("peb");
    expect(matching(kinds, "comp").map((kind) => kind.value)).toEqual(["compromis"]);
  });

  it("finds accents without typing them", () => {
    expect(matching(kinds, "heredite").map((kind) => kind.value)).toEqual(["heredite"]);
  });

  it("wants every word, in any order", () => {
    expect(matching(kinds, "vente comp").map((kind) => kind.value)).toEqual(["compromis"]);
    expect(matching(kinds, "vente peb")).toEqual([]);
  });
});
