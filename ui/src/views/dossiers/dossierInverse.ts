import type { DossierChange, DossierField, Fact } from "../../backend";

/** The names under which a dossier keeps its fields. */
export const KEPT: Record<DossierField, string> = {
  title: "title",
  reference: "reference",
  property: "property",
  sort: "kind",
  "compromis-planned": "planned-compromis",
  "deed-planned": "planned-deed",
  "in-charge": "in-charge",
  paper: "paper",
  "paper-out": "paper-out",
  opened: "opened",
  closed: "closed",
};

/** The changes that bring a dossier back to what it was before others, all in one entry. */
export function dossierInverse(fields: Record<string, string>, facts: readonly Fact[], changes: readonly DossierChange[]): DossierChange[] {
  return changes.map((change): DossierChange => {
    if (change.change === "field") return { ...change, value: fields[KEPT[change.name]] ?? null };
    const before = facts.find((fact) => fact.event.code === change.event)?.date ?? null;
    return before === null ? { change: "take-back", event: change.event } : { change: "event", event: change.event, date: before };
  });
}
