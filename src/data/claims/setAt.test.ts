import { expect, test } from "vitest";
import { setAt } from "./setAt.ts";

const part = { p: 0.8, event: { all: [{ below: 0.3 }, { below: 0.4, above: { measure: "coop" } }] } };

test.each([
  // what                                     path                         to   expected                                                      places
  ["a number on top", "p", 0.9, { ...part, p: 0.9 }, 1],
  [
    "the same number in every entry of a list",
    "event.all.*.below",
    0.1,
    { ...part, event: { all: [{ below: 0.1 }, { below: 0.1, above: { measure: "coop" } }] } },
    2,
  ],
  [
    "times, which is 1 where it is not written",
    "event.all.1.above.times",
    20,
    { ...part, event: { all: [part.event.all[0], { below: 0.4, above: { measure: "coop", times: 20 } }] } },
    1,
  ],
  ["nothing where the number is that already", "p", 0.8, part, 0],
  ["nothing where no number is", "event.all.*.above", 2, part, 0],
  ["nothing where no such key is", "share", 0.5, part, 0],
])("sets %s", (_what, path, to, value, places) => {
  expect(setAt(part, path, to)).toEqual({ value, places });
});

test("what it was given stays as it was", () => {
  const before = structuredClone(part);
  setAt(part, "event.all.*.below", 0.1);
  expect(part).toEqual(before);
});
