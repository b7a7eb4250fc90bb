import { expect, test } from "vitest";
import { effectOf } from "../probe.ts";
import { gatekeeping } from "./gatekeeping.ts";

test.each([
  ["before 2013 gatekeeping loses a third as fast", 2012.75, -0.01],
  ["from 2013 on at the full rate", 2013, -0.03],
])("%s", (_what, year, perYear) => {
  const { gate } = effectOf(gatekeeping, { world: { year }, parameters: { gD: 0.03 } });
  expect(gate[0]).toBeCloseTo(perYear / 4);
});
