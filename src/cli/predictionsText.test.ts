import { expect, test } from "vitest";
import { scorePredictions } from "../analysis/predictions/overall.ts";
import type { Count } from "../analysis/predictions/tally.ts";
import type { Comparison } from "../data/predictionEvent.ts";
import type { Prediction } from "../data/predictionRecords.ts";
import { describePredictions } from "./describePredictions.ts";

const event: Comparison = {
  measure: "coop",
  take: "min",
  over: { from: 2021, to: 2025 },
  before: { from: 2019, to: 2020 },
  relation: "atLeast",
  bound: 0.5,
};
const lasting: Prediction = {
  code: "B-018",
  claims: ["B-018", "B-104"],
  part: "Russia and China",
  predicted:
    "The axis lasts for as long as what holds it together, and that is said in more words than fit a line",
  reported: "It lasted",
  blind: "yes",
  says: { word: "may", probability: 0.5, because: "so" },
  verdict: "borne-out",
  outcome: 1,
  test: { event, because: "so", beside: [{ says: "A formal alliance", event }] },
};
const given: Prediction = {
  ...lasting,
  code: "B-098",
  claims: ["B-098"],
  test: { given: event, event, because: "so", beside: [] },
};
const silent: Prediction = {
  ...lasting,
  code: "B-090",
  claims: ["B-090"],
  verdict: "open",
  outcome: undefined,
  test: undefined,
  untested: "no run shows it",
};
const counts = (happened: number): Count[] => [
  { code: "B-018", runs: 100, given: 100, happened, beside: [5] },
  { code: "B-098", runs: 100, given: 10, happened: 10, beside: [] },
];
const report = scorePredictions([lasting, given, silent], { blind: counts(40), shock: counts(80) });
const { json, text } = describePredictions(report);

test.each([80, 100, 140])("the text fits %d columns", (width) => {
  const lines = text(width).split("\n");
  expect(lines.filter((line) => line.length > width)).toEqual([]);
});

test("the text shows probabilities, scores, luck and what is left unsaid", () => {
  const shown = text(120);
  expect(shown).toMatch(/B-018\/104 .* borne-out +50 +40 +80 +0\.36 +!/);
  expect(shown).toMatch(/the text +0\.250 +0\.69/);
  expect(shown).toMatch(/the model, blind +0\.360 +0\.92/);
  expect(shown).toMatch(/the model, with shocks +0\.040 +0\.22/);
  expect(shown).toMatch(/B-018 +A formal alliance +5 +5/);
  expect(shown).toMatch(/Right for the wrong reason .*\n +B-018 .* 40 to 80/);
  expect(shown).toContain("Wrong because of the shocks");
  expect(shown).toContain(
    "B-098 is undetermined: 10 of 100 blind runs and 10 of 100 with shocks meet its condition",
  );
  expect(shown).toContain("B-090 is not tested: no run shows it");
});

test("the JSON says the same in full", () => {
  expect(JSON.parse(JSON.stringify(json))).toMatchObject({
    predictions: [
      {
        claims: ["B-018", "B-104"],
        outcome: 1,
        test: { event: "min coop 2021-2025 >= 0.5" },
        probability: { text: 0.5, blind: 0.4, shock: 0.8 },
        luck: "right-by-shock",
      },
      { test: { given: "min coop 2021-2025 >= 0.5" }, runs: { blind: { runs: 100, given: 10 } } },
      { untested: "no run shows it", probability: { text: 0.5 } },
    ],
    overall: [
      { partly: "half", count: 1 },
      { partly: "left-out", count: 1 },
    ],
  });
});
