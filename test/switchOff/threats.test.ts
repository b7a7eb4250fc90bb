import { expect, test } from "vitest";
import { mechanisms } from "../../src/mechanisms/index.ts";
import { ablated, dampings, ensemble, less, mean, modes, ratio, size, switchOff, verdict } from "./paired.ts";

const forms = dampings.flatMap((damping) => modes.map((mode) => [damping, mode] as const));

test.each(forms)(
  "shared_regime_security off, %s and %s: more friction, threat and balancing",
  (damping, mode) => {
    const off = switchOff("shared_regime_security", mode, { damping });
    for (const name of ["pthreat.RU[CN]", "bal.RU", "fric", "fric.pol", "fric.mil"])
      expect([name, verdict(off(name, 2022, 2025))]).toEqual([name, "rises"]);
    for (const name of ["coop", "coop.pol"])
      expect([name, verdict(off(name, 2022, 2025))]).toEqual([name, "falls"]);
  },
);

test("shared_regime_security off leaves Russian dependence as it is, to half a thousandth", () => {
  const on = ensemble()("dep.RU", 2001, 2035);
  const off = ensemble({ off: ablated("shared_regime_security") })("dep.RU", 2001, 2035);
  expect(Math.max(...size(less(off, on)))).toBeLessThan(0.0005);
});

/** What the unrest of January 2022 adds to cooperation in that year and the next. */
function jump(...off: readonly string[]): Float64Array {
  const change = { off: ablated(...off) };
  const without = ensemble({ ...change, withhold: ["january-2022"] });
  return less(ensemble(change)("coop", 2022, 2023), without("coop", 2022, 2023));
}

test("the jump of cooperation after January 2022 is there in every run, and goes with shared_regime_security", () => {
  expect(Math.min(...jump())).toBeGreaterThan(0.0002);
  expect(Math.max(...size(jump("shared_regime_security")))).toBeLessThan(0.00005);
});

test.each(modes)(
  "common_adversary_balancing off, %s: cooperation falls, most late in the years of the fit",
  (mode) => {
    const off = switchOff("common_adversary_balancing", mode);
    expect(verdict(off("coop", 2014, 2019))).toBe("falls");
    expect(off("coop", 2014, 2019).mean).toBeLessThan(1.2 * off("coop", 2001, 2013).mean);
  },
);

test("common_adversary_balancing off leaves the answer to a challenge at home within 2%", () => {
  const kept = ratio(jump("common_adversary_balancing"), jump());
  expect(Math.max(...size(kept.map((part) => part - 1)))).toBeLessThan(0.02);
});

test.each(["usfoot", "share[US]", "share[EU]", "share[GB]", "share[JP]", "share[TR]"])(
  "external_exclusion off: %s rises",
  (name) => {
    expect(verdict(switchOff("external_exclusion")(name, 2014, 2035))).toBe("rises");
  },
);

test("external_exclusion has no direct way to friction, and the way through shares is short", () => {
  const found = mechanisms.find(({ name }) => name === "external_exclusion")!;
  const written = found.steps.flatMap(({ writes }) => writes);
  expect(written).toEqual(expect.not.arrayContaining(["pressure", "damping", "fric", "infl"]));
  for (const damping of dampings) {
    const on = mean(ensemble({ damping })("fric", 2014, 2035));
    const { mean: change } = switchOff("external_exclusion", "ablated", { damping })("fric", 2014, 2035);
    expect(Math.abs(change / on)).toBeLessThan(0.05);
  }
});

test("normative_convergence off: cooperation falls slowly", () => {
  const off = switchOff("normative_convergence", "recentred");
  // The mean falls; the sign holds in about 80% of pairs, since rules themselves fade in some draws.
  for (const year of [2005, 2015, 2030]) expect(off("coop", year).high).toBeLessThan(0);
  expect(off("coop", 2005).mean).toBeGreaterThan(0.3 * off("coop", 2030).mean);
});

test.each(["us-leaves", "regime-threat-ends", "no-war"])(
  "normative_convergence off lowers cooperation under %s as much as under the baseline",
  (scenario) => {
    const here = switchOff("normative_convergence", "ablated", { scenario })("coop", 2030, 2035);
    const base = switchOff("normative_convergence")("coop", 2030, 2035);
    expect(verdict(here)).toBe("falls");
    expect(here.mean / base.mean).toBeCloseTo(1, 2);
  },
);
