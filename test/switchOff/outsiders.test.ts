import { expect, test } from "vitest";
import { ablated, butFor, effectOf, ensemble, inHosts, less, mean, switchOff, verdict } from "./paired.ts";

const entry = "third_party_entry";
const opening = "transactional_opening";
const outsiders = ["US", "EU", "GB", "IN", "JP", "KR", "TR", "GCC"];
const ofOutsiders = (name: string) => inHosts(name, outsiders);

test("third_party_entry off: what outsiders do of themselves stays at its level of 2020", () => {
  const off = ensemble({ off: ablated(entry) });
  for (const power of ["GB", "JP", "KR", "TR", "GCC"])
    for (const year of [2021, 2025, 2035]) expect(mean(off(`engagement[${power}]`, year))).toBeCloseTo(1, 1);
  // The United States, the European Union and India still have bursts of attention.
  for (const power of ["EU", "IN"]) expect(mean(off(`engagement[${power}]`, 2030, 2035))).toBeCloseTo(1, 1);
});

test("third_party_entry off: less engagement of each of the eight from 2026 on", () => {
  const names = [...ofOutsiders("engagement[*]"), ...ofOutsiders("eng[*]")];
  expect(butFor("falls", switchOff(entry), names, 2026, 2035)).toEqual([]);
});

test("third_party_entry off: less diversification, less autonomy, dearer offers of the two neighbours", () => {
  const off = switchOff(entry);
  for (const name of ["div", "auto"]) expect(verdict(off(name, 2026, 2035))).toBe("falls");
  expect(butFor("rises", off, ["share[RU]", "share[CN]", ...inHosts("terms[CN,*]")], 2026, 2035)).toEqual([]);
});

test("third_party_entry off: shares of Britain, the EU, Japan and Turkiye fall, the others' are not settled", () => {
  const off = switchOff(entry);
  expect(butFor("falls", off, ["share[GB]", "share[EU]", "share[JP]", "share[TR]"], 2026, 2035)).toEqual([]);
  const all = ofOutsiders("share[*]").reduce((sum, name) => sum + off(name, 2026, 2035).mean, 0);
  expect(all).toBeLessThan(0);
});

test("third_party_entry off: outsiders still gain, most of the rise of diversification since 2020 stays", () => {
  const rise = (...off: string[]) => {
    const runs = ensemble({ off: ablated(...off) });
    return mean(less(runs("div", 2035), runs("div", 2020)));
  };
  expect(rise(entry)).toBeGreaterThan(0);
  expect(rise(entry) / rise()).toBeGreaterThan(0.7);
  expect(rise(entry)).toBeLessThan(rise());
});

/** Mean size of the change from year to year of US engagement, as a logarithm; one a run. */
function unrest(...off: string[]): number {
  const runs = ensemble({ off: ablated(...off) });
  const years = Array.from({ length: 10 }, (_, i) => runs("engagement[US]", 2026 + i));
  const steps = years
    .slice(1)
    .map((year, i) => mean(year.map((x, run) => Math.abs(Math.log(x / years[i][run])))));
  return mean(Float64Array.from(steps));
}

test("transactional_opening off: US engagement moves by less than a tenth of what it did from year to year", () => {
  expect(unrest()).toBeGreaterThan(0.1);
  expect(unrest(opening) / unrest()).toBeLessThan(0.1);
});

test("transactional_opening off: an Afghan shock draws nobody in", () => {
  const drawn = (...off: string[]) => {
    const change = { off: ablated(...off) };
    const without = ensemble({ ...change, withhold: ["afghan-withdrawal-2021"] });
    return mean(
      less(ensemble(change)("attentionPulse[US]", 2021, 2022), without("attentionPulse[US]", 2021, 2022)),
    );
  };
  expect(drawn()).toBeGreaterThan(0.05);
  expect(drawn(opening)).toBe(0);
});

test("transactional_opening off: deals last, signals buy nothing and cost no favour with the neighbours", () => {
  const off = switchOff(opening);
  expect(verdict(off("dealDuration", 2026, 2035))).toBe("rises");
  const standing = [...inHosts("elite[*,RU]"), ...inHosts("elite[*,CN]")];
  expect(butFor("rises", off, standing, 2026, 2035)).toEqual([]);
  const flattery = [{ quantity: "signalShift[KZ]", value: 0.5, at: "2026-Q1" }];
  expect(verdict(effectOf(flattery)("elite[KZ,RU]", 2028, 2035))).toBe("falls");
  expect(effectOf(flattery, opening)("elite[KZ,RU]", 2028, 2035).mean).toBe(0);
});

test("transactional_opening off: the number of deals and US ties are not settled either way", () => {
  const off = switchOff(opening);
  expect(butFor("mixed", off, [...inHosts("deals[*]"), "share[US]"], 2026, 2035)).toEqual([]);
});
