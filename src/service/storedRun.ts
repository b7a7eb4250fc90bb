import { join } from "node:path";
import { cellBlocks } from "../analysis/ensemble/sink.ts";
import { queryParquet, text } from "../store/parquet.ts";
import type { Study } from "../store/study.ts";
import { RESULTS } from "../store/resultTable.ts";

/**
 * Outcomes of one stored run, years x columns row by row; NaN where the run failed. Undefined where it is not there
 * yet.
 */
export async function storedRun(study: Study, arm: number, run: number): Promise<Float64Array | undefined> {
  const complete = study.manifest.status === "complete";
  const row = complete ? await fromTable(study, arm, run) : await fromParts(study, arm, run);
  const failed = study.failed.some((one) => one.arm === study.manifest.arms[arm].name && one.run === run);
  return failed || row.some((value) => !Number.isNaN(value)) ? row : undefined;
}

/** Only the rows of the run are asked for, however many there are. */
async function fromTable({ folder, manifest }: Study, arm: number, run: number): Promise<Float64Array> {
  const table = `read_parquet(${text(join(folder, RESULTS))})`;
  const where = `arm = ${text(manifest.arms[arm].name)} AND run = ${run}`;
  const rows = await queryParquet(async (connection) => {
    const reader = await connection.runAndReadAll(`SELECT * FROM ${table} WHERE ${where} ORDER BY year`);
    return reader.getRows();
  });
  // The first three columns are arm, run and year.
  return Float64Array.from(rows.flatMap((row) => row.slice(3) as number[]));
}

async function fromParts({ manifest, source }: Study, arm: number, run: number): Promise<Float64Array> {
  const { columns, years, runs } = manifest;
  const row = new Float64Array(columns.length * years.length);
  for (const [first, count] of cellBlocks(source)) {
    const cells = await source.cells(arm, first, count);
    for (let i = 0; i < count; i++) {
      const [column, year] = [Math.floor((first + i) / years.length), (first + i) % years.length];
      row[year * columns.length + column] = cells[i * runs + run];
    }
  }
  return row;
}
