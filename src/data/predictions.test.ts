import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { UserFault } from "../engine/faults.ts";
import { host } from "../region/axes.ts";
import { loadPredictions } from "./predictions.ts";

const root = mkdtempSync(join(tmpdir(), "multivector-predictions-"));
const part = `title: One part
predictions:
  - claims: [B-018, B-104]
    predicted: The axis lasts.
    says: opposite-unlikely
    reported: It lasted (A-014).
    verdict: borne-out
    outcome: 1
    blind: "yes"
    test:
      event: { measure: coop, take: min, atLeast: 0.5 }
      because: The line of B-104.
`;
const claims = ["A-014", "B-018", "B-104"].map((id) => ({
  id,
  document: "",
  section: "",
  kind: "",
  where: "",
}));
const facts = [{ id: "F-078" }] as unknown as Parameters<typeof loadPredictions>[0]["facts"];
const outcomes = ["coop", "fric", "breach", ...host.labels.map((state) => `opin[${state},CN]`)];

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  const shipped = join(import.meta.dirname, "../../data/predictions/coding.yaml");
  cpSync(shipped, join(root, "predictions/coding.yaml"));
  writeFileSync(join(root, "predictions/part.yaml"), part);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const load = () => loadPredictions({ claims, facts }, outcomes, root);

function change(from: string, to: string, name = "part.yaml"): void {
  const file = join(root, "predictions", name);
  const text = readFileSync(file, "utf8");
  if (!text.includes(from)) throw new Error(`${name} does not hold "${from}"`);
  writeFileSync(file, text.replace(from, to));
}

const writeEvent = (event: string) => change("{ measure: coop, take: min, atLeast: 0.5 }", event);

function faultOf(act: () => unknown): string {
  try {
    act();
  } catch (fault) {
    if (fault instanceof UserFault) return fault.message.replaceAll(root, "data");
    throw fault;
  }
  return "no fault";
}

test("a prediction is read with its wording and its years written out", () => {
  const { predictions, window } = load();
  expect(predictions).toHaveLength(1);
  expect(predictions[0]).toMatchObject({
    code: "B-018",
    part: "One part",
    says: { word: "opposite-unlikely", probability: 0.85 },
    test: { event: { measure: "coop", take: "min", over: window, relation: "atLeast", bound: 0.5 } },
  });
});

test("states are written out, and a bound shares what it leaves out", () => {
  writeEvent('{ states: 4, of: { measure: "opin[*,CN]", take: end, above: { over: before, plus: 0.1 } } }');
  const { event } = load().predictions[0].test!;
  const before = { from: 2019, to: 2020 };
  expect(event).toMatchObject({
    count: 4,
    of: host.labels.map((state) => ({
      measure: `opin[${state},CN]`,
      bound: { measure: `opin[${state},CN]`, take: "end", over: before, times: 1, plus: 0.1 },
    })),
  });
});

test.each([
  // what                              from                     to                        expected
  ["a claim that does not exist", "(A-014)", "(A-999)", "no claim A-999"],
  [
    "a claim twice",
    "[B-018, B-104]",
    "[B-018, B-018]",
    "B-018 is given twice, first at data/predictions/part.yaml:3:14 predictions.0.claims.0; keep one",
  ],
  [
    "a wording that is not coded",
    "says: opposite-unlikely",
    "says: unlikly",
    'data/predictions/part.yaml:5:11 predictions.0.says: no wording "unlikly"; did you mean "unlikely"?',
  ],
  [
    "a verdict that is not on the list",
    "verdict: borne-out",
    "verdict: born-out",
    'no such value "born-out"; did you mean "borne-out"?',
  ],
  [
    "an outcome against the verdict",
    "outcome: 1",
    "outcome: 0.5",
    'data/predictions/part.yaml:8:14 predictions.0.outcome: 0.5 for a verdict "borne-out"; expected 1',
  ],
  ["an outcome left out", "    outcome: 1\n", "", 'none for a verdict "borne-out"; expected 1'],
  [
    "an outcome of what is open",
    "verdict: borne-out",
    "verdict: open",
    '1 for a verdict "open"; expected none',
  ],
  [
    "an unknown key",
    "because:",
    "becuase:",
    'predictions.0.test.becuase: unknown key "becuase"; did you mean "because"?',
  ],
  [
    "neither a test nor why there is none",
    /    test:[\s\S]*/.exec(part)![0],
    "",
    'data/predictions/part.yaml:3:5 predictions.0: neither given; expected a "test", or in "untested" why there is none',
  ],
  [
    "both",
    "    test:",
    "    untested: It is not.\n    test:",
    "predictions.0: test and untested given; expected",
  ],
])("%s is refused", (_what, from, to, expected) => {
  change(from, to);
  expect(faultOf(load)).toContain(expected);
});

test.each([
  // event                                                       expected
  ["{ measure: cop, take: min, atLeast: 0.5 }", 'event.measure: no outcome "cop"; did you mean "coop"?'],
  ["{ measure: coop, take: median, atLeast: 0.5 }", 'no such value "median"; did you mean "mean"?'],
  ["{ measure: coop, atLeast: 0.5 }", "event.take: missing; expected one of mean, end"],
  ["{ measure: coop, take: min }", "no bound given; expected exactly one of above, below, atLeast, atMost"],
  ["{ measure: coop, take: min, above: 0, below: 1 }", "above and below given; expected exactly one"],
  ["{ measure: coop, take: min, above: high }", "expected a number, or another figure"],
  ["{ measure: coop, take: min, above: { plus: 1 } }", "compares a figure with itself"],
  ['{ measure: "opin[*,CN]", take: end, above: 0 }', '"*" stands for a state only under "states"'],
  ["{ states: 2, of: { states: 2, of: { measure: coop } } }", "states inside states"],
  ["{ states: 2 }", '"of" is missing'],
  ["{ states: 6, of: { measure: coop, take: end, above: 0 } }", "6 is too high; expected at most 5"],
  ["{ all: [{ measure: coop, take: end, above: 0 }], take: end }", '"take" does not go with "all"'],
  ["{ all: [], any: [] }", "empty; write at least one"],
  ["{}", "none given; expected exactly one of all, any, not, states, measure"],
  [
    "{ not: { measure: coop, take: end, above: 0 }, measure: coop }",
    "not and measure given; expected exactly one",
  ],
  [
    "{ measure: coop, take: end, over: { from: 2025, to: 2021 }, above: 0 }",
    "event.over: 2021 is before 2025; expected from <= to",
  ],
  ["{ measure: coop, take: end, over: after, above: 0 }", 'expected "before" or years such as'],
  [
    "{ measure: coop, take: slope, over: { from: 2021, to: 2021 }, above: 0 }",
    "one year has no slope; give two at least",
  ],
])("the event %s is refused", (event, expected) => {
  writeEvent(event);
  expect(faultOf(load)).toContain(expected);
});

test("a strange file, a probability of 1 and years in the wrong order are refused", () => {
  writeFileSync(join(root, "predictions/notes.txt"), "");
  expect(faultOf(load)).toContain("data/predictions/notes.txt: not read; expected a name that ends in .yaml");
  rmSync(join(root, "predictions/notes.txt"));
  change("probability: 0.9", "probability: 1", "coding.yaml");
  expect(faultOf(load)).toContain("wordings.0.probability: 1 is too high; expected");
  change("probability: 1", "probability: 0.9", "coding.yaml");
  change("{ from: 2021, to: 2025 }", "{ from: 2025, to: 2021 }", "coding.yaml");
  expect(faultOf(load)).toContain("window: 2021 is before 2025; expected from <= to");
});
