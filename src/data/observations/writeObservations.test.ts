import fc from "fast-check";
import { expect, test } from "vitest";
import { keyOf, readObservations } from "./readObservations.ts";
import type { Observation } from "./observation.ts";
import { writeObservations } from "./writeObservations.ts";

const words = fc.string({ unit: "grapheme", maxLength: 12 });
const observation: fc.Arbitrary<Observation> = fc.record({
  indicator: fc.constantFrom("trade_share", "exports", "my own, with a comma"),
  reporter: fc.constantFrom("KAZ", "UZB", "CA5"),
  partner: fc.constantFrom("", "RUS", "WLD"),
  year: fc.integer({ min: 1900, max: 2020 }),
  value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  unit: fc.constant(""),
  source: words.map((word) => `S${word}`),
  note: words,
  where: fc.constant(""),
});
const units: Readonly<Record<string, string>> = { trade_share: "share 0-1", exports: "current USD" };
const observations = fc
  .uniqueArray(observation, { selector: keyOf, maxLength: 30 })
  .map((all) => all.map((one) => ({ ...one, unit: units[one.indicator] ?? 'any "unit"' })));

const bare = (all: readonly Observation[]) => all.map(({ where: _where, ...rest }) => rest);

test("what is written is read back, in one order", () => {
  fc.assert(
    fc.property(
      observations.filter((all) => all.length > 0),
      (all) => {
        const text = writeObservations(all);
        const back = readObservations("mine.csv", text);
        expect(new Set(bare(back).map((one) => JSON.stringify(one)))).toEqual(
          new Set(bare(all).map((one) => JSON.stringify(one))),
        );
        expect(writeObservations(back)).toBe(text);
        expect(writeObservations(all.toReversed())).toBe(text);
      },
    ),
    { numRuns: 200 },
  );
});

test("the first line names the columns, and text with commas or quotes stands in quotes", () => {
  const [one] = readObservations(
    "mine.csv",
    'indicator,reporter,partner,year,value,unit,source,note\ntrade_share,KAZ,RUS,2010,0.210,share 0-1,"A, B","so ""called"""\n',
  );
  expect(writeObservations([one])).toBe(
    'indicator,reporter,partner,year,value,unit,source,note\ntrade_share,KAZ,RUS,2010,0.21,share 0-1,"A, B","so ""called"""\n',
  );
});
