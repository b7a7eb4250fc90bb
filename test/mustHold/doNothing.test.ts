import { expect, test } from "vitest";
import { quantities } from "../../src/region/quantities/index.ts";
import { firstDifference, historyOf, regionOf } from "./testing/whole.ts";

const whole = regionOf();

test("a policy that sets every lever to its default changes nothing, to the bit", () => {
  const idle = regionOf({ policy: "do-nothing" });
  for (let run = 0; run < 4; run++)
    expect(firstDifference(whole, historyOf(whole, run), historyOf(idle, run))).toBeUndefined();
});

test("setting levers by hand to their default from the first quarter on changes nothing either", () => {
  const levers = Object.entries(quantities).filter(([, { kind }]) => kind === "lever");
  const set = levers.map(([name, lever]) => `${name}=${(lever as { default: number }).default}@2001-Q1`);
  const idle = regionOf({ set });
  expect(set.length).toBeGreaterThan(3);
  expect(firstDifference(whole, historyOf(whole, 2), historyOf(idle, 2))).toBeUndefined();
});

test("a policy that does something acts from its first quarter on and not before", () => {
  const acting = regionOf({ policy: "chinese-restraint" });
  const first = acting.arm.policy!.settings.map(({ at }) => at).sort((a, b) => a - b)[0];
  const found = firstDifference(whole, historyOf(whole, 2), historyOf(acting, 2));
  expect(found?.at).toBe(first);
});
