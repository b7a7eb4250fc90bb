import { describe, expect, test } from "vitest";
import { makeSimulator } from "../../analysis/calibration/simulator.ts";
import { calibratedDraws } from "../../data/calibrated.ts";
import type { DataSet, PathCell } from "../../data/records.ts";
import { UserFault } from "../../engine/faults.ts";
import { quarter } from "../../engine/quarter.ts";
import { openProject } from "../project.ts";
import { forecast, forecastArm, type ForecastOptions, jobsOf, type Mode, readForecast } from "./forecast.ts";

const project = openProject();
const { data } = project;

test.each<[string, ForecastOptions, string]>([
  [
    "a quarter within a year",
    { from: "2020-Q3" },
    "--from 2020-Q3: expected the fourth quarter of a year from 2006 to 2020",
  ],
  [
    "a year beyond the record",
    { from: "2021-Q4" },
    "--from 2021-Q4: expected the fourth quarter of a year from 2006 to 2020",
  ],
  ["a year with too little before it", { from: "2005-Q4" }, "--from 2005-Q4: expected the fourth quarter"],
  ["no quarter", { from: "2020" }, '--from: "2020" is not a quarter'],
  [
    "an end before the start",
    { to: "2020-Q4" },
    "--to 2020-Q4: expected the fourth quarter of a later year, to 2045",
  ],
  ["an end within a year", { to: "2023-Q2" }, "--to 2023-Q2: expected the fourth quarter"],
  ["an end beyond the paths", { to: "2046-Q4" }, "--to 2046-Q4: expected the fourth quarter"],
  ["a mode that is not there", { mode: "blnd" }, '--mode blnd: no such choice; did you mean "blind"?'],
  [
    "draws that are not there",
    { draws: "central" },
    "--draws central: no such choice; expected calibrated or prior",
  ],
  [
    "draws that know more",
    { from: "2015-Q4", draws: "calibrated" },
    "--draws calibrated: these are fitted to the record to 2019",
  ],
  ["too few members", { members: "5" }, "--members 5: expected a whole number from 20"],
  ["half a member", { members: "20.5" }, "--members 20.5: expected a whole number"],
  [
    "a preset that is not there",
    { structure: ["price-taker"] },
    '--structure price-taker: no such preset; did you mean "price-takers"?',
  ],
])("%s is refused in one line", (_what, ask, said) => {
  const read = () => readForecast(ask, data);
  expect(read).toThrow(UserFault);
  expect(read).toThrow(said);
  expect(read).not.toThrow("\n");
});

test("unless told otherwise it knows all of the record and forecasts five years, blind, 400 times", () => {
  expect(readForecast({}, data)).toMatchObject({
    mode: "blind",
    until: 2020,
    years: [2021, 2022, 2023, 2024, 2025],
    members: 400,
    seed: 1,
    draws: "calibrated",
    arm: { known: { until: "2020-Q4", shocks: "drawn" }, from: "2001-Q1", to: "2025-Q4" },
  });
  expect(readForecast({ mode: "shock" }, data).arm.known).toEqual({ until: "2020-Q4", shocks: "imposed" });
});

test("a preset brings what it switches off", () => {
  const { structure } = readForecast({ structure: ["price-takers", "damping=additive"] }, data).arm;
  expect(structure).toMatchObject({
    options: { damping: "additive" },
    off: { multivector_hedging: "ablated" },
  });
});

test("draws fitted to 2019 are for forecasts that may know that year; earlier ones draw from the ranges", () => {
  expect(readForecast({ from: "2019-Q4" }, data).draws).toBe("calibrated");
  expect(readForecast({ from: "2018-Q4" }, data).draws).toBe("prior");
});

test("members run calibrated draws in their turn, or those of the ranges", () => {
  const question = readForecast({ members: 20 }, data);
  const { space } = makeSimulator(question.arm, data, "series");
  const calibrated = jobsOf(question, data, space);
  const prior = jobsOf({ ...question, draws: "prior" }, data, space);
  const draws = calibratedDraws("multiplicative");
  expect(calibrated.map(({ run }) => run)).toEqual(Array.from({ length: 20 }, (_, run) => run));
  for (const { u, run } of calibrated) u.forEach((value, i) => expect(value).toBe(draws.quantile(run, i)));
  expect(prior[3].u).not.toEqual(calibrated[3].u);
});

/** What a few members of a forecast make of all series. */
function rowsOf(mode: Mode, until: number, given: DataSet, members = 3): number[][] {
  const arm = forecastArm(data, { until, to: until + 5, mode, options: {}, seed: 1 });
  const simulator = makeSimulator(arm, given, "series");
  const jobs = jobsOf({ arm, draws: "prior", members, seed: 1 }, given, simulator.space);
  return jobs.map(({ u, run }) => Array.from(simulator.run(u, run)));
}

/** The data without what came after a year, and with another future: but for shocks, whose kinds are known. */
function without(later: number): DataSet {
  const end = quarter(`${later}-Q4`);
  const shocks = new Set(data.events.filter(({ shock }) => shock).map(({ id }) => id));
  const ofShock = ({ event }: PathCell["past"][number]) => event !== undefined && shocks.has(event);
  const moved = (points: PathCell["future"]["mid"]) =>
    points.map((point) => ({ ...point, value: 1.7 * point.value + 0.01 }));
  const cut = (cell: PathCell): PathCell => ({
    ...cell,
    // The size of a shock is the jump over the point before it.
    past: cell.past.filter(
      (point, i) => point.at <= end || ofShock(point) || cell.past.slice(i + 1, i + 2).some(ofShock),
    ),
    future: {
      ...cell.future,
      low: moved(cell.future.low),
      mid: moved(cell.future.mid),
      high: moved(cell.future.high),
    },
  });
  return {
    ...data,
    events: data.events.filter(({ at, shock }) => at <= end || shock),
    paths: data.paths.map((path) => ({
      ...path,
      cells: Object.fromEntries(Object.entries(path.cells).map(([index, cell]) => [index, cut(cell)])),
    })),
  };
}

describe.each([2012, 2020])("a forecast from %i", (until) => {
  test.each(["blind", "shock"] as const)("knows nothing of later paths and events: %s", (mode) => {
    expect(rowsOf(mode, until, without(until))).toEqual(rowsOf(mode, until, data));
  });
});

test("blind and shock differ through shocks alone", () => {
  const quiet = { ...data, events: data.events.map((event) => ({ ...event, shock: undefined })) };
  expect(rowsOf("shock", 2012, quiet)).toEqual(rowsOf("blind", 2012, quiet));
  const [shock, blind] = [rowsOf("shock", 2012, data), rowsOf("blind", 2012, data)];
  expect(shock).not.toEqual(blind);
  // And not before the first that can come.
  const known = (12 / 17) * shock[0].length;
  shock.forEach((rows, member) => expect(rows.slice(0, known)).toEqual(blind[member].slice(0, known)));
});

test("every member of every series has a figure in every year", async () => {
  const ask = { from: "2018-Q4", to: "2019-Q4", members: 20, workers: 1 };
  const first = await forecast(ask, project);
  expect(first).toMatchObject({ complete: true, failed: 0 });
  expect(first.series.length).toBeGreaterThan(300);
  for (const { members, observable, last, years } of first.series) {
    expect(years).toEqual([2019]);
    expect(members[0]).toHaveLength(20);
    expect.soft(members[0].every(Number.isFinite), observable.indicator).toBe(true);
    expect(last).toBeLessThanOrEqual(2018);
  }
});

test("stopped, it gives nothing; a form that does not exist is refused", async () => {
  const ask = { members: 20, workers: 1 };
  await expect(forecast({ ...ask, structure: ["dampng=additive"] }, project)).rejects.toThrow(
    '--structure dampng: no such option; did you mean "damping"?',
  );
  const stopped = await forecast({ ...ask, signal: AbortSignal.abort() }, project);
  expect(stopped).toMatchObject({ complete: false, series: [] });
});
