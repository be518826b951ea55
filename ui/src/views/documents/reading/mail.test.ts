import { describe, expect, it } from "vitest";
import { moment } from "../../../shared/format";
import { withHead } from "./mail";

const head = { From: "De :", To: "À :", Date: "Date :", Subject: "Objet :" };

describe("withHead", () => {
  it("says the head in the language of the window", () => {
    const text = "From: Ada <a@example.be>\nTo: b@example.be\nSubject: Clés\n\nBonjour";
    expect(withHead(text, head)).toBe("De : Ada <a@example.be>\nÀ : b@example.be\nObjet : Clés\n\nBonjour");
  });

  it.each(["2025-03-14T09:30:00+01:00", "Fri, 14 Mar 2025 09:30:00 +0100"])("says %s as a day and an hour", (date) => {
    expect(withHead(`Date: ${date}\n\nx`, head)).toBe(`Date : ${moment("2025-03-14T08:30:00Z")}\n\nx`);
  });

  it("leaves a date that is none, and what is written below the head", () => {
    const text = "Date: bientôt\n\nFrom: hier\nDate: demain";
    expect(withHead(text, head)).toBe("Date : bientôt\n\nFrom: hier\nDate: demain");
  });
});
