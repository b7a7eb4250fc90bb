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
  constants: (p, reference) => {
    // Ties that engagement at its reference keeps up by itself, off the economic board.
    const kept = Float64Array.from(reference.start("infl") as Float64Array);
    for (let i = 0; i < kept.length; i++) kept[i] *= p.pull;
    return { kept };
  },
}).change(
  { reads: ["infl", "reach", "accessCost"], writes: ["infl"] },
  ({ infl, reach, accessCost }, p, add) => {
    const { kept } = p;
    const change = add.infl;
    const rate = DECAY * DT;
    for (let t = OUTSIDERS; t < PAIRS; t++) effect[t] = reach[t] / (1 + accessCost[t]);
    for (let d = 0; d < BOARDS; d++) {
      if (d === eco) continue;
      for (let t = OUTSIDERS, i = at(d, US, 0); t < PAIRS; t++, i++)
        change[i] += rate * (kept[i] * effect[t] - infl[i]);
    }
  },
);

/** Pairs of power and host; the first outsider stands after the neighbours. */
const PAIRS = POWERS * HOSTS;
const OUTSIDERS = by(US, 0);
/** What engagement reaches in each pair: scratch of the loop above. */
const effect = new Float64Array(PAIRS);
