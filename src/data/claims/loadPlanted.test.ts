import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { UserFault } from "../../engine/faults.ts";
import { OWN } from "../folder.ts";
import { loadData } from "../load.ts";
import { loadClaims } from "./loadClaims.ts";
import { loadPlanted } from "./loadPlanted.ts";

const data = loadData();
const claims = loadClaims(data);
const folder = mkdtempSync(join(tmpdir(), "planted-"));
const file = join(folder, "evidence", "planted.yaml");
let text = "";

beforeAll(() => {
  cpSync(join(OWN, "evidence", "planted.yaml"), file);
  text = readFileSync(file, "utf8");
});
afterAll(() => rmSync(folder, { recursive: true }));

test("forty falsehoods ship, 26 reversed and 14 out of reach", () => {
  const twins = loadPlanted(data, claims);
  expect(twins).toHaveLength(40);
  expect(twins.filter(({ way }) => way === "r")).toHaveLength(26);
});

test("a false claim is worded otherwise than the true one, and at much the same length", () => {
  const lengths = loadPlanted(data, claims).map(({ claim, says }) => {
    const original = claims.find(({ id }) => id === claim)!.says;
    expect(says).not.toBe(original);
    return says.length / original.length;
  });
  expect(Math.min(...lengths)).toBeGreaterThan(0.6);
  expect(Math.max(...lengths)).toBeLessThan(2);
});

test.each([
  // what                          from                     to                       fault
  ["an unknown claim", "claim: A-052", "claim: A-999", "twins.0.claim: no claim A-999"],
  ["a claim given twice", "claim: A-102", "claim: A-052", "twins.1.claim: A-052 is given twice; keep one"],
  [
    "a part that is only reported",
    "{ part: 0, says: Russia answers",
    "{ part: 1, says: Russia answers",
    "twins.0.parts.0.part: A-052 has no scored part 1; expected one of 0",
  ],
  ["a ranking without items", ", swap: [UZ, TJ]", "", "a ranking needs swap: two of its items"],
  ["an unknown item", "swap: [UZ, TJ]", "swap: [UZ, XX]", 'swap: no item "XX"; expected UZ, TJ, KG'],
  [
    "a place without a number",
    "at: least, to: 0.5",
    "at: least.most, to: 0.5",
    'set.0.at: no number other than 0.5 at "least.most" of this part',
  ],
  [
    "a number that no part can have",
    "at: share, to: 1 }",
    "at: share, to: 1.2 }",
    "set: no part can be so: share is out of range",
  ],
  ["an unknown way", "way: r", "way: x", "twins.0"],
])("%s is refused with its place", (_what, from, to, fault) => {
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
  const load = () => loadPlanted({ folder }, claims);
  expect(load).toThrow(UserFault);
  expect(load).toThrow(fault);
  expect(load).toThrow(/planted\.yaml:\d+:\d+ twins\./);
});
