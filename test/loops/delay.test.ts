import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { pairedDifference } from "../../src/analysis/statistics/paired.ts";
import { loadData } from "../../src/data/load.ts";

// Loaded by Node itself: the test runner rewrites every call across modules, which triples the time of a run.
const native = createRequire(import.meta.url);
const path = "../../scripts/loops/";
const { change, play } = native(`${path}play.ts`) as typeof import("../../scripts/loops/play.ts");
const { verdict } = native(`${path}measure.ts`) as typeof import("../../scripts/loops/measure.ts");
const { measureDelay, withoutLockIn } = native(
  `${path}delay.ts`,
) as typeof import("../../scripts/loops/delay.ts");

const data = loadData();
const draws = { runs: 60, seed: 7 };

test.each(["GB", "EU"] as const)("a programme of %s that comes ten years later leaves less", (partner) => {
  const lost = Object.fromEntries(measureDelay(partner, data, draws).map((one) => [one.cells, one]));
  for (const cells of [`std[${partner},*]`, `opin[${partner},*]`]) {
    expect([cells, verdict(lost[cells].early)]).toEqual([cells, "rises"]);
    expect([cells, verdict(lost[cells].lost)]).toEqual([cells, "falls"]);
  }
  // Places are a number of people, and people stay as long whenever they were trained.
  const { early, late } = lost[`skill[${partner},*]`];
  expect(late.mean).toBeCloseTo(early.mean, 9);
});

test("what is lost by the delay is not the work of lock-in", () => {
  const of = (more = {}) => measureDelay("EU", data, draws, more).find(({ cells }) => cells === "std[EU,*]")!;
  const [on, off] = [of(), of(withoutLockIn)];
  expect(verdict(off.lost)).toBe("falls");
  const part = ({ lost, early }: typeof on) => lost.mean / early.mean;
  expect(Math.abs(part(on) - part(off))).toBeLessThan(0.02);
});

test("a late-comer pays for the leader's standards: training by another power makes entry cheaper", () => {
  const cells = "lateness[GB,*]";
  const span = { from: "2001-Q1", to: "2036-Q4", ...draws };
  const arm = (...powers: string[]) =>
    play(
      data,
      powers.map((power) => change("2027-Q1", `placesScale[${power}]`, { set: 4 })),
      [cells],
      span,
    )(cells, 2031, 2036);
  const none = arm();
  expect(verdict(pairedDifference(arm("RU"), none))).toBe("falls");
  expect(verdict(pairedDifference(arm("CN"), none))).toBe("rises");
});
