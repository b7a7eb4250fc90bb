import type { Arm } from "../../src/analysis/experiment/arm.ts";
import { makeExperiment } from "../../src/analysis/experiment/experiment.ts";
import type { DataSet, ScenarioRecord } from "../../src/data/records.ts";
import { parseCells } from "../../src/engine/layout.ts";
import { parseQuarter, yearOf } from "../../src/engine/quarter.ts";

export type Change = ScenarioRecord["changes"][number];
type What = Pick<Change, "set" | "add" | "scale" | "hold" | "halfLife">;

/** Window, draws and seed that the arms of one comparison share. */
export interface Span {
  readonly from: string;
  readonly to: string;
  readonly runs: number;
  readonly seed: number;
}

/** Mean over the years of a window and over the cells that a text names, one figure for each run. */
export type Series = (cells: string, first: number, last?: number) => Float64Array;

/** A change from a quarter on, or in the quarters `at/until`; `cells` as in `infl[mil,CN,*]`. */
export function change(when: string, cells: string, what: What): Change {
  const [quantity, index] = cells.replace("]", "").split("[");
  const [at, until] = when.split("/").map((text) => parseQuarter(text)!);
  const dates = until === undefined ? { at } : { at, until };
  return { ...dates, quantity, ...(index && { index }), ...what, because: "Perturbs one end of a loop." };
}

export const hold = (when: string, cells: string): Change => change(when, cells, { hold: "baseline" });

/** Plays an arm of the baseline scenario with changes and keeps yearly means of what is watched. */
export function play(
  data: DataSet,
  changes: readonly Change[],
  watched: readonly string[],
  span: Span,
  more: Partial<Arm> = {},
): Series {
  const scenario = { ...data.scenarios.find(({ id }) => id === "baseline")!, changes: [...changes] };
  const structure = { options: {}, off: {} };
  const { runs, ...arm } = span;
  const experiment = makeExperiment(
    { name: "loop", scenario, structure, set: [], withhold: [], draws: "prior", ...arm, ...more },
    data,
  );
  const { layout, world } = experiment.simulation.program;
  const cells = watched.map((text) => parseCells(layout, text, "loops").cells);
  const years = yearOf(parseQuarter(span.to)!) - yearOf(parseQuarter(span.from)!) + 1;
  const start = yearOf(parseQuarter(span.from)!);
  const rows = Array.from({ length: runs }, (_, run) => {
    const row = new Float64Array(years * watched.length);
    const state = (at: number) => {
      const own = (yearOf(at) - start) * watched.length;
      cells.forEach((group, i) => {
        for (const cell of group) row[own + i] += world[cell] / group.length / 4;
      });
    };
    experiment.simulation.run(experiment.draw(run), span.seed, run, { state });
    return row;
  });
  return (text, first, last = first) => {
    const i = watched.indexOf(text);
    if (i < 0 || first < start || last >= start + years) throw new RangeError(`no ${text} in ${first}`);
    return Float64Array.from(rows, (row) => {
      let sum = 0;
      for (let year = first; year <= last; year++) sum += row[(year - start) * watched.length + i];
      return sum / (last - first + 1);
    });
  };
}
