import { expect, test } from "vitest";
import { quarter } from "../../src/engine/quarter.ts";
import { data, firstDifference, historyOf, regionOf } from "./testing/whole.ts";

// Withheld past: with the same seed nothing that comes before an event knows whether it will happen.

const RECORD_ENDS = "2026-Q4";
/** Two seconds on a quiet machine. */
const PATIENT = { timeout: 60_000 };

test("without the invasion of 2022 every run is the same to the bit before 2022-Q1, and another one after", () => {
  const whole = regionOf();
  const without = regionOf({ withhold: ["invasion-2022"] });
  for (let run = 0; run < 4; run++) {
    const found = firstDifference(whole, historyOf(whole, run), historyOf(without, run));
    expect(found?.at).toBe(quarter("2022-Q1"));
  }
});

test("the scenario without war, and withholding by hand, are one and the same", () => {
  const scenario = regionOf({ scenario: "no-war" });
  const byHand = regionOf({ withhold: ["invasion-2022"] });
  expect(firstDifference(scenario, historyOf(scenario, 1), historyOf(byHand, 1))).toBeUndefined();
});

/** Paths that join points by lines leave the old value within a quarter of the event. */
const SLOWEST = 1;
const tagged = data.paths.flatMap(({ cells }) =>
  Object.values(cells).flatMap(({ past }) => past.filter(({ event }) => event !== undefined)),
);
/** Quarter of the first point of a path that an event owns: later than the event where courses or works take time. */
const pointOf = (id: string) => {
  const quarters = tagged.filter(({ event }) => event === id).map((point) => point.at);
  return quarters.length > 0 ? Math.min(...quarters) : undefined;
};
const acting = new Set([
  ...data.events.filter(({ effects }) => effects.length > 0).map(({ id }) => id),
  ...tagged.map(({ event }) => event!),
]);
const record = regionOf({ to: RECORD_ENDS });
const histories = [0, 1].map((run) => historyOf(record, run));

function differencesWithout(id: string) {
  const without = regionOf({ withhold: [id], to: RECORD_ENDS });
  return histories.map((history, run) => firstDifference(record, history, historyOf(without, run)));
}

/** Why a run without an event is wrong; undefined where it is right. */
function objection({ id, at }: (typeof data.events)[number], found: ReturnType<typeof firstDifference>) {
  const expected: (number | undefined)[] = acting.has(id)
    ? [at, at + SLOWEST, Math.max(at, pointOf(id) ?? at)]
    : [undefined];
  return expected.includes(found?.at) ? undefined : `${id}: ${found?.says ?? "nothing differs"}`;
}

test(
  "no event is known before its quarter, and each that acts is felt from it, the next, or its first point of a path on",
  PATIENT,
  () => {
    const objections = data.events.flatMap((event) =>
      differencesWithout(event.id).flatMap((found) => objection(event, found) ?? []),
    );
    expect(objections).toEqual([]);
  },
);

test.each([
  ["war=0.4@2005-Q1", "2005-Q1"], //       the constants of 2013 read war, sanctions, outlets, terror, growth
  ["sanc=0.5@2008-Q3", "2008-Q3"],
  ["openWest=0@2010-Q1", "2010-Q1"],
  ["terror=0.9@2012-Q2", "2012-Q2"],
  ["growth[CN]=0.01@2009-Q1", "2009-Q1"],
  ["coop=0.2@2011-Q4", "2011-Q4"],
])("what is set by %s is not known before", (set, at) => {
  const changed = regionOf({ set: [set], to: RECORD_ENDS });
  const found = firstDifference(record, histories[1], historyOf(changed, 1));
  expect(found?.at).toBe(quarter(at));
});
