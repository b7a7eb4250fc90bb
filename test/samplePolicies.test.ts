import { expect, test } from "vitest";
import { settle } from "../src/data/policyCost.ts";
import { data, firstDifference, historyOf, regionOf } from "./mustHold/testing/whole.ts";

const to = "2030-Q4";
const whole = regionOf({ to });
const baseline = historyOf(whole, 1);
const sponsored = data.policies.filter(({ sponsor }) => sponsor !== undefined).map(({ id }) => id);

test.each(sponsored)("%s moves the world when the first lag has passed, and not before", (id) => {
  const acting = regionOf({ policy: id, to });
  const first = Math.min(...settle(acting.arm.policy!, data).map(({ setting, lag }) => setting.at + lag));
  expect(firstDifference(whole, baseline, historyOf(acting, 1))?.at).toBe(first);
});
