import type { DayOf, Today } from "../../backend";
import type { Catalogue } from "../../messages/words.svelte";
import { day, label } from "../../shared/format";
import { address } from "../../state/route.svelte";

/** Something to do, and where it is done in one click. */
export interface Act {
  says: string;
  to: string;
}

/** The number that stands in the navigation too: cards of the tray, and what is in the vault without a kind or a dossier. */
function toFile(now: Today, text: Catalogue["today"]): Act[] {
  const all = now.tray + now.inbox;
  return all === 0 ? [] : [{ says: text.toFile(all), to: address("filing") }];
}

function ofDirector(is: Extract<DayOf, { person: "director" }>, text: Catalogue["today"], nobody: string): Act[] {
  const counted: [number, (count: number) => string, string][] = [
    [is.joining.length, text.admissions, address("team")],
    [is.due, text.due, address("deadlines")],
    [is.dueSoon, text.dueSoon, address("deadlines")],
    [is.conflicts, text.conflicts, address("documents", "conflict")],
    [is.toRenew.length, text.toRenew, address("sealed")],
  ];
  const acts = counted.filter(([count]) => count > 0).map(([count, says, to]) => ({ says: says(count), to }));
  const deputies = is.deputiesDue.map((one) => ({
    says: text.deputyOver(one.person.name ?? nobody, label(one.role.label), day(one.until)),
    to: address("team"),
  }));
  return [...acts, ...deputies];
}

/** What there is to do today, in one line each, for whoever is unlocked. */
export function acts(now: Today, words: Catalogue): Act[] {
  const text = words.today;
  const is = now.day;
  switch (is.person) {
    case "agent":
      return [
        ...toFile(now, text),
        ...(is.contested > 0 ? [{ says: text.contested(is.contested), to: address("documents", "concurrent") }] : []),
      ];
    case "office":
      return toFile(now, text);
    case "director":
      return [...toFile(now, text), ...ofDirector(is, text, words.common.unknown)];
    case "auditor":
      return [{ says: text.log, to: address("log") }];
  }
}
