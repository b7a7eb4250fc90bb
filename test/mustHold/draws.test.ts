import { expect, test } from "vitest";
import { makeChance } from "../../src/engine/chance/chance.ts";
import { purposeKey } from "../../src/engine/chance/keys.ts";
import { makeSpace, quantileAxis } from "../../src/analysis/experiment/space.ts";
import type { Model } from "../../src/engine/program.ts";
import { makeSimulation } from "../../src/engine/simulation.ts";
import type { Structure } from "../../src/engine/structure.ts";
import { mechanisms, model } from "../../src/mechanisms/index.ts";
import { mechanism } from "../../src/region/mechanism.ts";
import { type Drawn, spiedOn } from "./testing/drawSpy.ts";
import { firstDifference, historyOf, play, regionOf } from "./testing/whole.ts";

// Luck is keyed by name: what is switched off, added or changed elsewhere moves no draw.

const whole = regionOf({ to: "2031-Q4" });
const { space, simulation } = whole;

/** Every draw of one run under a structure, with the vector of the whole model. */
function drawnUnder(structure: Structure, of: Model = model, run = 3): Drawn {
  const drawn: Drawn = new Map();
  let now = 0;
  const spied = makeSimulation(
    spiedOn(of, drawn, () => now),
    { ...simulation.setup, structure },
  );
  play(whole, run, { begin: (at) => void (now = at) }, spied);
  return drawn;
}

const plain = simulation.setup.structure;
const all = drawnUnder(plain);

/** The draws that the whole model made too and that came out other. An event that cannot happen need not be drawn. */
function changed(drawn: Drawn): string[] {
  return [...drawn.keys()].filter((key) => all.has(key) && !Object.is(all.get(key), drawn.get(key)));
}

test("every draw is what its quarter, its name and its place say, whatever else was drawn before it", () => {
  const chance = makeChance();
  chance.aim(whole.arm.seed, 3);
  expect(all.size).toBeGreaterThan(1000);
  for (const [key, value] of all) {
    const [at, name, index] = key.split(" ");
    chance.at(Number(at));
    expect([key, chance.uniform(purposeKey(name), Number(index))]).toEqual([key, value]);
  }
});

test("most events are drawn in every quarter, whether they are used or not", () => {
  const drawing = mechanisms.flatMap(({ name, steps }) =>
    steps.flatMap(({ draws }) => draws.map((draw) => `${name}.${draw}`)),
  );
  const { from, to } = simulation.setup;
  const quarters = (name: string) =>
    new Set([...all.keys()].filter((key) => key.includes(` ${name} `)).map((key) => key.split(" ")[0])).size;
  const counts = drawing.map(quarters);
  expect(counts.filter((count) => count === to - from + 1).length).toBeGreaterThan(counts.length / 2);
});

test.each(mechanisms.map(({ name }) => name))("switching off %s leaves every draw as it was", (name) => {
  const drawn = drawnUnder({ ...plain, off: { [name]: "ablated" } });
  expect(drawn.size).toBeGreaterThan(all.size / 2);
  expect(changed(drawn)).toEqual([]);
});

test("another scenario and another policy leave every draw as it was, events and parameters", () => {
  const other = regionOf({ to: "2031-Q4", scenario: "no-war", policy: "chinese-restraint" });
  expect(other.draw(3)).toEqual(whole.draw(3).slice());
  expect(changed(drawnUnder(plain))).toEqual([]);
  const drawn: Drawn = new Map();
  let now = 0;
  const spied = makeSimulation(
    spiedOn(model, drawn, () => now),
    other.simulation.setup,
  );
  play(other, 3, { begin: (at) => void (now = at) }, spied);
  expect(changed(drawn)).toEqual([]);
});

/** A mechanism that draws, has a parameter, and moves nothing. */
const idle = mechanism({
  name: "idle",
  title: "Idle",
  places: ["other"],
  says: "Draws and does nothing.",
  parameters: {
    size: {
      label: "A number",
      unit: "1",
      value: 0,
      range: [0, 0],
      assumption: "A test.",
      reviewed: "2026-11-21",
    },
  },
}).change({ reads: [], writes: ["mistrust"], draws: ["luck"] }, (_world, p, add, draws) => {
  add.mistrust[0] += p.size * draws.chance.normal(draws.luck, 0);
});

test("a mechanism added before all others moves no draw and no other number", () => {
  const more = { ...model, mechanisms: [idle, ...model.mechanisms] };
  const drawn: Drawn = new Map();
  let now = 0;
  const { setup } = simulation;
  const shift = (places: Int32Array) => places.map((place) => (place < 0 ? place : place + 1));
  const moved = {
    ...setup,
    start: { ...setup.start, drawn: shift(setup.start.drawn) },
    paths: { ...setup.paths, drawn: shift(setup.paths.drawn) },
    ...(setup.recordPaths && {
      recordPaths: { ...setup.recordPaths, drawn: shift(setup.recordPaths.drawn) },
    }),
  };
  const wider = makeSimulation(
    spiedOn(more, drawn, () => now),
    moved,
  );
  const longer = { ...whole, draw: (run: number) => Float64Array.from([0, ...whole.draw(run)]) };
  play(longer, 3, { begin: (at) => void (now = at) }, wider);
  expect(changed(drawn).filter((key) => !key.includes(" idle."))).toEqual([]);
  const found = firstDifference(whole, historyOf(whole, 3), historyOf(longer, 3, wider));
  expect(found).toBeUndefined();
});

test("numbers are drawn by the name of their axis: new groups, and new axes at the end of one, move no other", () => {
  const { axes } = space;
  const group = axes[0].group;
  const last = axes.findLastIndex((one) => one.group === group);
  const added = [
    quantileAxis("new.a", "new", "First of all"),
    ...axes.slice(0, last + 1),
    quantileAxis(`${group}.new`, group, "Last of its group"),
    ...axes.slice(last + 1),
  ];
  const wider = makeSpace(added);
  const into = new Float64Array(added.length);
  for (const [seed, run] of [
    [1, 0],
    [1, 7],
    [20, 399],
  ]) {
    wider.draw(seed, run, into);
    const byName = new Map(added.map(({ id }, i) => [id, into[i]]));
    const own = new Float64Array(axes.length);
    space.draw(seed, run, own);
    expect(axes.map(({ id }) => byName.get(id))).toEqual(Array.from(own));
  }
});

test("every arm has the same axes, so that run 7 of one has the numbers of run 7 of the other", () => {
  const ids = space.axes.map(({ id }) => id);
  for (const options of [{ off: ["multivector_hedging"] }, { structure: ["displacement-only"] }]) {
    const other = regionOf(options);
    expect(other.space.axes.map(({ id }) => id)).toEqual(ids);
    expect(other.draw(7)).toEqual(whole.draw(7).slice());
  }
});
