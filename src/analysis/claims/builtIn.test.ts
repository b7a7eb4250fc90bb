import { expect, test } from "vitest";
import { loadClaims } from "../../data/claims/loadClaims.ts";
import { loadData } from "../../data/load.ts";
import type { WrittenPart } from "../../data/claims/claimShape.ts";
import { directnessOf } from "./builtIn.ts";

const claims = new Map(loadClaims(loadData()).map((claim) => [claim.id, claim]));
const of = (id: string) => directnessOf(claims.get(id)!);
const part = (measure: string, change: object = {}) =>
  ({
    use: "trend",
    says: "it rises",
    sign: "+",
    of: {
      measure,
      over: [2026, 2030],
    },
    ...change,
  }) as WrittenPart;

test("a claim whose observable its own mechanism writes has no step between, by the declarations", () => {
  // Regime security writes the hazard that joint action leaves; exclusion writes the foothold of the United States.
  expect(of("A-010")).toEqual({ measured: ["hazardFactor"], own: ["hazardFactor"], steps: 0 });
  expect(of("A-011")).toEqual({ measured: ["usfoot"], own: ["usfoot"], steps: 0 });
});

test("a claim one step away is not its mechanism's own", () => {
  // The common adversary writes what cooperation tends to; the rule of cooperation makes it cooperation.
  expect(of("A-027")).toEqual({ measured: ["coop"], own: [], steps: 1 });
});

test("steps are counted along declared reads and writes", () => {
  // Distraction writes attention and capacity; each is read where what Russia balances is found.
  expect(of("A-019")).toEqual({ measured: ["bal"], own: [], steps: 2 });
  // Credibility itself, then cooperation's targets, then cooperation.
  const credibility = (measure: string) =>
    directnessOf({ mechanism: "guarantor_credibility", parts: [part(measure)] });
  expect(credibility("cred[RU]")).toMatchObject({ own: ["cred"], steps: 0 });
  expect(credibility("esc").steps).toBeGreaterThan(0);
});

test("nothing leads to a path of the record", () => {
  const direct = directnessOf({ mechanism: "guarantor_credibility", parts: [part("growth[CN]")] });
  expect(direct).toEqual({ measured: ["growth"], own: [], steps: undefined });
});

test("neither what is only reported nor what a part is conditional on is measured", () => {
  const inner = part("esc") as Exclude<WrittenPart, { use: "conditional" }>;
  const condition: WrittenPart = {
    use: "conditional",
    says: "where Russia is believed",
    scored: inner,
    if: {
      measure: "cred[RU]",
      over: {
        from: 2026,
        to: 2030,
      },
      above: 0.5,
    },
  };
  const parts = [condition, part("cred[RU]", { report: true })];
  expect(directnessOf({ mechanism: "guarantor_credibility", parts })).toMatchObject({
    measured: ["esc"],
    own: [],
  });
});
