import { BOARDS, CN, mil, onBoard, POWERS, power, RU } from "../region/axes.ts";
import { mechanism } from "../region/mechanism.ts";

const reviewed = "2026-11-21";
/**
 * Who counts as an adversary when US pressure is felt: the United States and its European allies fully, its
 * Asian allies by half, since they press in the region through money and not through norms. Fixed coding.
 */
const ADVERSARY = Float64Array.from(
  power.labels,
  (p) => (({ US: 1, EU: 1, GB: 1, JP: 0.5, KR: 0.5 }) as Readonly<Record<string, number>>)[p] ?? 0,
);
/** The weight of the military board that Russia has in the middle of its range: resistance there has factor 1. */
const FULL_WEIGHT = 0.35;
const EVEN = 0.5; // regime security as heavy as geopolitics

/**
 * Selective response: Russia resists by stake, by the intruder's risk to governments and by its own need of it.
 *
 *   resist = stake x (board weight / .35) x (r0 + r1 x risk x (w_reg / .5) x sat(R) + r3 x adversary x US pressure)
 *            x (1 - r2 x need of the intruder's capital) x force it can spare
 *   need   = dependence, for China; what sanctions and dependence leave, for the West and its Asian allies
 *   react  = resist of China / its level on the military board in 2013, at most 1
 *
 * The level of 2013 is computed with the regime weight of this quarter: a clamp on that weight from a later date
 * moves react only as far as the threat has changed since 2013.
 * Leaves out: other theatres (stakes there would need boards of their own), and resistance that feeds on itself.
 */
export const stakesSelectiveResponse = mechanism({
  name: "stakes_selective_response",
  title: "Stakes and selective response",
  tier: 1,
  places: ["overt"],
  says:
    "Russia meets an intruder the harder the more is at stake, the more its presence endangers governments and " +
    "the less Russia needs its capital: hard against the West in its neighbourhood, mild against China.",
  offShould:
    "Make Russia answer equal gains by any power equally; the contrast between Ukraine and Central Asia then " +
    "cannot appear.",
  parameters: {
    stake: {
      label: "Russia's stake in Central Asia",
      unit: "1",
      value: 0.65,
      range: [0.5, 0.8],
      claims: ["A-039", "B-033", "B-035"],
      assumption:
        "Below Ukraine [0.9, 1], far above East Asia [0.1, 0.3], about that of the Arctic [0.6, 0.9].",
      reviewed,
    },
    r0: {
      label: "Resistance to any gain, whoever makes it",
      unit: "1",
      value: 0.7,
      range: [0.4, 1],
      claims: ["B-038"],
      assumption: "Some resistance meets every outsider; identity may double it or hardly matter.",
      reviewed,
    },
    r1: {
      label: "Resistance to regime risk at full content and threat",
      unit: "1",
      value: 2.25,
      range: [0.5, 4],
      claims: ["A-039", "A-040"],
      assumption:
        "Wide: it carries the whole contrast if identity is about regimes, and little if about power.",
      reviewed,
    },
    r2: {
      label: "Part of resistance that full need of the intruder's capital removes",
      unit: "1",
      value: 0.4,
      range: [0.1, 0.7],
      claims: ["B-034"],
      assumption: "Need opened the Arctic to China but did not end Russia's claim to lead there.",
      reviewed,
    },
    r3: {
      label: "Resistance to an adversary at full US pressure",
      unit: "1",
      value: 0.5,
      range: [0, 1],
      claims: ["A-039", "B-038"],
      assumption: "Lets power politics explain the contrast in place of regime threat; nil is allowed.",
      reviewed,
    },
  },
  neutral: { r1: 0, r2: 0, r3: 0 },
})
  .derive({ reads: [], writes: ["stake"] }, (_world, p, out) => {
    out.stake[0] = p.stake;
  })
  .derive(
    {
      reads: ["stake", "weight", "risk", "wReg", "sharedThreatSat", "usPressure", "depRU", "sanc", "capR"],
      writes: ["resist"],
    },
    (world, p, out) => {
      const { stake, weight, depRU, capR } = world;
      const needOfWest = Math.max(0, 1 - world.sanc[0] - depRU[0]);
      const fear = p.r1 * (world.wReg[0] / EVEN) * world.sharedThreatSat[0];
      const hostility = p.r3 * world.usPressure[RU];
      for (let q = 0; q < POWERS; q++) {
        const need = q === CN ? depRU[0] : ADVERSARY[q] > 0 ? needOfWest : 0;
        const motive = p.r0 + fear * world.risk[q] + hostility * ADVERSARY[q];
        const will = stake[0] * motive * (1 - p.r2 * need) * capR[0];
        for (let d = 0; d < BOARDS; d++)
          out.resist[onBoard(d, q)] = (will * weight[RU * BOARDS + d]) / FULL_WEIGHT;
      }
    },
  )
  .derive(
    {
      reads: ["resist", "weight", "risk", "wReg2013", "sharedThreatSat2013", "depRU2013"],
      writes: ["react"],
    },
    ({ resist, weight, risk, wReg2013, sharedThreatSat2013, depRU2013 }, p, out) => {
      const motive2013 = p.r0 + p.r1 * risk[CN] * (wReg2013[0] / EVEN) * sharedThreatSat2013[0];
      const board2013 = weight[RU * BOARDS + mil] / FULL_WEIGHT;
      const level2013 = p.stake * board2013 * motive2013 * (1 - p.r2 * depRU2013[0]);
      for (let d = 0; d < BOARDS; d++) out.react[d] = Math.min(1, resist[onBoard(d, CN)] / level2013);
    },
  );
