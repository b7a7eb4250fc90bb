import { expect, test } from "vitest";
import {
  ablated,
  butFor,
  compare,
  effectOf,
  ensemble,
  held,
  inHosts,
  less,
  mean,
  size,
  switchOff,
} from "./paired.ts";

const backlash = "public_backlash";
const image = "image_repair";
const insulation = "elite_insulation";
const beyondBorder = ["TM", "UZ"];
const bordering = ["KZ", "KG", "TJ"];
const opinion = inHosts("opin[*,CN]");
const protest = inHosts("protest[*]");
const elites = inHosts("elite[*,CN]");

test("public_backlash off: no protest, fewer plants given up, more of them standing", () => {
  const off = ensemble({ off: ablated(backlash) });
  for (const name of protest) expect(Math.max(...off(name, 2001, 2035))).toBe(0);
  const change = switchOff(backlash);
  expect(butFor("falls", change, inHosts("exits[*]"), 2005, 2035)).toEqual([]);
  expect(butFor("rises", change, inHosts("prod[*]"), 2005, 2035)).toEqual([]);
});

test("public_backlash off: opinion of China rests at its level of 2010, once nothing else moves it", () => {
  const off = ensemble({ off: ablated(backlash, image, "embedded_production") });
  const infrastructure = 0.1; // roads are liked or disliked a little, and they grow
  for (const name of inHosts("opinTarget[CN,*]")) {
    const moved = less(off(name, 2035), off(name, 2010));
    expect(Math.max(...size(moved))).toBeLessThan(infrastructure);
  }
});

test("public_backlash off: opinion of China is lower before 2010 and higher by the 2030s, most clearly at the border", () => {
  const off = switchOff(backlash);
  expect(butFor("falls", off, opinion, 2003, 2009)).toEqual([]);
  expect(butFor("rises", off, inHosts("opin[*,CN]", ["KZ", "KG"]), 2026, 2035)).toEqual([]);
  for (const name of opinion) expect(off(name, 2026, 2035).low).toBeGreaterThan(0);
});

test("presence: the same larger Chinese share of the economy lowers opinion and raises protest in every host", () => {
  const presence = held("2014-Q1", Object.fromEntries(inHosts("share[eco,CN,*]").map((cell) => [cell, 0.5])));
  const effect = effectOf(presence);
  expect(butFor("falls", effect, opinion, 2018, 2025)).toEqual([]);
  for (const name of protest) expect(effect(name, 2018, 2025).low).toBeGreaterThan(0);
  // Governments weigh the gains of the same ties, so the gap between them and publics opens.
  expect(butFor("rises", effect, elites, 2018, 2025)).toEqual([]);
});

test("proximity: without the border opinion is higher in the three hosts that have one, and unmoved in the two others", () => {
  const away = switchOff("public_backlash.border");
  expect(butFor("rises", away, inHosts("opin[*,CN]", bordering), 2018, 2025)).toEqual([]);
  expect(butFor("falls", away, inHosts("protest[*]", bordering), 2018, 2025)).toEqual([]);
  for (const name of inHosts("opin[*,CN]", beyondBorder))
    expect(Math.abs(away(name, 2018, 2025).mean)).toBeLessThan(1e-4);
});

test("in nearly all runs opinion of China in 2020 is lower in each host at its border than in the two others", () => {
  const runs = ensemble();
  const at = (host: string) => runs(`opin[${host},CN]`, 2020);
  const [near, far] = [bordering.map(at), beyondBorder.map(at)];
  const lower = far[0].filter(
    (_, run) => Math.max(...near.map((x) => x[run])) < Math.min(...far.map((x) => x[run])),
  );
  expect(lower.length / far[0].length).toBeGreaterThan(0.9);
});

test("image_repair off: opinion of China falls by less than a tenth of the scale, protest rises, elites hardly move", () => {
  const off = switchOff(image);
  expect(butFor("falls", off, opinion, 2005, 2035)).toEqual([]);
  expect(butFor("rises", off, protest, 2005, 2035)).toEqual([]);
  for (const name of opinion) expect(off(name, 2005, 2035).mean).toBeGreaterThan(-0.1);
  for (const name of elites) expect(Math.abs(off(name, 2005, 2035).mean)).toBeLessThan(0.01);
});

test("image_repair off in campaigns and in training: each alone costs opinion in every host", () => {
  for (const term of ["campaigns", "training"])
    expect(butFor("falls", switchOff(`image_repair.${term}`), opinion, 2014, 2035)).toEqual([]);
});

test("elite_insulation off: governments follow their publics to a twentieth of the scale, on average of the runs", () => {
  const distance = (name: string, ...off: string[]) => {
    const runs = ensemble({ off: ablated(...off) });
    return mean(size(less(runs(name, 2005, 2035), runs(name.replace("elite", "opin"), 2005, 2035))));
  };
  for (const name of [...elites, ...inHosts("elite[*,RU]")]) {
    expect(distance(name)).toBeGreaterThan(0.1);
    expect(distance(name, insulation)).toBeLessThan(0.05);
  }
});

test("elite_insulation off: Chinese ties suffer at once where publics are cool, and grow cooler there than elsewhere", () => {
  const off = switchOff(insulation);
  const ties = ["share[CN,*]", "share.pol[CN,*]", "share.eco[CN,*]"].flatMap((name) =>
    inHosts(name, ["KZ", "KG"]),
  );
  expect(butFor("falls", off, ties, 2003, 2008)).toEqual([]);
  expect(butFor("falls", off, ties, 2014, 2035)).toEqual([]);
  expect(butFor("mixed", off, inHosts("share[CN,*]", beyondBorder), 2014, 2035)).toEqual([]);
});

test("a public that turns reaches its government late", () => {
  const anger = { set: held("2014-Q1", { xinjiang: 1 }) };
  const reached = (name: string, year: number) => compare(anger)(name, year).mean;
  expect(reached("elite[KZ,CN]", 2016) / reached("elite[KZ,CN]", 2030)).toBeLessThan(0.3);
  expect(reached("opin[KZ,CN]", 2016) / reached("opin[KZ,CN]", 2030)).toBeGreaterThan(0.3);
});
