import { DT } from "../engine/quarter.ts";
import { at, BOARDS, by, CN, eco, host, HOSTS, pol, POWERS } from "../region/axes.ts";
import { mechanism } from "../region/mechanism.ts";

const REVIEWED = "2026-11-21";

/**
 * Hedging: each host keeps several partners, so that none dominates and none is worth fighting over.
 *
 *   desired weight of p = infl x exp(-h1 share^2 - h2 threat - h3 exclusivity + h5 (elite - its 2001 value) + bonus)
 *   ties move to the desired split at rate rho x the host's factor; the sum over powers is kept
 *   prize = (HHI / 0.2)^h4
 *
 * Levers: `hedgingScale` scales fear of concentration, fear of threat and demand for a counterweight; `bandwagon` adds
 * a bonus for China. h5 acts on the political and economic board. Variants: `threat=anchored` (threat less what a host is used to),
 * `prize=off` (the critic's reading: hedging only keeps both in).
 */
export const multivectorHedging = mechanism({
  name: "multivector_hedging",
  title: "Multi-vector hedging",
  explanation: "H6",
  tier: 1,
  places: ["pressure"],
  says: "When one power's share or threat rises, a government looks for others; keeping both neighbours in removes the prize.",
  offShould:
    "Let ties follow gains only: concentration rises, autonomy falls, some state becomes dominated in a share of runs.",
  parameters: {
    h1: {
      label: "Fear of concentration",
      unit: "1",
      value: 0.85,
      range: [0.2, 1.5],
      claims: ["A-008", "A-042", "A-123"],
      assumption: "Prior of the domain contract, section 6.",
      reviewed: REVIEWED,
    },
    h2: {
      label: "Fear of threat",
      unit: "1",
      value: 0.85,
      range: [0.2, 1.5],
      claims: ["A-042", "A-044", "A-045"],
      assumption: "Prior of the domain contract, section 6.",
      reviewed: REVIEWED,
    },
    h3: {
      label: "Aversion to exclusive offers",
      unit: "1",
      value: 0.85,
      range: [0.2, 1.5],
      claims: ["A-124", "B-060"],
      assumption: "Prior of the domain contract, section 0.7.",
      reviewed: REVIEWED,
    },
    h4: {
      label: "How much less a host with many ties is worth",
      unit: "1",
      value: 0.9,
      range: [0.3, 1.5],
      claims: ["A-007"],
      assumption: "Prior of the domain contract, section 0.7.",
      reviewed: REVIEWED,
    },
    h5: {
      label: "Weight of the government's orientation",
      unit: "1",
      value: 0.25,
      range: [0, 0.5],
      claims: ["B-078"],
      assumption: "Prior of the domain contract, section 0.6.",
      reviewed: REVIEWED,
    },
    rho: {
      label: "Rate at which ties move to the desired split",
      unit: "1 per year",
      value: 0.25,
      range: [0.1, 0.4],
      claims: ["A-015", "B-008"],
      assumption: "Prior of the domain contract, section 6.",
      reviewed: REVIEWED,
    },
    able: {
      label: "Capacity of the host to move its ties",
      unit: "1",
      over: host,
      cells: {
        KZ: { value: 1, range: [0.9, 1.1] },
        KG: { value: 1, range: [0.9, 1.1] },
        TJ: { value: 0.8, range: [0.7, 0.9] },
        TM: { value: 0.5, range: [0.4, 0.6] },
        UZ: { value: 1.2, range: [1.1, 1.3] },
      },
      assumption: "State factors of the domain contract, section 0.7, with a tenth either way.",
      reviewed: REVIEWED,
    },
  },
  options: { threat: ["present", "anchored"], prize: ["on", "off"] },
  neutral: { h1: 0, h2: 0, h3: 0, h4: 0, h5: 0 },
  constants: (_p, reference) => ({ elite0: Float64Array.from(reference.start("elite") as Float64Array) }),
})
  .derive({ reads: ["hhi"], writes: ["prize"] }, ({ hhi }, p, { prize }) => {
    const power = p.prize === "off" ? 0 : p.h4;
    for (let s = 0; s < HOSTS; s++) prize[s] = (hhi[s] / 0.2) ** power;
  })
  .change(
    {
      reads: [
        ...(["infl", "share", "threat", "threatMean", "elite", "counterweight"] as const),
        ...(["excl", "distanceAsked", "hedgingScale", "bandwagon"] as const),
      ],
      writes: ["infl"],
    },
    (world, p, add) => {
      const { infl, share, threat, threatMean, excl, distanceAsked, elite, counterweight } = world;
      const anchored = p.threat === "anchored" ? 1 : 0;
      const change = add.infl;
      for (let s = 0; s < HOSTS; s++) {
        const moved = -Math.expm1(-p.rho * p.able[s] * DT);
        const scale = world.hedgingScale[s];
        const h1 = p.h1 * scale;
        for (let q = 0; q < POWERS; q++) {
          const t = by(q, s);
          const fear = p.h2 * (threat[t] - anchored * threatMean[t]);
          const asked = Math.max(distanceAsked[q], distanceAsked[POWERS + q]);
          const bonus = q === CN ? world.bandwagon[s] : 0;
          const liking = scale * (counterweight[t] - fear) - p.h3 * Math.min(1, excl[q] + asked) + bonus;
          appeal[q] = Math.exp(liking);
          lean[q] = appeal[q] * Math.exp(p.h5 * (elite[t] - p.elite0[t]));
        }
        for (let d = 0; d < BOARDS; d++) {
          const liked = d === pol || d === eco ? lean : appeal;
          let total = 0;
          let wanted = 0;
          const first = at(d, 0, s);
          for (let q = 0, i = first; q < POWERS; q++, i += HOSTS) {
            const held = infl[i];
            const part = share[i];
            const weight = held * liked[q] * Math.exp(-h1 * part * part);
            desired[q] = weight;
            wanted += weight;
            total += held;
          }
          const whole = total / wanted;
          for (let q = 0, i = first; q < POWERS; q++, i += HOSTS)
            change[i] += (desired[q] * whole - infl[i]) * moved;
        }
      }
    },
  );

/** Factors of appeal, with and without the government's leaning, and desired weights on one board: scratch of the loop above. */
const appeal = new Float64Array(POWERS);
const lean = new Float64Array(POWERS);
const desired = new Float64Array(POWERS);
