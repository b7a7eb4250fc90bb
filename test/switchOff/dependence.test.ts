import { expect, test } from "vitest";
import { pairedDifference } from "../../src/analysis/statistics/paired.ts";
import { ablated, dampings, ensemble, less, mean, shareOf, size, switchOff, verdict } from "./paired.ts";

test("asymmetry_dependence off: Russian dependence stays at its level of 2013, and acceptance has no fuel", () => {
  const off = ensemble({ off: ablated("asymmetry_dependence") });
  const level = off("depRU2013", 2013);
  for (const year of [2014, 2025, 2035])
    expect(Math.max(...size(less(off("dep.RU", year), level)))).toBeLessThan(0.01);
  expect(Math.abs(mean(less(off("acq.RU", 2035), off("acq.RU", 2013))))).toBeLessThan(0.03);
  expect(mean(less(ensemble()("acq.RU", 2035), ensemble()("acq.RU", 2013)))).toBeGreaterThan(0.3);
});

test("asymmetry_dependence off leaves what regime security and the adversary do to cooperation", () => {
  for (const rival of ["shared_regime_security", "common_adversary_balancing"]) {
    const without = { off: ablated("asymmetry_dependence") };
    const here = switchOff(rival, "ablated", without)("coop", 2022, 2035).mean;
    expect(here / switchOff(rival)("coop", 2022, 2035).mean).toBeCloseTo(1, 1);
  }
});

test.each(dampings)(
  "dependence_acquiescence off, %s: balancing and incidents rise once the gap has opened",
  (damping) => {
    const off = switchOff("dependence_acquiescence", "ablated", { damping });
    for (const name of ["bal.RU", "esc"]) expect(verdict(off(name, 2014, 2035))).toBe("rises");
  },
);

test.each(dampings)(
  "dependence_acquiescence off, %s: latent friction moves on the military board alone",
  (damping) => {
    const off = switchOff("dependence_acquiescence", "ablated", { damping });
    for (const name of ["fric.pol", "fric.eco", "fric.cul", "mistrust"])
      expect(off(name, 2001, 2035).zero).toBe(1);
    const on = mean(ensemble({ damping })("fric.mean", 2014, 2035));
    expect(off("fric.mean", 2014, 2035).mean / on).toBeLessThan(0.1);
  },
);

/** What the end of the war in 2027 adds in 2030-2035, with some mechanisms off in both arms. */
function peace(name: string, ...off: readonly string[]) {
  const change = { off: ablated(...off) };
  const ended = ensemble({ ...change, scenario: "war-ends-2027" });
  return pairedDifference(ended(name, 2030, 2035), ensemble(change)(name, 2030, 2035));
}

test("the end of the war raises balancing only with strategic_distraction, dependence held", () => {
  const on = peace("bal.RU", "dependence_acquiescence");
  expect(verdict(on)).toBe("rises");
  const off = peace("bal.RU", "dependence_acquiescence", "strategic_distraction");
  expect(Math.abs(off.mean / on.mean)).toBeLessThan(0.02);
});

test("strategic_distraction off makes military ties and crisis response insensitive to war", () => {
  // Fear of a freed Russia moves military ties the other way and is left out of both arms.
  const others = ["imperial_threat_perception", "asymmetry_dependence"];
  expect(verdict(peace("infl.mil[CN]", ...others))).toBe("falls");
  for (const name of ["infl.mil[RU]", "infl.mil[CN]"]) {
    const on = peace(name, ...others);
    const off = peace(name, ...others, "strategic_distraction");
    expect(Math.abs(off.mean / on.mean)).toBeLessThan(0.1);
  }
});

test("strategic_distraction off: balancing and overt incidents of the war years rise", () => {
  const off = switchOff("strategic_distraction");
  expect(verdict(off("bal.RU", 2022, 2025))).toBe("rises");
  expect(off("esc", 2022, 2025).positive).toBeGreaterThanOrEqual(0.8);
});

test("stakes_selective_response off: Russia answers equal gains by anyone equally, and the contrast goes", () => {
  const on = ensemble();
  const off = ensemble({ off: ablated("stakes_selective_response") });
  for (const power of ["RU", "US", "IN"])
    expect(
      Math.max(...size(less(off(`resist[mil,${power}]`, 2025), off("resist[mil,CN]", 2025)))),
    ).toBeLessThan(1e-12);
  const contrast = less(on("resist[mil,US]", 2022, 2025), on("resist[mil,CN]", 2022, 2025));
  expect(shareOf(contrast, (x) => x > 0)).toBeGreaterThanOrEqual(0.8);
});

test("status_frustration off: no turn to the West, and cooperation rises a little", () => {
  const off = switchOff("status_frustration", "recentred");
  expect(Math.max(...ensemble({ off: ablated("status_frustration") })("hedgeW.RU", 2001, 2035))).toBe(0);
  const coop = off("coop", 2022, 2035);
  expect(verdict(coop)).toBe("rises");
  expect(coop.mean).toBeLessThan(0.05);
});

test("status_frustration off: distrust is lower, and flat where restraint is off as well", () => {
  expect(verdict(switchOff("status_frustration")("mistrust", 2026, 2035))).toBe("falls");
  const rise = (...off: readonly string[]) => {
    const runs = ensemble({ off: ablated(...off) });
    return mean(less(runs("mistrust", 2035), runs("mistrust", 2005)));
  };
  expect(rise("reassurance_restraint")).toBeGreaterThan(0.1);
  expect(Math.abs(rise("reassurance_restraint", "status_frustration"))).toBeLessThan(0.01);
});
