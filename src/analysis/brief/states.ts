import type { ResultSource } from "../ensemble/sink.ts";
import { host } from "../../region/axes.ts";
import { readOutcome, type Spread, spreadOf } from "./reading.ts";

/** What is shown of each state, in the years 2025 and 2035; the last two also under the other reading of threat. */
export const stateYears = [2025, 2035] as const;

export interface StateLine {
  readonly state: string;
  readonly russia: readonly Spread[];
  readonly china: readonly Spread[];
  /** Diversification and autonomy, with threat as it is felt now. */
  readonly div: readonly Spread[];
  readonly auto: readonly Spread[];
  /** The same with threat counted against what a state is used to (variant threat=anchored). */
  readonly divAnchored: readonly Spread[];
  readonly autoAnchored: readonly Spread[];
}

/** The five states one by one: nothing is averaged away. `arm` and `anchored` share draws and luck. */
export async function stateLines(source: ResultSource, arm: number, anchored: number): Promise<StateLine[]> {
  const read = async (name: string, of = arm) => {
    const readings = await readOutcome(source, of, name);
    return stateYears.map((year) => spreadOf(readings.in(year)));
  };
  const lines: StateLine[] = [];
  for (const state of host.labels)
    lines.push({
      state,
      russia: await read(`share[RU,${state}]`),
      china: await read(`share[CN,${state}]`),
      div: await read(`div[${state}]`),
      auto: await read(`auto[${state}]`),
      divAnchored: await read(`div[${state}]`, anchored),
      autoAnchored: await read(`auto[${state}]`, anchored),
    });
  return lines;
}
