import type { PairedDifference } from "../analysis/statistics/paired.ts";
import { contrast } from "../analysis/ensemble/contrast.ts";
import { UserFault } from "../engine/faults.ts";
import { type ArmOptions, type PreparedArm, prepareArm } from "./arm.ts";
import { readArmText } from "./armText.ts";
import { chooseOutcomes } from "./mainOutcomes.ts";
import { openProject, type Project } from "./project.ts";
import { type FailedRecord, failedOf, recordOf, type StudyRecord } from "./record.ts";
import { carryOut, slug, type StudyOptions } from "./study.ts";
import { contrastWindow } from "./window.ts";

export interface CompareOptions extends ArmOptions, StudyOptions {
  /** The arm to compare with, and the arm that differs, as texts: see `readArmText`. The rest holds for both. */
  readonly first: string;
  readonly second: string;
  readonly outcomes?: readonly string[];
  /** Years whose mean is compared too, such as `2027-2035`. */
  readonly window?: string;
}

/** One outcome: second arm minus first, run by run with the same luck, in the outcome's unit. */
export interface OutcomeContrast {
  readonly label: string;
  readonly unit: string;
  readonly years: readonly ({ readonly year: number } & Partial<PairedDifference>)[];
  /** Of the mean over the window; only where one was asked for. */
  readonly window?: PairedDifference;
}

export interface CompareReport {
  readonly manifest: StudyRecord;
  readonly first: string;
  readonly second: string;
  readonly difference: "second minus first";
  /** Confidence of the intervals `low` to `high`. */
  readonly level: number;
  readonly window?: readonly [first: number, last: number];
  /** Pairs in which neither run failed, and pairs left out. */
  readonly pairs: number;
  readonly unpaired: number;
  readonly outcomes: Readonly<Record<string, OutcomeContrast>>;
  readonly failed: readonly FailedRecord[];
  readonly complete: boolean;
  readonly done: number;
  readonly newRuns: number;
  readonly runsPerSecond: number;
}

const LEVEL = 0.9;

/** Runs two arms with the same luck and gives paired differences. Throws UserFault. */
export async function compare(
  options: CompareOptions,
  project: Project = openProject(),
): Promise<CompareReport> {
  const arms = prepareBoth(options, project);
  const { columns, years } = arms[0].experiment.yearly;
  const names = columns.map(({ name }) => name);
  const outcomes = chooseOutcomes(options.outcomes, names);
  const window = options.window === undefined ? undefined : readWindow(options.window, years);
  const [first, second] = arms.map(({ arm }) => arm.name);
  const ask = {
    name: slug(`${first} vs ${second}`),
    question: `What differs in "${second}" from "${first}"?`,
  };
  const { study, total: _, ...counts } = await carryOut(arms, ask, options, project);
  // Where all are wanted, tables are asked once and not for each outcome.
  const some = options.outcomes === undefined ? {} : { outcomes };
  const paired = await contrast(study.source, 1, 0, { ...some, level: LEVEL });
  const means = window && (await contrastWindow(study.source, [1, 0], outcomes, window, LEVEL));
  const byName = (name: string): OutcomeContrast => ({
    label: columns[names.indexOf(name)].label,
    unit: columns[names.indexOf(name)].unit,
    years: years.map((year, i) => ({ year, ...paired.outcomes[name]?.[i] })),
    ...(means?.[name] && { window: means[name] }),
  });
  return {
    manifest: recordOf(study, options.outcomes),
    first,
    second,
    difference: "second minus first",
    level: LEVEL,
    ...(window && { window }),
    pairs: paired.pairs,
    unpaired: paired.unpaired,
    outcomes: Object.fromEntries(outcomes.map((name) => [name, byName(name)])),
    failed: failedOf(study),
    ...counts,
  };
}

/** The second arm takes another name where both would have the same. */
function prepareBoth({ first, second, ...shared }: CompareOptions, { data }: Project): PreparedArm[] {
  const prepare = (text: string, more: ArmOptions = {}) =>
    prepareArm({ ...readArmText(text, shared, data), ...more }, data);
  const [a, b] = [prepare(first), prepare(second)];
  const same = a.arm.name.toLowerCase() === b.arm.name.toLowerCase();
  return [a, same ? prepare(second, { name: `${b.arm.name} (2)` }) : b];
}

function readWindow(text: string, years: readonly number[]): [number, number] {
  const match = /^(\d{4})(?:-(\d{4}))?$/.exec(text.trim());
  const [first, last] = match ? [Number(match[1]), Number(match[2] ?? match[1])] : [];
  if (
    first !== undefined &&
    last !== undefined &&
    first <= last &&
    years.includes(first) &&
    years.includes(last)
  )
    return [first, last];
  throw new UserFault(
    `--window ${text}: expected years of the run such as ${years[0]}-${years[years.length - 1]}, the earlier first`,
  );
}
