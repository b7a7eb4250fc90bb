import { expect, test } from "vitest";
import { at, BOARDS, by, CN, eco, HOSTS, mil, onBoard, POWERS, RU, US } from "../axes.ts";
import { effectOf } from "../probe.ts";
import { shares } from "./shares.ts";

const KZ = 0;
const KG = 1;
const CELLS = BOARDS * POWERS * HOSTS;
const influence = (value: (d: number, p: number, s: number) => number) => {
  const infl = new Float64Array(CELLS);
  for (let d = 0; d < BOARDS; d++)
    for (let p = 0; p < POWERS; p++) for (let s = 0; s < HOSTS; s++) infl[at(d, p, s)] = value(d, p, s);
  return [...infl];
};
/** Russia 3 to China 1, the other way round on the economic board; nobody else. */
const two = influence((d, p) => (p === RU ? (d === eco ? 1 : 3) : p === CN ? (d === eco ? 3 : 1) : 0));
const given = (infl: number[], population: unknown = 1) =>
  effectOf(shares, { world: { infl, population: population as never } });

test("shares sum to 1 in each host and on each board, whatever the influence", () => {
  const { share, shareAll, shareBoard, sharePower } = given(
    Array.from({ length: CELLS }, (_, i) => 0.01 + ((i * 37) % 101)),
    { KZ: 18, KG: 6, TJ: 9, TM: 6, UZ: 33 },
  );
  const sumOver = (value: (p: number) => number) => {
    let sum = 0;
    for (let p = 0; p < POWERS; p++) sum += value(p);
    return sum;
  };
  for (let d = 0; d < BOARDS; d++) {
    expect(sumOver((p) => shareBoard[onBoard(d, p)])).toBeCloseTo(1, 12);
    for (let s = 0; s < HOSTS; s++) expect(sumOver((p) => share[at(d, p, s)])).toBeCloseTo(1, 12);
  }
  for (let s = 0; s < HOSTS; s++) expect(sumOver((p) => shareAll[by(p, s)])).toBeCloseTo(1, 12);
  expect(sumOver((p) => sharePower[p])).toBeCloseTo(1, 12);
});

test("three to one is three quarters to one quarter, and the overlap is the smaller", () => {
  const { share, overlap, lead } = given(two);
  expect(share[at(mil, RU, KZ)]).toBe(0.75);
  expect(overlap[by(mil, KZ)]).toBe(0.25);
  expect(overlap[by(eco, KZ)]).toBe(0.25);
  expect(lead[eco]).toBeCloseTo(0.5, 12);
  expect(lead[mil]).toBeCloseTo(-0.5, 12);
});

test("a composite share is the plain mean of the boards; concentration sums their squares", () => {
  const { shareAll, hhi, div } = given(two);
  expect(shareAll[by(RU, KZ)]).toBe((3 * 0.75 + 0.25) / 4);
  expect(hhi[KZ]).toBeCloseTo(0.625 ** 2 + 0.375 ** 2);
  expect(div[KZ]).toBeCloseTo(1 - hhi[KZ]);
});

test("with ten equal partners diversification is 0.9 and overlap a tenth", () => {
  const { div, overlapAll, specialisation } = given(influence(() => 7));
  expect(div[KZ]).toBeCloseTo(0.9);
  expect(overlapAll[0]).toBeCloseTo(0.1);
  expect(specialisation[0]).toBeCloseTo(0);
});

test("overlap is at most a half, when two equals share a host alone", () => {
  const { overlap, overlapAll } = given(influence((_d, p) => (p === RU || p === CN ? 1 : 0)));
  expect(overlap.every((x) => x === 0.5)).toBe(true);
  expect(overlapAll[0]).toBeCloseTo(0.5);
});

test("the region weights hosts by population, in shares and in points", () => {
  const infl = influence((_d, p, s) => (p === RU ? (s === KZ ? 3 : 1) : p === CN ? 1 : 0));
  const { shareBoard, inflBoard, sharePower, overlapAll } = given(infl, { KZ: 3, KG: 1 });
  expect(shareBoard[onBoard(eco, RU)]).toBeCloseTo((3 * 0.75 + 0.5) / 4);
  expect(inflBoard[onBoard(eco, RU)]).toBeCloseTo(2.5);
  expect(sharePower[RU]).toBeCloseTo((3 * 0.75 + 0.5) / 4);
  expect(overlapAll[0]).toBeCloseTo((3 * 0.25 + 0.5) / 4);
});

test("specialisation is half the distance between profiles over boards", () => {
  // Russia .25 .75 .75 .75 over 2.5 in sum; China .75 .25 .25 .25 over 1.5.
  const { specialisation } = given(two);
  expect(specialisation[0]).toBeCloseTo((0.5 - 0.1 + 3 * (0.3 - 1 / 6)) / 2);
});

test("points elsewhere on a board do not move shares of another host", () => {
  const before = given(two).share;
  const more = [...two];
  more[at(mil, US, KG)] = 4;
  const after = given(more).share;
  expect(after[at(mil, RU, KG)]).toBe(0.375);
  expect(after[at(mil, RU, KZ)]).toBe(before[at(mil, RU, KZ)]);
});
