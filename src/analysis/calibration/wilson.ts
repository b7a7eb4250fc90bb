import { wilson } from "../statistics/wilson.ts";

/** A share, with the ends of its 95 % interval. */
export interface Share {
  readonly of: number;
  readonly count: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** The share of `count` among `of` independent trials with its score interval; of none anything is possible. */
export function shareWithInterval(count: number, of: number): Share {
  const [low, high] = of === 0 ? [0, 1] : wilson(count, of, 0.95);
  return { of, count, share: count / of, low, high };
}
