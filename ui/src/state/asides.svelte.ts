import { commandError, type CommandError } from "../backend";

/** What somebody asks for outside any one view, by a key or in the head. What stops it is told on every view. */
class Asides {
  error = $state.raw<CommandError>();

  ask(act: () => Promise<unknown>): void {
    act().then(
      () => (this.error = undefined),
      (thrown: unknown) => (this.error = commandError(thrown)),
    );
  }

  forget(): void {
    this.error = undefined;
  }
}

export const asides = new Asides();
