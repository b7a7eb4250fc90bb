import { at, BOARDS, by, eco, HOSTS, POWERS, US } from "../axes.ts";
import { DT } from "../../engine/quarter.ts";
import { mechanism } from "../mechanism.ts";

const DECAY = 0.05;
/** Share of effort that the access cost of 2001-2019, about 0.35, left over; q is set against it. */
const USUAL_ACCESS = 1 / (1 + 0.35);

/**
 * Outsiders' ties off the economic board (0.6).
 *
 *   d infl/dt = q x engagement / (1 + access cost) - 0.05 x infl
 *
 * q is set once, so that ties stay flat at the engagement of 2001-2019 and the usual cost of access.
 */
export const outsiders = mechanism({
  name: "outsiders",
  title: "Ties of outside partners",
  role: "closing",
  places: ["other"],
  says: "Outsiders keep the ties they work for; effort converts to influence as far as the two neighbours leave access.",
  parameters: {
    usual: {
      label: "Mean engagement of 2001-2019, own 2020 = 1",
      unit: "1",
      value: 0.7,
      range: [0.55, 0.85],
      assumption:
        "Mean of the coded engagement paths; sets q so that outsiders' ties of 2001-2019 are about flat.",
      reviewed: "2026-11-21",
    },
  },
  constants: (_p, reference) => ({ first: Float64Array.from(reference.start("infl") as Float64Array) }),
}).change(
  { reads: ["infl", "engagement", "effortScale", "accessCost"], writes: ["infl"] },
  ({ infl, engagement, effortScale, accessCost }, p, add) => {
    for (let q = US; q < POWERS; q++) {
      const work = (engagement[q] * effortScale[q]) / p.usual / USUAL_ACCESS;
      for (let s = 0; s < HOSTS; s++) {
        const reach = work / (1 + accessCost[by(q, s)]);
        for (let d = 0; d < BOARDS; d++) {
          if (d === eco) continue;
          const i = at(d, q, s);
          add.infl[i] += DECAY * (p.first[i] * reach - infl[i]) * DT;
        }
      }
    }
  },
);
