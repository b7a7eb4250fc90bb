import { at, board, BOARDS, CN, cul, eco, HOSTS, mil, pol } from "../axes.ts";
import { DT } from "../../engine/quarter.ts";
import { mechanism } from "../mechanism.ts";

const DECAY = 0.03;

/**
 * China's effort by board, and the ties it builds off the economic board (0.3, 0.6).
 *
 *   effort: pol, mil = 4 x weight x assertiveness; eco = 4 x weight x 0.6 x (1 - restraint); cul = 4 x weight x 0.3
 *   d infl/dt = A x effort x (host's factor) - 0.03 x infl      on pol, mil, cul
 */
export const chineseEffort = mechanism({
  name: "chinese_effort",
  title: "Chinese effort by board",
  role: "closing",
  places: ["pressure"],
  says: "China's ties in politics, security and culture grow with the effort it puts there and fade slowly without it.",
  parameters: {
    build: {
      label: "Influence built a year per unit of effort",
      unit: "index points per year",
      over: board,
      cells: {
        pol: { value: 8, range: [4, 12] },
        mil: { value: 9, range: [4, 14] },
        cul: { value: 2, range: [1, 3] },
      },
      assumption: "Priors of the domain contract, section 0.6 (A.pol, A.mil, A.cul).",
      reviewed: "2026-11-21",
    },
  },
  // A host takes Chinese effort in proportion to the ties China had there in 2001.
  constants: (_p, reference) => {
    const infl = reference.start("infl");
    const factor = new Float64Array(HOSTS);
    let mean = 0;
    for (let s = 0; s < HOSTS; s++) mean += infl[at(eco, CN, s)] / HOSTS;
    for (let s = 0; s < HOSTS; s++) factor[s] = mean > 0 ? infl[at(eco, CN, s)] / mean : 1;
    return { factor };
  },
})
  .derive(
    { reads: ["weight", "assertPol", "assertMil", "restr", "effortScale"], writes: ["effort"] },
    ({ weight, assertPol, assertMil, restr, effortScale }, _p, { effort }) => {
      const scale = 4 * effortScale[CN];
      effort[pol] = scale * weight[BOARDS + pol] * assertPol[0];
      effort[mil] = scale * weight[BOARDS + mil] * assertMil[0];
      effort[eco] = scale * weight[BOARDS + eco] * 0.6 * (1 - restr[eco]);
      effort[cul] = scale * weight[BOARDS + cul] * 0.3;
    },
  )
  .change({ reads: ["infl", "effort"], writes: ["infl"] }, ({ infl, effort }, p, add) => {
    for (let d = 0; d < BOARDS; d++) {
      if (d === eco) continue; // trade and credit follow growth: economic_displacement
      for (let s = 0; s < HOSTS; s++) {
        const i = at(d, CN, s);
        add.infl[i] += (p.build[d] * effort[d] * p.factor[s] - DECAY * infl[i]) * DT;
      }
    }
  });
