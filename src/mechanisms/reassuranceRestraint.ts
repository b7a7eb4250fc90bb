import { DT } from "../engine/quarter.ts";
import { board, BOARDS, cul, eco, mil, pol } from "../region/axes.ts";
import { clip } from "../region/forms.ts";
import { mechanism } from "../region/mechanism.ts";

const HIGHEST = 0.95;

/**
 * Reassurance and restraint: China slows near Russian red lines, because it needs Russia's ties with elites.
 *
 *   restr        = clip(restraintScale x z x (s + (1 - s) x gate) x react, 0, 0.95)     by board
 *   unconsulted  = 1 - k_c x regularity                       part of incidents that consultation leaves
 *   mistrust    -= m1 x (restr.pol + restr.mil) / 2           a year: restraint that reassures
 *
 * The cultural board takes the z and s of the economic one: neither report speaks of restraint there.
 * Leaves out: the slower growth of Chinese ties itself, which the equations of effort and growth apply once;
 * acts of reassurance that are not restraint, such as visits.
 */
export const reassuranceRestraint = mechanism({
  name: "reassurance_restraint",
  title: "Reassurance and restraint",
  explanation: "H7",
  tier: 1,
  places: ["overt", "other"],
  says:
    "China holds back where Russia would react and where Russian ties with governments are worth having, tells Moscow " +
    "what it is doing and keeps disputes out of sight. Restraint differs by board and fades as gatekeeping loses value.",
  offShould:
    "Overt incidents at least double while latent friction hardly moves, and the division of labour is breached faster.",
  parameters: {
    z: {
      label: "Restraint at full reaction and gatekeeping",
      unit: "1",
      over: board,
      cells: {
        pol: { value: 1, range: [0.5, 1.5] },
        eco: { value: 0.3, range: [0.1, 0.5] },
        mil: { value: 1, range: [0.5, 1.5] },
      },
      claims: ["A-054", "B-028", "B-037", "B-093"],
      assumption:
        "Priors of the domain contract: low on trade and investment, high on politics and hard security.",
      reviewed: "2026-11-21",
    },
    s: {
      label: "Part of restraint owed to the expected reaction, not to gatekeeping",
      unit: "1",
      over: board,
      cells: {
        pol: { value: 0.25, range: [0.1, 0.4] },
        eco: { value: 0.05, range: [0, 0.1] },
        mil: { value: 0.5, range: [0.3, 0.7] },
      },
      claims: ["A-054", "B-050", "B-093"],
      assumption:
        "Priors of the domain contract: with gatekeeping alone, restraint on security would vanish with the economic one.",
      reviewed: "2026-11-21",
    },
    kC: {
      label: "Part of incidents that full consultation prevents (k_c)",
      unit: "1",
      value: 0.45,
      range: [0.2, 0.7],
      claims: ["B-056"],
      assumption:
        "Prior of the domain contract, section 0.7: regular meetings settle some disputes unseen, never all.",
      reviewed: "2026-11-21",
    },
    m1: {
      label: "Distrust removed a year by full restraint",
      unit: "per year",
      value: 0.06,
      range: [0.02, 0.1],
      claims: ["B-095"],
      assumption: "Prior of the domain contract, the same range as what frustration adds.",
      reviewed: "2026-11-21",
    },
  },
  neutral: { z: 0, kC: 0, m1: 0 },
})
  .derive({ reads: ["gate", "react", "restraintScale"], writes: ["restr"] }, (w, p, { restr }) => {
    for (let d = 0; d < BOARDS; d++) {
      const like = d === cul ? eco : d;
      const reason = p.s[like] + (1 - p.s[like]) * w.gate[0];
      restr[d] = clip(w.restraintScale[0] * p.z[like] * reason * w.react[d], 0, HIGHEST);
    }
  })
  .derive({ reads: ["regularity"], writes: ["unconsulted"] }, ({ regularity }, p, { unconsulted }) => {
    unconsulted[0] = 1 - p.kC * regularity[0];
  })
  .change({ reads: ["restr"], writes: ["mistrust"] }, ({ restr }, p, add) => {
    add.mistrust[0] -= ((p.m1 * (restr[pol] + restr[mil])) / 2) * DT;
  });
