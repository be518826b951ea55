import { createRawSnippet, mount, unmount } from "svelte";
import { afterEach, expect, it, vi } from "vitest";
import Guard from "./Guard.svelte";

let drawn: Record<string, unknown> | undefined;

afterEach(async () => {
  if (drawn !== undefined) await unmount(drawn);
  vi.unstubAllGlobals();
});

it("says in its place that a part cannot be drawn, and draws it when asked again", async () => {
  const told = vi.fn();
  vi.stubGlobal("reportError", told);
  let broken = true;
  const children = createRawSnippet(() => ({
    render: () => {
      if (broken) throw new Error("a row twice");
      return "<p>the part</p>";
    },
  }));
  drawn = mount(Guard, { target: document.body, props: { children } });
  await vi.waitFor(() => expect(document.querySelector("[role=alert]")).not.toBeNull());
  expect(told).toHaveBeenCalledOnce();
  broken = false;
  document.querySelector("button")?.click();
  await vi.waitFor(() => expect(document.body.textContent).toContain("the part"));
});
