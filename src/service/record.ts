import type { FailedRun } from "../analysis/ensemble/sink.ts";
import type { Arm } from "../analysis/experiment/arm.ts";
import { type Quarter, quarter } from "../engine/quarter.ts";
import type { Study } from "../store/study.ts";
import { cautions } from "./adequacy.ts";
import { mainOutcomes } from "./mainOutcomes.ts";

/** A study as reports name it: what was asked of what, and how to look further. */
export interface StudyRecord {
  readonly folder: string;
  readonly name: string;
  readonly question: string;
  readonly status: "running" | "complete";
  /** Of this package, with a hash of the model's code. */
  readonly version: string;
  readonly dataHash: string;
  /** Identifies the plan. */
  readonly key: string;
  readonly runs: number;
  readonly arms: readonly Arm[];
  /** SHA-256 over all results in order of arm, run, year and outcome; only of a complete study. */
  readonly digest?: string;
  readonly drawDigests?: readonly string[];
  readonly failed: number;
  /** What a reader could take for an effect and is none. */
  readonly notes: readonly string[];
  readonly resume: string;
  readonly show: string;
  readonly replay: string;
}

/** `asked`: outcomes that a user named, for what has to be known before they are read; those of a summary otherwise. */
export function recordOf({ folder, manifest, failed }: Study, asked?: readonly string[]): StudyRecord {
  const { name, question, status, version, dataHash, key, runs, arms } = manifest;
  const digests =
    manifest.status === "complete" ? { digest: manifest.digest, drawDigests: manifest.drawDigests } : {};
  const place = quoted(folder);
  return {
    folder,
    name,
    question,
    status,
    version,
    dataHash,
    key,
    runs,
    arms: arms.map(({ spec }) => spec as Arm),
    ...digests,
    failed: failed.length,
    notes: [
      ...arms.flatMap(({ spec }) => notesOf(spec as Arm)),
      ...outcomeNotes(asked ?? []),
      ...cautions(asked ?? mainOutcomes),
    ],
    resume: "give the same command again: it runs what is missing",
    show: `multivector show ${place}`,
    replay: `multivector replay ${place} --run 0`,
  };
}

/** What hinges on a reading that the texts do not settle. */
export function outcomeNotes(asked: readonly string[]): string[] {
  return asked.some((name) => /^(div|auto)(\[|$)/.test(name))
    ? [
        "diversification and autonomy hinge on how hedging reads threat; see both: " +
          'multivector compare baseline "baseline threat=anchored" --outcome div --outcome auto',
      ]
    : [];
}

/** Says where a scenario or policy has nothing to say about the quarters of the run, so that it equals the arm without it. */
export function notesOf({ scenario, policy, from, to }: Arm): string[] {
  const [first, last] = [quarter(from), quarter(to)];
  const silent = (changes: readonly Dated[]) =>
    changes.length > 0 && changes.every(({ at, until = Infinity }) => at > last || until < first);
  const note = (what: string) => `${what} changes nothing between ${from} and ${to}`;
  return [
    ...(silent(scenario.changes) ? [note(`scenario ${scenario.id}`)] : []),
    ...(policy && silent(policy.settings) ? [note(`policy ${policy.id}`)] : []),
  ];
}

interface Dated {
  readonly at: Quarter;
  readonly until?: Quarter | undefined;
}

/** A failed run, and the command that runs it again. */
export interface FailedRecord extends FailedRun {
  readonly replay: string;
}

export const failedOf = ({ folder, manifest, failed }: Study): FailedRecord[] =>
  failed.map((failure) => {
    const arm = manifest.arms.length > 1 ? ` --arm ${quoted(failure.arm)}` : "";
    return { ...failure, replay: `multivector replay ${quoted(folder)}${arm} --run ${failure.run}` };
  });

/** As a shell takes it. */
const quoted = (text: string): string =>
  /^[\w./:\\-]+$/.test(text) ? text : `"${text.replaceAll('"', '\\"')}"`;
