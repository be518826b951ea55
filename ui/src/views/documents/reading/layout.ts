import type { OpenPage } from "../../../backend";

/** How large pages are drawn. 100 % is A4 as a ruler on a usual screen measures it. */
export type Zoom = { by: "width" } | { by: "page" } | { by: "percent"; percent: number };

/** The short and the long side of A4 in pixels of the page at 100 %. */
export const SHORT = 794;
const LONG = 1123;
export const MARGIN = 24;
const GAP = 16;
/** Wider than this a page is no easier to read. */
const WIDEST = 1200;
const STEPS = [25, 33, 50, 67, 80, 100, 125, 150, 200, 300, 400];

/** A page as it lies in the strip, turned as it is shown. */
export interface Box {
  top: number;
  left: number;
  width: number;
  height: number;
}

export interface Strip {
  boxes: Box[];
  width: number;
  height: number;
}

/** Lays pages below each other. `quarters` are turns to the right. */
export function lay(pages: readonly OpenPage[], zoom: Zoom, quarters: number, room: { width: number; height: number }): Strip {
  const wide = Math.min(WIDEST, Math.max(80, room.width - 2 * MARGIN));
  const tall = Math.max(80, room.height - 2 * MARGIN);
  let top = MARGIN;
  let widest = room.width;
  const boxes = pages.map((page) => {
    const lies = quarters % 2 === 1;
    const proportion = lies ? page.width / page.height : page.height / page.width;
    let width = wide;
    if (zoom.by === "page") width = Math.min(wide, tall / proportion);
    else if (zoom.by === "percent") width = ((proportion < 1 ? LONG : SHORT) * zoom.percent) / 100;
    const box = { top, left: 0, width: Math.round(width), height: Math.round(width * proportion) };
    top += box.height + GAP;
    widest = Math.max(widest, box.width + 2 * MARGIN);
    return box;
  });
  for (const box of boxes) box.left = Math.round((widest - box.width) / 2);
  return { boxes, width: widest, height: top - GAP + MARGIN };
}

/** How large a page is drawn, in percent. */
export function percentOf(box: Box | undefined): number {
  if (box === undefined) return 100;
  return Math.round((box.width / (box.height < box.width ? LONG : SHORT)) * 100);
}

/** The next step of the zoom from a size, larger or smaller. */
export function step(percent: number, larger: boolean): number {
  const found = larger ? STEPS.find((one) => one > percent + 1) : STEPS.findLast((one) => one < percent - 1);
  return found ?? (larger ? (STEPS.at(-1) ?? 100) : (STEPS[0] ?? 100));
}

/** The page that lies at this height of the strip, from 0. */
export function pageAt(strip: Strip, height: number): number {
  const after = strip.boxes.findIndex((box) => box.top > height);
  return Math.max(0, after < 0 ? strip.boxes.length - 1 : after - 1);
}

/** Pixels to ask for: those of the screen, in steps, so that a small change of size asks for nothing. */
export function pixels(width: number, ratio: number): number {
  return Math.min(4096, Math.max(32, Math.ceil((width * ratio) / 32) * 32));
}
