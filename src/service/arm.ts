import type { Arm, Draws } from "../analysis/experiment/arm.ts";
import { calibratedSet } from "../analysis/experiment/calibratedDraw.ts";
import { quarterOf } from "../analysis/experiment/buildPaths.ts";
import { type Experiment, makeExperiment } from "../analysis/experiment/experiment.ts";
import { calibratedDraws } from "../data/calibrated.ts";
import type { DataSet } from "../data/records.ts";
import { suggestion, UserFault } from "../engine/faults.ts";
import { checkWithheld, readParam, readSet, readStructure } from "./clauses.ts";
import { findPolicy, findScenario } from "./questions.ts";
import { whole } from "./whole.ts";

/** What a user says about one arm, in the words of the command line. */
export interface ArmOptions {
  /** Id, or a .yaml file; `baseline` unless given. */
  readonly scenario?: string;
  /** Id, or a .yaml file; none unless given. */
  readonly policy?: string;
  /** `NAME=FORM`, or ids of presets; they combine, and what stands later wins. */
  readonly structure?: readonly string[];
  /** `NAME[.term][:ablated|recentred|clamped]`. */
  readonly off?: readonly string[];
  /** `QUANTITY[INDEX]=VALUE@QUARTER`. */
  readonly set?: readonly string[];
  /** `MECHANISM.NAME[INDEX]=VALUE`: held in every run. */
  readonly param?: readonly string[];
  /** Ids of events of the past that do not happen. */
  readonly withhold?: readonly string[];
  /** First and last quarter; 2001-Q1 and 2035-Q4 unless given. */
  readonly from?: string;
  readonly to?: string;
  /** Whole, from 0 to 2^53 - 1; 1 unless given. */
  readonly seed?: number | string;
  /** `calibrated` (unless given), `prior` (ranges as declared) or `central`. */
  readonly draws?: string;
  /** As results name it; made from the rest unless given. */
  readonly name?: string;
}

export const defaults = { scenario: "baseline", from: "2001-Q1", to: "2035-Q4", seed: 1, runs: 400 } as const;

const drawKinds = ["calibrated", "prior", "central"] as const satisfies readonly Draws[];

/** Reads what a user said about an arm. Throws UserFault for what shows at once; `prepareArm` finds the rest. */
export function readArm(options: ArmOptions, data: DataSet): Arm {
  const {
    from = defaults.from,
    to = defaults.to,
    structure = [],
    off = [],
    set = [],
    param = [],
    withhold = [],
  } = options;
  const [first, last] = [quarterOf(from, "--from"), quarterOf(to, "--to")];
  const scenario = findScenario(options.scenario ?? defaults.scenario, data);
  const policy = options.policy === undefined ? undefined : findPolicy(options.policy, data);
  const form = readStructure(structure, off, data);
  const draws = readDraws(options.draws ?? "calibrated");
  return {
    name: nameOf(options, scenario.id, policy?.id),
    scenario,
    ...(policy && { policy }),
    structure: form,
    // Without an order of dates the fault is theirs, and the experiment says so.
    set: set.map((text) => readSet(text, Math.min(first, last), Math.max(first, last))),
    withhold: checkWithheld(withhold, scenario, first, data),
    from,
    to,
    seed: whole(options.seed ?? defaults.seed, "--seed", 0, Number.MAX_SAFE_INTEGER),
    draws,
    ...(draws === "calibrated" && {
      calibration: calibratedDraws(calibratedSet({ structure: form }), data.folder).hash,
    }),
    ...(param.length > 0 && { parameters: Object.fromEntries(param.map(readParam)) }),
  };
}

/** An arm that was put together once, so that every fault of its user has shown. */
export interface PreparedArm {
  readonly arm: Arm;
  readonly experiment: Experiment;
}

/** Reads an arm and makes it ready to run. Throws UserFault for anything a user could have meant otherwise. */
export function prepareArm(options: ArmOptions, data: DataSet): PreparedArm {
  const arm = readArm(options, data);
  return { arm, experiment: makeExperiment(arm, data) };
}

function readDraws(text: string): Draws {
  const found = drawKinds.find((kind) => kind === text);
  if (found) return found;
  throw new UserFault(
    `--draws ${text}: no such draws${suggestion(text, drawKinds) || `; expected ${drawKinds.join(", ")}`}`,
  );
}

function nameOf(options: ArmOptions, scenario: string, policy: string | undefined): string {
  if (options.name !== undefined && options.name.trim() !== "") return options.name.trim();
  const { structure = [], off = [], set = [], param = [], withhold = [] } = options;
  const changes = [
    ...(policy === undefined ? [] : [policy]),
    ...lastOf(structure, "="),
    ...lastOf(off, ":").map((text) => `off ${text}`),
    ...set,
    ...lastOf(param, "="),
    ...Array.from(new Set(withhold), (id) => `without ${id}`),
  ];
  const parts = scenario === defaults.scenario && changes.length > 0 ? changes : [scenario, ...changes];
  return parts.join(", ");
}

/** Of settings of one thing, only the last, which wins: a name must not say what is not so. */
const lastOf = (texts: readonly string[], sign: string): string[] => [
  ...new Map(texts.map((text) => [text.split(sign)[0].trim(), text])).values(),
];
