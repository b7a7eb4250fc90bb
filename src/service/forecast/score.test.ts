import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { UserFault } from "../../engine/faults.ts";
import { score, type ScoreOptions } from "./score.ts";

const folder = mkdtempSync(join(tmpdir(), "multivector-score-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HEAD = "indicator,reporter,partner,year,value,unit,source";
const SHARE = "trade_share,KAZ,CHN,2017,0.2,share 0-1,mine";
let number = 0;
/** Scores a file of these lines from the end of 2015, with few members. */
function scored(lines: readonly string[], more: Partial<ScoreOptions> = {}, head = HEAD) {
  const file = join(folder, `figures-${number++}.csv`);
  writeFileSync(file, `${[head, ...lines].join("\n")}\n`);
  return score({ file, from: "2015-Q4", members: 20, workers: 1, ...more });
}

test("figures are scored by indicator and over all, and what is left out is counted", async () => {
  const report = await scored([
    SHARE,
    "trade_share,KAZ,CHN,2016,0.21,share 0-1,mine",
    "trade_share,KAZ,CHN,2017,0.25,share 0-1,another",
    "trade_share,KAZ,CHN,2015,0.2,share 0-1,mine",
    "trade_share,UZB,RUS,2016,0.2,share 0-1,mine",
    "remittances_received_pct_gdp,TJK,,2017,30,% of GDP,mine",
    "trade_share,KAZ,BRA,2016,0.01,share 0-1,mine",
    "opinion_of_us,KAZ,USA,2016,40,points,mine",
  ]);
  expect(report).toMatchObject({
    mode: "blind",
    until: 2015,
    members: 20,
    draws: "prior",
    complete: true,
    points: 4,
    left: { notForecast: 2, otherYears: 1, furtherSources: 1 },
    unknown: ["opinion_of_us"],
  });
  expect(report.rows.map(({ indicator, points, blocks }) => [indicator, points, blocks])).toEqual([
    ["remittances_received_pct_gdp", 1, 1],
    ["trade_share", 3, 2],
    ["all", 4, 3],
  ]);
  for (const { crps, indicator, points, coverage, pit, skill } of report.rows) {
    // Units differ over all.
    expect(crps === undefined).toBe(indicator === "all");
    expect(crps ?? 1).toBeGreaterThan(0);
    expect(coverage.map(({ level }) => level)).toEqual([0.5, 0.8, 0.95]);
    for (const one of coverage) expect(one.points).toBe(points);
    expect(Number.isFinite(pit.distanceP)).toBe(true);
    for (const one of skill) expect(one.skill?.skill).toBeLessThanOrEqual(1);
  }
});

describe("a file is refused before anything is run, in one line with its place", () => {
  test.each<[string, readonly string[], RegExp, Partial<ScoreOptions>?, string?]>([
    ["a byte order mark", [SHARE], /:1: begins with a byte order mark/, {}, `\uFEFF${HEAD}`],
    [
      "an unknown country",
      ["trade_share,KAX,CHN,2017,0.2,share 0-1,mine"],
      /:2 reporter: no country "KAX"; did you mean "KAZ"\?/,
    ],
    ["an unknown partner", ["trade_share,KAZ,CHI,2017,0.2,share 0-1,mine"], /:2 partner: no country "CHI"/],
    [
      "another unit",
      ["trade_share,KAZ,CHN,2017,20,%,mine"],
      /:2 unit: "%" is not the unit of trade_share; expected "share 0-1"/,
    ],
    ["a comma for a point", ['trade_share,KAZ,CHN,2017,"0,2",share 0-1,mine'], /:2 value: /],
    [
      "a figure given twice",
      [SHARE, SHARE],
      /:3: trade_share of KAZ with CHN in 2017 by "mine" is given twice/,
    ],
    ["an unknown column", [SHARE], /:1.*valeu/, {}, HEAD.replace("value", "valeu")],
    ["no figures", [], /:2: no observations/],
    [
      "no later years",
      [SHARE],
      /the latest year is 2017, and the forecast knows the record to 2018-Q4; give later figures, or an earlier --from/,
      { from: "2018-Q4" },
    ],
    ["a start that is no quarter", [SHARE], /--from: "soon" is not a quarter/, { from: "soon" }],
  ])("%s", async (_what, lines, said, more, head) => {
    const answer = scored(lines, more, head);
    await expect(answer).rejects.toThrow(UserFault);
    await expect(answer).rejects.toThrow(said);
    await expect(answer).rejects.not.toThrow("\n");
  });
});

test("a file that is not there is named", async () => {
  await expect(score({ file: join(folder, "none.csv") })).rejects.toThrow(
    /none\.csv: no such file; check the name/,
  );
});

test("a file none of whose figures is forecast is refused", async () => {
  await expect(scored(["unheard_of,KAZ,,2016,1,points,mine"])).rejects.toThrow(
    /none of its 1 figures is forecast; see which are: multivector list observables/,
  );
});
