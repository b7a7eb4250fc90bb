import { expect, test } from "vitest";
import { ablated, ensemble, mean, RUNS, switchOff, verdict } from "./paired.ts";

const hosts = ["KZ", "KG", "TJ", "TM", "UZ"];

test.each(["div", "auto", ...hosts.map((host) => `auto[${host}]`)])(
  "multivector_hedging off: %s falls",
  (name) => {
    expect(verdict(switchOff("multivector_hedging")(name, 2014, 2035))).toBe("falls");
  },
);

/** Share of runs in which one power holds more than half of at least three boards of some host in a year. */
function dominated(year: number, ...off: readonly string[]): number {
  const runs = ensemble({ off: ablated(...off) });
  const held = (power: string, host: string) =>
    ["pol", "eco", "mil", "cul"].map((board) => runs(`share.${board}[${power},${host}]`, year));
  const columns = ["RU", "CN"].flatMap((power) => hosts.map((host) => held(power, host)));
  const count = Array.from({ length: RUNS }, (_, run) =>
    columns.some((boards) => boards.filter((share) => share[run] > 0.5).length >= 3),
  );
  return count.filter(Boolean).length / RUNS;
}

test("multivector_hedging off: one power dominates a state in far more runs", () => {
  expect(dominated(2025, "multivector_hedging")).toBeGreaterThan(dominated(2025) + 0.3);
});

test("counterweight_demand off changes nothing by 2035: inertia, not demand, explains Russia's staying power", () => {
  const { mean: change } = switchOff("counterweight_demand")("share[RU]", 2001, 2035);
  expect(Math.abs(change)).toBeLessThan(0.001);
  expect(mean(ensemble()("share[CN]", 2035))).toBeLessThan(0.325);
});

test("counterweight_demand off costs Russia ties where China comes to weigh enough and nothing else moves them", () => {
  const set = [
    { quantity: "effortScale[CN]", value: 3, at: "2005-Q1" },
    { quantity: "restraintScale", value: 0, at: "2005-Q1" },
  ];
  const off = switchOff("counterweight_demand", "ablated", { set, off: ablated("multivector_hedging") });
  for (const name of ["share[RU]", "infl.pol[RU]"]) expect(verdict(off(name, 2026, 2035))).toBe("falls");
});
