import { createHash } from "node:crypto";
import { join } from "node:path";
import { putInPlace, UNFINISHED } from "./durable.ts";
import type { Manifest } from "./manifest.ts";
import { type Part, readRows, rowByRow } from "./part.ts";
import { type Slab, type TableColumn, writeParquet } from "./parquet.ts";

export const DRAWS = "draws.parquet";

/**
 * Writes draws.parquet: run and a column of doubles per axis. Arms that drew the same numbers, as paired arms do,
 * share one set of rows; where any differs, a column arm comes first. Gives a SHA-256 for all arms or for each.
 * Parts come in order of arm and run.
 */
export async function writeDraws(
  folder: string,
  manifest: Manifest,
  parts: readonly Part[],
): Promise<string[]> {
  const { arms, axes } = manifest;
  const digests = arms.map((_, arm) => digestOf(manifest, parts, arm));
  const shared = digests.every((digest) => digest === digests[0]);
  const table: TableColumn[] = [
    { name: "arm", type: "label", labels: arms.map(({ name }) => name) },
    { name: "run", type: "whole" },
    ...axes.map((name) => ({ name, type: "double" as const })),
  ];
  const skipped = shared ? 1 : 0; // leading columns left out
  function* slabs() {
    for (const part of parts) if (!shared || part.arm === 0) yield slabOf(manifest, part, skipped);
  }
  const path = join(folder, DRAWS);
  await writeParquet(path + UNFINISHED, table.slice(skipped), slabs());
  await putInPlace(path);
  return shared ? digests.slice(0, 1) : digests;
}

function digestOf(manifest: Manifest, parts: readonly Part[], arm: number): string {
  const digest = createHash("sha256");
  for (const part of parts)
    if (part.arm === arm)
      digest.update(rowByRow(drawsOf(manifest, part), part.count, manifest.axes.length, 1));
  return digest.digest("hex");
}

/** The drawn numbers of a part, axes x runs. */
function drawsOf({ columns, years, axes }: Manifest, part: Part): Float64Array {
  const out = new Float64Array(axes.length * part.count);
  return readRows(part, columns.length * years.length, axes.length, out);
}

function slabOf(manifest: Manifest, part: Part, skipped: number): Slab {
  const { arm, first, count } = part;
  const draws = drawsOf(manifest, part);
  function fill(column: number, from: number, out: Float64Array | Int32Array): void {
    const axis = column + skipped - 2;
    if (axis === -2) out.fill(arm);
    else if (axis === -1) for (let i = 0; i < out.length; i++) out[i] = first + from + i;
    else out.set(draws.subarray(axis * count + from, axis * count + from + out.length));
  }
  return { rows: count, fill };
}
