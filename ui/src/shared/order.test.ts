import { describe, expect, it } from "vitest";
import type { Member, Place } from "../backend";
import { byName, byPlace, byStanding } from "./order";

const place = (code: string | null, name: string): Place => ({ id: name, code, label: { fr: name, nl: name, en: name }, stepUp: false });
const member = (name: string | null, rank: Member["rank"]): Member => ({
  person: { id: name ?? "", name },
  rank,
  roles: [],
  seats: [],
  removed: false,
  passphraseAsked: null,
  me: false,
});

describe("the order of what the shell tells by ids", () => {
  it("puts the folders that ship first, as an agency thinks of them", () => {
    const places = [place(null, "Chantiers"), place("direction", "Direction"), place("audit", "Journal"), place("ventes", "Ventes"), place(null, "Baux")];
    const names = places.sort(byPlace).map((one) => one.id);
    expect(names).toEqual(["Ventes", "Journal", "Direction", "Baux", "Chantiers"]);
  });

  it("puts people by rank, then by name with its accents", () => {
    const people = [member("Zoé", "agent"), member("Émile", "agent"), member("Firmin", "agent"), member("Raphaël", "director"), member("Joséphine", "manager")];
    expect(people.sort(byStanding).map((one) => one.person.name)).toEqual(["Raphaël", "Joséphine", "Émile", "Firmin", "Zoé"]);
  });

  it("puts a name that one may not read last", () => {
    expect([null, "Béa", "Ana"].sort(byName)).toEqual(["Ana", "Béa", null]);
  });
});
