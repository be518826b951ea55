import type { Member, Place, RankWord, RoleName } from "../backend";
import { label } from "./format";

/** The folders that ship, in the order in which an agency thinks of them; the shell tells them by their ids. */
const PLACES = ["ventes", "identites", "identites-closes", "lcb-ft", "litiges", "public", "agence", "registres", "audit", "direction"];
const ROLES = ["director", "office-manager", "office", "agent", "auditor"];
const RANKS: RankWord[] = ["director", "manager", "agent"];

/** A place in a known order; what the house made itself comes after what ships. */
function at(known: readonly string[], code: string | null): number {
  const place = code === null ? -1 : known.indexOf(code);
  return place === -1 ? known.length : place;
}

export function byPlace(a: Place, b: Place): number {
  return at(PLACES, a.code) - at(PLACES, b.code) || label(a.label).localeCompare(label(b.label));
}

export function byRole(a: RoleName, b: RoleName): number {
  return at(ROLES, a.code) - at(ROLES, b.code) || label(a.label).localeCompare(label(b.label));
}

/** People by rank and role, then by name. */
export function byStanding(a: Member, b: Member): number {
  const first = (one: Member): number => Math.min(ROLES.length, ...one.roles.map((role) => at(ROLES, role.code)));
  return RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank) || first(a) - first(b) || byName(a.person.name, b.person.name);
}

/** By name; who has none that one may read comes last. */
export function byName(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a.localeCompare(b);
}
