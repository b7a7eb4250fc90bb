import { drawnOfAll } from "../binding.ts";
import type { Clamp } from "../clamps.ts";
import { type Layout, layoutOf, parseCells } from "../layout.ts";
import { emptyPaths, type PathTable } from "../paths.ts";
import type { Model } from "../program.ts";
import { quarter } from "../quarter.ts";
import { makeSimulation, type Onlooker, type Setup, type Simulation } from "../simulation.ts";
import type { StartTable } from "../start.ts";
import type { Structure } from "../structure.ts";

/** A clamp in words: `of` names the cells. */
interface Held extends Omit<Clamp, "cell" | "from" | "to" | "of"> {
  readonly of: string;
  readonly from: string;
  readonly to?: string;
  /** For `copy`: the cell it takes its value from. */
  readonly like?: string;
}

/** How to run a toy model. Texts name cells as users do, such as `level[A]`. */
export interface Play {
  /** 4 unless given, from 2001-Q1. */
  readonly quarters?: number;
  readonly start?: Readonly<Record<string, number>>;
  /** Values of exogenous quantities, fixed or by quarter from 0. */
  readonly paths?: Readonly<Record<string, number | ((row: number) => number)>>;
  readonly options?: Structure["options"];
  readonly off?: Structure["off"];
  readonly clamps?: readonly Held[];
  /** Parts of the setup that the texts above cannot say. */
  readonly setup?: Partial<Setup>;
  /** Drawn quantiles after the parameters, which take their central values. */
  readonly quantiles?: readonly number[];
  readonly seed?: number;
  readonly run?: number;
  readonly onlooker?: Onlooker;
}

/** A toy model ready to run; every cell of the world is recorded. */
export interface Played {
  readonly simulation: Simulation;
  readonly vector: Float64Array;
  /** Runs and returns the value of one cell in each quarter. */
  readonly history: (cell: string) => number[];
  /** Runs and returns a copy of the whole record. */
  readonly record: () => Float64Array;
}

export const FROM = quarter("2001-Q1");

export function play(model: Model, how: Play = {}): Played {
  const layout = layoutOf(model.quantities);
  const quarters = how.quarters ?? 4;
  const simulation = makeSimulation(model, {
    structure: { options: how.options ?? {}, off: how.off ?? {} },
    from: FROM,
    to: FROM + quarters - 1,
    start: startOf(layout, how.start ?? {}),
    paths: pathsOf(layout, quarters, how.paths ?? {}),
    clamps: (how.clamps ?? []).flatMap(({ of, from, to, like, ...rest }) =>
      parseCells(layout, of, "clamp").cells.map((cell) => ({
        ...rest,
        cell,
        ...(like === undefined ? {} : { of: parseCells(layout, like, "clamp").cells[0] }),
        from: quarter(from),
        ...(to === undefined ? {} : { to: quarter(to) }),
      })),
    ),
    recorded: Int32Array.from({ length: layout.size }, (_, cell) => cell),
    ...how.setup,
  });
  const parameters = drawnOfAll(model.mechanisms).map(({ value }) => value);
  const vector = Float64Array.from([...parameters, ...(how.quantiles ?? [])]);
  const record = () => simulation.run(vector, how.seed ?? 1, how.run ?? 0, how.onlooker).slice();
  function history(text: string): number[] {
    const [cell] = parseCells(layout, text, "history").cells;
    const rows = record();
    return Array.from({ length: quarters }, (_, row) => rows[row * layout.size + cell]);
  }
  return { simulation, vector, history, record };
}

/** Every cell that a text names starts at its value. */
export function startOf(layout: Layout, values: Readonly<Record<string, number>>): StartTable {
  const rows = Object.entries(values).flatMap(([text, value]) =>
    parseCells(layout, text, "start").cells.map((cell) => ({ cell, value })),
  );
  const value = Float64Array.from(rows, (row) => row.value);
  const drawn = new Int32Array(rows.length).fill(-1);
  return { cells: Int32Array.from(rows, (row) => row.cell), value, low: value, high: value, drawn };
}

function pathsOf(layout: Layout, quarters: number, values: NonNullable<Play["paths"]>): PathTable {
  const paths = emptyPaths(layout, FROM, quarters);
  for (const [text, value] of Object.entries(values))
    for (const cell of parseCells(layout, text, "paths").cells)
      for (let row = 0; row < quarters; row++) {
        const at = row * paths.cells.length + paths.cells.indexOf(cell);
        const level = typeof value === "number" ? value : value(row);
        paths.low[at] = paths.mid[at] = paths.high[at] = level;
      }
  return paths;
}

/** A parameter of a toy mechanism. */
export const fixed = (value: number) =>
  ({
    label: "A number",
    unit: "1",
    value,
    range: [value, value],
    assumption: "A toy.",
    reviewed: "2026-01-01",
  }) as const;

/** What a toy mechanism says about itself. */
export const toy = <const N extends string>(name: N) =>
  ({ name, title: name, places: ["other"], says: "A toy." }) as const;
