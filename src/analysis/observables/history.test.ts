import { expect, test } from "vitest";
import type { Observation } from "../../data/observations/observation.ts";
import { makeArchive } from "./history.ts";
import type { Observable } from "./observable.ts";

const flow: Observable = {
  indicator: "flow",
  family: "trade",
  unit: "1",
  link: "log",
  floor: 1,
  kind: "same",
  says: "",
  series: [],
  alternatives: ["flow_alt", "flow_third"],
};

let line = 1;
const seen = (indicator: string, year: number, value: number, source = "first"): Observation => ({
  indicator,
  reporter: "KAZ",
  partner: "RUS",
  year,
  value,
  unit: "1",
  source,
  note: "",
  where: `flow.csv:${++line}`,
});
const filled = (until: number, ...observations: readonly Observation[]) =>
  Object.fromEntries(makeArchive(observations, until).filled(flow, "KAZ", "RUS"));
/** A figure as it stands on the scale. */
const log = (value: number) => expect.closeTo(Math.log(value), 9) as number;

test("values stand by year, in order, on the scale of the indicator; below the floor they count as none", () => {
  const archive = makeArchive(
    [seen("flow", 2010, 100), seen("flow", 2008, 10), seen("flow", 2009, 0.2)],
    2020,
  );
  const history = archive.of(flow, "KAZ", "RUS");
  expect([...history.keys()]).toEqual([2008, 2009, 2010]);
  expect([...history.values()]).toEqual([log(10), 0, log(100)]);
  expect(archive.of(flow, "KAZ", "CHN").size).toBe(0);
});

test("of two figures of one year the first in the record counts", () => {
  expect(filled(2020, seen("flow", 2010, 7), seen("flow", 2010, 9, "second"))).toEqual({ 2010: log(7) });
});

// The second source counts twice as much in the years of both.
const both = [
  seen("flow", 2008, 10),
  seen("flow", 2009, 20),
  seen("flow_alt", 2008, 20),
  seen("flow_alt", 2009, 40),
];

test("a gap is filled from the next source, moved to the level of the first", () => {
  expect(filled(2020, ...both, seen("flow_alt", 2010, 80))).toEqual({
    2008: log(10),
    2009: log(20),
    2010: log(40),
  });
});

test("a third source fills only what the second leaves open, by its own gap to the first", () => {
  const third = [2008, 2009, 2010, 2011].map((year) => seen("flow_third", year, year === 2008 ? 30 : 60));
  expect(filled(2020, ...both, seen("flow_alt", 2010, 80), ...third)).toMatchObject({
    2010: log(40),
    2011: log(20),
  });
});

test("a source that shares no year with the first stands at its own level", () => {
  expect(filled(2020, seen("flow", 2008, 10), seen("flow_alt", 2009, 40))).toMatchObject({ 2009: log(40) });
});

test("years after the last known one are not there, and do not move the level of others", () => {
  const early = filled(2010, ...both, seen("flow_alt", 2010, 80));
  const later = [
    seen("flow", 2011, 5),
    seen("flow_alt", 2011, 5000),
    seen("flow", 2012, 1),
    seen("flow_alt", 2012, 9),
  ];
  expect(filled(2010, ...both, seen("flow_alt", 2010, 80), ...later)).toEqual(early);
  expect(Object.keys(early)).toEqual(["2008", "2009", "2010"]);
});
