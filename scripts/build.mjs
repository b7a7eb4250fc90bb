/** Builds `dist/` from `src/` when it is missing or older than its sources. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { alone } from "./alone.mjs";
import { isInstalled, runScript } from "./prepare.mjs";
import { root } from "./private-node.mjs";

const sources = join(root, "src");
const settings = ["package.json", "package-lock.json", "tsconfig.json", "tsconfig.build.json"];
const stamp = join(root, "dist", ".built-from");

/** Brings `dist/` up to date. Throws what the compiler said if that fails. */
export async function build() {
  if (!isStale()) return;
  await alone(async () => {
    if (isStale()) await compile();
  });
}

/** Whether `dist/` differs from the sources at hand; a published package has no sources and is never stale. */
export function isStale() {
  if (!existsSync(sources)) return false;
  return !existsSync(stamp) || readFileSync(stamp, "utf8") !== fingerprint();
}

async function compile() {
  if (!isInstalled())
    throw new Error("dist/ must be built and the packages for that are missing: run npm start once");
  const from = fingerprint();
  rmSync(join(root, "dist"), { recursive: true, force: true });
  try {
    await runScript("compile");
  } catch (error) {
    throw new Error(error.text || error.message);
  }
  writeFileSync(stamp, from);
}

// Names, times and sizes rather than contents: it is asked at every start.
function fingerprint() {
  const hash = createHash("sha256");
  for (const path of [...filesUnder(sources), ...settings.map((name) => join(root, name))]) {
    const { mtimeMs, size } = statSync(path);
    hash.update(`${relative(root, path)} ${mtimeMs} ${size}\n`);
  }
  return hash.digest("hex");
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path);
    return entry.name.endsWith(".test.ts") ? [] : [path];
  });
}

if (import.meta.main) {
  try {
    await build();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
