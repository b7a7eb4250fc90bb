import { expect, test } from "vitest";
import {
  ablated,
  dampings,
  ensemble,
  less,
  mean,
  modes,
  ratio,
  shareOf,
  size,
  switchOff,
  verdict,
} from "./paired.ts";

test.each(dampings)("division_of_labour off, %s: overlap and friction rise in 2001-2013", (damping) => {
  const off = switchOff("division_of_labour", "ablated", { damping });
  for (const name of ["overlapAll", "fric", "fric.mean"])
    expect([name, verdict(off(name, 2001, 2013))]).toEqual([name, "rises"]);
});

test("division_of_labour off and recentred still raises overlap", () => {
  expect(verdict(switchOff("division_of_labour", "recentred")("overlapAll", 2001, 2013))).toBe("rises");
});

test.each([
  ["the boom", 2004, 2012],
  ["the first years of war", 2022, 2025],
])(
  "resource_complementarity off: in %s China needs Russia less and the gap widens",
  (_words, first, last) => {
    const off = switchOff("resource_complementarity");
    expect(verdict(off("dep.CN", first, last))).toBe("falls");
    expect(verdict(off("needgap", first, last))).toBe("rises");
  },
);

test.each(modes)("resource_complementarity off, %s: cooperation falls", (mode) => {
  expect(verdict(switchOff("resource_complementarity", mode)("coop", 2022, 2035))).toBe("falls");
});

test.each(dampings)(
  "reassurance_restraint off, %s: incidents at least double, latent friction stays within 1.4 times",
  (damping) => {
    const on = ensemble({ damping });
    const off = ensemble({ damping, off: ablated("reassurance_restraint") });
    const windows: readonly [number, number][] = [
      [2004, 2012],
      [2014, 2025],
    ];
    for (const window of windows) {
      const times = ratio(off("esc", ...window), on("esc", ...window));
      expect(shareOf(times, (x) => x >= 2)).toBeGreaterThanOrEqual(0.8);
      expect(mean(off("fric", ...window)) / mean(on("fric", ...window))).toBeLessThan(1.4);
    }
  },
);

test("reassurance_restraint off: the division of labour is breached sooner and distrust grows", () => {
  const off = switchOff("reassurance_restraint");
  for (const name of ["breach", "mistrust"]) expect(verdict(off(name, 2014, 2035))).toBe("rises");
});

/** Rise of the breach from 2013 to 2035 in the mean run, with some mechanisms and terms off. */
function breached(...off: readonly string[]): number {
  const runs = ensemble({ off: ablated(...off) });
  return mean(less(runs("breach", 2035), runs("breach", 2013)));
}
const gap = "asymmetry_assertiveness";
const others = [`${gap}.ownthreat`, `${gap}.vacuum`];

test("asymmetry_assertiveness off: most of the growth of the breach goes; threat and vacuum explain little of the rest", () => {
  expect(verdict(switchOff(gap)("breach", 2026, 2035))).toBe("falls");
  expect(breached(gap)).toBeLessThan(0.5 * breached());
  for (const term of others)
    expect(Math.abs(breached(gap) - breached(gap, term))).toBeLessThan(0.1 * breached());
});

test("with the gap, threat, vacuum and the waning of restraint off, the breach stays where it was", () => {
  expect(Math.abs(breached(gap, ...others, "reassurance_restraint"))).toBeLessThan(1e-9);
});

test.each(dampings)(
  "power_transition_friction off, %s: economics leads less to politics, and friction there is less",
  (damping) => {
    const off = switchOff("power_transition_friction", "ablated", { damping });
    for (const name of ["infl.pol[CN]", "fric.pol"]) expect(verdict(off(name, 2014, 2035))).toBe("falls");
  },
);

/** The brakes of the rival explanations, all but power transition itself. */
const brakes = [
  "shared_regime_security",
  "common_adversary_balancing",
  "dependence_acquiescence",
  "strategic_distraction",
  "division_of_labour",
  "resource_complementarity",
  "reassurance_restraint",
  "normative_convergence",
  "multivector_hedging",
  "counterweight_demand",
];

test.each(dampings)(
  "power transition on and every brake off, %s: friction is over-predicted in most runs",
  (damping) => {
    const bare = ensemble({ damping, off: ablated(...brakes) });
    expect(shareOf(bare("fric", 2013, 2025), (x) => x > 0.6)).toBeGreaterThan(0.5);
    expect(mean(bare("RIV", 2025))).toBeGreaterThan(0.5);
  },
);

test.each(dampings)(
  "controlled_instability off, %s: no Russian gains from insecurity, less military friction",
  (damping) => {
    const off = switchOff("controlled_instability", "ablated", { damping });
    for (const name of ["infl.mil[RU]", "fric.mil"]) expect(verdict(off(name, 2014, 2035))).toBe("falls");
  },
);

test("controlled_instability off leaves cooperation on regime security", () => {
  const on = ensemble()("coop.pol", 2001, 2035);
  const off = ensemble({ off: ablated("controlled_instability") })("coop.pol", 2001, 2035);
  expect(Math.max(...size(less(off, on)))).toBeLessThan(0.001);
});

test("institutional_balancing off: the SCO is deeper, incidents are a little fewer, balancing hardly moves", () => {
  const off = switchOff("institutional_balancing");
  expect(verdict(off("inst[SCO]", 2018, 2035))).toBe("rises");
  expect(verdict(off("esc", 2022, 2035))).toBe("falls");
  expect(Math.abs(off("bal.RU", 2018, 2035).mean)).toBeLessThan(0.01);
});
