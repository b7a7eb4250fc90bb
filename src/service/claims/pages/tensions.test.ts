import { expect, test } from "vitest";
import { decide, tensionsOf } from "./tensions.ts";
import { bookFor, reportOf } from "./testing/toyLedger.ts";

const both = { main: "supported", H3: "supported" } as const;
const supported = reportOf("A-001", {
  verdict: "supported",
  classes: both,
  related: ["-A-002", "-B-001", "+B-002"],
});
const contradicted = reportOf("A-002", {
  verdict: "contradicted",
  classes: { main: "contradicted", H3: "contradicted" },
  related: ["-A-001"],
});
const hinging = reportOf("B-001", {
  verdict: "hinges",
  classes: { main: "mixed", H3: "contradicted" },
  hingesOn: ["H3"],
});
const builtIn = reportOf("B-002", { verdict: "built in", classes: both });

test("pairs are found from either side and once, and named ones keep their topic", () => {
  const tensions = [{ topic: "Named", one: ["B-002"], other: ["A-001", "A-077"] }];
  const found = tensionsOf(bookFor([supported, contradicted, hinging, builtIn], { tensions }));
  expect(found.map(({ one, other, topic }) => [one.claim.id, other.claim.id, topic])).toEqual([
    ["A-001", "A-002", undefined],
    ["A-001", "B-001", undefined],
    ["A-001", "B-002", "Named"],
  ]);
});

test("runs decide where one claim is supported and the other contradicted", () => {
  expect(decide({ one: contradicted, other: supported })).toEqual({
    by: "runs",
    holds: "A-001",
    fails: "A-002",
  });
});

test("forms decide where one claim holds in them and the other fails", () => {
  expect(decide({ one: supported, other: hinging })).toEqual({ by: "forms", one: ["H3"], other: [] });
});

test("a form in which a subject is missing decides nothing", () => {
  const silent = reportOf("B-001", {
    verdict: "hinges",
    classes: { main: "mixed", H3: "contradicted" },
    silent: ["H3"],
  });
  expect(decide({ one: supported, other: silent })).toMatchObject({ by: "nothing" });
});

test("what is built in is no evidence against another claim", () => {
  expect(decide({ one: contradicted, other: builtIn })).toEqual({
    by: "nothing",
    because: "A-002 fails its test, B-002 is built in",
  });
});

test("two claims that both pass exclude each other in words only", () => {
  expect(decide({ one: supported, other: { ...supported } })).toMatchObject({
    because: "both pass their own tests in the same runs",
  });
});

test("facts are decided by the record", () => {
  const fact = (kind: "supported" | "contradicted") =>
    reportOf("A-005", { verdict: "fact", classes: { main: kind } });
  expect(decide({ one: fact("supported"), other: fact("contradicted") })).toMatchObject({ by: "runs" });
});
