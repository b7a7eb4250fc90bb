import { expect, test } from "vitest";
import type { ScenarioReport } from "../service/showScenario.ts";
import { scenarioText } from "./scenarioText.ts";

const war = { quantity: "war", label: "War", unit: "1", at: "2027-Q1", because: "Peace." } as const;
const plain: ScenarioReport = {
  id: "mine",
  title: "Mine",
  question: "What then?",
  sources: ["A-001"],
  changes: [],
  withhold: [],
  watch: [],
};
const lineOf = (change: object) =>
  scenarioText({ ...plain, changes: [{ ...war, ...change }] }, 200)
    .split("\n")
    .find((line) => line.includes("war"));

test.each([
  [{ set: 0 }, "  from 2027-Q1 war (War) = 0. Peace."],
  [{ set: 0, by: "2028-Q4" }, "  from 2027-Q1 war (War) = 0 by 2028-Q4, in even steps. Peace."],
  [{ add: -0.25, until: "2027-Q4" }, "  2027-Q1 to 2027-Q4 war (War) - 0.25. Peace."],
  [{ add: 0.5, halfLife: 2 }, "  from 2027-Q1 war (War) + 0.5, half of it gone in 2 years. Peace."],
  [{ scale: 2, until: "2027-Q1", index: "mil/RU" }, "  in 2027-Q1 war[mil,RU] (War) x 2. Peace."],
  [{ copy: "growth[RU]" }, "  from 2027-Q1 war (War) as growth[RU]. Peace."],
  [{ hold: "own" }, "  from 2027-Q1 war (War) stays as it stands then. Peace."],
  [{ hold: "baseline" }, "  from 2027-Q1 war (War) as in the same run of the baseline. Peace."],
])("a change reads as what it does: %j", (change, line) => {
  expect(lineOf(change)).toBe(line);
});

test("a future says its code, its triggers and its signs, and the baseline that it is the baseline", () => {
  const text = scenarioText({ ...plain, code: "S1", triggers: ["None"], signs: ["Words"] }, 80);
  expect(text).toMatch(/^S1 mine: Mine\nWhat then\?/);
  expect(text).toContain("What would bring it about\n  None");
  expect(text).toContain("What would be seen in the world\n  Words");
  expect(text).toContain("this is it");
});
