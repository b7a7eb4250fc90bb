import { expect, test } from "vitest";
import {
  ablated,
  butFor,
  compare,
  effectOf,
  ensemble,
  held,
  inHosts,
  mean,
  switchOff,
  verdict,
} from "./paired.ts";

const saturation = "saturation_returns";
const screen = "regime_security_screen";
const routine = "routinisation_credibility";
const coherence = "framework_coherence";
const outsiders = ["US", "EU", "GB", "IN", "JP", "KR", "TR", "GCC"];
const SECTORS = ["education", "regulation", "law", "finance", "energy", "transport", "security", "culture"];

/** What a setting adds to what a power achieves, as a part of it. */
const gain = (power: string, set: ReturnType<typeof held>, ...off: string[]) =>
  effectOf(set, ...off)(`eng[${power}]`, 2028, 2035).mean /
  mean(ensemble({ off: ablated(...off) })(`eng[${power}]`, 2028, 2035));

const only = (power: string, sectors: readonly string[]) => {
  const dropped = SECTORS.filter((sector) => !sectors.includes(sector));
  return held("2026-Q1", Object.fromEntries(dropped.map((sector) => [`sectorFocus[${power},${sector}]`, 0])));
};

test("saturation_returns off: breadth is free, and everyone achieves more", () => {
  const off = switchOff(saturation);
  expect(butFor("rises", off, inHosts("eng[*]", outsiders), 2014, 2035)).toEqual([]);
  expect(Math.max(...ensemble({ off: ablated(saturation) })("sectorCost[GB]", 2014, 2035))).toBe(0);
  expect(mean(ensemble()("sectorCost[GB]", 2014, 2035))).toBeGreaterThan(0);
});

test("saturation_returns off: three times the money achieves three times as much; with it twice", () => {
  const more = held("2026-Q1", { "effortScale[EU]": 3 });
  expect(gain("EU", more, saturation)).toBeCloseTo(2, 0);
  expect(gain("EU", more)).toBeLessThan(1.5);
});

test("saturation_returns off: selectivity saves no money, what is left of its point is advantage", () => {
  const selective = only("GB", ["education", "law", "finance"]);
  expect(verdict(effectOf(selective)("netMoney[GB]", 2028, 2035))).toBe("rises");
  expect(Math.abs(effectOf(selective, saturation)("netMoney[GB]", 2028, 2035).mean)).toBeLessThan(1e-6);
  expect(gain("GB", selective)).toBeGreaterThan(gain("GB", selective, saturation));
  expect(gain("GB", selective, saturation)).toBeGreaterThan(0.1);
});

test("without own crowding one niche is no trap: putting all in one costs the EU half with it, a fifth without", () => {
  const niche = only("EU", ["regulation"]);
  expect(gain("EU", niche)).toBeLessThan(-0.35);
  expect(gain("EU", niche, saturation)).toBeGreaterThan(-0.3);
});

const conditional = held("2026-Q1", { "riskShift[EU]": 0.2, "normShift[EU]": 0.7 });

test("regime_security_screen off: conditional offers are taken as well as others", () => {
  const uptake = inHosts("uptake[EU,*]");
  expect(butFor("falls", effectOf(conditional), uptake, 2028, 2035)).toEqual([]);
  for (const name of uptake)
    expect(Math.abs(effectOf(conditional, screen)(name, 2028, 2035).mean)).toBeLessThan(0.02);
});

test("regime_security_screen off: ties of the US and the EU grow, those of both neighbours shrink", () => {
  const off = switchOff(screen);
  for (const name of ["share[US]", "share[EU]"]) expect(verdict(off(name, 2014, 2035))).toBe("rises");
  for (const name of ["share[RU]", "share[CN]"]) expect(verdict(off(name, 2014, 2035))).toBe("falls");
});

test("regime_security_screen off: Britain, whose offers carry little risk, achieves more and loses share to others", () => {
  expect(verdict(switchOff(screen)("eng[GB]", 2014, 2035))).toBe("rises");
  expect(verdict(switchOff(screen)("share[GB]", 2014, 2035))).toBe("falls");
});

test("regime_security_screen off: governance improves faster, most under conditional offers", () => {
  const governance = inHosts("gov[*]");
  expect(butFor("rises", switchOff(screen), governance, 2014, 2035)).toEqual([]);
  const strict = switchOff(screen, "ablated", { set: conditional });
  for (const name of governance)
    expect(strict(name, 2030, 2035).mean).toBeGreaterThan(switchOff(screen)(name, 2030, 2035).mean);
});

const long = held("2026-Q1", { "lengthScale[GB]": 3, "lengthScale[EU]": 3 });
const pilots = held("2026-Q1", { "lengthScale[GB]": 0.25, "lengthScale[EU]": 0.25 });
const longer = (...off: string[]) =>
  compare({ set: long, off: ablated(...off) }, { set: pilots, off: ablated(...off) });

test("routinisation_credibility off: pilots are believed as much as programmes", () => {
  const names = ["pcred[GB]", "pcred[EU]"];
  expect(butFor("rises", longer(), [...names, "eng[GB]", "eng[EU]"], 2028, 2035)).toEqual([]);
  for (const name of names) expect(longer(routine)(name, 2028, 2035).mean).toBe(0);
});

test("routinisation_credibility off: pilots achieve as much but for what starting and turning them over costs", () => {
  for (const name of ["eng[GB]", "eng[EU]"]) {
    expect(verdict(longer(routine)(name, 2028, 2035))).toBe("mixed");
    expect(longer(routine)(name, 2028, 2035).mean).toBeLessThan(0.7 * longer()(name, 2028, 2035).mean);
  }
});

test("routinisation_credibility off: more formats crowd nobody out", () => {
  expect(verdict(switchOff(routine)("crowd[KZ]", 2026, 2035))).toBe("rises");
  const off = ensemble({ off: ablated(routine) });
  expect(off("crowd[KZ]", 2035)).toEqual(off("crowd[KZ]", 2005));
});

const linked = held("2026-Q1", { "linkage[EU]": 1 });

test("framework_coherence off changes nothing where no frameworks are linked", () => {
  for (const name of ["eng[EU]", "share[EU]", "fric", "coop"])
    expect(switchOff(coherence)(name, 2001, 2035).mean).toBe(0);
});

test("framework_coherence off: linking reinforces no longer, and its coordination still costs", () => {
  const rise = effectOf(linked)("eng[EU]", 2028, 2035);
  expect(rise.low).toBeGreaterThan(0);
  expect(verdict(effectOf(linked, coherence)("eng[EU]", 2028, 2035))).toBe("falls");
  expect(gain("EU", linked, coherence)).toBeGreaterThan(-0.1);
});

test("framework_coherence leaves friction and cooperation where they were, on or off", () => {
  for (const off of [[], [coherence]])
    for (const name of ["fric", "coop"])
      expect(Math.abs(effectOf(linked, ...off)(name, 2028, 2035).mean)).toBeLessThan(0.001);
});
