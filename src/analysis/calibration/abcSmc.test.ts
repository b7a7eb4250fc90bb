import { expect, test } from "vitest";
import { makeChance } from "../../engine/chance/chance.ts";
import { normalQuantile } from "../../engine/chance/normal.ts";
import { summarize } from "../statistics/summary.ts";
import { type AbcSmcPlan, abcSmc } from "./abcSmc.ts";
import { checkpointText, readCheckpoint } from "./checkpoint.ts";
import { historyMatching } from "./historyMatching.ts";
import { gated, type Pattern, rootMeanSquare, secondLargest } from "./patterns.ts";
import type { Particle, Simulate } from "./population.ts";
import { uniformGap } from "./significance.ts";
import { kolmogorovTail } from "../statistics/tails.ts";

/** Each pattern is the sum of ten standard normal axes over √10, alternating in sign, plus luck of this spread. */
const LUCK = 0.2;
const TARGETS = [1.2, -0.8, 0, 2, 0.4];
const weight = (axis: number) => (axis % 2 === 0 ? 1 : -1) / Math.sqrt(10);

const linear: Simulate = async (batch) => {
  const chance = makeChance();
  return batch.map(({ u, run }) => {
    chance.aim(99, run);
    const patterns = TARGETS.map((_, k) => LUCK * chance.normal(1, k));
    u.forEach((value, axis) => (patterns[Math.floor(axis / 10)] += weight(axis) * normalQuantile(value)));
    return patterns;
  });
};

const toTargets = (patterns: ArrayLike<number>) =>
  Math.sqrt(TARGETS.reduce((sum, target, k) => sum + (patterns[k] - target) ** 2, 0) / TARGETS.length);

const TOY: AbcSmcPlan = {
  dimensions: 50,
  particles: 800,
  seed: 7,
  simulate: linear,
  distance: toTargets,
  budget: 200_000,
  target: 0.25,
  leastAcceptance: 0.001,
};

const projection = ({ z }: Particle, k: number) =>
  z.subarray(10 * k, 10 * k + 10).reduce((sum, value, i) => sum + weight(i) * value, 0);

test("the posterior of a linear model with normal luck is the exact one", async () => {
  const { particles, why, stages } = await abcSmc(TOY);
  expect(why).toBe("tolerance");
  // A ball of root mean square 0.25 in five patterns adds 5 × 0.25² / 7 to the variance of the luck.
  const noise = LUCK ** 2 + (5 * 0.25 ** 2) / 7;
  TARGETS.forEach((target, k) => {
    const { mean, sd } = summarize(particles.map((particle) => projection(particle, k)));
    const exactSd = Math.sqrt(noise / (1 + noise));
    expect(Math.abs(mean - target / (1 + noise))).toBeLessThan(0.2 * exactSd);
    expect(sd / exactSd).toBeGreaterThan(0.85);
    expect(sd / exactSd).toBeLessThan(1.15);
  });
  // Across what the patterns show, an axis keeps the prior's spread but for its tenth.
  const spreads = Array.from({ length: 50 }, (_, axis) => summarize(particles.map(({ z }) => z[axis])).sd);
  expect(summarize(spreads).mean).toBeCloseTo(Math.sqrt(1 - 0.1 / (1 + noise)), 1);
  stages.slice(1).forEach((stage, i) => expect(stage.tolerance).toBeLessThan(stages[i].tolerance));
});

test("where every run is as good as any other, the population stays the prior", async () => {
  const { particles, why } = await abcSmc({ ...TOY, distance: () => 0, target: -1, budget: 10_000 });
  expect(why).toBe("budget");
  const gaps = Array.from({ length: 50 }, (_, axis) =>
    kolmogorovTail(uniformGap(Float64Array.from(particles, ({ u }) => u[axis]).sort()), particles.length),
  );
  expect(Math.min(...gaps) * gaps.length).toBeGreaterThan(0.01);
});

const SHORT: AbcSmcPlan = { ...TOY, particles: 60, moves: 2, budget: 1500, target: 0 };

test("a search that was stopped and resumed ends in the same bytes as one that was not", async () => {
  const states: string[] = [];
  const whole = await abcSmc({ ...SHORT, onStage: (_, state) => void states.push(checkpointText(state)) });
  for (const from of [0, 4]) {
    const resume = readCheckpoint("state.json", states[from]);
    const again: string[] = [];
    const rest = await abcSmc({
      ...SHORT,
      resume,
      onStage: (_, state) => void again.push(checkpointText(state)),
    });
    expect(again).toEqual(states.slice(from + 1));
    expect(rest).toEqual(whole);
  }
});

test("the order in which a batch is worked off changes nothing", async () => {
  const backward: Simulate = async (batch) => [...(await linear([...batch].reverse()))].reverse();
  expect(await abcSmc({ ...SHORT, simulate: backward })).toEqual(await abcSmc(SHORT));
});

test("the budget is never exceeded, and counts what was simulated", async () => {
  let simulated = 0;
  const counting: Simulate = (batch) => {
    simulated += batch.length;
    return linear(batch);
  };
  const { simulations, why } = await abcSmc({ ...SHORT, simulate: counting });
  expect(why).toBe("budget");
  expect(simulations).toBe(simulated);
  expect(simulated).toBeLessThanOrEqual(1500);
});

test("where nothing can move, the search ends for lack of acceptance", async () => {
  const stuck = await abcSmc({ ...SHORT, leastAcceptance: 0.3, budget: 100_000 });
  expect(stuck.why).toBe("acceptance");
  expect(stuck.stages.at(-1)?.acceptance).toBeLessThan(0.3);
});

test("runs that fail die out; where all fail there is nothing to search", async () => {
  const failing: Simulate = async (batch) =>
    (await linear(batch)).map((patterns, i) => (batch[i].u[0] < 0.7 ? [Number.NaN] : patterns));
  const { particles } = await abcSmc({ ...SHORT, simulate: failing });
  for (const { u } of particles) expect(u[0]).toBeGreaterThan(0.7);
  const none = await abcSmc({ ...SHORT, distance: () => Number.NaN });
  expect([none.why, none.stages.length]).toEqual(["failed", 0]);
});

test("a state with failed runs is read back as it was", async () => {
  const failing: Simulate = async (batch) => batch.map(({ u }) => [u[0], u[1] < 0.2 ? Number.NaN : u[1]]);
  const distance = (patterns: ArrayLike<number>) => patterns[0];
  const states: string[] = [];
  await abcSmc({
    ...SHORT,
    simulate: failing,
    distance,
    onStage: (_, state) => void states.push(checkpointText(state)),
  });
  expect(checkpointText(readCheckpoint("state.json", states[0]))).toBe(states[0]);
});

test("a state of other settings, and a text that is no state, are refused in a line", async () => {
  let text = "";
  await abcSmc({ ...SHORT, onStage: (_, state) => void (text = checkpointText(state)) });
  const resume = readCheckpoint("state.json", text);
  await expect(abcSmc({ ...SHORT, seed: 8, resume })).rejects.toThrow("has seed 7, this one 8");
  await expect(abcSmc({ ...SHORT, of: "other patterns", resume })).rejects.toThrow(
    "has of , this one other patterns",
  );
  expect(() => readCheckpoint("state.json", text.slice(0, 100))).toThrow("state.json: not JSON");
  expect(() => readCheckpoint("state.json", "null")).toThrow("state.json: not a state");
});

test("a search may begin with what history matching kept, and stays within it", async () => {
  const patterns = TARGETS.map(
    (target, k): Pattern => ({ id: `p${k}`, level: "state", target, sd: 0.3, separates: [] }),
  );
  const gate = secondLargest(patterns);
  const match = await historyMatching({ ...SHORT, patterns, points: 400 });
  const firstRun = match.waves[match.waves.length - 1].simulations;
  const distance = gated(rootMeanSquare(patterns), gate, 3);
  const plan = {
    ...SHORT,
    particles: 100,
    distance,
    start: match.kept,
    firstRun,
    target: 1.5,
    budget: 10_000,
  };
  const { particles, why } = await abcSmc(plan);
  expect([match.why, why]).toEqual(["cutoff", "tolerance"]);
  for (const particle of particles) {
    expect(gate(particle.patterns)).toBeLessThanOrEqual(3);
    expect(particle.distance).toBeLessThanOrEqual(1.5);
  }
});
