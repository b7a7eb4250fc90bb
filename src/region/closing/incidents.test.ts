import { expect, test } from "vitest";
import { cul, eco, mil, pol } from "../axes.ts";
import { effectOf } from "../probe.ts";
import { incidents } from "./incidents.ts";

const parameters = { lambda: 4, theta: 0.3, width: 0.05, kX: 0.4, b0: 2, hG: 0.3 };
/** Half accepted, all forces free, so that act is 0.5; no one holds back. */
const usual = { acq: 0.5, attention: 1, capR: 1, misperception: 1, unconsulted: 1, population: 1 };
const given = (world: object, more: object = {}) =>
  effectOf(incidents, { world: { ...usual, ...world }, parameters, ...more });
/** Incidents a year on the military board per unit of act at the threshold: lambda x w x ln 2. */
const atThreshold = 4 * 0.05 * Math.LN2;

test("readiness to act is (1 - acquiescence) x attention x spare force", () => {
  expect(given({ acq: 0.4, attention: 0.5, capR: 0.6 }).act[0]).toBeCloseTo(0.18);
  expect(given({ acq: 1 }).act[0]).toBe(0);
});

test("at the threshold there are already a few incidents, far above it they are in proportion", () => {
  expect(given({ fricBoard: { mil: 0.3 } }).escBoard[mil]).toBeCloseTo(0.5 * atThreshold);
  expect(given({ fricBoard: { mil: 0.9 } }).escBoard[mil]).toBeCloseTo(4 * 0.6 * 0.5, 4);
});

test("calm boards have almost none, but never exactly none", () => {
  const { escBoard } = given({ fricBoard: { mil: 0.05 } });
  expect(escBoard[mil]).toBeGreaterThan(0);
  expect(escBoard[mil]).toBeLessThan(0.001);
});

test.each([
  ["Chinese restraint on that board", { restr: { mil: 0.75 } }, 0.25],
  ["shared rules", { misperception: 0.8 }, 0.8],
  ["consultation", { unconsulted: 0.6 }, 0.6],
  ["Russian distraction", { capR: 0.5 }, 0.5],
  ["restraint on another board, not at all", { restr: { pol: 0.75 } }, 1],
  ["cooperation, not at all by default", { coop: 1 }, 1],
])("incidents scale with what is left by %s", (_what, world, factor) => {
  const fricBoard = { mil: 0.6 };
  const ratio = given({ fricBoard, ...world }).escBoard[mil] / given({ fricBoard }).escBoard[mil];
  expect(ratio).toBeCloseTo(factor);
});

test("the variant coop lets cooperation prevent a part", () => {
  const coop = given({ fricBoard: { mil: 0.3 }, coop: 0.5 }, { options: { incidents: "coop" } });
  expect(coop.escBoard[mil]).toBeCloseTo(0.5 * atThreshold * 0.8);
});

test("the variant bal puts balancing over 0.5 in the place of readiness", () => {
  const world = { fricBoard: { mil: 0.3 }, stake: 0.6, pressureLevel: 0.3 };
  const { bal, escBoard } = given(world, { options: { incidents: "bal" } });
  expect(bal[0]).toBeCloseTo(2 * 0.6 * 0.5 * 0.5);
  expect(escBoard[mil]).toBeCloseTo((atThreshold * bal[0]) / 0.5);
});

test("the figure without a board is the sum over boards", () => {
  const { esc, escBoard } = given({ fricBoard: { pol: 0.5, eco: 0.2, mil: 0.7, cul: 0.1 } });
  expect(esc[0]).toBeCloseTo(escBoard[pol] + escBoard[eco] + escBoard[mil] + escBoard[cul]);
});

test("without regime security pressure of h_G on both boards is a neutral threat of 0.5", () => {
  expect(given({ pressureLevel: 0.3 }).pthreat[0]).toBeCloseTo(0.5);
  expect(given({}).pthreat[0]).toBe(0);
});

test("the threat reads the political and the military board, hosts by population", () => {
  const level = Array.from({ length: 20 }, () => 0.9);
  level.fill(0, 0, 5); // political board
  level.fill(0, 10, 15); // military board
  level[10] = 0.8; // military, KZ
  const { pthreat } = given({ pressureLevel: level, population: { KZ: 3, KG: 1 } });
  expect(pthreat[0]).toBeCloseTo(0.5); // (0 + 3/4 x 0.8) / 2 = 0.3
});

test("the shared threat to governments takes w_reg x sat(R) off it", () => {
  const { pthreat } = given({ pressureLevel: 0.3, wReg: 0.5, sharedThreatSat: 0.8 });
  expect(pthreat[0]).toBeCloseTo(0.5 * 0.6);
});

test("balancing is threat x stake x readiness, and at most 1", () => {
  expect(given({ stake: 0.5, pressureLevel: 0.3 }).bal[0]).toBeCloseTo(2 * 0.5 * 0.5 * 0.5);
  expect(given({ stake: 1, pressureLevel: 1, acq: 0 }, { parameters: { ...parameters, b0: 9 } }).bal[0]).toBe(
    1,
  );
});

test("incidents are drawn with a quarter of the yearly rate as mean", () => {
  let drawn = 0;
  const world = { fricBoard: { mil: 0.9 }, acq: 0 }; // 2.4 a year
  for (let seed = 0; seed < 1000; seed++) drawn += given(world, { seed }).incid[mil];
  expect(drawn / 1000).toBeCloseTo(0.6, 1); // sd 0.024
});
