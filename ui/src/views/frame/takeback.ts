import { commands, type TrayDone } from "../../backend";
import { words } from "../../messages/words.svelte";
import { changes } from "../../state/changes.svelte";
import { undo } from "../../state/undo.svelte";

/** The name under which a filing can be taken back. */
export const FILING = "filing";

/** Takes back what was done last; where this page saw nothing, the last filing of the session. */
export async function takeBack(): Promise<void> {
  if (undo.last !== undefined) {
    await undo.take();
    return;
  }
  const { last } = await commands.trayShow();
  if (last === null) return;
  await takeBackFiling(last.batch);
  undo.taken = filingSays(last);
}

/** What a filing did, in one sentence. */
export function filingSays(done: TrayDone): string {
  const dossiers = new Set(done.filed.map((one) => one.dossier).filter((id) => id !== null)).size;
  return words().filing.done(done.filed.length, dossiers);
}

/** The documents of a filing go to the vault's bin, its cards lie in the tray again. */
export async function takeBackFiling(batch: string): Promise<void> {
  undo.forget(FILING);
  await commands.trayUndo(batch);
  changes.tray += 1;
}

/** Whether a key goes to somebody's typing, which has an undo of its own. In a closed list of choices nobody types. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && target.type !== "checkbox" && target.getAttribute("aria-expanded") !== "false";
}
