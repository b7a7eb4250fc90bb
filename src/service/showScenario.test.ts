import { expect, test } from "vitest";
import { UserFault } from "../engine/faults.ts";
import { showScenario } from "./showScenario.ts";

test("a scenario is found by id and by code, with quarters and labels in words", () => {
  const found = showScenario("S8");
  expect(found).toEqual(showScenario("war-ends-2027"));
  expect(found.changes).toMatchObject([{ at: "2027-Q1", quantity: "war", set: 0, unit: "1" }]);
  expect(found.changes[0].label).toContain("Ukraine");
  expect(found.watch).toContainEqual({ name: "load", label: "War load", unit: "1" });
});

test("a name that is no scenario is refused with the nearest one", () => {
  expect(() => showScenario("war-ends-2028")).toThrow(UserFault);
  expect(() => showScenario("war-ends-2028")).toThrow('did you mean "war-ends-2027"?');
});
