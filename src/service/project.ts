import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { loadData } from "../data/load.ts";
import type { DataSet } from "../data/records.ts";

/** What every use case starts from: the package's data and the version of its code. */
export interface Project {
  readonly data: DataSet;
  /** Version of the package, then eight digits of a hash of the model's code: `0.1.0+5f3a90c2`. */
  readonly version: string;
}

/** Folders whose code decides results. */
const MODEL = ["engine", "region", "mechanisms", "data", "analysis"];

/** `src` in a checkout, `dist` in an installed package. */
const CODE = dirname(import.meta.dirname);

let opened: Project | undefined;

/** Reads the data once per process. Throws UserFault where a data file is wrong. */
export function openProject(): Project {
  return (opened ??= { data: loadData(), version: versionOf() });
}

/**
 * The code counts beside the number: whoever changes a mechanism gets a new study, not the stored results of the old
 * one. Sources and build are different texts and so count as different.
 */
function versionOf(): string {
  const { version } = JSON.parse(readFileSync(join(CODE, "..", "package.json"), "utf8")) as {
    version: string;
  };
  return `${version}+${codeHash(MODEL)}`;
}

/** Eight digits over the code of some folders, tests left out. */
export function codeHash(folders: readonly string[]): string {
  const hash = createHash("sha256");
  for (const name of folders.flatMap(codeIn).sort())
    hash.update(`${name}\0${readFileSync(join(CODE, name), "utf8").replaceAll("\r\n", "\n")}\0`);
  return hash.digest("hex").slice(0, 8);
}

function codeIn(folder: string): string[] {
  return readdirSync(join(CODE, folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((name) => /(?<!\.d|\.test)\.[tj]s$/.test(name) && !name.includes("/testing/"));
}
