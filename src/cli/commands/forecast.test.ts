import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { isPlace } from "../../data/observations/countries.ts";
import { knownIndicators } from "../../data/observations/indicators.ts";
import { UserFault } from "../../engine/faults.ts";
import { addForecast } from "./forecast.ts";
import { addPredictions } from "./predictions.ts";
import { addScore } from "./score.ts";

let folder = "";
let printed = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "multivector-forecast-"));
  printed = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

async function run(...args: readonly string[]): Promise<string> {
  const program = new Command().exitOverride();
  for (const add of [addForecast, addScore, addPredictions]) add(program);
  await program.parseAsync([...args, "--quiet"], { from: "user" });
  return printed;
}
const few = ["--members", "20", "--workers", "1"];

test("a forecast as CSV has a line for each indicator, reporter, partner, year and member", async () => {
  const out = join(folder, "made.csv");
  await run("forecast", "--from", "2017-Q4", "--to", "2019-Q4", "--format", "csv", "--out", out, ...few);
  expect({ printed, files: readdirSync(folder) }).toEqual({ printed: "", files: ["made.csv"] });
  const [head, ...lines] = readFileSync(out, "utf8").trimEnd().split("\n");
  expect(head).toBe("indicator,reporter,partner,year,member,value");
  const rows = lines.map((line) => line.split(","));
  expect(rows.filter((row) => row.length !== 6 || row[5] === "" || !Number.isFinite(Number(row[5])))).toEqual(
    [],
  );
  const series = Map.groupBy(rows, ([indicator, reporter, partner]) => `${indicator},${reporter},${partner}`);
  const wanted = ["2018", "2019"].flatMap((year) =>
    Array.from({ length: 20 }, (_, member) => `${year} ${member}`),
  );
  for (const own of series.values())
    expect(own.map(([, , , year, member]) => `${year} ${member}`)).toEqual(wanted);
  const names = [...series.keys()].map((name) => name.split(","));
  expect(names.filter(([indicator]) => !knownIndicators().of(indicator))).toEqual([]);
  expect(
    names.filter(([, reporter, partner]) => !isPlace(reporter) || !(partner === "" || isPlace(partner))),
  ).toEqual([]);
  for (const name of [
    "trade_share,KAZ,CHN",
    "remittances_received_pct_gdp,TJK,",
    "ideal_point_all,UZB,",
    "gcdf_total,KGZ,CHN",
    "member:EAEU,KGZ,",
  ])
    expect([...series.keys()]).toContain(name);
});

test("figures of a user are scored in words", async () => {
  const file = join(folder, "mine.csv");
  const lines = [
    "indicator,reporter,partner,year,value,unit,source",
    "trade_share,KAZ,CHN,2016,0.2,share 0-1,mine",
    "trade_share,KAZ,CHN,2014,0.2,share 0-1,mine",
    "gdp_pc_growth,KGZ,,2016,3,% per year,mine",
  ];
  writeFileSync(file, `${lines.join("\n")}\n`);
  const text = await run("score", file, "--from", "2015-Q4", ...few);
  expect(text).toContain(
    "mine.csv against the forecast from the end of 2015, blind, 20 members, prior draws",
  );
  expect(text).toMatch(/points +CRPS +bias +50 % +80 % +95 % +PIT p +persistence +drift +climatology/);
  expect(text).toMatch(/^gdp_pc_growth +1 /m);
  expect(text).toContain("Not scored: 0 of series without a forecast, 1 of other years");
});

test("the coded predictions stand in a table, or as one JSON object", async () => {
  const text = await run("predictions", ...few);
  expect(text).toMatch(/claim +predicted in 2020 +by 2026 +text +blind +shock/);
  expect(text).toMatch(/^B-042 /m);
  printed = "";
  expect(JSON.parse(await run("predictions", ...few, "--json"))).toMatchObject({
    members: 20,
    seed: 1,
    draws: "calibrated",
  });
});

test.each([
  ["a start within a year", ["--from", "2020-Q3"], /^--from 2020-Q3: expected the fourth quarter/],
  ["a form of output", ["--format", "xml"], /^--format xml: no such format; expected text or csv$/],
  ["a file for text", ["--out", "x.csv"], /^--out: only with --format csv$/],
  [
    "a folder that is not there",
    ["--format", "csv", "--out", join("none", "x.csv")],
    /^--out none.x\.csv: no such folder none; make it first$/,
  ],
])("%s is refused before anything is run", async (_what, args, said) => {
  const answer = run("forecast", ...args);
  await expect(answer).rejects.toThrow(UserFault);
  await expect(answer).rejects.toThrow(said);
  expect(printed).toBe("");
});
