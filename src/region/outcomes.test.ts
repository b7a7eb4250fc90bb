import { expect, test } from "vitest";
import { cellsOf } from "../engine/layout.ts";
import { at, by, CN, eco, HOSTS, mil, onBoard, RU } from "./axes.ts";
import { outcomes } from "./outcomes.ts";
import { quantities } from "./quantities/index.ts";

const named = (name: string) => outcomes.filter((outcome) => outcome.name === name);

test("every outcome has a name of its own", () => {
  expect(new Set(outcomes.map(({ name }) => name)).size).toBe(outcomes.length);
});

test("every outcome lies inside its quantity", () => {
  for (const { quantity, cell } of outcomes) {
    expect(cell).toBeGreaterThanOrEqual(0);
    expect(cell).toBeLessThan(cellsOf(quantities[quantity]));
  }
});

test.each([
  ["fric", "fricMax", 0],
  ["fric.mean", "fricMean", 0],
  ["fric.mil", "fricBoard", mil],
  ["coop.mil", "coopMil", 0],
  ["cred[US]", "cred", 2],
  ["restr.eco", "restr", eco],
  ["share.eco[CN]", "shareBoard", onBoard(eco, CN)],
  ["share[RU]", "sharePower", RU],
  ["infl.mil[RU]", "inflBoard", onBoard(mil, RU)],
  ["share.eco[CN,UZ]", "share", at(eco, CN, 4)],
  ["threat[TJ,RU]", "threat", by(RU, 2)],
  ["div[TM]", "div", 3],
  ["auto", "autoRegion", 0],
  ["ladder[KZ]", "ladder", 0],
  ["pthreat.RU[CN]", "pthreat", 0],
] as const)("%s is the contract's symbol of its cell", (name, quantity, cell) => {
  expect(named(name)).toMatchObject([{ quantity, cell }]);
});

test("counts are summed over a year; rungs, depth, members and what is built up read at its end; all else is a mean", () => {
  expect(new Set(outcomes.filter((o) => o.annual === "sum").map((o) => o.quantity))).toEqual(
    new Set(["incid", "crisis", "deals", "exercises", "deployment"]),
  );
  expect(new Set(outcomes.filter((o) => o.annual === "end").map((o) => o.quantity))).toEqual(
    new Set([
      "ladder",
      "instC",
      "instSCO",
      "member",
      "bypass",
      "infra",
      "prod",
      "firms",
      "gdppc",
      "gov",
      "skill",
      "std",
      "outpost",
    ]),
  );
});

test("shares by host are recorded for Russia and China alone", () => {
  expect(outcomes.filter((o) => o.quantity === "share")).toHaveLength(4 * 2 * HOSTS);
});

test("labels say what and where", () => {
  expect(named("share.eco[CN,UZ]")[0].label).toBe("Share of influence on a board, eco, CN, UZ");
});
