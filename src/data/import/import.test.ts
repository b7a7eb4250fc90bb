import { describe, expect, test } from "vitest";
import { UserFault } from "../../engine/faults.ts";
import { readObservations } from "../observations/readObservations.ts";
import { writeObservations } from "../observations/writeObservations.ts";
import { findImportFormat, importFormats } from "./index.ts";
import * as layouts from "./testing/layouts.ts";

/** A small right file of every format. */
const samples: Readonly<Record<string, readonly [file: string, text: string]>> = {
  "worldbank-json": ["gdp.json", layouts.worldBankJson([layouts.record()])],
  "worldbank-csv": [
    "API_NY.GDP.MKTP.CD_DS2_en_csv_v2.csv",
    layouts.worldBank([["Kazakhstan", "KAZ", "GDP (current US$)", "NY.GDP.MKTP.CD", 1, "", 3]]),
  ],
  comtrade: ["TradeData.csv", layouts.comtrade({})],
  sipri: [
    "TIV.csv",
    layouts.tivTable("TIV of arms exports to Kazakhstan, 2017-2019", ["Russia", 4, "", 6, 10]),
  ],
  "ideal-points": ["IdealpointestimatesAll_Jul2020.csv", layouts.idealPoints({})],
  fbic: ["fbic.csv", layouts.fbic({})],
  "ucdp-ged": ["ged201.csv", layouts.ged({ id: 1, best: 3, high: 4, low: 2 })],
  vdem: ["V-Dem-CY-Full+Others-v10.csv", layouts.vdem({})],
};

const read = (format: string, [file, text]: readonly [string, string]) =>
  findImportFormat(format).read(file, text);

test("every format has a sample here", () => {
  expect(Object.keys(samples)).toEqual(importFormats.map(({ name }) => name));
});

test("a misspelt format is refused with the closest one", () => {
  expect(() => findImportFormat("worldbank-cvs")).toThrow('no such format; did you mean "worldbank-csv"?');
  expect(() => findImportFormat("excel")).toThrow("expected one of worldbank-json, worldbank-csv, comtrade,");
});

describe.each(Object.entries(samples))("%s", (format, [file, text]) => {
  test("gives observations of known indicators that the project's format holds", () => {
    const { observations } = read(format, [file, text]);
    const back = readObservations("out.csv", writeObservations(observations));
    expect(writeObservations(back)).toBe(writeObservations(observations));
    for (const { unit, where, source } of observations) {
      expect(unit).not.toBe("as published");
      expect(where).toMatch(new RegExp(`^${file.replace(/[+.]/g, "\\$&")}:\\d+`));
      expect(source).not.toBe("");
    }
  });

  test("refuses an empty file and one of another kind, in one line", () => {
    for (const wrong of ["", "a,b\n1,2\n", "{}", "indicator;reporter\n"]) {
      const act = () => read(format, [file, wrong]);
      expect(act).toThrow(UserFault);
      expect(act).toThrow(new RegExp(`^${file.replace(/[+.]/g, "\\$&")}:\\d+[^\\n]*$`));
    }
  });
});

const columns: Readonly<Record<string, string>> = {
  "worldbank-csv": "Country Name,Country Code,Indicator Name,Indicator Code",
  comtrade:
    "typeCode,freqCode,refYear,reporterISO,flowCode,partnerISO,classificationCode,cmdCode,primaryValue",
  "ideal-points": "ccode,session,IdealPointAll",
  fbic: "iso3a,iso3b,year,fbic,bandwidth",
  "ucdp-ged": "year,type_of_violence,country_id,best,high,low",
  vdem: "country_text_id,year,v2x_polyarchy,v2x_libdem",
};

test.each(
  Object.entries(columns).flatMap(([format, names]) => names.split(",").map((name) => [format, name])),
)("%s refuses a file without the column %s", (format, name) => {
  const [file, text] = samples[format];
  const lines = text.split("\n");
  const head = lines.findIndex((line) => line.split(",").includes(name));
  const without = lines.with(head, lines[head].replace(new RegExp(`(^|,)${name}(?=,|$)`), "$1gone"));
  expect(() => read(format, [file, without.join("\n")])).toThrow(
    `${file}:${head + 1}: column "${name}" is missing`,
  );
});

test.each(["ideal-points", "fbic", "vdem", "worldbank-json"])(
  "%s refuses a byte order mark, which its publisher does not write",
  (format) => {
    const [file, text] = samples[format];
    expect(() => read(format, [file, `\uFEFF${text}`])).toThrow(`${file}:1: begins with a byte order mark`);
  },
);

test.each(["comtrade", "sipri", "ucdp-ged", "worldbank-csv"])("%s takes a byte order mark", (format) => {
  const [file, text] = samples[format];
  expect(read(format, [file, `\uFEFF${text.replace("\uFEFF", "")}`])).toEqual(read(format, [file, text]));
});
