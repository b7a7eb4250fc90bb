import fc from "fast-check";
import { expect, test } from "vitest";
import { layoutOf } from "./layout.ts";
import { mechanismsOf } from "./mechanism.ts";
import { emptyPaths } from "./paths.ts";
import { axis, combined, derived, exogenous, stock } from "./quantity.ts";
import { FROM, fixed, type Play, play, startOf, toy } from "./testing/play.ts";

const one = { label: "A number", unit: "1" } as const;
const host = axis("host", ["A", "B"]);
const quantities = {
  level: stock({ ...one, axes: [host], bounds: [0, 10] }),
  ground: stock(one),
  inflow: combined({ ...one, axes: [host] }),
  mean: derived(one),
  rain: exogenous({ ...one, default: 1 }),
};
const mechanism = mechanismsOf<typeof quantities>();

const mean = mechanism({ ...toy("mean"), parameters: {} }).derive(
  { reads: ["level"], writes: ["mean"] },
  ({ level }, _p, out) => {
    out.mean[0] = (level[0] + level[1]) / 2;
  },
);
const rain = mechanism({ ...toy("rain"), parameters: {} }).change(
  { reads: ["rain"], writes: ["inflow"] },
  (w, _p, add) => {
    for (let i = 0; i < 2; i++) add.inflow[i] += w.rain[0];
  },
);
const fills = mechanism({ ...toy("fills"), parameters: { part: fixed(1) } }).change(
  { reads: ["inflow"], writes: ["level"] },
  ({ inflow }, p, add) => {
    for (let i = 0; i < 2; i++) add.level[i] += p.part * inflow[i];
  },
);
const leak = mechanism({ ...toy("leak"), parameters: { rate: fixed(0.5) }, neutral: { rate: 0 } }).change(
  { reads: ["level"], writes: ["level", "ground"] },
  ({ level }, p, add) => {
    for (let i = 0; i < 2; i++) {
      add.level[i] -= p.rate * level[i];
      add.ground[0] += p.rate * level[i];
    }
  },
);
const model = (...mechanisms: Parameters<typeof play>[0]["mechanisms"]) => ({
  name: "toy",
  quantities,
  mechanisms,
});
const basin = model(mean, rain, fills, leak);
const start = { "level[A]": 4, "level[B]": 8 };

test("the record holds the start of each quarter; differences arrive in the next", () => {
  const { history } = play(basin, { start });
  expect(history("level[A]")).toEqual([4, 3, 2.5, 2.25]);
  expect(history("level[B]")).toEqual([8, 5, 3.5, 2.75]);
  expect(history("ground")).toEqual([0, 6, 10, 13]);
});

test("derived and combined values belong to the quarter in which they are recorded", () => {
  const { history } = play(basin, { start, paths: { rain: (row) => row } });
  expect(history("mean")).toEqual([6, 3, 2.5, 3.25]);
  expect(history("inflow[B]")).toEqual([0, 1, 2, 3]);
});

test("exogenous quantities follow their paths, and their default where nobody sets them", () => {
  expect(play(basin).history("rain")).toEqual([1, 1, 1, 1]);
  expect(play(basin, { paths: { rain: (row) => 10 * row } }).history("rain")).toEqual([0, 10, 20, 30]);
});

test("only the cells that were asked for are recorded, row by row", () => {
  const { record } = play(basin, { start, quarters: 2, setup: { recorded: Int32Array.of(2, 1) } });
  expect([...record()]).toEqual([0, 8, 6, 5]);
});

test("stocks are held inside their bounds, and a stock without bounds is not", () => {
  const flood = play(basin, { start, paths: { rain: 7 } });
  expect(flood.history("level[B]")).toEqual([8, 10, 10, 10]);
  const drain = play(model(mean, fills), { start, paths: { rain: 0 } });
  expect(drain.history("level[A]")).toEqual([4, 4, 4, 4]);
  const drought = play(model(mean, rain, fills), { start, paths: { rain: -3 } });
  expect(drought.history("level[A]")).toEqual([4, 1, 0, 0]);
  expect(play(model(mean, leak), { start: { level: -1 } }).history("ground")).toEqual([0, -1, -1, -1]);
});

// A stock follows a path that stays at 3.
const follows = (tau: number, name = "follows") =>
  mechanism({ ...toy(name), parameters: { tau: fixed(tau) } }).relax("ground", "rain", (p) => p.tau);
const relaxed = (tau: number, quarters: number) =>
  play(model(mean, follows(tau)), { quarters, start: { ground: 1 }, paths: { rain: 3 } }).history("ground");

test("a relaxation closes 1 - exp(-dt/tau) of the gap each quarter, so that four make exactly a year", () => {
  for (const tau of [0.05, 0.25, 1, 3, 40]) {
    const levels = relaxed(tau, 9);
    expect(levels[1]).toBeCloseTo(3 - 2 * Math.exp(-0.25 / tau), 14);
    expect(levels[4]).toBeCloseTo(3 - 2 * Math.exp(-1 / tau), 14);
    expect(levels[8]).toBeCloseTo(3 - 2 * Math.exp(-2 / tau), 14);
  }
});

test("a relaxation never overshoots, arrives at once without delay and never with an endless one", () => {
  expect(Math.max(...relaxed(1e-3, 8))).toBeLessThanOrEqual(3);
  expect(relaxed(0, 3)).toEqual([1, 3, 3]);
  expect(relaxed(Infinity, 3)).toEqual([1, 1, 1]);
});

test("two relaxations of one stock add up, and each cell has its own time constant", () => {
  const both = play(model(mean, follows(1), follows(1, "also")), { quarters: 2, paths: { rain: 3 } });
  expect(both.history("ground")[1]).toBeCloseTo(6 * -Math.expm1(-0.25), 14);
  const slow = mechanism({ ...toy("slow"), parameters: {} }).relax("level", "inflow", (_p, cell) =>
    cell === 0 ? 1 : 2,
  );
  const { history } = play(model(mean, rain, slow), { quarters: 2 });
  expect(history("level[A]")[1]).toBeCloseTo(-Math.expm1(-0.25), 14);
  expect(history("level[B]")[1]).toBeCloseTo(-Math.expm1(-0.125), 14);
});

test("the order in which mechanisms are listed changes nothing but the order of additions", () => {
  const all = [mean, rain, fills, leak, follows(2), follows(0.7, "also")];
  const listed = play(model(...all), { start, quarters: 12 });
  const levels = listed.record();
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (mechanisms) => {
      const other = play(model(...mechanisms), { start, quarters: 12 });
      const largest = Math.max(...other.record().map((value, i) => Math.abs(value - levels[i])));
      expect(largest).toBeLessThan(1e-12);
    }),
    { numRuns: 60 },
  );
});

test("what is derived is the same to the last bit in any order", () => {
  const twice = mechanism({ ...toy("twice"), parameters: {} }).change(
    { reads: ["mean"], writes: ["inflow"] },
    (w, _p, add) => void (add.inflow[0] += w.mean[0] / 3),
  );
  fc.assert(
    fc.property(fc.shuffledSubarray([mean, twice, fills], { minLength: 3 }), (mechanisms) => {
      expect(play(model(...mechanisms), { start }).record()).toEqual(
        play(model(mean, twice, fills), { start }).record(),
      );
    }),
  );
});

test("cells that share a draw start together, at the place in the vector that they name", () => {
  const layout = layoutOf(quantities);
  const table = startOf(layout, { level: 0 });
  const drawn = {
    ...table,
    low: Float64Array.of(0, 4),
    high: Float64Array.of(2, 8),
    drawn: Int32Array.of(1, 1),
  };
  // Place 0 holds the parameter of `leak`.
  const { history } = play(model(mean, leak), { setup: { start: drawn }, quantiles: [0.75] });
  expect([history("level[A]")[0], history("level[B]")[0]]).toEqual([1.5, 7]);
});

test("a drawn quantile picks between the paths in every quarter; without one it is the middle path", () => {
  const layout = layoutOf(quantities);
  const paths = emptyPaths(layout, FROM, 4);
  paths.low.set([0, 0, 1, 1]);
  paths.mid.set([2, 2, 1, 1]);
  paths.high.set([6, 2, 1, 3]);
  const rainAt = (place: number, u: number) => {
    const setup = { paths: { ...paths, drawn: Int32Array.of(place) } };
    return play(model(mean, leak), { setup, quantiles: [u] }).history("rain");
  };
  expect(rainAt(1, 0)).toEqual([0, 0, 1, 1]);
  expect(rainAt(1, 0.75)).toEqual([4, 2, 1, 2]);
  expect(rainAt(-1, 0.75)).toEqual([2, 2, 1, 1]);
});

// Constants and beginnings.
const remembers = mechanism({
  ...toy("remembers"),
  parameters: {},
  constants: (_p, at) => ({ once: at.start("level")[1], later: at.path("rain", FROM + 2) }),
})
  .begin(["level"], (_p, { level }) => {
    level[0] *= 2;
  })
  .change({ reads: [], writes: ["ground"] }, (_world, p, add) => {
    add.ground[0] += p.once + p.later;
  });
const begun = (setup: Play["setup"]) =>
  play(model(mean, remembers), { start, quarters: 3, paths: { rain: (row) => 100 * row }, setup });

test("a beginning adjusts the start once, and constants look up start and path", () => {
  expect(begun({}).history("level[A]")).toEqual([8, 8, 8]);
  expect(begun({}).history("ground")).toEqual([0, 208, 416]);
});

test("a run from a later world looks up the world of reference and has no beginning", () => {
  const reference = startOf(layoutOf(quantities), { "level[A]": 1, "level[B]": 2 });
  expect(begun({ reference }).history("level[A]")).toEqual([4, 4, 4]);
  expect(begun({ reference }).history("ground")).toEqual([0, 202, 404]);
});

test("a path that is asked for outside its time gives its first or last value", () => {
  const asks = mechanism({
    ...toy("asks"),
    parameters: {},
    constants: (_p, at) => ({ before: at.path("rain", FROM - 9), after: at.path("rain", FROM + 99) }),
  }).change({ reads: [], writes: ["ground"] }, (_w, p, add) => void (add.ground[0] += p.before + p.after));
  const paths = { rain: (row: number) => 5 + row };
  expect(play(model(mean, asks), { paths, quarters: 2 }).history("ground")[1]).toBe(5 + 6);
});
