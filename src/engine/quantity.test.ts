import { expect, test } from "vitest";
import { axis, combined, derived, exogenous, lever, stock } from "./quantity.ts";

test.each([
  ["stock", stock],
  ["combined", combined],
  ["derived", derived],
  ["exogenous", exogenous],
  ["lever", lever],
])("%s makes a quantity of its kind and keeps what is said of it", (kind, make) => {
  const host = axis("host", ["A", "B"]);
  const said = { label: "Water", unit: "1", axes: [host], bounds: [0, 1], symbol: "w[h]" } as const;
  expect(make(said)).toEqual({ kind, ...said });
});

test("a combined quantity keeps its rule, or the option that chooses it", () => {
  const said = { label: "Brake", unit: "1" } as const;
  expect(combined({ ...said, rule: "complements" }).rule).toBe("complements");
  const rule = { option: "form", rules: { many: "complements", plain: "sum" } } as const;
  expect(combined({ ...said, rule }).rule).toBe(rule);
});

test("a unit outside the closed list does not compile", () => {
  // @ts-expect-error: "furlongs" is no unit
  expect(stock({ label: "Way", unit: "furlongs" }).kind).toBe("stock");
});
