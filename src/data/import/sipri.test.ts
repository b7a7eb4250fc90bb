import { expect, test } from "vitest";
import { importSipri } from "./sipri.ts";
import { tivTable, tradeRegister } from "./testing/layouts.ts";

const short = (text: string) =>
  importSipri("TIV.csv", text).observations.map(({ reporter, partner, year, value }) => [
    reporter,
    partner,
    year,
    value,
  ]);

test.each<[string, readonly (string | number)[]]>([
  ["TIV of arms exports to Kazakhstan, 2017-2019", ["KAZ", "RUS", 2017, 4]],
  ["TIV of arms exports from Kazakhstan, 2017-2019", ["RUS", "KAZ", 2017, 4]],
  ["TIV of arms imports to Kazakhstan, 2017-2019", ["KAZ", "RUS", 2017, 4]],
  ["TIV of arms imports from Kazakhstan, 2017-2019", ["RUS", "KAZ", 2017, 4]],
  ["TIV of arms exports from the top 50 largest exporters, 2017-2019", ["WLD", "RUS", 2017, 4]],
  ["TIV of arms imports to the top 50 largest importers, 2017-2019", ["RUS", "WLD", 2017, 4]],
])("%s: the one who receives is the reporter", (title, expected) => {
  expect(short(tivTable(title, ["Russia", 4, "", "", 4]))).toEqual([expected]);
});

test("years without a figure stay missing, a 0 stays 0, and the total is that with the world", () => {
  const text = tivTable(
    "TIV of arms exports to Kyrgyzstan, 2017-2019",
    ["Russia", "", 0, 5, 5],
    ["Turkiye", 1, "", "", 1],
    ["unknown supplier(s)", "", 2, "", 2],
    ["NATO**", 1, "", "", 1],
    ["Total", 2, 2, 5, 9],
  );
  expect(short(text)).toEqual([
    ["KGZ", "RUS", 2018, 0],
    ["KGZ", "RUS", 2019, 5],
    ["KGZ", "TUR", 2017, 1],
    ["KGZ", "UNK", 2018, 2],
    ["KGZ", "WLD", 2017, 2],
    ["KGZ", "WLD", 2018, 2],
    ["KGZ", "WLD", 2019, 5],
  ]);
  expect(importSipri("TIV.csv", text).skipped).toContainEqual({
    reason: "armed group or organisation",
    count: 1,
  });
  expect(importSipri("TIV.csv", text).observations[0]).toMatchObject({
    indicator: "sipri_tiv",
    unit: "SIPRI TIV, million",
    source: "SIPRI Arms Transfers Database, TIV table (generated 14 March 2020)",
  });
});

test("a register gives orders by year, summed over deals; a year with an order of unknown value is left out", () => {
  const order = "SIPRI TIV for total order";
  const text = tradeRegister(
    { Recipient: "Kazakhstan", "Year of order": "2015", [order]: 10.5 },
    { Recipient: "Kazakhstan", "Year of order": "(2015)", [order]: 2.25 },
    { Recipient: "Kazakhstan", "Year of order": "2016", [order]: 1 },
    { Recipient: "Kazakhstan", "Year of order": "2016", [order]: "" },
    { Recipient: "Soviet Union", Supplier: "Poland", "Year of order": "1980", [order]: 1 },
  );
  const { observations, skipped } = importSipri("register.csv", text);
  expect(observations).toHaveLength(1);
  expect(observations[0]).toMatchObject({
    indicator: "sipri_tiv_ordered",
    reporter: "KAZ",
    partner: "RUS",
    year: 2015,
    value: 12.75,
    source: "SIPRI Arms Transfers Database, trade register (generated 14 March 2020)",
  });
  expect(skipped).toContainEqual({ reason: "year with an order of unknown value", count: 1 });
  expect(skipped).toContainEqual({ reason: "state of the past", count: 1 });
});

const title = "TIV of arms exports to Kazakhstan, 2017-2019";
test.each<[string, string, string]>([
  ["no title", tivTable("Arms", ["Russia", 1, 1, 1, 3]), "no title such as"],
  ["another unit", tivTable(title, ["Russia", 1, 1, 1, 3]).replace("millions", "thousands"), "in millions"],
  [
    "an unknown supplier",
    tivTable(title, ["Rusia", 1, 1, 1, 3]),
    'TIV.csv:8: no country "Rusia"; did you mean "RUS"?',
  ],
  [
    "an unknown recipient",
    tivTable(title.replace("Kazakhstan", "Nowhere"), ["Russia", 1, 1, 1, 3]),
    '"Nowhere"',
  ],
  ["no headings", tivTable(title).replace("Total", "Sum"), 'column "Total" is missing'],
  ["a word", tivTable(title, ["Russia", 1, "x", 1, 3]), '2018: expected number, received "x"'],
  ["a supplier twice", tivTable(title, ["Russia", 1, 1, 1, 3], ["Russia", 1, 1, 1, 3]), "is given twice"],
  ["nothing delivered", tivTable(title, ["Russia", "", "", "", ""]), "nothing to import: no figure (3)"],
  ["no column of orders", tradeRegister().replace("Recipient", "Buyer"), 'column "Recipient" is missing'],
])("a file with %s is refused", (_what, text, said) => {
  expect(() => importSipri("TIV.csv", text)).toThrow(said);
});
