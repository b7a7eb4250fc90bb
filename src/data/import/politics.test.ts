import { describe, expect, test } from "vitest";
import { importFbic, linesOfHosts } from "./fbic.ts";
import { importIdealPoints } from "./idealPoints.ts";
import { fbic, ged, idealPoints, vdem } from "./testing/layouts.ts";
import { importUcdpGed } from "./ucdpGed.ts";
import { importVdem } from "./vdem.ts";

describe("ideal points", () => {
  test("session 70 is that of 2015, and points that are not estimated stay missing", () => {
    const { observations, skipped } = importIdealPoints(
      "IdealpointestimatesAll_Jul2020.csv",
      idealPoints({}),
    );
    expect(
      observations.map(({ indicator, reporter, year, value }) => [indicator, reporter, year, value]),
    ).toEqual([
      ["ideal_point_all", "KAZ", 2015, -0.4],
      ["ideal_point_fp", "KAZ", 2015, -0.3],
    ]);
    expect(observations[0].source).toBe("Bailey-Strezhnev-Voeten ideal points (Jul 2020)");
    expect(skipped).toEqual([{ reason: "no figure", count: 1 }]);
  });

  test("states of the past are left out", () => {
    const text = idealPoints({}, { ccode: 315, iso3c: "CSK", session: 40 });
    expect(importIdealPoints("a.csv", text).skipped).toContainEqual({
      reason: "state of the past",
      count: 1,
    });
    expect(importIdealPoints("a.csv", text).observations[0].source).toContain("version not stated");
  });

  test.each<[string, string, string]>([
    [
      "an unknown state",
      idealPoints({ ccode: 999 }),
      'a.csv:2 ccode: no state "999"; expected its Correlates of War',
    ],
    ["two different states", idealPoints({ ccode: 703 }), 'iso3c: "KAZ", while ccode 703 is KGZ'],
    ["no session", idealPoints({ session: "2015" }), 'session: "2015" is not a session'],
    [
      "a decimal comma",
      idealPoints({ IdealPointAll: "-0,4" }),
      'IdealPointAll: "-0,4" has a decimal comma; write -0.4',
    ],
    ["a state twice", idealPoints({}, {}), "a.csv:3: ideal_point_all of KAZ in 2015 by"],
  ])("a file with %s is refused", (_what, text, said) => {
    expect(() => importIdealPoints("a.csv", text)).toThrow(said);
  });
});

describe("formal bilateral influence", () => {
  test("the influenced host is the reporter; influence on others is left out", () => {
    const { observations, skipped } = importFbic("fbic.csv", fbic({}, { iso3b: "FRA" }));
    expect(
      observations.map(({ indicator, reporter, partner, value }) => [indicator, reporter, partner, value]),
    ).toEqual([
      ["fbic", "TJK", "CHN", 0.2],
      ["fbic_bandwidth", "TJK", "CHN", 0.3],
      ["fbic_dependence", "TJK", "CHN", 0.5],
    ]);
    expect(skipped).toEqual([{ reason: "influence on others than the five hosts", count: 1 }]);
  });

  test("of a file too large, the headings and lines of hosts are worth reading", () => {
    const lines = fbic({}, { iso3b: "FRA" }).trimEnd().split("\n");
    expect(lines.map((line) => linesOfHosts.test(line))).toEqual([true, true, false]);
  });

  test.each<[string, string, string]>([
    ["an unknown country", fbic({ iso3a: "QQQ" }), 'f.csv:2 iso3a: no country "QQQ"'],
    ["an unknown country elsewhere", fbic({}, { iso3b: "QQQ" }), 'f.csv:3 iso3b: no country "QQQ"'],
    ["a pair twice", fbic({}, {}), "fbic of TJK with CHN in 2015"],
    ["no year", fbic({ year: "" }), 'f.csv:2 year: "" is not a year'],
    ["other pairs only", fbic({ iso3b: "FRA" }), "nothing to import: influence on others"],
  ])("a file with %s is refused", (_what, text, said) => {
    expect(() => importFbic("f.csv", text)).toThrow(said);
  });
});

describe("organised violence", () => {
  test("events and deaths are summed by country and year, also where one is dated by hand over several lines", () => {
    const text = ged(
      { id: 1, best: 3, high: 5, low: 1 },
      { id: 2, best: 4, high: 4, low: 4, source_headline: 'A "quoted", long\nheadline' },
      { id: 3, year: 2005, country: "Uzbekistan", country_id: 704, best: 0, high: 10, low: 0 },
    );
    const { observations } = importUcdpGed("GEDEvent_v20_1.csv", text);
    expect(
      observations.map(({ indicator, reporter, year, value }) => `${reporter} ${year} ${indicator} ${value}`),
    ).toEqual([
      "KGZ 2010 ucdp_ged_events 2",
      "KGZ 2010 ucdp_ged_deaths_best 7",
      "KGZ 2010 ucdp_ged_deaths_low 5",
      "KGZ 2010 ucdp_ged_deaths_high 9",
      "UZB 2005 ucdp_ged_events 1",
      "UZB 2005 ucdp_ged_deaths_best 0",
      "UZB 2005 ucdp_ged_deaths_low 0",
      "UZB 2005 ucdp_ged_deaths_high 10",
    ]);
    expect(observations[0].source).toBe("UCDP GED (20.1)");
    expect(importUcdpGed("ged191.csv", text).observations[0].source).toBe("UCDP GED (19.1)");
  });

  test.each<[string, string, string]>([
    ["an unknown country", ged({ country_id: 9999 }), 'g.csv:2 country_id: no country "9999" (Kyrgyzstan)'],
    ["another kind of violence", ged({ type_of_violence: 4 }), 'no kind "4"; expected 1, 2 or 3'],
    ["a missing number of deaths", ged({ best: "" }), "g.csv:2 best: expected a number of deaths"],
    ["an event twice", ged({ id: 7 }, { id: 7 }), "g.csv:3 id: event 7 is given twice, first at g.csv:2"],
  ])("a file with %s is refused", (_what, text, said) => {
    expect(() => importUcdpGed("g.csv", text)).toThrow(said);
  });
});

describe("V-Dem", () => {
  test("gives the indices of countries; years long past, past states and some territories are left out", () => {
    const text = vdem(
      { v2x_libdem: "" },
      { year: 1850, country_text_id: "BAV" },
      { year: 1950, country_text_id: "ZZZ" },
      { country_text_id: "SML" },
    );
    const { observations, skipped } = importVdem("V-Dem-CY-Full+Others-v10.csv", text);
    expect(observations.map(({ indicator }) => indicator)).toEqual([
      "vdem_polyarchy",
      "vdem_partipdem",
      "vdem_delibdem",
      "vdem_egaldem",
      "vdem_freexp_altinf",
    ]);
    expect(observations[0]).toMatchObject({ unit: "index 0-1", source: "V-Dem (v10)", value: 0.2 });
    expect(skipped.map(({ reason }) => reason)).toEqual([
      "no figure",
      "year before 1900",
      "state of the past",
      "territory without a code of ISO 3166",
    ]);
  });

  test.each<[string, string, string]>([
    ["an unknown country", vdem({ country_text_id: "ZZZ" }), 'v.csv:2 country_text_id: no country "ZZZ"'],
    [
      "figures on another scale",
      vdem({ v2x_polyarchy: 20 }),
      "v2x_polyarchy: 20 is outside the index; expected 0 to 1",
    ],
    ["a decimal comma", vdem({ v2x_polyarchy: "0,2" }), '"0,2" has a decimal comma; write 0.2'],
    ["a country twice", vdem({}, {}), "vdem_polyarchy of KAZ in 2015 by"],
  ])("a file with %s is refused", (_what, text, said) => {
    expect(() => importVdem("v.csv", text)).toThrow(said);
  });
});
