/** The record that stands for a person of several: the one with the lowest id, as the index has it. */
export function standing(ids: readonly string[]): string {
  return ids.reduce((lowest, id) => (id < lowest ? id : lowest));
}
