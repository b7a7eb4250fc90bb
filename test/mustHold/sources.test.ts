import { expect, test } from "vitest";
import { drawnOf } from "../../src/engine/parameter.ts";
import { units } from "../../src/engine/units.ts";
import { model } from "../../src/mechanisms/index.ts";
import { data } from "./testing/whole.ts";

// No number without a label, a unit, a range, a day on which someone looked, and what it rests on.

const claims = new Set(data.claims.map(({ id }) => id));
const facts = new Set(data.facts.map(({ id }) => id));
const parameters = model.mechanisms.flatMap(({ name, parameters: own }) =>
  Object.entries(own).map(([key, parameter]) => ({ id: `${name}.${key}`, name, key, parameter })),
);
const bad = <T>(all: readonly T[], wrong: (one: T) => boolean, say: (one: T) => string) =>
  all.filter(wrong).map(say);

test("every parameter has a label, a unit of the closed list and the day of its review", () => {
  const id = (one: { id: string }) => one.id;
  expect(parameters.length).toBeGreaterThan(100);
  expect(bad(parameters, ({ parameter: { label } }) => label.trim().length < 5, id)).toEqual([]);
  expect(
    bad(parameters, ({ parameter: { unit } }) => !(units as readonly string[]).includes(unit), id),
  ).toEqual([]);
  const dated = ({ parameter: { reviewed } }: (typeof parameters)[number]) =>
    /^\d{4}-\d{2}-\d{2}$/.test(reviewed) && !Number.isNaN(Date.parse(reviewed));
  expect(bad(parameters, (one) => !dated(one), id)).toEqual([]);
});

test("every range holds the central value and is finite", () => {
  const drawn = model.mechanisms.flatMap(({ name, parameters: own }) => drawnOf(name, own));
  const outside = ({ value, range: [low, high] }: (typeof drawn)[number]) =>
    !(Number.isFinite(low) && Number.isFinite(high) && low <= value && value <= high);
  expect(bad(drawn, outside, ({ id }) => id)).toEqual([]);
  const sourceless = drawn.filter(
    ({ distribution, range }) => distribution === "loguniform" && range[0] <= 0,
  );
  expect(sourceless.map(({ id }) => id)).toEqual([]);
});

test("every parameter rests on claims or facts that the evidence holds, or says what we assumed", () => {
  const lost = parameters.flatMap(({ id, parameter: { claims: c = [], facts: f = [] } }) => [
    ...c.filter((one) => !claims.has(one)).map((one) => `${id}: ${one}`),
    ...f.filter((one) => !facts.has(one)).map((one) => `${id}: ${one}`),
  ]);
  expect(lost).toEqual([]);
  const bare = ({
    parameter: { claims: c = [], facts: f = [], assumption = "" },
  }: (typeof parameters)[number]) => c.length + f.length === 0 && assumption.trim().length < 10;
  expect(bad(parameters, bare, ({ id }) => id)).toEqual([]);
  const cited = parameters.flatMap(
    ({ parameter: { assumption = "" } }) => assumption.match(/\b[ABF]-\d+\b/g) ?? [],
  );
  expect(cited.filter((one) => !claims.has(one) && !facts.has(one))).toEqual([]);
});

test("every starting value, in every world, names its source", () => {
  for (const [world, rows] of Object.entries(data.worlds)) {
    expect([world, rows.length > 0]).toEqual([world, true]);
    expect(
      bad(
        rows,
        ({ source }) => source.trim().length < 3,
        ({ where }) => where,
      ),
    ).toEqual([]);
    expect(
      bad(
        rows,
        ({ low, value, high }) => !(low <= value && value <= high),
        ({ where }) => where,
      ),
    ).toEqual([]);
  }
  expect(
    bad(
      data.worldFacts,
      ({ source }) => source.trim().length < 3,
      ({ where }) => where,
    ),
  ).toEqual([]);
});

test("every point of a path and every event names its source, and every future says why", () => {
  const points = data.paths.flatMap(({ quantity, cells }) =>
    Object.entries(cells).flatMap(([index, { past, future }]) => [
      ...past.map(({ source }, i) => ({ id: `${quantity}[${index}] point ${i}`, source })),
      { id: `${quantity}[${index}] future`, source: future.because },
    ]),
  );
  expect(points.length).toBeGreaterThan(200);
  expect(
    bad(
      points,
      ({ source }) => source.trim().length < 3,
      ({ id }) => id,
    ),
  ).toEqual([]);
  expect(
    bad(
      data.events,
      ({ sources, because }) => sources.length === 0 || because.length < 10,
      ({ id }) => id,
    ),
  ).toEqual([]);
});
