import { afterAll, beforeEach, expect, test } from "vitest";
import { loadData } from "../load.ts";
import { dataFolder } from "../testing/dataFolder.ts";
import { loadClaims } from "./loadClaims.ts";

const { root, reset, remove, write, faultOf } = dataFolder();
beforeEach(reset);
afterAll(remove);

const data = loadData();
const claim = `id: A-019
says: A made claim.
section: Somewhere
kind: mechanism
actors: [RU]
boards: [mil]
mechanism: strategic_distraction
direction: less of one, more of the other
timeframe: 2026-2030
related: ["+A-045"]
test: In words.
arms:
  no-war: { changes: [{ at: 2026-Q1, quantity: war, set: 0, because: A-019 }] }
parts:
  - use: paired_contrast
    says: Russian balancing rises
    a: no-war
    b: E0
    of: { measure: bal.RU, over: [2026, 2028] }
    sign: "+"
`;
const load = (text: string, name = "A-019") => {
  write(`evidence/claims/${name}.yaml`, text);
  return faultOf(() => loadClaims({ ...data, folder: root }));
};

test("a claim as it should be is read", () => {
  expect(load(claim)).toBe("no fault");
  const [read] = loadClaims({ ...data, folder: root });
  expect(read).toMatchObject({
    id: "A-019",
    document: "lse-2026",
    parts: [{ use: "paired_contrast", a: "no-war" }],
  });
});

test.each([
  ["an unknown key", "says: A made", "sais: A made", ':2:1 sais: unknown key "sais"; did you mean "says"?'],
  [
    "an unknown key of a part",
    "    sign:",
    "    leest: 0.1\n    sign:",
    ':20:5 parts.0.leest: unknown key "leest"; did you mean "least"?',
  ],
  [
    "an unknown key of an arm",
    "no-war: { changes",
    "no-war: { chages",
    'unknown key "chages"; did you mean "changes"?',
  ],
  ["a test that is not among the fifteen", "use: paired_contrast", "use: paired_contrasts", "parts.0.use"],
  [
    "an arm that no part uses",
    "  no-war: {",
    "  spare: { mode: blind }\n  no-war: {",
    ":13:3 arms.spare: no part uses this arm; use it or take it out",
  ],
  [
    "an arm that is not there",
    "a: no-war",
    "a: no-wars",
    ':17:8 parts.0.a: no arm "no-wars"; did you mean "no-war"?',
  ],
  [
    "an id that is not the file's name",
    "id: A-019",
    "id: A-018",
    "A-018 in A-019.yaml; expected an id of data/evidence/register.csv",
  ],
  ["a claim related to none", '"+A-045"', '"+A-945"', ":10:11 related.0: no claim A-945"],
  ["a relation without a sign", '"+A-045"', '"A-045"', "expected a signed id such as +A-003"],
  [
    "both parts and a reason for none",
    "test: In",
    "untestable: no\ntest: In",
    "both parts and untestable given",
  ],
  ["a year outside the model", "[2026, 2028]", "[1996, 2028]", "1996 is too low"],
  ["malformed YAML", "related: [", "related: [[", "not YAML"],
])("%s is refused in one line with its place", (_what, from, to, said) => {
  expect(claim).toContain(from);
  const message = load(claim.replace(from, to));
  expect(message).toContain(said);
  expect(message).toMatch(/^data\/evidence\/claims\/A-019\.yaml:\d+:\d+[^\n]*$/);
});

test("a claim with neither parts nor a reason is refused", () => {
  expect(load(claim.slice(0, claim.indexOf("arms:")))).toContain("nothing to run; give parts, or say in");
});

test("a ranking that asks for what is none of its items is refused", () => {
  const ranking = `${claim.slice(0, claim.indexOf("arms:"))}parts:
  - use: ranking
    says: Russia first
    items:
      - { name: Russia, of: { measure: bal.RU, over: [2026, 2028] } }
      - { name: China, of: { measure: bal.CN, over: [2026, 2028] } }
    first: Rusia
`;
  expect(load(ranking)).toContain('parts.0: no item "Rusia"; did you mean "Russia"?');
  expect(load(ranking.replace("Rusia", "Russia"))).toBe("no fault");
});

test("every claim of the register has its file, and no other file is there", () => {
  const ids = loadClaims(data).map(({ id }) => id);
  expect(ids).toHaveLength(241);
  expect(ids).toEqual(data.claims.map(({ id }) => id));
});
