import type { OpenPage } from "../../../backend";

/** Pages that are printed at once, as the shell allows. */
export const MOST_PRINTED = 40;

/** First and last page, from 1, as they were typed; nothing where they are no range of the document. */
export function range(first: string, last: string, pages: number): [number, number] | undefined {
  const [from, to] = [first, last].map((typed) => (/^\d+$/.test(typed.trim()) ? Number(typed) : 0));
  if (from === undefined || to === undefined) return undefined;
  return from >= 1 && from <= to && to <= pages && to - from < MOST_PRINTED ? [from, to] : undefined;
}

/** The pages of a range, from 0, with whether each lies on the sheet. */
export function leaves(pages: readonly OpenPage[], first: number, last: number): { page: number; lies: boolean }[] {
  return pages.slice(first - 1, last).map((size, at) => ({ page: first - 1 + at, lies: size.width > size.height }));
}

/** Moves an element to the end of the page, beside everything that is not printed. */
export function besideAll(node: HTMLElement): { destroy: () => void } {
  document.body.append(node);
  document.documentElement.dataset["printing"] = "";
  return {
    destroy: () => {
      delete document.documentElement.dataset["printing"];
      node.remove();
    },
  };
}
