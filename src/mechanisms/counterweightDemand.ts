import { by, CN, HOSTS, RU, TR } from "../region/axes.ts";
import { mechanism } from "../region/mechanism.ts";

/**
 * Counterweight: because China grows, the states want Russia, and Turkiye, to stay.
 *
 *   bonus of Russia in the hedging rule = w1 x max(0, share of China - threshold); Turkiye takes a part of it
 */
export const counterweightDemand = mechanism({
  name: "counterweight_demand",
  title: "Demand for a counterweight",
  explanation: "H6",
  tier: 1,
  places: ["pressure"],
  says: "A strong China makes Russia and Turkiye more wanted, which holds up Russia's ties while its share falls.",
  offShould:
    "Let Russian influence decay at the rate of inertia; if nothing changes, inertia explains Russia's staying power.",
  parameters: {
    w1: {
      label: "Bonus per unit of Chinese share above the threshold",
      unit: "1",
      value: 0.5,
      range: [0, 1],
      claims: ["A-043", "A-061"],
      assumption: "Prior of the domain contract, section 6; zero is allowed.",
      reviewed: "2026-11-21",
    },
    threshold: {
      label: "Chinese share at which the demand begins",
      unit: "1",
      value: 0.325,
      range: [0.25, 0.4],
      claims: ["A-061"],
      assumption: "Prior of the domain contract, section 6.",
      reviewed: "2026-11-21",
    },
    partTR: {
      label: "Part of the bonus that Turkiye enjoys",
      unit: "1",
      value: 0.25,
      range: [0.1, 0.4],
      claims: ["A-061"],
      assumption: "Prior of the domain contract, section 6.",
      reviewed: "2026-11-21",
    },
  },
  neutral: { w1: 0 },
}).derive({ reads: ["shareAll"], writes: ["counterweight"] }, ({ shareAll }, p, { counterweight }) => {
  counterweight.fill(0);
  for (let s = 0; s < HOSTS; s++) {
    const bonus = p.w1 * Math.max(0, shareAll[by(CN, s)] - p.threshold);
    counterweight[by(RU, s)] = bonus;
    counterweight[by(TR, s)] = p.partTR * bonus;
  }
});
