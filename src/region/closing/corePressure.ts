import { BOARDS, by, HOSTS, RU } from "../axes.ts";
import { mechanism } from "../mechanism.ts";

const RUSSIA = RU * BOARDS;
const CHINA = BOARDS;

/**
 * The core of pressure (0.4), which all rival explanations share: core claims that overlap.
 *
 *   Q += kP x stake x a_RU x (overlap / 0.5) x norm premium x prize
 *
 * `a_RU` is Russia's board weight over 0.35. Variant `weights=product`: 16 x both weights, with kP halved.
 */
export const corePressure = mechanism({
  name: "core_pressure",
  title: "Pressure from overlapping claims",
  role: "closing",
  places: ["pressure"],
  says: "Overlap on boards that Russia cares for presses, the more the higher its stake and the more there is to win.",
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
  },
  options: { weights: ["claim", "product"] },
}).change(
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
);
