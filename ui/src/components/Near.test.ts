import { createRawSnippet, flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import Near from "./Near.svelte";

type Seen = Pick<IntersectionObserverEntry, "isIntersecting"> & { boundingClientRect: Pick<DOMRect, "height"> };

let drawn: Record<string, unknown>;
let tell: (seen: Seen[]) => void;
let measured: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      constructor(told: (seen: Seen[]) => void) {
        tell = told;
      }
      observe(): void {}
      disconnect(): void {}
    },
  );
  measured = vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(96);
  const words = (text: string) => createRawSnippet(() => ({ render: () => `<p>${text}</p>` }));
  drawn = mount(Near, { target: document.body, props: { children: words("whole"), far: words("short") } });
  flushSync();
});

afterEach(async () => {
  await unmount(drawn);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function seen(isIntersecting: boolean, height: number): void {
  tell([{ isIntersecting, boundingClientRect: { height } }]);
  flushSync();
}

const height = (): string | undefined => document.querySelector<HTMLElement>("div")?.style.height;

it("has nothing laid out to learn its height", () => {
  seen(false, 96);
  seen(true, 96);
  seen(false, 120);
  expect(measured).not.toHaveBeenCalled();
});

it("keeps the height at which it was drawn, and none before it was", () => {
  seen(false, 96);
  expect(height()).toBe("");
  seen(true, 96);
  expect(document.body.textContent).toContain("whole");
  seen(false, 120);
  expect(document.body.textContent).toContain("short");
  expect(height()).toBe("120px");
});
