import { expect, test } from "vitest";
import { pairedDifference } from "../../src/analysis/statistics/paired.ts";
import { ablated, dampings, ensemble, less, mean, RUNS, size, switchOff, verdict } from "./paired.ts";

test("partnership_ladder off: no rung and no anchor, less Chinese political influence", () => {
  const off = switchOff("partnership_ladder");
  for (const name of ["ladder[KZ]", "inst[C+C5]", "infl.pol[CN]", "share.pol[CN]"])
    expect([name, verdict(off(name, 2024, 2035))]).toEqual([name, "falls"]);
});

/** How far the orientation of a government to China swings over the years: standard deviation, one a run. */
function swing(host: string, ...off: readonly string[]): Float64Array {
  const runs = ensemble({ off: ablated(...off) });
  const years = Array.from({ length: 35 }, (_, i) => runs(`elite[CN,${host}]`, 2001 + i));
  return Float64Array.from({ length: RUNS }, (_, run) => {
    const values = Float64Array.from(years, (year) => year[run]);
    const middle = mean(values);
    return Math.sqrt(mean(values.map((x) => (x - middle) ** 2)));
  });
}

test.each(["KZ", "KG", "TJ", "TM", "UZ"])(
  "partnership_ladder off: policy of %s toward China swings more",
  (host) => {
    expect(verdict(pairedDifference(swing(host, "partnership_ladder"), swing(host)))).toBe("rises");
  },
);

test("whether Russia gains without the ladder is open in the contract; here it gains political share", () => {
  expect(verdict(switchOff("partnership_ladder")("share.pol[RU]", 2014, 2035))).toBe("rises");
});

/** Change from 2005 to 2035 in the mean run. */
function drift(name: string, ...off: readonly string[]): number {
  const runs = ensemble({ off: ablated(...off) });
  return mean(less(runs(name, 2035), runs(name, 2005)));
}

test("economic_displacement off: China's economic share rises no more and loses some of its level of 2005", () => {
  expect(drift("share.eco[CN]")).toBeGreaterThan(0.1);
  expect(drift("share.eco[CN]", "economic_displacement")).toBeLessThan(0);
  expect(drift("share.eco[CN]", "economic_displacement")).toBeGreaterThan(-0.03);
  expect(Math.abs(drift("lead.eco", "economic_displacement") / drift("lead.eco"))).toBeLessThan(0.5);
});

test("economic_displacement off and nobody hedging: economic shares move by what plants given up cost China alone", () => {
  const off = ensemble({ off: ablated("economic_displacement", "multivector_hedging") });
  const moved = (power: string) => less(off(`share.eco[${power}]`, 2035), off(`share.eco[${power}]`, 2005));
  expect(Math.max(...moved("CN"))).toBeLessThan(0);
  expect(Math.min(...moved("CN"))).toBeGreaterThan(-0.03);
  // What China loses the others gain, in proportion to what they hold.
  for (const power of ["RU", "US", "EU", "TR"]) expect(Math.max(...size(moved(power)))).toBeLessThan(0.012);
});

test.each(dampings)("economic_displacement off, %s: less friction and fewer incidents", (damping) => {
  const off = switchOff("economic_displacement", "ablated", { damping });
  for (const name of ["fric", "fric.mean", "esc"]) expect(verdict(off(name, 2004, 2025))).toBe("falls");
});
