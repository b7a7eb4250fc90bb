import { existsSync, readFileSync } from "node:fs";
import { dampings } from "../../src/analysis/calibration/sets.ts";
import { families } from "../../src/analysis/rivals/families.ts";
import type { SetReport } from "../../src/service/calibration/calibrateSets.ts";
import type { BacktestReport } from "../../src/service/forecast/backtest.ts";

const folder = new URL("../../data/calibration/", import.meta.url);

/** Reports of the full model, then of the explanations; those that are there. */
export const calibrationReports = (): SetReport[] =>
  [...dampings, ...families.flatMap((family) => dampings.map((damping) => `${family}-${damping}`))].flatMap(
    (id) => {
      const file = new URL(`${id}.json`, folder);
      return existsSync(file) ? [JSON.parse(readFileSync(file, "utf8")) as SetReport] : [];
    },
  );

/** JSON has no minus infinity: a low end that is null is that. */
export const backtestReport = (): BacktestReport =>
  JSON.parse(readFileSync(new URL("backtest.json", folder), "utf8"), (key, value: unknown) =>
    key === "low" && value === null ? Number.NEGATIVE_INFINITY : value,
  ) as BacktestReport;
