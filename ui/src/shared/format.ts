import type { Words } from "../backend";
import { french } from "../messages/french";
import { preferences } from "../state/preferences.svelte";

const LOCALES = { fr: "fr-BE", nl: "nl-BE", en: "en-BE" };

/** `14/03/2025`, the same in all three languages; what is no day stays as it is. */
export function day(iso: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  return parts === null ? iso : `${parts[3] ?? ""}/${parts[2] ?? ""}/${parts[1] ?? ""}`;
}

/** `14/03/2025 09:30`, on the clock of this computer. */
export function moment(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return day(iso);
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** A day as the fields of the window take it, `14/03/2025`, to `2025-03-14`; nothing where it is none. */
export function parseDay(text: string): string | undefined {
  const parts = /^\s*(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})\s*$/.exec(text);
  if (parts === null) return undefined;
  const [date, month, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const at = new Date(Date.UTC(year, month - 1, date));
  const real = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
  return real ? at.toISOString().slice(0, 10) : undefined;
}

/** The day so many days later, as `2025-03-14`; empty for what is no day. */
export function daysAfter(iso: string, days: number): string {
  const at = new Date(`${iso}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return Number.isNaN(at.getTime()) ? "" : at.toISOString().slice(0, 10);
}

/** `12.345`, as one writes it in Belgium, and `12,345` in English. */
export function count(number: number): string {
  return new Intl.NumberFormat(preferences.language === "en" ? "en-GB" : "nl-BE").format(number);
}

/** `4:52`. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** `1,4 Mo` in French, `1.4 MB` in English. */
export function size(bytes: number): string {
  const units = preferences.language === "fr" ? ["o", "Ko", "Mo", "Go"] : ["B", "KB", "MB", "GB"];
  let [value, unit] = [bytes, 0];
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit > 0 && value < 10 ? 1 : 0;
  const number = new Intl.NumberFormat(LOCALES[preferences.language], { maximumFractionDigits: digits }).format(value);
  return `${number} ${units[unit] ?? ""}`;
}

/** A label of the house in the language of the window. */
export function label(words: Words): string {
  const text = words[preferences.language].replaceAll("'", "’");
  return preferences.language === "fr" ? french(text) : text;
}

/** A name in its own direction among other words, where no element can hold it apart. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}
