import type { SeriesForecast } from "../../analysis/observables/forecast.ts";

export const HEAD = "indicator,reporter,partner,year,member,value";

/** A line for each indicator, reporter, partner, year and member, series by series. */
export function* forecastRows(series: readonly SeriesForecast[]): Generator<string> {
  for (const { observable, reporter, partner, years, members } of series) {
    const start = `${quoted(observable.indicator)},${reporter},${partner}`;
    for (let y = 0; y < years.length; y++) {
      const lines: string[] = [];
      members[y].forEach((value, member) => {
        lines.push(`${start},${years[y]},${member},${figure(value)}`);
      });
      yield lines.join("\n");
    }
  }
}

/** Six significant digits; no minus before zero. */
const figure = (value: number): string => String(Number(value.toPrecision(6)) + 0);

const quoted = (text: string): string => (/[",]/.test(text) ? `"${text}"` : text);

/** A band of a series in a year. */
export interface ForecastBand {
  readonly indicator: string;
  readonly reporter: string;
  readonly partner: string;
  readonly unit: string;
  /** Last observed year. */
  readonly last: number;
  readonly year: number;
  readonly median: number;
  /** Ends of the central 50, 80 and 95 %. */
  readonly bands: readonly (readonly [number, number])[];
}

const BANDS = [0.5, 0.8, 0.95];

export const forecastBands = (series: readonly SeriesForecast[]): ForecastBand[] =>
  series.flatMap(({ observable, reporter, partner, last, years, members }) =>
    years.map((year, y) => {
      const sorted = members[y].toSorted();
      const at = (p: number) => sorted[Math.round(p * (sorted.length - 1))];
      return {
        indicator: observable.indicator,
        reporter,
        partner,
        unit: observable.unit,
        last,
        year,
        median: at(0.5),
        bands: BANDS.map((part) => [at((1 - part) / 2), at((1 + part) / 2)] as const),
      };
    }),
  );
