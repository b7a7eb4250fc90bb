import { expect, test } from "vitest";
import { firstRivalry, labels, labelsOf } from "./labels.ts";

const steady = (quarters: number, value: number) => Array.from({ length: quarters }, () => value);
const dyad = (fric: readonly number[], incidents: readonly number[] = [], coop = 0.5) => ({
  fric,
  coop: steady(fric.length, coop),
  incidents: fric.map((_, t) => incidents[t] ?? 0),
});

test("direct rivalry needs eight quarters above 0.60 and an incident among them", () => {
  expect(firstRivalry(dyad(steady(8, 0.7), [0, 0, 1]))).toBe(7);
  expect(firstRivalry(dyad(steady(7, 0.7), [0, 0, 1]))).toBe(-1);
  expect(firstRivalry(dyad(steady(40, 0.7)))).toBe(-1);
});

test("exactly 0.60 is not above it", () => {
  expect(firstRivalry(dyad(steady(8, 0.6), [1]))).toBe(-1);
});

test("a spell that has lasted becomes rivalry in the quarter of its first incident", () => {
  const incidents = steady(12, 0);
  incidents[10] = 1;
  expect(firstRivalry(dyad(steady(12, 0.7), incidents))).toBe(10);
});

test("one calm quarter starts the count, and the incidents, anew", () => {
  const fric = [...steady(7, 0.7), 0.5, ...steady(8, 0.7)];
  expect(firstRivalry(dyad(fric, [1]))).toBe(-1);
  const late = steady(16, 0);
  late[8] = 1;
  expect(firstRivalry(dyad(fric, late))).toBe(15);
});

test("an incident before the spell does not count", () => {
  expect(firstRivalry(dyad([0.5, ...steady(20, 0.7)], [1]))).toBe(-1);
});

test.each([
  ["at 0.10 the two are called allied", 0.1, 0.9, "alliance"],
  ["allied in friction, whatever cooperation is", 0.05, 0.1, "alliance"],
  ["between, with cooperation above 0.40", 0.11, 0.41, "coexistence"],
  ["between, with cooperation at 0.40", 0.59, 0.4, "cool"],
  ["from 0.60 on without an incident", 0.6, 0.9, "latent"],
])("%s", (_what, fric, coop, label) => {
  expect(labelsOf(dyad([fric], [], coop))).toEqual([label]);
});

test("friction from 0.60 on is rivalry from the first incident of its spell", () => {
  const fric = [0.7, 0.7, 0.6, 0.3, 0.7];
  expect(labelsOf(dyad(fric, [0, 1, 0, 0, 0]))).toEqual([
    "latent",
    "rivalry",
    "rivalry",
    "coexistence",
    "latent",
  ]);
});

test("every quarter has one of the labels, over a grid of friction, cooperation and incidents", () => {
  for (let fric = 0; fric <= 1; fric += 0.05)
    for (let coop = 0; coop <= 1; coop += 0.1)
      for (const incidents of [0, 1])
        expect(labels).toContain(labelsOf({ fric: [fric], coop: [coop], incidents: [incidents] })[0]);
});

test("a quarter in which direct rivalry begins is labelled rivalry", () => {
  const record = dyad([...steady(3, 0.3), ...steady(12, 0.8)], [0, 0, 0, 0, 1]);
  expect(labelsOf(record)[firstRivalry(record)]).toBe("rivalry");
});
