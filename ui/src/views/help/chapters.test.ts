import { describe, expect, it } from "vitest";
import { chapters, having } from "./chapters";

const ids = (language: "fr" | "nl" | "en"): string[] => chapters(language).map((chapter) => chapter.id);

describe("the manual", () => {
  it("has the same chapters in all three languages", () => {
    expect(ids("fr").length).toBeGreaterThan(10);
    expect(ids("nl")).toEqual(ids("fr"));
    expect(ids("en")).toEqual(ids("fr"));
  });

  it("has a start sheet for each of the three people", () => {
    expect(ids("fr").slice(0, 3)).toEqual(["start-agent", "start-office", "start-director"]);
  });

  it("is found by words without accents", () => {
    expect(having(chapters("fr"), "echeance inconnue").map((chapter) => chapter.id)).toContain("deadlines");
    expect(having(chapters("fr"), "zzzz")).toEqual([]);
  });
});
