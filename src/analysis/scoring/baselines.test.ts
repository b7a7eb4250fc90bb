import { expect, test } from "vitest";
import { makeChance } from "../../engine/chance/chance.ts";
import { normalProbability } from "../sampling/normal-distribution.ts";
import { BASELINES, baselineForecast, crpsOfForecast, membersOf, SPREADS } from "./baselines.ts";
import { crpsNormal, crpsPlain } from "./crps.ts";
import { pastOf } from "./past.ts";

const past = pastOf({ years: [2010, 2011, 2012, 2013], values: [2, 6, 4, 8] }, "identity");

test.each([
  // Changes 4, -2, 4, and a slope of 2. Persistence: (16 + 4 + 16) / 3 a year. Drift: around 2, (4 + 16 + 4) / 2 a
  // year, and more by 2 / 3. Climatology: variance (9 + 1 + 1 + 9) / 3, and more by 1 / 4.
  ["persistence", 8, 12 * 2],
  ["drift", 8 + 2 * 2, 12 * 2 * (1 + 2 / 3)],
  ["climatology", 5, (20 / 3) * 1.25],
] as const)("%s two years on, by hand", (baseline, mean, miss) => {
  const historic = baselineForecast(baseline, "historic", past, 2015, 0.5);
  expect(historic?.mean).toBeCloseTo(mean, 12);
  expect(historic?.sd).toBeCloseTo(Math.sqrt(miss), 12);
  expect(baselineForecast(baseline, "observation", past, 2015, 0.5)).toEqual({
    mean,
    sd: 0.5,
    link: "identity",
  });
});

test("fewer than three values bear no forecast", () => {
  const two = pastOf({ years: [2010, 2011], values: [2, 6] }, "identity");
  const none = pastOf({ years: [], values: [] }, "identity");
  for (const baseline of BASELINES)
    for (const spread of SPREADS) {
      expect(baselineForecast(baseline, spread, two, 2015, 0.5)).toBeUndefined();
      expect(baselineForecast(baseline, spread, none, 2015, 0.5)).toBeUndefined();
    }
});

test("a forecast may not know its own year, and an error is a size", () => {
  expect(() => baselineForecast("drift", "historic", past, 2013, 0)).toThrow("for 2013 may not know 2013");
  expect(() => baselineForecast("drift", "historic", past, 2014, -1)).toThrow("0 or more, not -1");
});

test("a year that is missing stretches the horizon, not the record", () => {
  const gaps = pastOf({ years: [2010, 2012, 2014], values: [1, 2, 3] }, "identity");
  expect(baselineForecast("drift", "observation", gaps, 2018, 0)?.mean).toBe(5);
});

test("on a log scale drift grows by percentages", () => {
  const doubling = pastOf({ years: [2010, 2011, 2012], values: [1, 2, 4] }, "log");
  const forecast = baselineForecast("drift", "historic", doubling, 2014, 0);
  expect(forecast?.sd).toBeCloseTo(0, 12);
  expect(forecast && crpsOfForecast({ ...forecast, sd: 0 }, 10)).toBeCloseTo(6, 12);
});

// Baran and Lerch, "Log-normal distribution based EMOS models", QJRMS 141 (2015).
function crpsLogNormal(mean: number, sd: number, y: number): number {
  const w = (Math.log(y) - mean) / sd;
  const rest = normalProbability(w - sd) + normalProbability(sd / Math.SQRT2) - 1;
  return y * (2 * normalProbability(w) - 1) - 2 * Math.exp(mean + (sd * sd) / 2) * rest;
}

test.each([
  [0, 0.05, 1.1],
  [2, 0.5, 3],
  [2, 0.5, 40],
  [0, 1, 1],
  [0, 2, 0.2],
  [0, 2, 9],
])("in logs with mean %d and sd %d the score at %d is the closed form to 0.1%", (mean, sd, y) => {
  expect(crpsOfForecast({ mean, sd, link: "log" }, y) / crpsLogNormal(mean, sd, y)).toBeCloseTo(1, 2.7);
});

test("quantiles stand for a normal about as well as its closed form", () => {
  const forecast = { mean: 1, sd: 2, link: "identity" } as const;
  expect(crpsOfForecast(forecast, 0.3)).toBe(crpsNormal(1, 2, 0.3));
  expect(crpsPlain(membersOf(forecast), 0.3)).toBeCloseTo(crpsNormal(1, 2, 0.3), 3);
});

test("of a random walk, persistence knows its own error at any horizon", () => {
  const chance = makeChance();
  const draws = new Float64Array(200);
  const years = Array.from(draws, (_, i) => i);
  for (const horizon of [1, 4]) {
    let miss = 0;
    let said = 0;
    for (let run = 0; run < 400; run++) {
      chance.aim(9, run);
      chance.normals(1, draws);
      let sum = 0;
      const walk = Array.from(draws, (step) => (sum += step));
      const known = pastOf({ years, values: walk }, "identity", 190);
      const forecast = baselineForecast("persistence", "historic", known, 190 + horizon, 0);
      miss += (walk[190 + horizon] - (forecast?.mean ?? Number.NaN)) ** 2 / 400;
      said += (forecast?.sd ?? Number.NaN) ** 2 / 400;
    }
    // A mean of 400 squares strays by √(2/400), four times.
    expect(Math.abs(miss / horizon - 1)).toBeLessThan(0.29);
    expect(Math.abs(said / horizon - 1)).toBeLessThan(0.05);
  }
});
