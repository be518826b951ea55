import { commands, type DossierChange, type DossierFull } from "../../backend";
import { Attempt } from "../../shared/attempt.svelte";
import { undo } from "../../state/undo.svelte";
import { dossierInverse } from "./dossierInverse";

/** Changes of one dossier, each of which can be taken back. */
export class DossierCorrection extends Attempt {
  make(before: DossierFull, says: string, changes: DossierChange[]): Promise<boolean> {
    const id = before.card.id;
    const back = dossierInverse(before.fields, before.facts, changes);
    return this.run(async () => {
      await commands.dossierChange(id, changes);
      undo.offer({ says, back: () => commands.dossierChange(id, back) });
    });
  }
}
