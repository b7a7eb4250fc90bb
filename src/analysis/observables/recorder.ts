import { layout } from "../../data/cells.ts";
import type { DataSet } from "../../data/records.ts";
import { nameAt, parseCells } from "../../engine/layout.ts";
import type { Outcome } from "../../region/outcomes.ts";
import type { QuantityName } from "../../region/quantities/index.ts";
import type { Arm } from "../experiment/arm.ts";
import { makeExperiment } from "../experiment/experiment.ts";
import type { Space } from "../experiment/space.ts";
import type { Observable, ObservedSeries } from "./observable.ts";

/** A series with the indicator it belongs to. */
export interface ModelSeries extends ObservedSeries {
  readonly observable: Observable;
}

/** Runs an arm and says what the model makes of each observed series. */
export interface Recorder {
  readonly space: Space;
  readonly years: readonly number[];
  readonly series: readonly ModelSeries[];
  /**
   * Years x series, row by row, each on the scale of its indicator; overwritten by the next call.
   * `vector`: drawn numbers in the order of the axes; those of the run unless given. Throws RunFault.
   */
  run(index: number, vector?: Float64Array): Float64Array;
}

export const seriesOf = (observables: readonly Observable[]): ModelSeries[] =>
  observables.flatMap((observable) => observable.series.map((series) => ({ ...series, observable })));

/** Throws UserFault as `makeExperiment` does. */
export function makeRecorder(arm: Arm, data: DataSet, observables: readonly Observable[]): Recorder {
  const series = seriesOf(observables);
  const columns = new Map<string, number>();
  const chosen: Outcome[] = [];
  for (const { cells } of series)
    for (const text of cells) {
      if (columns.has(text)) continue;
      const place = parseCells(layout, text, "observable").cells[0];
      const quantity = nameAt(layout, place) as QuantityName;
      columns.set(text, chosen.length);
      chosen.push({
        name: text,
        label: text,
        unit: layout.quantities[quantity].unit,
        quantity,
        cell: place - layout.offset[quantity],
        annual: "mean",
      });
    }
  const { run, space, yearly } = makeExperiment(arm, data, chosen);
  const places = series.map(({ cells }) => cells.map((text) => columns.get(text)!));
  const rows = new Float64Array(yearly.years.length * series.length);
  return {
    space,
    years: yearly.years,
    series,
    run(index, vector) {
      const outcomes = run(index, vector);
      for (let y = 0; y < yearly.years.length; y++)
        for (let i = 0; i < series.length; i++)
          rows[y * series.length + i] = series[i].of(
            ...places[i].map((column) => outcomes[y * chosen.length + column]),
          );
      return rows;
    },
  };
}
