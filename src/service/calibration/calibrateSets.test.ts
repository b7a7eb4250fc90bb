import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { calibratedDraws } from "../../data/calibrated.ts";
import { UserFault } from "../../engine/faults.ts";
import { openProject } from "../project.ts";
import { calibrateSets, type CalibrateResult } from "./calibrateSets.ts";

const folder = mkdtempSync(join(tmpdir(), "multivector-calibrate-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const out = join(folder, "calibration");
// The full model comes near the record in few runs.
const ask = { sets: ["multiplicative"], draws: 20, out, workers: 2 };
const shares: number[] = [];
let made: CalibrateResult;
beforeAll(async () => {
  made = await calibrateSets({ ...ask, onProgress: ({ done, total }) => void shares.push(done / total) });
});

test("a set leaves its draws and its report, and nothing else", () => {
  expect(made).toMatchObject({ folder: out, complete: true });
  expect(readdirSync(out).sort()).toEqual(["multiplicative.csv", "multiplicative.json"]);
  const [report] = made.sets;
  expect(report).toMatchObject({ id: "multiplicative", until: 2019, seed: 1, draws: 20 });
  expect(JSON.parse(readFileSync(join(out, "multiplicative.json"), "utf8"))).toEqual(
    JSON.parse(JSON.stringify(report)),
  );
  const draws = calibratedDraws("multiplicative", folder);
  expect(draws.count).toBe(20);
  expect(draws.axes).toHaveLength(report.changed.length + report.unchanged);
});

test("progress never falls by more than the runs that a set did not need, and ends at the end", () => {
  expect(Math.min(...shares)).toBe(0);
  expect(Math.max(...shares)).toBeLessThanOrEqual(1);
  expect(shares.at(-1)).toBe(1);
});

test("asked again it reads what is there; where the draws were lost it makes them anew", async () => {
  const stopped = { ...ask, workers: 1, signal: AbortSignal.abort() };
  expect(await calibrateSets(stopped)).toMatchObject({ complete: true, sets: [{ of: made.sets[0].of }] });
  const file = join(out, "multiplicative.csv");
  const text = readFileSync(file);
  rmSync(file);
  expect(await calibrateSets(stopped)).toMatchObject({ complete: false, sets: [] });
  writeFileSync(file, text);
});

test("another question is not answered by what is there", async () => {
  const stopped = { ...ask, workers: 1, signal: AbortSignal.abort() };
  expect(await calibrateSets({ ...stopped, seed: 2 })).toMatchObject({ complete: false });
  expect(await calibrateSets({ ...stopped, draws: 21 })).toMatchObject({ complete: false });
});

test("a set that does not exist, too few draws and a file for a folder are refused", async () => {
  const project = openProject();
  const file = join(folder, "file");
  writeFileSync(file, "");
  for (const [more, said] of [
    [{ sets: ["multiplicativ"] }, 'multiplicativ: no such set; did you mean "multiplicative"?'],
    [{ draws: 19 }, "--draws 19: expected a whole number from 20"],
    [{ seed: "x" }, "--seed x: expected a whole number"],
    [{ out: file }, `--out ${file}: is a file where a folder is needed`],
    [{ out: join(file, "below") }, "a part of the path is a file"],
  ] as const) {
    const answer = calibrateSets({ ...ask, workers: 1, ...more }, project);
    await expect(answer).rejects.toThrow(UserFault);
    await expect(answer).rejects.toThrow(said);
  }
  expect(existsSync(file)).toBe(true);
});
