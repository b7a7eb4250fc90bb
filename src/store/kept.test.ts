import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { keepIn } from "./kept.ts";

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "kept-"));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

test("a value is worked out once and found again by the same question", async () => {
  const path = await folder();
  let worked = 0;
  const work = async () => ({ answer: ++worked });
  expect(await keepIn(path).get({ a: 1 }, work)).toEqual({ answer: 1 });
  expect(await keepIn(path).get({ a: 1 }, work)).toEqual({ answer: 1 });
  expect(await keepIn(path).get({ a: 2 }, work)).toEqual({ answer: 2 });
  expect(await keepIn(path).peek({ a: 3 })).toBeUndefined();
});

test("a file that was cut short is worked out again", async () => {
  const path = await folder();
  await keepIn(path).get("question", async () => [1, 2]);
  const [name] = await readdir(path);
  await writeFile(join(path, name), "[1,");
  expect(await keepIn(path).get("question", async () => [3])).toEqual([3]);
});
