import { expect, test } from "vitest";
import { loadData } from "../../data/load.ts";
import { loadPredictions } from "../../data/predictions.ts";
import { quarter } from "../../engine/quarter.ts";
import { makeYearly } from "../experiment/yearly.ts";
import { happens } from "./event.ts";
import { makeTally } from "./tally.ts";

// Loading refuses every outcome that runs do not record.
const yearly = makeYearly(quarter("2001-Q1"), quarter("2025-Q4"));
const names = yearly.columns.map(({ name }) => name);
const shipped = loadPredictions(loadData(), names);

/** The rows of the backtest table, by their first claims. */
const rows =
  "B-003 B-004 B-006 B-007 B-008 B-018 B-029 B-039 B-042 B-056 B-061 B-067 B-072 B-073 B-074 B-076 B-079 B-083 " +
  "B-084 B-086 B-089 B-090 B-091 B-094 B-097 B-098 B-099 B-100";

test("all 28 predictions are there, with the claims they share", () => {
  const { predictions } = shipped;
  expect(predictions.map(({ code }) => code).sort()).toEqual(rows.split(" "));
  const joined = predictions.filter(({ claims }) => claims.length > 1).map(({ claims }) => claims.join("/"));
  expect(joined.sort()).toEqual([
    "B-003/B-096",
    "B-007/B-065",
    "B-008/B-066",
    "B-018/B-104",
    "B-073/B-075",
    "B-079/B-081",
  ]);
});

test("verdicts are those of the table", () => {
  const counts = Object.groupBy(shipped.predictions, ({ verdict }) => verdict);
  expect(Object.fromEntries(Object.entries(counts).map(([verdict, list]) => [verdict, list.length]))).toEqual(
    {
      "borne-out": 12,
      partly: 5,
      "not-borne-out": 4,
      open: 5,
      overtaken: 1,
      "not-addressed": 1,
    },
  );
  expect(shipped.predictions.filter(({ outcome }) => outcome !== undefined)).toHaveLength(22);
});

test("whatever has an outcome has a test, so that text and model are scored on the same rows", () => {
  const silent = shipped.predictions.filter(({ test }) => test === undefined);
  expect(silent.map(({ code, outcome }) => [code, outcome])).toEqual([["B-090", undefined]]);
});

test("every test gives an answer for a run from 2001 to 2025", () => {
  const columns = new Map(names.map((name, i) => [name, i]));
  const still = {
    years: yearly.years,
    columns,
    rows: new Float64Array(yearly.years.length * names.length),
  };
  const tally = makeTally(shipped.predictions);
  tally.add(still);
  expect(tally.counts()).toHaveLength(27);
  for (const { test: one } of shipped.predictions)
    for (const { event } of one?.beside ?? []) expect(typeof happens(event, still)).toBe("boolean");
});

test("wordings rise from unlikely to will", () => {
  const by = new Map(shipped.wordings.map(({ word, probability }) => [word, probability]));
  const order = ["unlikely", "may", "likely", "is", "will"].map((word) => by.get(word)!);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(by.get("unlikely")! + by.get("opposite-unlikely")!).toBeCloseTo(1, 12);
});
