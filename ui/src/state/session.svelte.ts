import { commands, type Place, type RightWord, type SessionView, type Settings } from "../backend";
import { preferences } from "./preferences.svelte";
import { route } from "./route.svelte";

export type Unlocked = Extract<SessionView, { state: "unlocked" }>;

/** Who is unlocked, and for how long. Holds nothing once the vault is locked. */
class Session {
  view = $state.raw<SessionView>();
  /** Seconds until the vault locks if nothing is done. */
  locksIn = $state(300);
  /** Seconds until the sealed folders close; nothing where they are closed. */
  sealedFor = $state<number>();

  #idle = 300;
  #used = Date.now();
  #told = 0;

  /** The sealed folders that this person can open. */
  get sealed(): Place[] {
    const reads = (right: RightWord): boolean => right === "read" || right === "manage";
    return (this.unlocked?.places ?? []).filter((one) => one.place.stepUp && reads(one.right)).map((one) => one.place);
  }

  get unlocked(): Unlocked | undefined {
    return this.view?.state === "unlocked" ? this.view : undefined;
  }

  async look(): Promise<void> {
    this.become(await commands.sessionShow());
  }

  become(view: SessionView): void {
    if (view.state === "unlocked") {
      // Another person finds nothing of the one before, not even a view by a step back.
      route.belongTo(view.seat);
      this.settle(view.settings);
      this.sealedFor = view.stepUp.open ? (view.stepUp.secondsLeft ?? undefined) : undefined;
      this.use();
    }
    this.view = view;
  }

  /** Looks again without anybody having done something: roles may have changed elsewhere. */
  async renew(): Promise<void> {
    const view = await commands.sessionShow();
    if (this.unlocked !== undefined && view.state === "unlocked") this.view = view;
  }

  /** Takes over what this person has set for this computer. */
  settle(settings: Settings): void {
    preferences.take(settings);
    this.#idle = settings.idleMinutes * 60;
  }

  /** A key or a click: the countdown starts anew, here at once and on the Rust side within ten seconds. */
  use(): void {
    this.#used = Date.now();
    if (this.unlocked !== undefined && this.#used - this.#told > 10_000) {
      this.#told = this.#used;
      // A session that is locked by now says so by its event.
      commands.sessionUsed().catch(() => undefined);
    }
  }

  /** Counts down; called every second. */
  tick(): void {
    this.locksIn = Math.max(0, this.#idle - Math.floor((Date.now() - this.#used) / 1000));
  }

  async lock(): Promise<void> {
    await commands.sessionLock();
    forget();
  }
}

export const session = new Session();

/** Drops everything the page holds, by dropping the page. The address stays; it holds ids alone. */
export function forget(): void {
  session.view = undefined;
  location.reload();
}
