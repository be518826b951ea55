/**
 * How this computer shows the window. Kept in the page's own storage, since it must hold before
 * anybody has unlocked; it says nothing about any person or document.
 */
export type Theme = "system" | "light" | "dark";
export type Density = "comfortable" | "compact";

export const LANGUAGES = ["fr", "nl", "en"] as const;
export const THEMES = ["system", "light", "dark"] as const;
export const DENSITIES = ["comfortable", "compact"] as const;
export const TEXT_SIZES = [100, 115, 130, 150, 175] as const;

function one<const T extends string>(name: string, allowed: readonly T[], otherwise: T): T {
  const stored = localStorage.getItem(name);
  return allowed.find((value) => value === stored) ?? otherwise;
}

function firstLanguage(): (typeof LANGUAGES)[number] {
  return one("language", LANGUAGES, navigator.language.startsWith("nl") ? "nl" : "fr");
}

class Preferences {
  language = $state(firstLanguage());
  theme = $state<Theme>(one("theme", THEMES, "system"));
  density = $state<Density>(one("density", DENSITIES, "comfortable"));
  textSize = $state(TEXT_SIZES.find((size) => String(size) === localStorage.getItem("text-size")) ?? 100);

  /** Writes the choices to the root element and keeps them. Called from one effect of the window. */
  apply(root: HTMLElement): void {
    root.lang = this.language;
    root.style.setProperty("--text-scale", String(this.textSize / 100));
    root.dataset["density"] = this.density;
    if (this.theme === "system") delete root.dataset["theme"];
    else root.dataset["theme"] = this.theme;
    localStorage.setItem("language", this.language);
    localStorage.setItem("theme", this.theme);
    localStorage.setItem("density", this.density);
    localStorage.setItem("text-size", String(this.textSize));
  }
}

export const preferences = new Preferences();
