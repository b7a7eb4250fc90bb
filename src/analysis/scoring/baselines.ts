import { normalQuantile } from "../../engine/chance/normal.ts";
import { sumOf, variance } from "../statistics/summary.ts";
import { crpsNormal, crpsPlain } from "./crps.ts";
import { fromLink, type Link } from "./link.ts";
import { changeVariance, type Past, slopeOf } from "./past.ts";

/**
 * Naive forecasts, which a model has to beat: the last value, the last value moved on by the mean change, the mean of
 * the past. Hyndman and Athanasopoulos, "Forecasting: principles and practice" (3rd edition, 2021), 5.2 and 5.5.
 */
export const BASELINES = ["persistence", "drift", "climatology"] as const;

/**
 * How wide a naive forecast is. `observation`: the error of observation alone, as if the future were known but for
 * that. `historic`: how far the forecast would have missed in the past, where the error of observation was in the
 * figures already: the harder to beat.
 */
export const SPREADS = ["observation", "historic"] as const;

export type Baseline = (typeof BASELINES)[number];
export type Spread = (typeof SPREADS)[number];

/** A normal on the scale of the link; sd 0 is one sharp value. */
export interface Forecast {
  readonly mean: number;
  readonly sd: number;
  readonly link: Link;
}

/** With fewer values a past has no spread worth the name. */
const FEWEST = 3;

/** Members that stand for a normal where its score has no closed form; the score is then right to 0.1%. */
const MEMBERS = 400;
const PLACES = Float64Array.from({ length: MEMBERS }, (_, i) => normalQuantile((i + 0.5) / MEMBERS));

/**
 * The naive forecast for a year after the past; undefined when fewer than three past values have a place on the scale.
 * `errorSd` is the standard deviation of the observation error on the scale of the link, 0 if none.
 *
 * Historic variances, for h years from the last value: persistence has the mean square of past changes over h years;
 * drift their variance around h times the mean change, more by the share h / span because the mean change is itself
 * an estimate from so many years; climatology the variance of the n past values, more by 1 / n for the same reason.
 * A RangeError when the year is not after the past or the error is no size.
 */
export function baselineForecast(
  baseline: Baseline,
  spread: Spread,
  past: Past,
  year: number,
  errorSd: number,
): Forecast | undefined {
  if (!(errorSd >= 0)) throw new RangeError(`an observation error is 0 or more, not ${errorSd}`);
  const { years, values, link } = past;
  const count = years.length;
  if (count > 0 && !(year > years[count - 1])) {
    throw new RangeError(`a forecast for ${year} may not know ${years[count - 1]}`);
  }
  if (count < FEWEST) return undefined;
  const { mean, miss } = byBaseline[baseline](past, year - years[count - 1], values[count - 1]);
  return { mean, sd: spread === "observation" ? errorSd : Math.sqrt(miss), link };
}

interface Naive {
  readonly mean: number;
  /** Variance of the miss. */
  readonly miss: number;
}

const byBaseline: Record<Baseline, (past: Past, horizon: number, last: number) => Naive> = {
  persistence: (past, horizon, last) => ({ mean: last, miss: changeVariance(past, horizon) }),
  drift: (past, horizon, last) => {
    const slope = slopeOf(past);
    const span = past.years[past.years.length - 1] - past.years[0];
    return {
      mean: last + slope * horizon,
      miss: changeVariance(past, horizon, slope) * (1 + horizon / span),
    };
  },
  climatology: ({ values }) => ({
    mean: sumOf(values) / values.length,
    miss: variance(values) * (1 + 1 / values.length),
  }),
};

/** The forecast in the unit of the observation, as members sorted upward: quantiles in the middle of equal shares. */
export function membersOf({ mean, sd, link }: Forecast): Float64Array {
  return PLACES.map((z) => fromLink(link, mean + sd * z));
}

/** The CRPS of a naive forecast, in the unit of the observation. */
export function crpsOfForecast(forecast: Forecast, observed: number): number {
  const { mean, sd, link } = forecast;
  if (link === "identity") return crpsNormal(mean, sd, observed);
  if (sd === 0) return Math.abs(fromLink(link, mean) - observed);
  return crpsPlain(membersOf(forecast), observed);
}
