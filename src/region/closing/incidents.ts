import { BOARDS, by, mil, pol } from "../axes.ts";
import { clip } from "../forms.ts";
import { DT } from "../../engine/quarter.ts";
import { mechanism } from "../mechanism.ts";

/**
 * The step from latent to overt (0.4), and balancing (0.6).
 *
 *   act     = (1 - acquiescence) x attention x spare force
 *   excess  = w_e x ln(1 + exp((friction - theta) / w_e))          the soft threshold
 *   esc     = lambda x excess x act x (1 - restraint) x what shared rules and consultation leave
 *   pthreat = sat(mean pressure on the political and military board; h_G) x (1 - w_reg x sat(R))
 *   bal     = clip(b0 x stake x pthreat x act)
 *
 * Variants of the Russian factor: `incidents=bal` uses bal / 0.5; `incidents=coop` adds (1 - k_x x cooperation).
 */
export const incidents = mechanism({
  name: "incidents",
  title: "Overt incidents and balancing",
  role: "closing",
  places: ["overt"],
  says: "Friction shows in public only above a soft threshold, only as far as Russia is ready to act and China does not hold back.",
  parameters: {
    lambda: {
      label: "Incidents a year per unit of excess friction",
      unit: "per year",
      value: 3.5,
      range: [1, 6],
      assumption: "Prior of the domain contract, section 0.4.",
      reviewed: "2026-11-21",
    },
    theta: {
      label: "Friction at which incidents begin",
      unit: "1",
      value: 0.375,
      range: [0.25, 0.5],
      assumption:
        "Prior of the domain contract: between a quiet year of Russia and Turkiye (0.25) and open dispute (0.60).",
      reviewed: "2026-11-21",
    },
    width: {
      label: "Width of the soft threshold",
      unit: "1",
      value: 0.055,
      range: [0.03, 0.08],
      assumption: "Prior of the domain contract: with a hard threshold calm runs have no incidents at all.",
      reviewed: "2026-11-21",
    },
    kX: {
      label: "Part of incidents that full cooperation prevents (variant coop)",
      unit: "1",
      value: 0.25,
      range: [0, 0.5],
      assumption: "Prior of the domain contract, section 0.4, variant E-coop.",
      reviewed: "2026-11-21",
    },
    b0: {
      label: "Strength of balancing",
      unit: "1",
      value: 1.65,
      range: [0.8, 2.5],
      assumption: "Prior of the domain contract, section 0.6.",
      reviewed: "2026-11-21",
    },
    hG: {
      label: "Pressure at which the geopolitical threat is half of its highest",
      unit: "1",
      value: 0.3,
      range: [0.15, 0.45],
      claims: ["A-036"],
      assumption:
        "Prior of the domain contract, section 0.6: without regime security the threat straddles neutral.",
      reviewed: "2026-11-21",
    },
  },
  options: { incidents: ["act", "bal", "coop"] },
})
  .derive(
    { reads: ["acq", "attention", "capR"], writes: ["act"] },
    ({ acq, attention, capR }, _p, { act }) => {
      act[0] = (1 - acq[0]) * attention[0] * capR[0];
    },
  )
  .derive(
    { reads: ["pressureLevel", "population", "wReg", "sharedThreatSat"], writes: ["pthreat"] },
    ({ pressureLevel, population, wReg, sharedThreatSat }, p, { pthreat }) => {
      let people = 0;
      let sum = 0;
      for (let s = 0; s < population.length; s++) {
        people += population[s];
        sum += population[s] * (pressureLevel[by(pol, s)] + pressureLevel[by(mil, s)]);
      }
      const pressed = sum / people / 2;
      pthreat[0] = (pressed / (pressed + p.hG)) * (1 - wReg[0] * sharedThreatSat[0]);
    },
  )
  .derive({ reads: ["stake", "pthreat", "act"], writes: ["bal"] }, ({ stake, pthreat, act }, p, { bal }) => {
    bal[0] = clip(p.b0 * stake[0] * pthreat[0] * act[0]);
  })
  .derive(
    {
      reads: ["fricBoard", "act", "bal", "coop", "restr", "misperception", "unconsulted"],
      writes: ["escBoard", "esc"],
    },
    (w, p, out) => {
      const factor = p.incidents === "bal" ? w.bal[0] / 0.5 : w.act[0];
      const calm = p.incidents === "coop" ? 1 - p.kX * w.coop[0] : 1;
      const open = p.lambda * factor * calm * w.misperception[0] * w.unconsulted[0];
      out.esc[0] = 0;
      for (let d = 0; d < BOARDS; d++) {
        const excess = p.width * Math.log1p(Math.exp((w.fricBoard[d] - p.theta) / p.width));
        out.escBoard[d] = open * excess * (1 - w.restr[d]);
        out.esc[0] += out.escBoard[d];
      }
    },
  )
  .derive(
    { reads: ["escBoard"], writes: ["incid"], draws: ["incident"] },
    ({ escBoard }, _p, { incid }, draws) => {
      for (let d = 0; d < BOARDS; d++) incid[d] = draws.chance.poisson(draws.incident, d, escBoard[d] * DT);
    },
  );
