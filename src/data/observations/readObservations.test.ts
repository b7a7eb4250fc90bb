import { describe, expect, test } from "vitest";
import { UserFault } from "../../engine/faults.ts";
import { readObservations, unknownIndicators } from "./readObservations.ts";

const HEAD = "indicator,reporter,partner,year,value,unit,source";
const GOOD = "trade_share,KAZ,RUS,2010,0.21,share 0-1,National statistics";

function faultOf(text: string): string {
  try {
    readObservations("mine.csv", text);
  } catch (fault) {
    if (fault instanceof UserFault) return fault.message;
    throw fault;
  }
  return "no fault";
}

const table = (...lines: readonly string[]) => `${[HEAD, ...lines].join("\n")}\n`;

test("columns stand in any order, optional ones may be left out, and each figure knows its line", () => {
  const text = `note,value,year,partner,reporter,unit,source,indicator,licence
"rounded, as printed",0.21,2010,RUS,KAZ,share 0-1,National statistics,trade_share,free
,2e3,2011,,UZB,persons,Census,population,`;
  expect(readObservations("mine.csv", text)).toEqual([
    {
      indicator: "trade_share",
      reporter: "KAZ",
      partner: "RUS",
      year: 2010,
      value: 0.21,
      unit: "share 0-1",
      source: "National statistics",
      note: "rounded, as printed",
      where: "mine.csv:2",
    },
    {
      indicator: "population",
      reporter: "UZB",
      partner: "",
      year: 2011,
      value: 2000,
      unit: "persons",
      source: "Census",
      note: "",
      where: "mine.csv:3",
    },
  ]);
});

test("two sources for one figure stay two observations", () => {
  expect(readObservations("mine.csv", table(GOOD, GOOD.replace("National", "Other")))).toHaveLength(2);
});

test("groups of countries may report and be partners", () => {
  for (const code of ["WLD", "EUU", "GULF", "CA4", "CA5", "UNK", "OTH", "XKX"])
    expect(readObservations("mine.csv", table(GOOD.replace("RUS", code)))[0].partner).toBe(code);
});

test("other spellings of a unit, and a word on how sure the figure is, come back in our spelling", () => {
  const units = table(
    "debt_to_china,KGZ,CHN,2008,10,million USD (upper bound),Ministry",
    "gdp_current,KGZ,,2008,10,current US$,Ministry",
    "import_share,KGZ,CHN,2008,32.5,%,Ministry",
  );
  expect(readObservations("mine.csv", units).map(({ unit, value }) => [unit, value])).toEqual([
    ["million USD", 10],
    ["current USD", 10],
    ["share 0-1", 0.325],
  ]);
});

test("indicators that are not known are kept with any unit, and listed", () => {
  const observations = readObservations(
    "mine.csv",
    table(GOOD, "my_index,KAZ,,2010,3,points,Me", "member:NEW,KAZ,,2010,1,1 = in force at year end,Me"),
  );
  expect(observations).toHaveLength(3);
  expect(unknownIndicators(observations)).toEqual(["my_index"]);
});

describe("a file is refused with its line and the way out", () => {
  test.each<[string, string, string]>([
    ["empty", "", "mine.csv:1: empty; expected a table of observations"],
    ["no lines", HEAD, "mine.csv:2: no observations"],
    ["a byte order mark", `\uFEFF${table(GOOD)}`, "mine.csv:1: begins with a byte order mark (BOM)"],
    ["semicolons", table(GOOD).replaceAll(",", ";"), "mine.csv:1: separated by semicolons"],
    ["tabs", table(GOOD).replaceAll(",", "\t"), "mine.csv:1: separated by tabs"],
    [
      "a missing column",
      table(GOOD).replace("value,", "").replace("0.21,", ""),
      'mine.csv:1: column "value" is missing; expected a table of observations, with the columns indicator,',
    ],
    ["a misspelt column", table(GOOD).replace("value", "valeu"), 'is it the one called "valeu"?'],
    [
      "an unknown column",
      `${HEAD},nots\n${GOOD},\n`,
      'mine.csv:1: unknown column "nots"; did you mean "note"?',
    ],
    ["a column twice", `${HEAD},value\n${GOOD},1\n`, 'mine.csv:1: column "value" is given twice; keep one'],
    ["an open quote", table(`${GOOD}"x"`), "mine.csv:2: not CSV:"],
    [
      "a decimal comma in quotes",
      table(GOOD.replace("0.21", '"0,21"')),
      'mine.csv:2 value: "0,21" has a decimal comma; write 0.21',
    ],
    [
      "a decimal comma without quotes",
      table(GOOD.replace("0.21", "0,21")),
      "mine.csv:2: has 8 cells where the headings name 7",
    ],
    [
      "a thousands comma",
      table(GOOD.replace("0.21", '"1,200.5"')),
      'value: "1,200.5" holds commas; write 1200.5',
    ],
    [
      "a comma that may be either",
      table(GOOD.replace("0.21", '"1,200"')),
      'value: "1,200" holds a comma; write 1200, or 1.200 if it is a decimal comma',
    ],
    ["no value", table(GOOD.replace("0.21", "")), "mine.csv:2 value: empty; leave the row out"],
    ["a word for a value", table(GOOD.replace("0.21", "n/a")), 'value: expected number, received "n/a"'],
    ["a value without end", table(GOOD.replace("0.21", "1e999")), "value: 1e999 is too large"],
    ["NaN", table(GOOD.replace("0.21", "NaN")), 'value: expected number, received "NaN"'],
    ["a part of a year", table(GOOD.replace("2010", "2010.5")), '2 year: "2010.5" is not a year'],
    ["a year long past", table(GOOD.replace("2010", "1812")), "expected a whole year from 1900 to 2100"],
    ["a code of two letters", table(GOOD.replace("KAZ", "KZ")), 'no country "KZ"; did you mean "KAZ"?'],
    ["a name", table(GOOD.replace("KAZ", "Kazakhstan")), 'no country "Kazakhstan"; did you mean "KAZ"?'],
    [
      "a misspelt name",
      table(GOOD.replace("RUS", "Rusia")),
      '2 partner: no country "Rusia"; did you mean "RUS"?',
    ],
    ["small letters", table(GOOD.replace("RUS", "rus")), 'partner: no country "rus"; did you mean "RUS"?'],
    ["one wrong letter", table(GOOD.replace("KAZ", "KAX")), 'no country "KAX"; did you mean "KAZ"?'],
    [
      "a code of no country",
      table(GOOD.replace("KAZ", "QQQ")),
      'no country "QQQ"; expected an ISO 3166 code',
    ],
    ["no reporter", table(GOOD.replace("KAZ", "")), "mine.csv:2 reporter: empty"],
    [
      "another unit",
      table(GOOD.replace("share 0-1", "%")),
      'mine.csv:2 unit: "%" is not the unit of trade_share; expected "share 0-1"; convert the figures to it',
    ],
    ["no unit", table(GOOD.replace("share 0-1", "")), 'unit: empty; expected "share 0-1"'],
    ["no source", table(GOOD.replace("National statistics", "")), "source: empty; say who published"],
    ["no indicator", table(GOOD.replace("trade_share", "")), "indicator: empty"],
    [
      "a confidence above 1",
      `${HEAD},confidence\n${GOOD},90\n`,
      "confidence: 90; expected a number from 0 to 1",
    ],
    [
      "a figure twice",
      table(GOOD, GOOD.replace("0.21", "0.22")),
      'mine.csv:3: trade_share of KAZ with RUS in 2010 by "National statistics" is given twice, first at mine.csv:2; keep one',
    ],
  ])("%s", (_what, text, said) => {
    expect(faultOf(text)).toContain(said);
    expect(faultOf(text)).not.toContain("\n");
  });

  test("the first of several faults is said, and how many others there are", () => {
    const bad = [GOOD.replace("KAZ", "KZ"), GOOD, GOOD.replace("0.21", "x"), GOOD.replace("2010", "20")];
    expect(faultOf(table(...bad))).toMatch(/^mine\.csv:2 reporter: .* \(and 2 more\)$/);
  });
});
