import { layout } from "../../data/cells.ts";
import { disagreements } from "../../data/observations/disagreement.ts";
import type { Observation } from "../../data/observations/observation.ts";
import { observationError } from "../../data/observations/observationError.ts";
import type { PatternRecords } from "../../data/patterns.ts";
import { suggestion, UserFault } from "../../engine/faults.ts";
import { parseCells } from "../../engine/layout.ts";
import { type History, makeArchive } from "../observables/history.ts";
import { observables } from "../observables/index.ts";
import type { Observable } from "../observables/observable.ts";
import { type Pattern, togetherSd } from "./patterns.ts";

type Span = readonly [from: number, to: number];

/** A pattern with how it is read off a run. */
export interface Target extends Pattern {
  /** Id of the record it comes from, and the indicator; "coded" for figures that are not in the observations. */
  readonly group: string;
  readonly indicator: string;
  readonly reporter: string;
  readonly partner: string;
  /** Columns of the recorder that are averaged, and those whose mean is taken away. */
  readonly columns: readonly string[];
  readonly less: readonly string[];
  readonly after: Span;
  readonly before?: Span;
}

/** What calibration to a year aims at, and what a recorder must record for it. */
export interface Targets {
  readonly targets: readonly Target[];
  readonly observables: readonly Observable[];
  /** Patterns that cannot be used, and why. */
  readonly unused: readonly { readonly id: string; readonly why: string }[];
}

/** Name of a column of the recorder. */
export const columnOf = (indicator: string, reporter: string, partner: string): string =>
  `${indicator}|${reporter}|${partner}`;

/**
 * Patterns with figures of the record to `until`, a year; later figures do not enter. Observation error is the gap of
 * sources of the pair, less by the root of the number of years averaged.
 */
export function makeTargets(
  { observed, coded }: PatternRecords,
  observations: readonly Observation[],
  until: number,
): Targets {
  const archive = makeArchive(observations, until);
  const gaps = disagreements(observations.filter(({ year }) => year <= until));
  const unused: { id: string; why: string }[] = [];
  const used = new Map<Observable, Set<string>>();
  const fromRecord = observed.flatMap((record) => {
    const observable = observableNamed(record.indicator, record.id);
    return record.reporters.flatMap((reporter) =>
      record.partners.flatMap((partner): Target[] => {
        const id = [record.id, reporter, partner].filter((part) => part !== "").join("-");
        if (record.after[1] > until) return skip(id, "later than the record that is known");
        if (!observable.series.some((one) => one.reporter === reporter && one.partner === partner))
          throw new UserFault(
            `data/calibration/patterns.yaml ${record.id}: ${record.indicator} of ${reporter} ${partner} is not an observable`,
          );
        const history = archive.filled(observable, reporter, partner);
        const after = windowOf(history, record.after);
        const before = record.before && windowOf(history, record.before);
        if (after === undefined || (record.before && before === undefined)) return skip(id, "not observed");
        const gap = observationError(gaps, record.indicator, reporter, partner);
        const error = gap?.scale === observable.link ? gap.scaled : 0;
        const column = columnOf(record.indicator, reporter, partner);
        used.set(observable, (used.get(observable) ?? new Set()).add(column));
        return [
          {
            id,
            group: record.id,
            level: record.level,
            separates: record.separates,
            indicator: record.indicator,
            reporter,
            partner,
            target: after.mean - (before?.mean ?? 0),
            sd: togetherSd(
              record.tolerance,
              error / Math.sqrt(after.count),
              before ? error / Math.sqrt(before.count) : 0,
            ),
            columns: [column],
            less: [],
            after: record.after,
            ...(record.before && { before: record.before }),
          },
        ];
      }),
    );
  });
  const fromCodes = coded.flatMap(
    ({ id, level, separates, cells, less = [], target, tolerance, after, before }) =>
      after[1] > until
        ? skip(id, "later than the record that is known")
        : [
            {
              id,
              group: id,
              level,
              separates,
              target,
              sd: tolerance,
              indicator: "coded",
              after,
              reporter: "",
              partner: "",
              columns: cells.map((cell) => cellColumn(cell, id)),
              less: less.map((cell) => cellColumn(cell, id)),
              ...(before && { before }),
            },
          ],
  );
  const cells = new Set(fromCodes.flatMap(({ columns, less }) => [...columns, ...less]));
  return {
    targets: [...fromRecord, ...fromCodes],
    observables: [
      ...Array.from(used, ([observable, columns]) => ({
        ...observable,
        series: observable.series.filter(({ reporter, partner }) =>
          columns.has(columnOf(observable.indicator, reporter, partner)),
        ),
      })),
      ...Array.from(cells, (column) => cellObservable(column.slice(0, -2))),
    ],
    unused,
  };
  function skip(id: string, why: string): [] {
    unused.push({ id, why });
    return [];
  }
}

/** Values of the patterns in one run: `rows` years x columns as recorded, `place` of a column. */
export function valuesOf(
  targets: readonly Target[],
  rows: Float64Array,
  years: readonly number[],
  places: ReadonlyMap<string, number>,
): Float64Array {
  const width = places.size;
  const mean = (columns: readonly string[], [from, to]: Span) => {
    let sum = 0;
    for (let year = from; year <= to; year++)
      for (const column of columns) sum += rows[(year - years[0]) * width + places.get(column)!];
    return sum / columns.length / (to - from + 1);
  };
  return Float64Array.from(targets, ({ columns, less, after, before }) => {
    const level = (span: Span) => mean(columns, span) - (less.length > 0 ? mean(less, span) : 0);
    return level(after) - (before ? level(before) : 0);
  });
}

function observableNamed(indicator: string, pattern: string): Observable {
  const found = observables.find((one) => one.indicator === indicator);
  if (found) return found;
  const known = observables.map((one) => one.indicator);
  throw new UserFault(
    `data/calibration/patterns.yaml ${pattern}: ${indicator} is not an observable${suggestion(indicator, known)}`,
  );
}

/** The column of one cell of the model. Throws UserFault where the text names none, or several. */
function cellColumn(text: string, pattern: string): string {
  const where = `data/calibration/patterns.yaml ${pattern}`;
  const { cells } = parseCells(layout, text, where);
  if (cells.length !== 1)
    throw new UserFault(`${where}: ${text} means ${cells.length} cells; name each by itself`);
  return columnOf(text, "", "");
}

const cellObservable = (cell: string): Observable => ({
  indicator: cell,
  family: "coded",
  unit: "1",
  link: "identity",
  kind: "state",
  says: cell,
  series: [{ reporter: "", partner: "", cells: [cell], of: (value) => value }],
});

function windowOf(history: History, [from, to]: Span): { mean: number; count: number } | undefined {
  const values = [...history].filter(([year]) => year >= from && year <= to).map(([, value]) => value);
  if (values.length === 0) return undefined;
  return { mean: values.reduce((sum, value) => sum + value, 0) / values.length, count: values.length };
}
