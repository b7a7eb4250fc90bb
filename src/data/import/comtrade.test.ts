import { expect, test } from "vitest";
import { importComtrade } from "./comtrade.ts";
import { comtrade, comtradeLegacy } from "./testing/layouts.ts";

const short = (text: string) =>
  importComtrade("TradeData.csv", text).observations.map(({ indicator, reporter, partner, year, value }) => [
    indicator,
    reporter,
    partner,
    year,
    value,
  ]);

test("exports and imports of all goods come in, the world as a partner too", () => {
  const text = comtrade({}, { flowCode: "M", primaryValue: 70.5 }, { partnerISO: "W00", primaryValue: 900 });
  expect(short(text)).toEqual([
    ["exports", "KAZ", "CHN", 2019, 100],
    ["imports", "KAZ", "CHN", 2019, 70.5],
    ["exports", "KAZ", "WLD", 2019, 900],
  ]);
  expect(importComtrade("TradeData.csv", text).observations[0]).toMatchObject({
    unit: "current USD",
    source: "UN Comtrade, HS",
    where: "TradeData.csv:2",
  });
});

test("the older layout gives the same", () => {
  expect(short(comtradeLegacy({}, { "Trade Flow": "Export", "Partner ISO": "WLD" }))).toEqual([
    ["imports", "KGZ", "RUS", 2015, 50],
    ["exports", "KGZ", "WLD", 2015, 50],
  ]);
});

test("lines may end with a comma, as they do in some downloads", () => {
  const [head, ...rows] = comtrade({}).trimEnd().split("\n");
  expect(short([head, ...rows.map((row) => `${row},`)].join("\n"))).toHaveLength(1);
});

test("what is part of a flow, a single commodity or no country is left out and counted", () => {
  const text = comtrade(
    {},
    { flowCode: "RX" },
    { cmdCode: "27" },
    { motCode: 2100 },
    { partnerISO: "S19" },
    { partnerISO: "_X " },
    { partnerISO: "KAZ" },
    { partnerISO: "RUS", primaryValue: "" },
  );
  const { observations, skipped } = importComtrade("TradeData.csv", text);
  expect(observations).toHaveLength(1);
  expect(Object.fromEntries(skipped.map(({ reason, count }) => [reason, count]))).toEqual({
    "re-exports, re-imports and other parts of a flow": 1,
    "single commodity; only TOTAL is read": 1,
    "part by transit country, customs procedure or transport": 1,
    "area that is no country": 2,
    "trade of a country with itself": 1,
    "no figure": 1,
  });
});

test.each<[string, string, string]>([
  [
    "services",
    comtrade({ typeCode: "S" }),
    'TradeData.csv:2 typeCode: "S" is not trade in goods; expected C',
  ],
  ["months", comtrade({ freqCode: "M" }), "period: not a whole year; download yearly figures"],
  ["months, older layout", comtradeLegacy({ Period: "201501" }), "period: not a whole year"],
  ["another flow", comtrade({ flowCode: "Z" }), 'flow: no flow "Z"; expected X (exports) or M (imports)'],
  [
    "broad categories",
    comtrade({ classificationCode: "B5" }),
    'classification: "B5" is not read; expected HS',
  ],
  ["an unknown country", comtrade({ partnerISO: "QQQ" }), 'TradeData.csv:2 partner: no country "QQQ"'],
  ["a decimal comma", comtrade({ primaryValue: "0,35" }), 'value: "0,35" has a decimal comma; write 0.35'],
  ["a flow twice", comtrade({}, {}), "TradeData.csv:3: exports of KAZ with CHN in 2019"],
  [
    "single commodities only",
    comtrade({ cmdCode: "27" }),
    "nothing to import: single commodity; only TOTAL is read (1)",
  ],
])("a file with %s is refused", (_what, text, said) => {
  expect(() => importComtrade("TradeData.csv", text)).toThrow(said);
});
