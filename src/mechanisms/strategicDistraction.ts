import { closedByHalfLife } from "../region/forms.ts";
import { mechanism } from "../region/mechanism.ts";

const reviewed = "2026-11-21";

/**
 * Distraction: war elsewhere ties down Russian forces and attention, for a time.
 *
 *   load      = the larger of war and what is left of the load of the last quarter
 *   force     = 1 - u1 x load
 *   attention = 1 - u2 x load
 *
 * The load rises with war within the quarter and fades with a half-life after it; it needs a memory of its own.
 * Leaves out: lessons and new arms that a war brings, and forces moved from one district to another by plan.
 */
export const strategicDistraction = mechanism({
  name: "strategic_distraction",
  title: "Strategic distraction",
  explanation: "H4",
  tier: 1,
  places: ["overt"],
  says:
    "War and the confrontation in Europe absorb Russian forces and attention, so that Russia neither contests " +
    "China nor handles crises in the region. The effect is temporary and reverses some years after the war.",
  offShould:
    "Make Russian balancing and crisis response insensitive to war; the end of the war then raises balancing " +
    "by no more than dependence explains.",
  parameters: {
    u1: {
      label: "Part of the force for the region that full war load takes",
      unit: "1",
      value: 0.45,
      range: [0.2, 0.7],
      claims: ["A-019", "A-045", "A-052"],
      assumption: "Bases in the region stayed open with fewer troops, so neither nothing nor all of it.",
      reviewed,
    },
    u2: {
      label: "Part of the attention that full war load takes",
      unit: "1",
      value: 0.35,
      range: [0.1, 0.6],
      claims: ["A-019"],
      assumption: "Summits with the five went on in war years, so attention falls less than force.",
      reviewed,
    },
    halfLife: {
      label: "Half-life of the war load after the war",
      unit: "years",
      value: 3,
      range: [1, 5],
      claims: ["A-019", "A-045"],
      assumption: "Men return within a year, equipment and officers are replaced over most of a decade.",
      reviewed,
    },
  },
  neutral: { u1: 0, u2: 0 },
  constants: (p) => ({ kept: 1 - closedByHalfLife(p.halfLife) }),
})
  .derive({ reads: ["war", "loadMemory"], writes: ["load"] }, ({ war, loadMemory }, p, out) => {
    out.load[0] = Math.max(war[0], loadMemory[0] * p.kept);
  })
  .change({ reads: ["load", "loadMemory"], writes: ["loadMemory"] }, ({ load, loadMemory }, _p, add) => {
    add.loadMemory[0] += load[0] - loadMemory[0];
  })
  .derive({ reads: ["load"], writes: ["capR"] }, ({ load }, p, out) => {
    out.capR[0] = 1 - p.u1 * load[0];
  })
  .derive({ reads: ["load"], writes: ["attention"] }, ({ load }, p, out) => {
    out.attention[0] = 1 - p.u2 * load[0];
  });
