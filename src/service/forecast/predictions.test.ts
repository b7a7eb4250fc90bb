import { expect, test } from "vitest";
import { predictions } from "./predictions.ts";

test("every coded prediction gets a share of runs in both modes, or says that the model has none, and scores", async () => {
  const report = await predictions({ members: 20, workers: 1, seed: 2 });
  expect(report).toMatchObject({ members: 20, seed: 2, draws: "calibrated", complete: true });
  expect(report.predictions).toHaveLength(28);
  for (const { prediction, blind, shock } of report.predictions)
    for (const { runs, given, probability } of [blind, shock]) {
      expect(runs).toBe(prediction.test === undefined ? 0 : 20);
      expect(given).toBeLessThanOrEqual(runs);
      expect(20 * (probability ?? 0)).toBeCloseTo(Math.round(20 * (probability ?? 0)), 9);
    }
  expect(report.predictions.filter(({ blind }) => blind.probability !== undefined).length).toBeGreaterThan(
    10,
  );
  for (const { scores, count } of report.overall) {
    expect(count).toBeGreaterThan(0);
    for (const mean of Object.values(scores)) expect(mean!.brier).toBeLessThanOrEqual(1);
  }
});

test("stopped, it gives nothing", async () => {
  const stopped = await predictions({ members: 20, workers: 1, signal: AbortSignal.abort() });
  expect(stopped).toMatchObject({ complete: false, predictions: [], overall: [] });
});

test("members and draws are refused as by a forecast", async () => {
  await expect(predictions({ members: 3 })).rejects.toThrow("--members 3: expected a whole number from 20");
  await expect(predictions({ draws: "central" })).rejects.toThrow("--draws central: no such choice");
});
