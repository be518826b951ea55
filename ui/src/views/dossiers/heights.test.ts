import { describe, expect, it } from "vitest";
import type { DossierCard } from "../../backend";
import { countOf, linesOf, tops, touched } from "./heights";

const words = { fr: "", nl: "", en: "" };
const card: DossierCard = {
  id: "1",
  title: "Vente",
  reference: "",
  sort: "sale",
  property: "",
  place: { id: "", code: null, label: words, stepUp: false },
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
};

describe("the height of a card", () => {
  it("counts a long title twice", () => {
    expect(countOf(linesOf(card))).toBe(1);
    expect(countOf(linesOf({ ...card, title: "Vente – rue du Moulin 12, Jambes" }))).toBe(2);
  });

  it("counts nothing of the deed once the dossier is closed", () => {
    expect(countOf(linesOf({ ...card, daysToDeed: 5 }))).toBe(2);
    expect(countOf(linesOf({ ...card, daysToDeed: 5, phase: "closed" }))).toBe(1);
  });
});

describe("the cards that are drawn", () => {
  const all = tops([10, 30, 10, 10]);

  it("are those that the window touches", () => {
    expect(touched(all, 0, 10)).toEqual({ from: 0, to: 2 });
    expect(touched(all, 15, 10)).toEqual({ from: 1, to: 2 });
    expect(touched(all, 41, 100)).toEqual({ from: 2, to: 4 });
  });

  it("are few of five thousand", () => {
    const { from, to } = touched(tops(Array.from({ length: 5000 }, () => 120)), 300_000, 700);
    expect([from, to - from]).toEqual([2500, 6]);
  });

  it("are none where there is none", () => {
    expect(touched(tops([]), 0, 700)).toEqual({ from: 0, to: 0 });
  });
});
