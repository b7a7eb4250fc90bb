import {
  type DuckDBConnection,
  type DuckDBDataChunk,
  DuckDBInstance,
  DuckDBTableFunction,
  type DuckDBVector,
  DOUBLE,
  INTEGER,
} from "@duckdb/node-api";

/** A column of a table: doubles, whole numbers, or labels given by their place in a list. */
export type TableColumn =
  | { readonly name: string; readonly type: "double" | "whole" }
  | { readonly name: string; readonly type: "label"; readonly labels: readonly string[] };

/** Some rows of a table. */
export interface Slab {
  readonly rows: number;
  /** Writes values of a column, from a row on, into all of `out`. */
  fill(column: number, from: number, out: Float64Array | Int32Array): void;
}

/** Rows that DuckDB takes at a time. */
const CHUNK = 2048;

/** Rows that stand together in the file: small, so that writing needs little memory however many columns there are. */
const GROUP = 8 * CHUNK;

/**
 * Writes slabs, as they come, into a Parquet file compressed with zstd. DuckDB asks for rows and nothing is kept,
 * so memory does not grow with the table. One thread, so that rows stay in order.
 */
export async function writeParquet(
  path: string,
  columns: readonly TableColumn[],
  slabs: Iterable<Slab>,
): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  let broken: unknown;
  const next = chunksOf(columns, slabs);
  const rows = DuckDBTableFunction.create({
    name: "slabs",
    bindFunction: (bind) =>
      columns.forEach(({ name, type }) => bind.addResultColumn(name, type === "double" ? DOUBLE : INTEGER)),
    initFunction: (init) => init.setMaxThreads(1),
    mainFunction: (info, chunk) => {
      try {
        next(chunk);
      } catch (error) {
        broken = error; // DuckDB would keep only its text
        info.setError(String(error));
      }
    },
  });
  connection.registerTableFunction(rows);
  const target = `${text(path)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${GROUP})`;
  try {
    await connection.run(`COPY (SELECT ${columns.map(selected).join(", ")} FROM slabs()) TO ${target}`);
  } catch (error) {
    throw broken ?? error;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Fills one chunk after the other; an empty one ends the table. */
function chunksOf(columns: readonly TableColumn[], slabs: Iterable<Slab>): (chunk: DuckDBDataChunk) => void {
  const iterator = slabs[Symbol.iterator]();
  let slab: Slab | undefined;
  let from = 0;
  return (chunk) => {
    while (slab === undefined || from >= slab.rows) {
      const { value, done } = iterator.next();
      if (done) return void (chunk.rowCount = 0);
      [slab, from] = [value, 0];
    }
    const rows = Math.min(CHUNK, slab.rows - from);
    chunk.rowCount = rows;
    for (let c = 0; c < columns.length; c++) {
      const vector = chunk.getColumnVector(c);
      slab.fill(c, from, numbersOf(vector, rows));
      vector.flush(); // without this the chunk holds zeros
    }
    from += rows;
  };
}

/** An in-memory DuckDB to read Parquet files with; one thread, so that sums are the same each time. */
export async function queryParquet<T>(use: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  try {
    return await use(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/**
 * The numbers of a vector of doubles or of integers, in place. The field is private to DuckDB's types, whose public
 * way is a call per value; its version is pinned, and the tests compare every bit.
 */
export function numbersOf<T extends Float64Array | Int32Array>(vector: DuckDBVector, rows: number): T {
  return (vector as unknown as { items: T }).items.subarray(0, rows) as T;
}

function selected(column: TableColumn): string {
  if (column.type !== "label") return quoted(column.name);
  return `[${column.labels.map(text).join(", ")}][${quoted(column.name)} + 1] AS ${quoted(column.name)}`;
}

/** A name in SQL. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A text in SQL. */
export const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
