import { afterAll, beforeEach, expect, test } from "vitest";
import { LAST_OBSERVED } from "./observations/loadObservations.ts";
import { loadPatterns } from "./patterns.ts";
import { dataFolder } from "./testing/dataFolder.ts";

const folder = dataFolder();
beforeEach(folder.remove);
afterAll(folder.remove);

const observed = `observed:
  - id: trade
    level: dyad
    indicator: trade_share
    reporters: [KAZ]
    partners: [RUS]
    before: [2001, 2004]
    after: [2009, 2012]
    tolerance: 0.4
    separates: [legacy_inertia]
    because: It moved.
`;
const coded = `coded:
  - id: calm
    level: system
    cells: [fricMax]
    after: [2005, 2019]
    target: 0.3
    tolerance: 0.12
    separates: [division_of_labour]
    source: A-001
    because: It was calm.
`;
const NAME = "calibration/patterns.yaml";

test("patterns are read as they stand", () => {
  folder.write(NAME, observed + coded);
  const { observed: first, coded: second } = loadPatterns(folder.root);
  expect(first).toMatchObject([{ id: "trade", before: [2001, 2004], after: [2009, 2012], tolerance: 0.4 }]);
  expect(second).toMatchObject([{ id: "calm", cells: ["fricMax"], target: 0.3 }]);
});

test.each([
  ["a span turned round", "[2009, 2012]", "[2012, 2009]", /:8:\d+ observed\.0\.after: .*turn them round/],
  ["a year before runs begin", "[2001, 2004]", "[2000, 2004]", /:7:\d+ observed\.0\.before\.0: .*2001/],
  ["a year after the record", "[2005, 2019]", "[2005, 2021]", /coded\.0\.after\.1: .*2020/],
  ["no room for the model", "tolerance: 0.4", "tolerance: 0", /:9:\d+ observed\.0\.tolerance: .*0/],
  ["an unknown key", "because: It moved.", "becuase: It moved.", /becuase.*because/],
  ["an unknown level", "level: dyad", "level: dyda", /observed\.0\.level: /],
  [
    "a pattern that tells nothing apart",
    "separates: [legacy_inertia]",
    "separates: []",
    /observed\.0\.separates: /,
  ],
  ["a coded figure without a source", "    source: A-001\n", "", /coded\.0.*source/],
  ["an id with a space", "id: calm", "id: calm sea", /coded\.0\.id: expected small letters/],
])("%s is refused in one line with its place", (_what, from, to, said) => {
  folder.write(NAME, (observed + coded).replace(from, to));
  const fault = folder.faultOf(() => loadPatterns(folder.root));
  expect(fault).toMatch(said);
  expect(fault).toMatch(/^data\/calibration\/patterns\.yaml/);
  expect(fault).not.toContain("\n");
});

test("an id that is given twice is refused, also once observed and once coded", () => {
  folder.write(NAME, observed + coded.replace("id: calm", "id: trade"));
  expect(folder.faultOf(() => loadPatterns(folder.root))).toBe(
    "data/calibration/patterns.yaml: pattern trade is given twice; keep one",
  );
});

test("a folder without patterns says which file is missing", () => {
  expect(folder.faultOf(() => loadPatterns(folder.root))).toMatch(/patterns\.yaml: no such file/);
});

test("the shipped patterns ask for nothing after the record, at every level", () => {
  const { observed: first, coded: second } = loadPatterns();
  const all = [...first, ...second];
  for (const { after, before } of all) {
    expect(after[1]).toBeLessThanOrEqual(LAST_OBSERVED);
    expect(before?.[1] ?? 0).toBeLessThan(after[0]);
  }
  expect(new Set(all.map(({ level }) => level)).size).toBeGreaterThanOrEqual(4);
});
