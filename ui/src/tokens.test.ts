import { describe, expect, it } from "vitest";
import sheet from "./tokens.css?raw";

type Theme = "light" | "dark";


function colour(name: string, theme: Theme): string {
  const pair = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(sheet);
  const value = theme === "light" ? pair?.[1] : pair?.[2];
  if (value === undefined) throw new Error(`tokens.css has no colour ${name}`);
  return value;
}

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ["paper", "surface", "sunken"];
const textOnGround = [
  ...["ink", "ink-soft", "accent", "seal", "soon", "late", "unknown"].flatMap((text) =>
    grounds.map((ground) => [text, ground] as const),
  ),
  ["ink", "accent-ground"],
  ["accent", "accent-ground"],
  ["on-accent", "accent"],
  ["on-seal", "seal"],
  ["seal", "seal-ground"],
  ["ink", "seal-ground"],
  ["soon", "soon-ground"],
  ["late", "late-ground"],
  ["ink", "late-ground"],
  ["on-late", "late"],
  ["unknown", "unknown-ground"],
  ["ink", "unknown-ground"],
  ["ink", "soon-ground"],
  ["ink-soft", "accent-ground"],
  ["ink", "mark"],
] as const;

describe.each(["light", "dark"] as const)("contrast in the %s theme", (theme) => {
  it.each(textOnGround)("%s on %s is legible (AA, 4.5)", (text, ground) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(grounds)("the edge of a field on %s can be seen (AA, 3)", (ground) => {
    expect(contrast(colour("line-strong", theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
  });
});
