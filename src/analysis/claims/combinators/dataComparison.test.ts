import { expect, test } from "vitest";
import type { Observation } from "../../../data/observations/observation.ts";
import { contextOf } from "../testing/arms.ts";
import { judgePart } from "./index.ts";
import type { PartOf } from "./context.ts";

const row = (
  reporter: string,
  partner: string,
  year: number,
  value: number,
  source: string,
): Observation => ({
  indicator: "trade_share",
  unit: "1",
  note: "",
  where: "made.csv:1",
  reporter,
  partner,
  year,
  value,
  source,
});
/** Shares of two partners with two hosts, by two publishers who differ on Tajikistan. */
const rows = [
  ...[2014, 2015, 2016, 2017].flatMap((year) => [
    row("KAZ", "CHN", year, 0.2 + (year - 2014) / 100, "one"),
    row("KAZ", "RUS", year, 0.3, "one"),
    row("TJK", "CHN", year, 0.4, "one"),
    row("TJK", "RUS", year, 0.1, "one"),
    row("TJK", "WLD", year, 1, "one"),
  ]),
  ...[2014, 2015].flatMap((year) => [
    row("TJK", "CHN", year, 0.05, "other"),
    row("TJK", "RUS", year, 0.1, "other"),
  ]),
];
const judge = (change: object) =>
  judgePart(
    {
      use: "data_comparison",
      says: "China first",
      reporters: ["KAZ", "TJK"],
      partner: "CHN",
      series: [
        {
          indicator: "trade_share",
          source: "one",
        },
      ],
      statistic: "mean",
      over: [2014, 2017],
      relation: "at_least",
      bound: 0.3,
      hosts: 1,
      ...change,
    } as unknown as PartOf<"data_comparison">,
    { ...contextOf({}), observations: () => rows },
  );

test("the record decides in so many hosts as the claim asks", () => {
  expect(judge({})).toMatchObject({ class: "supported", figure: expect.stringContaining("TJK 0.40") });
  expect(judge({ hosts: 2 }).class).toBe("contradicted");
});

test.each([
  ["change", { statistic: "change", early: [2014, 2014], late: [2017, 2017], reporters: ["KAZ"] }, 0.03],
  ["max", { statistic: "max", reporters: ["KAZ"] }, 0.23],
  ["rank, groups left out", { statistic: "rank", reporters: ["KAZ"] }, 2],
  ["years", { statistic: "years", reporters: ["KAZ"] }, 4],
  ["difference from another partner", { against: "RUS", reporters: ["TJK"] }, 0.3],
])("a statistic may be the %s", (_what, change, value) => {
  const near = (bound: number, relation: string) => judge({ ...change, bound, relation }).class;
  expect([near(value - 1e-9, "above"), near(value + 1e-9, "below")]).toEqual(["supported", "supported"]);
});

test("sources that disagree leave it mixed, and each is named", () => {
  const series = ["one", "other"].map((source) => ({ indicator: "trade_share", source }));
  const judged = judge({ series, reporters: ["TJK"], over: [2014, 2015] });
  expect(judged).toMatchObject({ class: "mixed", numbers: { sources: 2, agreeing: 1 } });
  expect(judged.against).toContain("trade_share (one) agrees, trade_share (other) does not");
});

test("a series without figures for the window decides nothing", () => {
  expect(judge({ over: [2021, 2024] }).class).toBe("undetermined");
  expect(judge({ series: [{ indicator: "trade_share", source: "third" }] }).class).toBe("undetermined");
  expect(judge({ series: [{ indicator: "trade_share", source: "other" }], hosts: 2 }).class).toBe(
    "undetermined",
  );
});
