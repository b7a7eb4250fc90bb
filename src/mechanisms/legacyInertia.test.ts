import { expect, test } from "vitest";
import { at, BOARDS, CN, cul, eco, HOSTS, pol, POWERS, RU } from "../region/axes.ts";
import { effectOf } from "../region/probe.ts";
import { legacyInertia } from "./legacyInertia.ts";

const KZ = 0;
/** In 2001 Russia and China have 100 points each on the economic board and nobody else has any. */
const first = Array.from({ length: BOARDS * POWERS * HOSTS }, () => 0);
for (let s = 0; s < HOSTS; s++) {
  first[at(eco, RU, s)] = 100;
  first[at(eco, CN, s)] = 100;
  first[at(pol, RU, s)] = 80;
  first[at(cul, RU, s)] = 50;
}
const shareOf = (value: number) => {
  const share = Array.from({ length: BOARDS * POWERS * HOSTS }, () => 0);
  for (let s = 0; s < HOSTS; s++) share[at(eco, RU, s)] = value;
  return share;
};
// A half-life of half a year closes 1 - 2^-0.5 of a gap in a quarter; of a quarter, half of it.
const parameters = { language: 0.25, mediaHalf: 0.25, pipeHalf: 0.25, political: 0.25, crossBoard: 0.2 };
const given = (world: object, changed: object = {}, more: object = {}) =>
  effectOf(legacyInertia, {
    world: { infl: first, share: shareOf(0.5), mediaScale: 1, ...world },
    start: { infl: first },
    parameters: { ...parameters, ...changed },
    ...more,
  });

test("while Russia keeps its economic share of 2001, its standing stays", () => {
  expect(given({}).infl.every((x) => Math.abs(x) < 1e-12)).toBe(true);
});

test("at half of that share culture moves halfway to half, with a half-life of a quarter", () => {
  const { infl } = given({ share: shareOf(0.25) });
  expect(infl[at(cul, RU, KZ)]).toBeCloseTo(-12.5); // from 50 to 25, half the way
});

test("goodwill of remittances raises or lowers the cultural target of its host alone", () => {
  const { infl } = given({ goodwill: { KZ: 0.1, KG: -0.1 } });
  expect(infl[at(cul, RU, KZ)]).toBeCloseTo(2.5); // from 50 toward 55, half the way
  expect(infl[at(cul, RU, KZ + 1)]).toBeCloseTo(-2.5);
  expect(infl[at(cul, RU, KZ + 2)]).toBeCloseTo(0);
  expect(infl[at(pol, RU, KZ)]).toBeCloseTo(0); // politics follows culture as it stands, not its target
});

test("the political target follows the economy by 0.8 and culture by 0.2", () => {
  const { infl } = given({ share: shareOf(0.25) });
  expect(infl[at(pol, RU, KZ)]).toBeCloseTo((80 * (0.8 * 0.5 + 0.2) - 80) / 2);
});

test("lost culture pulls politics down even at the old economic share", () => {
  const infl = [...first];
  infl[at(cul, RU, KZ)] = 25;
  expect(given({ infl }).infl[at(pol, RU, KZ)]).toBeCloseTo((80 * (0.8 + 0.2 * 0.5) - 80) / 2);
  expect(given({ infl }, { crossBoard: 0 }).infl[at(pol, RU, KZ)]).toBeCloseTo(0);
});

test("years are half-lives, not time constants", () => {
  const { infl } = given({ share: shareOf(0) }, { language: 35 });
  expect(infl[at(cul, RU, KZ)]).toBeCloseTo(-50 * (1 - 2 ** (-0.25 / 35)));
});

test("only Russia's politics and culture are moved", () => {
  const { infl } = given({ share: shareOf(0.25) });
  expect(infl[at(eco, RU, KZ)]).toBe(0);
  expect(infl[at(pol, CN, KZ)]).toBe(0);
});

test("language, media and pipes decay, each with its own half-life", () => {
  const { lang, media, pipes } = given(
    { lang: 0.8, media: 0.6, pipes: 0.4 },
    { language: 20, mediaHalf: 8, pipeHalf: 15 },
  );
  expect(lang[KZ]).toBeCloseTo(-0.8 * (1 - 2 ** (-0.25 / 20)));
  expect(media[KZ]).toBeCloseTo(-0.6 * (1 - 2 ** (-0.25 / 8)));
  expect(pipes[KZ]).toBeCloseTo(-0.4 * (1 - 2 ** (-0.25 / 15)));
});

test("the media lever sets the speed of decay of media alone", () => {
  const slow = given({ lang: 0.8, media: 0.6, mediaScale: 0.5 });
  expect(slow.media[KZ]).toBeCloseTo(-0.15);
  expect(slow.lang[KZ]).toBeCloseTo(-0.4);
});

test("switched off, everything inherited has a half-life of two years", () => {
  const slow = { language: 35, mediaHalf: 14, pipeHalf: 22, political: 17 };
  const world = { share: shareOf(0.25), lang: 0.8, media: 0.6, pipes: 0.4 };
  const off = given(world, slow, { off: { legacy_inertia: "ablated" } });
  expect(off).toEqual(given(world, { language: 2, mediaHalf: 2, pipeHalf: 2, political: 2 }));
  expect(off.infl[at(cul, RU, KZ)]).toBeCloseTo(-25 * (1 - 2 ** (-1 / 8)));
});

test("the term pipes silences pipes alone", () => {
  const slow = { language: 35, pipeHalf: 22 };
  const off = given({ lang: 0.8, pipes: 0.4 }, slow, { off: { "legacy_inertia.pipes": "ablated" } });
  expect(off.pipes[KZ]).toBeCloseTo(-0.4 * (1 - 2 ** (-1 / 8)));
  expect(off.lang[KZ]).toBeCloseTo(-0.8 * (1 - 2 ** (-0.25 / 35)));
});
