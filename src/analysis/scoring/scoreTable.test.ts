import { expect, test } from "vitest";
import { makeChance } from "../../engine/chance/chance.ts";
import type { ScoredPoint } from "./judge.ts";
import { ALL, scorePoints } from "./scoreTable.ts";

const point = (over: Partial<ScoredPoint> = {}): ScoredPoint => ({
  indicator: "trade_share",
  reporter: "KAZ",
  partner: "CHN",
  year: 2015,
  observed: 3,
  errorSd: 0,
  link: "identity",
  members: Float64Array.of(1, 5),
  past: { years: [2010, 2011, 2012], values: [0, 2, 4] },
  ...over,
});

test("one point, by hand", () => {
  const [row, all] = scorePoints([point()], 1);
  expect(row).toMatchObject({
    indicator: "trade_share",
    points: 1,
    skipped: 0,
    unscaled: 0,
    blocks: 1,
    // Mean distance 2, less the distance of the two members over 2.
    crps: 0,
    meanError: 0,
  });
  expect(row.coverage.map(({ share, meanWidth }) => [share, meanWidth])).toEqual([
    [1, 2],
    [1, expect.closeTo(3.2)],
    [1, expect.closeTo(3.8)],
  ]);
  // Persistence says 4, drift 4 + 3 × 2, climatology 2; all sharp.
  expect(row.skill.filter(({ spread }) => spread === "observation").map(({ skill }) => skill?.skill)).toEqual(
    [1, 1, 1],
  );
  expect(all).toMatchObject({
    indicator: ALL,
    points: 1,
    crps: undefined,
    meanError: undefined,
    scaledCrps: 0,
  });
});

test("scores against sharp baselines, by hand", () => {
  const [row] = scorePoints([point({ members: Float64Array.of(5, 5) })], 1);
  expect(row.crps).toBe(2);
  expect(row.meanError).toBe(2);
  // The series moves by 2 a year.
  expect(row.scaledCrps).toBe(1);
  const sharp = row.skill.filter(({ spread }) => spread === "observation");
  expect(sharp.map(({ baseline, skill }) => [baseline, skill?.skill])).toEqual([
    ["persistence", 1 - 2 / 1],
    ["drift", expect.closeTo(1 - 2 / 7)],
    ["climatology", 1 - 2 / 1],
  ]);
});

test("points that cannot be scored are counted", () => {
  const [row] = scorePoints(
    [
      point(),
      point({ year: 2016, members: Float64Array.of(1, Number.NaN) }),
      point({ year: 2017, observed: Number.NaN }),
    ],
    1,
  );
  expect(row).toMatchObject({ points: 1, skipped: 2 });
  const [none] = scorePoints([point({ observed: Number.NaN })], 1);
  expect(none).toMatchObject({ points: 0, skipped: 1, crps: undefined, scaledCrps: undefined });
  expect(none.skill.every(({ skill }) => skill === undefined)).toBe(true);
  expect(scorePoints([], 1)).toHaveLength(1);
});

test("a series that never moved is scored in its unit alone", () => {
  const flat = { years: [2010, 2011, 2012], values: [3, 3, 3] };
  const [row] = scorePoints([point({ past: flat }), point({ reporter: "UZB" })], 1);
  expect(row).toMatchObject({ points: 2, unscaled: 1, blocks: 2 });
  // Only the other one's persistence misses, by 1.
  expect(row.skill[0].skill?.points).toBe(2);
  expect(row.skill[0].scaled?.points).toBe(1);
});

test("a past too short bears no baseline", () => {
  const [row] = scorePoints([point({ past: { years: [2010], values: [1] } })], 1);
  expect(row.points).toBe(1);
  expect(row.skill.map(({ skill }) => skill)).toEqual([1, 2, 3, 4, 5, 6].map(() => undefined));
});

test("a forecast that knows its own year is refused", () => {
  expect(() => scorePoints([point({ year: 2012 })], 1)).toThrow("for 2012 may not know 2012");
});

/**
 * Twelve random walks of 20 known years and five unknown, some a million times as large. The model knows the walk's law
 * and, for what share of the unknown change is told it, its future.
 */
function walks(indicator: string, size: number, told: number, spread = 1): ScoredPoint[] {
  const chance = makeChance();
  return Array.from({ length: 12 }, (_, host) => {
    chance.aim(size, host);
    let sum = 0;
    const walk = Array.from({ length: 25 }, (_step, i) => (sum += size * chance.normal(1, i)));
    return [20, 21, 22, 23, 24].map((i): ScoredPoint => {
      const mean = walk[19] + told * (walk[i] - walk[19]);
      const sd = spread * size * Math.sqrt((i - 19) * (1 - told));
      return {
        indicator,
        reporter: `host ${host}`,
        partner: "",
        year: 2000 + i,
        observed: walk[i] + sd * Math.sqrt(told) * chance.normal(3, i),
        errorSd: 0,
        link: "identity",
        members: Float64Array.from({ length: 100 }, (_m, m) => mean + sd * chance.normal(2, 1000 * i + m)),
        past: { years: walk.slice(0, 20).map((_v, k) => 2000 + k), values: walk.slice(0, 20) },
      };
    });
  }).flat();
}

test("a model that knows no more than persistence has no skill against its historic spread", () => {
  const [row] = scorePoints(walks("x", 1, 0), 1);
  const historic = row.skill[1];
  expect(historic).toMatchObject({ baseline: "persistence", spread: "historic" });
  expect(Math.abs(historic.skill?.skill ?? 1)).toBeLessThan(0.1);
  expect(historic.skill?.low).toBeLessThan(0.05);
  // Sharp persistence takes no account of what it does not know.
  expect(row.skill[0].skill?.low).toBeGreaterThan(0.05);
  expect(row.coverage[1].low).toBeLessThan(0.8);
  expect(row.coverage[1].high).toBeGreaterThan(0.8);
});

test("a model that is told more has skill, and one too sure of itself shows in coverage and PIT", () => {
  const [told] = scorePoints(walks("x", 1, 0.6), 1);
  expect(told.skill[1].skill?.low).toBeGreaterThan(0.1);
  const [sure] = scorePoints(walks("x", 1, 0, 0.3), 1);
  expect(sure.coverage[1].high).toBeLessThan(0.7);
  expect(sure.pit.chiSquareP).toBeLessThan(1e-3);
});

test("over all, units do not matter: neither to the mean of skills nor to the pooled one", () => {
  const small = walks("x", 1, 0.6);
  const large = walks("y", 1, 0).map((one) => ({
    ...one,
    observed: 1e6 * one.observed,
    members: one.members.map((member) => 1e6 * member),
    past: { years: one.past.years, values: Array.from(one.past.values, (value) => 1e6 * value) },
  }));
  const [x, y, all] = scorePoints([...large, ...small], 1);
  const skill = (row: typeof all) => row.skill[1].skill?.skill ?? Number.NaN;
  const scaled = (row: typeof all) => row.skill[1].scaled?.skill ?? Number.NaN;
  expect([x.indicator, y.indicator, all.indicator]).toEqual(["x", "y", ALL]);
  expect(skill(all)).toBeCloseTo((skill(x) + skill(y)) / 2, 12);
  expect(scaled(all)).toBeGreaterThan(Math.min(scaled(x), scaled(y)));
  expect(scaled(all)).toBeLessThan(Math.max(scaled(x), scaled(y)));
  // The same hosts in both: twelve blocks, not twenty-four.
  expect(all).toMatchObject({ points: 120, blocks: 12 });
  expect(all.coverage[0].meanWidth).toBeUndefined();
});

test("the order of the points moves nothing", () => {
  const points = [...walks("x", 1, 0.6), ...walks("y", 2, 0)];
  expect(scorePoints([...points].reverse(), 3)).toEqual(scorePoints(points, 3));
});
