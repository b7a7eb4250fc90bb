import { expect, test } from "vitest";
import { deviations, expected, quietMetrics } from "../bench/rw1/checks.ts";
import { ensemble } from "../bench/rw1/tally.ts";

// RW1 is the workload of `npm run bench -- rw1`; here only that the engine computes it right.

test.each([
  ["half", 0.5, expected.deterministic.D0],
  ["a quarter", 0.25, expected.deterministic.D1],
])("without noise, at %s of every range, the engine gives the figures of RW1", (_words, part, figures) => {
  const errors = quietMetrics(part).map((value, m) => Math.abs(value - figures[m]));
  expect(Math.max(...errors)).toBeLessThan(1e-9);
});

test("an ensemble of RW1 has the means and spreads of the four million runs in C", {
  timeout: 60_000,
}, () => {
  const far = deviations(ensemble(600, 7)).filter(
    ({ mean, sd }) => Math.abs(mean) > 4.5 || Math.abs(sd) > 4.5,
  );
  expect(far).toEqual([]);
});
