import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { type ArmOptions, prepareArm, readArm } from "./arm.ts";
import { readArmText } from "./armText.ts";
import { openProject } from "./project.ts";
import { notesOf, outcomeNotes } from "./record.ts";

const { data } = openProject();
const folder = mkdtempSync(join(tmpdir(), "multivector-arm-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (options: ArmOptions) => readArm(options, data);

test("an arm without options is the baseline from 2001 to 2035", () => {
  expect(read({})).toMatchObject({
    name: "baseline",
    from: "2001-Q1",
    to: "2035-Q4",
    seed: 1,
    draws: "calibrated",
    calibration: expect.stringMatching(/^[0-9a-f]{12}$/),
    structure: { options: {}, off: {} },
  });
});

test("presets, forms and mechanisms that are off combine, and what stands later wins", () => {
  const arm = read({
    structure: ["displacement-only", "damping=additive"],
    off: ["status_frustration.mistrust:recentred", "strategic_distraction:clamped", "counterweight_demand"],
  });
  expect(arm.structure.options).toEqual({ damping: "additive" });
  expect(arm.structure.off).toMatchObject({
    shared_regime_security: "ablated",
    strategic_distraction: "clamped",
    "status_frustration.mistrust": "recentred",
    counterweight_demand: "ablated",
  });
});

test("the name of an arm says only what counts", () => {
  const { name, withhold } = read({
    structure: ["damping=additive", "damping=multiplicative"],
    off: ["partnership_ladder", "partnership_ladder:clamped"],
    withhold: ["crimea-2014", "crimea-2014"],
  });
  expect(name).toBe("damping=multiplicative, off partnership_ladder:clamped, without crimea-2014");
  expect(withhold).toEqual(["crimea-2014"]);
});

test("an event that the starting world holds already cannot be withheld", () => {
  expect(() => read({ from: "2026-Q1", withhold: ["invasion-2022"] })).toThrow(
    "--withhold invasion-2022: was in 2022-Q1, so the starting world of 2026-Q1 holds it already; give an earlier --from",
  );
  expect(() => read({ from: "2026-Q1", scenario: "no-war" })).toThrow(
    /scenario no-war, withheld \S+: was in/,
  );
  expect(read({ from: "2020-Q4", withhold: ["invasion-2022"] }).withhold).toEqual(["invasion-2022"]);
});

test("a value is held from its date on", () => {
  const { set } = read({ set: ["fric[mil,KZ] = -1e-1 @ 2027-Q1", "war=.5@2001-Q1"] });
  expect(set).toEqual([
    { quantity: "fric[mil,KZ]", value: -0.1, at: "2027-Q1" },
    { quantity: "war", value: 0.5, at: "2001-Q1" },
  ]);
});

test.each<[ArmOptions, RegExp]>([
  [{ structure: ["displacement-olny"] }, /did you mean "displacement-only"/],
  [{ structure: ["dampling=additive"] }, /dampling: no such option; did you mean "damping"/],
  [{ structure: ["damping=aditive"] }, /no such form; did you mean "additive"/],
  [{ off: ["status_frustation"] }, /did you mean "status_frustration"/],
  [{ off: ["status_frustration:clampd"] }, /did you mean "clamped"/],
  [{ off: ["status_frustration.mistrst"] }, /has no term "mistrst"/],
  [{ off: ["friction"] }, /no mechanism "friction"/],
  [{ withhold: ["crimea-2041"] }, /did you mean "crimea-2014"/],
  [{ set: ["war"] }, /expected QUANTITY\[INDEX\]=VALUE@QUARTER/],
  [{ set: ["war=@2027-Q1"] }, /"" is not a number/],
  [{ set: ["war=1e999@2027-Q1"] }, /"1e999" is not a number/],
  [{ set: ["war=Infinity@2027-Q1"] }, /"Infinity" is not a number/],
  [{ set: ["war=0"] }, /no date; say from when, such as war=0@2027-Q1/],
  [{ set: ["war=0@1999-Q1"] }, /outside the run; expected a quarter from 2001-Q1 to 2035-Q4/],
  [{ set: ["war=0@2040-Q1"] }, /outside the run/],
  [{ set: ["waar=0@2027-Q1"] }, /no quantity "waar"; did you mean "war"/],
  [{ to: "2030" }, /--to: "2030" is not a quarter/],
  [{ to: "2050-Q1" }, /after the end of the paths/],
  [{ from: "2010-Q1" }, /no starting world at this quarter/],
  [{ seed: "-1" }, /--seed -1: expected a whole number from 0 to/],
  [{ seed: 2 ** 53 }, /--seed 9007199254740992: expected a whole number/],
  [{ seed: 1.5 }, /--seed 1.5: expected a whole number/],
  [{ draws: "priors" }, /--draws priors: no such draws; did you mean "prior"/],
  [{ policy: "do-nothin" }, /did you mean "do-nothing"/],
])("%o is refused before anything runs", (options, said) => {
  expect(() => prepareArm(options, data)).toThrow(said);
});

test("a file is told to be a scenario or a policy by what it holds", () => {
  const scenario = join(folder, "calm.yaml");
  writeFileSync(
    scenario,
    "id: calm\ntitle: Calm\nquestion: What if?\nsources: []\nchanges: []\nwithhold: []\nwatch: []\n",
  );
  const policy = join(folder, "still.yaml");
  writeFileSync(policy, "id: still\ntitle: Still\nsettings: []\n");
  const options = readArmText(`"${policy}" ${scenario}`, {}, data);
  expect(read(options)).toMatchObject({
    scenario: { id: "calm" },
    policy: { id: "still" },
    name: "calm, still",
  });
});

test("one text says a whole arm, on top of what both arms share", () => {
  const text =
    "us-leaves displacement-only do-nothing damping=additive --off strategic_distraction:recentred --name mine";
  expect(readArmText(text, { seed: 7, off: ["counterweight_demand"] }, data)).toEqual({
    seed: 7,
    scenario: "us-leaves",
    policy: "do-nothing",
    name: "mine",
    structure: ["displacement-only", "damping=additive"],
    off: ["counterweight_demand", "strategic_distraction:recentred"],
    set: [],
    param: [],
    withhold: [],
  });
});

test.each([
  ["", /an arm is empty/],
  ["baseline --seed 3", /no option --seed here/],
  ["baseline --off", /arm "baseline --off"/],
  ["displacement-olny", /did you mean "displacement-only"/],
  ["dampling=additive", /did you mean "damping=additive"/],
  ["none/such.yaml", /none\/such\.yaml: no such file/],
])("the text %o is refused", (text, said) => {
  expect(() => readArmText(text, {}, data)).toThrow(said);
});

test("a scenario or policy that is silent in the quarters of the run is noted", () => {
  const notes = (options: ArmOptions) => notesOf(read(options));
  expect(notes({ scenario: "war-ends-2027" })).toEqual([]);
  expect(notes({ to: "2020-Q4" })).toEqual([]);
  expect(notes({ scenario: "war-ends-2027", policy: "eu-effort-doubled", to: "2020-Q4" })).toEqual([
    "scenario war-ends-2027 changes nothing between 2001-Q1 and 2020-Q4",
    "policy eu-effort-doubled changes nothing between 2001-Q1 and 2020-Q4",
  ]);
});

test("who asks for diversification or autonomy is told what they hinge on", () => {
  expect(outcomeNotes(["fric", "auto[TJ]"])[0]).toContain("threat=anchored");
  expect(outcomeNotes(["div"])).toHaveLength(1);
  expect(outcomeNotes(["fric", "divided"])).toEqual([]);
});
