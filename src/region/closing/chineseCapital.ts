import { DT } from "../../engine/quarter.ts";
import { at, CN, eco, host, HOSTS } from "../axes.ts";
import { mechanism } from "../mechanism.ts";

const REVIEWED = "2026-11-22";

/**
 * Chinese capital: growth of ties in money, and what becomes of roads (0.6).
 *
 *   new capital  = USD per index point x growth of ties (not below 0) + plants and roads by decision
 *   new roads    = new capital x (1 - share of plants)
 *   d infra/dt   = new roads - wear x infra
 *   road ties    : + Belt and Road part of growth + points of roads by decision - wear x road ties
 *   d infl.eco/dt = points of what is decided - wear x road ties - x x infl.eco x plants lost / (plants + roads)
 *
 * Money decided beside the rule is worth as many points as money of the rule. Road ties are kept as a stock of
 * their own, so that wear takes what the Belt and Road built and no more than China still has.
 *
 * Leaves out: repayment of debt, projects pledged and not begun, ties from trade that runs over worn roads.
 */
export const chineseCapital = mechanism({
  name: "chinese_capital",
  title: "Chinese capital",
  role: "closing",
  places: ["other"],
  says: "Chinese credit and investment become plants or roads; roads wear, and plants given up take ties with them.",
  parameters: {
    worth: {
      label: "Chinese capital per point of economic ties gained",
      unit: "USD bn per index point",
      over: host,
      cells: {
        KZ: { value: 0.275, range: [0.157, 0.393] },
        KG: { value: 0.0167, range: [0.0095, 0.0238] },
        TJ: { value: 0.029, range: [0.0167, 0.0417] },
        TM: { value: 0.098, range: [0.056, 0.14] },
        UZ: { value: 0.11, range: [0.063, 0.158] },
      },
      assumption:
        "AidData GCDF 3.0: commitments of 2001-2020 were 63.5, 4, 6, 12.2 and 17.6 USD bn of 2021, for about 200, 210, 180, 110 and 140 points gained; from half of it (not all is drawn) to a quarter more (investment without state credit).",
      reviewed: REVIEWED,
    },
    wear: {
      label: "Yearly wear of roads and of the ties that rest on them",
      unit: "1 per year",
      value: 0.05,
      range: [0.02, 0.08],
      claims: ["A-098"],
      assumption: "Prior of the domain contract, section 0.6: roads last 12 to 50 years.",
      reviewed: REVIEWED,
    },
    loss: {
      label: "Part of economic ties that goes where all capital is plants and all of it is given up",
      unit: "1",
      value: 0.4,
      range: [0.2, 0.6],
      claims: ["A-091", "B-077"],
      assumption: "Prior of the domain contract, section 0.6.",
      reviewed: REVIEWED,
    },
  },
})
  .derive(
    { reads: ["growthCN", "plantStep", "roadStep"], writes: ["fdi"] },
    ({ growthCN, plantStep, roadStep }, p, { fdi }) => {
      for (let s = 0; s < HOSTS; s++)
        fdi[s] = p.worth[s] * Math.max(0, growthCN[s]) + plantStep[s] + roadStep[s];
    },
  )
  .derive({ reads: ["fdi", "plantShare"], writes: ["newRoads"] }, ({ fdi, plantShare }, _p, { newRoads }) => {
    for (let s = 0; s < HOSTS; s++) newRoads[s] = fdi[s] * (1 - plantShare[s]);
  })
  .change({ reads: ["infra", "newRoads"], writes: ["infra"] }, ({ infra, newRoads }, p, add) => {
    for (let s = 0; s < HOSTS; s++) add.infra[s] += (newRoads[s] - p.wear * infra[s]) * DT;
  })
  .change(
    {
      reads: ["infl", "infra", "prod", "exits", "roadTies", "growthBri", "plantStep", "roadStep"],
      writes: ["infl", "roadTies"],
    },
    ({ infl, infra, prod, exits, roadTies, growthBri, plantStep, roadStep }, p, add) => {
      for (let s = 0; s < HOSTS; s++) {
        const i = at(eco, CN, s);
        const decided = (plantStep[s] + roadStep[s]) / p.worth[s];
        const worn = p.wear * Math.min(roadTies[s], infl[i]);
        const capital = infra[s] + prod[s];
        const left = capital > 0 ? (p.loss * infl[i] * exits[s]) / capital : 0;
        add.infl[i] += (decided - worn - left) * DT;
        add.roadTies[s] += (growthBri[s] + roadStep[s] / p.worth[s] - p.wear * roadTies[s]) * DT;
      }
    },
  );
