/**
 * The address of the view: `#/dossiers/<id>`. It holds ids and no words, so that an address that
 * outlives a lock tells nothing. Back and forward are the web view's own.
 */
function parse(hash: string): string[] {
  return hash
    .replace(/^#\/?/, "")
    .split("/")
    .filter((part) => part !== "")
    .map(decodeURIComponent);
}

class Route {
  parts = $state<string[]>(parse(location.hash));

  constructor() {
    addEventListener("hashchange", () => {
      this.parts = parse(location.hash);
    });
  }

  get view(): string {
    return this.parts[0] ?? "today";
  }

  get id(): string | undefined {
    return this.parts[1];
  }

  go(...parts: string[]): void {
    location.hash = address(...parts);
  }

  /** Opens another row of the list that is on screen. Where one is open already it takes its place: no step of its own. */
  turn(...parts: string[]): void {
    if (this.parts.length === parts.length && this.parts.slice(0, -1).every((part, at) => part === parts[at])) this.replace(...parts);
    else this.go(...parts);
  }

  /** Goes there without a step to come back to. */
  replace(...parts: string[]): void {
    history.replaceState(null, "", address(...parts));
    this.parts = parts;
  }
}

/** The address of a view, for a link. */
export function address(...parts: string[]): string {
  return `#/${parts.map(encodeURIComponent).join("/")}`;
}

export const route = new Route();
