import { expect, test } from "vitest";
import { columnOf } from "../../src/engine/layout.ts";
import { DT } from "../../src/engine/quarter.ts";
import { watchAuthors } from "../../src/engine/why/authors.ts";
import { at, BOARDS, HOSTS, POWERS } from "../../src/region/axes.ts";
import { historyOf, play, regionOf } from "./testing/whole.ts";

test.each([["multiplicative"], ["additive"]])(
  "every relaxation steps by exactly 1 - exp(-dt/tau) of the gap: %s damping",
  (damping) => {
    // Without the other authors of what relaxes: an admission to the SCO relieves friction at a stroke, treatment of
    // migrants moves opinion of Russia.
    const region = regionOf({
      structure: [`damping=${damping}`],
      off: ["institutional_balancing", "migration_securitisation"],
      to: "2028-Q4",
    });
    const { layout, steps, binding } = region.simulation.program;
    const relaxing = steps.filter(({ step }) => step.kind === "relax");
    const names = relaxing.map(({ step }) => step.writes[0]);
    expect(names).toEqual(
      expect.arrayContaining(["fric", "coop", "coopPol", "coopMil", "depRU", "opin", "jobsInvest"]),
    );
    for (let run = 0; run < 3; run++) {
      const rows = historyOf(region, run);
      for (const { mechanism, step } of relaxing) {
        const of = (row: number, name: string) => columnOf(layout, rows[row], name);
        const p = binding.values.get(mechanism)! as never;
        for (let row = 0; row + 1 < rows.length; row++) {
          const [stock, target] = [of(row, step.writes[0]), of(row, step.toward!)];
          const [low, high] = layout.quantities[step.writes[0]].bounds!;
          const next = stock.map((value, i) =>
            Math.min(high, Math.max(low, value + (target[i] - value) * -Math.expm1(-DT / step.tau!(p, i)))),
          );
          expect(of(row + 1, step.writes[0])).toEqual(next);
        }
      }
    }
  },
);

test("hedging moves ties and makes none: what it gives and takes on a board of a host sums to zero", () => {
  const region = regionOf();
  const { program } = region.simulation;
  const start = program.layout.offset.infl;
  let most = 0;
  let moved = 0;
  const watch = watchAuthors(program, ({ by }) => {
    const own = by.get("multivector_hedging")!;
    for (let d = 0; d < BOARDS; d++)
      for (let s = 0; s < HOSTS; s++) {
        let sum = 0;
        for (let p = 0; p < POWERS; p++) {
          sum += own[start + at(d, p, s)];
          moved = Math.max(moved, Math.abs(own[start + at(d, p, s)]));
        }
        most = Math.max(most, Math.abs(sum));
      }
  });
  for (let run = 0; run < 5; run++) play(region, run, watch);
  expect(moved).toBeGreaterThan(1);
  expect(most).toBeLessThan(1e-9);
});
