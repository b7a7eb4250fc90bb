import { expect, test } from "vitest";
import { list, listNames } from "./lists.ts";
import { why } from "./why.ts";
import { whyMany } from "./whyMany.ts";

const timeout = 60_000;
const window = { from: "2001-Q2", to: "2003-Q4" };

test("amounts add up to the change, to the last bit, and every mechanism has a chain", { timeout }, () => {
  const { cells } = why({ quantity: "fric[mil,KZ]", run: 3, ...window });
  expect(cells).toHaveLength(1);
  const [{ name, start, end, change, contributions, chain }] = cells;
  expect(name).toBe("fric[mil,KZ]");
  expect(contributions.reduce((sum, { amount }) => sum + amount, 0)).toBe(change);
  expect(end - start).toBe(change);
  expect(chain.length).toBeGreaterThan(2);
  for (const link of chain) expect(link.via.at(-1)).toBe("fric");
  const readings = chain.flatMap(({ reads }) => reads.map(({ quantity }) => quantity));
  expect(readings).toContain("overlap[mil,KZ]");
});

test("outcomes have the names that results give them, and an open index means every cell", {
  timeout,
}, () => {
  const nameOf = (quantity: string) => why({ quantity, ...window }).cells.map(({ name }) => name);
  expect(nameOf("auto")).toEqual(["autoRegion"]);
  expect(nameOf("auto[*]")).toEqual(["auto[KZ]", "auto[KG]", "auto[TJ]", "auto[TM]", "auto[UZ]"]);
});

test("a longer run changes nothing in the window", { timeout }, () => {
  const early = why({ quantity: "coop", from: "2013-Q2", to: "2014-Q1" });
  const [{ start }] = why({ quantity: "coop", from: "2014-Q1", to: "2016-Q1" }).cells;
  expect(early.cells[0].end).toBe(start);
});

test("mean contributions of many runs are the means of single ones", { timeout }, async () => {
  const many = await whyMany({ quantity: "coop", runs: 3, ...window });
  const single = [0, 1, 2].map((run) => why({ quantity: "coop", run, ...window }).cells[0]);
  const amounts = (author: string) =>
    single.map(({ contributions }) => contributions.find((c) => c.author === author)?.amount ?? 0);
  for (const { author, mean, q05, q95 } of many.cells[0].contributions) {
    expect(mean).toBeCloseTo(amounts(author).reduce((a, b) => a + b) / 3, 12);
    expect(q05).toBeLessThanOrEqual(q95);
  }
});

test.each([
  [{ quantity: "fricc" }, /no quantity "fricc"/],
  [{ quantity: "fric[*,*]" }, /means 20 cells; expected at most 8/],
  [{ quantity: "coop", from: "2005-Q1", to: "2005-Q1" }, /not after --from/],
  [{ quantity: "coop", run: -1 }, /--run -1/],
])("%o is refused", (options, said) => {
  expect(() => why(options)).toThrow(said);
});

test("every list has entries with names of their own", () => {
  for (const kind of listNames) {
    const entries = list(kind);
    const names = entries.map((entry) => entry["id"] ?? entry["name"]);
    expect([kind, new Set(names).size]).toEqual([kind, entries.length]);
    expect(JSON.parse(JSON.stringify(entries))).toHaveLength(entries.length);
  }
  expect(() => list("mechanism")).toThrow('did you mean "mechanisms"');
});
