import { expect, test } from "vitest";
import type { Observation } from "../../data/observations/observation.ts";
import type { PatternRecords } from "../../data/patterns.ts";
import { UserFault } from "../../engine/faults.ts";
import { makeTargets, valuesOf } from "./targets.ts";

type Observed = PatternRecords["observed"][number];
type Coded = PatternRecords["coded"][number];

const common = { level: "dyad" as const, separates: ["any"], because: "" };
const trade: Observed = {
  ...common,
  id: "trade",
  indicator: "trade_share",
  tolerance: 0.3,
  reporters: ["KAZ"],
  partners: ["RUS"],
  before: [2001, 2002],
  after: [2009, 2012],
};
const calm: Coded = {
  ...common,
  id: "calm",
  cells: ["instab[KG]", "instab[TJ]"],
  less: ["instab[UZ]"],
  target: 0.15,
  tolerance: 0.1,
  after: [2006, 2010],
  source: "a study",
};

const seen = (indicator: string, year: number, value: number, source = "first"): Observation => ({
  indicator,
  reporter: "KAZ",
  partner: "RUS",
  year,
  value,
  unit: "share 0-1",
  source,
  note: "",
  where: `trade.csv:${year}`,
});
const odds = (place: number) => 1 / (1 + Math.exp(-place));
/** Log odds of 0, 1 and 2 before, of -1, -2, -3 and -4 after. */
const shares = [
  ...[0, 1, 2].map((place, i) => seen("trade_share", 2000 + i, odds(place))),
  ...[-1, -2, -3, -4].map((place, i) => seen("trade_share", 2009 + i, odds(place))),
];
const targetsOf = (observed: Observed[], coded: Coded[], observations = shares, until = 2012) =>
  makeTargets({ observed, coded }, observations, until);

test("a change is the mean after less the mean before, on the scale of the indicator", () => {
  const { targets, observables, unused } = targetsOf([trade], []);
  expect(targets).toEqual([
    {
      id: "trade-KAZ-RUS",
      group: "trade",
      level: "dyad",
      separates: ["any"],
      indicator: "trade_share",
      reporter: "KAZ",
      partner: "RUS",
      target: expect.closeTo(-2.5 - 1.5, 9),
      sd: 0.3,
      columns: ["trade_share|KAZ|RUS"],
      less: [],
      after: [2009, 2012],
      before: [2001, 2002],
    },
  ]);
  expect(unused).toEqual([]);
  expect(observables).toHaveLength(1);
  expect(observables[0].series.map(({ reporter, partner }) => [reporter, partner])).toEqual([["KAZ", "RUS"]]);
});

test("a level is the mean of the years that were observed", () => {
  const { before: _, ...level } = trade;
  const [{ target }] = targetsOf([{ ...level, after: [2008, 2010] }], []).targets;
  expect(target).toBeCloseTo(-1.5, 9);
});

test("the gap between sources widens a target, less by the root of the years averaged", () => {
  // Three second views, each one off in log odds, none in a window.
  const second = [2003, 2004, 2005].flatMap((year) => [
    seen("trade_share", year, odds(0)),
    seen("trade_share_alt", year, odds(1), "second"),
  ]);
  const [{ sd, target }] = targetsOf([trade], [], [...shares, ...second]).targets;
  expect(sd).toBeCloseTo(Math.sqrt(0.3 ** 2 + 1 / 4 + 1 / 2), 9);
  expect(target).toBeCloseTo(-4, 9);
});

test("gaps after the last known year do not count", () => {
  const late = [2013, 2014, 2015].flatMap((year) => [
    seen("trade_share", year, odds(0)),
    seen("trade_share_alt", year, odds(3), "second"),
  ]);
  expect(targetsOf([trade], [], [...shares, ...late])).toEqual(targetsOf([trade], []));
});

test("patterns that end after the last known year are unused, and so are those that were not observed", () => {
  const later = { ...trade, id: "later", after: [2010, 2013] as [number, number] };
  const unseen = { ...trade, id: "unseen", reporters: ["UZB"] };
  const coming = { ...calm, id: "coming", after: [2006, 2013] as [number, number] };
  const { targets, unused, observables } = targetsOf([trade, later, unseen], [calm, coming]);
  expect(targets.map(({ id }) => id)).toEqual(["trade-KAZ-RUS", "calm"]);
  expect(unused).toEqual([
    { id: "later-KAZ-RUS", why: "later than the record that is known" },
    { id: "unseen-UZB-RUS", why: "not observed" },
    { id: "coming", why: "later than the record that is known" },
  ]);
  // Nothing is recorded that no pattern asks for.
  expect(observables.flatMap(({ series }) => series.flatMap(({ cells }) => cells))).toEqual([
    "share[eco,RU,KZ]",
    "instab[KG]",
    "instab[TJ]",
    "instab[UZ]",
  ]);
});

test("figures after the last known year move no target", () => {
  const before = targetsOf([trade], []);
  expect(
    targetsOf([trade], [], [...shares, seen("trade_share", 2013, 0.9), seen("trade_share", 2020, 0.1)]),
  ).toEqual(before);
});

test("a coded pattern averages its cells and takes others away, over years and against the years before", () => {
  const { targets } = targetsOf([], [{ ...calm, before: [2001, 2002] }]);
  expect(targets[0]).toMatchObject({ target: 0.15, sd: 0.1, indicator: "coded", reporter: "", partner: "" });
  const places = new Map([...targets[0].columns, ...targets[0].less].map((column, i) => [column, i]));
  const years = Array.from({ length: 10 }, (_, i) => 2001 + i);
  // Kyrgyzstan at 1, from 2006 at 5; Tajikistan at 3; Uzbekistan at 1, from 2006 at 2.
  const rows = Float64Array.from(years.flatMap((year) => (year < 2006 ? [1, 3, 1] : [5, 3, 2])));
  expect(Array.from(valuesOf(targets, rows, years, places))).toEqual([4 - 2 - (2 - 1)]);
});

test.each<[string, Partial<Observed>, string]>([
  [
    "an unknown indicator",
    { indicator: "trade_shar" },
    'data/calibration/patterns.yaml trade: trade_shar is not an observable; did you mean "trade_share"?',
  ],
  [
    "a pair that no formula covers",
    { partners: ["BRA"] },
    "data/calibration/patterns.yaml trade: trade_share of KAZ BRA is not an observable",
  ],
])("%s is refused", (_what, change, said) => {
  expect(() => targetsOf([{ ...trade, ...change }], [])).toThrow(new UserFault(said));
});

test.each([
  ["no quantity of the model", "instb[KG]", /^data\/calibration\/patterns\.yaml calm: .*"instb"/],
  ["several at once", "instab[*]", /^data\/calibration\/patterns\.yaml calm: instab\[\*\] means \d+ cells/],
])("a coded cell that names %s is refused", (_what, cell, said) => {
  expect(() => targetsOf([], [{ ...calm, cells: [cell] }])).toThrow(said);
  expect(() => targetsOf([], [{ ...calm, less: [cell] }])).toThrow(said);
});
