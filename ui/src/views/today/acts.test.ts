import { describe, expect, it } from "vitest";
import type { DayOf, Today } from "../../backend";
import { words } from "../../messages/words.svelte";
import { acts } from "./acts";

const health = { worries: [], checkDays: null, backupDays: null, waitingFiles: 0 };
const agent: DayOf = { person: "agent", newest: [], contested: 0, mine: [], offers: [] };
const office: DayOf = { person: "office", byDeed: [], cameIn: [], expiring: [], toRemind: [], health };
const director: DayOf = {
  person: "director",
  unknown: 0,
  questions: [],
  due: 0,
  dueSoon: 0,
  conflicts: 0,
  joining: [],
  deputiesDue: [],
  toRenew: [],
  health,
};

const now = (day: DayOf, tray: number, inbox: number): Today => ({ day, tray, inbox, look: [], recent: [] });

describe("what there is to file", () => {
  it.each([["agent", agent], ["office", office], ["director", director]] as const)("is the same number for %s as in the navigation", (_, day) => {
    const [first] = acts(now(day, 4, 28), words());
    expect(first).toEqual({ says: words().today.toFile(32), to: "#/filing" });
  });

  it("is not said where there is nothing", () => {
    expect(acts(now(director, 0, 0), words())).toEqual([]);
  });
});
