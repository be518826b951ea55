/** An act of a person that can be taken back. */
interface Act {
  /** What was done, in the language of the window at that time. */
  says: string;
  back: () => Promise<unknown>;
  /** Of acts with the same name only the newest can be taken back. */
  only?: string;
}

/** Acts that are kept; what is older stays done. */
const MOST = 20;

/** What was done last and can be taken back from any view. Kept as long as the page, so never over a lock. */
class Undo {
  #past = $state.raw<Act[]>([]);
  /** Whether the newest act is told at the foot of the window. */
  told = $state(false);
  /** What was taken back just now, until something else happens. */
  taken = $state<string>();

  get last(): Act | undefined {
    return this.#past.at(-1);
  }

  offer(act: Act, told = true): void {
    const others = this.#past.filter((one) => act.only === undefined || one.only !== act.only);
    this.#past = [...others, act].slice(-MOST);
    this.told = told;
    this.taken = undefined;
  }

  /** Takes the newest act back. One that cannot be taken back any more is not offered again. */
  async take(): Promise<void> {
    const last = this.last;
    this.#past = this.#past.slice(0, -1);
    this.told = false;
    this.taken = undefined;
    await last?.back();
    this.taken = last?.says;
  }

  /** Says nothing any more of what was done or taken back; the key still works. */
  hush(): void {
    this.told = false;
    this.taken = undefined;
  }

  /** Forgets acts of one name that were taken back elsewhere. */
  forget(only: string): void {
    this.#past = this.#past.filter((one) => one.only !== only);
    this.told = false;
  }
}

export const undo = new Undo();
