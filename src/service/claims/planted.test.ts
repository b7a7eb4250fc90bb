import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { partShape } from "../../data/claims/claimShape.ts";
import { loadClaims } from "../../data/claims/loadClaims.ts";
import { loadPlanted } from "../../data/claims/loadPlanted.ts";
import { openProject } from "../project.ts";
import { planted } from "./planted.ts";
import { twinOf } from "./twin.ts";

const { data } = openProject();
const claims = loadClaims(data);
const out = mkdtempSync(join(tmpdir(), "planted-"));
afterAll(() => rmSync(out, { recursive: true }));

test("all forty twins are made, differ in what is scored, and are claims as the gate takes them", () => {
  for (const one of loadPlanted(data, claims)) {
    const claim = claims.find(({ id }) => id === one.claim)!;
    const { parts = [], arms } = twinOf(claim, one);
    expect(arms).toBe(claim.arms);
    expect(parts).toHaveLength(claim.parts!.length);
    expect(parts.filter(({ report }) => report !== true)).toHaveLength(one.parts.length);
    for (const { part, says } of one.parts) {
      expect(partShape.parse(parts[part])).toMatchObject({ says });
      expect({ ...parts[part], says: "" }).not.toEqual({ ...claim.parts![part], says: "" });
    }
  }
});

/** One of each kind that runs with few runs; conditions need fifty. */
const SAMPLE = ["A-037", "A-088", "A-102", "A-103", "A-112", "A-134", "B-025", "B-080"];

test("of eight false claims none is taken for true, and each names the number that fails it", async () => {
  const ask = { ids: SAMPLE, runs: 30, workers: 1, out };
  const report = await planted(ask);
  expect(report.twins.map(({ claim }) => claim).sort()).toEqual(SAMPLE);
  expect(report.falseAcceptances).toEqual([]);
  expect(report.contradicted).toBe(report.counting);
  expect(report.counting).toBeGreaterThanOrEqual(6);
  expect(report).toMatchObject({ complete: true, runs: 30, seed: 1, secondSeed: 2, sharedDraws: 0 });
  for (const { failing, codes } of report.twins) {
    expect(failing).toMatchObject({ value: expect.any(Number), bound: expect.any(Number) });
    expect(Object.values(codes).join()).toMatch(/^T-\d\d,T-\d\d$/);
  }
  // What is kept is read, and comes out the same.
  expect(await planted(ask)).toEqual(report);
});

test("a claim without a twin is refused with those that have one", async () => {
  await expect(planted({ ids: ["A-001"], out })).rejects.toThrow(/^A-001: no twin of such a claim/);
});
