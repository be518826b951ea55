import { describe, expect, it } from "vitest";
import { moment } from "./format";
import { midnight } from "./span";

describe("a day of the log", () => {
  it("begins and ends at midnight, as the moments of the lines are shown", () => {
    expect(moment(midnight("2026-02-28") ?? "")).toBe("28/02/2026 00:00");
    expect(moment(midnight("2026-02-28", 1) ?? "")).toBe("01/03/2026 00:00");
  });

  it("is none where no day was typed", () => {
    expect(midnight("28/02")).toBeNull();
  });
});
