import { cleanup, render, screen } from "@testing-library/svelte";
import { afterEach, describe, expect, it } from "vitest";
import type { PassphraseView } from "../../backend";
import { preferences } from "../../state/preferences.svelte";
import PassphraseNotice from "./PassphraseNotice.svelte";

function shown(passphrase: PassphraseView): string | null {
  preferences.language = "fr";
  render(PassphraseNotice, { passphrase });
  return screen.queryByRole("note")?.textContent.trim() ?? null;
}

describe("the notice about the passphrase", () => {
  afterEach(cleanup);

  it("says nothing while nobody asks for another one", () => {
    expect(shown({ days: 400, old: false, asked: false })).toBeNull();
  });

  it("says how old it is once the reminder is due", () => {
    expect(shown({ days: 181, old: true, asked: false })).toContain("181 jours");
  });

  it("says that a director asked before it says that it is old", () => {
    expect(shown({ days: 181, old: true, asked: true })).toContain("La direction vous demande");
  });
});
