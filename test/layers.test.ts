import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { expect, test } from "vitest";

/** The folders of src, lowest first: one may import those before it. Folders in one row know nothing of each other. */
const order = [
  ["engine"],
  ["region"],
  ["mechanisms"],
  ["evidence"],
  ["data"],
  ["analysis"],
  ["policy"],
  ["seminar"],
  ["store"],
  ["service"],
  ["server"],
  ["cli"],
  ["web"],
];

/** The model itself: runs in Node, in workers and in the browser, and so needs nothing from outside. */
const model = ["engine", "region", "mechanisms"];

const rank = (folder: string) => order.findIndex((row) => row.includes(folder));

/** Why one file may not import another module, or undefined. Paths are relative to src, with forward slashes. */
function objection(file: string, specifier: string): string | undefined {
  const from = folderOf(file);
  if (!specifier.startsWith(".")) {
    const outside = model.includes(from) && !file.endsWith(".test.ts");
    return outside
      ? `${file}: ${from} imports ${specifier}, and the model needs nothing from outside`
      : undefined;
  }
  const target = posix.join(posix.dirname(file), specifier);
  const to = folderOf(target);
  if (to === from || from === "") return undefined;
  if (target.startsWith("..")) return undefined;
  if (to === "") return `${file}: imports ${target}, which stands above every folder`;
  return rank(to) < rank(from) ? undefined : `${file}: ${from} may not import ${to} (${specifier})`;
}

/** The first folder of a path under src; "" for a file directly in it. */
function folderOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.indexOf("/")) : "";
}

/** Everything a file names as a module: imports with and without names, types, import(), re-exports and workers. */
function modulesIn(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  const named = code.matchAll(/(?:\bfrom|\bimport|\bimport\s*\(|\bnew URL\()\s*["'`]([^"'`$]+)["'`]/g);
  return [...named].map((match) => match[1]).filter((name) => !name.includes(" "));
}

const sources = join(import.meta.dirname, "../src");
const files = readdirSync(sources, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /\.(ts|js|svelte)$/.test(path));

test("every folder of src has its place in the order", () => {
  const strangers = files.map(folderOf).filter((folder) => folder !== "" && rank(folder) < 0);
  expect([...new Set(strangers)]).toEqual([]);
});

test("imports point one way", () => {
  const read = (file: string) => modulesIn(readFileSync(join(sources, file), "utf8"));
  const objections = files.flatMap((file) => read(file).map((name) => objection(file, name)));
  expect(objections.filter((reason) => reason !== undefined)).toEqual([]);
});

test.each([
  ["engine/loop.ts", 'import { world } from "../region/world.ts";'],
  ["engine/loop.ts", 'import "node:fs";'],
  ["engine/deep/loop.ts", 'import type { World } from "../../region/world.ts";'],
  ["region/world.ts", 'import { gate } from "../data/gate.ts";'],
  ["region/world.ts", 'export * from "../mechanisms/index.ts";'],
  ["mechanisms/hedging.ts", 'import { z } from "zod";'],
  ["mechanisms/hedging.ts", 'const late = await import(\n  "../analysis/draws.ts"\n);'],
  ["analysis/pool.ts", 'new Worker(new URL("../server/worker.ts", import.meta.url));'],
  ["server/app.ts", 'import { main } from "../cli/main.ts";'],
  ["store/study.ts", 'import { run } from "../index.ts";'],
  ["cli/main.ts", 'import {\n  page,\n} from "../web/page.ts";'],
])("a wall stops %s from: %s", (file, source) => {
  expect(modulesIn(source).map((name) => objection(file, name))).toEqual([expect.stringContaining(file)]);
});

test.each([
  ["region/world.ts", 'import { loop } from "../engine/loop.ts";'],
  ["engine/loop.ts", 'import { keys } from "./chance/keys.ts";'],
  ["engine/loop.test.ts", 'import { test } from "vitest";'],
  ["data/gate.ts", 'import { readFileSync } from "node:fs";'],
  ["data/gate.ts", 'const folder = new URL("../../data/", import.meta.url);'],
  ["index.ts", 'export { main } from "./cli/main.ts";'],
  ["engine/loop.ts", '// import { world } from "../region/world.ts";'],
])("no wall stops %s from: %s", (file, source) => {
  expect(modulesIn(source).flatMap((name) => objection(file, name) ?? [])).toEqual([]);
});
