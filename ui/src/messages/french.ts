const NARROW = "\u202f";
const FULL = "\u00a0";

/** French signs as one sets them: what stands before `: ; ! ? »` and after `«` never begins or ends a line alone. */
export function french(text: string): string {
  return text
    .replaceAll(/ (?=[;!?](?:\s|$|[»)]))/g, NARROW)
    .replaceAll(/ (?=:(?:\s|$))/g, FULL)
    .replaceAll(/« /g, `«${FULL}`)
    .replaceAll(/ »/g, `${FULL}»`);
}

/** A catalogue of which every text, also one that a function makes, is set so. */
export function frenchAll<T>(catalogue: T): T;
export function frenchAll(part: unknown): unknown {
  if (typeof part === "string") return french(part);
  if (typeof part === "function") return (...words: unknown[]): unknown => frenchAll(Reflect.apply(part, undefined, words));
  if (Array.isArray(part)) return part.map((one: unknown) => frenchAll(one));
  if (typeof part === "object" && part !== null) return Object.fromEntries(Object.entries(part).map(([name, one]) => [name, frenchAll(one)]));
  return part;
}
