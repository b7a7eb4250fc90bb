import { expect, test } from "vitest";
import { fixed, type Play, play, toy } from "../../engine/testing/play.ts";
import { CN, HOSTS, by } from "../axes.ts";
import { lgt } from "../forms.ts";
import { mechanism } from "../mechanism.ts";
import { quantities as all } from "../quantities/index.ts";
import type { ActKind } from "./kind.ts";
import { makeWitness } from "./witness.ts";

// A small world made by hand: insecurity follows from militants, crises from insecurity, and a crisis costs Russia ties.
const HAZARD = 0.8;
const small = mechanism({ ...toy("small"), parameters: { hazard: fixed(HAZARD) } })
  .derive({ reads: ["terror"], writes: ["instab"] }, ({ terror }, _p, { instab }) => {
    instab.fill(terror[0] ** 2);
  })
  .derive(
    { reads: ["instab", "hazardFactor"], writes: ["crisis"], draws: ["crisis"] },
    ({ instab, hazardFactor }, p, { crisis }, draws) => {
      for (let s = 0; s < HOSTS; s++)
        crisis[s] = draws.chance.bernoulli(draws.crisis, s, p.hazard * instab[s] * hazardFactor[0]);
    },
  )
  .derive({ reads: [], writes: ["hazardFactor"] }, (_w, _p, { hazardFactor }) => void hazardFactor.fill(1))
  .change({ reads: ["crisis"], writes: ["cred"] }, ({ crisis }, _p, { cred }) => {
    for (let s = 0; s < HOSTS; s++) cred[0] -= 0.01 * crisis[s];
  })
  .change({ reads: [], writes: ["mistrust"] }, (_w, _p, { mistrust }) => void (mistrust[0] += 0.001))
  .change(
    { reads: ["baseMove", "elite"], writes: ["declaredBase"], draws: ["consent"] },
    ({ baseMove, elite }, _p, { declaredBase }, draws) => {
      for (let s = 0; s < HOSTS; s++)
        if (baseMove[s] > 0)
          declaredBase[s] += draws.chance.bernoulli(draws.consent, s, lgt(2 * elite[by(CN, s)]));
    },
  );

const crisis: ActKind = {
  kind: "crisis",
  title: "Crises",
  text: "Crisis in {host}",
  actor: "{host}",
  board: "mil",
  sign: { how: "count", quantity: "crisis" },
  draws: [{ draw: "small.crisis", index: "own" }],
  effect: { by: "small", quantity: "cred" },
  terms: [
    { quantity: "hazardFactor", says: "what joint action leaves" },
    { quantity: "terror", says: "militant threat" },
  ],
  follows: [{ quantity: "cred[RU]", says: "credibility of Russia" }],
};
const base: ActKind = {
  ...crisis,
  kind: "base",
  sign: { how: "rises", quantity: "declaredBase", by: "small" },
  draws: [{ draw: "small.consent", index: "own" }],
  lever: "baseMove[{host}]",
  asks: true,
  terms: [{ quantity: "elite[CN,{host}]", says: "orientation" }],
};
const refused: ActKind = {
  ...base,
  kind: "refused",
  sign: { how: "refused", quantity: "declaredBase", by: "small", lever: "baseMove" },
};
const shock: ActKind = {
  ...crisis,
  kind: "shock",
  sign: { how: "count", quantity: "militantShock" },
  draws: [],
  terms: [],
};

const { terror, instab, hazardFactor, mistrust, cred, elite, recorded, militantShock } = all;
const { baseMove, declaredBase } = all;
const security = { terror, instab, hazardFactor, crisis: all.crisis, militantShock };
const quantities = { ...security, mistrust, cred, elite, recorded, baseMove, declaredBase };
const model = { name: "small", quantities, mechanisms: [small] };

/** What a witness sees of a run of the small world. */
function seen(kinds: readonly ActKind[], how: Play) {
  const world = { start: { cred: 1 }, seed: 7, run: 3, ...how };
  const { simulation, vector } = play(model, world);
  const { program } = simulation;
  const witness = makeWitness({ program, seed: world.seed, run: world.run, kinds });
  simulation.run(vector, world.seed, world.run, witness.onlooker);
  return witness;
}

const rising = { paths: { terror: (row: number) => 0.2 + 0.1 * row, recorded: 0 }, quarters: 8 };

test("an act has its chance by the rule, and the exact weight of each term of its hazard", () => {
  const { acts } = seen([crisis], rising);
  expect(acts.length).toBeGreaterThan(2);
  for (const { quarter, chance, terms, cause, places } of acts) {
    const row = quarter - 8004;
    const level = 0.2 + 0.1 * row;
    const usual = 0.2 + 0.05 * row;
    expect(places["host"]).toMatch(/^(KZ|KG|TJ|TM|UZ)$/);
    expect(cause).toBe("rule");
    expect(chance).toBeCloseTo(HAZARD * level ** 2, 12);
    // Twice the threat is four times the chance: the weight is that of the formula, not of the ratio.
    const terror = terms.find(({ name }) => name === "terror")!;
    expect(terror.value).toBeCloseTo(level, 12);
    expect(terror.usual).toBeCloseTo(usual, 12);
    expect(terror.times).toBeCloseTo((level / usual) ** 2, 10);
    expect(terms.find(({ name }) => name === "hazardFactor")!.times).toBeCloseTo(1, 12);
    expect(terms[0].name).toBe(row > 0 ? "terror" : "hazardFactor");
  }
});

test("watching changes nothing: the world goes the same way to the bit", () => {
  const { record } = play(model, { start: { cred: 1 }, seed: 7, run: 3, ...rising });
  const watched = seen([crisis, base, refused, shock], rising).states;
  const plain = record();
  watched.forEach((state, row) =>
    expect(Array.from(state)).toEqual(
      Array.from(plain.subarray(row * state.length, (row + 1) * state.length)),
    ),
  );
});

test("what the act itself wrote is told from the rest of the year", () => {
  const { acts, states } = seen([crisis], rising);
  const first = acts[0];
  const together = acts.filter(({ quarter }) => quarter === first.quarter).length;
  expect(first.watched[0].own).toBeCloseTo(-0.01 * together, 12);
  const [cell] = first.watched[0].cells;
  const row = first.quarter - 8004;
  expect(states[row + 1][cell] - states[row][cell]).toBeCloseTo(-0.01 * together, 12);
});

test.each([1, 0.2, -0.2, -1])(
  "with orientation %d, what a lever asks for is granted or refused by that chance",
  (elite) => {
    const { acts } = seen([base, refused], {
      ...rising,
      start: { cred: 1, "elite[CN,KG]": elite },
      paths: { terror: 0, "baseMove[KG]": (row) => (row === 2 ? 1 : 0) },
    });
    expect(acts).toMatchObject([{ quarter: 8006, cause: "decision", places: { host: "KG" } }]);
    const [{ kind, chance }] = acts;
    expect(chance).toBeCloseTo(kind === base ? lgt(2 * elite) : 1 - lgt(2 * elite), 12);
  },
);

test("what the record or a scenario imposes has no chance", () => {
  const imposed = (recorded: number) =>
    seen([shock], { paths: { recorded, militantShock: (row) => (row === 1 ? 2 : 0) } }).acts;
  expect(imposed(1)).toMatchObject([{ cause: "record", chance: undefined, places: { count: "2" } }]);
  expect(imposed(0)).toMatchObject([{ cause: "scenario", quarter: 8005 }]);
});

test("quantities that the arm holds are not computed anew for a term", () => {
  const world = {
    start: { cred: 1 },
    ...rising,
    seed: 7,
    run: 3,
    clamps: [{ of: "instab", from: "2001-Q1", value: 0.9 }],
  };
  const { simulation, vector } = play(model, world);
  const sight = { program: simulation.program, seed: 7, run: 3, kinds: [crisis] };
  const witness = makeWitness({ ...sight, held: new Set(["instab"]) });
  simulation.run(vector, 7, 3, witness.onlooker);
  expect(witness.acts.length).toBeGreaterThan(5);
  for (const { terms } of witness.acts) expect(terms.map(({ times }) => times)).toEqual([1, 1]);
});
