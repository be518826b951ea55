import { describe, expect, it } from "vitest";
import type { PlacedWord } from "../../../backend";
import { areasOn, rangesIn } from "./find";

const word = (text: string, left: number, right: number): PlacedWord => ({ text, left, top: 0, right, bottom: 6553 });

describe("rangesIn", () => {
  it("finds without case and accents, and names the place in the text as it is", () => {
    const text = "Le Prêt hypothécaire";
    const [range] = rangesIn(text, "pret HYPO");
    expect(range && text.slice(...range)).toBe("Prêt hypo");
  });

  it("takes a line break for a space", () => {
    expect(rangesIn("rue du\n  Pont 3", "du pont")).toHaveLength(1);
  });

  it("finds nothing where nothing is looked for", () => {
    expect(rangesIn("abc", "  ")).toEqual([]);
  });

  it("finds each place once", () => {
    expect(rangesIn("aaaa", "aa")).toEqual([
      [0, 2],
      [2, 4],
    ]);
  });
});

describe("areasOn", () => {
  it("covers the words that a find runs over", () => {
    const [areas] = areasOn([word("rue", 0, 13107), word("du", 19660, 26214), word("Pont", 32767, 65535)], "du pont");
    expect(areas?.map((area) => Math.round(area.left * 10))).toEqual([3, 5]);
  });

  it("covers a part of a word for a part of it", () => {
    const [areas] = areasOn([word("abcd", 0, 65535)], "cd");
    expect(areas).toEqual([{ left: 0.5, top: 0, width: 0.5, height: 6553 / 65535 }]);
  });
});
