import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { runStudy } from "./runStudy.ts";
import { openStudy } from "./study.ts";
import { toyExecutor as executor, toyQuestion } from "./testing/toyStudies.ts";

const script = fileURLToPath(new URL("testing/studyProcess.ts", import.meta.url));
const root = await mkdtemp(join(tmpdir(), "crash-"));
afterAll(async () => rm(root, { recursive: true }));

/** Runs a study in its own process; `watch` sees each line it says, and may kill it. Gives the last line. */
async function study(args: (string | number)[], watch: (line: string, kill: () => void) => void = () => {}) {
  const child = spawn(process.execPath, [script, ...args.map(String)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("close", resolve));
  let last = "";
  for await (const line of createInterface(child.stdout)) {
    last = line;
    watch(line, () => void child.kill("SIGKILL"));
  }
  await ended;
  return last;
}

test("a process killed in the middle loses nothing it had acknowledged", async () => {
  const folder = join(root, "killed");
  let stored = 0;
  for (const goal of [60, 500, 800]) {
    const last = await study([folder, 400, 10, 3], (line, kill) => void (Number(line) >= goal && kill()));
    const there = await openStudy(folder);
    const [first] = (await there.summary()).arms;
    const present = (await Promise.all([0, 1].map((arm) => there.source.cells(arm, 0, 1))))
      .flatMap((cell) => [...cell])
      .filter((value) => !Number.isNaN(value)).length;
    // At the last goal every run is stored: the kill falls into the making of the tables, or just after.
    expect(there.manifest.status === "running" || goal === 800).toBe(true);
    expect(present).toBeGreaterThanOrEqual(Math.max(Number(last), stored));
    expect(first.runs).toBeGreaterThan(0);
    stored = present;
  }
  const question = toyQuestion(400, { outcomes: 3, years: 20 });
  const resumed = await runStudy({ folder, question, executor });
  const whole = await runStudy({ folder: join(root, "whole"), question, executor });
  expect(resumed.result.complete).toBe(true);
  expect(resumed.study.manifest).toEqual(whole.study.manifest);
}, 60_000);

test("memory does not grow with the number of runs", async () => {
  const peak = async (runs: number) =>
    Number((await study([join(root, `${runs}`), runs, 250, 12])).split(" ")[1]);
  const [few, many] = [await peak(2_000), await peak(20_000)];
  // The results take 77 MB more.
  expect(many - few).toBeLessThan(60);
}, 120_000);
