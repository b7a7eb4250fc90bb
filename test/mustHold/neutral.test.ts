import { expect, test } from "vitest";
import { isTable } from "../../src/engine/parameter.ts";
import { DT } from "../../src/engine/quarter.ts";
import type { Onlooker } from "../../src/engine/simulation.ts";
import { columnOf } from "../../src/engine/layout.ts";
import { watchAuthors } from "../../src/engine/why/authors.ts";
import { mechanisms } from "../../src/mechanisms/index.ts";
import { at, cul, eco, HOSTS, RU } from "../../src/region/axes.ts";
import { cellOf, historyOf, play, regionOf } from "./testing/whole.ts";

// Section 0.6 of the domain contract says what a mechanism that is off leaves behind. Two runs of each, to 2028.

const RUNS = [0, 5];
const to = "2028-Q4";
const off = (...names: string[]) => regionOf({ off: names, to });

/** Every value that a quantity takes with something off. */
function valuesOf(region: ReturnType<typeof regionOf>, quantity: string): number[] {
  const { layout } = region.simulation.program;
  return RUNS.flatMap((run) => historyOf(region, run).flatMap((row) => [...columnOf(layout, row, quantity)]));
}

/** The largest amount that one author writes into the given stocks. */
function mostMoved(region: ReturnType<typeof regionOf>, author: string): number {
  let most = 0;
  const watch = watchAuthors(region.simulation.program, ({ by }) => {
    for (const amount of by.get(author) ?? []) most = Math.max(most, Math.abs(amount));
  });
  for (const run of RUNS) play(region, run, watch);
  return most;
}

test.each([
  // mechanism off, quantity, and the one value it then has everywhere
  ["strategic_distraction", "capR", 1], //                    u1
  ["strategic_distraction", "attention", 1], //               u2
  ["reassurance_restraint", "restr", 0],
  ["reassurance_restraint", "unconsulted", 1], //             k_c
  ["normative_convergence", "misperception", 1], //           n3
  ["shared_regime_security", "wReg", 0], //                   w_reg
  ["shared_regime_security", "hazardFactor", 1],
  ["multivector_hedging", "prize", 1], //                     h4
  ["counterweight_demand", "counterweight", 0], //            w1
  ["division_of_labour", "weight", 0.25], //                  spec
  ["division_of_labour", "normPremium", 1], //                v1
  ["imperial_threat_perception", "threat", 0],
  ["external_exclusion", "accessCost", 0],
] as const)("with %s off, %s is %d in every quarter", (name, quantity, value) => {
  expect([...new Set(valuesOf(off(name), quantity))]).toEqual([value]);
});

test("with acquiescence off, Russia accepts what it accepted in 2013, not nothing", () => {
  const region = off("dependence_acquiescence");
  const place = region.space.axes.findIndex(({ id }) => id === "dependence_acquiescence.acq2013");
  const acq = cellOf(region, "acq");
  for (const run of RUNS) {
    const level = region.draw(run)[place];
    for (const row of historyOf(region, run)) expect(row[acq]).toBeCloseTo(level, 12);
  }
});

test("with every damper off nothing damps friction, in both forms", () => {
  const dampers = [
    "shared_regime_security",
    "common_adversary_balancing",
    "resource_complementarity",
    "division_of_labour",
  ];
  for (const damping of ["multiplicative", "additive"]) {
    const region = regionOf({ off: dampers, structure: [`damping=${damping}`], to });
    expect([...new Set(valuesOf(region, "damping"))]).toEqual([0]);
    const { layout } = region.simulation.program;
    for (const row of historyOf(region, 0))
      expect(columnOf(layout, row, "fricTarget")).toEqual(columnOf(layout, row, "pressureLevel"));
  }
});

test.each([
  // mechanisms off, and the author who then moves nothing
  [["multivector_hedging", "counterweight_demand"], "multivector_hedging"], //  h1, h2, h3, h5, w1
  [["power_transition_friction"], "power_transition_friction"], //             x1
  [["controlled_instability"], "controlled_instability"], //                   j1
  [["economic_displacement"], "economic_displacement"],
] as const)("with %j off, nothing is moved in its name", (names, author) => {
  expect(mostMoved(off(...names), author)).toBeLessThan(1e-11);
});

test("with restraint or frustration off, distrust is not theirs to move", () => {
  for (const name of ["reassurance_restraint", "status_frustration.mistrust"]) {
    const region = off(name);
    const mistrust = cellOf(region, "mistrust");
    const watch = watchAuthors(region.simulation.program, ({ by }) => {
      expect(Math.abs(by.get(name.split(".")[0])?.[mistrust] ?? 0)).toBe(0); // m1, m2
    });
    for (const run of RUNS) play(region, run, watch);
  }
});

/** What one mechanism adds to pressure, largest cell of all quarters. */
function mostPressed(region: ReturnType<typeof regionOf>, name: string): number {
  const { layout, world } = region.simulation.program;
  const pressure = columnOf(layout, world, "pressure");
  let [before, most] = [pressure.slice(), 0];
  const step: Onlooker["step"] = ({ mechanism, outputs }) => {
    if (!outputs.has("pressure")) return;
    const added = pressure.map((value, i) => value - before[i]);
    if (mechanism.name === name) most = Math.max(most, ...added.map(Math.abs));
    before = pressure.slice();
  };
  for (const run of RUNS)
    play(region, run, { begin: () => void (before = new Float64Array(pressure.length)), step });
  return most;
}

test.each([
  ["power_transition_friction"], // x2
  ["controlled_instability"], //     j3
  ["resource_complementarity"], //   sellers
])("%s presses when it is on, and not when it is off", (name) => {
  expect(mostPressed(regionOf({ to }), name)).toBeGreaterThan(1e-3);
  expect(mostPressed(off(name), name)).toBe(0);
});

test("with legacy inertia off, Russian culture follows the economy with a half-life of two years", () => {
  const region = off("legacy_inertia");
  const { layout } = region.simulation.program;
  const closed = 1 - 2 ** (-DT / 2);
  const own: Float64Array[] = [];
  const worlds: Float64Array[] = [];
  const watch = watchAuthors(region.simulation.program, ({ by, world }) => {
    own.push(by.get("legacy_inertia")!);
    worlds.push(world);
  });
  play(region, 0, watch);
  const of = (row: number, name: string, d: number, s: number) =>
    columnOf(layout, worlds[row], name)[at(d, RU, s)];
  for (let row = 0; row < worlds.length; row++)
    for (let s = 0; s < HOSTS; s++) {
      const ratio = of(row, "share", eco, s) / of(0, "share", eco, s);
      const goodwill = columnOf(layout, worlds[row], "goodwill")[s]; // what remittances add to the target
      const gap = of(0, "infl", cul, s) * ratio * (1 + goodwill) - of(row, "infl", cul, s);
      expect(own[row][layout.offset.infl + at(cul, RU, s)]).toBeCloseTo(gap * closed, 9);
    }
});

test("neutral values are finite numbers of parameters that exist, and every mechanism has some", () => {
  const wrong = mechanisms.flatMap(({ name, neutral = {}, terms = {}, parameters }) => {
    const given = [neutral, ...Object.values(terms)].flatMap((values) => Object.entries(values));
    const bad = given.filter(([key, value]) => !Object.hasOwn(parameters, key) || !Number.isFinite(value));
    return Object.keys(neutral).length === 0 ? [name] : bad.map(([key]) => `${name}.${key}`);
  });
  expect(wrong).toEqual([]);
});

/** Symbols of section 0.6 whose neutral value is 0, by the name that the parameter has here. */
const zero = {
  shared_regime_security: ["k1", "w_reg"],
  common_adversary_balancing: ["k2"],
  resource_complementarity: ["c8"],
  division_of_labour: ["k5", "spec", "v1"],
  normative_convergence: ["n3"],
  reassurance_restraint: ["kC", "z", "m1"],
  multivector_hedging: ["h1", "h2", "h4", "h5"],
  counterweight_demand: ["w1"],
  strategic_distraction: ["u1", "u2"],
  power_transition_friction: ["x2"],
  status_frustration: ["m2"],
  dependence_acquiescence: ["q1"],
} as const;

test.each(Object.entries(zero))("the contract's neutral zero of %s holds for %j", (name, keys) => {
  const { neutral, parameters } = mechanisms.find((one) => one.name === name)!;
  expect(neutral).toMatchObject(Object.fromEntries(keys.map((key) => [key, 0])));
  // Off must mean something: the central value is not the neutral one.
  const central = keys.flatMap((key) => {
    const parameter = parameters[key];
    return isTable(parameter) ? [] : [parameter.value];
  });
  expect(central).not.toContain(0);
});
