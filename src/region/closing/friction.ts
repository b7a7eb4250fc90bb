import { BOARDS, by, HOSTS } from "../axes.ts";
import { clip, regionalMean } from "../forms.ts";
import { mechanism } from "../mechanism.ts";

/**
 * Friction (0.4): pressure held down by dampers, with a lag.
 *
 *   P = 1 - exp(-Q), Q the raw pressure (core_pressure and terms of other mechanisms)
 *   multiplicative: target = P x product of (1 - k);   additive: target = clip(P - P_ref x sum of k)
 *   friction moves to the target with time constant tau_f
 */
export const friction = mechanism({
  name: "friction",
  title: "Damping and friction",
  role: "closing",
  places: ["friction"],
  says: "What damps it holds friction below pressure; it builds up and fades with a lag.",
  parameters: {
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
  options: { damping: ["multiplicative", "additive"] },
})
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
    out.fricMax[0] = 0;
    out.fricMean[0] = 0;
    for (let d = 0; d < BOARDS; d++) {
      out.fricBoard[d] = regionalMean(w.population, w.fric, by(d, 0));
      out.fricMax[0] = Math.max(out.fricMax[0], out.fricBoard[d]);
      out.fricMean[0] += out.fricBoard[d] / BOARDS;
    }
  });
