import type { DossierCard } from "../../backend";

/** A title of more letters takes two lines of a card. */
const LONG = 23;

/** The lines that a card has; what it is drawn with must agree, since cards out of sight are not drawn. */
export interface CardLines {
  title: 1 | 2;
  about: boolean;
  deed: boolean;
  counted: boolean;
  expiring: boolean;
  blocks: boolean;
}

export function linesOf(card: DossierCard): CardLines {
  const pieces = card.phase === "closed" ? null : card.pieces;
  return {
    title: card.title.length > LONG ? 2 : 1,
    about: card.reference !== "" || card.documents !== null || (card.inCharge?.name ?? "") !== "",
    deed: card.daysToDeed !== null && card.phase !== "closed",
    counted: pieces !== null,
    expiring: pieces !== null && pieces.expiring.length > 0,
    blocks: pieces !== null && pieces.blocking !== null,
  };
}

/** How many lines that makes. */
export function countOf(lines: CardLines): number {
  return lines.title + [lines.about, lines.deed, lines.counted, lines.expiring, lines.blocks].filter(Boolean).length;
}

/** Where each of some heights begins, and where the last ends. */
export function tops(heights: readonly number[]): number[] {
  const all = [0];
  for (const height of heights) all.push((all.at(-1) ?? 0) + height);
  return all;
}

/** The first and the end of those that a window of this height touches. */
export function touched(all: readonly number[], top: number, height: number): { from: number; to: number } {
  const last = all.length - 1;
  const from = Math.max(0, firstOver(all, top) - 1);
  return { from: Math.min(from, last), to: Math.min(last, firstOver(all, top + height)) };
}

/** The first place that lies beyond a height. */
function firstOver(all: readonly number[], height: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle] ?? 0) > height) high = middle;
    else low = middle + 1;
  }
  return low;
}
