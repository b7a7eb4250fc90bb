import { at, BOARDS, by, eco, HOSTS, POWERS, US } from "../axes.ts";
import { DT } from "../../engine/quarter.ts";
import { mechanism } from "../mechanism.ts";

const DECAY = 0.05;
/**
 * Outsiders' ties off the economic board (0.6).
 *
 *   d infl/dt = 0.05 x (pull x infl of 2001 x reach / (1 + access cost) - infl)
 *
 * Reach is effective engagement against a fixed reference, its mean of 2001 to 2019 (closing equation `programmes`). The
 * contract's q, set once so that shares of 2001-2019 are flat, is then 0.05 x pull x infl of 2001 / reference. Hedging
 * moves ties to outsiders by itself, more than any pull above zero allows for flat shares on the military and cultural
 * board; the range keeps engagement effective instead. On the economic board ties follow growth (economic_displacement).
 */
export const outsiders = mechanism({
  name: "outsiders",
  title: "Ties of outside partners",
  role: "closing",
  places: ["other"],
  says: "Outsiders keep the ties they work for; effort converts to influence as far as the two neighbours leave access.",
  parameters: {
    pull: {
      label: "Ties of 2001 that usual engagement keeps up by itself, without hedging by the hosts",
      unit: "1",
      value: 0.5,
      range: [0.25, 1],
      distribution: "loguniform",
      assumption:
        "1 keeps ties flat without hedging. Below 0.25 engagement would hardly matter off the economic board.",
      reviewed: "2026-11-22",
    },
  },
  constants: (_p, reference) => ({ first: Float64Array.from(reference.start("infl") as Float64Array) }),
}).change(
  { reads: ["infl", "reach", "accessCost"], writes: ["infl"] },
  ({ infl, reach, accessCost }, p, add) => {
    for (let q = US; q < POWERS; q++) {
      for (let s = 0; s < HOSTS; s++) {
        const effect = reach[by(q, s)] / (1 + accessCost[by(q, s)]);
        for (let d = 0, i = at(0, q, s); d < BOARDS; d++, i += POWERS * HOSTS)
          if (d !== eco) add.infl[i] += DECAY * (p.pull * p.first[i] * effect - infl[i]) * DT;
      }
    }
  },
);
