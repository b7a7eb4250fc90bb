import type { ResultSource } from "../ensemble/sink.ts";
import { rankCorrelation } from "../sensitivity/rankCorrelation.ts";
import { labels } from "../../region/labels.ts";
import { meanOf, type Readings, readOutcome, type Spread, spreadOf } from "./reading.ts";

export interface Period {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The periods of the contract (questions a.3), with the forecast window. */
export const periods: readonly Period[] = [
  { name: "2001-2013", from: 2001, to: 2013 },
  { name: "2014-2021", from: 2014, to: 2021 },
  { name: "2022-2025", from: 2022, to: 2025 },
  { name: "2026-2035", from: 2026, to: 2035 },
];
export const landmarks = [2001, 2013, 2025, 2035] as const;
export const boards = ["pol", "eco", "mil", "cul"] as const;

export interface BoardLine {
  readonly board: (typeof boards)[number];
  readonly power: string;
  /** Regional share at each landmark year. */
  readonly share: readonly Spread[];
}

export interface PeriodLine extends Period {
  /** Shares of run-quarters by label; they sum to 1. */
  readonly labels: Readonly<Record<string, number>>;
  readonly fricMax: Spread;
  readonly fricMean: Spread;
  readonly esc: Spread;
  readonly coop: Spread;
}

export interface Driver {
  readonly axis: string;
  /** Spearman's rank correlation with the outcome over runs. */
  readonly correlation: number;
}

export interface ArmBrief {
  readonly arm: string;
  readonly periods: readonly PeriodLine[];
  /** Probability that direct rivalry has come by the end of the year. */
  readonly rivalry: Readonly<Record<string, number>>;
  /** Probability that friction was above 0.60 in some quarter of 2026-2035, with or without an incident. */
  readonly above: number;
  /** What mean friction of 2026-2035 hinges on most. */
  readonly drivers: readonly Driver[];
}

/** Shares of the two neighbours on each board. */
export async function boardLines(source: ResultSource, arm: number): Promise<BoardLine[]> {
  const lines: BoardLine[] = [];
  for (const board of boards)
    for (const power of ["RU", "CN"]) {
      const share = await readOutcome(source, arm, `share.${board}[${power}]`);
      lines.push({ board, power, share: landmarks.map((year) => spreadOf(share.in(year))) });
    }
  return lines;
}

/** `draws`: the drawn numbers of the runs by name of axis. */
export async function armBrief(
  source: ResultSource,
  arm: number,
  draws: ReadonlyMap<string, Float64Array>,
): Promise<ArmBrief> {
  const names = [
    "fric",
    "fric.mean",
    "esc",
    "coop",
    "RIV",
    "fric>0.6",
    ...labels.map((label) => `label.${label}`),
  ];
  const read = new Map<string, Readings>();
  for (const name of names) read.set(name, await readOutcome(source, arm, name));
  const of = (name: string) => read.get(name)!;
  const rivalry = [2013, 2021, 2025, 2035].map((year) => [year, meanOf(of("RIV").in(year))]);
  const above = of("fric>0.6").over(2026, 2035);
  return {
    arm: source.arms[arm],
    periods: periods.map((period) => periodLine(period, of)),
    rivalry: Object.fromEntries(rivalry),
    above: meanOf(above.map((part) => (Number.isNaN(part) ? part : Number(part > 0)))),
    drivers: driversOf(draws, of("fric.mean").over(2026, 2035)),
  };
}

function periodLine(period: Period, of: (name: string) => Readings): PeriodLine {
  const over = (name: string) => of(name).over(period.from, period.to);
  return {
    ...period,
    labels: Object.fromEntries(labels.map((label) => [label, meanOf(over(`label.${label}`))])),
    fricMax: spreadOf(over("fric")),
    fricMean: spreadOf(over("fric.mean")),
    esc: spreadOf(over("esc")),
    coop: spreadOf(over("coop")),
  };
}

/** The drawn numbers with the strongest rank correlation to an outcome. */
function driversOf(draws: ReadonlyMap<string, Float64Array>, values: Float64Array, most = 8): Driver[] {
  return [...draws]
    .map(([axis, drawn]) => ({ axis, correlation: rankCorrelation(drawn, values) }))
    .filter(({ correlation }) => !Number.isNaN(correlation))
    .sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation))
    .slice(0, most);
}
