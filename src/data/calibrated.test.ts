import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { calibratedDraws, hasCalibrated } from "./calibrated.ts";
import { dataFolder } from "./testing/dataFolder.ts";

const folder = dataFolder();
let number = 0;
let set = "";
beforeEach(() => {
  set = `set${number++}`; // draws are read once for each file
});
afterAll(folder.remove);

const write = (text: string) => folder.write(`calibration/${set}.csv`, text);
const read = () => calibratedDraws(set, folder.root);

test("levels become the quantiles in their middle, and draws beyond the last begin again", () => {
  write("run,distance,a.x,b.y\n7,0.5,0,9999\n8,0.6,5000,1\n");
  const draws = read();
  expect(draws).toMatchObject({
    axes: ["a.x", "b.y"],
    count: 2,
    hash: expect.stringMatching(/^[0-9a-f]{12}$/),
  });
  expect([0, 1, 2].map((draw) => draws.quantile(draw, 0))).toEqual([0.00005, 0.50005, 0.00005]);
  expect([0, 1].map((draw) => draws.quantile(draw, 1))).toEqual([0.99995, 0.00015]);
});

test("the hash is that of the text, and a file is read once", () => {
  write("run,distance,a.x\n7,0.5,0\n");
  const first = read();
  rmSync(join(folder.root, "calibration", `${set}.csv`));
  expect(read()).toBe(first);
  set = `${set}-again`;
  write("run,distance,a.x\n7,0.5,1\n");
  expect(read().hash).not.toBe(first.hash);
});

test("a set that is not there names the command that makes it", () => {
  expect(hasCalibrated(set, folder.root)).toBe(false);
  expect(folder.faultOf(read)).toBe(
    `data/calibration/${set}.csv: no calibrated draws; make them with: multivector calibrate --out data/calibration, or use --draws prior`,
  );
});

test.each([
  [
    "a line cut short",
    "run,distance,a.x,b.y\n7,0.5,0,1\n8,0.6,5\n",
    /:3: 3 columns, expected 4; make the file again/,
  ],
  ["no draws", "run,distance,a.x\n", /:2: no draws.*make the file again/],
  [
    "a level that is no number",
    "run,distance,a.x\n7,0.5,x\n",
    /:2 a\.x: "x".*0 to 9999.*make the file again/,
  ],
  ["a level beyond the last", "run,distance,a.x\n7,0.5,10000\n", /:2 a\.x: "10000".*0 to 9999/],
  ["another table", "indicator,year\nx,1\n", /:1: .*run,distance/],
])("%s is refused with its line", (_what, text, said) => {
  write(text);
  expect(hasCalibrated(set, folder.root)).toBe(true);
  expect(folder.faultOf(read)).toMatch(said);
});
