import type { Observation } from "../../../data/observations/observation.ts";
import { makeChance } from "../../../engine/chance/chance.ts";
import type { Ensemble } from "../forecast.ts";
import type { Observable } from "../observable.ts";

const chance = makeChance();

/** A standard normal that depends on its series and place alone. */
export function noise(series: number, place: number): number {
  chance.aim(20, series);
  return chance.normal(1, place);
}

const walks = new Map<string, readonly number[]>();

/** A walk of `length` values from 0, with steps of this standard deviation. */
export function walk(series: number, length: number, step: number): readonly number[] {
  const key = `${series} ${length} ${step}`;
  const made = walks.get(key) ?? newWalk(series, length, step);
  walks.set(key, made);
  return made;
}

function newWalk(series: number, length: number, step: number): number[] {
  let value = 0;
  return Array.from({ length }, (_, at) => (value += at === 0 ? 0 : step * noise(series, at)));
}

/** An indicator with one series for each name, whose scale is the plain one. */
export const plainObservable = (
  indicator: string,
  kind: Observable["kind"],
  names: readonly string[],
): Observable => ({
  indicator,
  kind,
  family: "test",
  unit: "1",
  link: "identity",
  says: "",
  series: names.map((reporter) => ({ reporter, partner: "", cells: ["x"], of: (x: number) => x })),
});

/** An ensemble from 2001 on: `value` of a member for a series (counted over all) and a year. */
export function ensembleOf(
  observables: readonly Observable[],
  years: number,
  members: number,
  value: (series: number, year: number, member: number) => number,
): Ensemble {
  const series = observables.flatMap((observable) =>
    observable.series.map((one) => ({ ...one, observable })),
  );
  return {
    years: Array.from({ length: years }, (_, y) => 2001 + y),
    series,
    members: Array.from({ length: members }, (_, member) =>
      Float64Array.from({ length: years * series.length }, (_, i) =>
        value(i % series.length, 2001 + Math.floor(i / series.length), member),
      ),
    ),
  };
}

export const observed = (indicator: string, reporter: string, year: number, value: number): Observation => ({
  indicator,
  reporter,
  partner: "",
  year,
  value,
  unit: "1",
  source: "test",
  note: "",
  where: "test.csv:1",
});
