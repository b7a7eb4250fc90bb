import { explainSum } from "../../engine/why/explain.ts";
import { quarter } from "../../engine/quarter.ts";
import { BOARDS, board, HOSTS } from "../../region/axes.ts";
import type { Experiment } from "../experiment/experiment.ts";
import { type Spread, spreadOf } from "./reading.ts";

export interface Mover {
  readonly author: string;
  /** Contribution to the change of mean friction, over the runs that were explained. */
  readonly spread: Spread;
  readonly mean: number;
}

export interface MoverWindow {
  readonly from: string;
  readonly to: string;
  /** Mean over runs of the whole change. */
  readonly change: number;
  readonly movers: readonly Mover[];
}

const edges = ["2001-Q1", "2014-Q1", "2026-Q1", "2035-Q4"] as const;

/**
 * Who moved mean friction (all boards, hosts weighted by their population of the middle year) in each window:
 * exact contributions in the first `runs` runs, authors by the size of their mean.
 */
export function moversOf(experiment: Experiment, seed: number, runs: number, most = 6): MoverWindow[] {
  const weights = frictionWeights(experiment);
  const found = Array.from({ length: runs }, (_, run) =>
    explainSum(experiment.simulation, experiment.draw(run), seed, run, weights, edges.map(quarter)),
  );
  return edges.slice(1).map((to, w) => {
    const sums = found.map((windows) => windows[w]);
    const authors = [...new Set(sums.flatMap((sum) => [...sum.keys()]))];
    const movers = authors.map((author) =>
      moverOf(
        author,
        Float64Array.from(sums, (sum) => sum.get(author) ?? 0),
      ),
    );
    movers.sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean));
    const change = movers.reduce((total, { mean }) => total + mean, 0);
    return { from: edges[w], to, change, movers: movers.slice(0, most) };
  });
}

function moverOf(author: string, amounts: Float64Array): Mover {
  const mean = amounts.reduce((sum, amount) => sum + amount, 0) / amounts.length;
  return { author, mean, spread: spreadOf(amounts) };
}

function frictionWeights({ simulation }: Experiment): Map<number, number> {
  const { layout } = simulation.program;
  const { paths } = simulation.setup;
  const people = Array.from({ length: HOSTS }, (_, s) => {
    const column = paths.cells.indexOf(layout.offset.population + s);
    return paths.mid[(quarter("2018-Q1") - paths.from) * paths.cells.length + column];
  });
  const all = people.reduce((sum, x) => sum + x, 0);
  return new Map(
    board.labels.flatMap((_, d) =>
      people.map((x, s) => [layout.offset.fric + d * HOSTS + s, x / all / BOARDS] as const),
    ),
  );
}
