import type { SeriesForecast } from "../../analysis/observables/forecast.ts";
import type { Archive } from "../../analysis/observables/history.ts";
import { fromScale, toScale } from "../../analysis/observables/link.ts";
import type { ScoredPoint } from "../../analysis/scoring/judge.ts";
import type { Disagreement } from "../../data/observations/disagreement.ts";
import type { Observation } from "../../data/observations/observation.ts";
import { observationError } from "../../data/observations/observationError.ts";

/** Points of observations that the forecast speaks of, and what was left out. */
export interface Matched {
  readonly points: readonly ScoredPoint[];
  readonly left: {
    /** Of indicators or series without a forecast. */
    readonly notForecast: number;
    /** Of years that the forecast knew, or that lie beyond it. */
    readonly otherYears: number;
    /** Further sources of a figure that is scored already. */
    readonly furtherSources: number;
  };
}

/**
 * Puts observations beside what the forecast says of them. Of several sources of a figure the first in the file counts.
 * The past of a series, from which naive forecasts are made, is the same that the forecast knew.
 */
export function matchPoints(
  observations: readonly Observation[],
  series: readonly SeriesForecast[],
  archive: Archive,
  gaps: readonly Disagreement[],
): Matched {
  const forecasts = new Map(
    series.map((one) => [`${one.observable.indicator}|${one.reporter}|${one.partner}`, one]),
  );
  const left = { notForecast: 0, otherYears: 0, furtherSources: 0 };
  const seen = new Set<string>();
  const points = observations.flatMap(({ indicator, reporter, partner, year, value }): ScoredPoint[] => {
    const key = `${indicator}|${reporter}|${partner}`;
    const found = forecasts.get(key);
    if (found === undefined) return (left.notForecast++, []);
    const place = found.years.indexOf(year);
    if (place < 0) return (left.otherYears++, []);
    if (seen.has(`${key}|${year}`)) return (left.furtherSources++, []);
    seen.add(`${key}|${year}`);
    const { observable } = found;
    const { link, floor } = observable;
    const past = [...archive.filled(observable, reporter, partner)];
    const error = observationError(gaps, indicator, reporter, partner);
    return [
      {
        indicator,
        reporter,
        partner,
        year,
        link,
        observed: fromScale(link, toScale(link, value, floor)),
        errorSd: error?.scale === link ? error.scaled : 0,
        members: found.members[place],
        past: {
          years: past.map(([at]) => at),
          values: past.map(([, scaled]) => fromScale(link, scaled)),
        },
      },
    ];
  });
  return { points, left };
}
