import { expect, test } from "vitest";
import { pairedDifference } from "../../src/analysis/statistics/paired.ts";
import {
  ablated,
  butFor,
  ensemble,
  hosts,
  inHosts,
  mean,
  ratio,
  RUNS,
  switchOff,
  verdict,
} from "./paired.ts";

const plants = switchOff("embedded_production");
const several = (...names: string[]) => names.flatMap((name) => inHosts(name));

test("embedded_production off: infrastructure only; the plants of 2001 fade and no firm comes", () => {
  expect(butFor("falls", plants, several("prod[*]", "firms[*]"), 2014, 2035)).toEqual([]);
  expect(butFor("rises", plants, inHosts("infra[*]"), 2014, 2035)).toEqual([]);
  const off = ensemble({ off: ablated("embedded_production") });
  expect(
    butFor("falls", (name, a) => pairedDifference(off(name, a), off(name, 2001)), inHosts("prod[*]"), 2035),
  ).toEqual([]);
});

test("embedded_production off: fewer people trained, fewer machines on Chinese standards, less output a head", () => {
  expect(butFor("falls", plants, several("skill[CN,*]", "gdppc[*]"), 2014, 2035)).toEqual([]);
  const standards = inHosts("std[CN,*]", ["KZ", "KG", "TJ", "TM"]);
  expect(butFor("falls", plants, standards, 2014, 2035)).toEqual([]);
  expect(plants("std[CN,UZ]", 2014, 2035).high).toBeLessThan(0);
});

test("embedded_production off: jobs shrink in the mean of every host, in no host in all runs", () => {
  for (const host of hosts) {
    const { mean: change, negative } = plants(`jobs[${host}]`, 2014, 2035);
    expect(change).toBeLessThan(0);
    expect(negative).toBeGreaterThan(0.6);
    expect(negative).toBeLessThan(1);
  }
});

test("embedded_production off moves protest either way by a tenth at most: roads for the same money meet it too", () => {
  for (const name of inHosts("protest[*]")) {
    expect([name, verdict(plants(name, 2014, 2035))]).toEqual([name, "mixed"]);
    const level = mean(ensemble()(name, 2014, 2035));
    expect(Math.abs(plants(name, 2014, 2035).mean / level)).toBeLessThan(0.1);
  }
});

/** Hosts from the highest to the lowest value of a cell in one run. */
const order = (name: string, year: number, run: number, ...off: string[]) => {
  const values = hosts.map((host) => ensemble({ off: ablated(...off) })(name.replace("*", host), year)[run]);
  return hosts.map((_, i) => i).sort((a, b) => values[b] - values[a]);
};

test("local_brokerage off: how long plants last depends on the harmony of states alone", () => {
  const asElites = (...off: string[]) =>
    Array.from({ length: RUNS }, (_, run) => {
      const lasting = order("exitHazard[*]", 2030, run, ...off).reverse();
      return lasting.join() === order("elite[CN,*]", 2030, run, ...off).join();
    }).filter(Boolean).length / RUNS;
  expect(asElites("local_brokerage")).toBe(1);
  expect(asElites()).toBeLessThan(0.2);
});

test("local_brokerage off: fewer plants last, hosts hire fewer of their own and quarrel more", () => {
  const off = switchOff("local_brokerage");
  expect(butFor("falls", off, several("prod[*]", "localHire[*]"), 2014, 2035)).toEqual([]);
  expect(butFor("rises", off, several("exits[*]", "disputes[*]"), 2014, 2035)).toEqual([]);
});

test("local_brokerage off: more protest per plant everywhere, most in Kyrgyzstan", () => {
  const perPlant = (host: string, ...off: string[]) => {
    const runs = ensemble({ off: ablated(...off) });
    return ratio(runs(`protest[${host}]`, 2014, 2025), runs(`prod[${host}]`, 2014, 2025));
  };
  const rise = (host: string) => pairedDifference(perPlant(host, "local_brokerage"), perPlant(host));
  for (const host of hosts) {
    expect(verdict(rise(host))).toBe("rises");
    expect(rise(host).mean).toBeLessThanOrEqual(rise("KG").mean);
  }
});

/** Jobs by a dollar of what brings them: the host with most over the host with least, mean of the runs. */
function unevenness(jobs: string, money: readonly string[], ...off: string[]): number {
  const runs = ensemble({ off: ablated(...off) });
  const of = (name: string, host: string) => runs(name.replace("*", host), 2014, 2025);
  const perDollar = hosts.map((host) => {
    const all = money.map((name) => of(name, host));
    return of(jobs, host).map((x, run) => x / all.reduce((sum, one) => sum + one[run], 0));
  });
  const spread = Array.from({ length: RUNS }, (_, run) => {
    const values = perDollar.map((one) => one[run]);
    return Math.max(...values) / Math.min(...values);
  });
  return mean(Float64Array.from(spread));
}

test("governance_absorption off: a dollar of contracts brings as many jobs in every host", () => {
  const roads = ["newRoads[*]"];
  expect(unevenness("jobsInvest[*]", roads)).toBeGreaterThan(2.5);
  expect(unevenness("jobsInvest[*]", roads, "governance_absorption")).toBeLessThan(1.06);
});

test("governance_absorption off: jobs of all Chinese capital even out only in part, since plants read governance", () => {
  const all = ["newRoads[*]", "newPlants[*]"];
  const on = unevenness("jobs[*]", all);
  const off = unevenness("jobs[*]", all, "governance_absorption");
  expect(off).toBeLessThan(0.7 * on);
  expect(off).toBeGreaterThan(1.2);
});

test("governance_absorption off: more jobs where governance is weakest", () => {
  expect(
    butFor("rises", switchOff("governance_absorption"), inHosts("jobs[*]", ["TJ", "TM"]), 2014, 2035),
  ).toEqual([]);
});
