import { lexer, type Token } from "marked";
import { french } from "../../messages/french";
import type { Language } from "../../messages/words.svelte";
import { fold } from "../../shared/fold";

const files = import.meta.glob<string>("../../help/*/*.md", { query: "?raw", import: "default", eager: true });

/** One chapter of the manual in one language. */
export interface Chapter {
  id: string;
  title: string;
  text: string;
}

/** In the order in which one reads them: first the page of each person, then the manual, then its limits. */
const ORDER = ["start-agent", "start-office", "start-director", "first-steps", "filing", "find", "dossiers", "deadlines", "sealed", "people"];

/** Every chapter in a language. */
export function chapters(language: Language): Chapter[] {
  const rank = (id: string): number => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length);
  return Object.entries(files)
    .flatMap(([path, text]) => {
      const parts = /help\/(\w+)\/([\w-]+)\.md$/.exec(path);
      const id = parts?.[2];
      if (parts?.[1] !== language || id === undefined) return [];
      const set = language === "fr" ? french(text) : text;
      return [{ id, text: set, title: /^# (.*)$/m.exec(set)?.[1] ?? id }];
    })
    .sort((one, other) => rank(one.id) - rank(other.id) || one.id.localeCompare(other.id));
}

/** Chapters that have every word, in any order and with or without accents. */
export function having(all: Chapter[], typed: string): Chapter[] {
  const asked = fold(typed)
    .split(/\s+/)
    .filter((word) => word !== "");
  return all.filter((chapter) => asked.every((word) => fold(chapter.text).includes(word)));
}

/** The parts of a chapter, to be drawn without any HTML of their own. */
export function parts(chapter: Chapter): Token[] {
  return lexer(chapter.text);
}
