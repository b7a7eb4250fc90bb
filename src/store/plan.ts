import { createHash } from "node:crypto";
import type { Arm, Shape } from "../analysis/ensemble/runner.ts";
import { UserFault } from "../engine/faults.ts";

/** What a study asks of which model; with the shape of its results it decides every number in it. */
export interface Question {
  readonly name: string;
  readonly question: string;
  /** Version of this package. */
  readonly version: string;
  /** Commit of the code, where known. */
  readonly commit?: string;
  /** Hash of the model's data files. */
  readonly dataHash: string;
  readonly arms: readonly Arm[];
  /** Runs of each arm. */
  readonly runs: number;
}

export interface Plan extends Question, Shape {}

/** Identifies a plan: the same for two that ask the same, in whatever order their fields stand. */
export function keyOf(plan: Plan): string {
  return createHash("sha256")
    .update(canonical(identity(plan)))
    .digest("hex");
}

/** The first thing in which two plans differ, in words; undefined where they ask the same. */
export function differenceOf(there: Plan, asked: Plan): string | undefined {
  const [a, b] = [identity(there), identity(asked)];
  for (const field of Object.keys(a) as (keyof typeof a)[]) {
    const [old, wanted] = [canonical(a[field]), canonical(b[field])];
    if (old !== wanted) return `its ${field} is ${brief(old)}, not ${brief(wanted)}`;
  }
  return undefined;
}

/** Throws a UserFault where the results of a plan could not be told apart in a table. */
export function checkPlan({ name, arms, runs, columns, axes }: Plan): void {
  const refuse = (what: string, expected: string) => {
    throw new UserFault(`study ${name}: ${what}; expected ${expected}`);
  };
  if (arms.length === 0) refuse("has no arms", "at least one");
  if (!Number.isInteger(runs) || runs < 1 || runs > 2 ** 31)
    refuse(`runs is ${runs}`, "a whole number from 1 up to 2147483648");
  const twice = (names: readonly string[], taken: readonly string[] = []) =>
    names.find((word, i) =>
      [...names.slice(0, i), ...taken].some((w) => w.toLowerCase() === word.toLowerCase()),
    );
  const checks = { arm: arms.map((a) => a.name), outcome: columns.map((c) => c.name), axis: [...axes] };
  const taken = { arm: [], outcome: ["arm", "run", "year"], axis: ["arm", "run"] };
  for (const kind of ["arm", "outcome", "axis"] as const) {
    const word = twice(checks[kind], taken[kind]);
    if (word !== undefined)
      refuse(`${kind} name "${word}" is taken`, "names that differ in more than capitals");
  }
}

/** The fields that count, in their order of interest. */
function identity({ name, question, version, commit, dataHash, arms, runs, columns, years, axes }: Plan) {
  return { name, question, version, commit, dataHash, runs, arms, columns, years, axes };
}

/** JSON with the keys of every object sorted. */
function canonical(value: unknown): string {
  const sorted = (_: string, v: unknown) =>
    v !== null && typeof v === "object" && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : v;
  return JSON.stringify(value, sorted) ?? "not given";
}

const brief = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}...` : text);
