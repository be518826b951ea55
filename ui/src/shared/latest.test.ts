import { describe, expect, it, vi } from "vitest";
import { latest } from "./latest";

describe("questions that come while one is being answered", () => {
  it("are left out but for the newest", async () => {
    const answers: (() => void)[] = [];
    const asked: string[] = [];
    const ask = latest((question: string) => {
      asked.push(question);
      return new Promise<void>((done) => answers.push(done));
    });
    for (const typed of ["c", "co", "com"]) ask(typed);
    expect(asked).toEqual(["c"]);
    answers[0]?.();
    await vi.waitFor(() => expect(asked).toEqual(["c", "com"]));
  });

  it("do not keep a later one from being asked", async () => {
    const asked: string[] = [];
    const ask = latest((question: string) => {
      asked.push(question);
      return Promise.resolve();
    });
    ask("one");
    await Promise.resolve();
    await Promise.resolve();
    ask("two");
    await vi.waitFor(() => expect(asked).toEqual(["one", "two"]));
  });
});
