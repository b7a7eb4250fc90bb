import { createHash } from "node:crypto";
import { join } from "node:path";
import { putInPlace, UNFINISHED } from "./durable.ts";
import type { Manifest } from "./manifest.ts";
import { type Part, readPart, rowByRow, type WholePart } from "./part.ts";
import { type Slab, type TableColumn, writeParquet } from "./parquet.ts";

export const RESULTS = "results.parquet";

/**
 * Writes results.parquet: arm, run, year, then a column of doubles per outcome, in order of arm, run and year.
 * Gives the SHA-256 over all results in that order, which does not depend on how they were cut into parts.
 * Parts come in order of arm and run.
 */
export async function writeResults(
  folder: string,
  manifest: Manifest,
  parts: readonly Part[],
): Promise<string> {
  const digest = createHash("sha256");
  const { columns, years, arms, key } = manifest;
  const table: TableColumn[] = [
    { name: "arm", type: "label", labels: arms.map(({ name }) => name) },
    { name: "run", type: "whole" },
    { name: "year", type: "whole" },
    ...columns.map(({ name }) => ({ name, type: "double" as const })),
  ];
  function* slabs() {
    for (const { path } of parts) {
      const part = readPart(manifest, key, path);
      digest.update(rowByRow(part.doubles, part.count, columns.length, years.length));
      yield slabOf(part, years);
    }
  }
  const path = join(folder, RESULTS);
  await writeParquet(path + UNFINISHED, table, slabs());
  await putInPlace(path);
  return digest.digest("hex");
}

function slabOf({ arm, first, count, doubles }: WholePart, years: readonly number[]): Slab {
  const rows = count * years.length;
  const runOf = (row: number) => Math.floor(row / years.length);
  function fill(column: number, from: number, out: Float64Array | Int32Array): void {
    if (column === 0) out.fill(arm);
    else if (column === 1) for (let i = 0; i < out.length; i++) out[i] = first + runOf(from + i);
    else if (column === 2) for (let i = 0; i < out.length; i++) out[i] = years[(from + i) % years.length];
    else {
      const cell = (column - 3) * years.length;
      let run = runOf(from);
      let year = from % years.length;
      for (let i = 0; i < out.length; i++) {
        out[i] = doubles[(cell + year) * count + run];
        year = (year + 1) % years.length;
        if (year === 0) run++;
      }
    }
  }
  return { rows, fill };
}
