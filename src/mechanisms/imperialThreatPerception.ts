import { DT } from "../engine/quarter.ts";
import { by, CN, host, HOSTS, RU } from "../region/axes.ts";
import { closedByHalfLife } from "../region/forms.ts";
import { mechanism } from "../region/mechanism.ts";

const REVIEWED = "2026-11-21";
/** Time constant, in years, of the threat a host has grown used to (mean age of a ten-year window). */
const USED_TO = 5;

/**
 * Threat as intent x capability: governments fear a Russia that has shown intent, as far as it has force to spare.
 *
 *   threat[RU, s] = exposure x intent x spare force
 *   threat[CN, s] = exposure to China x military assertiveness
 *   intent jumps at a war (1 for 2022, 0.3 for 2014) and returns to its first level with half-life tau_i
 *   the threat a host has grown used to follows the threat within about five years
 *
 * In 2001 hosts are used to Russia at its intent of that year with all force to spare, and not yet to China.
 *
 * Leaves out: reassurance by statements, which governments here do not believe.
 */
export const imperialThreatPerception = mechanism({
  name: "imperial_threat_perception",
  title: "Imperial threat perception",
  explanation: "H6",
  tier: 1,
  places: ["other"],
  says: "High intent with little spare force threatens little; the alarm of 2022 faded for lack of force and would return when forces are freed.",
  offShould: "Remove both the rise of 2022 and the predicted rise after the war in hedging away from Russia.",
  parameters: {
    jump: {
      label: "Jump of shown intent in 2022",
      unit: "1",
      value: 0.35,
      range: [0.2, 0.5],
      claims: ["A-044"],
      assumption: "Prior of the domain contract, section 4.",
      reviewed: REVIEWED,
    },
    half: {
      label: "Half-life of shown intent",
      unit: "years",
      value: 12,
      range: [5, 20],
      claims: ["A-045"],
      assumption: "Prior of the domain contract, section 4 (tau_i).",
      reviewed: REVIEWED,
    },
    exposure: {
      label: "Exposure to Russia by border and minority",
      unit: "1",
      over: host,
      cells: {
        KZ: { value: 0.85, range: [0.7, 1] },
        KG: { value: 0.55, range: [0.4, 0.7] },
        TJ: { value: 0.45, range: [0.3, 0.6] },
        TM: { value: 0.3, range: [0.2, 0.4] },
        UZ: { value: 0.45, range: [0.3, 0.6] },
      },
      claims: ["A-044"],
      assumption: "Priors of the domain contract, section 4.",
      reviewed: REVIEWED,
    },
    exposureCN: {
      label: "Exposure to China by border",
      unit: "1",
      over: host,
      cells: {
        KZ: { value: 0.6, range: [0.4, 0.8] },
        KG: { value: 0.7, range: [0.5, 0.9] },
        TJ: { value: 0.6, range: [0.4, 0.8] },
        TM: { value: 0.3, range: [0.2, 0.4] },
        UZ: { value: 0.2, range: [0.1, 0.3] },
      },
      claims: ["A-042"],
      assumption: "Priors of the domain contract, section 4.",
      reviewed: REVIEWED,
    },
  },
  neutral: { exposure: 0, exposureCN: 0 },
  constants: (p, reference) => ({ intent0: reference.start("intent")[0], fade: closedByHalfLife(p.half) }),
})
  .begin(["threatMean"], (p, { threatMean }) => {
    for (let s = 0; s < HOSTS; s++) threatMean[by(RU, s)] = p.exposure[s] * p.intent0;
  })
  .derive({ reads: ["intent", "capR", "assertMil"], writes: ["threat"] }, (w, p, { threat }) => {
    threat.fill(0);
    for (let s = 0; s < HOSTS; s++) {
      threat[by(RU, s)] = p.exposure[s] * w.intent[0] * w.capR[0];
      threat[by(CN, s)] = p.exposureCN[s] * w.assertMil[0];
    }
  })
  .change({ reads: ["threat", "threatMean"], writes: ["threatMean"] }, ({ threat, threatMean }, _p, add) => {
    const share = -Math.expm1(-DT / USED_TO);
    for (let i = 0; i < threat.length; i++) add.threatMean[i] += (threat[i] - threatMean[i]) * share;
  })
  .change({ reads: ["intent", "intentShock"], writes: ["intent"] }, ({ intent, intentShock }, p, add) => {
    add.intent[0] += p.jump * intentShock[0] + (p.intent0 - intent[0]) * p.fade;
  });
