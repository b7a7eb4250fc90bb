import { existsSync } from "node:fs";
import { join } from "node:path";
import { observables } from "../analysis/observables/index.ts";
import type { Baseline } from "../analysis/scoring/baselines.ts";
import type { ScoreRow } from "../analysis/scoring/scoreTable.ts";
import { layout } from "../data/cells.ts";
import { OWN, readText } from "../data/folder.ts";
import { UserFault } from "../engine/faults.ts";
import { cellName } from "../engine/layout.ts";
import { outcomes } from "../region/outcomes.ts";
import type { BacktestReport } from "./forecast/backtest.ts";
import { isBetter, notBeaten, skillAgainst, sure } from "./standing.ts";

/** What tests inside the record say about an outcome of a run. */
export type Adequacy =
  | {
      readonly kind: "skill";
      readonly indicator: string;
      /** Against persistence, above 0 as written, with its interval of 90 % where there are enough series. */
      readonly skill: number;
      readonly low?: number;
      readonly high?: number;
      /** Other naive forecasts that are as good or better. */
      readonly notBeaten: readonly Baseline[];
    }
  /** No skill above 0 against persistence; no figure where persistence could not be made or never missed. */
  | { readonly kind: "none"; readonly indicator: string; readonly skill?: number }
  | { readonly kind: "unobserved" };

/** As `multivector backtest` names it, whose module would bring all of calibration with it. */
const REPORT = "backtest.json";
const read = new Map<string, readonly ScoreRow[]>();

/** Scores of blind forecasts inside the record, read once; undefined where there is no report. Throws UserFault. */
function blindScores(root: string = OWN): readonly ScoreRow[] | undefined {
  const file = join(root, "calibration", REPORT);
  if (!read.has(file) && existsSync(file)) read.set(file, blindRows(file));
  return read.get(file);
}

function blindRows(file: string): readonly ScoreRow[] {
  try {
    const { crossValidation } = JSON.parse(readText(file), endless) as BacktestReport;
    return crossValidation.find(({ mode }) => mode === "blind")!.rows;
  } catch (cause) {
    throw new UserFault(
      `${file}: not a report of a backtest; make it again: multivector backtest --out data/calibration`,
      { cause },
    );
  }
}

/** JSON has no minus infinity. */
const endless = (key: string, value: unknown): unknown =>
  key === "low" && value === null ? Number.NEGATIVE_INFINITY : value;

/**
 * An outcome has the skill of the indicators that measure its cell: those that read it alone, or else those that read
 * it among others; those of its own partner, where there are any. Of several the weakest counts.
 */
export function adequacyOf(outcome: string, rows: readonly ScoreRow[]): Adequacy {
  const mine = measuring(outcome);
  const named = (name: string) => rows.filter(({ indicator }) => indicator === name);
  const own = mine.flatMap(({ indicator, partner }) => named(`${indicator} with ${partner}`));
  const found = own.length > 0 ? own : mine.flatMap(({ indicator }) => named(indicator));
  if (found.length === 0) return { kind: "unobserved" };
  return adequacyBy(found.reduce((weakest, row) => (against(row) < against(weakest) ? row : weakest)));
}

/** Without a figure it is no comparison, so any other counts first. */
const against = (row: ScoreRow): number => skillAgainst(row, "persistence")?.skill ?? Infinity;

function adequacyBy(row: ScoreRow): Adequacy {
  const { indicator } = row;
  const found = skillAgainst(row, "persistence");
  if (found === undefined) return { kind: "none", indicator };
  const { skill, low, high } = found;
  if (!isBetter(found)) return { kind: "none", indicator, skill };
  const interval = low === undefined || high === undefined ? {} : { low, high };
  return { kind: "skill", indicator, skill, ...interval, notBeaten: notBeaten(row) };
}

/** Indicators and partners of the series that read the cell of an outcome. */
function measuring(outcome: string): { indicator: string; partner: string }[] {
  const found = outcomes.find(({ name }) => name === outcome);
  if (found === undefined) return [];
  const cell = cellName(layout, layout.offset[found.quantity] + found.cell);
  const all = observables.flatMap(({ indicator, series }) =>
    series.filter(({ cells }) => cells.includes(cell)).map((one) => ({ ...one, indicator })),
  );
  const alone = all.filter(({ cells }) => cells.length === 1);
  return alone.length > 0 ? alone : all;
}

const MOST_NAMED = 6;

/** What has to be known of outcomes before they are read: a line for each kind of evidence. Throws UserFault. */
export function cautions(names: readonly string[], root?: string): string[] {
  const rows = blindScores(root);
  return rows ? cautionsBy(names, rows) : ["not scored yet: multivector backtest --out data/calibration"];
}

/** The same by given scores. */
export function cautionsBy(names: readonly string[], rows: readonly ScoreRow[]): string[] {
  const judged = names.map((name) => ({ name, adequacy: adequacyOf(name, rows) }));
  const lines = (kind: Adequacy["kind"], end: string) => {
    const groups = Map.groupBy(
      judged.filter(({ adequacy }) => adequacy.kind === kind),
      ({ adequacy }) => said(adequacy),
    );
    const parts = Array.from(groups, ([text, group]) => `${listed(group.map(({ name }) => name))}: ${text}`);
    return parts.length === 0 ? [] : [`${parts.join("; ")}${end}`];
  };
  return [
    ...lines("skill", ""),
    ...lines("none", ": read as illustration, not as forecast"),
    ...lines("unobserved", ""),
  ];
}

function said(adequacy: Adequacy): string {
  if (adequacy.kind === "unobserved") return "never scored: no observed series to compare with";
  const { indicator } = adequacy;
  if (adequacy.kind === "skill") {
    const rest = adequacy.notBeaten.map((baseline) => `, but not than ${baseline}`).join("");
    return `in tests inside the record better than persistence at ${indicator} (${intervalOf(adequacy)})${rest}`;
  }
  return adequacy.skill === undefined
    ? `${indicator} was not scored against persistence, which had too few years or never missed`
    : `no better than persistence at ${indicator} (${adequacy.skill.toFixed(2)})`;
}

function intervalOf({ skill, low, high }: Extract<Adequacy, { kind: "skill" }>): string {
  const figure = skill.toFixed(2);
  if (low === undefined || high === undefined) return `${figure}, too few series for an interval`;
  const surely = sure({ skill, low, high, points: 0, blocks: 0 }) ? "" : ", so not surely";
  return `${figure}, 90 % interval ${low.toFixed(2)} to ${high.toFixed(2)}${surely}`;
}

function listed(names: readonly string[]): string {
  const rest = names.length - MOST_NAMED;
  return rest > 1 ? `${names.slice(0, MOST_NAMED).join(", ")} and ${rest} others` : names.join(", ");
}
