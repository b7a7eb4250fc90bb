import { at, BOARDS, by, eco, HOSTS, POWERS, US } from "../axes.ts";
import { DT } from "../../engine/quarter.ts";
import { mechanism } from "../mechanism.ts";

const DECAY = 0.05;
/**
 * Outsiders' ties off the economic board (0.6).
 *
 *   d infl/dt = 0.05 x (pull x infl of 2001 x engagement / (1 + access cost) - infl)
 *
 * The contract sets q = 0.05 x pull x infl of 2001 once, so that shares of 2001-2019 are flat. Hedging moves ties to
 * outsiders by itself, more than any pull above zero allows for flat shares on the military and cultural board; the
 * range keeps engagement effective instead. On the economic board ties follow growth (economic_displacement).
 */
export const outsiders = mechanism({
  name: "outsiders",
  title: "Ties of outside partners",
  role: "closing",
  places: ["other"],
  says: "Outsiders keep the ties they work for; effort converts to influence as far as the two neighbours leave access.",
  parameters: {
    pull: {
      label: "Ties of 2001 that engagement of 2020 keeps up by itself, without hedging by the hosts",
      unit: "1",
      value: 0.5,
      range: [0.25, 1],
      distribution: "loguniform",
      assumption:
        "1 keeps ties flat without hedging. Below 0.25 engagement would hardly matter off the economic board.",
      reviewed: "2026-11-21",
    },
  },
  constants: (_p, reference) => ({ first: Float64Array.from(reference.start("infl") as Float64Array) }),
}).change(
  { reads: ["infl", "engagement", "effortScale", "accessCost"], writes: ["infl"] },
  ({ infl, engagement, effortScale, accessCost }, p, add) => {
    for (let q = US; q < POWERS; q++) {
      const work = engagement[q] * effortScale[q];
      for (let s = 0; s < HOSTS; s++) {
        const reach = work / (1 + accessCost[by(q, s)]);
        for (let d = 0, i = at(0, q, s); d < BOARDS; d++, i += POWERS * HOSTS)
          if (d !== eco) add.infl[i] += DECAY * (p.pull * p.first[i] * reach - infl[i]) * DT;
      }
    }
  },
);
