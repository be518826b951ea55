/** A text without case, accents and kinds of apostrophe, for comparing what was typed with what is shown. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replaceAll("’", "'")
    .toLowerCase();
}
