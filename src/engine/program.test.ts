import { expect, test } from "vitest";
import { mechanismsOf } from "./mechanism.ts";
import { programOf } from "./program.ts";
import { axis, combined, exogenous, stock } from "./quantity.ts";
import { plainStructure } from "./structure.ts";
import { fixed, play, toy } from "./testing/play.ts";

const one = { label: "A number", unit: "1", axes: [axis("host", ["A", "B"])] } as const;
const quantities = {
  level: stock(one),
  inflow: combined(one),
  brake: combined({ ...one, rule: "complements" }),
  either: combined({ ...one, rule: { option: "form", rules: { many: "complements", plain: "sum" } } }),
  rain: exogenous(one),
};
const mechanism = mechanismsOf<typeof quantities>();

/** Adds its share to each combined quantity in A, twice that in B. */
const gives = (name: string, share: number) =>
  mechanism({
    ...toy(name),
    parameters: { share: fixed(share) },
    options: { form: ["plain", "many"] },
  }).change({ reads: [], writes: ["inflow", "brake", "either"] }, (_world, p, add) => {
    for (const column of [add.inflow, add.brake, add.either]) {
      column[0] += p.share;
      column[1] += 2 * p.share;
    }
  });
const model = { name: "toy", quantities, mechanisms: [gives("a", 0.5), gives("b", 0.25)] };
const both = (quantity: string, options = {}) => {
  const played = play(model, { options });
  return ["A", "B"].map((host) => played.history(`${quantity}[${host}]`)[1]);
};

test("contributions are summed unless a rule says otherwise, anew each quarter", () => {
  expect(both("inflow")).toEqual([0.75, 1.5]);
});

test("complements combine to 1 minus the product of what each leaves", () => {
  expect(both("brake")).toEqual([1 - 0.5 * 0.75, 1]);
});

test("an option may choose the rule", () => {
  expect(both("either")).toEqual([0.75, 1.5]);
  expect(both("either", { form: "many" })).toEqual([1 - 0.5 * 0.75, 1]);
});

test("a quantity whose option no mechanism declares cannot be put together", () => {
  const bare = { name: "bare", quantities, mechanisms: [] };
  expect(() => programOf(bare, plainStructure)).toThrow(
    "combined quantity either has no rule for form=(no such option)",
  );
});

test("the outputs of a step are the differences of stocks and the values of all else", () => {
  const fills = mechanism({ ...toy("fills"), parameters: {} }).change(
    { reads: [], writes: ["level", "inflow"] },
    (_world, _p, add) => {
      add.level[1] += 3;
      add.inflow[1] += 4;
    },
  );
  const program = programOf({ ...model, mechanisms: [...model.mechanisms, fills] }, plainStructure);
  const step = program.steps[2];
  step.run();
  expect(step.mechanism.name).toBe("fills");
  expect([...step.outputs].map(([name, column]) => [name, ...column])).toEqual([
    ["level", 0, 3],
    ["inflow", 0, 4],
  ]);
  expect([...program.delta]).toEqual([0, 3]);
  expect(program.world[1]).toBe(0);
});

test("simulations of one model share one world and give what they give alone", () => {
  const alone = play(model, { options: { form: "many" } }).record();
  const [first, second] = [play(model), play(model, { off: { a: "clamped" } })];
  expect(first.simulation.program.world).toBe(second.simulation.program.world);
  const before = first.record();
  second.record();
  play(model, { options: { form: "many" } }).record();
  expect(first.record()).toEqual(before);
  expect(play(model, { options: { form: "many" } }).record()).toEqual(alone);
});
