import { expect, test } from "vitest";
import { pairedDifference } from "../../src/analysis/statistics/paired.ts";
import { ablated, ensemble, mean, ratio, size, switchOff, verdict } from "./paired.ts";

/** What events of the past add, with some mechanisms off in both arms. */
function mark(
  events: readonly string[],
  name: string,
  first: number,
  last: number,
  ...off: readonly string[]
) {
  const change = { off: ablated(...off) };
  const without = ensemble({ ...change, withhold: events });
  return pairedDifference(ensemble(change)(name, first, last), without(name, first, last));
}

const failures = ["kg-2010", "karabakh-2020", "karabakh-2023", "syria-2024-end"];

test("failures of the guarantor cost Russia military influence only with guarantor_credibility", () => {
  const on = mark(failures, "infl.mil[RU]", 2024, 2035);
  expect(verdict(on)).toBe("falls");
  const off = mark(failures, "infl.mil[RU]", 2024, 2035, "guarantor_credibility");
  expect(Math.abs(off.mean / on.mean)).toBeLessThan(0.02);
  expect(verdict(mark(failures, "infl.mil[CN]", 2024, 2035))).toBe("rises");
});

test("guarantor_credibility off: Russia's military influence is higher, belief in it stands still", () => {
  const off = ensemble({ off: ablated("guarantor_credibility") });
  expect(
    Math.max(...size(ratio(off("cred[RU]", 2035), off("cred[RU]", 2001)).map((x) => x - 1))),
  ).toBeLessThan(1e-9);
  expect(verdict(switchOff("guarantor_credibility")("infl.mil[RU]", 2020, 2035))).toBe("rises");
});

const fear = "imperial_threat_perception";

test("the invasion turns ties away from Russia on the economic board only with imperial_threat_perception", () => {
  const on = mark(["invasion-2022"], "share.eco[RU]", 2022, 2025);
  expect(verdict(on)).toBe("falls");
  expect(mark(["invasion-2022"], "share.eco[RU]", 2022, 2025, fear).mean / on.mean).toBeLessThan(0.1);
});

test("imperial_threat_perception off takes more than half of what the invasion costs Russia in all", () => {
  const on = mark(["invasion-2022"], "share[RU]", 2022, 2025);
  expect(verdict(on)).toBe("falls");
  expect(mark(["invasion-2022"], "share[RU]", 2022, 2025, fear).mean / on.mean).toBeLessThan(0.5);
});

test("forces freed after the war cost Russia ties, and without imperial_threat_perception they do not", () => {
  const peace = (name: string, ...off: readonly string[]) => {
    const change = { off: ablated(...off) };
    const ended = ensemble({ ...change, scenario: "war-ends-2027" });
    return pairedDifference(ended(name, 2030, 2035), ensemble(change)(name, 2030, 2035));
  };
  expect(verdict(peace("share.eco[RU]"))).toBe("falls");
  expect(peace("share[RU]").high).toBeLessThan(0);
  for (const name of ["share.eco[RU]", "share[RU]"]) expect(peace(name, fear).mean).toBeGreaterThan(0);
});

/** How far influence on a board is from following Russia's economic share, both against 2001; one a run. */
function outOfStep(board: string, year: number, ...off: readonly string[]): Float64Array {
  const runs = ensemble({ off: ablated(...off) });
  const against = (name: string) => ratio(runs(name, year), runs(name, 2001));
  const share = against("share.eco[RU]");
  return size(against(`infl.${board}[RU]`).map((x, run) => x - share[run]));
}

test.each(["pol", "cul"])(
  "legacy_inertia off: Russian influence on board %s falls in step with the economic board",
  (board) => {
    for (const year of [2030, 2035]) {
      const off = outOfStep(board, year, "legacy_inertia");
      expect(verdict(pairedDifference(off, outOfStep(board, year)))).toBe("falls");
      expect(mean(off)).toBeLessThan(0.05);
    }
  },
);

test.each(["pol", "cul"])(
  "legacy_inertia off: by the 2030s less is left of Russia's share on board %s, in three of four runs at least",
  (board) => {
    const { high, negative } = switchOff("legacy_inertia")(`share.${board}[RU]`, 2030, 2035);
    expect(high).toBeLessThan(0);
    expect(negative).toBeGreaterThanOrEqual(0.75);
  },
);
