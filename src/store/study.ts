import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Summary, summarise } from "../analysis/ensemble/bands.ts";
import type { FailedRun, ResultSource } from "../analysis/ensemble/sink.ts";
import { UserFault } from "../engine/faults.ts";
import { codeOf, printOf } from "./durable.ts";
import { FAILED, FILES, SUMMARY } from "./finish.ts";
import { type CompleteManifest, type Manifest, parseJson, readManifest } from "./manifest.ts";
import { findParts, sourceFromParts } from "./parts.ts";
import { sourceFromTables } from "./tableSource.ts";

/** A study on disk, checked: complete, or as far as it got. */
export interface Study {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly failed: readonly FailedRun[];
  /** Results and drawn numbers, NaN for runs that are not there yet. */
  readonly source: ResultSource;
  /** Bands of every outcome; read where the study is complete, else worked out from what is there. */
  summary(): Promise<Summary>;
}

/** Opens and checks a study. Throws a UserFault where there is none or where a file is missing, cut short or altered. */
export async function openStudy(folder: string): Promise<Study> {
  const manifest = await manifestIn(folder);
  return manifest.status === "complete" ? openComplete(folder, manifest) : openRunning(folder, manifest);
}

async function manifestIn(folder: string): Promise<Manifest> {
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined)
    throw new UserFault(
      `${folder}: no such folder; expected a study; check the path, or run the study into it`,
    );
  if (!found.isDirectory())
    throw new UserFault(`${folder}: is a file; expected the folder of a study; name the folder it is in`);
  const manifest = await readManifest(folder);
  if (manifest === undefined)
    throw new UserFault(
      `${folder}: has no manifest.json; expected the folder of a study; check the path, or run the study again`,
    );
  return manifest;
}

async function openRunning(folder: string, manifest: Manifest): Promise<Study> {
  const source = sourceFromParts(manifest, await findParts(folder, manifest));
  return { folder, manifest, failed: source.failed, source, summary: () => summarise(source) };
}

async function openComplete(folder: string, manifest: CompleteManifest): Promise<Study> {
  for (const name of FILES) await checkFile(folder, name, manifest);
  const read = async (name: string) =>
    parseJson(join(folder, name), await readFile(join(folder, name), "utf8"));
  const failed = (await read(FAILED)) as FailedRun[];
  const source = sourceFromTables(folder, manifest, failed);
  return { folder, manifest, failed, source, summary: async () => revive((await read(SUMMARY)) as Summary) };
}

async function checkFile(folder: string, name: string, manifest: CompleteManifest): Promise<void> {
  const path = join(folder, name);
  const wanted = manifest.files[name];
  const found = await printOf(path).catch((error: unknown) => {
    if (codeOf(error) !== "ENOENT") throw error;
    throw fault("is missing");
  });
  if (found.bytes !== wanted?.bytes) throw fault(`has ${found.bytes} bytes, not ${wanted?.bytes}`);
  if (found.sha256 !== wanted.sha256) throw fault("was altered (its checksum differs)");

  function fault(what: string) {
    const way = `restore it from a copy, or remove the folder and run the study again`;
    return new UserFault(`${path}: ${what}; expected the file as the study wrote it; ${way}`);
  }
}

/** JSON has no NaN and holds null instead. */
function revive(summary: Summary): Summary {
  const values = (list: readonly (number | null)[]) => list.map((value) => value ?? Number.NaN);
  const arms = summary.arms.map((arm) => ({
    ...arm,
    outcomes: mapValues(arm.outcomes, (band) => mapValues(band, values)),
  }));
  return { ...summary, arms };
}

function mapValues<K extends string, A, B>(
  record: Readonly<Record<K, A>>,
  change: (value: A) => B,
): Record<K, B> {
  const entries = Object.entries<A>(record).map(([key, value]) => [key, change(value)] as const);
  return Object.fromEntries(entries) as Record<K, B>;
}
