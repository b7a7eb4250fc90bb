import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { observables } from "../analysis/observables/index.ts";
import { seriesOf } from "../analysis/observables/recorder.ts";
import { RIVALS } from "../analysis/scoring/judge.ts";
import type { ScoreRow } from "../analysis/scoring/scoreTable.ts";
import { layout } from "../data/cells.ts";
import { cellName, parseCells } from "../engine/layout.ts";
import { adequacyOf, cautions, cautionsBy } from "./adequacy.ts";
import { gradeOf, standingOf } from "./standing.ts";

const root = mkdtempSync(join(tmpdir(), "multivector-adequacy-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

type Figures = readonly (number | undefined)[];

/** Skill against persistence, drift and climatology, each wide as in the past; the sharp ones are no matter. */
function scored(indicator: string, figures: Figures, half = 0.1, covered = 0.8): ScoreRow {
  const skills = RIVALS.map(({ baseline, spread }) => {
    const figure = figures[["persistence", "drift", "climatology"].indexOf(baseline)];
    const skill =
      figure === undefined
        ? undefined
        : { skill: figure, low: figure - half, high: figure + half, points: 40, blocks: 5 };
    return { baseline, spread, skill: spread === "historic" ? skill : undefined, scaled: undefined };
  });
  const coverage = [0.5, 0.8, 0.95].map((level) => ({ level, share: covered }));
  return { indicator, points: 40, coverage, skill: skills } as unknown as ScoreRow;
}

const rows = [
  scored("remittances_received_pct_gdp", [0.5, 0.4, 0.3]),
  scored("remittances_received_usd", [-0.5, 0.4, 0.3]),
  scored("trade_share", [-0.2, 0.1, 0.1]),
  scored("trade_share with CHN", [0.05, 0.1, -0.1]),
  scored("vote_agreement", [0.2, 0.1, 0.1]),
  scored("ideal_distance_all", [-0.1, 0.1, 0.1]),
  scored("external_debt_total", [0.2, 0.1, 0.1]),
  scored("member:EAEU", [undefined, undefined, undefined]),
];

test("observables write cells as outcomes are looked up by", () => {
  const written = seriesOf(observables).flatMap(({ cells }) => cells);
  for (const cell of new Set(written))
    expect(cellName(layout, parseCells(layout, cell, "observable").cells[0])).toBe(cell);
});

test.each([
  ["the indicator that reads the cell alone counts", "remit[TJ]", "remittances_received_pct_gdp", 0.5],
  ["so does the row of the partner before that of all", "share.eco[CN,KZ]", "trade_share with CHN", 0.05],
  ["all partners count where there is no row of the own", "share.eco[RU,KZ]", "trade_share", -0.2],
  ["of several the weakest counts", "elite[KZ,RU]", "ideal_distance_all", -0.1],
  ["one that reads the cell among others is better than none", "infra[KG]", "external_debt_total", 0.2],
])("%s", (_what, outcome, indicator, skill) => {
  expect(adequacyOf(outcome, rows)).toMatchObject({ kind: skill > 0 ? "skill" : "none", indicator, skill });
});

test.each(["fric", "share.pol[RU,KZ]", "share.eco[CN]", "remit[TM]", "gov[UZ]", "no such outcome"])(
  "%s is compared with nothing, or nothing of it was scored",
  (outcome) => {
    expect(adequacyOf(outcome, rows)).toEqual({ kind: "unobserved" });
  },
);

test("a forecast that persistence cannot miss shows nothing", () => {
  expect(adequacyOf("member[EAEU,KZ]", rows)).toEqual({ kind: "none", indicator: "member:EAEU" });
});

test("cautions group names by evidence, one line for each kind", () => {
  expect(
    cautionsBy(["remit[TJ]", "fric", "remit[KG]", "share.eco[CN,KZ]", "elite[KZ,RU]", "coop"], rows),
  ).toEqual([
    "remit[TJ], remit[KG]: in tests inside the record better than persistence at remittances_received_pct_gdp (0.50, 90 % interval 0.40 to 0.60); " +
      "share.eco[CN,KZ]: in tests inside the record better than persistence at trade_share with CHN (0.05, 90 % interval -0.05 to 0.15, so not surely), but not than climatology",
    "elite[KZ,RU]: no better than persistence at ideal_distance_all (-0.10): read as illustration, not as forecast",
    "fric, coop: never scored: no observed series to compare with",
  ]);
});

test("many names are counted", () => {
  const names = ["fric", "fric.mean", "esc", "RIV", "coop", "mistrust", "div", "auto"];
  expect(cautionsBy(names, rows)).toEqual([
    "fric, fric.mean, esc, RIV, coop, mistrust and 2 others: never scored: no observed series to compare with",
  ]);
});

test("without a report the way to it is said, and a damaged one is refused in one line", () => {
  expect(cautions(["fric"], root)).toEqual(["not scored yet: multivector backtest --out data/calibration"]);
  mkdirSync(join(root, "calibration"));
  writeFileSync(join(root, "calibration", "backtest.json"), "{}");
  expect(() => cautions(["fric"], root)).toThrow(
    /backtest\.json: not a report of a backtest; make it again: /,
  );
});

test.each([
  ["every", "adequate", [0.2, 0.3, 0.4], 0.1, 0.8],
  ["every", "with care", [0.05, 0.3, 0.4], 0.1, 0.8],
  ["every", "not adequate", [0.2, 0.3, 0.4], 0.1, 0.6],
  ["some", "not adequate", [0.2, -0.3, 0.4], 0.1, 0.8],
  ["none", "not adequate", [-0.2, -0.3, 0], 0.1, 0.8],
  ["unknown", "not adequate", [undefined, undefined, undefined], 0.1, 1],
] as const)("standing %s and grade %s follow from skill %j", (standing, grade, figures, half, covered) => {
  const row = scored("any", figures, half, covered);
  expect(standingOf(row)).toBe(standing);
  expect(gradeOf(row)).toBe(grade);
});
