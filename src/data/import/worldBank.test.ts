import { expect, test } from "vitest";
import { record, worldBank, worldBankJson } from "./testing/layouts.ts";
import { importWorldBankCsv } from "./worldBankCsv.ts";
import { importWorldBankJson } from "./worldBankJson.ts";

const gdp = ["GDP (current US$)", "NY.GDP.MKTP.CD"];
const source = "World Bank, World Development Indicators (last updated 2020-12-16)";

test("a table by year gives one figure for each cell that holds one, and none where it is empty", () => {
  const text = worldBank([
    ["Kazakhstan", "KAZ", ...gdp, 1, "", 3.5],
    ["Arab World", "ARB", ...gdp, 1, 2, 3],
    ["World", "WLD", ...gdp, "", "", 9],
  ]);
  const { observations, skipped } = importWorldBankCsv("API.csv", text);
  expect(observations.map(({ reporter, year, value }) => [reporter, year, value])).toEqual([
    ["KAZ", 2018, 1],
    ["KAZ", 2020, 3.5],
    ["WLD", 2020, 9],
  ]);
  expect(observations[0]).toEqual({
    indicator: "gdp_current",
    reporter: "KAZ",
    partner: "",
    year: 2018,
    value: 1,
    unit: "current USD",
    source,
    note: "",
    where: "API.csv:6",
  });
  expect(skipped).toEqual([
    { reason: "no figure", count: 3 },
    { reason: "group of countries", count: 1 },
  ]);
});

test("the table of all indicators, without lines before its headings, says that its version is not stated", () => {
  const text =
    'Country Name,Country Code,Indicator Name,Indicator Code,2019,2020\nTajikistan,TJK,"Personal remittances, received (% of GDP)",BX.TRF.PWKR.DT.GD.ZS,28,27\n';
  const { observations } = importWorldBankCsv("WDICSV.csv", text);
  expect(observations.map(({ indicator, unit, value }) => [indicator, unit, value])).toEqual([
    ["remittances_received_pct_gdp", "% of GDP", 28],
    ["remittances_received_pct_gdp", "% of GDP", 27],
  ]);
  expect(observations[0].source).toBe("World Bank, World Development Indicators (version not stated)");
});

test("a series that is no indicator of ours keeps its code and the unit in its name", () => {
  const text = worldBank([["Kazakhstan", "KAZ", "Forest area (% of land area)", "AG.LND.FRST.ZS", 1, 1, 1]]);
  expect(importWorldBankCsv("API.csv", text).observations[0]).toMatchObject({
    indicator: "wb_ag_lnd_frst_zs",
    unit: "% of land area",
  });
});

test.each<[string, readonly (string | number)[], string]>([
  [
    "a country that does not exist",
    ["X", "KAX", ...gdp, 1, 1, 1],
    'API.csv:6 Country Code: no country "KAX"',
  ],
  [
    "figures at prices of another year",
    ["Kazakhstan", "KAZ", "GDP (constant 2010 US$)", "NY.GDP.MKTP.KD", 1, 1, 1],
    'API.csv:6 Indicator Name: NY.GDP.MKTP.KD is "GDP (constant 2010 US$)" here; expected its name to say "constant 2015 US$"',
  ],
  [
    "a decimal comma",
    ["Kazakhstan", "KAZ", ...gdp, "0,35", 1, 1],
    'API.csv:6 2018: "0,35" has a decimal comma',
  ],
  ["a word", ["Kazakhstan", "KAZ", ...gdp, 1, "many", 1], 'API.csv:6 2019: expected number, received "many"'],
  [
    "a code that is none",
    ["Kazakhstan", "KAZ", "GDP", "gdp!", 1, 1, 1],
    '"gdp!" is not the code of a series',
  ],
  ["no figure at all", ["Kazakhstan", "KAZ", ...gdp, "", "", ""], "nothing to import: no figure (3)"],
])("a table with %s is refused", (_what, row, said) => {
  expect(() => importWorldBankCsv("API.csv", worldBank([row]))).toThrow(said);
});

test("a table with a country twice, or without years, is refused", () => {
  const row = ["Kazakhstan", "KAZ", ...gdp, 1, 1, 1];
  expect(() => importWorldBankCsv("API.csv", worldBank([row, row]))).toThrow(
    "API.csv:7: gdp_current of KAZ in 2018 by",
  );
  expect(() => importWorldBankCsv("API.csv", worldBank([row.slice(0, 4)], { years: [] }))).toThrow(
    "no column is headed by a year",
  );
});

test("an answer of the API gives what the table gives", () => {
  const text = worldBankJson([
    record({ value: 3.5, date: "2020" }),
    record({ value: null }),
    record({ countryiso3code: "ARB" }),
    record({ countryiso3code: "" }),
  ]);
  const { observations, skipped } = importWorldBankJson("gdp.json", text);
  const { observations: table } = importWorldBankCsv(
    "API.csv",
    worldBank([["Kazakhstan", "KAZ", ...gdp, "", "", 3.5]]),
  );
  expect(observations.map(({ where: _where, ...rest }) => rest)).toEqual(
    table.map(({ where: _where, ...rest }) => rest),
  );
  expect(skipped).toEqual([
    { reason: "no figure", count: 1 },
    { reason: "group of countries", count: 2 },
  ]);
});

test("a record of an answer that stands in lines knows its line", () => {
  const text = JSON.stringify(JSON.parse(worldBankJson([record(), record({ date: "2018" })])), undefined, 1);
  const [first, second] = importWorldBankJson("gdp.json", text).observations;
  const line = (where: string) => text.split("\n")[Number(where.match(/:(\d+)/)?.[1]) - 1];
  expect(line(first.where)).toContain('"indicator"');
  expect(second.where).toContain("record 2");
  expect(line(second.where)).toContain('"indicator"');
  expect(second.where).not.toBe(first.where);
});

test.each<[string, string, string]>([
  [
    "one page of several",
    worldBankJson([record()], { pages: 4 }),
    "this is page 1 of 4; ask for all at once",
  ],
  [
    "a message",
    '[{"message":[{"id":"120","key":"Invalid value","value":"The provided parameter value is not valid"}]}]',
    'the World Bank answered "The provided parameter value is not valid"',
  ],
  ["XML", "<wb:data/>", "gdp.json:1: not JSON"],
  ["something cut off", worldBankJson([record()]).slice(0, -5), "gdp.json:1: not JSON"],
  ["no second part", "[{}]", "gdp.json:1: not such an answer"],
  ["quarters", worldBankJson([record({ date: "2019Q1" })]), 'record 1 date: "2019Q1" is not a year'],
  [
    "text for a value",
    worldBankJson([record({ value: "1" })]),
    "record 1 value: expected number, received string",
  ],
  ["no country", worldBankJson([{ ...record(), countryiso3code: undefined }]), "countryiso3code: missing"],
  ["an unknown country", worldBankJson([record({ countryiso3code: "QQQ" })]), 'no country "QQQ"'],
  [
    "another unit",
    worldBankJson([record({ indicator: { id: "NY.GDP.MKTP.CD", value: "GDP (current LCU)" } })]),
    'expected its name to say "current US$"',
  ],
  ["a figure twice", worldBankJson([record(), record()]), "is given twice, first at gdp.json:1 record 1"],
])("an answer with %s is refused", (_what, text, said) => {
  expect(() => importWorldBankJson("gdp.json", text)).toThrow(said);
});
