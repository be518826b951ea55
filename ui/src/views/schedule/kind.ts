import type { KindChange, KindChoices, KindView } from "../../backend";

/** A kind as it is being written. */
export type KindDraft = KindChange;

/** What a kind is now, or an empty one, ready to be changed. */
export function drafted(kind: KindView | undefined, choices: KindChoices): KindDraft {
  const empty = { fr: "", nl: "", en: "" };
  if (kind === undefined) {
    const place = choices.places[0];
    return {
      code: "",
      label: { ...empty },
      purpose: { ...empty },
      category: choices.categories[0] ?? "",
      level: "confidential",
      compartment: place?.code ?? place?.id ?? "",
      needsDossier: true,
      rules: [],
    };
  }
  return {
    code: kind.code,
    label: { ...kind.label },
    purpose: { ...kind.purpose },
    category: kind.category,
    level: kind.level,
    compartment: kind.compartment,
    needsDossier: kind.needsDossier,
    rules: kind.rules.map((used) => ({ ...used })),
  };
}
