import { expect, test } from "vitest";
import type { FactRecord } from "../../../data/records.ts";
import { contextOf } from "../testing/arms.ts";
import { judgePart } from "./index.ts";

const fact = (id: string, objectOrValue: string, note = ""): FactRecord => ({
  document: "lse-2026",
  section: "",
  subject: "Firms",
  predicate: "counted",
  unit: "firms",
  dateOrPeriod: "2023",
  where: "facts.csv:2",
  id,
  objectOrValue,
  note,
});
const facts = [
  fact("F-901", "2,337 firms of 4 192"),
  fact("F-902", "2337", "IMPRECISE: another office counts 2100."),
  fact("F-903", "many"),
];
const judge = (ids: string[], value?: number, tolerance?: number) =>
  judgePart(
    {
      use: "fact_check",
      says: "firms",
      facts: ids,
      ...(value !== undefined && { value }),
      ...(tolerance !== undefined && { tolerance }),
    },
    { ...contextOf({}), facts },
  );

test("a number is compared with the nearest that the facts hold", () => {
  expect(judge(["F-901"], 4200)).toMatchObject({ class: "supported", numbers: { nearest: 4192 } });
  expect(judge(["F-901"], 3000)).toMatchObject({ class: "contradicted", numbers: { nearest: 2337 } });
  expect(judge(["F-901"], 3000, 0.25).class).toBe("supported");
});

test("a note that a report is inexact leaves it mixed, and is quoted", () => {
  expect(judge(["F-902"], 2337)).toMatchObject({ class: "mixed", against: expect.stringContaining("2100") });
  expect(judge(["F-902"]).class).toBe("mixed");
  expect(judge(["F-902"], 9000).class).toBe("contradicted");
});

test("without a source or a number nothing is decided", () => {
  expect(judge(["F-904"], 2337).class).toBe("undetermined");
  expect(judge(["F-903"], 2337).class).toBe("undetermined");
  expect(judge(["F-903"]).class).toBe("supported");
});
