/**
 * The address of the view: `#/dossiers/<id>`, and after `read` what is read over it: `#/dossiers/<id>/read/<document>`.
 * It holds ids and no words, so that an address that outlives a lock tells nothing. Back and forward are the web
 * view's own; each step carries the number of the session in which it was taken, so that whoever unlocks next on the same
 * computer does not step back into what the one before looked at.
 */
function parse(hash: string): string[] {
  return hash
    .replace(/^#\/?/, "")
    .split("/")
    .filter((part) => part !== "")
    .map(decodeURIComponent);
}

const READ = "read";

/** Between two writes of the address without a step. WebKit refuses more than 100 in 10 s, and a held arrow key asks for 30 a second. */
const PAUSE = 400;

/** The number of the session: another one for each person who unlocks after another, the same after a lock in between. */
function session(): number {
  return Number(sessionStorage.getItem("session") ?? "0");
}

/** The session in which a step was taken; nothing for one that was just taken by a link. */
function sessionOf(state: unknown): number | undefined {
  return typeof state === "object" && state !== null && "session" in state && typeof state.session === "number" ? state.session : undefined;
}

class Route {
  /** The view itself, without what is read over it. */
  parts = $state<string[]>([]);
  /** What is read over the view: one document, or two side by side. */
  reading = $state<string[]>([]);
  /** Whether the step back from reading leads to the view from which it was opened. */
  #opened = false;
  /** The address that is still to be written, and when. */
  #late: { to: string; timer: ReturnType<typeof setTimeout> } | undefined;
  #wrote = -PAUSE;

  constructor() {
    this.#arrive(history.state);
    // Opening a document is an act that the log keeps: an address that outlived a lock does not do it by itself.
    if (this.reading.length > 0) this.replace(...this.parts);
    addEventListener("popstate", (event: PopStateEvent) => this.#arrive(event.state));
  }

  /** A step of this session, or a new one, is taken; one of another session leads to Today. */
  #arrive(state: unknown): void {
    this.#forget();
    const of = sessionOf(state);
    if (of !== undefined && of !== session()) {
      this.replace();
      return;
    }
    if (of === undefined) history.replaceState({ session: session() }, "");
    this.#take(parse(location.hash));
  }

  /** Begins the session of a person: of another one than before it knows no step. */
  belongTo(who: string): void {
    if (sessionStorage.getItem("seat") === who) return;
    sessionStorage.setItem("seat", who);
    sessionStorage.setItem("session", String(session() + 1));
    this.replace();
  }

  #take(parts: string[]): void {
    const at = parts.indexOf(READ);
    const view = at < 0 ? parts : parts.slice(0, at);
    // The list under the reader stays as it is while the same view is meant.
    if (view.join("/") !== this.parts.join("/")) this.parts = view;
    this.reading = at < 0 ? [] : parts.slice(at + 1, at + 3);
    if (at < 0) this.#opened = false;
  }

  get view(): string {
    return this.parts[0] ?? "today";
  }

  get id(): string | undefined {
    return this.parts[1];
  }

  go(...parts: string[]): void {
    const to = address(...parts);
    this.#settle();
    if (to === location.hash) return;
    history.pushState({ session: session() }, "", to);
    this.#take(parse(to));
  }

  /** Opens another row of the list that is on screen. Where one is open already it takes its place: no step of its own. */
  turn(...parts: string[]): void {
    if (this.parts.length === parts.length && this.parts.slice(0, -1).every((part, at) => part === parts[at])) this.#turn(...parts);
    else this.go(...parts);
  }

  /** Goes there without a step to come back to. */
  replace(...parts: string[]): void {
    this.#take(parts);
    this.#forget();
    this.#write(address(...parts));
  }

  /** The same from row to row, with the address written when the rows stop turning. */
  #turn(...parts: string[]): void {
    this.#take(parts);
    this.#forget();
    const to = address(...parts);
    const wait = this.#wrote + PAUSE - performance.now();
    if (wait <= 0) this.#write(to);
    else this.#late = { to, timer: setTimeout(() => this.#settle(), wait) };
  }

  #write(to: string): void {
    this.#wrote = performance.now();
    history.replaceState({ session: session() }, "", to);
  }

  #forget(): void {
    clearTimeout(this.#late?.timer);
    this.#late = undefined;
  }

  /** Writes the address of the view as it is, where that is still to be done. */
  #settle(): void {
    const late = this.#late;
    this.#forget();
    if (late !== undefined) this.#write(late.to);
  }

  /** Reads documents over the view as it is. */
  read(...targets: string[]): void {
    const parts = [...this.parts, READ, ...targets];
    if (this.reading.length > 0) {
      this.#turn(...parts);
    } else {
      this.go(...parts);
      this.#opened = true;
    }
  }

  /** Back to the view, at the same place. */
  stopReading(): void {
    if (this.#opened) history.back();
    else this.replace(...this.parts);
  }
}

/** The address of a view, for a link. */
export function address(...parts: string[]): string {
  return `#/${parts.map(encodeURIComponent).join("/")}`;
}

export const route = new Route();
