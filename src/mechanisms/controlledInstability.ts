import { DT } from "../engine/quarter.ts";
import { at, by, HOSTS, mil, pol, RU } from "../region/axes.ts";
import { mechanism } from "../region/mechanism.ts";

/** Insecurity from which different preferences count in full. */
const FELT = 0.2;

/**
 * Controlled instability: some insecurity sustains the demand for Russian protection; China wants it gone.
 *
 *   d infl[mil,RU,s]/dt += j1 x instab x (1 - instab / j2) x cred[RU]
 *   pressure[mil,s]     += j3 x |preferred insecurity, Russia - China| x min(1, instab / 0.2)
 *
 * Variant `succession=on`: a shock to a government presses on the political board, as the two differ over who follows.
 * Beyond j2 the first term is negative: a protector that does not protect loses ties.
 * Leaves out: acts that keep insecurity alive. Preference and conduct are not the same, and only the first is claimed.
 */
export const controlledInstability = mechanism({
  name: "controlled_instability",
  title: "Controlled instability",
  explanation: "H9",
  tier: 2,
  places: ["pressure", "other"],
  says:
    "Both want governments to last, but a low level of insecurity keeps Russian protection in demand while China wants " +
    "problems solved. The difference weighs on the military board where there is insecurity to differ about.",
  offShould:
    "Russia gains nothing from insecurity and the long-run military divergence goes; joint work against challenges " +
    "to governments is untouched.",
  parameters: {
    j1: {
      label: "Russian military ties gained a year per unit of insecurity, at full credibility",
      unit: "index points per year",
      value: 6,
      range: [2, 10],
      claims: ["B-073"],
      assumption: "Prior of the domain contract.",
      reviewed: "2026-11-21",
    },
    j2: {
      label: "Insecurity beyond which protection loses credit",
      unit: "1",
      value: 0.6,
      range: [0.4, 0.8],
      claims: ["B-073"],
      assumption: "Prior of the domain contract: the gain is largest at half of it.",
      reviewed: "2026-11-21",
    },
    j3: {
      label: "Pressure per unit of distance between the preferences",
      unit: "1",
      value: 0.3,
      range: [0.1, 0.5],
      claims: ["B-075"],
      assumption: "Prior of the domain contract.",
      reviewed: "2026-11-21",
    },
    prefRU: {
      label: "Insecurity that Russia would choose",
      unit: "1",
      value: 0.2,
      range: [0.1, 0.3],
      claims: ["B-073", "B-075"],
      assumption: "Prior of the domain contract, a contested reading, from the 2020 report.",
      reviewed: "2026-11-21",
    },
    prefCN: {
      label: "Insecurity that China would choose",
      unit: "1",
      value: 0.025,
      range: [0, 0.05],
      claims: ["B-075"],
      assumption: "Prior of the domain contract.",
      reviewed: "2026-11-21",
    },
    contest: {
      label: "Pressure of a contest over succession, per unit of shock to a government (variant succession)",
      unit: "1",
      value: 0.1,
      range: [0, 0.2],
      claims: ["A-030", "B-042"],
      assumption: "Range of the domain contract, questions a.2; read by the variant alone.",
      reviewed: "2026-11-22",
    },
  },
  options: { succession: ["off", "on"] },
  neutral: { j1: 0, j3: 0, contest: 0 },
})
  .change({ reads: ["instab", "cred"], writes: ["infl"] }, ({ instab, cred }, p, add) => {
    for (let s = 0; s < HOSTS; s++) {
      const demand = p.j1 * instab[s] * (1 - instab[s] / p.j2) * cred[RU];
      add.infl[at(mil, RU, s)] += demand * DT;
    }
  })
  .change({ reads: ["instab", "regimeShock"], writes: ["pressure"] }, ({ instab, regimeShock }, p, add) => {
    const distance = Math.abs(p.prefRU - p.prefCN);
    const contest = p.succession === "on" ? p.contest : 0;
    for (let s = 0; s < HOSTS; s++) {
      add.pressure[by(mil, s)] += p.j3 * distance * Math.min(1, instab[s] / FELT);
      add.pressure[by(pol, s)] += contest * regimeShock[s];
    }
  });
