import { commandError, type CommandError } from "../backend";
import { changes } from "../state/changes.svelte";

/** The answer to a question that a view asks, and how far it is. */
export interface Asked<T> {
  readonly value: T | undefined;
  readonly error: CommandError | undefined;
  /** Asks again, for instance after an error. */
  again(): void;
}

/**
 * Asks when the view appears, when something the call reads has changed, and when the vault has. Only the
 * newest answer counts; the one before stays on screen until then.
 */
export function asked<T>(call: () => Promise<T>): Asked<T> {
  let value = $state.raw<T>();
  let error = $state.raw<CommandError>();
  let newest = 0;
  const ask = (): void => {
    newest += 1;
    const mine = newest;
    call().then(
      (answer) => {
        if (mine !== newest) return;
        value = answer;
        error = undefined;
      },
      (thrown: unknown) => {
        if (mine === newest) error = commandError(thrown);
      },
    );
  };
  $effect(() => {
    void changes.vault;
    ask();
  });
  return {
    get value() {
      return value;
    },
    get error() {
      return error;
    },
    again: ask,
  };
}
