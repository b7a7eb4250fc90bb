import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { ArmRuns, Arms } from "../../analysis/claims/figure.ts";
import type { Executor } from "../../analysis/ensemble/executor.ts";
import type { Decisive } from "../../analysis/claims/regional.ts";
import { type Directness, directnessOf } from "../../analysis/claims/builtIn.ts";
import { type Claim, loadClaims } from "../../data/claims/loadClaims.ts";
import { type Arm } from "../../analysis/experiment/arm.ts";
import { makeQuantiles } from "../../analysis/experiment/draw.ts";
import { groundOf } from "../../analysis/experiment/ground.ts";
import { type DataSet, FIRST } from "../../data/records.ts";
import { loadObservations } from "../../data/observations/loadObservations.ts";
import { suggestion, UserFault } from "../../engine/faults.ts";
import { keepIn } from "../../store/kept.ts";
import { readArm } from "../arm.ts";
import { makeStudyExecutor } from "../executor.ts";
import { codeHash, openProject, type Project } from "../project.ts";
import { makeClock, type Progress } from "../progress.ts";
import { MOST_RUNS, whole } from "../whole.ts";
import { type ArmQuestion, armRuns } from "./armRuns.ts";
import {
  type DrawnNumbers,
  judgeClaim,
  questionsOf,
  type VariantResult,
  type Verdict,
  verdictOf,
} from "./judge.ts";
import { fitted } from "./pressure.ts";
import { MAIN, type Variant, variantsOf } from "./variants.ts";

export interface LedgerOptions {
  /** Judged in place of those of the data folder. */
  readonly claims?: readonly Claim[];
  /** Ids; all unless given. */
  readonly ids?: readonly string[];
  readonly document?: string;
  readonly runs?: number | string;
  readonly seed?: number | string;
  readonly workers?: number | string;
  /** Number of the first run, 0 unless given: which calibrated draw a run uses goes by its number, whatever the seed. */
  readonly firstRun?: number;
  /** Folder in which results are kept; studies/ledger unless given. */
  readonly out?: string;
  /** The main form of the model alone. */
  readonly quick?: boolean;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** A claim with all that was found out about it. */
export interface ClaimReport extends Verdict {
  readonly claim: Claim;
  readonly results: readonly VariantResult[];
  readonly directness: Directness;
  /** Drawn numbers on which it depends whether the claim holds, with the value at which it flips. */
  readonly decisive: readonly (Decisive & { readonly value: number | undefined })[];
}

export interface Ledger {
  readonly version: string;
  readonly dataHash: string;
  readonly seed: number;
  readonly runs: number;
  readonly variants: readonly { readonly id: string; readonly title: string; readonly runs: number }[];
  readonly claims: readonly ClaimReport[];
  readonly folder: string;
  readonly complete: boolean;
}

/** Batches of an arm for each thread, and the most runs in one. */
const TURNS = 2;
const BATCH = 50;

/** Runs the tests of claims in every form of the model, and keeps what each came to. Throws UserFault. */
export async function ledger(ask: LedgerOptions, project: Project = openProject()): Promise<Ledger> {
  const { data, version } = project;
  const runs = whole(ask.runs ?? 400, "--runs", 20, MOST_RUNS);
  const workers = whole(ask.workers ?? availableParallelism(), "--workers", 1, 256);
  const folder = ask.out ?? join("studies", "ledger");
  const claims = chooseClaims(ask.claims ?? loadClaims(data), ask);
  const baseline = readArm({ to: "2045-Q4", ...(ask.seed === undefined ? {} : { seed: ask.seed }) }, data);
  const variants = variantsOf(baseline, data).filter(({ id }) => !ask.quick || id === MAIN);
  const clock = makeClock(ask.onProgress);
  const kept = keepIn(folder);
  const { firstRun = 0 } = ask;
  const executor = startingAt(firstRun, makeStudyExecutor([], { workers, data }));
  const observed = loadObservations();
  const drawn = drawnNumbers(baseline, data);
  const judged = codeHash(["service/claims"]);
  const results = new Map<string, VariantResult[]>(claims.map(({ id }) => [id, []]));
  let [done, total] = [0, 0];
  const counted = (more: number) => clock.report({ done: (done += more), total, failed: 0 });
  let complete = true;
  try {
    for (const form of variants) {
      const base = { version, dataHash: data.hash };
      const variant = await fitted(form, { executor, kept, base, signal: ask.signal });
      const some = Math.max(20, Math.round(runs * variant.part));
      const keyOf = (claim: Claim) => [
        version,
        judged,
        data.hash,
        observed.hash,
        baseline.calibration,
        variant,
        some,
        { arms: claim.arms, parts: claim.parts },
        ...(firstRun === 0 ? [] : [firstRun]),
      ];
      const open: Claim[] = [];
      for (const claim of claims) {
        const found = await kept.peek<VariantResult>(keyOf(claim));
        if (found) results.get(claim.id)!.push(found);
        else if (claim.parts && (variant.id === MAIN || runsSomething(claim))) open.push(claim);
      }
      const plan = planOf(
        open,
        variant,
        project,
        Math.min(BATCH, Math.max(10, Math.ceil(some / workers / TURNS))),
      );
      total += plan.arms.length * some;
      counted(0);
      const waiting = [...plan.claims];
      const work = async () => {
        for (let next = waiting.shift(); next && !ask.signal?.aborted; next = waiting.shift()) {
          const { claim, arms } = next;
          const made: Record<string, ArmRuns> = {};
          for (const [name, key] of arms)
            made[name] = await plan.runsOf(key, some, executor, ask.signal, counted);
          const context = { runs: some, observations: () => observed.observations, facts: data.facts };
          const numbers = variant.id === MAIN && firstRun === 0 ? drawn : undefined;
          const result = judgeClaim(claim, variant, made as Arms, context, numbers);
          await kept.get(keyOf(claim), async () => Promise.resolve(result));
          results.get(claim.id)!.push(result);
          plan.done(arms);
        }
      };
      // Several claims at a time, so that no thread waits for the last batch of an arm.
      await Promise.all(Array.from({ length: workers + 1 }, work));
      if (ask.signal?.aborted) {
        complete = false;
        break;
      }
    }
  } catch (error) {
    if (!ask.signal?.aborted) throw error;
    complete = false;
  } finally {
    await executor.close();
  }
  return {
    version,
    dataHash: data.hash,
    seed: baseline.seed,
    runs,
    folder,
    complete,
    variants: variants.map(({ id, title, part }) => ({
      id,
      title,
      runs: Math.max(20, Math.round(runs * part)),
    })),
    claims: claims
      .filter(({ id, parts }) => parts === undefined || results.get(id)!.length > 0)
      .map((claim) => ({
        claim,
        results: results.get(claim.id)!,
        directness: directnessOf(claim),
        decisive: (results.get(claim.id)![0]?.decisive ?? []).map((one) => ({
          ...one,
          value: one.flips === undefined ? undefined : valueAt(data, one.id, one.flips),
        })),
        ...verdictOf(claim, results.get(claim.id)!),
      })),
  };
}

/** Runs with other numbers, and so other draws. */
const startingAt = (run: number, executor: Executor): Executor => ({
  ...executor,
  runBatch: async (arm, first, count, signal) => executor.runBatch(arm, run + first, count, signal),
});

/** Quantiles of the drawn numbers of the main variant, worked out when first asked for. */
function drawnNumbers(baseline: Arm, data: DataSet): DrawnNumbers {
  const { space } = groundOf(data, FIRST);
  const write = makeQuantiles(baseline, data, space);
  const rows: Float64Array[] = [];
  return {
    axes: space.axes.map(({ id }) => id),
    quantiles(runs) {
      for (let run = rows.length; run < runs; run++) {
        rows.push(new Float64Array(space.axes.length));
        write(run, rows[run]);
      }
      return rows.slice(0, runs);
    },
  };
}

/** The value of a drawn number at a quantile. */
const valueAt = (data: DataSet, id: string, quantile: number): number | undefined =>
  groundOf(data, FIRST)
    .space.axes.find((axis) => axis.id === id)
    ?.to(quantile);

const runsSomething = ({ parts = [] }: Claim): boolean =>
  parts.some(({ use }) => use !== "data_comparison" && use !== "fact_check");

function chooseClaims(all: readonly Claim[], { ids = [], document }: LedgerOptions): Claim[] {
  const known = all.map(({ id }) => id);
  for (const id of ids)
    if (!known.includes(id))
      throw new UserFault(`${id}: no such claim${suggestion(id, known) || "; see: multivector claims"}`);
  const documents = [...new Set(all.map((claim) => claim.document))];
  if (document !== undefined && !documents.includes(document))
    throw new UserFault(
      `--document ${document}: no such document${suggestion(document, documents) || `; expected ${documents.join(" or ")}`}`,
    );
  return all.filter(
    (claim) =>
      (ids.length === 0 || ids.includes(claim.id)) && (document === undefined || claim.document === document),
  );
}

interface Plan {
  /** Every arm once, with all that any claim asks of it. */
  readonly arms: readonly string[];
  readonly claims: readonly { readonly claim: Claim; readonly arms: ReadonlyMap<string, string> }[];
  runsOf(
    key: string,
    runs: number,
    executor: Parameters<typeof armRuns>[2],
    signal: AbortSignal | undefined,
    counted: (runs: number) => void,
  ): Promise<ArmRuns>;
  /** Forgets runs that no later claim needs. */
  done(arms: ReadonlyMap<string, string>): void;
}

/** Arms shared by several claims run once. */
function planOf(claims: readonly Claim[], variant: Variant, { data }: Project, batch: number): Plan {
  const questions = new Map<string, ArmQuestion & { uses: number }>();
  const planned = claims.map((claim) => ({
    claim,
    arms: new Map(
      Array.from(questionsOf(claim, variant, data), ([name, question]) => {
        const key = JSON.stringify(question.arm);
        const before = questions.get(key);
        questions.set(key, {
          arm: question.arm,
          measures: [...new Set([...(before?.measures ?? []), ...question.measures])].sort(),
          first: Math.min(before?.first ?? Infinity, question.first),
          last: Math.max(before?.last ?? 0, question.last),
          uses: (before?.uses ?? 0) + 1,
        });
        return [name, key];
      }),
    ),
  }));
  const made = new Map<string, Promise<ArmRuns>>();
  return {
    arms: [...questions.keys()],
    claims: planned,
    async runsOf(key, runs, executor, signal, counted) {
      const found = made.get(key) ?? armRuns(questions.get(key)!, runs, executor, batch, signal, counted);
      made.set(key, found);
      return found;
    },
    done(arms) {
      for (const key of arms.values()) {
        const question = questions.get(key)!;
        question.uses--;
        if (question.uses === 0) made.delete(key);
      }
    },
  };
}
