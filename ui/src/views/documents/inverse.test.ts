import { describe, expect, it } from "vitest";
import type { DocumentRow } from "../../backend";
import { inverse, type Before } from "./inverse";

const words = { fr: "", nl: "", en: "" };
const row: DocumentRow = {
  id: "d",
  title: "Scan 12",
  fileName: "scan.pdf",
  fileType: "pdf",
  kind: null,
  identity: false,
  place: { id: "c", code: null, label: words, stepUp: false },
  date: null,
  validUntil: null,
  deadline: { is: "unknown" },
  size: 1,
  filedAt: "",
  filedBy: { id: "p", name: null },
  binned: false,
  concurrent: false,
};
const seller = { id: "s", name: "", address: "", email: "", telephone: "", mergedInto: null };
const before: Before = {
  row,
  dossiers: [{ id: "wrong", title: "", reference: "" }],
  parties: [{ party: seller, part: "seller" }],
  tags: ["urgent"],
  part: null,
  valid: "unlimited",
};

describe("taking a correction back", () => {
  it("puts a document back into the dossier that it was moved out of", () => {
    const back = inverse(before, [{ change: "unlink", from: "wrong" }, { change: "into-dossier", dossier: "right" }]);
    expect(back).toEqual([
      { change: "unlink", from: "wrong" },
      { change: "into-dossier", dossier: "wrong" },
      { change: "unlink", from: "right" },
    ]);
  });

  it("gives a person the former part", () => {
    const back = inverse(before, [{ change: "unlink", from: "s" }, { change: "party", party: "s", part: "buyer" }]);
    expect(back).toEqual([{ change: "unlink", from: "s" }, { change: "party", party: "s", part: "seller" }]);
  });

  it("keeps a tag that was there", () => {
    expect(inverse(before, [{ change: "tag", tag: "urgent" }])).toEqual([]);
    expect(inverse(before, [{ change: "tag", tag: "notaire" }])).toEqual([{ change: "untag", tag: "notaire" }]);
    expect(inverse(before, [{ change: "untag", tag: "urgent" }])).toEqual([{ change: "tag", tag: "urgent" }]);
  });

  it("gives every field its former value, also one that is no day", () => {
    const set = (name: "title" | "kind" | "valid" | "part") => ({ change: "field" as const, name, value: "x" });
    const back = inverse(before, [set("title"), set("kind"), set("valid"), set("part")]);
    expect(back.map((one) => (one.change === "field" ? one.value : undefined))).toEqual(["Scan 12", null, "unlimited", null]);
  });
});
