import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { commands, type DocumentFull, type Version } from "../../backend";
import { documents as text } from "../../messages/fr/documents";
import { preferences } from "../../state/preferences.svelte";
import DroppedOn from "./DroppedOn.svelte";

const files = { drop: "d1", count: 1, name: "compromis-corrige.pdf" };

const nobody = { id: "a1", name: null };

function version(id: string, current: boolean): Version {
  return { id, fileName: `${id}.pdf`, size: 1, filedAt: "2026-03-02T10:00:00Z", filedBy: nobody, current };
}

const piece: DocumentFull = {
  row: {
    id: "p1",
    title: "Compromis",
    fileName: "compromis.pdf",
    fileType: "application/pdf",
    kind: null,
    identity: false,
    place: { id: "c1", code: "ventes", label: { fr: "Ventes", nl: "Verkoop", en: "Sales" }, stepUp: false },
    date: null,
    validUntil: null,
    deadline: { is: "on", date: "2036-03-02" },
    size: 1,
    filedAt: "2026-03-02T10:00:00Z",
    filedBy: nobody,
    binned: false,
    concurrent: false,
  },
  versions: [version("v1", false), version("v2", true)],
  dossiers: [],
  parties: [],
  tags: [],
  facts: [],
  why: null,
  proposals: [],
  alsoOn: [],
  attachments: { of: [], inside: [] },
  left: [],
  words: { is: "read" },
  offer: null,
  part: null,
  valid: null,
  mayMoveTo: [],
};

function ask(): { onfile: ReturnType<typeof vi.fn>; onclose: ReturnType<typeof vi.fn> } {
  const heard = { onfile: vi.fn(), onclose: vi.fn() };
  render(DroppedOn, { files, id: "p1", ...heard });
  return heard;
}

describe("a file that was let go over a piece", () => {
  beforeEach(() => {
    preferences.language = "fr";
    vi.spyOn(commands, "documentShow").mockResolvedValue(piece);
    vi.spyOn(commands, "documentNewVersion").mockResolvedValue();
    vi.spyOn(commands, "documentVersionAgain").mockResolvedValue();
  });
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
  });

  it("is asked about by both names before anything is filed", async () => {
    ask();
    const says = await screen.findByText(/Compromis/);
    expect(says.textContent).toContain("compromis-corrige.pdf");
    expect(commands.documentNewVersion).not.toHaveBeenCalled();
  });

  it("becomes a version, with a word and the way back to the one before", async () => {
    ask();
    await screen.findByText(/Compromis/);
    await fireEvent.click(screen.getByText(text.dropVersion));
    await screen.findByRole("status");
    expect(commands.documentNewVersion).toHaveBeenCalledWith("p1", "d1");
    await fireEvent.click(screen.getByText(text.versionUndo));
    expect(await screen.findByText(text.versionBack)).toBeDefined();
    expect(commands.documentVersionAgain).toHaveBeenCalledWith("p1", "v2");
  });

  it("goes to the tray as a piece of its own when that is wanted", async () => {
    const heard = ask();
    await screen.findByText(/Compromis/);
    await fireEvent.click(screen.getByText(text.dropFile));
    expect(heard.onfile).toHaveBeenCalledWith(files);
    expect(commands.documentNewVersion).not.toHaveBeenCalled();
  });
});
