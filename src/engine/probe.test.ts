import { expect, test } from "vitest";
import { mechanismsOf } from "./mechanism.ts";
import { probe, type Probed } from "./probe.ts";
import { axis, combined, derived, stock } from "./quantity.ts";
import { fixed, toy } from "./testing/play.ts";

const host = axis("host", ["A", "B"]);
const one = { label: "A number", unit: "1" } as const;
const quantities = {
  level: stock({ ...one, axes: [host] }),
  ground: stock(one),
  inflow: combined({ ...one, axes: [host] }),
  mean: derived(one),
};
const mechanism = mechanismsOf<typeof quantities>();
const range = [0, 9] as const;
const soil = {
  label: "Soil",
  unit: "1",
  over: host,
  cells: { A: { value: 1, range }, B: { value: 2, range } },
  assumption: "A toy.",
  reviewed: "2026-01-01",
} as const;
const leak = mechanism({
  ...toy("leak"),
  parameters: { rate: fixed(0.5), tau: fixed(1), soil },
  options: { form: ["plain", "none"] },
  neutral: { rate: 0 },
  constants: (_p, at) => ({
    base: at.start("level")[1] + at.path("rain", 8004) + at.path("snow", 8004, "B"),
  }),
})
  .derive({ reads: ["level"], writes: ["mean"] }, ({ level }, _p, out) => {
    out.mean[0] = (level[0] + level[1]) / 2;
  })
  .change({ reads: ["level", "mean"], writes: ["level", "inflow"], draws: ["luck"] }, (w, p, add, draws) => {
    for (let i = 0; i < 2; i++) {
      add.level[i] -= p.form === "none" ? 0 : p.rate * p.soil[i] * w.level[i];
      add.inflow[i] += w.mean[0] + p.base + (p.rate === 9 ? draws.chance.uniform(draws.luck, i) : 0);
    }
  })
  .relax("ground", "mean", (p) => p.tau);
const ask = (given: Probed = {}) => {
  const written = probe(quantities, leak, given);
  return Object.fromEntries(Object.entries(written).map(([name, column]) => [name, [...column]]));
};

test("a mechanism alone writes differences, contributions and derived values of one quarter", () => {
  const closed = -Math.expm1(-0.25);
  expect(ask({ world: { level: [4, 8] } })).toEqual({
    mean: [6],
    level: [-2, -8],
    inflow: [6, 6],
    ground: [6 * closed],
  });
  expect(ask({ world: { level: 6, ground: 2 } }).ground[0]).toBeCloseTo(4 * closed, 15);
});

test("a world is given by one number, by cell or by label; what is not given is 0", () => {
  expect(ask().level).toEqual([0, 0]);
  expect(ask({ world: { level: 4 } }).mean).toEqual([4]);
  expect(ask({ world: { level: { B: 8 } } }).mean).toEqual([4]);
});

test("parameters, options, paths and starting values may be other than usual", () => {
  const level = [4, 8];
  expect(ask({ world: { level }, parameters: { rate: 1, soil: { B: 3 } } }).level).toEqual([-4, -24]);
  expect(ask({ world: { level }, parameters: { soil: 0.5 } }).level).toEqual([-1, -2]);
  expect(ask({ world: { level }, options: { form: "none" } }).level).toEqual([0, 0]);
  expect(ask({ world: { level }, off: { leak: "ablated" } }).level).toEqual([0, 0]);
  const path = { rain: 10, "snow[B]": 100 };
  expect(ask({ path, start: { level: { B: 1 } } }).inflow).toEqual([111, 111]);
});

test("draws follow the seed alone", () => {
  const drawn = (seed: number) => ask({ parameters: { rate: 9 }, seed }).inflow;
  expect(drawn(3)).toEqual(drawn(3));
  expect(drawn(3)).not.toEqual(drawn(4));
});

test.each<[Probed, string]>([
  [{ world: { level: { C: 1 } } }, 'level has no cell "C"'],
  [{ world: { ground: { A: 1 } } }, 'ground has no cell "A"'],
  [{ parameters: { rat: 1 } }, 'mechanism leak has no parameter "rat"'],
])("a slip in the question is an error: %o", (given, message) => {
  expect(() => ask(given)).toThrow(message);
});
