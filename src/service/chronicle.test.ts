import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type ChronicleReport, chronicle } from "./chronicle.ts";
import type { ActEntry } from "./chronicleActs.ts";
import { replay } from "./replay.ts";
import { run } from "./run.ts";

const acts = ({ quarters }: ChronicleReport, kind: string): (ActEntry & { readonly quarter: string })[] =>
  quarters.flatMap(({ quarter, acts: all }) =>
    all.filter((act) => act.kind === kind).map((act) => ({ ...act, quarter })),
  );

const plain = chronicle({ run: 3 });

test("a run is told the same way twice, and a window of it is a part of the whole", () => {
  expect(chronicle({ run: 3 })).toEqual(plain);
  const window = chronicle({ run: 3, from: "2021-Q1", to: "2024-Q4" });
  const inside = plain.quarters.filter(({ quarter }) => quarter >= "2021" && quarter < "2025");
  expect(window.quarters).toEqual(inside);
});

test("replay of a stored run tells what chronicle tells", { timeout: 60_000 }, async () => {
  const folder = join(mkdtempSync(join(tmpdir(), "multivector-")), "study");
  try {
    await run({ from: "2001-Q1", to: "2028-Q4", runs: 4, workers: 1, out: folder });
    const window = { from: "2020-Q1", to: "2028-Q4" };
    const report = await replay(folder, { run: 2, ...window });
    expect(report.equal).toBe(true);
    expect(report.chronicle).toEqual(chronicle({ run: 2, ...window }));
    expect((await replay(folder, { run: 2, chronicle: false })).chronicle).toBeUndefined();
    await expect(replay(folder, { run: 2, from: "2030-Q1" })).rejects.toThrow(
      "--from 2030-Q1: outside the run",
    );
  } finally {
    rmSync(join(folder, ".."), { recursive: true, force: true });
  }
});

test("the record stands in it: the post of 2016, the deployment of 2022, summits and the railway", () => {
  const recorded = (kind: string) =>
    acts(plain, kind)
      .filter(({ cause }) => cause === "record")
      .map(({ quarter, target }) => [quarter, target]);
  expect(recorded("outpost")).toEqual([["2016-Q4", "TJ"]]);
  expect(recorded("deployment")).toEqual([["2022-Q1", "KZ"]]);
  expect(recorded("summit").map(([quarter]) => quarter)).toEqual(["2023-Q2", "2025-Q2"]);
  expect(recorded("railway-begins").map(([quarter]) => quarter)).toEqual(["2024-Q4"]);
  const { events } = plain.quarters.find(({ quarter }) => quarter === "2022-Q1")!;
  expect(events.map(({ id }) => id)).toEqual(expect.arrayContaining(["invasion-2022", "january-2022"]));
});

test("an event that is withheld is not told, and neither is the act that it imposed", () => {
  const without = chronicle({ run: 3, withhold: ["outpost-2016"], to: "2020-Q4" });
  expect(acts(without, "outpost")).toEqual([]);
  expect(without.quarters.flatMap(({ events }) => events.map(({ id }) => id))).not.toContain("outpost-2016");
});

test("every act by rule has a chance, weights in order of size, and a year after", () => {
  const drawn = plain.quarters
    .flatMap(({ acts: all }) => all)
    .filter(
      // The railway opens when it is built, without a draw.
      ({ cause, kind }) => cause === "rule" && kind !== "railway-opens",
    );
  expect(drawn.length).toBeGreaterThan(100);
  for (const { kind, chance, terms, followed } of drawn) {
    expect([kind, chance! > 0 && chance! <= 1]).toEqual([kind, true]);
    const sizes = terms.map(({ times }) => Math.abs(Math.log(times!)));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect([kind, followed.length > 0]).toEqual([kind, true]);
  }
});

const RUNS = 4;
const told = (run: number, options: object) =>
  chronicle({ run, start: "2001-Q1", from: "2026-Q1", to: "2029-Q4", ...options });

test("a base that is asked for comes where the host consents, with its ties; where withheld no post comes", () => {
  let granted = 0;
  for (let run = 0; run < RUNS; run++) {
    const asked = told(run, { set: ["baseMove[KG]=1@2027-Q1"] });
    const [base] = acts(asked, "base");
    const refused = acts(asked, "base-refused");
    expect(acts(asked, "base").length).toBeLessThanOrEqual(1);
    expect(asked.quarters.flatMap(({ decisions }) => decisions)).toMatchObject([
      { lever: "baseMove[KG]", from: 0, to: 1 },
    ]);
    if (base === undefined) continue;
    granted += base.quarter === "2027-Q1" ? 1 : 0;
    expect(refused.every(({ quarter }) => quarter < base.quarter)).toBe(true);
    const ties = base.followed.find(({ name }) => name === "infl[mil,CN,KG]")!;
    expect(ties.own!).toBeGreaterThanOrEqual(8);
    expect(ties.own!).toBeLessThanOrEqual(20);
    expect(acts(told(run, { set: ["baseMove=-1@2026-Q1"] }), "outpost")).toEqual([]);
  }
  expect(granted).toBeGreaterThan(0);
});

test("a decision to answer crises answers all of them, and one not to answers none", () => {
  for (let run = 0; run < RUNS / 2; run++) {
    const goes = told(run, { set: ["deploymentMove=1@2026-Q1"] });
    const stays = told(run, { set: ["deploymentMove=-1@2026-Q1"] });
    const where = (report: ChronicleReport, kind: string) =>
      acts(report, kind).map(({ quarter, actor, target }) => `${quarter} ${target ?? actor}`);
    expect(where(goes, "deployment")).toEqual(where(goes, "crisis"));
    expect(where(stays, "deployment")).toEqual([]);
  }
});

test.each([
  [{ from: "2036-Q1" }, /--from 2036-Q1: outside the run; expected 2001-Q1 to 2035-Q4/],
  [{ from: "2020-Q1", to: "2019-Q1" }, /--from 2020-Q1: outside the run; expected 2001-Q1 to 2019-Q1/],
  [{ run: "x" }, /--run x: expected a whole number/],
])("a wrong question is refused: %o", (options, message) => {
  expect(() => chronicle(options)).toThrow(message);
});
