import { BOARDS, by, HOSTS, RU } from "../axes.ts";
import { clip } from "../forms.ts";
import { mechanism } from "../mechanism.ts";

const RUSSIA = RU * BOARDS;
const CHINA = BOARDS;

/**
 * Friction (0.4): pressure from overlapping core claims, held down by dampers, with a lag.
 *
 *   Q = kP x stake x a_RU x (overlap / 0.5) x norm premium x prize + terms of other mechanisms
 *   P = 1 - exp(-Q)
 *   multiplicative: target = P x product of (1 - k);   additive: target = clip(P - P_ref x sum of k)
 *   friction moves to the target with time constant tau_f
 *
 * `a_RU` is Russia's board weight over 0.35. Variant `weights=product`: 16 x both weights, with kP halved.
 */
export const friction = mechanism({
  name: "friction",
  title: "Pressure, damping and friction",
  role: "closing",
  places: ["pressure", "friction"],
  says: "Overlap on boards that Russia cares for presses; what damps it holds friction below pressure.",
  parameters: {
    kP: {
      label: "Pressure of full overlap on the board Russia cares for most",
      unit: "1",
      value: 4.75,
      range: [1.5, 8],
      assumption:
        "Prior of the domain contract, section 0.4: without a scale every run is labelled alliance.",
      reviewed: "2026-11-21",
    },
    pRef: {
      label: "Pressure at which both damping forms agree",
      unit: "1",
      value: 0.45,
      range: [0.3, 0.6],
      assumption: "Prior of the domain contract, section 0.4; used by the additive form only.",
      reviewed: "2026-11-21",
    },
    tauF: {
      label: "Time constant of friction",
      unit: "years",
      value: 1.25,
      range: [0.5, 2],
      assumption: "Prior of the domain contract, section 0.4: disputes build up and fade within a few years.",
      reviewed: "2026-11-21",
    },
  },
  options: { damping: ["multiplicative", "additive"], weights: ["claim", "product"] },
})
  .change(
    { reads: ["stake", "weight", "overlap", "normPremium", "prize"], writes: ["pressure"] },
    ({ stake, weight, overlap, normPremium, prize }, p, { pressure }) => {
      const product = p.weights === "product";
      const scale = (product ? 0.5 * p.kP : p.kP) * stake[0];
      for (let d = 0; d < BOARDS; d++) {
        const core = product ? 16 * weight[RUSSIA + d] * weight[CHINA + d] : weight[RUSSIA + d] / 0.35;
        for (let s = 0; s < HOSTS; s++)
          pressure[by(d, s)] += scale * core * (overlap[by(d, s)] / 0.5) * normPremium[d] * prize[s];
      }
    },
  )
  .derive({ reads: ["pressure"], writes: ["pressureLevel"] }, ({ pressure }, _p, { pressureLevel }) => {
    for (let i = 0; i < pressure.length; i++) pressureLevel[i] = 1 - Math.exp(-pressure[i]);
  })
  .derive(
    { reads: ["pressureLevel", "damping"], writes: ["fricTarget"] },
    ({ pressureLevel, damping }, p, out) => {
      for (let d = 0; d < BOARDS; d++)
        for (let s = 0; s < HOSTS; s++) {
          const level = pressureLevel[by(d, s)];
          out.fricTarget[by(d, s)] =
            p.damping === "additive" ? clip(level - p.pRef * damping[d]) : level * (1 - damping[d]);
        }
    },
  )
  .relax("fric", "fricTarget", (p) => p.tauF)
  .derive({ reads: ["fric", "population"], writes: ["fricBoard", "fricMax", "fricMean"] }, (w, _p, out) => {
    let people = 0;
    for (let s = 0; s < HOSTS; s++) people += w.population[s];
    out.fricMax[0] = 0;
    out.fricMean[0] = 0;
    for (let d = 0; d < BOARDS; d++) {
      let sum = 0;
      for (let s = 0; s < HOSTS; s++) sum += w.population[s] * w.fric[by(d, s)];
      out.fricBoard[d] = sum / people;
      out.fricMax[0] = Math.max(out.fricMax[0], out.fricBoard[d]);
      out.fricMean[0] += out.fricBoard[d] / BOARDS;
    }
  });
