import { describe, expect, it } from "vitest";
import { dossierInverse } from "./dossierInverse";

const label = { fr: "", nl: "", en: "" };
const facts = [{ event: { code: "compromis", label }, date: "2026-03-02" }];

describe("taking a correction of a dossier back", () => {
  it("gives each field what the dossier kept", () => {
    const back = dossierInverse({ kind: "sale", "planned-deed": "2026-06-01" }, [], [
      { change: "field", name: "sort", value: "letting" },
      { change: "field", name: "deed-planned", value: null },
      { change: "field", name: "closed", value: "2026-11-29" },
    ]);
    expect(back.map((one) => (one.change === "field" ? one.value : undefined))).toEqual(["sale", "2026-06-01", null]);
  });

  it("states an event on its former day", () => {
    const back = dossierInverse({}, facts, [{ change: "event", event: "compromis", date: "2026-04-01" }, { change: "take-back", event: "compromis" }]);
    const former = { change: "event", event: "compromis", date: "2026-03-02" };
    expect(back).toEqual([former, former]);
  });

  it("takes an event back that was not there", () => {
    expect(dossierInverse({}, facts, [{ change: "event", event: "deed", date: "2026-06-01" }])).toEqual([{ change: "take-back", event: "deed" }]);
  });
});
