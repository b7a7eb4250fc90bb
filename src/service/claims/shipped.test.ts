import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { verdictKinds } from "../../analysis/claims/verdict.ts";
import { outcomesNamed } from "../../analysis/experiment/yearly.ts";
import { makeExperiment } from "../../analysis/experiment/experiment.ts";
import { readied } from "./armRuns.ts";
import { loadClaims } from "../../data/claims/loadClaims.ts";
import { loadData } from "../../data/load.ts";
import { readArm } from "../arm.ts";
import { questionsOf } from "./judge.ts";
import { MAIN, variantsOf } from "./variants.ts";

const data = loadData();
const claims = loadClaims(data);
const variants = variantsOf(readArm({ to: "2045-Q4" }, data), data);
const main = variants.find(({ id }) => id === MAIN)!;

test("the arms of every claim can be put together, and what it measures is there", () => {
  const questions = claims.flatMap((claim) => [...questionsOf(claim, main, data).values()]);
  expect(questions.length).toBeGreaterThan(300);
  for (const { measures, first, last } of questions) {
    expect(() => outcomesNamed(measures)).not.toThrow();
    expect(first).toBeGreaterThanOrEqual(2001);
    expect(last).toBeLessThanOrEqual(2045);
  }
});

test("a sample of twenty claims can be run, in the full model and in a rival explanation", () => {
  const running = claims.filter(({ parts }) => parts !== undefined);
  const sample = Array.from({ length: 20 }, (_, i) => running[Math.floor((i * running.length) / 20)]);
  const rival = variants.find(({ family }) => family === "H4")!;
  for (const [i, claim] of sample.entries())
    for (const question of questionsOf(claim, i % 4 === 0 ? rival : main, data).values()) {
      const { yearly } = makeExperiment(readied(question), data);
      const recorded = yearly.columns.map(({ name }) => name);
      const missing = question.measures.filter((measure) => !recorded.includes(measure));
      expect({ claim: claim.id, missing }).toEqual({ claim: claim.id, missing: [] });
      expect(yearly.years[yearly.years.length - 1]).toBeGreaterThanOrEqual(question.last);
      expect(yearly.years[0]).toBeLessThanOrEqual(question.first);
    }
});

function keysIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(keysIn)];
}

test("no file of a claim holds a verdict: it is worked out by running", () => {
  const folder = join(data.folder, "evidence", "claims");
  const words = new Set<string>([...verdictKinds, "verdict", "class", "result", "built-in", "builtIn"]);
  const found = readdirSync(folder).flatMap((name) =>
    keysIn(parse(readFileSync(join(folder, name), "utf8")))
      .filter((key) => words.has(key))
      .map((key) => `${name}: ${key}`),
  );
  expect(found).toEqual([]);
});

test("no code names a claim beside a verdict", () => {
  const source = join(import.meta.dirname, "../..");
  const beside = new RegExp(`["'\`][AB]-\\d{3}["'\`]\\s*[:,]\\s*["'\`](${verdictKinds.join("|")})["'\`]`);
  const found = readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .filter((name) => beside.test(readFileSync(join(source, name), "utf8")));
  expect(found).toEqual([]);
});
