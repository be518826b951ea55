const texts = new WeakMap<object, string>();

function text(row: object): string {
  const known = texts.get(row);
  if (known !== undefined) return known;
  const said = JSON.stringify(row);
  texts.set(row, said);
  return said;
}

/**
 * The rows as they are told now; one that says what it said before is the very object of before, so that nothing is
 * drawn again for it.
 */
export function sameAsBefore<T extends { id: string }>(before: readonly T[], now: readonly T[]): T[] {
  const known = new Map(before.map((row) => [row.id, row]));
  return now.map((row) => {
    const was = known.get(row.id);
    return was !== undefined && text(was) === text(row) ? was : row;
  });
}
