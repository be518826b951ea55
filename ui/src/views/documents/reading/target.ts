/** What is read: a document in its current version, or in the one named. */
export interface Target {
  id: string;
  version: string | null;
}

/** Reads it from its part of the address, `id` or `id~version`. */
export function parseTarget(part: string): Target {
  const [id = "", version] = part.split("~");
  return { id, version: version ?? null };
}

/** The part of the address. */
export function targetPart(target: Target): string {
  return target.version === null ? target.id : `${target.id}~${target.version}`;
}
