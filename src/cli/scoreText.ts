import type { ScoreRow } from "../analysis/scoring/scoreTable.ts";
import { RIVALS } from "../analysis/scoring/judge.ts";
import type { Skill } from "../analysis/scoring/skill.ts";
import { table } from "./table.ts";

/** Skill and coverage by indicator, with what the columns mean. */
export function scoreText(rows: readonly ScoreRow[]): string {
  const head = [
    "",
    "points",
    "CRPS",
    "bias",
    "50 %",
    "80 %",
    "95 %",
    "PIT p",
    "persistence",
    "drift",
    "climatology",
  ];
  const lines = rows.map((row) => [
    row.indicator,
    String(row.points),
    figure(row.crps),
    figure(row.meanError),
    ...row.coverage.map(({ share }) => percent(share)),
    row.pit.distanceP < 0.001 ? "<0.001" : row.pit.distanceP.toFixed(3),
    ...["persistence", "drift", "climatology"].map((baseline) => skillText(row, baseline)),
  ]);
  return [
    table([head, ...lines], { width: Infinity }),
    "Columns of skill: 1 - CRPS of the model over that of the naive forecast with its past errors, with a 90 % interval (blocks of reporter and partner resampled); above 0 the model is better. 50, 80, 95 %: share of figures inside those intervals. PIT p: chance of places as uneven if the forecast were right and points independent. Over all indicators skill is the mean of theirs.",
  ].join("\n");
}

function skillText(row: ScoreRow, baseline: string): string {
  const place = RIVALS.findIndex((rival) => rival.baseline === baseline && rival.spread === "historic");
  const skill = row.skill[place].skill;
  return skill === undefined ? "-" : `${signed(skill.skill)} ${interval(skill)}`;
}

const interval = ({ low, high }: Skill): string =>
  low === undefined || high === undefined ? "" : `[${signed(low)}, ${signed(high)}]`;
const signed = (value: number): string => (Number.isFinite(value) ? value.toFixed(2) : "-");
const percent = (share: number): string => String(Math.round(100 * share));
const figure = (value: number | undefined): string => {
  if (value === undefined) return "";
  const size = Math.abs(value);
  return size >= 1e4 ? value.toExponential(1) : size >= 1 ? value.toFixed(2) : value.toFixed(3);
};
