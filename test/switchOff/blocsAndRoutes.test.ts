import { expect, test } from "vitest";
import {
  butFor,
  compare,
  effectOf,
  ensemble,
  held,
  inHosts,
  mean,
  ablated,
  less,
  size,
  switchOff,
  verdict,
} from "./paired.ts";

const exclusivity = "exclusivity_backlash";
/** From 2013, when Uzbekistan has left the CSTO, hosts join blocs by their own choice. */
const free = { set: held("2013-Q1", { recorded: 0 }) };

test.each(["member[EAEU,TJ]", "member[EAEU,UZ]", "member[CSTO,UZ]", "member[EAEU,TM]", "member[EAEU,KG]"])(
  "exclusivity_backlash off: %s comes in a fifth more of the runs, and never in fewer",
  (name) => {
    for (const year of [2025, 2035]) {
      const { mean: more, negative } = switchOff(exclusivity, "ablated", free)(name, year);
      expect(negative).toBe(0);
      expect(more).toBeGreaterThan(0.2);
    }
  },
);

test("exclusivity_backlash off: Tajikistan and Uzbekistan join more after 2025 on the record too", () => {
  for (const name of ["member[EAEU,TJ]", "member[EAEU,UZ]", "member[CSTO,UZ]"])
    expect(switchOff(exclusivity)(name, 2035).mean).toBeGreaterThan(0.2);
});

test("exclusivity_backlash off: members are closer to the power that leads their bloc", () => {
  const members = inHosts("elite[*,RU]", ["KZ", "KG", "TJ"]);
  expect(butFor("rises", switchOff(exclusivity), members, 2014, 2035)).toEqual([]);
});

const competitive = held("2026-Q1", { "distanceAsked[RU,EU]": 0.6, "distanceAsked[CN,EU]": 0.6 });

test("an offer that asks for distance costs the EU nearly all it achieves, and nothing without the backlash", () => {
  const whole = ensemble()("eng[EU]", 2030, 2035);
  const cost = (...off: string[]) => effectOf(competitive, ...off)("eng[EU]", 2030, 2035).mean / mean(whole);
  expect(cost()).toBeLessThan(-0.5);
  expect(Math.abs(cost(exclusivity))).toBeLessThan(0.02);
});

test("exclusivity_backlash off: such an offer pays in uptake, ties and standing with governments and publics", () => {
  const off = switchOff(exclusivity, "ablated", { set: competitive });
  const names = [
    "share[EU]",
    ...["uptake[EU,*]", "elite[*,EU]", "opin[*,EU]"].flatMap((name) => inHosts(name)),
  ];
  expect(butFor("rises", off, names, 2030, 2035)).toEqual([]);
});

test("bilateral_bypass off: each of the five keeps more of a deal and is freer, and joint projects appear", () => {
  const off = switchOff("bilateral_bypass");
  expect(
    butFor("falls", off, [...inHosts("surplus[CN,*]"), ...inHosts("leverage[CN,*]")], 2014, 2035),
  ).toEqual([]);
  for (const name of ["auto", "jointProjects"]) expect(verdict(off(name, 2014, 2035))).toBe("rises");
  expect(mean(ensemble()("jointProjects", 2014, 2035))).toBeLessThan(0.3);
  expect(off("jointProjects", 2014, 2035).mean).toBeGreaterThan(0.5);
});

test("bilateral_bypass off hardly moves the number of agreements", () => {
  for (const name of inHosts("agreementsCN[*]"))
    expect(Math.abs(switchOff("bilateral_bypass")(name, 2014, 2035).mean)).toBeLessThan(1e-3);
});

test("the five acting as one improves their terms, and only through bilateral_bypass", () => {
  const together = held("2026-Q1", { c5coordShift: 0.5 });
  const terms = inHosts("surplus[CN,*]");
  expect(butFor("falls", effectOf(together), terms, 2028, 2035)).toEqual([]);
  const without = effectOf(together, "bilateral_bypass");
  for (const name of terms) expect(without(name, 2028, 2035).mean).toBe(0);
});

test("transit_bypass off: the veto stays at its level of 2015 and no freight leaves Russian transit", () => {
  const off = ensemble({ off: ablated("transit_bypass") });
  for (const name of ["veto.RU", "bypass", "freight[KZ]"])
    expect(Math.max(...size(less(off(name, 2035), off(name, 2015))))).toBeLessThan(1e-9);
  const change = switchOff("transit_bypass");
  expect(verdict(change("veto.RU", 2020, 2035))).toBe("rises");
  expect(verdict(change("bypass", 2032, 2035))).toBe("falls");
  expect(verdict(change("freight[KZ]", 2032, 2035))).toBe("rises");
});

test("transit_bypass off keeps some of Russia's leverage, yet most of its fall since 2015 has other causes", () => {
  expect(butFor("rises", switchOff("transit_bypass"), inHosts("leverage[RU,*]"), 2032, 2035)).toEqual([]);
  const off = ensemble({ off: ablated("transit_bypass") });
  expect(mean(off("leverage[RU,KZ]", 2035)) / mean(off("leverage[RU,KZ]", 2015))).toBeLessThan(0.6);
});

test("a withheld railway leaves bypass where it was; one that runs costs Kazakhstan freight", () => {
  const withheld = compare({ set: held("2024-Q4", { routeWithheld: 1 }) });
  expect(verdict(withheld("bypass", 2033, 2035))).toBe("falls");
  expect(verdict(withheld("freight[KZ]", 2033, 2035))).toBe("rises");
});
