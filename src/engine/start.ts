/** Starting values of stocks: a range for each cell, and the drawn quantile that picks inside it. */
export interface StartTable {
  readonly cells: Int32Array;
  readonly value: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Place of the quantile u in the vector of a run; -1: `value`. Cells that share it move together. */
  readonly drawn: Int32Array;
}

export const noStart: StartTable = {
  cells: new Int32Array(0),
  value: new Float64Array(0),
  low: new Float64Array(0),
  high: new Float64Array(0),
  drawn: new Int32Array(0),
};

export function applyStart(start: StartTable, vector: Float64Array, world: Float64Array): void {
  const { cells, value, low, high, drawn } = start;
  for (let i = 0; i < cells.length; i++) {
    const at = drawn[i];
    world[cells[i]] = at < 0 ? value[i] : low[i] + (high[i] - low[i]) * vector[at];
  }
}
