import type { WrittenFigure } from "../../data/claims/claimShape.ts";
import { host } from "../../region/axes.ts";
import { correlationOf, slopeOf } from "../statistics/line.ts";

/** Outcomes of the runs of one arm that a claim asked for. */
export interface ArmRuns {
  readonly years: readonly number[];
  readonly columns: ReadonlyMap<string, number>;
  /** Years x columns row by row, a run each; undefined for a run that failed. */
  readonly runs: readonly (Float64Array | undefined)[];
}

/** Arms by name, `E0` among them; all with the same run numbers. */
export type Arms = Readonly<Record<string, ArmRuns>>;

export const E0 = "E0";

/** The figure of one run; NaN where the run failed in one of the arms, or a ratio has nothing below. */
export function figureOf(
  figure: WrittenFigure,
  arms: Arms,
  arm: string,
  run: number,
  state?: string,
): number {
  const inside = (one: WrittenFigure) => figureOf(one, arms, one.arm ?? figure.arm ?? arm, run, state);
  const scale = figure.times ?? 1;
  if (figure.sum) return scale * total(figure.sum.map(inside));
  if (figure.mean) return (scale * total(figure.mean.map(inside))) / figure.mean.length;
  if (figure.max) return scale * Math.max(...figure.max.map(inside));
  if (figure.min) return scale * Math.min(...figure.min.map(inside));
  if (figure.minus) return scale * (inside(figure.minus[0]) - inside(figure.minus[1]));
  if (figure.ratio) return scale * quotient(inside(figure.ratio[0]), inside(figure.ratio[1]));
  const from = arms[figure.arm ?? arm];
  if (figure.correlation) {
    const [x, y] = figure.correlation.map((one) => pointsOf(one, from, run, figure));
    return scale * correlationOf(x, y);
  }
  if (figure.early && figure.late) {
    const take = figure.take ?? "mean";
    const level = (over: readonly [number, number]) =>
      takeOf(take, valuesOf(figure.measure!, over, from, run, state));
    return scale * (level(figure.late) - level(figure.early));
  }
  return scale * takeOf(figure.take ?? "mean", valuesOf(figure.measure!, figure.over!, from, run, state));
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const quotient = (above: number, below: number) => (below === 0 ? Number.NaN : above / below);

function takeOf(take: NonNullable<WrittenFigure["take"]>, values: readonly number[]): number {
  if (take === "end") return values[values.length - 1];
  if (take === "max") return Math.max(...values);
  if (take === "min") return Math.min(...values);
  if (take === "sum") return total(values);
  return take === "mean" ? total(values) / values.length : slopeOf(values);
}

/** The points of a correlation: years of a measure, or its figure in each state. */
function pointsOf(one: WrittenFigure, from: ArmRuns, run: number, { across, over }: WrittenFigure): number[] {
  const years = one.over ?? over!;
  if (across === "states")
    return host.labels.map((label) =>
      takeOf(one.take ?? "mean", valuesOf(one.measure!, years, from, run, label)),
    );
  return valuesOf(one.measure!, years, from, run);
}

export function valuesOf(
  measure: string,
  [first, last]: readonly [number, number],
  { years, columns, runs }: ArmRuns,
  run: number,
  state?: string,
): number[] {
  const name = measure.replaceAll("*", state ?? "*");
  const column = columns.get(name);
  if (column === undefined) throw new RangeError(`${name} was not recorded`);
  const rows = runs[run];
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const row = first + i - years[0];
    if (row < 0 || row >= years.length) throw new RangeError(`${first + i} was not recorded`);
    return rows === undefined ? Number.NaN : rows[row * columns.size + column];
  });
}

/** Every measure that a figure reads, with the years and the arm. */
export interface Asked {
  readonly measure: string;
  readonly arm: string;
  readonly last: number;
  readonly first: number;
}

export function askedBy(figure: WrittenFigure, arm: string): Asked[] {
  const own = figure.arm ?? arm;
  const parts = [
    ...(figure.sum ?? []),
    ...(figure.mean ?? []),
    ...(figure.max ?? []),
    ...(figure.min ?? []),
    ...(figure.minus ?? []),
    ...(figure.ratio ?? []),
    ...(figure.correlation ?? []).map((one) => ({ ...one, over: one.over ?? figure.over! })),
  ];
  const spans = [figure.over, figure.early, figure.late].filter((span) => span !== undefined);
  const here =
    figure.measure === undefined
      ? []
      : namesOf(figure.measure).map((measure) => ({
          measure,
          arm: own,
          first: Math.min(...spans.map(([first]) => first)),
          last: Math.max(...spans.map(([, last]) => last)),
        }));
  return [...here, ...parts.flatMap((part) => askedBy(part, own))];
}

/** A measure of each state where it says `*`. */
export const namesOf = (measure: string): string[] =>
  measure.includes("*") ? host.labels.map((label) => measure.replaceAll("*", label)) : [measure];
