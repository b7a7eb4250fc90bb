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
  less,
  mean,
  switchOff,
  verdict,
} from "./paired.ts";

const senders = ["KG", "TJ", "UZ"];
const remittances = "remittance_dependence";
const securitisation = "migration_securitisation";
const pressure = "return_migration_pressure";

test("remittance_dependence off: less Russian leverage over the hosts that send workers, more autonomy", () => {
  const off = switchOff(remittances);
  expect(butFor("falls", off, inHosts("leverage[RU,*]", senders), 2005, 2035)).toEqual([]);
  expect(butFor("rises", off, inHosts("auto[*]", senders), 2005, 2035)).toEqual([]);
  for (const host of ["TJ", "KG"]) expect(off(`leverage[RU,${host}]`, 2005, 2035).mean).toBeLessThan(-0.03);
});

test("remittance_dependence off leaves leverage over Kazakhstan and Turkmenistan within half a percent", () => {
  for (const name of inHosts("leverage[RU,*]", ["KZ", "TM"])) {
    const { mean: change } = switchOff(remittances)(name, 2005, 2035);
    expect(Math.abs(change) / mean(ensemble()(name, 2005, 2035))).toBeLessThan(0.005);
  }
});

test("remittance_dependence off: less goodwill to Russia where workers go there", () => {
  expect(butFor("falls", switchOff(remittances), inHosts("opin[*,RU]", senders), 2005, 2035)).toEqual([]);
});

test("remittances hold up Russian culture only where they have grown since 2010", () => {
  const off = switchOff(remittances);
  expect(butFor("rises", off, inHosts("share.cul[RU,*]", senders), 2005, 2009)).toEqual([]);
  expect(verdict(off("share.cul[RU,UZ]", 2026, 2035))).toBe("falls");
  expect(Math.abs(off("share.cul[RU,TJ]", 2026, 2035).mean)).toBeLessThan(0.005);
});

test("migration_securitisation off: after 2024 more work in Russia, fewer elsewhere or without work, more goodwill", () => {
  const off = switchOff(securitisation);
  const more = [...inHosts("mig[*,RU]"), ...inHosts("remit[*]"), ...inHosts("opin[*,RU]")];
  expect(butFor("rises", off, more, 2025, 2035)).toEqual([]);
  expect(
    butFor("falls", off, [...inHosts("unemp[*]"), ...inHosts("mig[*,ALT]", senders)], 2025, 2035),
  ).toEqual([]);
});

test("migration_securitisation off: flows and goodwill of the senders stay within a tenth of 2023 until 2030", () => {
  const off = ensemble({ off: ablated(securitisation) });
  for (const name of [...inHosts("mig[*,RU]", senders), ...inHosts("opin[*,RU]", senders)])
    expect(Math.abs(mean(less(off(name, 2030), off(name, 2023))) / mean(off(name, 2023)))).toBeLessThan(0.12);
});

const shift = (by: number) => held("2014-Q1", { restrictShift: by });

test("treatment works both ways: easier than in 2010 it wins Russia goodwill, harder it costs it", () => {
  for (const off of [[], [remittances]]) {
    expect(butFor("rises", effectOf(shift(-1), ...off), inHosts("opin[*,RU]", senders), 2016, 2023)).toEqual(
      [],
    );
    expect(butFor("falls", effectOf(shift(0.3), ...off), inHosts("opin[*,RU]", senders), 2016, 2023)).toEqual(
      [],
    );
  }
});

test("without migration_securitisation treatment changes neither flows nor goodwill", () => {
  const effect = effectOf(shift(0.3), securitisation);
  for (const name of [...inHosts("mig[*,RU]"), ...inHosts("opin[*,RU]")])
    expect(Math.abs(effect(name, 2016, 2023).mean)).toBeLessThan(1e-9);
});

/** What twice as many Tajik migrants do to goodwill, with a lever on restrictions and mechanisms off in both arms. */
function moreMigrants(restricted: number, ...off: string[]) {
  const arm = { off: ablated(...off), set: shift(restricted) };
  const more = { ...arm, set: [...arm.set, ...held("2014-Q1", { "labourDemand[TJ]": 3000 })] };
  return verdict(compare(more, arm)("opin[TJ,RU]", 2016, 2023));
}

test("more migrants mean more goodwill through remittances, and less through treatment once that is harsh", () => {
  expect(moreMigrants(0)).toBe("rises");
  expect(moreMigrants(0.3, securitisation)).toBe("rises");
  expect(moreMigrants(0.3, remittances)).toBe("falls");
  expect(moreMigrants(0.6, remittances)).toBe("falls");
  expect(moreMigrants(0.6)).toBe("mixed");
});

const attack = [...held("2027-Q1", { militantShock: 1 }), ...held("2027-Q2", { militantShock: 0 })];

test("return_migration_pressure off: an attack costs jobs and remittances as before, and no government its calm", () => {
  const off = effectOf(attack, pressure);
  for (const host of senders) {
    expect(verdict(off(`unemp[${host}]`, 2028, 2031))).toBe("rises");
    expect(verdict(off(`remit[${host}]`, 2028, 2031))).toBe("falls");
  }
  for (const name of [...inHosts("regthr[*]"), ...inHosts("instab[*]"), "sat(R)"])
    expect(Math.abs(off(name, 2028, 2031).mean)).toBeLessThan(1e-12);
});

test("with return_migration_pressure an attack challenges governments of senders in some runs, none elsewhere", () => {
  const on = effectOf(attack);
  const challenged = hosts.filter((host) => on(`regthr[${host}]`, 2028, 2031).positive > 0);
  expect(challenged).toEqual(senders);
  for (const host of hosts) expect(on(`regthr[${host}]`, 2028, 2031).negative).toBe(0);
  expect(on("regthr[TJ]", 2028, 2031).positive).toBeGreaterThan(0.3);
  expect(on("sat(R)", 2028, 2031).low).toBeGreaterThan(0);
});

test("return_migration_pressure off: no challenge comes from unemployment, whatever that is", () => {
  const change = switchOff(pressure, "ablated", { scenario: "migration-shock-2027" });
  expect(change("regthr[TJ]", 2028, 2035).high).toBeLessThan(0);
  expect(change("instab[TJ]", 2028, 2035).high).toBeLessThan(0);
  expect(Math.abs(change("unemp[TJ]", 2028, 2035).mean)).toBeLessThan(0.01);
});
