import { expect, test } from "vitest";
import { mechanismsOf } from "./mechanism.ts";
import { derived, exogenous, lever, stock } from "./quantity.ts";
import { play, toy } from "./testing/play.ts";

const one = { label: "A number", unit: "1" } as const;
const quantities = {
  rain: exogenous(one),
  gate: lever({ ...one, default: 2 }),
  level: stock(one),
  width: derived(one),
  flow: derived(one),
  shown: derived(one),
  unasked: derived(one),
};
const counts = { width: 0, flow: 0, shown: 0, unasked: 0 };
const mechanism = mechanismsOf<typeof quantities>();
const dam = mechanism({ ...toy("dam"), role: "closing", parameters: {} })
  .derive({ reads: ["gate"], writes: ["width"] }, (w, _p, out) => {
    counts.width++;
    out.width[0] = 3 * w.gate[0];
  })
  .derive({ reads: ["width", "rain"], writes: ["flow"] }, (w, _p, out) => {
    counts.flow++;
    out.flow[0] = w.width[0] * w.rain[0];
  })
  .derive({ reads: ["flow"], writes: ["unasked"] }, (w, _p, out) => {
    counts.unasked++;
    out.unasked[0] = w.flow[0];
  })
  .derive({ reads: ["level"], writes: ["shown"] }, (w, _p, out) => {
    counts.shown++;
    out.shown[0] = 2 * w.level[0];
  })
  .change({ reads: ["flow"], writes: ["level"] }, (w, _p, add) => void (add.level[0] += w.flow[0]));
const model = { name: "toy", quantities, mechanisms: [dam] };
const rain = (row: number) => 1 + row;

function counted(recorded?: Int32Array, path: number | ((row: number) => number) = rain) {
  for (const name of Object.keys(counts) as (keyof typeof counts)[]) counts[name] = 0;
  const { simulation, vector } = play(model, {
    paths: { rain: path },
    ...(recorded && { setup: { recorded } }),
  });
  return simulation.run(vector, 1, 0).slice();
}

test("what nobody records and nobody reads is not computed, and the record is the same", () => {
  const all = counted();
  const { layout } = play(model).simulation.program;
  const record = counted(Int32Array.of(layout.offset.shown));
  expect(counts).toEqual({ width: 1, flow: 4, shown: 4, unasked: 0 });
  for (let row = 0; row < 4; row++) expect(record[row]).toBe(all[row * layout.size + layout.offset.shown]);
});

test("a formula of levers that stand still runs once; of paths that move, each quarter", () => {
  counted();
  expect(counts).toEqual({ width: 1, flow: 4, shown: 4, unasked: 4 });
  counted(undefined, 5);
  expect(counts).toEqual({ width: 1, flow: 1, shown: 4, unasked: 1 });
});

test("an onlooker sees every step of every quarter", () => {
  let seen = 0;
  const { simulation, vector } = play(model, { paths: { rain } });
  simulation.run(vector, 1, 0, { step: () => void seen++ });
  expect(seen).toBe(4 * simulation.program.steps.length);
});
