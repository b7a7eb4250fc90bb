import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadData } from "../load.ts";
import { loadShifts } from "./loadShifts.ts";

const data = loadData();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "multivector-shifts-"));
  mkdirSync(join(folder, "evidence"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const good = `shifts:
  - topic: Glue
    in2020: { says: A common rival, claims: [B-091] }
    in2026: { says: Regimes, claims: [A-029] }
    kind: another reading
    consequence: Either order, see F-024.
tensions:
  - { topic: Need, one: [B-094], other: [B-032] }
`;

function load(text: string) {
  writeFileSync(join(folder, "evidence", "shifts.yaml"), text);
  return loadShifts({ ...data, folder });
}

test("the shifts of the package can be read", () => {
  const { shifts, tensions } = loadShifts(data);
  expect(shifts.length).toBeGreaterThanOrEqual(19);
  expect(tensions.length).toBeGreaterThan(0);
});

test("what is well formed is read as it stands", () => {
  expect(load(good).shifts[0]).toMatchObject({ topic: "Glue", in2026: { claims: ["A-029"] } });
});

test.each([
  ["a claim that does not exist", "A-029", "A-929", /yaml:4:\d+.*no claim A-929/],
  [
    "a claim of the other report",
    "[A-029]",
    "[B-029]",
    /shifts\.0\.in2026\.claims\.0: expected a claim of 2026/,
  ],
  ["a fact that does not exist", "F-024", "F-924", /no fact F-924/],
  ["a misspelt key", "kind:", "kid:", /unknown key "kid"; did you mean "kind"\?/],
  ["a side without claims", "claims: [B-091]", "claims: []", /empty/],
  ["a claim on both sides", "other: [B-032]", "other: [B-032, B-094]", /B-094 stands on both sides/],
  [
    "a topic given twice",
    "tensions:\n",
    "tensions:\n  - { topic: Need, one: [A-001], other: [A-002] }\n",
    /"Need" is given twice/,
  ],
])("%s is refused in one line", (_what, from, to, fault) => {
  expect(() => load(good.replace(from, to))).toThrow(fault);
});
