import { join } from "node:path";
import type { DuckDBVector } from "@duckdb/node-api";
import type { FailedRun, ResultSource } from "../analysis/ensemble/sink.ts";
import type { CompleteManifest } from "./manifest.ts";
import { numbersOf, queryParquet, quoted, text } from "./parquet.ts";
import { DRAWS } from "./drawTable.ts";
import { RESULTS } from "./resultTable.ts";

/** Reads the results of a complete study from its tables. */
export function sourceFromTables(
  folder: string,
  manifest: CompleteManifest,
  failed: readonly FailedRun[],
): ResultSource {
  const { columns, years, axes, runs, arms } = manifest;
  const table = (name: string) => `read_parquet(${text(join(folder, name))})`;

  async function cells(arm: number, first: number, count: number): Promise<Float64Array> {
    const all = new Float64Array(count * runs);
    const from = Math.floor(first / years.length);
    const wanted = columns.slice(from, Math.ceil((first + count) / years.length));
    const names = ["run", "year", ...wanted.map(({ name }) => name)].map(quoted).join(", ");
    const sql = `SELECT ${names} FROM ${table(RESULTS)} WHERE arm = ${text(arms[arm].name)}`;
    await readChunks(sql, ([run, year, ...outcomes], rows) => {
      const places = numbersOf<Int32Array>(year, rows).map((y) => years.indexOf(y));
      const runNumbers = numbersOf<Int32Array>(run, rows);
      outcomes.forEach((outcome, c) => {
        const values = numbersOf<Float64Array>(outcome, rows);
        for (let i = 0; i < rows; i++) {
          const cell = (from + c) * years.length + places[i] - first;
          if (cell >= 0 && cell < count) all[cell * runs + runNumbers[i]] = values[i];
        }
      });
    });
    return all;
  }

  async function draws(arm: number, axis: number): Promise<Float64Array> {
    const all = new Float64Array(runs);
    const shared = manifest.drawDigests.length === 1;
    const mine = shared ? "" : ` WHERE arm = ${text(arms[arm].name)}`;
    await readChunks(
      `SELECT run, ${quoted(axes[axis])} FROM ${table(DRAWS)}${mine}`,
      ([run, value], rows) => {
        const values = numbersOf<Float64Array>(value, rows);
        numbersOf<Int32Array>(run, rows).forEach((number, i) => void (all[number] = values[i]));
      },
    );
    return all;
  }

  return { columns, years, axes, runs, arms: arms.map(({ name }) => name), failed, cells, draws };
}

/** Gives the vectors of one chunk after the other. */
async function readChunks(sql: string, take: (vectors: DuckDBVector[], rows: number) => void): Promise<void> {
  await queryParquet(async (connection) => {
    const result = await connection.stream(sql);
    for (
      let chunk = await result.fetchChunk();
      chunk && chunk.rowCount > 0;
      chunk = await result.fetchChunk()
    ) {
      const { columnCount, rowCount } = chunk;
      const vectors = Array.from({ length: columnCount }, (_, i) => chunk!.getColumnVector(i));
      take(vectors, rowCount);
    }
  });
}
