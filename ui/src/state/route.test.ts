import { beforeEach, describe, expect, it, vi } from "vitest";
import { route } from "./route.svelte";

/** What the web view does on a step back: the entry that is current by then, with what it carries. */
function stepTo(hash: string, state: unknown): void {
  history.replaceState(state, "", hash);
  dispatchEvent(new PopStateEvent("popstate", { state }));
}

describe("the steps of a person", () => {
  beforeEach(() => {
    sessionStorage.clear();
    route.belongTo("aline");
  });

  it("are taken back by the same person, after a lock too", () => {
    route.go("dossiers", "d1");
    const step: unknown = history.state;
    route.go("people");
    route.belongTo("aline");
    stepTo("#/dossiers/d1", step);
    expect(route.parts).toEqual(["dossiers", "d1"]);
  });

  it("lead the next person to Today", () => {
    route.go("dossiers", "d1");
    const step: unknown = history.state;
    route.belongTo("bruno");
    stepTo("#/dossiers/d1", step);
    expect(route.parts).toEqual([]);
    expect(location.hash).toBe("#/");
  });

  it("write the address once while rows turn under a held key", () => {
    vi.useFakeTimers();
    const write = vi.spyOn(history, "replaceState");
    route.go("documents", "recent", "p0");
    for (let at = 1; at <= 200; at++) route.turn("documents", "recent", `p${at}`);
    expect(route.parts).toEqual(["documents", "recent", "p200"]);
    vi.runAllTimers();
    expect(location.hash).toBe("#/documents/recent/p200");
    expect(write.mock.calls.length).toBeLessThan(4);
    vi.useRealTimers();
  });

  it("are of this session when a link takes them", () => {
    stepTo("#/deadlines", null);
    expect(route.parts).toEqual(["deadlines"]);
    expect(history.state).toEqual(expect.objectContaining({ session: 1 }));
  });
});
