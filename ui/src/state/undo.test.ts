import { beforeEach, describe, expect, it } from "vitest";
import { undo } from "./undo.svelte";

const taken: string[] = [];
const act = (says: string): { says: string; back: () => Promise<void> } => ({
  says,
  back: () => {
    taken.push(says);
    return Promise.resolve();
  },
});

beforeEach(async () => {
  while (undo.last !== undefined) await undo.take();
  taken.length = 0;
});

describe("what can be taken back", () => {
  it("is taken back newest first", async () => {
    undo.offer(act("moved"));
    undo.offer(act("renamed"));
    await undo.take();
    await undo.take();
    await undo.take();
    expect(taken).toEqual(["renamed", "moved"]);
  });

  it("is told once it was taken back, and not where it could not be", async () => {
    undo.offer(act("moved"));
    await undo.take();
    expect(undo.taken).toBe("moved");
    undo.offer({ says: "binned", back: () => Promise.reject(new Error("no")) });
    await undo.take().catch(() => undefined);
    expect(undo.taken).toBeUndefined();
  });

  it("is of some acts only the newest", () => {
    undo.offer({ ...act("ten filed"), only: "filing" });
    undo.offer(act("renamed"));
    undo.offer({ ...act("two filed"), only: "filing" });
    undo.forget("filing");
    expect(undo.last?.says).toBe("renamed");
  });

  it("is not offered again where it failed", async () => {
    undo.offer({ says: "moved", back: () => Promise.reject(new Error("no")) });
    await expect(undo.take()).rejects.toThrow();
    expect(undo.last).toBeUndefined();
  });
});
