import { expect, test } from "vitest";
import { UserFault } from "../../engine/faults.ts";
import { levelOf, packDraws, quantileOfLevel, snapped, unpackDraws } from "./quantised.ts";

const AXES = ["hedging.responsiveness", "trade.memory"];
const DRAWS = [
  { run: 17, distance: 0.8512345678901234, u: Float64Array.of(0.12345, 0.99995) },
  { run: 4294967295, distance: 1, u: Float64Array.of(0.00005, 0.5) },
];
const TEXT = `run,distance,hedging.responsiveness,trade.memory
17,0.8512345678901234,1234,9999
4294967295,1,0,5000
`;

test("a file holds levels, and gives back snapped draws to the last bit", () => {
  expect(packDraws(AXES, DRAWS)).toBe(TEXT);
  const snappedDraws = DRAWS.map((draw) => ({ ...draw, u: draw.u.map(snapped) }));
  expect(unpackDraws("draws.csv", TEXT, AXES)).toEqual(snappedDraws);
  expect(packDraws(AXES, snappedDraws)).toBe(TEXT);
});

test("every level comes back as itself, and lies strictly between 0 and 1", () => {
  for (let level = 0; level < 10_000; level++) {
    expect(levelOf(quantileOfLevel(level))).toBe(level);
    expect(snapped(quantileOfLevel(level))).toBe(quantileOfLevel(level));
  }
  expect([snapped(0), snapped(1)]).toEqual([0.00005, 0.99995]);
});

test("columns may stand in any order, after a byte order mark and with ends of line of either kind", () => {
  const turned = "\uFEFFtrade.memory,run,hedging.responsiveness,distance\r\n9999,17,1234,0.5\r\n";
  const [draw] = unpackDraws("draws.csv", turned, AXES);
  expect([...draw.u, draw.run, draw.distance]).toEqual([0.12345, 0.99995, 17, 0.5]);
});

test.each([
  [
    "trade.memory",
    "trade.memry",
    /^draws.csv:1: column "trade.memry" unknown; did you mean "trade.memory"\?; .*calibrate$/,
  ],
  [",trade.memory", "", /^draws.csv:1: column "trade.memory" missing; .*make them again/],
  ["trade.memory", "trade.memory,a,b,c,d", /^draws.csv:1: columns "a", "b", "c" and 1 more unknown/],
  ["trade.memory", "trade.memory,run", /^draws.csv:1: column "run" is given twice/],
  ["9999", "10000", /^draws.csv:2 trade.memory: expected a whole number from 0 to 9999, received "10000"$/],
  [",5000", "", /^draws.csv:3: 3 cells; expected 4/],
  ["17,", "-1,", /^draws.csv:2 run: expected a whole number/],
  ["0.8512345678901234", "near", /^draws.csv:2 distance: expected a number/],
  [/17[^]*/, "", /^draws.csv:1: no draws/],
])("a file with %s turned into %s is refused in one line", (from, to, message) => {
  const read = () => unpackDraws("draws.csv", TEXT.replace(from, to), AXES);
  expect(read).toThrow(UserFault);
  expect(read).toThrow(message);
});

test("an axis that would break the header is refused", () => {
  expect(() => packDraws(["a,b"], [])).toThrow('"a,b"');
});
