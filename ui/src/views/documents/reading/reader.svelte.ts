import { commandError, commands, type Attachment, type CommandError, type OpenedDocument, type PageWords } from "../../../backend";
import { words } from "../../../messages/words.svelte";
import { areasOn, rangesIn, type Area } from "./find";
import { percentOf, step, type Box, type Zoom } from "./layout";
import { withHead } from "./mail";
import type { Target } from "./target";

/** A place where the words that are looked for stand. */
export interface Hit {
  page: number;
  /** Empty where the places on the page are not known. */
  areas: Area[];
  /** In a document that is shown as text: start and end in the text of the page. */
  range: [number, number];
}

/** What is open: the document itself, or something inside it. */
interface Level {
  name: string | undefined;
  opened: OpenedDocument;
}

/** One document in front of a person: what is open, how it is shown, and what is looked for in it. */
export class Reader {
  readonly target: Target;
  levels = $state.raw<Level[]>([]);
  error = $state.raw<CommandError>();
  /** Another document took its place among those that are open, or a sealed folder was closed. */
  gone = $state<"closed" | "sealed">();
  zoom = $state.raw<Zoom>({ by: "width" });
  quarters = $state(0);
  page = $state(0);
  /** Whether an identity document was pressed to be seen. */
  revealed = $state(false);
  wanted = $state("");
  hits = $state.raw<Hit[]>([]);
  current = $state(-1);
  searching = $state(false);
  /** Pages that are being drawn; thumbnails wait for them. */
  drawing = $state(0);
  /** Asked to bring a page, or a height of it, into view. */
  goal = $state.raw<{ page: number; at: number }>();

  #over = false;
  #search = 0;
  /** By token and page. Not shown by itself, so nothing has to follow it. */
  #texts: Record<string, Promise<PageWords> | undefined> = {};

  constructor(target: Target) {
    this.target = target;
  }

  get level(): Level | undefined {
    return this.levels.at(-1);
  }

  get opened(): OpenedDocument | undefined {
    return this.level?.opened;
  }

  get pages(): number {
    return this.opened?.pages.length ?? 0;
  }

  get hidden(): boolean {
    return this.levels[0]?.opened.identity === true && !this.revealed;
  }

  /** Whether it has pages or a text that can go onto paper. */
  get printable(): boolean {
    return this.opened !== undefined && this.opened.shown !== "nothing" && this.pages > 0;
  }

  /** Opens the document, or opens it again. */
  async open(): Promise<void> {
    this.gone = undefined;
    this.error = undefined;
    try {
      this.#enter(await commands.documentOpen(this.target.id, this.target.version), undefined, []);
    } catch (thrown) {
      this.error = commandError(thrown);
    }
  }

  /** Opens what lies inside. */
  async enter(attachment: Attachment): Promise<void> {
    const outer = this.opened;
    if (outer === undefined) return;
    this.#enter(await commands.documentAttachmentOpen(outer.token, attachment.place), attachment.name, this.levels);
  }

  #enter(opened: OpenedDocument, name: string | undefined, outer: Level[]): void {
    if (this.#over) {
      release(opened);
      return;
    }
    this.levels = [...outer, { name, opened }];
    this.#start();
  }

  /** Back to what it lies in. */
  leave(): void {
    const inner = this.level;
    if (inner === undefined || this.levels.length < 2) return;
    release(inner.opened);
    this.levels = this.levels.slice(0, -1);
    this.#start();
  }

  #start(): void {
    this.page = 0;
    this.quarters = 0;
    this.#texts = {};
    this.goal = { page: 0, at: 0 };
    void this.find(this.wanted);
  }

  /** Nothing of it is kept: neither here nor in its worker. */
  close(): void {
    this.#over = true;
    this.#drop();
  }

  #drop(): void {
    this.#search += 1;
    this.levels.forEach((level) => release(level.opened));
    this.levels = [];
    this.hits = [];
    this.#texts = {};
  }

  /** The worker is gone: what was shown goes as well. */
  lose(why: "closed" | "sealed"): void {
    this.#drop();
    this.gone = why;
  }

  /** Why the picture of a page did not come; nothing is known of one that was closed. */
  async trouble(page: number): Promise<string | undefined> {
    const opened = this.opened;
    if (opened === undefined) return undefined;
    try {
      return (await commands.documentPageTrouble(opened.token, page)) ?? "crashed";
    } catch {
      if (this.opened === opened) this.lose(opened.sealed ? "sealed" : "closed");
      return undefined;
    }
  }

  text(page: number): Promise<PageWords> {
    const token = this.opened?.token ?? "";
    const key = `${token} ${page}`;
    let asked = this.#texts[key];
    if (asked === undefined) {
      asked = this.#ask(token, page);
      this.#texts[key] = asked;
      asked.catch(() => (this.#texts[key] = undefined));
    }
    return asked;
  }

  async #ask(token: string, page: number): Promise<PageWords> {
    const mail = this.opened?.mail === true;
    const said = await commands.documentText(token, page);
    return mail && page === 0 ? { ...said, text: withHead(said.text, words().reading.mailHead) } : said;
  }

  go(page: number, at = 0): void {
    const last = Math.max(0, this.pages - 1);
    this.goal = { page: Math.min(last, Math.max(0, page)), at };
  }

  enlarge(larger: boolean, box: Box | undefined): void {
    this.zoom = { by: "percent", percent: step(percentOf(box), larger) };
  }

  turn(): void {
    this.quarters = (this.quarters + 1) % 4;
  }

  /** Looks for words on all pages, those first that come first. A new search ends the one before. */
  async find(wanted: string): Promise<void> {
    this.wanted = wanted;
    this.#search += 1;
    const mine = this.#search;
    this.hits = [];
    this.current = -1;
    this.searching = wanted.trim() !== "";
    if (!this.searching) return;
    for (let page = 0; page < this.pages; page += 1) {
      let said: PageWords | undefined;
      try {
        said = await this.text(page);
      } catch {
        // A page that cannot be read has no words; its picture says why.
      }
      if (mine !== this.#search) return;
      if (said === undefined) continue;
      const found = hitsOn(page, said, wanted);
      if (found.length > 0) {
        this.hits = [...this.hits, ...found];
        if (this.current < 0) this.show(0);
      }
    }
    this.searching = false;
  }

  /** Shows a find; after the last comes the first. */
  show(which: number): void {
    const count = this.hits.length;
    if (count === 0) return;
    this.current = ((which % count) + count) % count;
    const hit = this.hits[this.current];
    if (hit !== undefined) this.go(hit.page, hit.areas[0]?.top ?? 0);
  }
}

function hitsOn(page: number, said: PageWords, wanted: string): Hit[] {
  if (said.words.length > 0) return areasOn(said.words, wanted).map((areas) => ({ page, areas, range: [0, 0] }));
  return rangesIn(said.text, wanted).map((range) => ({ page, areas: [], range }));
}

function release(opened: OpenedDocument): void {
  // After a lock it is closed already.
  if (opened.token !== "") void commands.documentClose(opened.token).catch(() => undefined);
}
