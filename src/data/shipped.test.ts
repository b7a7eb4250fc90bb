import { expect, test } from "vitest";
import { quarter } from "../engine/quarter.ts";
import { model } from "../mechanisms/index.ts";
import { board, host, power } from "../region/axes.ts";
import { quantities } from "../region/quantities/index.ts";
import { loadData } from "./load.ts";

const data = loadData();

test("the shipped data loads: every citation, name, unit, bound and date in it holds", () => {
  expect(data.claims).toHaveLength(241);
  expect(data.facts).toHaveLength(143);
  expect(data.hash).toBe(loadData().hash);
});

test("every power and host of the model has an actor file", () => {
  const codes = data.actors.map((actor) => actor.code);
  expect(codes).toEqual(expect.arrayContaining([...power.labels, ...host.labels]));
});

test("every exogenous quantity has a path, is made of events or the calendar, or waits for a scenario", () => {
  const paths = data.paths.map((path) => path.quantity);
  const inEvents = data.events.flatMap(({ effects }) => effects.map((effect) => effect.quantity));
  const others = Object.entries(quantities).flatMap(([name, q]) =>
    q.kind === "exogenous" && !paths.includes(name) && !inEvents.includes(name) ? [name] : [],
  );
  expect(others.sort()).toEqual(["recorded", "supplyShock", "year"]);
  const inScenarios = data.scenarios.flatMap(({ changes }) => changes.map(({ quantity }) => quantity));
  expect(inScenarios).toContain("supplyShock");
});

test("every stock starts from the world of 2001, but for those that a mechanism begins by its own rule", () => {
  const started = new Set(data.worlds["2001-Q1"].map((row) => row.quantity));
  const others = Object.entries(quantities).flatMap(([name, q]) =>
    q.kind === "stock" && !started.has(name) ? [name] : [],
  );
  const begun = model.mechanisms.flatMap(({ steps }) =>
    steps.flatMap(({ kind, writes }) => (kind === "begin" ? writes : [])),
  );
  expect(others.filter((name) => !begun.includes(name))).toEqual([]);
  expect(others.sort()).toEqual(["firms", "mva", "skill", "threatMean"]);
});

test("Russia's mean influence of 2001 is about 100 on each board", () => {
  for (const d of board.labels) {
    const rows = data.worlds["2001-Q1"].filter(
      (row) => row.quantity === "infl" && row.index.startsWith(`${d}/RU/`),
    );
    expect(rows).toHaveLength(host.labels.length);
    expect(rows.reduce((sum, row) => sum + row.value, 0) / rows.length).toBeCloseTo(100, 9);
  }
});

test("the log ratio of GDP reaches 1.43 at the start of 2013 along the growth of China and Russia", () => {
  const { cells } = data.paths.find((path) => path.quantity === "growth")!;
  const sum = (code: string) =>
    cells[code].past
      .filter((point) => point.at < quarter("2013-Q1"))
      .reduce((total, point) => total + point.value, 0);
  const start = data.worlds["2001-Q1"].find((row) => row.quantity === "asymEco")!;
  expect(start.value + sum("CN") - sum("RU")).toBeCloseTo(1.43, 9);
});

test("the policy that does nothing holds every lever at its default", () => {
  const { settings } = data.policies.find((policy) => policy.id === "do-nothing")!;
  const levers = Object.entries(quantities).flatMap(([name, q]) =>
    q.kind === "lever" ? [[name, q.default]] : [],
  );
  expect(Object.fromEntries(settings.map(({ lever, value }) => [lever, value]))).toEqual(
    Object.fromEntries(levers),
  );
});

test("the baseline changes nothing", () => {
  const baseline = data.scenarios.find((scenario) => scenario.id === "baseline")!;
  expect([baseline.changes, baseline.withhold]).toEqual([[], []]);
});

test("every future that the reports state or imply has a scenario, with what would bring it about and show it", () => {
  const futures = data.scenarios.filter(({ code }) => code !== undefined);
  const codes = futures.map(({ code }) => code!);
  expect(new Set(codes).size).toBe(codes.length);
  const numbers = codes.map((code) => Number.parseInt(code.slice(1)));
  expect([...new Set(numbers)].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  const bare = futures.filter(({ triggers = [], signs = [], watch }) =>
    [triggers, signs, watch].some((texts) => texts.length === 0),
  );
  expect(bare.map(({ id }) => id)).toEqual([]);
});

test("the challenge of the colour revolution is halved every two years", () => {
  const { changes } = data.scenarios.find((scenario) => scenario.id === "colour-revolution-2027")!;
  expect(changes).toMatchObject([{ quantity: "regimeShock", index: "KG", add: 0.65, halfLife: 2 }]);
});
