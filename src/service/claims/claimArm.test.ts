import { expect, test } from "vitest";
import { makeExperiment } from "../../analysis/experiment/experiment.ts";
import type { WrittenArm } from "../../data/claims/claimShape.ts";
import { loadData } from "../../data/load.ts";
import { UserFault } from "../../engine/faults.ts";
import { readArm } from "../arm.ts";
import { claimArm } from "./claimArm.ts";

const data = loadData();
const baseline = readArm({ to: "2030-Q4" }, data);
const made = (written: WrittenArm, from = baseline) => claimArm(written, from, data, "A-900 arm");
const change = (because: string) => ({
  changes: [{ at: 2026 * 4, quantity: "war", set: 0, because }] as unknown as NonNullable<
    WrittenArm["changes"]
  >,
});

function faultOf(act: () => unknown): string {
  try {
    act();
  } catch (fault) {
    if (fault instanceof UserFault) return fault.message;
    throw fault;
  }
  return "no fault";
}

test("an arm that says nothing is the baseline", () => {
  expect({ ...made({}), name: baseline.name }).toEqual(baseline);
});

test("a mechanism is recentred unless the claim says otherwise", () => {
  expect(made({ off: ["shared_regime_security"] }).structure.off).toEqual({
    shared_regime_security: "recentred",
  });
  expect(made({ off: ["shared_regime_security:ablated"] }).structure.off).toEqual({
    shared_regime_security: "ablated",
  });
});

test("arms that differ in their reasons alone are one", () => {
  expect(made(change("one reason"))).toEqual(made(change("another")));
  expect(made(change("one reason")).scenario.changes).toHaveLength(baseline.scenario.changes.length + 1);
});

test("changes come on top of a scenario, and a policy stands beside it", () => {
  const arm = made({ scenario: "war-ends-2027", policy: "chinese-restraint", ...change("more") });
  const scenario = data.scenarios.find(({ id }) => id === "war-ends-2027")!;
  expect(arm.scenario.changes).toHaveLength(scenario.changes.length + 1);
  expect(arm.policy?.id).toBe("chinese-restraint");
});

test("a rival explanation brings its form and parameters, and what the claim holds wins", () => {
  const arm = made({ family: "H4", parameters: { "core_pressure.kP": 1 } });
  expect(Object.values(arm.structure.off).length).toBeGreaterThan(3);
  expect(arm.parameters?.["core_pressure.kP"]).toBe(1);
  expect(Object.keys(arm.parameters ?? {}).length).toBeGreaterThan(1);
});

test("modes know the record to 2020, with later shocks drawn or imposed", () => {
  expect(made({ mode: "blind" }).known).toEqual({ until: "2020-Q4", shocks: "drawn" });
  expect(made({ mode: "shock" }).known).toEqual({ until: "2020-Q4", shocks: "imposed" });
  expect(made({}).known).toBeUndefined();
});

test("numbers drawn anew and events withheld are handed on", () => {
  const arm = made({ redrawn: ["multivector_hedging"], withhold: ["crimea-2014"] });
  expect(arm).toMatchObject({ redrawn: ["multivector_hedging"], withhold: ["crimea-2014"] });
});

test("what the variant switches off or holds stays so in the arm", () => {
  const variant = {
    ...baseline,
    structure: { options: {}, off: { legacy_inertia: "ablated" as const } },
    parameters: { "core_pressure.kP": 2 },
  };
  const arm = made({ off: ["shared_regime_security"] }, variant);
  expect(Object.keys(arm.structure.off)).toEqual(["legacy_inertia", "shared_regime_security"]);
  expect(arm.parameters).toEqual({ "core_pressure.kP": 2 });
});

test("an arm with the other damping takes the draws that fit it", () => {
  const arm = { ...made({ structure: ["damping=additive"] }), to: "2002-Q4" };
  expect(arm.calibration).not.toBe(baseline.calibration);
  expect(() => makeExperiment(arm, data).draw(0)).not.toThrow();
});

test.each([
  [
    { scenario: "war-ends-2072" },
    'A-900 arm: no war-ends-2072 among scenarios; did you mean "war-ends-2027"? See: multivector list scenarios',
  ],
  [{ scenario: "peace" }, "no peace among scenarios. See: multivector list scenarios"],
  [{ policy: "chinese-restrain" }, 'no chinese-restrain among policies; did you mean "chinese-restraint"?'],
  [{ structure: ["dampin"] }, "no such preset"],
])("an unknown name is refused in one line: %o", (written, said) => {
  const message = faultOf(() => made(written));
  expect(message).toContain(said);
  expect(message).not.toContain("\n");
});

test.each([
  [{ off: ["shared_regime_securty"] }, "shared_regime_securty"],
  [{ withhold: ["crimea-2015"] }, "crimea-2015"],
  [{ parameters: { "core_pressure.kQ": 1 } }, "core_pressure.kQ"],
  [{ redrawn: ["multivector_hedgin"] }, "multivector_hedgin"],
])("a name that only the model knows is refused in one line when the arm is made: %o", (written, said) => {
  const message = faultOf(() => makeExperiment({ ...made(written), to: "2002-Q4" }, data));
  expect(message).toContain(said);
  expect(message).not.toContain("\n");
});
