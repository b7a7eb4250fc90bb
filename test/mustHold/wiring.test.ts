import { expect, test } from "vitest";
import { levers } from "../../src/region/quantities/exogenous.ts";
import { model } from "../../src/mechanisms/index.ts";
import { outcomes } from "../../src/region/outcomes.ts";

// No quantity hangs in the air: somebody writes it, and somebody reads it or it is a result.

const steps = model.mechanisms.flatMap(({ steps: own }) => own);
const written = new Set(steps.flatMap(({ writes }) => writes));
const read = new Set(steps.flatMap(({ reads }) => reads));
const recorded = new Set<string>(outcomes.map(({ quantity }) => quantity));

/** Results on purpose that are shown and not recorded by year: section 9 of the contract names most of them. */
const results: Readonly<Record<string, string>> = {
  agreementsCN: "new agreements of China with a host (agree)",
  channelShare: "channels of Chinese commitments (chan)",
  freight: "freight through a host",
  mva: "manufacturing value added",
  localHire: "local share of hiring (lochire)",
  disputes: "local disputes",
  completion: "projects finished on schedule",
  jobEffort: "public job spending",
  gap: "government orientation less opinion",
  dealsJP: "Japanese deals realised",
  alternatives: "share of partners beside the neighbours",
  dealDuration: "duration of US deals",
  benefit: "what a host sees in an offer",
  satur: "crowding of a sector",
  sectorReturn: "return of a sector",
  eng: "effective engagement by host",
  plantsStarted: "an act, shown in the chronicle",
  summit: "an act, shown in the chronicle",
};

test("every stock and every computed quantity is written by a mechanism or closing equation", () => {
  const orphans = Object.entries(model.quantities).filter(
    ([name, { kind }]) => kind !== "exogenous" && kind !== "lever" && !written.has(name),
  );
  expect(orphans.map(([name]) => name)).toEqual([]);
});

test("every quantity is read by a mechanism, is an outcome, or is a result on purpose", () => {
  const names = Object.keys(model.quantities);
  const unread = names.filter((name) => !read.has(name) && !recorded.has(name));
  expect(unread.filter((name) => !Object.hasOwn(results, name))).toEqual([]);
  expect(Object.keys(results).filter((name) => !unread.includes(name))).toEqual([]);
});

test("every lever is read by a mechanism: what a decision-maker sets changes something", () => {
  const kinds = Object.entries(model.quantities).filter(([, { kind }]) => kind === "lever");
  expect(kinds.length).toBeGreaterThan(Object.keys(levers).length);
  expect(kinds.filter(([name]) => !read.has(name)).map(([name]) => name)).toEqual([]);
});

test("all 43 mechanisms are there, each with tier, place of action and what switching it off should do", () => {
  const mechanisms = model.mechanisms.filter(({ role }) => role !== "closing");
  expect(mechanisms).toHaveLength(43);
  expect(mechanisms.filter(({ tier }) => tier === 1)).toHaveLength(33);
  expect(mechanisms.filter(({ tier }) => tier === 2)).toHaveLength(10);
  for (const { name, places, says, offShould, neutral } of mechanisms)
    expect([name, places.length > 0, says !== "", offShould !== undefined, neutral !== undefined]).toEqual([
      name,
      true,
      true,
      true,
      true,
    ]);
});
