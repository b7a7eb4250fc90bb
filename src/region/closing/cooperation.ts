import { mechanism } from "../mechanism.ts";

/**
 * Cooperation of Russia and China (0.6): a floor, what distrust takes, and the speed of change.
 *
 *   each target += c0 - c9 x mistrust             overall, political, military
 *   each level moves to its own target with time constant tau_c
 *
 * The reasons to cooperate come from the mechanisms.
 */
export const cooperation = mechanism({
  name: "cooperation",
  title: "Cooperation",
  role: "closing",
  places: ["cooperation"],
  says: "Two large neighbours work together a little for no special reason, less when they distrust each other, and change this slowly.",
  parameters: {
    c0: {
      label: "Cooperation without any special reason",
      unit: "1",
      value: 0.125,
      range: [0.05, 0.2],
      assumption: "Prior of the domain contract, section 0.6: at most that of ordinary trade partners (0.2).",
      reviewed: "2026-11-21",
    },
    c9: {
      label: "Cooperation lost at full distrust",
      unit: "1",
      value: 0.085,
      range: [0.02, 0.15],
      claims: ["B-025"],
      assumption:
        "Prior of the domain contract, section 0.6: small enough for high distrust and high cooperation together.",
      reviewed: "2026-11-21",
    },
    tauC: {
      label: "Time constant of cooperation (tau_c)",
      unit: "years",
      value: 2,
      range: [1, 3],
      assumption: "Prior of the domain contract, section 0.6: the reaction lag to outside pressure.",
      reviewed: "2026-11-21",
    },
  },
})
  .change(
    { reads: ["mistrust"], writes: ["coopTarget", "coopPolTarget", "coopMilTarget"] },
    ({ mistrust }, p, add) => {
      const base = p.c0 - p.c9 * mistrust[0];
      add.coopTarget[0] += base;
      add.coopPolTarget[0] += base;
      add.coopMilTarget[0] += base;
    },
  )
  .relax("coop", "coopTarget", (p) => p.tauC)
  .relax("coopPol", "coopPolTarget", (p) => p.tauC)
  .relax("coopMil", "coopMilTarget", (p) => p.tauC);
