import * as en from "./en";
import * as fr from "./fr";
import { frenchAll } from "./french";
import * as nl from "./nl";
import { preferences } from "../state/preferences.svelte";

/** What every language must say: the French catalogue is the measure, a missing key fails the type check. */
export type Catalogue = typeof fr;
export type Language = "fr" | "nl" | "en";

const catalogues: Record<Language, Catalogue> = { fr: frenchAll(fr), nl, en };

/** The catalogue in the language chosen; read inside a component, it follows a change at once. */
export function words(): Catalogue {
  return catalogues[preferences.language];
}
