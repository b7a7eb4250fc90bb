import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readArm } from "./arm.ts";
import { compare } from "./compare.ts";
import type { Progress } from "./progress.ts";
import { openProject } from "./project.ts";
import { replay } from "./replay.ts";
import { run } from "./run.ts";
import { show } from "./show.ts";
import { slug } from "./study.ts";
import { validate } from "./validate.ts";

const folder = mkdtempSync(join(tmpdir(), "multivector-study-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const timeout = 60_000;

const short = { to: "2003-Q4", workers: 1 };

test("a stopped study goes on where it stopped and is read once complete", { timeout }, async () => {
  const out = join(folder, "stopped");
  const controller = new AbortController();
  const seen: Progress[] = [];
  const onProgress = (progress: Progress) => {
    seen.push(progress);
    if (progress.done > 0) controller.abort();
  };
  const stopped = await run({ ...short, runs: 40, out, onProgress, signal: controller.signal });
  expect(stopped).toMatchObject({ complete: false, manifest: { status: "running" } });
  expect(stopped.done).toBeLessThan(40);
  expect(stopped.manifest.digest).toBeUndefined();
  expect(seen[0]).toEqual({
    done: 0,
    total: 40,
    failed: 0,
    runsPerSecond: undefined,
    secondsLeft: undefined,
  });
  expect(await replay(out, { run: 1 })).toMatchObject({ equal: true });
  expect(await replay(out, { run: 39 })).toMatchObject({ equal: undefined });

  const resumed = await run({ ...short, runs: 40, out });
  expect(resumed.newRuns).toBe(40 - stopped.done);
  const read = await run({ ...short, runs: 40, out });
  expect(read).toMatchObject({ newRuns: 0, runsPerSecond: 0, outcomes: resumed.outcomes });
  const opened = await show(out, { outcomes: ["esc"], years: [2002] });
  expect(opened.arms[0].outcomes).toEqual({
    esc: { ...resumed.outcomes["esc"], years: [resumed.outcomes["esc"].years[1]] },
  });
  await expect(show(out, { years: [2031] })).rejects.toThrow("--year 2031: not in the study");
  await expect(replay(out, { run: 40 })).rejects.toThrow("--run 40: expected a whole number from 0 to 39");
  await expect(replay(out, { run: 0, arm: "base" })).rejects.toThrow("--arm base: no such arm");
});

test("equal arms differ in nothing, to the bit, and a window is the mean of its years", {
  timeout,
}, async () => {
  const same = await compare({
    ...short,
    runs: 8,
    out: join(folder, "same"),
    first: "baseline",
    second: "baseline",
  });
  expect(same.second).toBe("baseline (2)");
  for (const { years } of Object.values(same.outcomes))
    for (const { mean, zero } of years) expect([mean, zero]).toEqual([0, 1]);

  const ask = { ...short, runs: 8, out: join(folder, "off"), first: "baseline", second: "displacement-only" };
  const { outcomes } = await compare({ ...ask, window: "2002-2003", outcomes: ["coop", "fric", "auto"] });
  expect(Object.keys(outcomes)).toEqual(["coop", "fric", "auto"]);
  for (const { years, window } of Object.values(outcomes))
    expect(window!.mean).toBeCloseTo((years[1].mean! + years[2].mean!) / 2, 12);
  expect(outcomes["coop"].years[2].negative).toBe(1);
  await expect(compare({ ...ask, window: "1990-2000" })).rejects.toThrow(
    "--window 1990-2000: expected years",
  );
});

test("nothing is written for a request that cannot be met", async () => {
  const out = join(folder, "nothing");
  for (const bad of [{ runs: 0 }, { workers: 0 }, { outcomes: ["fricc"] }, { to: "2000-Q1" }])
    await expect(run({ ...short, out, ...bad })).rejects.toThrow(/expected|no such|before/);
  expect(existsSync(out)).toBe(false);
});

test("the package's data, a scenario and a study are in order; a wrong file names its place", {
  timeout,
}, async () => {
  const { data } = openProject();
  expect(await validate()).toMatchObject({
    kind: "data",
    hash: data.hash,
    counts: { scenarios: data.scenarios.length },
  });
  expect(await validate(join(folder, "stopped"))).toMatchObject({
    kind: "study",
    manifest: { status: "complete" },
  });
  const wrong = join(folder, "wrong.yaml");
  writeFileSync(
    wrong,
    "id: wrong\ntitle: Wrong\nsettings:\n  - { at: 2026-Q1, lever: restraintScale, value: 99, because: no }\n",
  );
  await expect(validate(wrong)).rejects.toThrow(/wrong\.yaml:4:\d+ settings\.0\.value/);
  await expect(validate(join(folder, "none"))).rejects.toThrow("no such file or folder");
  const lost = join(folder, "lost");
  mkdirSync(lost);
  writeFileSync(join(lost, "results.parquet"), "");
  await expect(validate(lost)).rejects.toThrow("has no manifest.json; expected the folder of a study");
});

test("names of arms become names of folders", () => {
  const { name } = readArm({ off: ["shared_regime_security"], set: ["war=0@2027-Q1"] }, openProject().data);
  expect(slug(name)).toBe("off-shared-regime-security-war-0-2027-q1");
  expect(slug("???")).toBe("study");
});
