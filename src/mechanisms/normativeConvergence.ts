import { DT } from "../engine/quarter.ts";
import { clip } from "../region/forms.ts";
import { mechanism } from "../region/mechanism.ts";

/** Below this share of meetings held, fewer agreements come about; with none held, none. */
const LAPSE = 0.5;

/**
 * Normative convergence: rules that both keep let them work together despite distrust.
 *
 *   dN/dt        = n1 x agreements x clip(regularity / 0.5) - n2 x N
 *   coop, coopPol targets += c7 x N
 *   misperception = 1 - n3 x N                part of incidents that shared rules leave
 *
 * The contract says one agreement a year and none when consultation lapses; here they thin out in proportion
 * once fewer than half of the meetings take place, so that no threshold decides a run.
 * Leaves out: what the rules say, and rules that outsiders share.
 */
export const normativeConvergence = mechanism({
  name: "normative_convergence",
  title: "Shared rules",
  explanation: "H8",
  tier: 2,
  places: ["cooperation", "overt"],
  says:
    "Settled borders, non-interference and a joint vocabulary, built up since the 1990s, support cooperation and " +
    "prevent misreadings. The stock is slow: it outlasts the threats that brought the two together.",
  offShould: "Cooperation falls slowly and by much the same amount in every scenario.",
  parameters: {
    n1: {
      label: "Shared rules gained per agreement",
      unit: "1",
      value: 0.04,
      range: [0.02, 0.06],
      facts: ["F-076"],
      assumption: "Prior of the domain contract, section 0.7.",
      reviewed: "2026-11-21",
    },
    n2: {
      label: "Part of the shared rules lost a year",
      unit: "per year",
      value: 0.05,
      range: [0.02, 0.08],
      claims: ["A-063"],
      assumption: "Prior of the domain contract: without upkeep half is gone after 9 to 35 years.",
      reviewed: "2026-11-21",
    },
    c7: {
      label: "Cooperation at the full stock of shared rules",
      unit: "1",
      value: 0.15,
      range: [0.05, 0.25],
      claims: ["A-063", "B-021"],
      assumption: "Prior of the domain contract.",
      reviewed: "2026-11-21",
    },
    n3: {
      label: "Part of incidents that the full stock of shared rules prevents",
      unit: "1",
      value: 0.25,
      range: [0.1, 0.4],
      claims: ["A-063"],
      assumption:
        "Prior of the domain contract: without it this explanation could not hold any friction back.",
      reviewed: "2026-11-21",
    },
  },
  neutral: { c7: 0, n3: 0 },
})
  .derive({ reads: ["rules"], writes: ["misperception"] }, ({ rules }, p, { misperception }) => {
    misperception[0] = 1 - p.n3 * rules[0];
  })
  .change({ reads: ["rules"], writes: ["coopTarget", "coopPolTarget"] }, ({ rules }, p, add) => {
    add.coopTarget[0] += p.c7 * rules[0];
    add.coopPolTarget[0] += p.c7 * rules[0];
  })
  .change({ reads: ["rules", "agreements", "regularity"], writes: ["rules"] }, (w, p, add) => {
    const signed = w.agreements[0] * clip(w.regularity[0] / LAPSE);
    add.rules[0] += (p.n1 * signed - p.n2 * w.rules[0]) * DT;
  });
