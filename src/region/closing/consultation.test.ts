import { expect, test } from "vitest";
import { effectOf } from "../probe.ts";
import { consultation } from "./consultation.ts";

const closed = 1 - Math.exp(-0.25);
const usual = { consultation: 0.8, consultationScale: 1, instSCO: 0.5, regularity: 0.6 };
const given = (world: object) =>
  effectOf(consultation, { world: { ...usual, ...world }, start: { instSCO: 0.5 } });

test.each([
  // what                                              world                               target
  ["regularity moves to the meetings held", {}, 0.8],
  ["the lever scales them", { consultationScale: 0.5 }, 0.4],
  ["so does the depth of the SCO against 2001", { instSCO: 0.4 }, 0.64],
  ["no more than every meeting can be held", { consultation: 0.95, consultationScale: 1.25 }, 1],
  ["without meetings it fades", { consultation: 0 }, 0],
])("%s", (_what, world, target) => {
  expect(given(world).regularity[0]).toBeCloseTo((target - 0.6) * closed, 10);
});

test("after four quarters the gap has shrunk to 1/e", () => {
  let level = 0.6;
  for (let i = 0; i < 4; i++) level += given({ regularity: level }).regularity[0];
  expect(0.8 - level).toBeCloseTo(0.2 / Math.E);
});
