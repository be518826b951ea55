import { fold } from "./fold";

/** One value that a chip may take. */
export interface Option {
  value: string;
  text: string;
}

/** The options that have every typed word, those that begin with it first. */
export function matching(options: readonly Option[], typed: string): Option[] {
  const asked = fold(typed).trim();
  const wordsTyped = asked.split(/\s+/).filter((word) => word !== "");
  const rank = (option: Option): number => (fold(option.text).startsWith(asked) ? 0 : 1);
  return options
    .filter((option) => wordsTyped.every((word) => fold(option.text).includes(word)))
    .sort((one, other) => rank(one) - rank(other));
}

/** What several texts that may be empty come to in a list. */
export function named(...texts: readonly string[]): string {
  return texts.filter((text) => text !== "").join(" · ");
}
