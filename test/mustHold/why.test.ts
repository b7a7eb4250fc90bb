import fc from "fast-check";
import { expect, test } from "vitest";
import { type Quarter, quarter } from "../../src/engine/quarter.ts";
import { type Explanation, explain } from "../../src/engine/why/explain.ts";
import { watchAuthors } from "../../src/engine/why/authors.ts";
import { model } from "../../src/mechanisms/index.ts";
import { cellOf, play, regionOf } from "./testing/whole.ts";

// Every change has authors, and what they did adds up to it: in the whole model, for stocks and for what is computed.

const cells = ["fric[mil,KZ]", "coop", "fric.mean", "esc", "infl[eco,RU,KZ]", "dep.RU", "incid.d[mil]"];
const to = "2027-Q4";
const regions = [
  regionOf({ to }),
  regionOf({ to, structure: ["damping=additive"] }),
  regionOf({ to, off: ["shared_regime_security:recentred", "multivector_hedging:clamped"] }),
  regionOf({
    to,
    set: ["war=0@2024-Q1", "coop=0.5@2015-Q1", "acq=0.9@2018-Q1", "fricTarget[mil]=0.3@2020-Q1"],
  }),
];
const [FIRST, LAST] = [quarter("2001-Q1"), quarter(to)];
const known = new Set([
  ...model.mechanisms.map(({ name }) => name),
  "start",
  "set",
  "recentring",
  "bounds",
  "chance",
  "rounding",
]);

/** What is wrong with an explanation; nothing where it is right. */
function objections({ start, end, change, contributions }: Explanation): string[] {
  const sum = contributions.reduce((total, { amount }) => total + amount, 0);
  const strangers = contributions.filter(({ author }) => !known.has(author) && !author.startsWith("path: "));
  const lost = contributions.filter(
    ({ author, amount }) => author === "rounding" && Math.abs(amount) >= 1e-9,
  );
  return [
    ...(change === end - start ? [] : [`the change is ${change}, not ${end - start}`]),
    ...(sum === change ? [] : [`contributions add up to ${sum}, not ${change}`]),
    ...strangers.map(({ author }) => `nobody is called ${author}`),
    ...lost.map(({ amount }) => `${amount} has no author`),
  ];
}

test.each(cells)("the contributions to %s add up to its change, to the bit", { timeout: 60_000 }, (cell) => {
  const window = fc.tuple(fc.integer({ min: FIRST, max: LAST - 1 }), fc.integer({ min: 1, max: 6 }));
  const property = fc.property(
    fc.nat({ max: regions.length - 1 }),
    fc.nat({ max: 399 }),
    window,
    (which, run, [from, length]) => {
      const region = regions[which];
      const until: Quarter = Math.min(LAST, from + length);
      const { simulation, draw, arm } = region;
      const found = explain(simulation, draw(run), arm.seed, run, cellOf(region, cell), from, until);
      expect(objections(found)).toEqual([]);
    },
  );
  fc.assert(property, { numRuns: 4, seed: 1 });
});

test("over the whole window too", { timeout: 60_000 }, () => {
  const region = regions[0];
  const { simulation, draw, arm } = region;
  for (const cell of ["fric[mil,KZ]", "esc"]) {
    const found = explain(simulation, draw(2), arm.seed, 2, cellOf(region, cell), FIRST, LAST);
    expect(objections(found)).toEqual([]);
  }
});

test("a run that is explained is the run that was made, to the bit", () => {
  for (const region of regions) {
    const { simulation, draw, arm } = region;
    const made = simulation.run(draw(3), arm.seed, 3).slice();
    const watched: Float64Array[] = [];
    play(
      region,
      3,
      watchAuthors(simulation.program, ({ world }) => void watched.push(world)),
    );
    expect(
      simulation.run(
        draw(3),
        arm.seed,
        3,
        watchAuthors(simulation.program, () => {}),
      ),
    ).toEqual(made);
    const { recorded } = simulation.setup;
    const rows = watched.flatMap((world) => Array.from(recorded, (cell) => world[cell]));
    expect(Float64Array.from(rows)).toEqual(made);
  }
});
