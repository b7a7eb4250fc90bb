import { describe, expect, test } from "vitest";
import { at, by, CN, eco, HOSTS, pol, power, POWERS, RU } from "../region/axes.ts";
import { effectOf } from "../region/probe.ts";
import { skillsStandardsLockIn } from "./skillsStandardsLockIn.ts";

const KZ = 0;
const UZ = 4;
const EU = power.labels.indexOf("EU");
const GB = power.labels.indexOf("GB");
const off = { skills_standards_lock_in: "ablated" } as const;
const parameters = {
  lasting: 10,
  turnover: 0.1,
  lockIn: 1,
  standing: 1,
  graduates: 0.5,
  degreePlaces: 3,
  degreeStandards: 0.1,
};
const usual = { placesScale: 1, population: [20, 10, 10, 10, 50] };
const given = (world: object, changed: object = {}, more: object = {}) =>
  effectOf(skillsStandardsLockIn, {
    world: { ...usual, ...world },
    parameters: { ...parameters, ...changed },
    ...more,
  });
/** One number for each power, the same in every host. */
const everywhere = (values: Record<string, number>) =>
  power.labels.flatMap((code) => Array.from({ length: HOSTS }, () => values[code] ?? 0));

describe("trained people", () => {
  test("places go to hosts by population", () => {
    const { skill } = given({ places: { CN: 8 } });
    expect(skill[by(CN, KZ)]).toBeCloseTo((8 * 0.2) / 4);
    expect(skill[by(CN, UZ)]).toBeCloseTo((8 * 0.5) / 4);
    expect(skill[by(RU, KZ)]).toBe(0);
  });

  test("a part of them leaves the trade each year", () => {
    expect(given({ skill: 40 }).skill[by(GB, KZ)]).toBeCloseTo(-40 / 10 / 4);
    expect(given({ skill: 40 }, { lasting: 20 }).skill[by(GB, KZ)]).toBeCloseTo(-40 / 20 / 4);
  });

  test("a policy scales places and workshops", () => {
    const world = { places: { CN: 8 }, workshops: { KZ: 2 } };
    expect(given({ ...world, placesScale: { CN: 3 } }).skill[by(CN, KZ)]).toBeCloseTo((3 * (1.6 + 1)) / 4);
    expect(given({ ...world, placesScale: 0 }).skill.every((x) => x === 0)).toBe(true);
  });

  test("workshops train for China, where they stand", () => {
    const { skill } = given({ workshops: { KZ: 2 } });
    expect(skill[by(CN, KZ)]).toBeCloseTo((2 * 0.5) / 4);
    expect(skill.filter((x) => x !== 0)).toHaveLength(1);
  });

  test("a degree programme adds graduates of that power", () => {
    expect(given({ degrees: { GB: 0.5 } }).skill[by(GB, UZ)]).toBeCloseTo((0.5 * 3 * 0.5) / 4);
  });

  test("the stock of 2001 is some years of the places of 2001", () => {
    const begin = skillsStandardsLockIn.steps.find(({ kind }) => kind === "begin")!;
    const path = (name: string, _at: number, label?: string) =>
      name === "population" ? 4 : label === "RU" ? 30 : 0;
    const p = skillsStandardsLockIn.constants!({ held: 5 } as never, { path, start: () => [] });
    const world = { skill: new Float64Array(POWERS * HOSTS), std: new Float64Array(POWERS * HOSTS) };
    begin.run({} as never, p as never, world as never, {} as never);
    expect(world.skill[by(RU, KZ)]).toBeCloseTo((5 * 30) / 5);
    expect(world.skill[by(CN, KZ)]).toBe(0);
  });
});

describe("political standing", () => {
  test("ties rise with the net number of trained people", () => {
    const { skill, infl } = given({ places: { CN: 8 } });
    expect(infl[at(pol, CN, UZ)]).toBeCloseTo(skill[by(CN, UZ)] / 10);
  });

  test("and fall as trained people go", () => {
    const { infl } = given({ skill: 40 }, { standing: 1.5 });
    expect(infl[at(pol, GB, KZ)]).toBeCloseTo((-1.5 * 1) / 10);
    expect(infl[at(eco, GB, KZ)]).toBe(0);
  });

  test("without the term nothing follows", () => {
    const more = { off: { "skills_standards_lock_in.standing": "ablated" } };
    expect(given({ skill: 40 }, {}, more).infl.every((x) => x === 0)).toBe(true);
  });
});

describe("standards", () => {
  const std = everywhere({ RU: 0.4, CN: 0.1 });
  const skill = everywhere({ RU: 30, CN: 10 });
  const share = Array.from({ length: 4 * POWERS * HOSTS }, (_, i) =>
    i === at(eco, RU, KZ) ? 0.5 : i === at(eco, CN, KZ) ? 0.5 : 0,
  );

  test("they move to the mean of the shares of skill, trade and standards", () => {
    const moved = given({ std, skill, share }).std;
    const c = (0.75 + 0.5 + 0.8) / 3;
    expect(moved[by(RU, KZ)]).toBeCloseTo((0.1 * (0.95 * c - 0.4)) / 4);
    expect(moved[by(CN, KZ)]).toBeCloseTo((0.1 * (0.95 * (1 - c) - 0.1)) / 4);
  });

  test("above 1 the exponent favours the leader, below 1 the others", () => {
    const of = (lockIn: number) => given({ std, skill, share }, { lockIn }).std[by(RU, KZ)];
    expect(of(1.6)).toBeGreaterThan(of(1));
    expect(of(0.8)).toBeLessThan(of(1));
    const x = (0.75 + 0.5 + 0.8) / 3;
    const c = x ** 1.6 / (x ** 1.6 + (1 - x) ** 1.6);
    expect(of(1.6)).toBeCloseTo((0.1 * (0.95 * c - 0.4)) / 4);
  });

  test("all powers together move to 0.95", () => {
    const sum = (lockIn: number) => {
      const moved = given({ std, skill, share }, { lockIn }).std;
      return power.labels.reduce((total, _code, q) => total + moved[by(q, KZ)], 0);
    };
    expect(sum(1.5)).toBeCloseTo((0.1 * (0.95 - 0.5)) / 4);
    expect(sum(0.8)).toBeCloseTo(sum(1.5));
  });

  test("degrees count as certificates of their own", () => {
    const moved = given({ std, skill, share, degrees: { GB: 1 } }).std;
    expect(moved[by(GB, KZ)]).toBeCloseTo((0.1 * 0.95 * 0.1) / 1.1 / 4);
    expect(moved[by(RU, KZ)]).toBeLessThan(given({ std, skill, share }).std[by(RU, KZ)]);
  });

  test("with nobody present they fade", () => {
    const moved = given({}).std;
    expect(moved.every((x) => x === 0)).toBe(true);
  });

  test("they make a power harder to leave", () => {
    const { exitCost } = given({ std });
    expect(exitCost[by(RU, UZ)]).toBeCloseTo(0.4 * 0.35);
    expect(exitCost[by(EU, UZ)]).toBe(0);
  });

  test("at the start they leave a twentieth to the host", () => {
    const begin = skillsStandardsLockIn.steps.find(({ kind }) => kind === "begin")!;
    const run = (values: Record<string, number>) => {
      const world = {
        skill: new Float64Array(POWERS * HOSTS),
        std: Float64Array.from(everywhere(values)),
      };
      begin.run({} as never, { first: world.skill } as never, world as never, {} as never);
      return world.std;
    };
    expect(run({ RU: 0.6, EU: 0.4 })[by(RU, KZ)]).toBeCloseTo(0.95 * 0.6);
    expect(run({ RU: 0.5, EU: 0.2 })[by(RU, KZ)]).toBe(0.5);
  });
});

describe("late-comers", () => {
  const std = everywhere({ RU: 0.5, CN: 0.3, EU: 0.1 });

  test("pay for the largest standards of another", () => {
    const { lateness } = given({ std });
    expect(lateness[by(GB, KZ)]).toBeCloseTo(0.5);
    expect(lateness[by(CN, KZ)]).toBeCloseTo(0.5);
    expect(lateness[by(RU, KZ)]).toBeCloseTo(0.7);
  });

  test("pay alike where two lead together", () => {
    const { lateness } = given({ std: everywhere({ RU: 0.4, CN: 0.4 }) });
    expect(lateness[by(RU, KZ)]).toBeCloseTo(0.6);
    expect(lateness[by(CN, KZ)]).toBeCloseTo(0.6);
  });

  test("pay nothing where nobody has come, or without the term", () => {
    expect(given({}).lateness.every((x) => x === 1)).toBe(true);
    const more = { off: { "skills_standards_lock_in.late": "ablated" } };
    expect(given({ std }, {}, more).lateness.every((x) => x === 1)).toBe(true);
  });
});

describe("switched off", () => {
  test("half of the trained are gone in about two years", () => {
    const { skill } = given({ skill: 40 }, {}, { off });
    expect(skill[by(GB, KZ)]).toBeCloseTo(-40 / 3 / 4);
  });

  test("nobody is early or late", () => {
    const std = everywhere({ RU: 0.5, CN: 0.3 });
    expect(given({ std }, {}, { off }).lateness.every((x) => x === 1)).toBe(true);
    const world = { std, skill: everywhere({ RU: 30, CN: 10 }) };
    expect(given(world, { lockIn: 1.6 }, { off }).std).toEqual(given(world).std);
  });
});
