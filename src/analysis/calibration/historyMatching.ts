import { sweep } from "./moves.ts";
import { implausibility, type Pattern, secondLargest } from "./patterns.ts";
import { type Ground, type Particle, priorParticles, resampled, tightened } from "./population.ts";
import { type Share, shareWithInterval } from "./wilson.ts";

export interface HistoryMatchingPlan extends Omit<Ground, "distance"> {
  readonly patterns: readonly Pattern[];
  /** Points of a wave. */
  readonly points: number;
  /** A point is kept while its second-largest implausibility is not above this; 3 unless told. */
  readonly cutoff?: number;
  /** A wave rules out no more than leaves this share, and relaxes its cutoff for that; 0.25 unless told. */
  readonly keep?: number;
  /** Share of each later wave drawn afresh from the prior; 0.1 unless told. */
  readonly fresh?: number;
  /** Moves from kept points to the next wave's; 4 unless told. */
  readonly moves?: number;
  /** Waves at most; 12 unless told. */
  readonly waves?: number;
  readonly firstRun?: number;
  readonly onWave?: (wave: Wave) => void | Promise<void>;
}

/** A share of the prior with the ends of its interval of about 95 %. */
export type Part = Pick<Share, "share" | "low" | "high">;

/** Report on one wave. */
export interface Wave {
  /** From 1. */
  readonly wave: number;
  /** The cutoff of this wave: the plan's, or the higher one that leaves enough points. */
  readonly cutoff: number;
  /** Points kept, of all in the wave; the interval is narrow in so far as points are related or copies. */
  readonly kept: Share;
  /** Share of the prior kept by all waves so far; of its interval the same holds. */
  readonly cumulative: Part;
  /** Patterns by the share of the wave's points that each alone would rule out at the plan's cutoff; largest first. */
  readonly ruledOut: readonly { readonly id: string; readonly share: number }[];
  /** Simulations so far. */
  readonly simulations: number;
}

export interface HistoryMatch {
  readonly waves: readonly Wave[];
  /** Prior draws of all waves that the plan's cutoff keeps: few, but independent, and so a check on the cumulative share. */
  readonly prior: Share;
  /** What the last wave kept: equally weighted, and copies of one another where moves were refused. */
  readonly kept: readonly Particle[];
  /** The plan's cutoff reached, the waves used up, or no run with two patterns to judge by. */
  readonly why: "cutoff" | "waves" | "failed";
}

/**
 * History matching: waves of points, of which those are ruled out that miss the record by too much whatever the error
 * of observation and the declared tolerance.
 * Source: I. Vernon, M. Goldstein, R. Bower, "Galaxy formation: a Bayesian uncertainty analysis", Bayesian Analysis 5
 * (2010). They fit an emulator to each wave; a run here is cheap and has hundreds of axes, so the runs themselves are
 * judged, and cutoffs fall from wave to wave instead. A later wave's points are moved about within what the earlier
 * one kept; the product of the shares is the volume left, as in S. K. Au, J. L. Beck, "Estimation of small failure
 * probabilities in high dimensions by subset simulation", Probabilistic Engineering Mechanics 16 (2001).
 */
export async function historyMatching(plan: HistoryMatchingPlan): Promise<HistoryMatch> {
  const settings = settingsOf(plan);
  const waves: Wave[] = [];
  let design = await firstDesign(settings);
  let prior = shareWithInterval(0, 0);
  for (;;) {
    prior = withFresh(prior, design.fresh, settings.cutoff);
    const cutoff = tightened(design.particles, settings.keep, settings.cutoff);
    if (cutoff === undefined) return { waves, prior, kept: [], why: "failed" };
    const points = design.particles;
    const kept = points.filter(({ distance }) => distance <= cutoff);
    const share = shareWithInterval(kept.length, points.length);
    const cumulative = productOf([...waves.map((wave) => wave.kept), share]);
    const ruledOut = ruledOutBy(settings.patterns, settings.cutoff, points);
    const { simulations } = design;
    waves.push({ wave: waves.length + 1, cutoff, kept: share, cumulative, ruledOut, simulations });
    await plan.onWave?.(waves[waves.length - 1]);
    if (cutoff <= settings.cutoff) return { waves, prior, kept, why: "cutoff" };
    if (waves.length >= settings.waves) return { waves, prior, kept, why: "waves" };
    design = await nextDesign(settings, design, kept, cutoff);
  }
}

type Settings = Required<Omit<HistoryMatchingPlan, "onWave">> & Ground;

function settingsOf(plan: HistoryMatchingPlan): Settings {
  const { cutoff = 3, keep = 0.25, fresh = 0.1, moves = 4, waves = 12, firstRun = 0 } = plan;
  return { ...plan, cutoff, keep, fresh, moves, waves, firstRun, distance: secondLargest(plan.patterns) };
}

interface Design {
  /** The points of a wave; copies where moves were refused. */
  readonly particles: readonly Particle[];
  /** Prior draws made for it, whether or not they fell into what earlier waves kept. */
  readonly fresh: readonly Particle[];
  readonly simulations: number;
  readonly step: number;
}

async function firstDesign(settings: Settings): Promise<Design> {
  const particles = await priorParticles(settings, settings.points, settings.firstRun);
  return { particles, fresh: particles, simulations: settings.points, step: 1 };
}

/** Prior draws within the last wave's cutoff, and for the rest kept points moved about within it. */
async function nextDesign(
  settings: Settings,
  last: Design,
  kept: readonly Particle[],
  tolerance: number,
): Promise<Design> {
  const { points, firstRun, seed } = settings;
  const fresh = await priorParticles(
    settings,
    Math.round(settings.fresh * points),
    firstRun + last.simulations,
  );
  const inside = fresh.filter(({ distance }) => distance <= tolerance);
  let simulations = last.simulations + fresh.length;
  let { step } = last;
  let particles = resampled(kept, points - inside.length, seed, simulations);
  for (let move = 0; move < settings.moves; move++) {
    ({ particles, step } = await sweep(settings, particles, {
      tolerance,
      step,
      firstRun: firstRun + simulations,
    }));
    simulations += particles.length;
  }
  return { particles: [...particles, ...inside], fresh, simulations, step };
}

function withFresh({ count, of }: Share, fresh: readonly Particle[], cutoff: number): Share {
  const kept = fresh.filter(({ distance }) => distance <= cutoff).length;
  return shareWithInterval(count + kept, of + fresh.length);
}

function ruledOutBy(
  patterns: readonly Pattern[],
  cutoff: number,
  points: readonly Particle[],
): Wave["ruledOut"] {
  return patterns
    .map((pattern, i) => {
      const out = points.filter((point) => implausibility(point.patterns[i], pattern) > cutoff);
      return { id: pattern.id, share: out.length / points.length };
    })
    .sort((a, b) => b.share - a.share);
}

/** The product of shares, with an interval from the sum of the variances of their logarithms. */
function productOf(shares: readonly Share[]): Part {
  const share = shares.reduce((product, one) => product * one.share, 1);
  const spread = Math.sqrt(shares.reduce((sum, one) => sum + (1 - one.share) / one.count, 0));
  const factor = Math.exp(1.96 * spread);
  return { share, low: share / factor, high: Math.min(1, share * factor) };
}
