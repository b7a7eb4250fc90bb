import type { Drawn } from "../../engine/parameter.ts";
import { axisSeeds, scrambledSobol } from "../sampling/sample.ts";
import { type Distribution, logUniform, triangular, uniform } from "../sampling/distributions.ts";

/** One drawn number of an experiment. */
export interface SpaceAxis {
  readonly id: string;
  /** Axes of a group share a low-dimensional structure; groups are independent of each other. */
  readonly group: string;
  readonly central: number;
  readonly to: Distribution;
  readonly label: string;
  readonly range: readonly [number, number];
}

/** All drawn numbers, in the order of the vector of a run: parameters, then quantiles of start and paths. */
export interface Space {
  readonly axes: readonly SpaceAxis[];
  /** Fills `into` with the numbers of run `index`. They depend on seed, index and name alone. */
  draw(seed: number, index: number, into: Float64Array): void;
  /** The same as quantiles in (0, 1), before each becomes a number of its axis. */
  quantiles(seed: number, index: number, into: Float64Array): void;
}

export function parameterAxis(drawn: Drawn): SpaceAxis {
  const [low, high] = drawn.range;
  const { id, mechanism: group, value: central, label, range } = drawn;
  return {
    id,
    group,
    central,
    label,
    range,
    to: low < high ? distributionOf(drawn, low, high) : () => central,
  };
}

function distributionOf({ distribution, value }: Drawn, low: number, high: number): Distribution {
  if (distribution === "loguniform") return logUniform(low, high);
  return distribution === "triangular" ? triangular(low, value, high) : uniform(low, high);
}

/** A quantile of a starting value or path: uniform on (0, 1). */
export const quantileAxis = (id: string, group: string, label: string): SpaceAxis => ({
  id,
  group,
  central: 0.5,
  label,
  range: [0, 1],
  to: (u) => u,
});

export function makeSpace(axes: readonly SpaceAxis[]): Space {
  const inGroup = new Map<string, number>();
  const dimensions = axes.map(({ group }) => {
    const dimension = (inGroup.get(group) ?? 0) + 1;
    inGroup.set(group, dimension);
    return dimension;
  });
  let seeded = Number.NaN;
  let seeds: ReturnType<typeof axisSeeds>[] = [];
  function quantiles(seed: number, index: number, into: Float64Array): void {
    if (seed !== seeded) {
      seeds = axes.map(({ group, id }) => axisSeeds(seed, group, id));
      seeded = seed;
    }
    for (let i = 0; i < axes.length; i++) {
      const { groupSeed, axisSeed } = seeds[i];
      into[i] = scrambledSobol(index, dimensions[i], groupSeed, axisSeed);
    }
  }
  function draw(seed: number, index: number, into: Float64Array): void {
    quantiles(seed, index, into);
    for (let i = 0; i < axes.length; i++) into[i] = axes[i].to(into[i]);
  }
  return { axes, draw, quantiles };
}
