import { access, constants } from "node:fs/promises";
import { availableParallelism, freemem, totalmem } from "node:os";
import { makeExperiment } from "../analysis/experiment/experiment.ts";
import { queryParquet } from "../store/parquet.ts";
import { readArm } from "./arm.ts";
import { openProject } from "./project.ts";

export interface Check {
  readonly name: string;
  readonly ok: boolean;
  /** What was found, or what is wrong and what to do. */
  readonly found: string;
}

export interface DoctorReport {
  readonly ok: boolean;
  readonly checks: readonly Check[];
}

/** Looks whether this machine can do what multivector does. Throws nothing: a check that fails says why. */
export async function doctor(): Promise<DoctorReport> {
  const checks = [
    await check("Node", () => nodeVersion()),
    await check("Processors", () => `${availableParallelism()} available`),
    await check("Memory", () => `${gigabytes(freemem())} of ${gigabytes(totalmem())} GB free`),
    await check("Version", () => openProject().version),
    await check("Data", () => openProject().data.hash),
    await check("Folder", writeAccess),
    await check("DuckDB", duckdb),
    await check("Model", centralRun),
  ];
  return { ok: checks.every(({ ok }) => ok), checks };
}

async function check(name: string, look: () => string | Promise<string>): Promise<Check> {
  try {
    return { name, ok: true, found: await look() };
  } catch (error) {
    return { name, ok: false, found: error instanceof Error ? error.message.split("\n")[0] : String(error) };
  }
}

const gigabytes = (bytes: number): string => (bytes / 2 ** 30).toFixed(1);

function nodeVersion(): string {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 22 || (major === 22 && minor < 18))
    throw new Error(
      `${process.versions.node}; expected 22.18 or newer; install Node 24 from https://nodejs.org`,
    );
  return `${process.versions.node} on ${process.platform} ${process.arch}`;
}

async function writeAccess(): Promise<string> {
  try {
    await access(".", constants.W_OK);
    return `${process.cwd()} can be written; studies go to studies/ in it`;
  } catch (error) {
    throw new Error(`${process.cwd()} may not be written; use another folder, or --out`, { cause: error });
  }
}

async function duckdb(): Promise<string> {
  const rows = await queryParquet(async (connection) => {
    const reader = await connection.runAndReadAll("SELECT version()");
    return reader.getRows();
  });
  return String(rows[0][0]);
}

function centralRun(): string {
  const { data } = openProject();
  const experiment = makeExperiment(readArm({ draws: "central" }, data), data);
  const began = performance.now();
  experiment.run(0);
  const first = performance.now() - began;
  for (let i = 0; i < 10; i++) experiment.run(0);
  const each = (performance.now() - began - first) / 10;
  const { from, to } = experiment.arm;
  return `a central run from ${from} to ${to} takes ${each.toFixed(1)} ms (the first ${first.toFixed(0)} ms)`;
}
