import { expect, test } from "vitest";
import { by, CN, HOSTS, POWERS } from "../region/axes.ts";
import { effectOf } from "../region/probe.ts";
import { imageRepair } from "./imageRepair.ts";

const KZ = 0;
const KG = 1;
const parameters = { m1: 0.1, m2: 0.06 };
const usual = { campaignScale: 1, population: 5 };
const gain = (world: object, more: object = {}) =>
  effectOf(imageRepair, { world: { ...usual, ...world }, parameters, ...more }).opinTarget;

test("campaigns at half of their highest year bring half of m1, in every host", () => {
  const opinTarget = gain({ campaign: 0.5 });
  for (let s = 0; s < HOSTS; s++) expect(opinTarget[by(CN, s)]).toBeCloseTo(0.05);
});

test("two in a thousand trained bring half of m2, where they live", () => {
  const skill = Array.from({ length: POWERS * HOSTS }, (_, i) => (i === by(CN, KG) ? 10 : 0));
  const opinTarget = gain({ skill });
  expect(opinTarget[by(CN, KG)]).toBeCloseTo(0.03);
  expect(opinTarget[by(CN, KZ)]).toBe(0);
});

test("the lever scales campaigns, and zero ends them", () => {
  expect(gain({ campaign: 0.5, campaignScale: 3 })[by(CN, KZ)]).toBeCloseTo(0.075);
  expect(gain({ campaign: 0.5, campaignScale: 0 })[by(CN, KZ)]).toBe(0);
});

test("only opinion of China is touched, and never by more than m1 + m2", () => {
  const opinTarget = gain({ campaign: 1, campaignScale: 5, skill: 1e9 });
  expect(Math.max(...opinTarget)).toBeLessThanOrEqual(0.16);
  expect([...opinTarget].filter((x) => x !== 0)).toHaveLength(HOSTS);
  expect(opinTarget[by(CN, KZ)]).toBeGreaterThan(0);
});

test("each instrument can be silenced alone, and off both are", () => {
  const world = { campaign: 0.5, skill: 10 };
  const without = (name: string) => gain(world, { off: { [name]: "ablated" } })[by(CN, KZ)];
  expect(without("image_repair.campaigns")).toBeCloseTo(0.03);
  expect(without("image_repair.training")).toBeCloseTo(0.05);
  expect(without("image_repair")).toBe(0);
});
