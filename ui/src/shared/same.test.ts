import { describe, expect, it } from "vitest";
import { sameAsBefore } from "./same";

const row = (id: string, says: string): { id: string; says: string } => ({ id, says });

describe("rows that are told again", () => {
  it("are the objects of before where they say the same", () => {
    const before = [row("a", "one"), row("b", "two")];
    const now = sameAsBefore(before, [row("b", "two"), row("a", "one")]);
    expect(now[0]).toBe(before[1]);
    expect(now[1]).toBe(before[0]);
  });

  it("are new where they say something else", () => {
    const before = [row("a", "one")];
    expect(sameAsBefore(before, [row("a", "other"), row("c", "three")])).toEqual([row("a", "other"), row("c", "three")]);
  });
});
