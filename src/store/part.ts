import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { crc32 } from "node:zlib";
import type { BatchResult, RunFailure } from "../analysis/ensemble/batch.ts";
import { transpose } from "../analysis/ensemble/memory.ts";
import type { StoredRuns } from "../analysis/ensemble/sink.ts";
import { UserFault } from "../engine/faults.ts";
import type { Plan } from "./plan.ts";

/**
 * A part is the file of one finished batch:
 *
 *   bytes 0 to 7     "MVPART1\n"
 *   8 to 31          six uint32: arm, first run, runs, cells, axes, length of the failures
 *   32 to 63         key of the study
 *   then             doubles: cells x runs (cell = column * years + year), then axes x runs
 *   then             failures, as JSON
 *   last 4 bytes     CRC-32 of all before, as uint32
 *
 * Numbers are little-endian, as on every machine that Node is built for but one.
 */
export interface Part extends StoredRuns {
  readonly path: string;
}

const MAGIC = Buffer.from("MVPART1\n");
const HEADER = 64;
const SUM = 4;

export const partName = (arm: number, { first, count }: { first: number; count: number }): string =>
  `${[arm, first, count].map((n) => String(n).padStart(8, "0")).join("-")}.part`;

export function encodePart(plan: Plan, key: string, arm: number, batch: BatchResult): Uint8Array {
  const { first, count, values, draws, failed } = batch;
  const depth = plan.axes.length;
  const failures = Buffer.from(JSON.stringify(failed));
  const doubles = new Float64Array(values.length + draws.length);
  transpose(values, doubles, { first: 0, count, runs: count, shape: plan });
  for (let i = 0; i < count; i++)
    for (let a = 0; a < depth; a++) doubles[values.length + a * count + i] = draws[i * depth + a];
  const numbers = Uint32Array.of(arm, first, count, values.length / count, depth, failures.length);
  const pieces = [MAGIC, bytesOf(numbers), Buffer.from(key, "hex"), bytesOf(doubles), failures];
  const sum = pieces.reduce((before, piece) => crc32(piece, before), 0);
  return Buffer.concat([...pieces, bytesOf(Uint32Array.of(sum))]);
}

/** A part as it was read whole: its doubles, cells first, then draws. */
export interface WholePart extends Part {
  readonly doubles: Float64Array;
}

/** Reads and checks a part. Throws a UserFault where it is damaged or belongs elsewhere. */
export function readPart(plan: Plan, key: string, path: string): WholePart {
  const file = readFileSync(path);
  const refuse = (what: string) =>
    new UserFault(
      `${path}: ${what}; expected a part as this study wrote it; ` +
        `remove the file and run the study again, which computes only what is missing`,
    );
  const end = file.length - SUM;
  if (end < HEADER || !file.subarray(0, 8).equals(MAGIC)) throw refuse("is cut short or not a part");
  if (crc32(file.subarray(0, end)) !== file.readUInt32LE(end))
    throw refuse("is cut short or altered (its checksum differs)");
  if (file.toString("hex", 32, HEADER) !== key) throw refuse("belongs to another study");
  const [arm, first, count, cells, axes, length] = Array.from({ length: 6 }, (_, i) =>
    file.readUInt32LE(8 + 4 * i),
  );
  const fits = arm < plan.arms.length && first + count <= plan.runs && axes === plan.axes.length;
  if (!fits || cells !== plan.columns.length * plan.years.length) throw refuse("has another shape");
  // Copied, since a file's bytes need not begin where doubles may.
  const doubles = new Float64Array(new Uint8Array(file.subarray(HEADER, end - length)).buffer);
  const failed = JSON.parse(file.toString("utf8", end - length, end)) as RunFailure[];
  return { path, arm, first, count, failed, doubles };
}

/** Reads `count` rows of a part, cells before draws, into `out`: rows x runs of the part. The part was checked before. */
export function readRows(part: Part, first: number, count: number, out: Float64Array): Float64Array {
  const rows = out.subarray(0, count * part.count);
  const file = openSync(part.path, "r");
  try {
    const read = readSync(file, bytesOf(rows), { position: HEADER + 8 * first * part.count });
    if (read !== rows.byteLength)
      throw new UserFault(`${part.path}: was cut short while it was read; open it again`);
  } finally {
    closeSync(file);
  }
  return rows;
}

const bytesOf = (array: Float64Array | Uint32Array) =>
  Buffer.from(array.buffer, array.byteOffset, array.byteLength);

/** From columns x years x runs to runs x years x columns, the order of digests. */
export function rowByRow(cells: Float64Array, runs: number, columns: number, years: number): Float64Array {
  const rows = new Float64Array(runs * years * columns);
  let next = 0;
  for (let i = 0; i < runs; i++)
    for (let y = 0; y < years; y++)
      for (let c = 0; c < columns; c++) rows[next++] = cells[(c * years + y) * runs + i];
  return rows;
}
