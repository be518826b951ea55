import type { PlacedWord } from "../../../backend";

/** A part of a page in fractions of its width and height. */
export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

const WHOLE = 65_535;

/** The area of a word. */
export function areaOf(word: PlacedWord): Area {
  return {
    left: word.left / WHOLE,
    top: word.top / WHOLE,
    width: (word.right - word.left) / WHOLE,
    height: (word.bottom - word.top) / WHOLE,
  };
}

interface Folded {
  text: string;
  /** For each letter of the text, where it came from. */
  from: number[];
}

/** A text without case and accents, white space as single spaces, with the way back. */
function folded(text: string): Folded {
  let plain = "";
  const from: number[] = [];
  let at = 0;
  for (const letter of text) {
    const base = /\s/u.test(letter) ? " " : letter.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase();
    if (base !== " " || !plain.endsWith(" ")) {
      plain += base;
      for (let unit = 0; unit < base.length; unit += 1) from.push(at);
    }
    at += letter.length;
  }
  from.push(at);
  return { text: plain, from };
}

/** Where the words that are looked for stand in a text, as start and end. */
export function rangesIn(text: string, wanted: string): [number, number][] {
  const needle = folded(wanted.trim()).text;
  if (needle === "") return [];
  const hay = folded(text);
  const found: [number, number][] = [];
  for (let at = hay.text.indexOf(needle); at >= 0; at = hay.text.indexOf(needle, at + needle.length)) {
    found.push([hay.from[at] ?? 0, hay.from[at + needle.length] ?? text.length]);
  }
  return found;
}

/** Where they stand on a page: for each find the areas of the words, or parts of words, that it covers. */
export function areasOn(words: readonly PlacedWord[], wanted: string): Area[][] {
  const starts: number[] = [];
  let text = "";
  for (const word of words) {
    if (text !== "") text += " ";
    starts.push(text.length);
    text += word.text;
  }
  return rangesIn(text, wanted).map(([start, end]) => {
    const areas: Area[] = [];
    words.forEach((word, at) => {
      const begin = starts[at] ?? 0;
      const length = word.text.length;
      if (begin >= end || begin + length <= start || length === 0) return;
      const whole = areaOf(word);
      const first = Math.max(0, start - begin) / length;
      const last = Math.min(length, end - begin) / length;
      areas.push({ ...whole, left: whole.left + whole.width * first, width: whole.width * (last - first) });
    });
    return areas;
  });
}
