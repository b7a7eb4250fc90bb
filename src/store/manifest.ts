import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { UserFault } from "../engine/faults.ts";
import { codeOf, writeDurably } from "./durable.ts";
import { keyOf, type Plan } from "./plan.ts";

/** Rises when a study written before can no longer be read. */
const FORMAT = 1;

const MANIFEST = "manifest.json";

const Print = z.strictObject({ bytes: z.int(), sha256: z.string() });

const Planned = {
  format: z.literal(FORMAT),
  /** SHA-256 of the plan; parts carry it, so that none strays into another study. */
  key: z.string(),
  name: z.string(),
  question: z.string(),
  version: z.string(),
  commit: z.string().optional(),
  dataHash: z.string(),
  runs: z.int().min(1),
  arms: z.array(z.strictObject({ name: z.string(), spec: z.unknown() })).min(1),
  columns: z.array(z.strictObject({ name: z.string(), unit: z.string(), label: z.string() })),
  years: z.array(z.int()),
  axes: z.array(z.string()),
};

const ManifestFile = z.discriminatedUnion("status", [
  z.strictObject({ ...Planned, status: z.literal("running") }),
  z.strictObject({
    ...Planned,
    status: z.literal("complete"),
    /** SHA-256 over all results in order of arm, run, year and column, as little-endian doubles. */
    digest: z.string(),
    /** SHA-256 over the drawn numbers in order of run and axis: one for all arms where they share them, else one each. */
    drawDigests: z.array(z.string()),
    failed: z.int(),
    files: z.record(z.string(), Print),
  }),
]);

/** What stands in a study's manifest.json. It holds no time and no place: the same study gives the same manifest. */
export type Manifest = z.infer<typeof ManifestFile>;
export type CompleteManifest = Extract<Manifest, { status: "complete" }>;

export function runningManifest(plan: Plan): Manifest {
  const { name, question, version, commit, dataHash, runs, arms, columns, years, axes } = plan;
  const planned = { name, question, version, commit, dataHash, runs, arms, columns, years, axes };
  // Through JSON, so that what is compared later is what was written.
  const text = JSON.stringify({ format: FORMAT, key: keyOf(plan), status: "running", ...planned });
  return ManifestFile.parse(JSON.parse(text));
}

export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  await writeDurably(join(folder, MANIFEST), `${JSON.stringify(manifest, undefined, 2)}\n`);
}

/** The manifest of a folder; undefined where it has none. Throws a UserFault where it cannot be trusted. */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  const path = join(folder, MANIFEST);
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return undefined;
    throw error;
  });
  return text === undefined ? undefined : parseManifest(path, text);
}

const AGAIN = "restore it from a copy, or run the study again into another folder";

function parseManifest(path: string, text: string): Manifest {
  const content = parseJson(path, text);
  const format = (content as { format?: unknown } | null)?.format;
  if (format !== FORMAT)
    throw new UserFault(
      `${path} format: is ${JSON.stringify(format) ?? "missing"}; expected ${FORMAT}; ` +
        `use the version of multivector that wrote it, or run the study again into another folder`,
    );
  const parsed = ManifestFile.safeParse(content);
  if (!parsed.success) {
    const [{ path: place, message }] = parsed.error.issues;
    throw new UserFault(`${path} ${place.join(".")}: ${message}; expected a study's manifest; ${AGAIN}`);
  }
  if (keyOf(parsed.data) !== parsed.data.key)
    throw new UserFault(
      `${path} key: the plan was altered after it was written; expected it unchanged; ${AGAIN}`,
    );
  return parsed.data;
}

/** JSON of a study's file, or a UserFault that says the file is damaged. */
export function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UserFault(
      `${path}: is cut short or not JSON (${text.length} characters); expected a whole file; ${AGAIN}`,
    );
  }
}
