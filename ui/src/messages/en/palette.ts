import type { palette as fr } from "../fr/palette";

export const palette: typeof fr = {
  title: "Search or act",
  hint: "A name, a street, a word, or kind:epc after:2025",
  none: "Nothing matches among what your keys open.",
  actions: "Actions",
  dossiers: "Files",
  people: "People",
  documents: "Documents",
  total: (shown: string) => `${shown} documents found`,
  partial: (shown: string) => `More than ${shown} documents: narrow the search`,
  trouble: (key: string) => `The filter “${key}” was not understood.`,
  keys: "Useful keys",
  newDossier: "New file",
  pick: "File documents",
};
