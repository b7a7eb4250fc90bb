import { describe, expect, test } from "vitest";
import { at, by, CN, eco, HOSTS, POWERS, power, RU, sector, SECTORS, US } from "../region/axes.ts";
import { effectOf } from "../region/probe.ts";
import { thirdPartyEntry } from "./thirdPartyEntry.ts";

const [EU, GB, IN, JP, KR] = ["EU", "GB", "IN", "JP", "KR"].map((p) => power.labels.indexOf(p as "EU"));
const KZ = 0;
const ENERGY = sector.labels.indexOf("energy");
/** Silent by default; each test switches on one term. */
const silent = { a1: 0, a2: 0, a3: 0, a4: 0, am: 0, ac: 0, t: 0, surge: 0 };
const rest = {
  year: 2026,
  engagementRecord: 1,
  interest: 1,
  interestMemory: 1,
  effortScale: 1,
  realisation: 1,
  leaderFactor: 1,
  coop: 0.6,
  coop2020: 0.6,
  critmin: 0.4,
};
const given = (world: object = {}, parameters: object = {}, more: object = {}) =>
  effectOf(thirdPartyEntry, {
    world: { ...rest, ...world },
    parameters: { ...silent, ...parameters },
    path: { engagementRecord: 1, critmin: 0.4 },
    ...more,
  });
const off = { off: { third_party_entry: "ablated" } } as const;

/** What the interest of one power gains in a quarter. Memory and effort are seen by the step as given. */
const gained = (world: object, parameters: object, q: number, more: object = {}) =>
  given(world, parameters, more).interest[q];

describe("engagement", () => {
  test("is the record times interest", () => {
    const { engagement } = given({ engagementRecord: { JP: 1.5 }, interest: { JP: 1.2 } });
    expect(engagement[JP]).toBeCloseTo(1.8);
    expect(engagement[KR]).toBe(0);
  });

  test("of the United States also takes leader and swing; bursts are added for whoever has one", () => {
    const world = { leaderFactor: 0.5, volatilityUS: Math.LN2 * 2, attentionPulse: { US: 0.3, EU: 0.2 } };
    const { engagement, engagementBase } = given(world);
    expect(engagement[US]).toBeCloseTo(0.5 * 4 + 0.3);
    expect(engagement[EU]).toBeCloseTo(1.2);
    expect(engagement[JP]).toBe(1);
    expect(engagementBase[US]).toBe(1);
  });

  test("of the neighbours stays at the record", () => {
    const { engagement, interest } = given({ coop: 0.9, critmin: 1 }, { a1: 1, a2: 1 });
    expect([engagement[RU], engagement[CN]]).toEqual([1, 1]);
    expect([interest[RU], interest[CN]]).toEqual([0, 0]);
  });

  test.each([
    ["at the expected share the record stands", 2026, 0.6, 1, 1.5],
    ["half as much realised is half of the rise since 2020", 2030.75, 0.3, 1, 1.25],
    ["half as much again is half as much more", 2027, 0.9, 1, 1.75],
    ["the lever works on top", 2027, 0.6, 2, 2],
    ["before the goal only the lever counts", 2025.75, 0.3, 0, 1],
    ["after its five years too", 2031, 0.3, 1, 1.5],
    ["before 2021 nothing does", 2020.75, 0.3, 0, 1.5],
  ])("Japan: %s", (_what, year, realised, realisation, expected) => {
    const { engagement } = given({ year, engagementRecord: 1.5, realisation }, { realised });
    expect(engagement[JP]).toBeCloseTo(expected);
  });

  test("a fall below the record of 2020 is no announcement: the lever leaves it", () => {
    const { engagement } = given({ engagementRecord: { KR: 0.8, EU: 1.2 }, realisation: 0 });
    expect(engagement[KR]).toBeCloseTo(0.8);
    expect(engagement[EU]).toBeCloseTo(1);
  });

  test("deals of Japan are a fifth of the goal a year times the share realised, in the five years", () => {
    const deals = (year: number) => given({ year, realisation: { JP: 0.5 } }, { realised: 0.6 }).dealsJP[0];
    expect(deals(2026)).toBeCloseTo(3.8 * 0.3);
    expect([deals(2025.75), deals(2031)]).toEqual([0, 0]);
  });
});

describe("interest", () => {
  test("rises with cooperation above that of 2020, by a1 a year", () => {
    expect(gained({ coop: 0.8 }, { a1: 0.1 }, JP)).toBeCloseTo(0.1 * 0.2 * 0.25);
    expect(gained({ coop: 0.4 }, { a1: 0.1 }, JP)).toBeCloseTo(-0.1 * 0.2 * 0.25);
  });

  test("rises with criticality above that of 2020, as far as a power has use for minerals", () => {
    const parameters = { a2: 0.3, endowment: { JP: 0.5, GB: 0 } };
    expect(gained({ critmin: 0.8 }, parameters, JP)).toBeCloseTo(0.3 * 0.5 * 0.4 * 0.25);
    expect(gained({ critmin: 0.8 }, parameters, GB)).toBe(0);
  });

  test("of India becomes effort only as far as capacity goes", () => {
    const parameters = { a1: 0.1, capacityIN: 0.1 };
    expect(gained({ coop: 0.8 }, parameters, IN)).toBeCloseTo(gained({ coop: 0.8 }, parameters, GB) / 10);
  });

  test("returns to 1 by a4 a year, and rests there", () => {
    expect(gained({ interest: 1.4 }, { a4: 0.2 }, KR)).toBeCloseTo(-0.02);
    expect(gained({ interest: 0.6 }, { a4: 0.2 }, KR)).toBeCloseTo(0.02);
    const all = { a1: 0.1, a2: 0.3, a3: 0.1, a4: 0.2, am: 0.1, ac: 0.1 };
    expect([...given({}, all).interest]).toEqual(Array(POWERS).fill(0));
  });

  test("does not move before 2021", () => {
    expect(gained({ year: 2020.75, coop: 0.9, critmin: 1 }, { a1: 0.1, a2: 0.3 }, JP)).toBe(0);
  });

  test("follows the leading other: all follow the first, the first follows the second", () => {
    const world = { engagementRecord: [1, 1, 1, 1.2, 1, 1, 1.5, 1, 1, 1] };
    const { interest } = given(world, { a3: 0.1 });
    expect(interest[US]).toBeCloseTo(0.1 * 0.5 * 0.25);
    expect(interest[EU]).toBeCloseTo(0.1 * 0.5 * 0.25);
    expect(interest[JP]).toBeCloseTo(0.1 * 0.2 * 0.25);
  });

  test.each([
    ["US", "EU"],
    ["EU", "US"],
    ["GCC", "US"],
  ] as const)("finds %s ahead of %s in whatever order they stand", (first, second) => {
    const engagementRecord = power.labels.map((p) => (p === first ? 3 : p === second ? 2 : 1));
    const { interest } = given({ engagementRecord }, { a3: 1 });
    const places = [first, second, "GB"].map((p) => power.labels.indexOf(p as "GB"));
    expect(places.map((q) => interest[q] * 4)).toEqual([1, 2, 2]);
  });

  test("counts effort set by policy as an example; a retreat of all is none", () => {
    expect(
      gained({ effortScale: power.labels.map((p) => (p === "EU" ? 2 : 1)) }, { a3: 0.1 }, JP),
    ).toBeCloseTo(0.1 * 0.25);
    expect(gained({ engagementRecord: 0.5 }, { a3: 0.1 }, JP)).toBe(0);
  });

  test("is not moved by swings, leaders or bursts of a rival", () => {
    const world = { leaderFactor: 3, volatilityUS: 1, attentionPulse: 1 };
    expect(gained(world, { a3: 0.1 }, JP)).toBe(0);
  });

  test("memory closes 1 - exp(-1/4) of its gap in a quarter", () => {
    expect(given({ engagementRecord: 2 }).interestMemory[KR]).toBeCloseTo(1 - Math.exp(-0.25));
  });
});

describe("export restrictions", () => {
  test("begin four quarters, count down and add to the criticality of four importers", () => {
    expect(given({ supplyShock: 1 }).supplyQuarters[0]).toBe(4);
    expect(given({ supplyQuarters: 4 }).supplyQuarters[0]).toBe(-1);
    expect(given({ supplyQuarters: 1 }).supplyQuarters[0]).toBe(-1);
    expect(given({}).supplyQuarters[0]).toBe(0);
    const { critminFelt } = given({ supplyQuarters: 1 }, { surge: 0.3 });
    expect([US, EU, JP, KR].map((q) => critminFelt[q])).toEqual([0.7, 0.7, 0.7, 0.7]);
    expect([GB, IN].map((q) => critminFelt[q])).toEqual([0.4, 0.4]);
  });

  test("a second one starts the count anew", () => {
    expect(given({ supplyQuarters: 2, supplyShock: 1 }).supplyQuarters[0]).toBe(2);
  });

  test("raise the interest of Japan within the quarters they bite", () => {
    const parameters = { a2: 0.2, surge: 0.3, endowment: 0.5 };
    expect(gained({ supplyQuarters: 3 }, parameters, JP)).toBeCloseTo(0.2 * 0.5 * 0.3 * 0.25);
    expect(gained({ supplyQuarters: 0 }, parameters, JP)).toBe(0);
  });
});

test("cooperation is remembered up to 2020-Q4 and then kept", () => {
  expect(given({ year: 2020.75, coop: 0.7 }).coop2020[0]).toBeCloseTo(0.1);
  expect(given({ year: 2021, coop: 0.7 }).coop2020[0]).toBe(0);
});

describe("mix", () => {
  /** Japan in energy alone, Korea in education alone, the rest spread evenly. */
  const mix = Array.from({ length: POWERS * SECTORS }, (_, i) => {
    const [q, k] = [Math.floor(i / SECTORS), i % SECTORS];
    return q === JP ? Number(k === ENERGY) : q === KR ? Number(k === 0) : 1 / SECTORS;
  });
  const ahead = { mix, engagementRecord: power.labels.map((p) => (p === "JP" ? 1.5 : 1)) };
  const of = (column: Float64Array, q: number) => [...column.subarray(q * SECTORS, (q + 1) * SECTORS)];
  const sum = (values: number[]) => values.reduce((total, x) => total + x, 0);

  test("moves toward that of the leader, and only while somebody leads", () => {
    const moved = of(given(ahead, { am: 0.2 }).mix, KR);
    expect(moved[0]).toBeCloseTo(-0.05);
    expect(moved[ENERGY]).toBeCloseTo(0.05);
    expect(sum(of(given({ mix }, { am: 0.2 }).mix, KR).map(Math.abs))).toBe(0);
  });

  test("with more criticality moves from all other sectors in proportion, half to each of the two", () => {
    const moved = of(given({ mix, critmin: 0.9 }, { ac: 0.4 }).mix, GB);
    const out = 0.4 * 0.5 * 0.25;
    expect(moved[0]).toBeCloseTo(-out / SECTORS);
    expect(moved[ENERGY]).toBeCloseTo((out * 6) / SECTORS / 2);
    expect(moved[ENERGY + 1]).toBeCloseTo(moved[ENERGY]);
    expect(sum(of(given({ mix, critmin: 0.1 }, { ac: 0.4 }).mix, GB).map(Math.abs))).toBe(0);
  });

  test("of every power still sums to 1, and no share falls below 0", () => {
    const change = given({ ...ahead, critmin: 1 }, { am: 0.15, ac: 0.15 }).mix;
    for (let q = 0; q < POWERS; q++) expect(sum(of(change, q))).toBeCloseTo(0, 12);
    change.forEach((x, i) => expect(mix[i] + x).toBeGreaterThanOrEqual(0));
    expect([...of(change, RU), ...of(change, CN)].every((x) => x === 0)).toBe(true);
  });
});

test("alternatives are the economic shares of all but the neighbours, and take t of the price", () => {
  const share = Array.from({ length: 4 * POWERS * HOSTS }, () => 0);
  share[at(eco, RU, KZ)] = 0.3;
  share[at(eco, CN, KZ)] = 0.3;
  const { alternatives, terms } = given({ share }, { t: 0.2 });
  expect(alternatives[KZ]).toBeCloseTo(0.4);
  expect(terms[by(RU, KZ)]).toBeCloseTo(0.92);
  expect(terms[by(CN, KZ)]).toBeCloseTo(0.92);
});

test("switched off, outsiders are as in 2020, no interest moves and prices do not give way", () => {
  const world = {
    engagementRecord: 1.5,
    coop: 0.9,
    critmin: 0.9,
    supplyQuarters: 2,
    mix: Array.from({ length: POWERS * SECTORS }, (_, i) => (i % SECTORS === 0 ? 1 : 0)),
  };
  const all = { a1: 0.1, a2: 0.3, a3: 0.1, a4: 0.2, am: 0.1, ac: 0.1, t: 0.3, surge: 0.3 };
  const found = given(world, all, off);
  expect([...found.engagement]).toEqual(Array(POWERS).fill(1));
  expect([...found.interest]).toEqual(Array(POWERS).fill(0));
  expect(found.mix.every((x) => x === 0)).toBe(true);
  expect(found.terms.every((x) => x === 1)).toBe(true);
  expect(found.dealsJP[0]).toBe(0);
  expect(given({ ...world, year: 2010 }, all, off).engagement[JP]).toBe(1.5);
});

test("without imitation nobody follows a leader, in effort or in mix; other terms stay", () => {
  const world = { engagementRecord: { JP: 2 }, coop: 0.8, mix: 1 / SECTORS };
  const term = { off: { "third_party_entry.imitation": "ablated" } } as const;
  expect(gained(world, { a1: 0.1, a3: 0.1 }, GB, term)).toBeCloseTo(0.1 * 0.2 * 0.25);
  const uneven = Array.from({ length: POWERS * SECTORS }, (_, i) => (i % (SECTORS + 1)) / 28);
  expect(given({ ...world, mix: uneven }, { am: 0.1 }, term).mix.every((x) => x === 0)).toBe(true);
});
