import { readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openStudy } from "./study.ts";
import { filesOf, makeFolders, question, run, runHalf } from "./testing/toyStudies.ts";

const { fresh, remove } = makeFolders();
afterAll(remove);

async function partOf(folder: string): Promise<string> {
  const parts = await readdir(join(folder, "parts"));
  return join(folder, "parts", parts.toSorted()[1]);
}

test.each([
  ["cut short", async (path: string) => truncate(path, 500)],
  ["emptied", async (path: string) => truncate(path, 0)],
  [
    "altered",
    async (path: string) => {
      const bytes = await readFile(path);
      bytes[200] ^= 1;
      await writeFile(path, bytes);
    },
  ],
])("a part that was %s is refused, and computed again once removed", async (_what, damage) => {
  const [whole, folder] = [fresh(), fresh()];
  await run(whole);
  await runHalf(folder, 30);
  const path = await partOf(folder);
  await damage(path);
  for (const refused of [openStudy(folder), run(folder)]) {
    const fault = await refused.catch((error: unknown) => error as Error);
    expect(fault).toMatchObject({ name: "UserFault" });
    expect((fault as Error).message).toMatch(/^[^\n]*\.part: is cut short[^\n]*remove the file[^\n]*$/);
  }
  await rm(path);
  await run(folder);
  expect(await filesOf(folder)).toEqual(await filesOf(whole));
});

test("a part of another study is refused", async () => {
  const [one, other] = [fresh(), fresh()];
  await runHalf(one, 30);
  await runHalf(other, 30, { question: { ...question, dataHash: "other" } });
  await writeFile(await partOf(one), await readFile(await partOf(other)));
  await expect(openStudy(one)).rejects.toThrow("belongs to another study");
});

const complete = fresh();
await run(complete);

test.each([
  ["results.parquet", "cut short", async (path: string) => truncate(path, 900), "bytes, not"],
  ["results.parquet", "removed", async (path: string) => rm(path), "is missing"],
  ["draws.parquet", "altered", flip, "was altered"],
  ["summary.json", "altered", flip, "was altered"],
  ["failed.json", "removed", async (path: string) => rm(path), "is missing"],
  ["manifest.json", "removed", async (path: string) => rm(path), "has no manifest.json"],
  ["manifest.json", "cut short", async (path: string) => truncate(path, 300), "is cut short or not JSON"],
  ["manifest.json", "emptied", async (path: string) => truncate(path, 0), "is cut short or not JSON"],
  ["manifest.json", "of another format", edit('"format": 1', '"format": 99'), "format: is 99; expected 1"],
  ["manifest.json", "without a format", edit('"format": 1,', ""), "format: is missing; expected 1"],
  ["manifest.json", "with another plan", edit('"runs": 40', '"runs": 39'), "the plan was altered"],
  ["manifest.json", "with an unknown key", edit('"runs": 40', '"runs": 40, "extra": 1'), "extra"],
])("opening names a %s that was %s", async (name, _what, damage, expected) => {
  const path = join(complete, name);
  const before = await readFile(path);
  await damage(path);
  const fault = await openStudy(complete).catch((error: unknown) => error as Error);
  expect(fault).toMatchObject({ name: "UserFault", message: expect.stringContaining(expected) });
  expect((fault as Error).message).toContain(complete);
  expect((fault as Error).message).not.toContain("\n");
  await writeFile(path, before);
});

async function flip(path: string): Promise<void> {
  const bytes = await readFile(path);
  bytes[bytes.length >> 1] ^= 1;
  await writeFile(path, bytes);
}

function edit(from: string, to: string) {
  return async (path: string) => writeFile(path, (await readFile(path, "utf8")).replace(from, to));
}
