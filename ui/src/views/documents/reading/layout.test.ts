import { describe, expect, it } from "vitest";
import { lay, pageAt, percentOf, pixels, step } from "./layout";

const a4 = { width: 595, height: 842 };
const room = { width: 1048, height: 700 };

describe("lay", () => {
  it("fills the width, whatever the size of the page", () => {
    const strip = lay([a4, { width: 5950, height: 8420 }], { by: "width" }, 0, room);
    expect(strip.boxes.map((box) => box.width)).toEqual([1000, 1000]);
  });

  it("shows a page whole", () => {
    const [box] = lay([a4], { by: "page" }, 0, room).boxes;
    expect(box?.height).toBe(652);
  });

  it("turns width and height", () => {
    const [box] = lay([a4], { by: "width" }, 1, room).boxes;
    expect(box && Math.round((box.width / box.height) * 100)).toBe(141);
  });

  it("draws A4 at its own size at 100 %, lying as well", () => {
    const boxes = lay([a4, { width: 842, height: 595 }], { by: "percent", percent: 100 }, 0, room).boxes;
    expect(boxes.map((box) => box.width)).toEqual([794, 1123]);
    expect(boxes.map(percentOf)).toEqual([100, 100]);
  });

  it("leaves no page without a place", () => {
    const strip = lay([a4, a4, a4], { by: "width" }, 0, room);
    expect(strip.boxes.map((box) => pageAt(strip, box.top + 1))).toEqual([0, 1, 2]);
    expect(pageAt(strip, -50)).toBe(0);
    expect(pageAt(strip, strip.height + 900)).toBe(2);
  });
});

describe("step", () => {
  it("goes to the next size and stops at the ends", () => {
    expect([step(100, true), step(100, false), step(400, true), step(25, false)]).toEqual([125, 80, 400, 25]);
    expect(step(93, true)).toBe(100);
  });
});

describe("pixels", () => {
  it("asks for no other picture after a small change of size", () => {
    expect(pixels(1001, 1)).toBe(pixels(1010, 1));
    expect(pixels(9000, 2)).toBe(4096);
  });
});
