import { CN, DIMENSIONS, HOSTS, QUARTERS, RU } from "./data.ts";

export const METRICS = 8;
/** Quarters at the end over which rivalry is averaged. */
const LATE = 20;

/** Columns of one recorded quarter, in the order in which the model records them. */
const RIVALRY = 0;
const TRUST = RIVALRY + DIMENSIONS;
const CONCENTRATION = TRUST + 1;
const SHAKEN = CONCENTRATION + HOSTS;
const SECURITY = SHAKEN + HOSTS;
const SHARE = SECURITY + HOSTS;
const WIDTH = SHARE + 2;

/** The eight metrics of a run, from its record. */
export function measure(record: Float64Array, out: Float64Array): void {
  const last = (QUARTERS - 1) * WIDTH;
  out[0] = 0;
  out[1] = record[last + TRUST];
  out[2] = meanOf(record, last + CONCENTRATION, HOSTS);
  out[3] = 0;
  out[4] = meanOf(record, last + SECURITY, HOSTS);
  out[5] = record[last + SHARE + CN];
  out[6] = record[last + SHARE + RU];
  out[7] = -Infinity;
  for (let row = 0; row <= last; row += WIDTH) {
    for (let d = 0; d < DIMENSIONS; d++) out[7] = Math.max(out[7], record[row + RIVALRY + d]);
    for (let h = 0; h < HOSTS; h++) out[3] += record[row + SHAKEN + h];
    if (row > last - LATE * WIDTH) out[0] += meanOf(record, row + RIVALRY, DIMENSIONS) / LATE;
  }
}

function meanOf(record: Float64Array, from: number, count: number): number {
  let sum = 0;
  for (let i = from; i < from + count; i++) sum += record[i];
  return sum / count;
}
