import { type Chance, makeChance } from "../../engine/chance/chance.ts";
import { purposeKey } from "../../engine/chance/keys.ts";
import { type ErrorModel, fitErrors, type KnownSeries } from "./errorModel.ts";
import type { Archive, History } from "./history.ts";
import { fromScale } from "./link.ts";
import type { Observable } from "./observable.ts";
import type { ModelSeries } from "./recorder.ts";
import { expectedResidual, HORIZON, residualOf } from "./residual.ts";

/** What members of an ensemble make of the observed series: each years x series, row by row, on its scale. */
export interface Ensemble {
  readonly years: readonly number[];
  readonly series: readonly ModelSeries[];
  readonly members: readonly Float64Array[];
}

/** Members of the forecast of one series, in the unit of the indicator, with the error of observation. */
export interface SeriesForecast {
  readonly observable: Observable;
  readonly reporter: string;
  readonly partner: string;
  /** Last observed year; the forecast starts from there. */
  readonly last: number;
  readonly years: readonly number[];
  /** By year, one value for each member. */
  readonly members: readonly Float64Array[];
}

/** A forecast needs a level and something to learn errors from. */
const LEAST = 3;
/** The model's own spread replaces learned error, but never more than this part of its variance. */
const MOST_REPLACED = 0.8;
/** Draws of a member and series. */
const STRETCH = 0;
const SIGN = 1;

/**
 * Forecasts of every series that was observed at least three times to `until`, for `years`. A member moves with its
 * run as far as the record says the model shows, starts from the last observation, and strays as forecasts of the past
 * strayed: it takes one past stretch of errors of the indicator, with either sign. Draws depend on the seed, the
 * indicator, the series and the member alone.
 */
export function forecastSeries(
  ensemble: Ensemble,
  archive: Archive,
  until: number,
  years: readonly number[],
  seed: number,
): SeriesForecast[] {
  return groups(ensemble).flatMap(({ observable, places }) => {
    const known = places
      .map((place) => ({ place, ...knownSeries(ensemble, place, archive, until) }))
      .filter(({ history }) => observable.kind === "state" || history.size >= LEAST);
    if (known.length === 0) return [];
    const model = fitErrors(observable.kind, known);
    return known.map((one, i) => {
      const { reporter, partner } = ensemble.series[one.place];
      const last = one.history.size === 0 ? until : [...one.history.keys()].at(-1)!;
      const members = years.map(() => new Float64Array(ensemble.members.length));
      for (let member = 0; member < ensemble.members.length; member++)
        memberPath(ensemble, one, model, i, member, years, last, seed).forEach((value, y) => {
          members[y][member] = fromScale(observable.link, value);
        });
      return { observable, reporter, partner, last, years, members };
    });
  });
}

/** Error models of all indicators, for reports. */
export function errorModels(
  ensemble: Ensemble,
  archive: Archive,
  until: number,
): { observable: Observable; model: ErrorModel }[] {
  return groups(ensemble).flatMap(({ observable, places }) => {
    const known = places
      .map((place) => knownSeries(ensemble, place, archive, until))
      .filter(({ history }) => history.size >= LEAST);
    return known.length === 0 ? [] : [{ observable, model: fitErrors(observable.kind, known) }];
  });
}

function groups({ series }: Ensemble): { observable: Observable; places: number[] }[] {
  const found = new Map<Observable, number[]>();
  series.forEach(({ observable }, place) => found.set(observable, [...(found.get(observable) ?? []), place]));
  return Array.from(found, ([observable, places]) => ({ observable, places }));
}

interface Known extends KnownSeries {
  readonly history: History;
}

function knownSeries(ensemble: Ensemble, place: number, archive: Archive, until: number): Known {
  const { observable, reporter, partner } = ensemble.series[place];
  const means = ensemble.years.map((_, y) =>
    meanOver(ensemble, (member) => valueAt(ensemble, member, y, place)),
  );
  return {
    history: archive.filled(observable, reporter, partner),
    modelled: (year) => means[row(ensemble, year)],
    changeVariance: (lag) => changeVariance(ensemble, place, lag, until),
  };
}

function memberPath(
  ensemble: Ensemble,
  { place, history }: Known & { place: number },
  { shown, habit, scales, stretches, widths, spread }: ErrorModel,
  index: number,
  member: number,
  years: readonly number[],
  last: number,
  seed: number,
): number[] {
  const { observable } = ensemble.series[place];
  const own = (year: number) => valueAt(ensemble, ensemble.members[member], row(ensemble, year), place);
  if (observable.kind === "state") {
    // A run's own past may differ from the record; from the last observed state on it moves as the run does.
    const known = history.get(last);
    return years.map((year) => (known === undefined ? own(year) : known + own(year) - own(last)));
  }
  const past = residualOf(history, own, shown);
  const chance = aimed(seed, member);
  const { reporter, partner } = ensemble.series[place];
  const purpose = purposeKey(`observed.${observable.indicator}.${reporter}.${partner}`);
  const from = stretches.length > 0 ? stretches : [[0]];
  const stretch = from[Math.floor(chance.uniform(purpose, STRETCH) * from.length)];
  const sign = chance.uniform(purpose, SIGN) < 0.5 ? -1 : 1;
  return years.map((year) => {
    const ahead = Math.max(1, year - last);
    const h = Math.min(ahead, HORIZON) - 1;
    const width = widths[h] * Math.max(1, ahead / HORIZON);
    const left = width > 0 ? 1 - Math.min(MOST_REPLACED, spread[h] / width) : 0;
    const error = sign * scales[index] * errorAt(stretch, ahead, widths) * Math.sqrt(left);
    return (shown === 0 ? 0 : shown * own(year)) + expectedResidual(past, habit, ahead) + error;
  });
}

/** The error of a stretch so many years ahead; where it was not observed, that of the nearest horizon, as widths grow. */
function errorAt(stretch: readonly (number | undefined)[], ahead: number, widths: readonly number[]): number {
  const wanted = Math.min(ahead, HORIZON) - 1;
  const observed = stretch.flatMap((error, h) => (error === undefined ? [] : [h]));
  const h = observed.reduce(
    (near, one) => (Math.abs(one - wanted) < Math.abs(near - wanted) ? one : near),
    observed[0],
  );
  const grown = widths[h] > 0 ? Math.sqrt(widths[wanted] / widths[h]) : 1;
  return (stretch[h] ?? 0) * grown * Math.sqrt(Math.max(1, ahead / HORIZON));
}

const chance: Chance = makeChance();

function aimed(seed: number, member: number): Chance {
  chance.aim(seed, member);
  return chance;
}

const row = ({ years }: Ensemble, year: number): number =>
  Math.min(years.length - 1, Math.max(0, year - years[0]));

const valueAt = ({ series }: Ensemble, member: Float64Array, y: number, place: number): number =>
  member[y * series.length + place];

const meanOver = ({ members }: Ensemble, of: (member: Float64Array) => number): number =>
  members.reduce((sum, member) => sum + of(member), 0) / members.length;

/** Variance over members of the change over `lag` years, averaged over the years of the past. */
function changeVariance(ensemble: Ensemble, place: number, lag: number, until: number): number {
  const starts = ensemble.years.flatMap((year, y) => (year + lag <= until ? [y] : []));
  if (starts.length === 0) return 0;
  const variances = starts.map((y) => {
    const change = (member: Float64Array) =>
      valueAt(ensemble, member, y + lag, place) - valueAt(ensemble, member, y, place);
    const mean = meanOver(ensemble, change);
    return meanOver(ensemble, (member) => (change(member) - mean) ** 2);
  });
  return variances.reduce((sum, variance) => sum + variance, 0) / variances.length;
}
