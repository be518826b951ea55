import type { DocumentChange, DocumentFull } from "../../backend";

/** What of a document its changes touch. */
export type Before = Pick<DocumentFull, "row" | "dossiers" | "parties" | "tags" | "part" | "valid">;

/** The changes that bring a document back to what it was before others, all in one entry. */
export function inverse(before: Before, changes: readonly DocumentChange[]): DocumentChange[] {
  const back: DocumentChange[] = [];
  const targets = new Set<string>();
  for (const change of changes) {
    switch (change.change) {
      case "field":
        back.push({ ...change, value: value(before, change.name) });
        break;
      case "tag":
        if (!before.tags.includes(change.tag)) back.push({ change: "untag", tag: change.tag });
        break;
      case "untag":
        back.push({ change: "tag", tag: change.tag });
        break;
      case "into-dossier":
        targets.add(change.dossier);
        break;
      case "party":
        targets.add(change.party);
        break;
      case "unlink":
        targets.add(change.from);
        break;
      case "looked":
        // A look cannot be taken back.
        break;
    }
  }
  return [...back, ...[...targets].flatMap((target) => [{ change: "unlink" as const, from: target }, ...links(before, target)])];
}

function value(before: Before, name: Extract<DocumentChange, { change: "field" }>["name"]): string | null {
  switch (name) {
    case "title":
      return before.row.title;
    case "kind":
      return before.row.kind?.code ?? null;
    case "date":
      return before.row.date;
    case "valid":
      return before.valid;
    case "part":
      return before.part;
  }
}

function links(before: Before, target: string): DocumentChange[] {
  const dossiers = before.dossiers.filter((one) => one.id === target).map((one): DocumentChange => ({ change: "into-dossier", dossier: one.id }));
  const parties = before.parties.filter((one) => one.party.id === target);
  return [...dossiers, ...parties.map((one): DocumentChange => ({ change: "party", party: one.party.id, part: one.part }))];
}
