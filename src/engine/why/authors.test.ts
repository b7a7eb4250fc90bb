import { expect, test } from "vitest";
import { mechanismsOf } from "../mechanism.ts";
import { combined, derived, stock } from "../quantity.ts";
import { fixed, FROM, type Play, play, toy } from "../testing/play.ts";
import { type Moved, watchAuthors } from "./authors.ts";

const one = { label: "A number", unit: "1" } as const;
const option = { option: "form", rules: { complements: "complements", sum: "sum" } } as const;
const quantities = {
  level: stock(one),
  limited: stock({ ...one, bounds: [0, 1] }),
  pull: combined(one),
  brake: combined({ ...one, rule: option }),
  aim: derived(one),
};
const mechanism = mechanismsOf<typeof quantities>();

const pulls = (name: string, size: number) =>
  mechanism({ ...toy(name), parameters: { size: fixed(size) }, neutral: { size: 0 } }).change(
    { reads: [], writes: ["pull"] },
    (_w, p, add) => {
      add.pull[0] += p.size;
    },
  );
const brakes = (name: string, size: number) =>
  mechanism({ ...toy(name), parameters: { size: fixed(size) }, neutral: { size: 0 } }).change(
    { reads: [], writes: ["brake"] },
    (_w, p, add) => {
      add.brake[0] += p.size;
    },
  );
const follows = mechanism({
  ...toy("follows"),
  parameters: { tau: fixed(2) },
  options: { form: ["complements", "sum"] },
})
  .derive({ reads: ["pull", "brake"], writes: ["aim"] }, (w, _p, out) => {
    out.aim[0] = w.pull[0] * (1 - w.brake[0]);
  })
  .relax("level", "aim", (p) => p.tau);
const pushes = mechanism({ ...toy("pushes"), parameters: {} }).change(
  { reads: [], writes: ["limited", "level"] },
  (_w, _p, add) => {
    add.limited[0] += 0.4;
    add.level[0] += 0.1;
  },
);
const model = {
  name: "toy",
  quantities,
  mechanisms: [
    pulls("first", 3),
    pulls("second", 1),
    brakes("soft", 0.25),
    brakes("hard", 0.5),
    follows,
    pushes,
  ],
};
const start = { level: 5, limited: 0.5 };

function watched(how: Play = {}, of = model): Moved[] {
  const { simulation, vector } = play(of, { start, ...how });
  const moves: Moved[] = [];
  simulation.run(
    vector,
    1,
    0,
    watchAuthors(simulation.program, (moved) => void moves.push(moved)),
  );
  return moves;
}

const amounts = ({ by }: Moved, cell: number) =>
  Object.fromEntries(
    [...by].map(([author, values]) => [author, values[cell]]).filter(([, amount]) => amount !== 0),
  );
const sum = (all: Record<string, number>) => Object.values(all).reduce((total, value) => total + value, 0);
const [LEVEL, LIMITED] = [0, 1];

test("who adds to a stock is the author of what it adds, and what a bound cuts off belongs to the bound", () => {
  const moves = watched();
  expect(amounts(moves[0], LIMITED)).toEqual({ pushes: 0.4 });
  expect(amounts(moves[1], LIMITED)).toEqual({ pushes: 0.4, bounds: expect.closeTo(-0.3, 14) });
  expect(amounts(moves[2], LIMITED)).toEqual({ pushes: 0.4, bounds: expect.closeTo(-0.4, 14) });
});

test.each(["complements", "sum"])(
  "a relaxing stock moves by what each author of its target does: %s",
  (form) => {
    const moves = watched({ options: { form } });
    for (let i = 0; i + 1 < moves.length; i++) {
      const change = moves[i + 1].world[LEVEL] - moves[i].world[LEVEL];
      expect(sum(amounts(moves[i], LEVEL))).toBeCloseTo(change, 13);
    }
  },
);

test("authors of a target enter in order and in reverse, and the parts are the mean of the two", () => {
  const close = 1 - Math.exp(-0.125);
  // What each supports of the target 4 x 0.75 x 0.5 = 1.5, and what it gets in the first quarter: it starts there.
  const first = amounts(watched()[0], LEVEL);
  expect(first).toEqual({ start: expect.closeTo(-3.5 * close, 12), pushes: expect.closeTo(0.1, 14) });
  // Switching the pull of one off leaves the other's part to the start: 5 was never theirs.
  const without = amounts(watched({ off: { second: "ablated" } })[0], LEVEL);
  expect(without).toEqual({
    start: expect.closeTo((1.125 - 5) * close, 12),
    pushes: expect.closeTo(0.1, 14),
  });
});

test("what no author supports any more fades as the part of the start", () => {
  const of = { ...model, mechanisms: [follows] };
  const starts = watched({ quarters: 8 }, of).map((moved) => amounts(moved, LEVEL));
  for (const own of starts) expect(Object.keys(own)).toEqual(["start"]);
  expect(sum(Object.assign({}, ...starts.map(({ start: own }, i) => ({ [i]: own }))))).toBeCloseTo(
    5 * Math.expm1(-1),
    12,
  );
});

test("two full brakes are no reason for a value that is not a number", () => {
  const of = { ...model, mechanisms: [pulls("first", 3), brakes("full", 1), brakes("late", 1), follows] };
  const held: Required<Play>["off"][] = [{}, { late: "clamped" }];
  for (const off of held)
    for (const moved of watched({ quarters: 3, off }, of))
      expect(Number.isFinite(sum(amounts(moved, LEVEL)))).toBe(true);
});

test("a stock that is set belongs to whoever set it, and its parts go on from there", () => {
  const moves = watched({ clamps: [{ of: "level", value: 9, from: "2001-Q3", to: "2001-Q3" }] });
  expect(moves[1].pinned).toBeUndefined();
  const before = moves[1].world[LEVEL] + sum(amounts(moves[1], LEVEL));
  expect(moves[2].pinned?.[LEVEL]).toBeCloseTo(9 - before, 13);
  expect(moves[2].world[LEVEL]).toBe(9);
  expect(amounts(moves[2], LEVEL)).toHaveProperty("set");
  expect(moves[3].world[LEVEL] - 9).toBeCloseTo(sum(amounts(moves[2], LEVEL)), 13);
});

test.each(["pull", "brake", "aim"])("a target held through %s moves its stock in the name of set", (of) => {
  const moves = watched({ clamps: [{ of, value: 0.6, from: "2001-Q2" }] });
  for (let i = 0; i + 1 < moves.length; i++) {
    const own = amounts(moves[i], LEVEL);
    expect(sum(own)).toBeCloseTo(moves[i + 1].world[LEVEL] - moves[i].world[LEVEL], 12);
    expect(Object.hasOwn(own, "set")).toBe(i > 0);
  }
});

test("one onlooker may watch several runs: each begins anew", () => {
  const { simulation, vector } = play(model, { start });
  const moves: Moved[] = [];
  const onlooker = watchAuthors(simulation.program, (moved) => void moves.push(moved));
  for (const run of [0, 1]) simulation.run(vector, 1, run, onlooker);
  expect(moves.map(({ quarter }) => quarter - FROM)).toEqual([0, 1, 2, 3, 0, 1, 2, 3]);
  expect(moves.slice(4)).toEqual(moves.slice(0, 4));
});

test("being explained changes nothing to the last bit", () => {
  const modes: Required<Play>["off"][] = [{}, { first: "clamped" }, { soft: "ablated" }];
  for (const form of ["complements", "sum"])
    for (const off of modes) {
      const how: Play = { start, quarters: 12, options: { form }, off };
      const { simulation, record } = play(model, how);
      const onlooker = watchAuthors(simulation.program, () => {});
      expect(play(model, { ...how }).record()).toEqual(record());
      const { simulation: other, vector } = play(model, how);
      expect(
        other
          .run(
            vector,
            1,
            0,
            watchAuthors(other.program, () => {}),
          )
          .slice(),
      ).toEqual(record());
      expect(simulation.run(vector, 1, 0, onlooker).slice()).toEqual(record());
    }
});
