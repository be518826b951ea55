import { expect, it } from "vitest";
import { standing } from "./standing";

it("goes to the record that the list keeps, wherever it is named", () => {
  expect(standing(["b2", "a9", "c0"])).toBe("a9");
  expect(standing(["0f"])).toBe("0f");
});
