import { expect, test } from "vitest";
import {
  ablated,
  butFor,
  compare,
  effectOf,
  ensemble,
  held,
  hosts,
  inHosts,
  mean,
  ratio,
  shareOf,
  switchOff,
  verdict,
} from "./paired.ts";

const lockIn = "skills_standards_lock_in";
const technology = "military_technology_shift";

/** What is left in 2032 of the people Britain had trained by 2030, after its places end in 2026. */
function kept(...off: string[]): Float64Array {
  const runs = ensemble({ off: ablated(...off), set: held("2026-Q1", { "placesScale[GB]": 0 }) });
  return ratio(runs("skill[GB,KZ]", 2032), runs("skill[GB,KZ]", 2030));
}

test("skills_standards_lock_in off: after a programme ends half of its people are gone in two years", () => {
  for (const left of kept(lockIn)) expect(left).toBeCloseTo(0.5, 2);
  expect(Math.min(...kept())).toBeGreaterThan(0.8);
});

test("skills_standards_lock_in off: no penalty for late-comers, who achieve more", () => {
  const late = inHosts("lateness[GB,*]");
  const off = ensemble({ off: ablated(lockIn) });
  for (const name of late) expect(Math.min(...off(name, 2014, 2035))).toBe(1);
  for (const name of late) expect(mean(ensemble()(name, 2014, 2035))).toBeLessThan(0.7);
  const change = switchOff(lockIn);
  expect(
    butFor("rises", change, ["eng[GB]", "eng[EU]", "eng[JP]", ...inHosts("returns[GB,*]")], 2014, 2035),
  ).toEqual([]);
});

test("skills_standards_lock_in off: Russian standards, the oldest, give way to Chinese ones", () => {
  const off = switchOff(lockIn);
  expect(butFor("rises", off, inHosts("std[CN,*]"), 2014, 2035)).toEqual([]);
  expect(butFor("falls", off, inHosts("std[RU,*]"), 2030, 2035)).toEqual([]);
  expect(butFor("falls", off, inHosts("leverage[RU,*]"), 2014, 2035)).toEqual([]);
});

const workshops = held("2014-Q1", { "placesScale[CN]": 3 });

test("Chinese training wins skill, standards, political ties and opinion, and protest falls", () => {
  const effect = effectOf(workshops);
  const more = ["skill[CN,*]", "std[CN,*]", "opin[*,CN]"].flatMap((name) => inHosts(name));
  expect(butFor("rises", effect, [...more, "infl.pol[CN]"], 2026, 2035)).toEqual([]);
  expect(butFor("falls", effect, inHosts("protest[*]"), 2026, 2035)).toEqual([]);
});

test("the way to opinion and protest is image_repair: without it training wins standards alone", () => {
  const effect = effectOf(workshops, "image_repair");
  expect(butFor("rises", effect, inHosts("std[CN,*]"), 2026, 2035)).toEqual([]);
  for (const host of hosts) {
    const left =
      effect(`opin[${host},CN]`, 2026, 2035).mean / effectOf(workshops)(`opin[${host},CN]`, 2026, 2035).mean;
    expect(Math.abs(left)).toBeLessThan(0.1);
  }
});

test("military_technology_shift off: no run has China ahead of Russia on the military board by 2035", () => {
  const off = ensemble({ off: ablated(technology) });
  for (const year of [2025, 2030, 2035]) expect(shareOf(off("lead.mil", year), (lead) => lead > 0)).toBe(0);
  expect(mean(off("lead.mil", 2035))).toBeLessThan(-0.15);
});

test("military_technology_shift off: more Russian, less Chinese and Turkish military weight", () => {
  const off = switchOff(technology);
  const russian = ["infl.mil[RU]", ...inHosts("share.mil[RU,*]")];
  expect(butFor("rises", off, russian, 2020, 2035)).toEqual([]);
  expect(
    butFor("falls", off, ["infl.mil[CN]", "share.mil[CN]", "share.mil[TR]", "lead.mil"], 2020, 2035),
  ).toEqual([]);
});

test("military_technology_shift off: the gap in deployable force is wider, since technology lags behind force", () => {
  expect(verdict(switchOff(technology)("asymMil", 2020, 2035))).toBe("rises");
  const quicker = compare({ set: held("2026-Q1", { techScale: 1.5 }) });
  expect(verdict(quicker("share.mil[RU,KZ]", 2028, 2035))).toBe("falls");
  expect(verdict(quicker("asymMil", 2028, 2035))).toBe("falls");
});
