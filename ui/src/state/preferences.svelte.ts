import { commands, type Screen, type Settings } from "../backend";

/**
 * How this computer shows the window. The shell keeps it, since it must hold before anybody has unlocked and the storage
 * of the page ends with the program; it says nothing about any person or document.
 */
export type Theme = "system" | "light" | "dark";
export type Density = "comfortable" | "compact";

export const LANGUAGES = ["fr", "nl", "en"] as const;
export const THEMES = ["system", "light", "dark"] as const;
export const DENSITIES = ["comfortable", "compact"] as const;
export const TEXT_SIZES = [100, 115, 130, 150, 175] as const;

class Preferences {
  language = $state<(typeof LANGUAGES)[number]>(navigator.language.startsWith("nl") ? "nl" : "fr");
  theme = $state<Theme>("system");
  density = $state<Density>("comfortable");
  textSize = $state<(typeof TEXT_SIZES)[number]>(100);

  /** Another language on the locked screen, where it stays for whoever comes next. */
  choose(language: (typeof LANGUAGES)[number]): void {
    this.language = language;
    const { theme, density, textSize } = this;
    // A look that cannot be kept is no reason to stop anybody.
    commands.screenKeep({ language, theme, density, textPercent: textSize }).catch(() => undefined);
  }

  /** Takes over what was set; nothing where nobody has set anything on this computer. */
  take(set: Screen | Settings | null): void {
    if (set === null) return;
    this.language = set.language;
    this.theme = set.theme;
    this.density = set.density;
    this.textSize = TEXT_SIZES.find((size) => size >= set.textPercent) ?? 100;
  }

  /** Writes the choices to the root element. Called from one effect of the window. */
  apply(root: HTMLElement): void {
    root.lang = this.language;
    root.style.setProperty("--text-scale", String(this.textSize / 100));
    root.dataset["density"] = this.density;
    if (this.theme === "system") delete root.dataset["theme"];
    else root.dataset["theme"] = this.theme;
  }
}

export const preferences = new Preferences();
