import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { OpenedDocument, PageWords } from "../../../backend";
import Paper from "./Paper.svelte";
import { leaves, MOST_PRINTED, range } from "./print";

const a4 = { width: 595, height: 842 };
const lying = { width: 842, height: 595 };

const opened = (change: Partial<OpenedDocument>): OpenedDocument => ({
  token: "t",
  pagesAt: "coffre://localhost/page/t/",
  shown: "pages",
  pages: [a4, lying, a4],
  identity: false,
  sealed: false,
  mail: false,
  holdsOthers: false,
  unreadable: null,
  notes: [],
  cage: "full",
  ...change,
});

const said = (text: string): PageWords => ({ text, from: "document", words: [] });

function paper(change: Partial<OpenedDocument>, first: number, last: number): ReturnType<typeof vi.fn> {
  const onready = vi.fn();
  const text = (page: number): Promise<PageWords> => (page === 0 ? Promise.resolve(said("Bonjour")) : Promise.reject(new Error("gone")));
  render(Paper, { opened: opened(change), pagesAt: "coffre://localhost/print/j/", first, last, text, onready });
  return onready;
}

const images = (): HTMLImageElement[] => [...document.querySelectorAll<HTMLImageElement>(".paper img")];

afterEach(cleanup);

describe("range", () => {
  it.each([["1", "3", [1, 3]], [" 2 ", "2", [2, 2]]])("takes %s to %s", (first, last, wanted) => {
    expect(range(first, last, 3)).toEqual(wanted);
  });

  it.each([["0", "1"], ["2", "1"], ["1", "4"], ["", "1"], ["1.5", "2"], ["a", "b"]])("refuses %s to %s of three pages", (first, last) => {
    expect(range(first, last, 3)).toBeUndefined();
  });

  it("is bounded, since all pages are in memory at once", () => {
    expect(range("1", String(MOST_PRINTED), 900)).toEqual([1, MOST_PRINTED]);
    expect(range("1", String(MOST_PRINTED + 1), 900)).toBeUndefined();
  });
});

describe("leaves", () => {
  it("are the pages of the range, those that lie marked", () => {
    expect(leaves([a4, lying, a4], 2, 3)).toEqual([{ page: 1, lies: true }, { page: 2, lies: false }]);
  });
});

describe("Paper", () => {
  it("asks for the recorded pages alone, at the address of the printing", () => {
    paper({}, 2, 3);
    expect(images().map((image) => image.getAttribute("src"))).toEqual(["coffre://localhost/print/j/1", "coffre://localhost/print/j/2"]);
  });

  it("is ready when every page is there, and says how many failed", async () => {
    const onready = paper({}, 1, 2);
    const [first, second] = images();
    if (first === undefined || second === undefined) throw new Error("two pages are asked for");
    await fireEvent.load(first);
    expect(onready).not.toHaveBeenCalled();
    await fireEvent.error(second);
    expect(onready).toHaveBeenCalledExactlyOnceWith(1);
  });

  it("prints the words of what is shown as text", async () => {
    const onready = paper({ shown: "text", pages: [a4, a4] }, 1, 2);
    await waitFor(() => expect(onready).toHaveBeenCalledExactlyOnceWith(1));
    expect(document.querySelector(".paper")?.textContent).toContain("Bonjour");
    expect(screen.queryByRole("img")).toBeNull();
  });

  it("lies beside everything else for as long as it is there", () => {
    paper({}, 1, 1);
    expect(document.querySelector("body > .paper")).not.toBeNull();
    expect(document.documentElement.dataset["printing"]).toBe("");
    cleanup();
    expect(document.querySelector(".paper")).toBeNull();
    expect(document.documentElement.dataset["printing"]).toBeUndefined();
  });
});
