import type { Arm } from "../../src/analysis/experiment/arm.ts";
import { type PairedDifference, pairedDifference } from "../../src/analysis/statistics/paired.ts";
import type { DataSet } from "../../src/data/records.ts";
import { change, play } from "./play.ts";

/** What a delay of ten years does to a programme of eight years, at the same age: nine years after its start. */
export interface Delay {
  readonly cells: string;
  /** Programme from 2027 less none, read in 2035. */
  readonly early: PairedDifference;
  /** Programme from 2037 less none, read in 2045. */
  readonly late: PairedDifference;
  /** Late less early, run by run. */
  readonly lost: PairedDifference;
}

const delayed = (partner: string) => [
  `std[${partner},*]`,
  `skill[${partner},*]`,
  `infl[pol,${partner},*]`,
  `opin[${partner},*]`,
  `engPower[${partner}]`,
];

/** No advantage of what is in use, and a late-comer pays nothing for the standards of others. */
export const withoutLockIn: Partial<Arm> = {
  structure: { options: {}, off: { "skills_standards_lock_in.late": "ablated" } },
  parameters: { "skills_standards_lock_in.lockIn": 1 },
};

/** Degrees taught in the region and five times the training places, by one partner. */
export function measureDelay(
  partner: "GB" | "EU",
  data: DataSet,
  { runs, seed }: { readonly runs: number; readonly seed: number },
  more: Partial<Arm> = {},
): Delay[] {
  const watched = delayed(partner);
  const arm = (years?: string) => {
    const what = years
      ? [
          change(years, `placesScale[${partner}]`, { set: 5 }),
          change(years, `degrees[${partner}]`, { set: 1 }),
        ]
      : [];
    return play(data, what, watched, { from: "2001-Q1", to: "2045-Q4", runs, seed }, more);
  };
  const [none, early, late] = [arm(), arm("2027-Q1/2034-Q4"), arm("2037-Q1/2044-Q4")];
  return watched.map((cells) => {
    const of = (series: typeof none, year: number) => {
      const without = none(cells, year);
      return series(cells, year).map((x, run) => x - without[run]);
    };
    const [one, other] = [of(early, 2035), of(late, 2045)];
    const zero = new Float64Array(runs);
    return {
      cells,
      early: pairedDifference(one, zero),
      late: pairedDifference(other, zero),
      lost: pairedDifference(other, one),
    };
  });
}
