import { commandError } from "../../backend";
import { words } from "../../messages/words.svelte";

/** The sentence of a card that was refused, from the code it carries. */
export function refusal(code: string): string {
  const error = commandError({ code, message: "" });
  return words().errors[error.code].join(" ");
}
