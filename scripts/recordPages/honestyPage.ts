import { BASELINES } from "../../src/analysis/scoring/baselines.ts";
import { ALL, type ScoreRow } from "../../src/analysis/scoring/scoreTable.ts";
import { knownIndicators } from "../../src/data/observations/indicators.ts";
import type { BacktestReport } from "../../src/service/forecast/backtest.ts";
import {
  coveredBy,
  type Grade,
  gradeOf,
  isBetter,
  skillAgainst,
  type Standing,
  standingOf,
} from "../../src/service/standing.ts";
import { adequacySection, isInput } from "./adequacySection.ts";
import { bias, shocks } from "./bias.ts";
import { changedAfterwards, hindsight } from "./hindsight.ts";
import { leftOutSection } from "./leftOut.ts";
import { code, counted, fixed, percent, table } from "./markdown.ts";
import { isPart, skillCell } from "./scores.ts";

/** What a backtest says about the model, good or bad, and what follows for its use. */
export function honestyPage({ crossValidation, leftOut, draws }: BacktestReport): string {
  const blind = crossValidation.find(({ mode }) => mode === "blind")!;
  const shock = crossValidation.find(({ mode }) => mode === "shock")!;
  const rows = blind.rows.filter(({ indicator }) => indicator !== ALL);
  const overall = blind.rows.find(({ indicator }) => indicator === ALL)!;
  return `${[
    "# Where the model beats a naive forecast, and where it does not",
    "Written by `node scripts/recordPages.ts` from `data/calibration/backtest.json`; a test fails when it is stale. `multivector backtest --out data/calibration` scores anew.",
    summary(rows, overall),
    "## How it was scored",
    howScored(blind.until, draws),
    "![Skill against persistence by indicator](skill.svg)",
    "## What was aimed at",
    aims(rows, overall),
    ...(["every", "some", "none", "unknown"] as const).flatMap((standing) => group(standing, rows)),
    ...adequacySection(blind.rows),
    "## Bias and width",
    bias(rows),
    "## With shocks imposed",
    shocks(blind.rows, shock.rows),
    "## Leave one out",
    ...leftOutSection(leftOut),
    "## Changed after the first look",
    changedAfterwards,
    "## Hindsight that remains",
    hindsight,
  ].join("\n\n")}\n`;
}

function summary(rows: readonly ScoreRow[], overall: ScoreRow): string {
  const whole = rows.filter((row) => !isPart(row));
  const count = (standing: Standing) => whole.filter((row) => standingOf(row) === standing).length;
  const grades = (grade: Grade) =>
    whole.filter((row) => gradeOf(row) === grade && !isInput(row.indicator)).length;
  return [
    `Of ${whole.length} indicators of the record, blind forecasts were better than every naive forecast at ${count("every")}, better than some at ${count("some")}, no better than any at ${count("none")}; at ${count("unknown")} no comparison was possible.`,
    `Over all indicators alike, skill is ${BASELINES.map((baseline) => `${skillCell(skillAgainst(overall, baseline))} against ${baseline}`).join(", ")}.`,
    `By the rule [below](#what-the-model-is-adequate-for), ${counted(grades("adequate"), "indicator")} can be forecast with it and ${counted(grades("with care"), "indicator")} with care.`,
    "What the model is about, friction, cooperation and influence on the political, the military and the cultural board, was never observed and so never scored.",
  ].join(" ");
}

const howScored = (until: number, draws: number) =>
  `The model was calibrated on patterns to ${until} (${draws} accepted draws) and knew no path, event or figure later than that; forecasts of ${until + 1} to 2020 were scored against the figures of the record. Blind: shocks are drawn. Skill is 1 − CRPS of the model over CRPS of the naive forecast: 1 is perfect, 0 no better, below 0 worse. Naive forecasts are persistence (the last value), drift (moved on by the mean change) and climatology (the mean of the past), each as wide as its own past misses, which is harder to beat than without. Brackets hold intervals of 90 % from resampling blocks of reporter and partner; what all hosts share, such as one fall of the rouble, they do not see, so they are too narrow. Points in brackets: those with enough past to compare. Coverage: share of figures inside intervals of 50, 80 and 95 %. Bias: mean error in units of the usual yearly move of a series, above 0 where the model says too much. Skill is that of the mechanisms together with what was learned about errors: a forecast starts from the last observation and strays as past forecasts strayed.`;

const AIMED = [
  "trade_share with RUS",
  "trade_share with CHN",
  "trade_share",
  "remittances_received_pct_gdp",
  "gcdf_total",
];

function aims(rows: readonly ScoreRow[], overall: ScoreRow): string {
  const found = AIMED.flatMap((name) => rows.filter(({ indicator }) => indicator === name));
  const lines = found.map((row) => {
    const skills = BASELINES.map((baseline) => skillAgainst(row, baseline));
    const met = skills.every(isBetter);
    return [code(row.indicator), ...skills.map(skillCell), met ? "yes" : "no"];
  });
  const covered = coveredBy(overall);
  return [
    "Before the scores were seen: positive skill on trade shares of China and Russia, remittances and Chinese finance; intervals of 80 % that hold 70 to 90 % of held-out figures.",
    table(["indicator", ...BASELINES, "reached"], 1, lines),
    `Intervals of 80 % held ${percent(covered)} of ${overall.points} figures: ${covered >= 0.7 && covered <= 0.9 ? "reached" : "not reached"}.`,
  ].join("\n\n");
}

const titles: Readonly<Record<Standing, readonly [title: string, text: string]>> = {
  every: [
    "Better than every naive forecast",
    "By the figure itself; intervals that reach below 0 say that this may be luck.",
  ],
  some: [
    "Better than some",
    "Beaten by at least one naive forecast; read the outcomes behind these as no more than what the assumptions imply.",
  ],
  none: ["No better", "Whoever wants these figures does better without the model."],
  unknown: ["No comparison", "Too few past values for a naive forecast, or one that never missed."],
};

function group(standing: Standing, rows: readonly ScoreRow[]): string[] {
  const own = rows.filter((row) => standingOf(row) === standing);
  const [title, text] = titles[standing];
  if (own.length === 0) return [`## ${title}`, "None."];
  own.sort(
    (a, b) => (skillAgainst(b, "persistence")?.skill ?? 0) - (skillAgainst(a, "persistence")?.skill ?? 0),
  );
  const head = ["indicator", "points", "series", ...BASELINES, "50 / 80 / 95 %", "bias"];
  return [`## ${title}`, text, table(head, 1, own.map(cellsOf))];
}

const cellsOf = (row: ScoreRow): string[] => [
  nameOf(row.indicator),
  pointsOf(row),
  String(row.blocks),
  ...BASELINES.map((baseline) => skillCell(skillAgainst(row, baseline))),
  row.coverage.map(({ share }) => fixed(100 * share, 0)).join(" / "),
  row.scaledMeanError === undefined ? "" : fixed(row.scaledMeanError, 1),
];

/** In brackets those that could be compared with persistence, where they are fewer. */
function pointsOf(row: ScoreRow): string {
  const compared = skillAgainst(row, "persistence")?.points ?? row.points;
  return compared === row.points ? String(row.points) : `${row.points} (${compared})`;
}

/** With the title of the indicator; a row for one partner has that of all. */
function nameOf(indicator: string): string {
  const title = knownIndicators().of(indicator.replace(/ with .*/, ""))?.title;
  return title === undefined ? code(indicator) : `${code(indicator)} ${title}`;
}
