import { commandError, type CommandError } from "../backend";

/** One act of a person at a time: whether it goes on, and what stopped the last one. */
export class Attempt {
  busy = $state(false);
  error = $state.raw<CommandError>();

  /** Runs the act unless one goes on; tells whether it succeeded. */
  async run(act: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.error = undefined;
    try {
      await act();
      return true;
    } catch (thrown) {
      this.error = commandError(thrown);
      return false;
    } finally {
      this.busy = false;
    }
  }
}
