import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Arms } from "../../analysis/claims/figure.ts";
import { makeInProcessExecutor } from "../../analysis/ensemble/executor.ts";
import { makeRunner } from "../../analysis/experiment/makeRunner.ts";
import type { WrittenPart } from "../../data/claims/claimShape.ts";
import type { Claim } from "../../data/claims/loadClaims.ts";
import { readArm } from "../arm.ts";
import { openProject } from "../project.ts";
import { armRuns } from "./armRuns.ts";
import { judgeClaim, questionsOf, verdictOf } from "./judge.ts";
import { ledger, type LedgerOptions } from "./ledger.ts";
import { MAIN, variantsOf } from "./variants.ts";

const root = mkdtempSync(join(tmpdir(), "multivector-ledger-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A trend, a contrast with an event withheld, and the record: two arms for the three. */
const ids = ["A-037", "B-015", "B-062"];
/** The ledger as JSON without its folder, and how many runs were asked for. */
async function judged(folder: string, ask: LedgerOptions) {
  let asked = 0;
  const made = await ledger({
    ids,
    runs: 20,
    quick: true,
    out: join(root, folder),
    ...ask,
    onProgress: ({ total }) => void (asked = total),
  });
  return { asked, text: JSON.stringify({ ...made, folder: "" }), made };
}

test("a ledger is the same with one worker and with two, and asked again it runs nothing", async () => {
  const one = await judged("one", { workers: 1 });
  const two = await judged("two", { workers: 2 });
  const again = await judged("one", { workers: 2 });
  expect(two.text).toBe(one.text);
  expect(again.text).toBe(one.text);
  // A baseline that the three share, and the arm without the event.
  expect([one.asked, two.asked, again.asked]).toEqual([40, 40, 0]);
  expect(one.made.claims.map(({ claim }) => claim.id)).toEqual(ids);
  expect(one.made.claims.map(({ results }) => results.length)).toEqual([1, 1, 1]);
  expect(one.made.claims[0].directness).toMatchObject({ own: ["assertPol"], steps: 0 });
  expect(one.made.variants).toMatchObject([{ id: MAIN, runs: 20 }]);
});

test("an unknown claim, document and number of runs are refused in one line", async () => {
  const fault = async (ask: LedgerOptions) =>
    judged("none", ask).then(
      () => "no fault",
      (error: unknown) => (error as Error).message,
    );
  expect(await fault({ ids: ["A-999"] })).toMatch(/^A-999: no such claim; did you mean "A-\d+"\?$/);
  expect(await fault({ document: "lse-2025" })).toMatch(
    /^--document lse-2025: no such document; did you mean/,
  );
  expect(await fault({ runs: 5 })).toMatch(/^--runs 5: expected a whole number from 20/);
});

/** Opinion of Russia held high from 2026 on, and the rules of opinion drawn anew: neither reaches China's growth. */
const of = { measure: "growth[CN]", over: [2026, 2027] };
const pair = { a: "liked", b: "E0", of };
const common = { says: "China grows" };
const arms = {
  liked: { changes: [{ at: 8104, quantity: "opin", index: "RU/*", set: 0.9, because: "A-900" }] },
  redrawn: { redrawn: ["remittance_dependence"] },
};
const parts = [
  { ...common, use: "paired_contrast", sign: "+", ...pair },
  { ...common, use: "paired_contrast", sign: "-", ...pair },
  { ...common, use: "event_study", sign: "+", at: 2026, ...pair },
  {
    ...common,
    use: "portfolio_contrast",
    a: "liked",
    b: "E0",
    outcomes: [{ name: "growth", of, sign: "+" }],
  },
  {
    ...common,
    use: "dose_response",
    shape: "rising",
    of,
    doses: [
      {
        arm: "E0",
        dose: 0,
      },
      {
        arm: "liked",
        dose: 1,
      },
    ],
  },
  {
    ...common,
    use: "interaction_2x2",
    sign: "+",
    of,
    both: "liked",
    first: "liked",
    second: "E0",
    none: "E0",
  },
  { ...common, use: "variance_share", of, groups: [{ name: "opinion", arm: "redrawn" }], share: 0.01 },
  {
    ...common,
    use: "threshold_search",
    of,
    side: "below",
    bound: 1,
    settings: [0, 0.5, 1].map((value) => ({
      value,
      a: "liked",
      b: "E0",
    })),
  },
  {
    ...common,
    use: "ranking",
    first: "liked",
    items: ["liked", "E0"].map((name) => ({
      name,
      of: {
        ...of,
        arm: name,
      },
    })),
  },
] as unknown as WrittenPart[];

test("a claim about what nothing here affects is contradicted or undetermined, whatever test it is put to", async () => {
  const { data } = openProject();
  const main = variantsOf(readArm({ to: "2045-Q4" }, data), data)[0];
  const executor = makeInProcessExecutor(makeRunner, data);
  const claim = {
    id: "A-900",
    kind: "mechanism",
    mechanism: "remittance_dependence",
    arms,
    parts,
  } as unknown as Claim;
  const made: Record<string, Arms[string]> = {};
  for (const [name, question] of questionsOf({ ...claim, file: "A-900.yaml" }, main, data))
    made[name] = await armRuns(question, 50, executor, 50, undefined, () => {});
  const context = { runs: 50, observations: () => [], facts: data.facts };
  for (const part of parts) {
    const result = judgeClaim({ ...claim, parts: [part] }, main, made, context);
    const { verdict } = verdictOf({ ...claim, parts: [part] }, [result]);
    expect([
      [part.use, "contradicted"],
      [part.use, "undetermined"],
    ]).toContainEqual([part.use, verdict]);
  }
});
