import { afterAll, beforeEach, expect, test } from "vitest";
import { model } from "../mechanisms/index.ts";
import { cellName } from "../engine/layout.ts";
import { host, power } from "../region/axes.ts";
import { cellsAt, layout } from "./cells.ts";
import { cellsOfLever, FIVE, firstMoved } from "./levers.ts";
import { loadData } from "./load.ts";
import { dataFolder } from "./testing/dataFolder.ts";

const { levers, budgets } = loadData();
const quantities = Object.entries(layout.quantities).flatMap(([name, q]) =>
  q.kind === "lever" ? [name] : [],
);
const steps = model.mechanisms.flatMap((one) => one.steps).filter(({ kind }) => kind !== "begin");

/** Every concrete move that the domain contract names, by actor. */
const named: Readonly<Record<string, readonly string[]>> = {
  KZ: [
    "partnership rungs",
    "summits hosted",
    "formats joined or left",
    "votes",
    "call on the CSTO",
    "route choice",
    "transit tariffs",
    "minerals licences",
    "local-content rules",
    "energy opened to Russia",
    "arms from several suppliers",
    "exercises",
    "language policy",
    "media licences",
    "Luban sites",
    "British degrees",
  ],
  KG: [
    "bargaining over the railway",
    "alternation of patrons",
    "transit and re-export trade",
    "mining licences",
    "gas network sold to Russia",
    "Russian base",
    "closing of Manas",
    "Turkish drones",
    "Russian as official language",
    "Luban sites",
  ],
  TJ: [
    "security risk played for aid",
    "protest at treatment of migrants",
    "hydropower",
    "mines to Chinese firms",
    "labour agreements",
    "Russian base hosted",
    "Chinese facility hosted",
    "Russian media restricted",
    "Russian schooling promoted",
  ],
  TM: [
    "few institutional ties",
    "part in C+C5",
    "observer of the Turkic states",
    "gas volumes and price",
    "swap with Iran",
    "closed media",
  ],
  UZ: [
    "CSTO refused",
    "all-weather partnership",
    "C5+ formats",
    "regional initiatives",
    "industrial policy",
    "joint ventures",
    "Chinese firms admitted",
    "nuclear and gas with Russia",
    "labour agreements abroad",
    "diversified arms",
    "Luban sites",
    "British degrees",
    "foreign universities",
  ],
  C5: ["joint line in a C5+ meeting", "common transit tariffs", "border settlements", "refusal of a base"],
  RU: [
    "summits",
    "support or pressure on incumbents",
    "veto on projects",
    "SCO enlargement",
    "EAEU rules",
    "gas and nuclear offers",
    "transit permits",
    "import bans",
    "labour-market access",
    "firm relocation",
    "bases",
    "CSTO deployment",
    "arms at a discount",
    "exercises",
    "media",
    "language",
    "universities",
    "Orthodox and veterans' networks",
    "treatment of migrants",
  ],
  CN: [
    "partnership rungs",
    "C+C5 summit",
    "secretariat",
    "treaty",
    "party and security training",
    "involvement in domestic politics",
    "admission of Pakistan to the SCO",
    "Belt and Road credit",
    "rail (CKU)",
    "bilateral deals",
    "embedded production",
    "trade access",
    "gas purchase",
    "aid",
    "exercises",
    "arms",
    "outpost in Tajikistan",
    "private security",
    "drones",
    "Luban workshops",
    "campaigns",
    "scholarships",
  ],
  US: [
    "White House summits",
    "recognition of leaders",
    "minerals deals",
    "tariffs",
    "sanctions",
    "over-the-horizon presence",
    "NGO funding",
  ],
  EU: [
    "strategy of 2019",
    "summits",
    "bilateral deals",
    "trade",
    "connectivity",
    "standards",
    "education",
    "rule of law",
  ],
  GB: [
    "CA5+UK",
    "bilateral Kazakhstan and Uzbekistan",
    "standards",
    "regulation",
    "procurement advice",
    "City finance",
    "seasonal visas",
    "Chevening",
    "accredited degrees",
    "training",
  ],
  JP: [
    "leaders' summit",
    "Tokyo Declaration",
    "19 bn target",
    "infrastructure",
    "technology",
    "human resources",
  ],
  KR: ["summit of 2026", "plants", "supply chains", "diaspora", "labour permits"],
  IN: ["SCO membership", "virtual summit", "corridor through Iran", "military ties"],
  PK: ["SCO membership"],
  TR: ["Organization of Turkic States", "firms", "Trans-Caspian", "drones", "language and schools"],
  GCC: ["funds", "renewables", "labour permits"],
  IR: ["SCO membership", "swaps", "ports"],
};

test.each(Object.entries(named))(
  "every move that the contract names for %s stands in its file, once",
  (actor, moves) => {
    const covered = levers.filter((lever) => lever.actor === actor).flatMap(({ covers }) => covers);
    expect(covered.sort()).toEqual([...moves].sort());
  },
);

test("every power, every host and the five together have levers and a budget", () => {
  const actors = [...power.labels, ...host.labels, FIVE];
  expect(budgets.map(({ actor }) => actor)).toEqual(expect.arrayContaining(actors));
  expect(budgets.filter(({ actor }) => !named[actor])).toEqual([]);
});

test("every lever has a basis: sources and a reason", () => {
  expect(levers.filter(({ sources, because }) => sources.length === 0 || because.length < 20)).toEqual([]);
});

test("every cell of every lever of the model belongs to some actor", () => {
  const owned = new Set(levers.flatMap(cellsOfLever));
  const free = quantities.flatMap((name) =>
    cellsAt(name, name, undefined).cells.filter((cell) => !owned.has(cell)),
  );
  // Nobody asks distance from itself.
  expect(free.map((cell) => cellName(layout, cell))).toEqual([
    "distanceAsked[RU,RU]",
    "distanceAsked[CN,CN]",
  ]);
});

test("every lever of the model is read by some mechanism", () => {
  const read = new Set(steps.flatMap(({ reads }) => reads));
  expect(quantities.filter((name) => !read.has(name))).toEqual([]);
});

test("few moves have no lever of the model", () => {
  const without = levers.filter(({ lever }) => lever === "none");
  expect(without.length).toBeLessThan(0.1 * levers.length);
  expect(without.filter(({ covers }) => covers.length === 0)).toEqual([]);
});

test("where hosts are said to decide by what they take up, the model asks them", () => {
  const moved = (names: ReadonlySet<string>): ReadonlySet<string> => {
    const computed = new Set([...names].filter((name) => layout.quantities[name].kind !== "stock"));
    const next = steps.filter(({ reads }) => reads.some((name) => computed.has(name)));
    const all = new Set([...computed, ...next.flatMap(({ writes }) => writes)]);
    return all.size > names.size ? moved(all) : all;
  };
  const asks = (lever: string) => {
    const names = new Set([lever, ...moved(firstMoved(lever))]);
    return steps.some(
      ({ reads }) =>
        reads.some((name) => names.has(name)) && (reads.includes("uptake") || reads.includes("elite")),
    );
  };
  const said = levers.filter(({ consent }) => consent.rule === "uptake");
  expect(said.filter(({ lever }) => !asks(lever)).map(({ id }) => id)).toEqual([]);
});

const { reset, remove, write, load, faultOf } = dataFolder();
beforeEach(reset);
afterAll(remove);

const entry = {
  id: "gb-visas",
  board: "eco",
  title: "Visas",
  covers: [],
  lever: "corridor",
  index: ["KZ"],
  bounds: [0, 20],
  cost: { money: 0.001, attention: 1, risk: 0.4, charged: "up" },
  lag: 4,
  consent: { of: ["KZ"], rule: "government" },
  writes: ["returnees"],
  sources: ["A-105"],
  because: "For a test.",
};
const file = (levers: readonly object[], actor = "GB") =>
  JSON.stringify({
    id: "united-kingdom",
    actor,
    budget: { money: 0.03, attention: 20, because: "Coded." },
    levers,
  });

test.each([
  [
    "a quantity that is no lever",
    { lever: "war" },
    "levers.0.lever: war is of kind exogenous; expected lever",
  ],
  ["a cell it does not have", { index: ["KX"] }, 'levers.0.index.0: corridor has no host "KX"'],
  ["no cell", { index: [] }, 'levers.0.index: corridor has 1 axes; expected the cells it moves, or "*"'],
  [
    "bounds beyond those of the model",
    { bounds: [0, 2000] },
    "levers.0.bounds.1: 2000 is out of the bounds of corridor",
  ],
  [
    "bounds that leave the default out",
    { bounds: [5, 20] },
    "levers.0.bounds: 5 to 20; expected a range around the default of 0",
  ],
  [
    "something it does not move",
    { writes: ["war"] },
    "levers.0.writes.0: nothing that reads corridor writes war",
  ],
  ["nothing it moves", { writes: [] }, "levers.0.writes: empty; name what corridor moves first"],
  ["no basis", { sources: [] }, "levers.0.sources: empty; name a claim, a fact, or what is common knowledge"],
  ["a claim that does not exist", { sources: ["A-999"] }, "no claim A-999"],
  [
    "consent of nobody known",
    { consent: { of: ["XX"], rule: "government" } },
    'levers.0.consent.of.0: no actor "XX"',
  ],
  [
    "consent by no rule",
    { consent: { of: ["KZ"], rule: "none" } },
    'levers.0.consent: the rule none goes with an empty "of"',
  ],
  [
    "a rule of its own",
    { consent: { of: ["KZ"], rule: "vote" } },
    'levers.0.consent.rule: no such value "vote"',
  ],
  [
    "a missing lever that writes",
    { lever: "none" },
    "levers.0.lever: without a lever of the model there is no index",
  ],
])("a lever with %s is refused", (_what, change, expected) => {
  write("levers/united-kingdom.yaml", file([{ ...entry, ...change }]));
  expect(faultOf(load)).toContain(expected);
});

test("a cell twice, an id twice and a file of another actor are refused", () => {
  write("levers/united-kingdom.yaml", file([entry, { ...entry, id: "gb-permits" }]));
  expect(faultOf(load)).toContain("levers.1.index: corridor[KZ] is moved by gb-visas already; keep one");
  write("levers/united-kingdom.yaml", file([entry, { ...entry, index: ["KG"] }]));
  expect(faultOf(load)).toContain("levers.1.id: gb-visas stands twice; give each its own");
  write("levers/united-kingdom.yaml", file([entry], "JP"));
  expect(faultOf(load)).toContain("actor: JP is japan; write its levers in japan.yaml");
});
