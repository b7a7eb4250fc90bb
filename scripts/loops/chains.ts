import { type Change, change, hold } from "./play.ts";

/** `open`: not judged, a result to report. `none`: the same to the last bit. */
export type Sign = "rises" | "falls" | "open" | "none";

/** One link: what the end before it does to these cells, as a mean over years. */
export interface Link {
  readonly cells: string;
  readonly sign: Sign;
}

/** A feedback loop of section 7 of the domain contract, opened by holding a link. */
export interface Loop {
  readonly number: number;
  readonly title: string;
  /** What all arms share, the undisturbed ones too; nothing unless given. */
  readonly context?: readonly Change[];
  /** Pushes one end. */
  readonly push: readonly Change[];
  readonly pushed: string;
  /** In the order in which the push travels; signs with both ends joined. */
  readonly links: readonly Link[];
  readonly years: readonly [first: number, last: number];
  readonly breaks: readonly Break[];
}

export interface Break {
  /** The link that is held, in the words of the table. */
  readonly held: string;
  readonly by: readonly Change[];
  /** Cells whose response with and without the held link is compared, and what the link adds to it. */
  readonly ends: Readonly<Record<string, Sign>>;
  /** Links that respond as before. */
  readonly still: readonly string[];
  /** Links that no longer move. */
  readonly silent: readonly string[];
}

const START = "2027-Q1";
const rises = (cells: string): Link => ({ cells, sign: "rises" });
const falls = (cells: string): Link => ({ cells, sign: "falls" });
const open = (cells: string): Link => ({ cells, sign: "open" });
const none = (cells: string): Link => ({ cells, sign: "none" });
const broken = (held: string, cells: string, rest: Pick<Break, "ends" | "still" | "silent">): Break => ({
  held,
  by: [hold(START, cells)],
  ...rest,
});
const crackdown = change(START, "restrictShift", { add: 0.8 });
const closer = change(START, "coopTarget", { add: 0.2 });
const longWar = change(START, "war", { set: 0.9 });

/** Pushes are large on purpose: several links have thresholds that a small one does not reach in most draws. */
export const loops: readonly Loop[] = [
  {
    number: 1,
    title: "Regime security",
    push: [crackdown],
    pushed: "restrictions on migrants + 0.8",
    links: [
      [falls("mig"), rises("unemp"), rises("regthr"), rises("sharedThreat"), rises("coop")],
      [rises("jobEffort"), falls("hazardFactor"), open("uptake[CN,*]")],
    ].flat(),
    years: [2029, 2033],
    breaks: [
      broken("cooperation", "coop", {
        ends: { regthr: "falls", sharedThreat: "falls" },
        still: ["mig", "unemp", "regthr", "sharedThreat", "jobEffort"],
        silent: ["coop", "hazardFactor"],
      }),
    ],
  },
  {
    number: 2,
    title: "Dependence",
    push: [longWar],
    pushed: "war at 0.9",
    links: [
      [rises("depRU"), rises("needgap"), rises("acq"), falls("react"), falls("restr[mil]")],
      [rises("assertMil"), rises("breach"), open("infl[mil,CN,*]"), none("asymEco")],
    ].flat(),
    years: [2031, 2036],
    breaks: [
      broken("opening to the West", "hedgeWest", {
        ends: { depRU: "rises", acq: "rises" },
        still: ["depRU", "needgap", "acq", "react", "restr[mil]", "assertMil"],
        silent: ["asymEco"],
      }),
      broken("dependence", "depRU", {
        ends: { acq: "rises", "restr[mil]": "falls", "infl[mil,CN,*]": "rises" },
        still: ["react", "restr[mil]", "assertMil", "breach"],
        silent: ["depRU"],
      }),
    ],
  },
  {
    number: 3,
    title: "Hedging",
    push: [change(START, "infl[*,CN,*]", { scale: 3 })],
    pushed: "Chinese ties x 3, once",
    links: [
      [rises("sharePower[CN]"), rises("counterweight[RU,*]"), rises("infl[mil,RU,*]")],
      [open("fricMax"), open("esc")],
    ].flat(),
    years: [2028, 2031],
    breaks: [
      broken("counterweight", "counterweight", {
        ends: {
          "sharePower[CN]": "falls",
          "sharePower[RU]": "rises",
          "infl[mil,RU,*]": "rises",
          fricMax: "open",
        },
        still: ["sharePower[CN]", "infl[mil,RU,*]"],
        silent: ["counterweight[RU,*]"],
      }),
    ],
  },
  {
    number: 4,
    title: "Credibility",
    push: [change(`${START}/${START}`, "credFailure[RU]", { add: 3 }), longWar],
    pushed: "three failures of the guarantor, and war at 0.9",
    links: [
      [falls("cred[RU]"), falls("protection"), falls("infl[mil,RU,*]"), rises("infl[mil,CN,*]")],
      [falls("capR"), falls("threat[RU,*]"), rises("threat[CN,*]")],
    ].flat(),
    years: [2029, 2033],
    breaks: [
      broken("belief in Russia", "cred[RU]", {
        ends: { protection: "falls", "infl[mil,RU,*]": "falls", "threat[RU,*]": "none" },
        still: ["capR", "threat[RU,*]", "threat[CN,*]"],
        silent: ["cred[RU]", "protection"],
      }),
      broken("Russian military ties", "infl[mil,RU,*]", {
        ends: { "cred[RU]": "none", protection: "none" },
        still: ["cred[RU]", "protection", "threat[RU,*]"],
        silent: ["infl[mil,RU,*]"],
      }),
    ],
  },
  {
    number: 5,
    title: "Success erodes its cause",
    context: [crackdown],
    pushed: "target of cooperation + 0.2, Russia's labour market shut",
    push: [closer],
    links: [
      [rises("coop"), falls("hazardFactor"), falls("regthrEndo"), falls("sharedThreat")],
      falls("sharedThreatSat"),
    ].flat(),
    years: [2029, 2033],
    // Held as it stands at the push: `baseline` would be the path without the shut labour market.
    breaks: [
      {
        held: "hazard of challenges",
        by: [change(START, "hazardFactor", { hold: "own" })],
        ends: { coop: "falls", sharedThreat: "falls" },
        still: ["coop"],
        silent: ["hazardFactor"],
      },
    ],
  },
  {
    number: 6,
    title: "Outsiders",
    push: [closer],
    pushed: "target of cooperation + 0.2",
    links: [
      [rises("coop"), rises("interest[EU]"), rises("engagement[EU]"), rises("accessCost[EU,*]")],
      [falls("usfoot"), open("sharePower[EU]"), open("divRegion")],
    ].flat(),
    years: [2029, 2036],
    breaks: [
      broken("cost of access", "accessCost", {
        ends: { "sharePower[EU]": "falls", divRegion: "open", coop: "falls" },
        still: ["coop", "interest[EU]", "engagement[EU]"],
        silent: ["accessCost[EU,*]", "usfoot"],
      }),
      broken("interest of outsiders", "interest", {
        ends: { "sharePower[EU]": "rises", divRegion: "open", "accessCost[EU,*]": "falls" },
        still: ["coop", "accessCost[EU,*]", "usfoot"],
        silent: ["interest[EU]", "engagement[EU]"],
      }),
    ],
  },
  {
    number: 7,
    title: "Lock-in",
    push: [change(START, "placesScale[RU]", { set: 4 })],
    pushed: "Russian training places x 4",
    links: [
      [rises("skill[RU,*]"), rises("std[RU,*]"), falls("lateness[GB,*]"), falls("returns[GB,*]")],
      [falls("engPower[GB]"), falls("std[GB,*]")],
    ].flat(),
    years: [2038, 2044],
    breaks: [
      broken("Russian standards", "std[RU,*]", {
        ends: { "lateness[GB,*]": "falls", "engPower[GB]": "falls" },
        still: ["skill[RU,*]", "std[GB,*]"],
        silent: ["std[RU,*]"],
      }),
    ],
  },
];
