import { join } from "node:path";
import { calibratedSet } from "../../analysis/experiment/calibratedDraw.ts";
import { calibratedDraws } from "../../data/calibrated.ts";
import { type Claim, loadClaims } from "../../data/claims/loadClaims.ts";
import { loadPlanted, type Planted } from "../../data/claims/loadPlanted.ts";
import { makeChance } from "../../engine/chance/chance.ts";
import { purposeKey } from "../../engine/chance/keys.ts";
import { suggestion, UserFault } from "../../engine/faults.ts";
import { plainStructure } from "../../engine/structure.ts";
import { openProject, type Project } from "../project.ts";
import { type ClaimReport, ledger, type Ledger, type LedgerOptions } from "./ledger.ts";
import { type TwinReport, twinReport } from "./twinReport.ts";
import { coded, twinOf } from "./twin.ts";

/** More false acceptances or false rejections than this and the verdicts are not fit for use until it is explained. */
export const TOLERATED = 2;

/** Half of the calibrated draws that ship, so that copies can be run again with the other half. */
const RUNS = 200;

const SHUFFLED = purposeKey("claims/planted");

export interface PlantedOptions
  extends Pick<LedgerOptions, "runs" | "seed" | "workers" | "out" | "onProgress" | "signal"> {
  /** Claims from which twins were made; all unless given. */
  readonly ids?: readonly string[];
}

export interface PlantedReport
  extends Pick<Ledger, "version" | "dataHash" | "seed" | "runs" | "folder" | "complete"> {
  /** Under which the copies were run once more. */
  readonly secondSeed: number;
  /** Calibrated draws that both times have in common: with more runs than half of those that ship, some. */
  readonly sharedDraws: number;
  /** In the order of planted.yaml. */
  readonly twins: readonly TwinReport[];
  /** Twins whose originals hold well enough for the twin to be false. */
  readonly counting: number;
  /** Of those that count: found contradicted, as they should be. */
  readonly contradicted: number;
  /** Claims whose twins count and come out supported, or built in. */
  readonly falseAcceptances: readonly string[];
  /** Claims whose copies come to another class under a new seed and with other draws. */
  readonly falseRejections: readonly string[];
  /** No more than two of either. */
  readonly passes: boolean;
}

/**
 * Runs twins and untouched copies of the same claims under neutral codes through the code that judges all claims, in the
 * main form of the model. Throws UserFault.
 */
export async function planted(ask: PlantedOptions, project: Project = openProject()): Promise<PlantedReport> {
  const claims = loadClaims(project.data);
  const chosen = choose(loadPlanted(project.data, claims), ask.ids);
  const out = ask.out ?? join("studies", "planted");
  const { key, sealed } = sealedPairs(claims, chosen);
  const common = { ...ask, runs: ask.runs ?? RUNS, ids: [], out, quick: true };
  const first = await ledger({ ...common, claims: sealed }, project);
  const secondSeed = first.seed + 1;
  // Calibrated draws go by the number of a run: with a new seed alone, the copies would meet the same ones again.
  const again = {
    ...common,
    claims: sealed.filter(({ id }) => key.some(({ copy }) => copy === id)),
    runs: first.runs,
  };
  const second = first.complete
    ? await ledger({ ...again, seed: secondSeed, firstRun: first.runs }, project)
    : { ...first, claims: [] };
  const twins = second.complete ? opened(key, first, second) : [];
  return {
    ...summary(twins),
    ...headOf(first),
    complete: first.complete && second.complete,
    secondSeed,
    sharedDraws: sharedBy(first.runs, project),
    twins,
  };
}

const headOf = ({ version, dataHash, seed, runs, folder }: Ledger) => ({
  version,
  dataHash,
  seed,
  runs,
  folder,
});

/** Draws beyond the last begin again, so that the second time can come round to those of the first. */
function sharedBy(runs: number, { data }: Project): number {
  const { count } = calibratedDraws(calibratedSet({ structure: plainStructure }), data.folder);
  return Math.min(count, runs, Math.max(0, 2 * runs - count));
}

/** Which codes stand for what; kept apart from what is judged. */
interface Key {
  readonly planted: Planted;
  readonly twin: string;
  readonly copy: string;
}

/** Twins and copies in an order that tells nothing, with codes such as T-17. */
function sealedPairs(
  claims: readonly Claim[],
  chosen: readonly Planted[],
): { readonly key: readonly Key[]; readonly sealed: readonly Claim[] } {
  const pairs = chosen.flatMap((one) => {
    const claim = claims.find(({ id }) => id === one.claim)!;
    return [twinOf(claim, one), claim];
  });
  const codes = shuffled(pairs.length).map((place) => `T-${String(place + 1).padStart(2, "0")}`);
  return {
    key: chosen.map((one, i) => ({ planted: one, twin: codes[2 * i], copy: codes[2 * i + 1] })),
    sealed: pairs.map((claim, i) => coded(claim, codes[i])).sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** The numbers from 0 in an order drawn once and for all. */
function shuffled(count: number): number[] {
  const chance = makeChance();
  const places = Array.from({ length: count }, (_, i) => i);
  return places.sort((a, b) => chance.uniform(SHUFFLED, a) - chance.uniform(SHUFFLED, b));
}

function choose(all: readonly Planted[], ids: readonly string[] = []): Planted[] {
  const known = all.map(({ claim }) => claim);
  for (const id of ids)
    if (!known.includes(id))
      throw new UserFault(
        `${id}: no twin of such a claim${suggestion(id, known) || `; expected some of ${known.join(", ")}`}`,
      );
  return all.filter(({ claim }) => ids.length === 0 || ids.includes(claim));
}

/** Puts together again what belongs together. */
function opened(key: readonly Key[], first: Ledger, second: Ledger): TwinReport[] {
  const found = ({ claims }: Ledger, code: string): ClaimReport =>
    claims.find(({ claim }) => claim.id === code)!;
  return key.map(({ planted: one, twin, copy }) =>
    twinReport(one, { twin: found(first, twin), copy: found(first, copy), again: found(second, copy) }),
  );
}

function summary(twins: readonly TwinReport[]) {
  const counted = twins.filter(({ counts }) => counts);
  const falseAcceptances = counted.filter(({ accepted }) => accepted).map(({ claim }) => claim);
  const falseRejections = twins.filter(({ changed }) => changed !== undefined).map(({ claim }) => claim);
  return {
    counting: counted.length,
    contradicted: counted.filter(({ twin }) => twin === "contradicted").length,
    falseAcceptances,
    falseRejections,
    passes: falseAcceptances.length <= TOLERATED && falseRejections.length <= TOLERATED,
  };
}
