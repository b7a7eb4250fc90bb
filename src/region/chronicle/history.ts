import { type Cells, parseCells } from "../../engine/layout.ts";
import type { Program } from "../../engine/program.ts";

/** What a run has been so far, quarter by quarter. */
export interface History {
  /** The whole world in the consistent state of each quarter, from the first. */
  readonly states: readonly Float64Array[];
  /** Takes the world as it stands for the next quarter. */
  note(): void;
  /** The cells that a text such as `elite[CN,KG]` or `ladder` means. */
  cellsOf(text: string): Cells;
  /** Mean of cells as the world stands. */
  value(cells: readonly number[]): number;
  /** Mean of one cell over the run so far, this quarter included. */
  usual(cell: number): number;
}

export function makeHistory({ layout, world }: Program): History {
  const states: Float64Array[] = [];
  const sums = new Float64Array(layout.size);
  const parsed = new Map<string, Cells>();
  return {
    states,
    note() {
      states.push(Float64Array.from(world));
      for (let cell = 0; cell < sums.length; cell++) sums[cell] += world[cell];
    },
    cellsOf: (text) => parsed.get(text) ?? parsed.set(text, parseCells(layout, text, "chronicle")).get(text)!,
    value: (cells) => meanOf(cells, (cell) => world[cell]),
    usual: (cell) => sums[cell] / states.length,
  };
}

export const meanOf = (cells: readonly number[], of: (cell: number) => number): number =>
  cells.reduce((sum, cell) => sum + of(cell), 0) / cells.length;
