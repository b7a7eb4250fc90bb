import { at, by, cul, HOSTS, mil, pol, POWERS, power, US } from "../axes.ts";
import { DT } from "../../engine/quarter.ts";
import { mechanism } from "../mechanism.ts";

const DECAY = 0.05;
const codes = power.labels.slice(US);

/**
 * q of section 0.6 for one board, relative to 0.05 x the ties of 2001: set once by `scripts/set-outsiders.ts`, so that
 * the regional shares of 2019 are those of 2001 in the baseline ensemble; never refitted by arm.
 */
const pull = (name: string, values: readonly number[]) => ({
  label: `Pull of a partner's engagement on the ${name} board, keeps ties flat`,
  unit: "1" as const,
  over: power,
  cells: Object.fromEntries(
    codes.map((code, i) => [code, { value: values[i], range: [values[i], values[i]] as const }]),
  ),
  assumption:
    "Set once so that outsiders' shares of 2001-2019 are flat in the baseline, as the domain contract asks.",
  reviewed: "2026-11-21",
});

/**
 * Outsiders' ties off the economic board (0.6).
 *
 *   d infl/dt = q x engagement / (1 + access cost) - 0.05 x infl
 *
 * q is set once, so that shares stay flat over 2001-2019. On the economic board ties follow growth instead.
 */
export const outsiders = mechanism({
  name: "outsiders",
  title: "Ties of outside partners",
  role: "closing",
  places: ["other"],
  says: "Outsiders keep the ties they work for; effort converts to influence as far as the two neighbours leave access.",
  parameters: {
    pullPol: pull("political", [0.25, 0.337, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25]),
    pullMil: pull("military", [0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25]),
    pullCul: pull("cultural", [0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25]),
  },
  constants: (_p, reference) => ({ first: Float64Array.from(reference.start("infl") as Float64Array) }),
}).change(
  { reads: ["infl", "engagement", "effortScale", "accessCost"], writes: ["infl"] },
  ({ infl, engagement, effortScale, accessCost }, p, add) => {
    for (let q = US; q < POWERS; q++) {
      const work = engagement[q] * effortScale[q];
      for (let s = 0; s < HOSTS; s++) {
        const reach = work / (1 + accessCost[by(q, s)]);
        const polAt = at(pol, q, s);
        add.infl[polAt] += DECAY * (p.first[polAt] * p.pullPol[q] * reach - infl[polAt]) * DT;
        const milAt = at(mil, q, s);
        add.infl[milAt] += DECAY * (p.first[milAt] * p.pullMil[q] * reach - infl[milAt]) * DT;
        const culAt = at(cul, q, s);
        add.infl[culAt] += DECAY * (p.first[culAt] * p.pullCul[q] * reach - infl[culAt]) * DT;
      }
    }
  },
);
