import { expect, test } from "vitest";
import { mechanisms } from "../../mechanisms/index.ts";
import { brakes, coalitionForm, families, familyForm } from "./families.ts";

const explained = (code: string) =>
  mechanisms.filter(({ explanation }) => explanation === code).map(({ name }) => name);

test("every explanation has mechanisms of its own", () => {
  for (const family of families) expect([family, explained(family).length > 0]).toEqual([family, true]);
});

test.each(brakes)("family %s keeps its own brake and silences those of the others", (family) => {
  const { structure, parameters } = familyForm(family, {});
  for (const name of explained(family)) expect(Object.keys(structure.off)).not.toContain(name);
  for (const other of brakes.filter((code) => code !== family))
    for (const name of explained(other)) expect(structure.off[name]).toBe("ablated");
  expect(parameters["asymmetry_assertiveness.g1"]).toBe(0.3); // the end nearest to neutral
  expect(parameters["power_transition_friction.x1"]).toBe(4.5); // the core, at its prior median
});

test("H9 keeps its drivers and holds every brake at the weak end of its range", () => {
  const { structure, parameters } = familyForm("H9", {});
  expect(structure.off).toEqual({});
  expect(parameters["shared_regime_security.k1"]).toBe(0.2);
  expect(parameters["dependence_acquiescence.q1"]).toBe(2);
  expect(Object.keys(parameters).some((id) => id.startsWith("status_frustration."))).toBe(false);
});

test("selective response serves regime security, the adversary and dependence by one term each", () => {
  const of = (family: Parameters<typeof familyForm>[0]) => {
    const { parameters } = familyForm(family, {});
    return ["r1", "r2", "r3"].map((name) => parameters[`stakes_selective_response.${name}`]);
  };
  expect(of("H1")).toEqual([undefined, 0, 0]);
  expect(of("H3")).toEqual([0, undefined, 0]);
  expect(of("H2")).toEqual([0, 0, undefined]);
  expect(of("core")).toEqual([0, 0, 0]);
});

test("variant F-low weakens the rivals in place of silencing them", () => {
  const { structure, parameters } = familyForm("H4", {}, { low: true });
  expect(structure.off).toEqual({});
  expect(parameters["shared_regime_security.k1"]).toBe(0.2);
});

test("with all brakes on a coalition is the full model, with none every brake is silent", () => {
  expect(coalitionForm(new Set(brakes), {})).toEqual({ structure: { options: {}, off: {} }, parameters: {} });
  const { off } = coalitionForm(new Set(), {}).structure;
  for (const brake of brakes) for (const name of explained(brake)) expect(off[name]).toBe("ablated");
  for (const name of explained("H9")) expect(off[name]).toBeUndefined();
});
