import { words } from "../messages/words.svelte";

/** What a part is called; one without a word is shown as it is written. */
export function partName(code: string): string {
  return words().dossiers.parts[code] ?? code;
}

/** The parts to choose from, with the one that is played where it is not among them. */
export function partChoices(codes: readonly string[]): (played: string) => { value: string; text: string }[] {
  return (played) => {
    const all = played === "" || codes.includes(played) ? codes : [played, ...codes];
    return all.map((code) => ({ value: code, text: partName(code) }));
  };
}
