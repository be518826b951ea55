import { commands, type DocumentChange } from "../../backend";
import { Attempt } from "../../shared/attempt.svelte";
import { undo } from "../../state/undo.svelte";
import { inverse, type Before } from "./inverse";

/** Changes of one document, each of which can be taken back. */
export class Correction extends Attempt {
  make(before: Before, says: string, changes: DocumentChange[]): Promise<boolean> {
    const ids = [before.row.id];
    const back = inverse(before, changes);
    return this.run(async () => {
      await commands.documentChange(ids, changes);
      undo.offer({ says, back: () => commands.documentChange(ids, back) });
    });
  }
}
