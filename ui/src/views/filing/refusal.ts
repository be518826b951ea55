import type { Code } from "../../backend";
import { words } from "../../messages/words.svelte";

/** The sentence of a card that was refused, from the code it carries. */
export function refusal(code: Code): string {
  return words().errors[code].join(" ");
}
