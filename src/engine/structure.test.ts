import { expect, test } from "vitest";
import { UserFault } from "./faults.ts";
import { mechanismsOf } from "./mechanism.ts";
import { stock } from "./quantity.ts";
import { type OffMode, optionsOf, plainStructure, resolveStructure } from "./structure.ts";
import { fixed, toy } from "./testing/play.ts";

const quantities = { level: stock({ label: "Level", unit: "1" }) };
const mechanism = mechanismsOf<typeof quantities>();
const mechanisms = [
  mechanism({
    ...toy("leak"),
    parameters: { drain: fixed(1), seep: fixed(1) },
    options: { form: ["plain", "steep"] },
    terms: { seepage: { seep: 0 } },
  }),
  mechanism({ ...toy("spring"), parameters: {}, options: { season: ["wet", "dry"] } }),
  mechanism({ ...toy("water"), role: "closing", parameters: {} }),
];
const resolve = (options: Record<string, string>, off: Record<string, OffMode> = {}) =>
  resolveStructure(mechanisms, { options, off });

test("the options of a model are those of all its mechanisms", () => {
  expect(optionsOf(mechanisms)).toEqual({ form: ["plain", "steep"], season: ["wet", "dry"] });
});

test("the first form of an option is the default", () => {
  expect(resolveStructure(mechanisms, plainStructure).options).toEqual({ form: "plain", season: "wet" });
  expect(resolve({ season: "dry" }).options).toEqual({ form: "plain", season: "dry" });
});

test("mechanisms and terms may be off in any mode that means something", () => {
  const off = { leak: "clamped", "leak.seepage": "ablated", spring: "recentred" } as const;
  expect(resolve({}, off).off).toEqual(off);
});

test.each([
  [{ from: "dry" }, '--structure from: no such option; did you mean "form"?'],
  [{ weather: "dry" }, "--structure weather: no such option; expected one of form, season"],
  [{ toString: "dry" }, "--structure toString: no such option; expected one of form, season"],
  [{ form: "steap" }, '--structure form=steap: no such form; did you mean "steep"?'],
  [{ season: "monsoon" }, "--structure season=monsoon: no such form; expected one of wet, dry"],
])("%o is refused: %s", (options, message) => {
  expect(() => resolve(options as unknown as Record<string, string>)).toThrow(new UserFault(message));
});

const see = "See: multivector list mechanisms";

test.each([
  ["laek", `--off laek: no mechanism "laek"; did you mean "leak"? ${see}`],
  ["evaporation", `--off evaporation: no mechanism "evaporation". ${see}`],
  ["water", `--off water: no mechanism "water". ${see}`],
  ["leak.seepag", '--off leak.seepag: leak has no term "seepag"; did you mean "seepage"?'],
  ["leak.toString", '--off leak.toString: leak has no term "toString"; expected one of seepage'],
  ["leak.seepage.all", '--off leak.seepage.all: leak has no term "seepage.all"; expected one of seepage'],
  ["spring.wet", "--off spring.wet: spring has no terms; it can only be switched off as a whole"],
])("%s cannot be switched off", (name, message) => {
  expect(() => resolve({}, { [name]: "ablated" })).toThrow(new UserFault(message));
});

test("a term cannot be clamped, for only whole mechanisms have outputs", () => {
  expect(() => resolve({}, { "leak.seepage": "clamped" })).toThrow(
    "--off leak.seepage: a term has no output of its own to clamp; expected ablated or recentred",
  );
});
